"""Expressions counted from a day: from publication ("yesterday", "last week") or from the event before ("a week later").

In comes an expression, out comes its interval and, in the anchor, the day that it was counted from. Where that day is not known
the date stays unknown; it is never counted from the day on which the program runs.
"""

from __future__ import annotations

import datetime as dt

from legation.records import Precision
from legation.resolve import calendar as cal
from legation.resolve.anchored import Anchored, closed, unknown
from legation.resolve.calendar import Interval
from legation.resolve.narrative import Narrative, Told
from legation.resolve.offsets import UNIT_PRECISION, offset_from, ordered
from legation.resolve.policy import POLICY
from legation.resolve.tense import Tense
from legation.text.dates import DateExpression

NO_DAY = "publication date not known"
NO_EVENT = "no dated event before it in the text"


def resolve_relative(expression: DateExpression, narrative: Narrative, tense: Tense) -> Anchored:
    """The interval of an expression that is counted from another day."""
    match expression.kind:
        case "near_day":
            return _near_day(expression, narrative)
        case "weekday":
            return _weekday(expression, narrative, tense)
        case "period":
            return _period(expression, narrative, tense)
        case "offset":
            return _offset(expression, narrative)
        case "window":
            return _window(expression, narrative)
        case "narrative":
            return _narrative(expression, narrative)
        case "vague":
            return _vague(expression, narrative)
        case _:
            return unknown("a time of day without its date")


def _near_day(expression: DateExpression, narrative: Narrative) -> Anchored:
    if narrative.published is None:
        return unknown(NO_DAY)
    start = narrative.published + dt.timedelta(days=expression.number("shift") or 0)
    end_shift = expression.number("end_shift")
    end = start if end_shift is None else narrative.published + dt.timedelta(days=end_shift)
    return closed((start, end), "day" if start == end else "range", narrative.published_words(), has_day=True)


def _weekday(expression: DateExpression, narrative: Narrative, tense: Tense) -> Anchored:
    """A weekday: by "last", "next" or the week named; else the last one before or, in the future tense, the next one after."""
    weekday, which, week = expression.number("weekday") or 0, expression.word("which"), expression.word("week")
    if which in ("following", "previous") or (which == "next" and narrative.published is None) or week == "following":
        told = narrative.last_event("week")
        if told is None:
            return unknown(NO_EVENT)
        way = -1 if which == "previous" else 1
        day = cal.nearest_weekday(told.interval[way > 0], weekday, way, strict=True)
        return closed((day, day), "day", _since(told, narrative), has_day=True)
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
        way = 1 if tense == "future" or expression.bound in ("by", "until") else -1  # a deadline lies ahead
        day = cal.nearest_weekday(day_of_issue, weekday, way)
        other = cal.nearest_weekday(day_of_issue, weekday, -way, strict=True)
        runner_up = f"{other} in the other tense"
    end_weekday = expression.number("end_weekday")
    if end_weekday is not None:
        end = cal.nearest_weekday(day, end_weekday, 1)
        return closed((day, end), "range", narrative.published_words(), has_day=True)
    return closed((day, day), "day", narrative.published_words(), has_day=True, runner_up=runner_up)


def _period(expression: DateExpression, narrative: Narrative, tense: Tense) -> Anchored:
    """This, last, next week, month, quarter, year, and parts of them."""
    which, unit, part = expression.word("which"), expression.word("unit"), expression.word("part")
    day, words = narrative.published, narrative.published_words()
    if day is None and unit in ("year", "decade", "century") and narrative.reference:
        day, words = narrative.reference, narrative.reference_words
    if which == "the" and tense != "future" and unit in ("month", "year"):
        told = narrative.told[-1] if narrative.told else None
        if told and told.states_year and (day is None or told.interval[1].year < day.year):
            day, words = told.interval[0], _since(told, narrative)
    if day is None:
        return unknown(NO_DAY)
    if unit == "day":
        return closed((day, day), "day", words, has_day=True)
    moved = cal.move(day, unit, {"last": -1, "next": 1}.get(which, 0)) if unit != "weekend" else day
    interval = cal.unit_around(moved, unit)
    if unit == "weekend":
        interval = _weekend(day, which, tense)
    precision: Precision = UNIT_PRECISION.get(unit, "range")
    if part in ("earlier", "sofar", "later") and which in ("this", "the", "current"):
        interval = (interval[0], day) if part != "later" else (day, interval[1])
        precision = "range"
    elif part:
        interval, precision = cal.part_of(interval, part), "range"
    return closed(interval, precision, words, has_day=unit in ("week", "weekend"))


