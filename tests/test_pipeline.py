"""The conductor: every input ends as a document or a rejection, and a broken stage costs one article."""

import datetime as dt
from pathlib import Path

import pytest

import legation
from legation import pipeline
from legation.errors import InputError
from legation.ingest import IngestOptions
from legation.pipeline import list_documents, make_record, read_sources
from legation.records import Contact, Evidence
from legation.store import Desk, Filter

CALL = "President Donald Trump and President Vladimir Putin spoke by telephone on February 12, 2025.\n"
TALKS = "Marco Rubio met Sergei Lavrov in Riyadh on February 18, 2025. They discussed Ukraine for four hours.\n"
OPTIONS = IngestOptions(date=dt.date(2025, 2, 20), outlet="Harbour Wire")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    (made / "call.txt").write_text(CALL)
    (made / "talks.txt").write_text(TALKS)
    return made


@pytest.fixture
def desk() -> Desk:
    return Desk.temporary()


def test_the_counts_add_up_whatever_comes_in(folder: Path, desk: Desk) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "rows.csv").write_text('text,published\n"' + CALL.strip() + ' Oslo.",2025-02-13\n"",2025-02-13\n')
    totals = read_sources(desk, [str(folder)], OPTIONS)
    assert totals.read == totals.accepted + totals.known + totals.rejected
    assert totals.accepted == 3
    assert totals.rejected == len(list(desk.rejections())) >= 3
    assert sum(count for _, count in totals.reasons) == totals.rejected


def test_an_article_that_is_there_already_is_not_read_again(folder: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    read_sources(desk, [str(folder)], OPTIONS)
    monkeypatch.setattr(pipeline, "tag_article", lambda article: pytest.fail("read again"))
    totals = read_sources(desk, [str(folder)], OPTIONS, strict=True)
    assert (totals.accepted, totals.known) == (0, 2)


def test_another_version_of_the_rules_reads_again(folder: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    read_sources(desk, [str(folder)], OPTIONS)
    before = make_record(desk)
    monkeypatch.setattr(pipeline, "extractor_version", lambda *own: "rules next")
    totals = read_sources(desk, [str(folder)], OPTIONS)
    assert (totals.accepted, totals.known) == (2, 0)
    assert make_record(desk).contacts == before.contacts


@pytest.mark.parametrize("stage", ["clean", "tag", "resolve", "extract"])
def test_a_stage_that_breaks_on_one_article_costs_that_article(
    stage: str, folder: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = {"clean": "clean_snapshot", "tag": "tag_article", "resolve": "resolve_tags", "extract": "extract_statements"}[stage]
    work = getattr(pipeline, name)

    def breaks_on_the_call(first: object, *others: object) -> object:
        if "call.txt" in (getattr(first, "path", ""), getattr(getattr(first, "document", None), "path", "")):
            raise KeyError("no such entry")
        return work(first, *others)

    monkeypatch.setattr(pipeline, name, breaks_on_the_call)
    totals = read_sources(desk, [str(folder)], OPTIONS)
    assert (totals.accepted, totals.rejected) == (1, 1)
    rejection = next(desk.rejections())
    assert (rejection.stage, rejection.reason, rejection.path) == (stage, "internal error", "call.txt")
    assert "KeyError: 'no such entry'" in rejection.detail
    with pytest.raises(KeyError):
        read_sources(desk, [str(folder)], OPTIONS, strict=True)


def test_progress_is_reported_for_each_input(folder: Path, desk: Desk) -> None:
    seen: list[tuple[int, str]] = []
    read_sources(desk, [str(folder)], OPTIONS, report=lambda done, path: seen.append((done, path)))
    assert seen == [(1, "call.txt"), (2, "talks.txt")]


def test_the_record_holds_the_rows_of_all_articles(folder: Path, desk: Desk) -> None:
    read_sources(desk, [str(folder)], OPTIONS)
    record = make_record(desk)
    days = {(contact.kind, contact.date.start) for contact in record.contacts}
    assert {("call", dt.date(2025, 2, 12)), ("meeting", dt.date(2025, 2, 18))} <= days
    assert {row.actor.country for row in record.presence} >= {"USA", "RUS"}
    assert len(record.tracks) >= 1
    assert all(contact.track for contact in record.contacts if contact.sides and not contact.history)


def test_a_filtered_record_has_only_the_documents_that_its_rows_rest_on(folder: Path, desk: Desk) -> None:
    read_sources(desk, [str(folder)], OPTIONS)
    record = make_record(desk, Filter(until=dt.date(2025, 2, 14)))
    assert [document.path for document in record.documents] == ["call.txt"]


def test_every_quote_of_the_record_stands_in_its_document(folder: Path, desk: Desk) -> None:
    read_sources(desk, [str(folder)], OPTIONS)
    record = make_record(desk)
    texts = {document.id: document.text for document in record.documents}
    quotes: list[Evidence] = [
        quote
        for noun in ("events", "contacts", "positions", "deals", "claims", "forecasts")
        for row in getattr(record, noun)
        for quote in row.evidence
    ]
    assert quotes
    assert all(quote.holds(texts[quote.document]) for quote in quotes)


def test_a_copy_names_the_document_that_was_published_first(desk: Desk, tmp_path: Path) -> None:
    story = (CALL + TALKS) * 3
    (tmp_path / "wire.txt").write_text(story)
    (tmp_path / "copy.txt").write_text(story + "Reporting by our staff.\n")
    read_sources(desk, [str(tmp_path / "copy.txt")], IngestOptions(date=dt.date(2025, 2, 21)))
    read_sources(desk, [str(tmp_path / "wire.txt")], IngestOptions(date=dt.date(2025, 2, 20)))
    wire, copy = list_documents(desk)
    assert (wire.path, wire.duplicate_of) == ("wire.txt", None)
    assert (copy.path, copy.duplicate_of) == ("copy.txt", wire.id)
    assert copy.similarity is not None
    assert copy.similarity > 0.5


def test_a_text_is_read_without_a_desk() -> None:
    statements = legation.extract(CALL, date="2025-02-13", outlet="Harbour Wire")
    calls = [statement for statement in statements if isinstance(statement, Contact)]
    assert [call.date.start for call in calls] == [dt.date(2025, 2, 12)]
    assert not calls[0].reports


@pytest.mark.parametrize("text", ["", "   \n", "12 34 56"])
def test_a_text_that_is_no_article_is_an_input_error(text: str) -> None:
    with pytest.raises(InputError):
        legation.extract(text)
