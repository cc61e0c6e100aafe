"""Holidays by name → the days on which they fall in a year.

The named days of the reference tables answer first; feasts of the moon, which those know for the years of their table only, are
computed for any other year, a day wider on each side where the month begins with the sighting. "Independence Day" without a
country has no day, and the caller leaves it unresolved.
"""

# ruff: noqa: E501 - patterns and lists of words read better on one line

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from legation.reference.calendar import NamedDay, find_day
from legation.resolve import feasts
from legation.resolve.calendar import Interval

_Rule = Callable[[int], Interval | None]


@dataclass(frozen=True)
class Holiday:
    """A holiday by its name; `in_year` says on which days it falls."""

    name: str
    listed: NamedDay | None
    computed: _Rule | None

    def in_year(self, year: int, country: str | None) -> Interval | None:
        """The days of the holiday in a year, None where that is not known.

        Args:
            year: the calendar year.
            country: alpha-3 code of the state whose day it is, for names that several states use.
        """
        found = self.listed.in_year(year, country.upper() if country else None) if self.listed else None
        if found is None and self.computed is not None:
            return self.computed(year)
        return found


def _from(find: Callable[[int], dt.date], days: int = 0, length: int = 1) -> _Rule:
    """A holiday so many days from a computed one, lasting `length` days."""

    def rule(year: int) -> Interval:
        start = find(year) + dt.timedelta(days=days)
        return start, start + dt.timedelta(days=length - 1)

    return rule


def _islamic(month: int, day: int, length: int = 1) -> _Rule:
    """A feast of the Islamic calendar, a day wider on each side; the first one of the year where it falls twice."""

    def rule(year: int) -> Interval | None:
        starts = feasts.islamic_days(year, month, day)
        if not starts:
            return None
        return starts[0] - dt.timedelta(days=1), starts[0] + dt.timedelta(days=length)

    return rule


def _fixed(month: int, day: int) -> _Rule:
    return lambda year: (dt.date(year, month, day), dt.date(year, month, day))


_COMPUTED: dict[str, _Rule] = {
    "ramadan": _islamic(9, 1, 30), "eid-al-fitr": _islamic(10, 1), "eid-al-adha": _islamic(12, 10), "ashura": _islamic(1, 10),
    "arbaeen": _islamic(2, 20), "lunar-new-year": _from(feasts.lunar_new_year), "diwali": _from(feasts.diwali, -1, 3),
    "rosh-hashanah": _from(feasts.hebrew_new_year, 0, 2), "yom-kippur": _from(feasts.hebrew_new_year, 9), "passover": _from(feasts.passover, 0, 8),
    "purim": _from(feasts.passover, -30), "hanukkah": _from(feasts.hanukkah, 0, 8), "whit-monday": _from(feasts.easter, 50),
    "juneteenth": _fixed(6, 19), "all-saints'-day": _fixed(11, 1), "orthodox-new-year": _fixed(1, 14), "groundhog-day": _fixed(2, 2),
    "labour-day": _fixed(5, 1), "st-valentine's": _fixed(2, 14),
}  # fmt: skip


def find_holiday(name: str) -> Holiday | None:
    """The holiday of that name, or None where nobody knows its day.

    >>> find_holiday("Orthodox Easter").in_year(2024, None)[0].isoformat()
    '2024-05-05'
    """
    listed = find_day(name)
    if listed is not None and listed.kind != "day":
        listed = None
    key = listed.id if listed else "-".join(name.replace("’", "'").lower().split())
    computed = _COMPUTED.get(key)
    return Holiday(name, listed, computed) if listed or computed else None
