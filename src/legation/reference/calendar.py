"""Named days, recurring meetings, and the events and treaties that anniversaries count from.

A phrase such as "Valentine's Day", "the Munich Security Conference", "the fall of the Berlin Wall" or "the Molotov–Ribbentrop
Pact" gives a `NamedDay`; `NamedDay.in_year` says which days it covers in a year. A feast of the moon is known only in the
years of its table: elsewhere the answer is None, never a guess.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Literal

import msgspec

from legation.reference.fold import fold, fold_words
from legation.reference.person import parse_date
from legation.reference.tables import read_table

DayKind = Literal["day", "meeting", "event", "treaty"]
Interval = tuple[dt.date, dt.date]
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day or stretch of days with a name.

    `month` and `day` are set where it falls on the same day each year; `anniversary_of` is the year it commemorates or, for an
    event or treaty, the year it happened; `country` is whose day it is. `parties` are the states of a treaty or meeting.
    """

    id: str
    name: str
    kind: DayKind
    month: int | None = None
    day: int | None = None
    span_days: int = 1
    country: str | None = None
    anniversary_of: int | None = None
    place: str | None = None
    parties: tuple[str, ...] = ()
    on: Interval | None = None

    def in_year(self, year: int, country: str | None = None) -> Interval | None:
        """First and last day in `year`, or None where that is not known or it did not take place.

        Args:
            year: the calendar year; for an event or treaty the anniversary in that year.
            country: whose day, for names that several states use ("Independence Day").
        """
        row = _rows()[self.id]
        start = _start_in(row, year, country or self.country)
        if isinstance(start, tuple):
            return start
        return None if start is None else (start, start + dt.timedelta(days=self.span_days - 1))


class _Row(msgspec.Struct, rename={"of_year": "of", "on": "when"}):
    names: list[str]
    day: str | None = None
    nth: tuple[int, str, int] | None = None
    easter: int | None = None
    orthodox_easter: int | None = None
    years: dict[str, str] = {}
    by_country: dict[str, str] = {}
    span: int = 1
    country: str | None = None
    of_year: int | None = None
    place: str | None = None
    on: str | None = None
    parties: list[str] = []
    text: bool = False


class _Table(msgspec.Struct):
    days: dict[str, _Row]
    meetings: dict[str, _Row]
    events: dict[str, _Row]


@cache
def _table() -> _Table:
    return read_table("calendar", _Table)


@cache
def _rows() -> dict[str, _Row]:
    table = _table()
    return {**table.days, **table.meetings, **table.events}


def _interval(text: str) -> Interval:
    first, _, last = text.partition("..")
    start, end = parse_date(first, last=False), parse_date(last or first, last=True)
    if start is None or end is None:
        raise ValueError(f"no date in {text!r}")
    return start, end


def _start_in(row: _Row, year: int, country: str | None) -> dt.date | Interval | None:
    """First day (or the interval) of a row in a year."""
    if row.years:
        return _interval(row.years[str(year)]) if ".." in row.years.get(str(year), "") else _single(row, year)
    if row.on is not None:
        start = _interval(row.on)[0]
        return _month_day(f"{start.month:02d}-{start.day:02d}", year)
    if row.easter is not None:
        return easter(year) + dt.timedelta(days=row.easter)
    if row.orthodox_easter is not None:
        return orthodox_easter(year) + dt.timedelta(days=row.orthodox_easter)
    if row.nth is not None:
        return _nth_weekday(year, *row.nth)
    text = row.day or row.by_country.get(country or "")
    return None if text is None else _month_day(text, year)


def _single(row: _Row, year: int) -> dt.date | None:
    return parse_date(row.years.get(str(year), ""), last=False)


def _month_day(text: str, year: int) -> dt.date:
    month, day = text.split("-")
    return dt.date(year, int(month), int(day))


def _nth_weekday(year: int, which: int, weekday: str, month: int) -> dt.date:
    """The `which`-th weekday of a month, counted from its end where negative."""
    number = _WEEKDAYS.index(weekday)
    if which > 0:
        first = dt.date(year, month, 1)
        return first + dt.timedelta(days=(number - first.weekday()) % 7 + 7 * (which - 1))
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    last = following - dt.timedelta(days=1)
    return last - dt.timedelta(days=(last.weekday() - number) % 7 + 7 * (-which - 1))


def easter(year: int) -> dt.date:
    """Easter Sunday of the western churches (Gregorian computus).

    >>> easter(2025)
    datetime.date(2025, 4, 20)
    """
    century, golden = year // 100, year % 19
    shift = (8 * century + 13) // 25
    moon = (19 * golden + century - century // 4 - shift + 15) % 30
    moon -= (moon // 28) * (1 - (moon // 28) * (29 // (moon + 1)) * ((21 - golden) // 11))
    sunday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    offset = moon - sunday
    month = 3 + (offset + 40) // 44
    return dt.date(year, month, offset + 28 - 31 * (month // 4))


def orthodox_easter(year: int) -> dt.date:
    """Easter Sunday of the eastern churches, in the Gregorian calendar of 1900–2099.

    >>> orthodox_easter(2024)
    datetime.date(2024, 5, 5)
    """
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    total = moon + weekday + 114
    return dt.date(year, total // 31, total % 31 + 1) + dt.timedelta(days=13)


def _kind(row: _Row, group: DayKind) -> DayKind:
    return "treaty" if row.text else group


def _named(key: str, row: _Row, group: DayKind) -> NamedDay:
    on = _interval(row.on) if row.on else None
    fixed = row.day or (on[0].isoformat()[5:] if on and on[0] == on[1] else None)
    month, day = map(int, fixed.split("-")) if fixed else (None, None)
    year = row.of_year or (on[0].year if on else None)
    return NamedDay(key, row.names[0], _kind(row, group), month, day, row.span, row.country, year, row.place,
                    tuple(row.parties), on)  # fmt: skip


@cache
def _index() -> dict[str, NamedDay]:
    index: dict[str, NamedDay] = {}
    table = _table()
    groups: tuple[tuple[DayKind, dict[str, _Row]], ...] = (
        ("day", table.days),
        ("meeting", table.meetings),
        ("event", table.events),
    )
    for group, rows in groups:
        for key, row in rows.items():
            for name in row.names:
                index.setdefault(fold(name), _named(key, row, group))
    return index


def find_day(phrase: str) -> NamedDay | None:
    """The named day, meeting, event or treaty of a phrase, or None.

    "The anniversary of", "the signing of" and a leading "the" are read over.

    >>> day = find_day("the signing of the Molotov-Ribbentrop Pact")
    >>> day.on[0].isoformat()
    '1939-08-23'
    """
    words = list(fold_words(phrase))
    for cut in range(len(words)):
        rest = " ".join(words[cut:])
        if rest in _index() and all(word in _LEAD for word in words[:cut] if not word[0].isdigit()):
            return _index()[rest]
    return None


_LEAD = frozenset("the a an of on at in to anniversary signing eve this last next year years annual during for".split())


def day_names() -> dict[str, NamedDay]:
    """Folded name → named day, for finding them in running text."""
    return _index()
