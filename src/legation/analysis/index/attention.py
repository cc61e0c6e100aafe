"""How much the desk looks: how many acts of anybody, or how many articles, it holds of each period.

A count of acts means little by itself: twice as many articles give twice as many acts. An index is therefore told by the
attention of its period, too, and the test for changes takes it as exposure. What falls into a longer stretch than one period is
left out.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from legation.analysis.index.periods import Step, start_of
from legation.records import Contact, Event

DayCount = tuple[dt.date, dt.date, int]
"""First day, last day, and how many acts or articles have them."""
TAKEN_PLACE = ("happened", "ongoing", "held")


def attention_by_period(counts: Iterable[DayCount], by: Step) -> dict[dt.date, int]:
    """The attention of each period that has any, by its first day.

    >>> day = dt.date(2025, 3, 8)
    >>> attention_by_period([(day, day, 3), (dt.date(2025, 1, 1), dt.date(2025, 12, 31), 9)], "week")
    {datetime.date(2025, 3, 3): 3}
    """
    found: Counter[dt.date] = Counter()
    for first, last, count in counts:
        start = start_of(first, by)
        if start == start_of(last, by):
            found[start] += count
    return dict(sorted(found.items()))


def within(counts: Iterable[DayCount], since: dt.date | None, until: dt.date | None) -> list[DayCount]:
    """The counts of these days alone, so that a period that is cut has the attention of what is left of it.

    >>> day = dt.date(2025, 3, 8)
    >>> within([(day, day, 3)], dt.date(2025, 3, 9), None)
    []
    """
    return [(a, b, n) for a, b, n in counts if (since is None or b >= since) and (until is None or a <= until)]


def count_acts(events: Iterable[Event], contacts: Iterable[Contact]) -> list[DayCount]:
    """The acts of all parties by day, as the store counts them: consultations by their contacts, each other act once."""
    found: Counter[tuple[dt.date, dt.date]] = Counter()
    rows: list[Event | Contact] = [event for event in events if event.type != "CONSULT"]
    for row in [*rows, *contacts]:
        start, end = row.date.start or row.date.end, row.date.end or row.date.start
        first, last = start or row.first_reported_at, end or row.first_reported_at
        if row.status in TAKEN_PLACE and first and last:
            found[first, last] += 1
    return [(first, last, count) for (first, last), count in sorted(found.items())]
