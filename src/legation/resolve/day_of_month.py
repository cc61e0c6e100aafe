"""A day whose month stands elsewhere: "on the 27th", "the second of this month".

In comes the expression, out comes the day: of the month that the words name, else near the date told just before, else by the
day of publication and the tense.
"""

from __future__ import annotations

import datetime as dt

from legation.resolve import calendar as cal
from legation.resolve.anchored import Anchored, closed, unknown
from legation.resolve.narrative import Narrative, Told
from legation.resolve.policy import POLICY
from legation.resolve.tense import Tense
from legation.text.dates import DateExpression


def day_of_told_month(expression: DateExpression, narrative: Narrative, tense: Tense, sentence: int) -> Anchored:
    """The day of the month meant; unknown where nothing says which month."""
    number, which = expression.number("day") or 1, expression.word("which")
    if which in ("this", "last", "next") and narrative.published:
        base = cal.move_months(narrative.published.replace(day=1), {"last": -1, "next": 1}.get(which, 0))
        return _of(base, number, narrative.published_words())
    told = _told(narrative, sentence, tense)
    if told:
        if told.has_day and not which:
            return _near(told, number)
        return _of(told.interval[0], number, f"month of {told.label!r}")
    if narrative.published is None:
        return unknown("month not stated")
    return _by_publication(narrative.published, number, tense, narrative.published_words())


def _told(narrative: Narrative, sentence: int, tense: Tense) -> Told | None:
    """The date told not long before that gives the month; in the future tense only one of this sentence or still to come."""
    told = narrative.last_event("month")
    if told is None or narrative.published is None:
        return told
    if told.sentence < sentence - POLICY.near_month_sentences and narrative.era(sentence) is None:
        return None
    ahead = told.interval[1] >= narrative.published.replace(day=1) or told.sentence == sentence
    return told if tense != "future" or ahead else None


def _near(told: Told, number: int) -> Anchored:
    """The day of that number nearest to a told day; going back counts twice."""
    base = told.interval[0]
    months = [cal.move_months(base.replace(day=1), shift) for shift in (-1, 0, 1)]
    days = [day for day in (cal.day_of(month.year, month.month, number) for month in months) if day]
    best = min(days, key=lambda day: (day - base).days if day >= base else 2 * (base - day).days)
    return closed((best, best), "day", f"month of {told.label!r}", has_day=True)


def _by_publication(published: dt.date, number: int, tense: Tense, words: str) -> Anchored:
    base = published
    if tense != "future" and number > base.day:
        base = cal.move_months(base.replace(day=1), -1)
    elif tense == "future" and number < base.day:
        base = cal.move_months(base.replace(day=1), 1)
    return _of(base, number, words)


def _of(base: dt.date, number: int, words: str) -> Anchored:
    day = cal.day_of(base.year, base.month, number)
    return closed((day, day), "day", words, has_day=True) if day else unknown("no such day in the calendar")
