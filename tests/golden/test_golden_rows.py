"""The golden rows hold: quotes slice, codes exist, dates are dates, names stand in the text. No reader is run here."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from legation.records import (
    ActorKind,
    Basis,
    Certainty,
    ContactKind,
    ContactStatus,
    DealStage,
    EventType,
    HolderKind,
    Level,
    PositionKind,
    Precision,
    PresenceKind,
    Status,
    VerbClass,
)

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "evals" / "golden"
SEED_ARTICLE = ROOT.parent / "shared" / "articles" / "usa-russia-reboot-or-pact.txt"
NOUNS = ("contacts", "events", "positions", "deals", "claims", "forecasts")
FOLDERS = sorted(path.parent for part in ("build", "heldout", "blind") for path in (GOLDEN / part).glob("*/rows.json"))

MODES = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict arrest deport withhold cyber censor curfew misinformation martial-law",
    "ASSAULT": "abduct torture sexual destroy beat crowd-control primitive firearms explosives targeted suicide-attack "
    "aerial drone heavy-weapons unconventional",
}
DEAL_KINDS = {"purchase", "joint_venture", "concession", "investment", "swap", "aid", "infrastructure", "other"}
CODES: dict[str, dict[str, tuple[str, ...]]] = {
    "contacts": {"kind": get_args(ContactKind), "status": get_args(ContactStatus)},
    "events": {"type": get_args(EventType), "status": get_args(Status)},
    "positions": {"kind": get_args(PositionKind)},
    "deals": {"kind": tuple(DEAL_KINDS), "stage": get_args(DealStage)},
    "claims": {"verb_class": get_args(VerbClass), "basis": get_args(Basis), "certainty": get_args(Certainty)},
    "forecasts": {},
}
FIELDS = {
    "contacts": "kind status date places sides absent host mediator sessions topics level history",
    "events": "trigger type mode status negated source target date place history said_by",
    "positions": "kind holder addressee affects content issue condition history",
    "deals": "title kind object resource quantities place stage parties proposed_by history",
    "claims": "cue holder_chain verb_class content direct basis certainty inferred",
    "forecasts": "what by window places resolvable",
}
ALSO_ACCEPTABLE = {"contacts": {"party", "presence"}, "claims": {"holder_kind", "holder_country"}}


def body_of(folder: Path, rows: dict[str, Any]) -> str:
    """The text that occurrences count in: the file without its front matter."""
    text = (folder / rows["document"]["file"]).read_text(encoding="utf-8")
    if text.startswith("---\n"):
        text = text.split("\n---\n", 1)[1]
    return text


def find_nth(text: str, quote: str, occurrence: int) -> tuple[int, int] | None:
    """Where the n-th occurrence of the quote stands."""
    start = -1
    for _ in range(occurrence):
        start = text.find(quote, start + 1)
        if start == -1:
            return None
    return start, start + len(quote)


def read_rows(folder: Path) -> dict[str, Any]:
    """The golden rows of one article."""
    rows: dict[str, Any] = json.loads((folder / "rows.json").read_text(encoding="utf-8"))
    return rows


def iter_rows(rows: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each row with its noun."""
    for noun in NOUNS:
        for row in rows[noun]:
            yield noun, row


def iter_dicts(value: Any) -> Iterator[dict[str, Any]]:
    """Each object inside a row, the row itself first; alternatives under `accept` are left out."""
    if isinstance(value, dict):
        yield value
        for key, inner in value.items():
            if key != "accept":
                yield from iter_dicts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from iter_dicts(inner)


def check_codes(noun: str, row: dict[str, Any]) -> None:
    """Every code in the row, and every further value that it accepts, is one of the record's."""
    accept = row.get("accept", {})
    for field, codes in CODES[noun].items():
        others = accept.get(field, [])
        for value in [row[field], *(others if others != "any" else [])]:
            assert value in codes, f"{field}: {value}"
    known = set(FIELDS[noun].split()) | ALSO_ACCEPTABLE.get(noun, set())
    assert set(accept) <= known, f"accept: {set(accept) - known}"
    assert set(FIELDS[noun].split()) <= set(row)
    if noun == "events" and row["mode"] is not None:
        types = [row["type"], *accept.get("type", [])]
        assert any(row["mode"] in MODES.get(name, "").split() for name in types), f"{row['type']}: {row['mode']}"
    if noun == "contacts":
        assert row["level"] is None or row["level"] in get_args(Level)


