"""What a day knew of the library."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from legation.analysis.precedents import known_on, precedents_known
from legation.reference.precedents import UNSETTLED, all_precedents, find_precedent

DAYS = [dt.date(year, 1, 1) for year in range(1908, 2027, 6)]


def locks(value: Any) -> Iterator[dt.date]:
    """Every `known_from` in an entry, at any depth."""
    if dataclasses.is_dataclass(value):
        if hasattr(value, "known_from"):
            yield value.known_from
        for field in dataclasses.fields(value):
            yield from locks(getattr(value, field.name))
    elif isinstance(value, dict):
        for inner in value.values():
            yield from locks(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from locks(inner)


@pytest.mark.parametrize("day", DAYS)
def test_nothing_that_a_day_did_not_know_is_shown(day: dt.date) -> None:
    for one in precedents_known(day):
        assert all(known <= day for known in locks(one)), one.id
        assert all(milestone.date.start <= day for milestone in one.dates.values())


def test_the_library_grows_with_time_and_is_whole_in_the_end() -> None:
    sizes = [len(precedents_known(day)) for day in DAYS]
    assert sizes == sorted(sizes)
    assert sizes[0] < 5
    assert precedents_known(dt.date(2026, 1, 1)) != ()
    assert {one.id for one in precedents_known(dt.date(2026, 12, 31))} == {one.id for one in all_precedents()}
    assert precedents_known() == all_precedents()


def test_the_day_before_it_was_known_there_is_nothing() -> None:
    found = find_precedent("percentages-1944")
    assert known_on(found, found.known_from - dt.timedelta(days=1)) is None
    assert known_on(found, found.known_from) is not None


@pytest.mark.parametrize(
    ("day", "outcome", "spheres", "secret"),
    [
        ("1939-08-25", "in_force", "unknown", False),
        ("1941-06-21", "in_force", "unknown", False),
        ("1941-06-22", "breached", "unknown", False),
        ("1947-12-31", "breached", "unknown", False),
        ("1948-01-31", "breached", "yes", True),
    ],
)
def test_the_pact_of_1939_comes_out_piece_by_piece(day: str, outcome: str, spheres: str, secret: bool) -> None:
    seen = known_on(find_precedent("molotov-ribbentrop-1939"), dt.date.fromisoformat(day))
    assert seen.outcome.word == outcome
    assert (seen.days_to_breach is not None) == (outcome == "breached")
    assert seen.indicators["spheres"].answer == spheres
    assert (seen.secret_part is not None) is secret


def test_the_kind_is_open_until_it_was_known() -> None:
    pact = find_precedent("molotov-ribbentrop-1939")
    assert known_on(pact, dt.date(1939, 9, 1)).kind == UNSETTLED
    assert known_on(pact, dt.date(1939, 10, 1)).kind == "partition"


def test_that_talks_were_stalling_is_not_known_while_they_go_on() -> None:
    talks = find_precedent("korea-2018")
    assert known_on(talks, dt.date(2018, 12, 31)).kind == UNSETTLED
    assert known_on(talks, dt.date(2019, 12, 31)).kind == "stalling"


def test_sources_and_doubts_of_later_years_are_left_out() -> None:
    seen = known_on(find_precedent("sykes-picot-1916"), dt.date(1920, 1, 1))
    assert seen.sources == ()
    assert seen.doubts == ""
