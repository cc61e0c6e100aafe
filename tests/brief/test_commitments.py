"""Deeds beside promises: as a section and as a picture."""

import datetime as dt

import pytest

from legation.analysis import settle_positions
from legation.brief.commitments import build_commitments, find_commitments
from legation.brief.pictures import build_undertakings
from legation.records import Event, Evidence, Position, Record, When

from .talks import CHILE, PERU

LAST = dt.date(2031, 3, 20)


def day(number):
    return When(start=dt.date(2031, 3, number), end=dt.date(2031, 3, number), precision="day")


def said(key, kind, content, holder=PERU, on=1, **more):
    words = f"{holder.name}: {content}."
    return Position(
        id=key, kind=kind, content=content, holder=holder, date=day(on), documents=("d",), first_reported_at=dt.date(2031, 3, on),
        evidence=(Evidence("d", 0, len(words), words),), **more,
    )  # fmt: skip


FREED = "Peru released 40 prisoners taken in the border war."
RELEASED = Event(
    id="freed", type="RETREAT", trigger="released", source=(PERU,), date=day(9), documents=("e",), first_reported_at=dt.date(2031, 3, 9),
    evidence=(Evidence("e", 0, len(FREED), FREED),),
)  # fmt: skip
KEPT = said("kept", "promise", "the release of 40 prisoners of the border war")
OPEN = said("open", "promise", "a new road to the coast", on=3)
LAPSED = said("lapsed", "threat", "closing the port of Arica", on=2, deadline=When(end=dt.date(2031, 3, 12), precision="before"))
IDLE = said("idle", "demand", "a share of the catch", on=2)


def record(*positions, events=(RELEASED,)):
    return Record(positions=tuple(settle_positions(positions, events, as_of=LAST)), events=events)


def test_a_commitment_ends_as_its_position_does_and_those_with_an_end_come_first():
    found = find_commitments(record(KEPT, OPEN, LAPSED, IDLE), LAST)
    assert [(one.position.id, one.end) for one in found] == [("kept", "done"), ("lapsed", "lapsed"), ("open", "open")]
    assert found[0].done_on == dt.date(2031, 3, 9)


def test_the_section_shows_the_deed_with_its_quotes_and_counts_what_is_open():
    section = build_commitments(record(KEPT, OPEN, LAPSED, IDLE), LAST)
    assert section.intro.startswith("Open: one promise.")
    kept, lapsed = section.iter_lines()
    assert kept.text == "Peru promised: “the release of 40 prisoners of the border war”"
    assert (kept.flag, kept.rows) == ("met", ("kept", "freed"))
    assert {quote.quote for quote in kept.evidence} == {KEPT.evidence[0].quote, FREED}
    assert [(detail.term, detail.text) for detail in kept.details] == [("Done", f"9 March 2031: “{FREED}”")]
    assert lapsed.flag == "lapsed"
    assert any(detail.term == "Because" and "12" in detail.text for detail in lapsed.details)


def test_what_several_promise_in_the_same_words_is_one_commitment():
    both = find_commitments(record(said("a", "acceptance", "talks go on"), said("b", "acceptance", "talks go on", CHILE)), LAST)
    assert [one.who for one in both] == ["Peru and Chile"]


def test_a_deed_against_a_promise_is_shown():
    shelled = "Peru shelled posts along the river Mauri."
    against = Event(
        id="shelled", type="ASSAULT", trigger="shelled", source=(PERU,), date=day(9), documents=("e",),
        first_reported_at=dt.date(2031, 3, 9), evidence=(Evidence("e", 0, len(shelled), shelled),),
    )  # fmt: skip
    (line,) = build_commitments(
        record(said("p", "promise", "a ceasefire along the river Mauri"), events=(against,)), LAST
    ).iter_lines()
    assert line.flag == "acted against"
    assert [detail.term for detail in line.details] == ["Against it"]


def test_nothing_promised_says_so():
    assert build_commitments(Record()).empty == "No promise, offer or threat was found."
    assert "silence" not in build_commitments(Record()).empty


@pytest.mark.parametrize("most", [1, 14])
def test_the_picture_runs_from_the_word_to_the_deed(most):
    commitments = find_commitments(record(KEPT, OPEN, LAPSED), LAST)
    picture = build_undertakings(commitments, LAST, most=most)
    first = picture.courses[0]
    assert (first.end, first.due) == ("done", None)
    assert first.x < first.x_end
    assert all(picture.left <= course.x <= course.x_end <= picture.width for course in picture.courses)
    assert bool(picture.note) is (most == 1)
    if most == 14:
        lapsed, still = picture.courses[1:]
        assert (lapsed.end, still.end) == ("lapsed", "open")
        assert lapsed.due == lapsed.x_end < still.x_end


def test_no_commitment_makes_no_picture():
    assert build_undertakings([], LAST) is None


def test_where_nothing_came_of_anything_there_is_nothing_to_draw():
    assert build_undertakings(find_commitments(record(OPEN), LAST), LAST) is None
