"""When: a date is an interval with its precision, its words, and what they were resolved against."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Precision = Literal["day", "range", "week", "month", "quarter", "year", "before", "after", "unknown"]


@dataclass(frozen=True, kw_only=True)
class When:
    """A date as an inclusive interval of days.

    `start` and `end` may be None on an open side (`before`, `after`) and are both None for `unknown`. `anchor` says in words
    what the expression was resolved against: `text`, `published 2025-03-08`, `riyadh 2025-02-18`, `anniversary 1945-06-24`.
    """

    start: dt.date | None = None
    end: dt.date | None = None
    precision: Precision = "unknown"
    as_written: str = ""
    anchor: str = ""

    def __post_init__(self) -> None:
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"interval ends before it starts: {self.start} – {self.end}")


UNDATED = When()
"""The date of what the text does not date."""
