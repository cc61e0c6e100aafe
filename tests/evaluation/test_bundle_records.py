"""The committed bundles hold: they load, codes exist, days are days, quotes stand, stories and retellings are there."""

import datetime as dt
import json
from pathlib import Path
from typing import Any, get_args

import pytest

from legation.evaluation.bundle import load_bundle
from legation.records import ContactKind, ContactStatus, DealStage, EventType, HolderKind, PositionKind, Status, VerbClass
from legation.records.nouns import Drift

BUNDLES = Path(__file__).resolve().parents[2] / "evals" / "bundles"
RECORDS = sorted(BUNDLES.glob("*/*/record.json"))
CODES: dict[str, dict[str, tuple[str, ...]]] = {
    "contacts": {"kind": get_args(ContactKind), "status": get_args(ContactStatus)},
    "events": {"type": get_args(EventType), "status": get_args(Status)},
    "positions": {"kind": get_args(PositionKind)},
    "deals": {"stage": get_args(DealStage)},
    "claims": {"verb_class": get_args(VerbClass)},
}
COUNTRIES = ("sides", "source", "target", "addressee", "parties")

pytestmark = pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.parent.name)


def rows_of(path: Path) -> list[tuple[str, dict[str, Any]]]:
    raw = json.loads(path.read_text(encoding="utf-8"))
    return [(name, row) for name in CODES for row in raw[name]]


def test_quotes_stand_once_and_references_hold(path: Path) -> None:
    bundle = load_bundle(path)
    assert 6 <= len(bundle.bodies) <= 8
    assert all(row.mentions for row in bundle.rows)


def test_codes_exist(path: Path) -> None:
    for name, row in rows_of(path):
        for field, codes in CODES[name].items():
            accepted = row.get("accept", {}).get(field, [])
            assert {row[field], *(accepted if accepted != "any" else ())} <= set(codes), row["id"]
        for field in COUNTRIES:
            assert all(len(code) == 3 and code.isupper() for code in row.get(field, ())), row["id"]
        if name == "claims":
            assert row["holder"]["kind"] in get_args(HolderKind), row["id"]


def test_days_are_days_in_order(path: Path) -> None:
    for _, row in rows_of(path):
        accepted = row.get("accept", {}).get("date", [])
        for date in [row.get("date"), *(accepted if accepted != "any" else ())]:
            start, end = ((date or {}).get(side) for side in ("start", "end"))
            days = [dt.date.fromisoformat(day) for day in (start, end) if day]
            assert days == sorted(days), row["id"]


def test_each_has_a_copy_a_rewrite_a_denial_and_a_claim_retold(path: Path) -> None:
    raw = json.loads(path.read_text(encoding="utf-8"))
    assert {one["kind"] for one in raw["copies"]} == {"copy", "rewrite"}
    assert raw["retellings"]
    assert all(one["drift"] in get_args(Drift) for one in raw["retellings"])
    verbs = {row["verb_class"] for row in raw["claims"]}
    assert "denies" in verbs
    assert verbs & {"does_not_deny", "neither_confirms_nor_denies", "no_comment"}


def test_articles_have_title_outlet_and_day(path: Path) -> None:
    for article in path.parent.glob("*.md"):
        head = article.read_text(encoding="utf-8").split("\n---\n", 1)[0]
        assert {"title", "outlet", "published"} <= {line.split(":")[0] for line in head.splitlines()[1:]}, article.name
