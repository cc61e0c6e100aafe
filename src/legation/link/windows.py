"""Days compared: how far two periods lie apart, and whether a period is known well enough to tell two acts apart."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from legation.records import When


@dataclass(frozen=True)
class Window:
    """An inclusive period; an open side is None, and both are where nothing is known."""

    start: dt.date | None = None
    end: dt.date | None = None

    @property
    def known(self) -> bool:
        """Whether anything is known of the period."""
        return self.start is not None or self.end is not None

    @property
    def days(self) -> int | None:
        """How many days it spans, or None if a side is open."""
        return (self.end - self.start).days + 1 if self.start and self.end else None

    def gap(self, other: Window) -> int:
        """Days between two periods, 0 where they overlap; an open side reaches any day."""
        earlier, later = (self, other) if (self.start or dt.date.min) <= (other.start or dt.date.min) else (other, self)
        return max(0, ((later.start or dt.date.min) - (earlier.end or dt.date.max)).days)

    def covers(self, other: Window) -> bool:
        """Whether the other period lies within this one."""
        inside = (self.start or dt.date.min) <= (other.start or dt.date.min)
        return inside and (other.end or dt.date.max) <= (self.end or dt.date.max)

    def __str__(self) -> str:
        if self.start == self.end and self.start:
            return self.start.isoformat()
        start, end = (day.isoformat() if day else "" for day in (self.start, self.end))
        return f"{start}/{end}" if self.known else "unknown"


def window_of(when: When) -> Window:
    """The period of a date."""
    return Window(when.start, when.end)
