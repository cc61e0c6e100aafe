"""Events that news counts anniversaries of → their days.

In come the words behind "the 80th anniversary of"; out comes the day of the event by the reference tables and, where it is
kept on another day than it happened, that day too: a parade of June 1945 is commemorated every ninth of May.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from legation.reference.calendar import NamedDay, find_day

# events whose anniversary is kept on another day than that of the event: id → (month, day)
_KEPT = {
    "victory-parade-1945": (5, 9),
    "world-war-2-end": (5, 9),
    "victory-over-nazi-germany": (5, 9),
}
_LONGEST_WORDS = 8


@dataclass(frozen=True)
class Commemoration:
    """An event with its day; `kept` is (month, day) of the yearly celebration where that differs."""

    event: str
    day: dt.date
    kept: tuple[int, int] | None = None

    def interval(self, count: int) -> tuple[dt.date, dt.date]:
        """From the first to the last day on which the anniversary may be kept."""
        year = self.day.year + count
        days = {_in_year(year, self.day.month, self.day.day)}
        if self.kept:
            days.add(_in_year(year, *self.kept))
        return min(days), max(days)


def _in_year(year: int, month: int, day: int) -> dt.date:
    return dt.date(year, month, 28) if (month, day) == (2, 29) else dt.date(year, month, day)


def find_commemoration(words: str) -> Commemoration | None:
    """The event whose anniversary `words` speak of, or None where the tables have none.

    >>> find_commemoration("the Victory Parade in Moscow").day.isoformat()
    '1945-06-24'
    """
    parts = words.replace("’s", "'s").split()
    for count in range(min(len(parts), _LONGEST_WORDS), 0, -1):
        found = find_day(" ".join(parts[:count]))
        if found is not None:
            day = _day(found)
            return Commemoration(found.name, day, _KEPT.get(found.id)) if day else None
    return None


def _day(found: NamedDay) -> dt.date | None:
    """The first day of an event; of a yearly day the one that it commemorates."""
    if found.on is not None:
        return found.on[0]
    if found.month and found.day and found.anniversary_of:
        return dt.date(found.anniversary_of, found.month, found.day)
    return None