def check_parts(row: dict[str, Any]) -> None:
    """Actors, holders, dates and presences inside the row have the record's codes and make sense."""
    holders = row.get("holder_chain", []) + row.get("by", [])
    for part in iter_dicts(row):
        if "precision" in part:
            assert part["precision"] in get_args(Precision)
            start, end = (dt.date.fromisoformat(part[key]) if part[key] else None for key in ("start", "end"))
            assert start or end
            assert not (start and end) or start <= end
            assert part["precision"] != "day" or start == end
        if "presence" in part and isinstance(part["presence"], str):
            assert part["presence"] in get_args(PresenceKind)
        if "kind" in part and "country" in part:
            kinds = get_args(HolderKind) if part in holders else get_args(ActorKind)
            assert part["kind"] in kinds, part
        if "country" in part:
            code = part["country"]
            assert code is None or (len(code) == 3 and code.isupper()), part


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_each_quote_of_a_golden_row_stands_in_its_article(folder: Path) -> None:
    rows = read_rows(folder)
    text = body_of(folder, rows)
    assert text == unicodedata.normalize("NFC", text)
    for noun, row in iter_rows(rows):
        spans = [find_nth(text, quote["quote"], quote["occurrence"]) for quote in row["quotes"]]
        assert spans, f"{noun} without a quote"
        assert None not in spans, row["quotes"]
        for field in ("trigger", "content", "what", "condition"):
            if row.get(field):
                place = find_nth(text, row[field]["quote"], row[field]["occurrence"])
                assert place, row[field]
                inside = [span for span in spans if span and span[0] <= place[0] and place[1] <= span[1]]
                assert inside or field == "condition", f"{field} outside the quotes: {row[field]}"
        for part in iter_dicts(row):
            assert "as_written" not in part or part["as_written"] in text, part["as_written"]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_each_golden_row_speaks_the_language_of_the_record(folder: Path) -> None:
    rows = read_rows(folder)
    assert set(rows) == {"document", *NOUNS}
    assert {"date", "outlet", "title", "process", "style", "invented", "file"} <= set(rows["document"])
    dt.date.fromisoformat(rows["document"]["date"])
    for noun, row in iter_rows(rows):
        check_codes(noun, row)
        check_parts(row)
    for noun in NOUNS:
        written = [json.dumps(row, sort_keys=True) for row in rows[noun]]
        assert len(written) == len(set(written)), f"the same row twice in {noun}"


def test_there_are_enough_golden_articles_of_different_styles() -> None:
    styles = {folder: read_rows(folder)["document"]["style"] for folder in FOLDERS}
    assert len([folder for folder in FOLDERS if folder.parent.name == "build"]) >= 8
    assert len([folder for folder in FOLDERS if folder.parent.name == "heldout"]) >= 6
    assert len(set(styles.values())) >= 8


def test_the_blind_articles_are_on_other_processes_and_each_in_a_style_of_its_own() -> None:
    documents = [(folder.parent.name, read_rows(folder)["document"]) for folder in FOLDERS]
    blind = [document for part, document in documents if part == "blind"]
    assert len(blind) >= 8
    for field in ("process", "style"):
        assert len({document[field] for document in blind}) == len(blind), f"the same {field} twice"
    others = {document["process"] for part, document in documents if part != "blind"}
    assert not others & {document["process"] for document in blind}
    for noun in NOUNS:
        rows = [read_rows(folder)[noun] for folder in FOLDERS if folder.parent.name == "blind"]
        assert sum(1 for found in rows if found) >= 7, f"hardly any blind article has {noun}"


def test_the_seed_rows_keep_no_words_of_the_article() -> None:
    rows = read_rows(GOLDEN / "seed")
    assert set(rows) == {"document", *NOUNS}
    for noun, row in iter_rows(rows):
        check_codes(noun, row)
        check_parts(row)
        assert row["quotes"]
        for part in iter_dicts(row):
            assert "quote" not in part
            assert "as_written" not in part
            for value in part.values():
                assert not isinstance(value, str) or len(value.split()) <= 12 or len(value) == 64, value


def test_the_seed_rows_hold_in_the_seed_article() -> None:
    if not SEED_ARTICLE.exists():
        pytest.skip(f"no part of the repository, and not in ../shared/articles here: {SEED_ARTICLE.name}")
    rows = read_rows(GOLDEN / "seed")
    content = SEED_ARTICLE.read_bytes()
    assert hashlib.sha256(content).hexdigest() == rows["document"]["sha256"]
    text = unicodedata.normalize("NFC", content.decode("utf-8"))[: rows["document"]["clean_chars"]]
    assert hashlib.sha256(text.encode("utf-8")).hexdigest() == rows["document"]["clean_sha256"]
    spans = 0
    for _, row in iter_rows(rows):
        for part in iter_dicts(row):
            if "sha256" in part:
                spans += 1
                words = text[part["start"] : part["end"]]
                assert hashlib.sha256(words.encode("utf-8")).hexdigest() == part["sha256"]
    assert spans > 100
