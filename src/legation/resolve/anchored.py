"""An expression with its interval: what the date rules hand to each other before it becomes a `When`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from legation.records import Precision, When
from legation.resolve.calendar import Interval

NO_DAY = "publication date not known"
NO_EVENT = "no dated event before it in the text"


@dataclass(frozen=True, kw_only=True)
class Anchored:
    """An interval with its precision and the words that say what it was reckoned from.

    `states_year` is true where the text itself gives the year, so that it can govern later dates; `runner_up` names the other
    reading that was turned down.
    """

    start: dt.date | None
    end: dt.date | None
    precision: Precision
    anchor: str
    states_year: bool = False
    has_day: bool = False
    runner_up: str = ""

    def to_when(self, as_written: str) -> When:
        """The date as a row carries it."""
        return When(start=self.start, end=self.end, precision=self.precision, as_written=as_written, anchor=self.anchor)


def closed(
    interval: Interval,
    precision: Precision,
    anchor: str,
    *,
    states_year: bool = False,
    has_day: bool = False,
    runner_up: str = "",
) -> Anchored:
    """An interval with both ends known."""
    return Anchored(
        start=interval[0],
        end=interval[1],
        precision=precision,
        anchor=anchor,
        states_year=states_year,
        has_day=has_day,
        runner_up=runner_up,
    )


def unknown(reason: str) -> Anchored:
    """A date that nothing at hand settles, with the reason."""
    return Anchored(start=None, end=None, precision="unknown", anchor=reason)
