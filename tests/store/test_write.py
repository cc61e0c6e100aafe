import datetime as dt
import random
from dataclasses import replace

import pytest

from legation.records import Evidence, Rejection
from legation.store import Desk
from legation.text.fingerprint import similarity

from .articles import make_article, oslo_article, stamp


@pytest.fixture
def desk(tmp_path):
    with Desk.open(tmp_path / "desk.db") as opened:
        yield opened


def put(desk, number=1, extractor="1"):
    snapshot, article, statements = oslo_article(number)
    return desk.write_article(article, snapshot, statements, extractor=extractor)


def everything(desk):
    return list(desk.documents()), list(desk.statements()), list(desk.rejections())


def test_what_was_written_comes_back_equal(desk):
    _, article, statements = oslo_article()
    put(desk)
    assert list(desk.documents()) == [article.document]
    assert {s.id: s for s in desk.statements()} == {s.id: s for s in statements}


def test_the_same_article_again_changes_nothing(desk):
    assert put(desk).changed
    before = everything(desk)
    assert not put(desk).changed
    assert everything(desk) == before
    assert desk.counts().snapshots == 1


def test_a_folder_in_another_order_gives_the_same_rows(tmp_path):
    numbers = list(range(12))
    seen = []
    for seed in (1, 2):
        random.Random(seed).shuffle(numbers)
        with Desk.open(tmp_path / f"{seed}.db") as desk:
            for number in numbers:
                put(desk, number)
            seen.append(everything(desk))
    assert seen[0] == seen[1]


def test_another_extractor_replaces_the_statements_and_keeps_the_document(desk):
    snapshot, article, statements = oslo_article()
    put(desk)
    newer = [replace(s, extractor=replace(s.extractor, version="2")) for s in statements[:1]]
    desk.write_article(article, snapshot, newer, extractor="2")
    assert list(desk.statements()) == newer
    assert list(desk.documents()) == [article.document]
    assert desk.has_article(article.document.id, "2")
    assert not desk.has_article(article.document.id, "1")


def test_a_run_can_ask_what_it_need_not_read_again(desk):
    snapshot, *_ = oslo_article()
    assert not desk.has_snapshot(snapshot.sha256)
    put(desk, extractor="7")
    assert desk.has_snapshot(snapshot.sha256, snapshot.hints)
    assert desk.has_snapshot(snapshot.sha256, snapshot.hints, extractor="7")
    assert not desk.has_snapshot(snapshot.sha256, snapshot.hints, extractor="8")
    assert not desk.has_snapshot(snapshot.sha256, (("published", "2024-05-05"),))


def test_the_same_bytes_with_another_date_are_read_again_into_the_same_document(desk):
    snapshot, article, statements = oslo_article()
    put(desk)
    later = dt.date(2024, 6, 1)
    dated = replace(snapshot, hints=(("published", later.isoformat()),))
    redated = replace(article, document=replace(article.document, published=later))
    desk.write_article(redated, dated, statements, extractor="1")
    assert [d.published for d in desk.documents()] == [later]
    assert desk.counts().snapshots == 1
    assert desk.verify() == []


WRONG_QUOTES = [
    ("words that are elsewhere", lambda e: replace(e, start=e.start + 1, end=e.end + 1), "quote does not slice back"),
    ("words that are nowhere", lambda e: replace(e, quote="They met in Bergen"), "quote does not slice back"),
    ("an end after the text", lambda e: replace(e, end=10_000), "quote does not slice back"),
    ("another document", lambda e: replace(e, document="document-0"), "evidence from another document"),
    ("no words", lambda e: Evidence(e.document, 3, 3, ""), "quote does not slice back"),
]


@pytest.mark.parametrize(("case", "spoil", "reason"), WRONG_QUOTES, ids=[c[0] for c in WRONG_QUOTES])
def test_a_statement_that_does_not_rest_on_the_text_becomes_a_rejection(desk, case, spoil, reason):
    snapshot, article, statements = oslo_article()
    bad = replace(statements[0], evidence=(spoil(statements[0].evidence[0]),))
    written = desk.write_article(article, snapshot, [bad, *statements[1:]], extractor="1")
    assert written.statements == 2
    assert [(r.stage, r.reason) for r in written.rejections] == [("store", reason)]
    assert [r.reason for r in desk.rejections()] == [reason]
    assert bad.id not in {s.id for s in desk.statements()}
    assert desk.verify() == []


def test_a_statement_without_evidence_becomes_a_rejection(desk):
    snapshot, article, statements = oslo_article()
    written = desk.write_article(article, snapshot, [replace(statements[0], evidence=())], extractor="1")
    assert [r.reason for r in written.rejections] == ["statement without evidence"]


def test_two_different_statements_with_one_id_are_not_both_lost(desk):
    snapshot, article, statements = oslo_article()
    twin = replace(statements[0], kind="call")
    written = desk.write_article(article, snapshot, [statements[0], statements[0], twin], extractor="1")
    assert written.statements == 1
    assert [r.reason for r in written.rejections] == ["two statements with one id"]


def test_rejections_of_an_article_are_replaced_with_its_statements(desk):
    snapshot, article, statements = oslo_article()
    refused = Rejection(
        id="rejection-1",
        stage="extract",
        reason="no actor",
        detail="…",
        document=article.document.id,
        path="oslo-1.txt",
    )
    desk.write_article(article, snapshot, statements, [refused], extractor="1")
    assert list(desk.rejections()) == [refused]
    desk.write_article(article, snapshot, statements, [], extractor="2")
    assert list(desk.rejections()) == []


def test_a_rejected_input_is_kept_once(desk):
    refused = Rejection(id="rejection-2", stage="ingest", reason="not text", detail="binary", path="photo.jpg")
    desk.write_rejection(refused)
    desk.write_rejection(refused)
    assert list(desk.rejections()) == [refused]


def test_a_failure_halfway_keeps_nothing_of_the_article(desk):
    snapshot, article, statements = oslo_article()
    unwritable = replace(article, document=replace(article.document, title=object()))
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever breaks, the transaction must not be kept
        desk.write_article(unwritable, snapshot, statements, extractor="1")
    assert everything(desk) == ([], [], [])
    assert desk.counts().snapshots == 0


def test_words_outside_the_basic_plane_keep_their_offsets(desk):
    snapshot, article = make_article("🕊️ Pax\nThe envoys met in Zürich — «at last» 𝒪𝓀.")
    contact = oslo_article()[2][0]
    stated = stamp(article.document, replace(contact, evidence=()), "met in Zürich — «at last» 𝒪𝓀")
    desk.write_article(article, snapshot, [stated], extractor="1")
    assert list(desk.statements()) == [stated]
    assert desk.verify() == []


def test_documents_are_given_to_linking_with_fingerprints_and_without_texts(desk):
    for number in (1, 2):
        put(desk, number)
    sources = desk.sources()
    assert {document.text for document in sources.values()} == {""}
    one, other = (document.fingerprint for document in sources.values())
    assert similarity(one, other) > 0.4
    assert all(
        document == replace(desk.document(key), text="", fingerprint=document.fingerprint) for key, document in sources.items()
    )
