"""Days, weeks and months: which period a day lies in, and all periods from one day to another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

Step = Literal["day", "week", "month"]
STEPS: tuple[Step, ...] = ("day", "week", "month")


@lru_cache(maxsize=8192)
def start_of(day: dt.date, by: Step) -> dt.date:
    """The first day of the period that a day lies in; weeks begin on Monday.

    >>> start_of(dt.date(2025, 3, 8), "week"), start_of(dt.date(2025, 3, 8), "month")
    (datetime.date(2025, 3, 3), datetime.date(2025, 3, 1))
    """
    if by == "week":
        return day - dt.timedelta(days=day.weekday())
    return day.replace(day=1) if by == "month" else day


def end_of(start: dt.date, by: Step) -> dt.date:
    """The last day of the period that begins on `start`.

    >>> end_of(dt.date(2028, 2, 1), "month")
    datetime.date(2028, 2, 29)
    """
    if by == "month":
        return start_of(start + dt.timedelta(days=31), "month") - dt.timedelta(days=1)
    return start + dt.timedelta(days=6 if by == "week" else 0)


def iter_periods(first: dt.date, last: dt.date, by: Step) -> Iterator[dt.date]:
    """The first days of the periods from that of `first` to that of `last`."""
    start = start_of(first, by)
    while start <= last:
        yield start
        start = end_of(start, by) + dt.timedelta(days=1)
