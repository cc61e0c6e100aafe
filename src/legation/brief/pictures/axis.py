"""A time axis: which days to write on it, and where a day stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

# Days between ticks up to some weeks, then months; the first that leaves at most eight ticks is taken.
_DAY_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240)
MAX_TICKS = 8


@dataclass(frozen=True, kw_only=True)
class Tick:
    """A label on the axis at `x`."""

    x: float
    label: str


@dataclass(frozen=True, kw_only=True)
class Axis:
    """Days `first` to `last` laid over `left` to `right`."""

    first: dt.date
    last: dt.date
    left: float
    right: float

    def at(self, day: dt.date) -> float:
        """Where the middle of a day stands; days off the axis stand at its ends."""
        days = (self.last - self.first).days + 1
        inside = min(max((day - self.first).days + 0.5, 0.0), float(days))
        return self.left + (self.right - self.left) * inside / days

    def ticks(self) -> tuple[Tick, ...]:
        """At most eight ticks on round days, weeks, months or years."""
        return tuple(Tick(x=round(self.at(day), 1), label=label) for day, label in _tick_days(self.first, self.last))


def _tick_days(first: dt.date, last: dt.date) -> list[tuple[dt.date, str]]:
    days = (last - first).days + 1
    for step in _DAY_STEPS:
        if days <= step * MAX_TICKS:
            return _with_years([day for n in range(days) if _is_round(day := first + dt.timedelta(days=n), step, n)])
    for step in _MONTH_STEPS:
        months = list(_months(first, last, step))
        if len(months) <= MAX_TICKS:
            return [(day, str(day.year) if step % 12 == 0 else f"{day:%b} {day.year}") for day in months]
    return [(first, str(first.year)), (last, str(last.year))]


def _is_round(day: dt.date, step: int, place: int) -> bool:
    """Whether a day is worth a tick: Mondays for weeks, the 1st and 15th for fortnights."""
    if step == 14:
        return day.day in (1, 15)
    return day.weekday() == 0 if step == 7 else place % step == 0


def _with_years(days: list[dt.date]) -> list[tuple[dt.date, str]]:
    """Days with short labels; the year stands on the first and wherever it changes."""
    years = [None, *(day.year for day in days)]
    return [
        (day, f"{day.day} {day:%b}{'' if day.year == before else f' {day.year}'}")
        for day, before in zip(days, years, strict=False)
    ]


def _months(first: dt.date, last: dt.date, step: int) -> Iterator[dt.date]:
    """First days of every `step`-th month inside the axis."""
    for month in range(first.year * 12, last.year * 12 + 12, step):
        day = dt.date(month // 12, month % 12 + 1, 1)
        if first <= day <= last:
            yield day
