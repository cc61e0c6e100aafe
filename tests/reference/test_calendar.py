"""Named days: which day a phrase means, in which year."""

from __future__ import annotations

import datetime as dt

import pytest

from legation.reference.calendar import day_names, easter, find_day, orthodox_easter

DAYS = [
    # phrase, year asked for, first day (None: not known)
    ("Valentine's Day", 2025, "2025-02-14"),
    ("Valentine’s Day", 2025, "2025-02-14"),
    ("Christmas", 2024, "2024-12-25"),
    ("Orthodox Christmas", 2024, "2024-01-07"),
    ("Victory Day", 2025, "2025-05-09"),
    ("Easter", 2025, "2025-04-20"),
    ("Good Friday", 1998, "1998-04-10"),
    ("Orthodox Easter", 2024, "2024-05-05"),
    ("Thanksgiving", 2025, "2025-11-27"),
    ("Memorial Day", 2025, "2025-05-26"),
    ("Nowruz", 2025, "2025-03-20"),
    ("Ramadan", 2025, "2025-03-01"),
    ("Ramadan", 1950, None),
    ("Yom Kippur", 1973, "1973-10-06"),
    ("Munich Security Conference", 2007, "2007-02-09"),
    ("Munich Security Conference", 2025, "2025-02-14"),
    ("Munich Security Conference", 2021, None),
    ("the anniversary of the fall of the Berlin Wall", 2019, "2019-11-09"),
    ("the 80th anniversary of the Victory Parade", 2025, "2025-06-24"),
    ("Independence Day", 2025, None),  # whose?
]


@pytest.mark.parametrize(("phrase", "year", "first"), DAYS)
def test_a_named_day_falls_on_its_date(phrase: str, year: int, first: str | None) -> None:
    day = find_day(phrase)
    assert day is not None
    interval = day.in_year(year)
    assert (interval[0].isoformat() if interval else None) == first


@pytest.mark.parametrize("phrase", ["lunch", "the day", "", "Tuesday", "treaty"])
def test_other_words_are_no_named_day(phrase: str) -> None:
    assert find_day(phrase) is None


@pytest.mark.parametrize(
    ("phrase", "kind", "year"),
    [
        ("the signing of the Molotov–Ribbentrop Pact", "treaty", 1939),
        ("Ribbentrop-Molotov Pact", "treaty", 1939),
        ("Munich Agreement", "treaty", 1938),
        ("Camp David Accords", "treaty", 1978),
        ("Budapest Memorandum", "treaty", 1994),
        ("Minsk agreements", "treaty", 2015),
        ("Yalta Conference", "event", 1945),
        ("end of World War II", "event", 1945),
        ("the fall of the Berlin Wall", "event", 1989),
        ("Victory Parade", "day", 1945),
        ("VE Day", "day", 1945),
    ],
)
def test_an_event_of_history_has_its_year(phrase: str, kind: str, year: int) -> None:
    day = find_day(phrase)
    assert day is not None
    assert (day.kind, day.anniversary_of) == (kind, year)


def test_independence_day_depends_on_whose_it_is() -> None:
    day = find_day("Independence Day")
    assert day is not None
    assert day.in_year(2025, "UKR") == (dt.date(2025, 8, 24), dt.date(2025, 8, 24))
    assert day.in_year(2025, "USA") == (dt.date(2025, 7, 4), dt.date(2025, 7, 4))


@pytest.mark.parametrize(
    ("year", "west", "east"),
    [
        (1961, "1961-04-02", "1961-04-09"),
        (1981, "1981-04-19", "1981-04-26"),
        (2000, "2000-04-23", "2000-04-30"),
        (2010, "2010-04-04", "2010-04-04"),
        (2019, "2019-04-21", "2019-04-28"),
        (2024, "2024-03-31", "2024-05-05"),
        (2025, "2025-04-20", "2025-04-20"),
    ],
)
def test_easter_of_both_calendars(year: int, west: str, east: str) -> None:
    assert (easter(year).isoformat(), orthodox_easter(year).isoformat()) == (west, east)


def test_every_named_day_can_be_asked_for_a_year() -> None:
    for name, day in day_names().items():
        interval = day.in_year(2024)
        assert interval is None or interval[0] <= interval[1], name
        if day.on is not None:
            assert day.on[0] <= day.on[1], name