def _weekend(day: dt.date, which: str, tense: Tense) -> Interval:
    """The weekend meant: the last one by then in the past tense, the coming one in the future."""
    this = cal.weekend_of(day)
    if which == "last":
        return cal.weekend_of(day, -1)
    if which == "next":
        return cal.weekend_of(day, 1)
    if tense == "past" and this[0] > day:
        return cal.weekend_of(day, -1)
    return this


def _offset(expression: DateExpression, narrative: Narrative) -> Anchored:
    """So many units before or after publication, the event told before, or the date that stands beside it."""
    base = expression.word("base")
    unit, way = expression.word("unit"), expression.number("way") or 1
    if base == "named":
        return unknown("counted from an event that is named, not dated")
    if base == "now":
        if narrative.published is None:
            return unknown(NO_DAY)
        day, words = narrative.published, narrative.published_words()
    else:
        told = narrative.last_event(unit if unit in ("month", "year", "decade") else "week")
        if told is None and (way > 0 or narrative.published is None):
            return unknown(NO_EVENT)
        day, words = _from_event(told, narrative, way)
    return offset_from(expression, day, words)


def _window(expression: DateExpression, narrative: Narrative) -> Anchored:
    """The stretch up to, or from, the day counted from: "in the coming days", "within 30 days", "over the past year"."""
    unit, way = expression.word("unit"), expression.number("way") or 1
    if expression.word("base") == "event":
        told = narrative.last_event("week")
        if told is None:
            return unknown(NO_EVENT)
        day, words = told.interval[way > 0], _since(told, narrative)
    elif narrative.published is None:
        return unknown(NO_DAY)
    else:
        day, words = narrative.published, narrative.published_words()
    count = expression.number("end_count") or expression.number("count")
    if count is None:
        count = _window_count(expression)
    far = cal.move(day, unit, way * count) if unit not in ("hour", "minute") else day + dt.timedelta(days=way)
    return closed(ordered(day, far), "range", words)


def _window_count(expression: DateExpression) -> int:
    """How many units a stretch without a figure reaches: "the coming days" a week, "the past year" one year."""
    word = expression.word("vague")
    if word:
        return POLICY.several if word in ("several", "many") else POLICY.few
    if expression.word("plural"):
        return POLICY.coming_days if expression.word("unit") == "day" else POLICY.few
    return 1


def _narrative(expression: DateExpression, narrative: Narrative) -> Anchored:
    """As "the next day", "that week", "the same year": a unit counted from the event told before."""
    if expression.word("base") == "named":
        return unknown("counted from an event that is named, not dated")
    unit, shift = expression.word("unit"), expression.number("shift") or 0
    told = narrative.last_event(unit)
    if told is None and shift < 0 and narrative.published:
        goal = cal.move(narrative.published, unit, shift)
        precision = UNIT_PRECISION.get(unit, "day")
        return closed(cal.unit_around(goal, unit), precision, narrative.published_words(), has_day=True)
    if told is None:
        return unknown(NO_EVENT)
    words = _since(told, narrative)
    if unit == "day" and shift == 0:
        return closed(told.interval, "day" if told.interval[0] == told.interval[1] else "range", words, has_day=True)
    goal = cal.move(told.interval[shift > 0], unit, shift)
    return closed(cal.unit_around(goal, unit), UNIT_PRECISION.get(unit, "day"), words, has_day=unit in ("day", "week"))


def _vague(expression: DateExpression, narrative: Narrative) -> Anchored:
    """As "shortly after", "since then": open from, or until, the event told before."""
    told = narrative.last_event("week") or narrative.last_event("year")
    if told is None:
        return unknown(NO_EVENT)
    way, words = expression.number("way") or 0, _since(told, narrative)
    if way < 0:
        return Anchored(start=None, end=told.interval[0], precision="before", anchor=words)
    return Anchored(start=told.interval[1], end=None, precision="after", anchor=words)


def _from_event(told: Told | None, narrative: Narrative, way: int) -> tuple[dt.date, str]:
    """The day to count from: the event told before, else ("two days earlier") the day of publication."""
    if told:
        return told.interval[way > 0], _since(told, narrative)
    assert narrative.published is not None
    return narrative.published, narrative.published_words()


def _since(told: Told, narrative: Narrative) -> str:
    """How an anchor names the event told before: its words and its day."""
    return f"{told.label} {told.interval[0]}"
