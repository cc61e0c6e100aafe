"""Decisions of people: made on rows or names, signed, kept, undone."""

import datetime as dt
from pathlib import Path

import pytest

import legation

FIRST = "Marco Rubio met Sergei Lavrov in Riyadh on February 18, 2025. Russia demanded that Ukraine withdraw its troops.\n"
SECOND = "Marco Rubio met Sergei Lavrov in Munich on February 24, 2025, the ministry said.\n"
BY = {"by": "Ann", "reason": "read both"}


@pytest.fixture
def desk(tmp_path: Path) -> legation.Desk:
    (tmp_path / "first.txt").write_text(FIRST)
    (tmp_path / "second.txt").write_text(SECOND)
    opened = legation.open(":memory:")
    opened.read(tmp_path / "first.txt", date=dt.date(2025, 2, 19))
    opened.read(tmp_path / "second.txt", date=dt.date(2025, 2, 25))
    return opened


def test_a_decision_is_keyed_on_the_bytes_and_words_that_its_rows_rest_on(desk: legation.Desk) -> None:
    first, second = desk.contacts()
    made = desk.decide("merge", [first.id, second.id], **BY)
    texts = {document.sha256: document.text for document in desk.documents()}
    assert [texts[sha][start:end] for sha, start, end in made.keys] == [row.evidence[0].quote for row in (first, second)]
    assert (made.verb, made.noun, made.by, made.reason, made.sides) == ("merge", "contact", "Ann", "read both", (1, 1))
    assert [one.id for one in desk.decisions()] == [made.id]


def test_a_thing_without_rows_is_decided_on_by_its_name(desk: legation.Desk) -> None:
    made = desk.decide("correct", "NBC", noun="outlet", field="reliability", value="B", **BY)
    assert (made.keys, made.field, made.value) == ((("NBC", 0, 0),), "reliability", "B")
    assert [one.id for one in desk.decisions("outlet")] == [made.id]
    assert list(desk.decisions("contact")) == []


def test_what_is_undone_stays_listed_and_stands_no_more(desk: legation.Desk) -> None:
    made = desk.decide("reject", desk.contacts()[0].id, **BY)
    undone = desk.revoke(made.id, by="Bob", reason="it was right")
    assert [one.id for one in desk.decisions()] == [made.id, undone.id]
    assert list(desk.decisions(standing=True)) == []
    desk.revoke(undone.id, by="Ann", reason="no, it was not")
    assert [one.id for one in desk.decisions(standing=True)] == [made.id]


@pytest.mark.parametrize(
    ("verb", "rows", "options", "message"),
    [
        ("forget", 1, {}, "there are merge, split"),
        ("merge", 1, {}, "at least two rows"),
        ("split", 1, {}, "the statements in it"),
        ("correct", 1, {}, "names the field"),
        ("accept", 1, {"field": "status", "value": "held"}, "no other decision does"),
        ("accept", 1, {"by": " "}, "a name and a reason"),
        ("accept", 1, {"reason": ""}, "a name and a reason"),
        ("accept", 0, {}, "name the row"),
        ("accept", 1, {"noun": "event"}, "one noun"),
    ],
)
def test_what_makes_no_sense_is_refused(desk: legation.Desk, verb: str, rows: int, options: dict, message: str) -> None:
    ids = [row.id for row in desk.contacts()][:rows]
    with pytest.raises(legation.UsageError, match=message):
        desk.decide(verb, ids, **BY | options)
    assert list(desk.decisions()) == []


def test_a_row_named_twice_or_of_another_noun_is_no_merge(desk: legation.Desk) -> None:
    contact, position = desk.contacts()[0].id, desk.positions()[0].id
    with pytest.raises(legation.UsageError, match="at least two rows"):
        desk.decide("merge", [contact, contact], **BY)
    with pytest.raises(legation.UsageError, match="contact and position"):
        desk.decide("merge", [contact, position], **BY)
    with pytest.raises(legation.InputError, match="no row with the id 'contact-x'"):
        desk.decide("accept", "contact-x", **BY)
    with pytest.raises(legation.InputError, match="no decision"):
        desk.revoke("decision-x", **BY)
