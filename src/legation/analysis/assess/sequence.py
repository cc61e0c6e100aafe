"""Rows in time: which lie closest together, and which follow which."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from legation.analysis.assess.material import Found, day_of


def find_densest(rows: list[Found], days: int) -> list[Found]:
    """The most rows that lie within so many days of each other; the earliest of several such; rows without a day never do."""
    dated = sorted(((day, row) for row in rows if (day := day_of(row))), key=lambda pair: (pair[0], pair[1].id))
    best: list[Found] = []
    start = 0
    for end in range(len(dated)):
        while (dated[end][0] - dated[start][0]).days > days:
            start += 1
        if end - start + 1 > len(best):
            best = [row for _, row in dated[start : end + 1]]
    return best


def find_in_order(
    first: Iterable[Found], then: Iterable[Found], least: int, most: int
) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
    """The rows of either side that have one of the other side so many days after, or before; none is followed by itself."""
    one = sorted(((day.toordinal(), row) for row in first if (day := day_of(row))), key=_by_day)
    other = sorted(((day.toordinal(), row) for row in then if (day := day_of(row))), key=_by_day)
    return _matching(one, other, least, most), _matching(other, one, -most, -least)


def _by_day(dated: tuple[int, Found]) -> tuple[int, str]:
    return dated[0], dated[1].id


def _matching(some: list[tuple[int, Found]], others: list[tuple[int, Found]], low: int, high: int) -> tuple[Found, ...]:
    """The rows of `some` that have another row between `low` and `high` days later."""
    days = [day for day, _ in others]
    found = []
    for day, row in some:
        start, end = bisect_left(days, day + low), bisect_right(days, day + high)
        if end - start > 1 or (end - start == 1 and others[start][1].id != row.id):
            found.append(row)
    return tuple(found)
