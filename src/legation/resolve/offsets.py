"""So many units before or after a day: exact for days, a week wide for weeks, the calendar unit for months and years.

"About", "more than", "a few" widen the interval on the side that the words point to; nothing is rounded to a single day unless
the text counts days.
"""

from __future__ import annotations

import datetime as dt

from legation.records import Precision
from legation.resolve import calendar as cal
from legation.resolve.anchored import Anchored, closed
from legation.resolve.calendar import Interval
from legation.resolve.policy import POLICY
from legation.text.dates import DateExpression

UNIT_PRECISION: dict[str, Precision] = {
    "week": "week",
    "weekend": "range",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
}


def offset_from(expression: DateExpression, day: dt.date, words: str) -> Anchored:
    """The interval that lies the expression's count of units before or after `day`."""
    unit, way, fuzz = expression.word("unit"), expression.number("way") or 1, expression.word("fuzz")
    count, end_count = expression.number("count"), expression.number("end_count")
    if count is None or end_count is not None:
        low, high = (count, end_count or count) if count else _vague_counts(expression.word("vague"))
        if high is None:
            start = cal.move(day, unit, low * way)
            opened: Precision = "after" if way > 0 else "before"
            return Anchored(start=start if way > 0 else None, end=None if way > 0 else start, precision=opened, anchor=words)
        ends = ordered(cal.move(day, unit, low * way), cal.move(day, unit, high * way))
        return closed(ends, "day" if ends[0] == ends[1] else "range", words, has_day=unit == "day")
    if expression.number("half"):
        middle = day + dt.timedelta(days=way * round((cal.move(day, unit, 1) - day).days / 2))
        return closed(_around(middle, 15 if unit == "year" else 3), "range", words)
    if unit in ("minute", "hour"):
        far = day + dt.timedelta(days=way * (1 + count // 24)) if unit == "hour" else day
        return closed(ordered(day, far), "day" if far == day else "range", words, has_day=True)
    goal = cal.move(day, unit, count * way)
    if unit == "day" and fuzz in ("", "exact"):
        return closed((goal, goal), "day", words, has_day=True)
    if unit in ("week", "fortnight", "day"):
        return _weeks(expression, day, goal, words)
    if unit in ("decade", "century"):
        slack = 3 if unit == "decade" else 20
        return closed(cal.year_of(goal.year - slack, goal.year + slack), "range", words)
    interval = cal.unit_around(goal, unit)
    if fuzz in ("more", "less", "about"):
        edge = cal.unit_around(cal.move(goal, unit, way if fuzz == "more" else -way), unit)
        interval = (min(interval[0], edge[0]), max(interval[1], edge[1]))
        return closed(interval, "range", words)
    return closed(interval, UNIT_PRECISION.get(unit, "range"), words, has_day=False)


def _weeks(expression: DateExpression, day: dt.date, goal: dt.date, words: str) -> Anchored:
    """Weeks, and days that are "about" or "more than" a number: a band on the side that the text points to."""
    unit, way, fuzz = expression.word("unit"), expression.number("way") or 1, expression.word("fuzz")
    one = dt.timedelta(days=1)
    length = abs((goal - day).days)
    slack = max(1, round(POLICY.slack_share * length))
    if fuzz == "more":
        return closed(ordered(goal + way * one, goal + way * dt.timedelta(days=max(slack, 3))), "range", words, has_day=True)
    if fuzz == "less":
        return closed(ordered(goal - way * dt.timedelta(days=slack), goal), "range", words, has_day=True)
    if fuzz == "exact":
        return closed((goal, goal), "day", words, has_day=True)
    reach = 3 if unit != "day" else slack
    return closed(_around(goal, reach), "week" if unit != "day" else "range", words, has_day=True)


def _vague_counts(word: str) -> tuple[int, int | None]:
    """The least and the most that "a few", "several" or a bare plural may mean; "many" has no most."""
    if word in ("few", "some"):
        return 2, POLICY.few
    if word == "several":
        return 3, POLICY.several
    if word == "many":
        return POLICY.several, None
    return 1, None


def _around(day: dt.date, days: int) -> Interval:
    return day - dt.timedelta(days=days), day + dt.timedelta(days=days)


def ordered(one: dt.date, other: dt.date) -> Interval:
    """Two days as an interval, the earlier one first."""
    return (one, other) if one <= other else (other, one)
