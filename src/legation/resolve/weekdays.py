"""Weekdays: which Tuesday is meant, by the words around it, by the tense, or by the date told before.

In comes the expression, out comes the day, with the other reading that was turned down.
"""

from __future__ import annotations

import datetime as dt

from legation.resolve import calendar as cal
from legation.resolve.anchored import NO_DAY, NO_EVENT, Anchored, closed, unknown
from legation.resolve.narrative import Narrative, Told, counted_from
from legation.resolve.tense import Tense
from legation.text.dates import DateExpression


def resolve_weekday(expression: DateExpression, narrative: Narrative, tense: Tense, sentence: int) -> Anchored:
    """A weekday: by "last", "next" or the week named; else the last one before or, in the future tense, the next one after."""
    weekday, which, week = expression.number("weekday") or 0, expression.word("which"), expression.word("week")
    if which in ("following", "previous") or (which == "next" and narrative.published is None) or week == "following":
        told = narrative.last_event("week")
        if told is None:
            return unknown(NO_EVENT)
        way = -1 if which == "previous" else 1
        day = cal.nearest_weekday(told.interval[way > 0], weekday, way, strict=True)
        return closed((day, day), "day", counted_from(told), has_day=True)
    told = _told_week(expression, narrative, tense, sentence)
    if told:
        day = cal.nearest_weekday(told.interval[1], weekday, 1)
        return closed((day, day), "day", counted_from(told), has_day=True)
    day_of_issue = narrative.published
    if day_of_issue is None:
        return unknown(NO_DAY)
    runner_up = ""
    if week:
        start = cal.week_of(day_of_issue, {"last": -1, "next": 1}.get(week, 0))[0]
        day = start + dt.timedelta(days=weekday)
    elif which == "this":
        day = cal.week_of(day_of_issue)[0] + dt.timedelta(days=weekday)
    elif which in ("last", "next", "coming"):
        way = -1 if which == "last" else 1
        day = cal.nearest_weekday(day_of_issue, weekday, way, strict=True)
        runner_up = f"{day + dt.timedelta(days=7 * way)} if {which} counts by calendar weeks"
    else:
        ahead = tense == "future" or expression.bound in ("by", "until")  # a deadline lies ahead
        ahead = ahead or (expression.bound == "from" and tense == "unknown")
        way = 1 if ahead else -1
        day = cal.nearest_weekday(day_of_issue, weekday, way)
        other = cal.nearest_weekday(day_of_issue, weekday, -way, strict=True)
        runner_up = f"{other} in the other tense"
    end_weekday = expression.number("end_weekday")
    if end_weekday is not None:
        end = cal.nearest_weekday(day, end_weekday, 1)
        return closed((day, end), "range", narrative.published_words(), has_day=True)
    return closed((day, day), "day", narrative.published_words(), has_day=True, runner_up=runner_up)


def _told_week(expression: DateExpression, narrative: Narrative, tense: Tense, sentence: int) -> Told | None:
    """The date told before that a weekday is counted from: of another era, or where the words are "on the Thursday"."""
    if expression.word("which") or expression.word("week") or expression.number("end_weekday") is not None:
        return None
    era = narrative.era(sentence)
    if era and era.has_day and tense != "future":
        return era
    return narrative.last_event("week", until=narrative.published) if expression.word("article") == "the" else None
