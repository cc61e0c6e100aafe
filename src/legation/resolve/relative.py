"""Expressions counted from a day: from publication ("yesterday", "last week") or from the event before ("a week later").

In comes an expression, out comes its interval and, in the anchor, the day that it was counted from. Where that day is not known
the date stays unknown; it is never counted from the day on which the program runs.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from legation.records import Precision
from legation.resolve import calendar as cal
from legation.resolve.anchored import NO_DAY, NO_EVENT, Anchored, closed, unknown
from legation.resolve.calendar import Interval
from legation.resolve.narrative import Narrative, Told, counted_from
from legation.resolve.offsets import UNIT_PRECISION, offset_from, ordered
from legation.resolve.policy import POLICY
from legation.resolve.tense import Tense
from legation.resolve.weekdays import resolve_weekday
from legation.text.dates import DateExpression

_APPOSED = re.compile(r",?\s*(?:just|only|barely|and)?\s*")
_COMES = re.compile(r"\b(?:comes?|came|follows?)\s+$")


def resolve_relative(expression: DateExpression, narrative: Narrative, tense: Tense, sentence: int) -> Anchored:
    """The interval of an expression that is counted from another day."""
    match expression.kind:
        case "near_day":
            return _near_day(expression, narrative)
        case "weekday":
            return resolve_weekday(expression, narrative, tense, sentence)
        case "period":
            return _period(expression, narrative, tense)
        case "offset":
            return _offset(expression, narrative, sentence)
        case "window":
            return _window(expression, narrative, sentence)
        case "narrative":
            return _narrative(expression, narrative, tense, sentence)
        case "vague":
            return _vague(expression, narrative)
        case _:
            return _part_of_day(narrative, sentence)


def _near_day(expression: DateExpression, narrative: Narrative) -> Anchored:
    if narrative.published is None:
        return unknown(NO_DAY)
    today = narrative.today or narrative.published
    also = expression.also
    if also and also.kind == "offset" and also.word("base") == "now" and also.number("count"):  # "ten years ago today"
        today = cal.move(today, also.word("unit"), (also.number("count") or 1) * (also.number("way") or 1))
    start = today + dt.timedelta(days=expression.number("shift") or 0)
    end_shift = expression.number("end_shift")
    end = start if end_shift is None else today + dt.timedelta(days=end_shift)
    return closed((start, end), "day" if start == end else "range", narrative.published_words(), has_day=True)


def _part_of_day(narrative: Narrative, sentence: int) -> Anchored:
    """As "at midnight", "in the afternoon": the day told just before, if there is one."""
    told = narrative.last_event("day")
    if told is None or sentence - told.sentence > POLICY.near_day_sentences or told.interval[0] != told.interval[1]:
        return unknown("a time of day without its date")
    return closed(told.interval, "day", counted_from(told), has_day=True)


def _period(expression: DateExpression, narrative: Narrative, tense: Tense) -> Anchored:
    """This, last, next week, month, quarter, year, and parts of them."""
    which, unit, part = expression.word("which"), expression.word("unit"), expression.word("part")
    day, words = narrative.published, narrative.published_words()
    if day is None and unit in ("year", "decade", "century") and narrative.reference:
        day, words = narrative.reference, narrative.reference_words
    if which == "the" and tense != "future" and unit in ("month", "year"):
        told = narrative.told[-1] if narrative.told else None
        if told and told.states_year and (day is None or told.interval[1].year < day.year):
            day, words = told.interval[0], counted_from(told)
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
        interval = cal.part_of(interval, part)
        precision = "day" if interval[0] == interval[1] else "range"
    elif which == "this" and unit in ("week", "month") and tense == "past" and interval[0] < day < interval[1]:
        interval, precision = (interval[0], day), "range"  # what has happened this week has happened by now
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


def _offset(expression: DateExpression, narrative: Narrative, sentence: int) -> Anchored:
    """So many units before or after publication, the event told before, or the date that stands beside it."""
    base = expression.word("base")
    unit, way = expression.word("unit"), expression.number("way") or 1
    if base == "named":
        return _named(expression, narrative, sentence)
    era = narrative.era(sentence) if expression.word("lead") else None
    if base == "now" and era is None:
        if narrative.published is None:
            return unknown(NO_DAY)
        day, words = narrative.published, narrative.published_words()
    else:
        told = era or narrative.last_event(unit if unit in ("month", "year", "decade") else "week")
        if told is None and (way > 0 or narrative.published is None):
            return unknown(NO_EVENT)
        day, words = _from_event(told, narrative, way)
    return offset_from(expression, day, words)


def _named(expression: DateExpression, narrative: Narrative, sentence: int) -> Anchored:
    """The day of an event counted from one told right before: "on Tuesday, a day after they met", "it comes a day after"."""
    before = narrative.text[narrative.sentences[sentence].span.start : expression.span.start]
    told = narrative.told[-1] if narrative.told and narrative.told[-1].sentence == sentence else None
    way = -(expression.number("way") or 1)
    turned = replace(expression, fields={**expression.fields, "way": way})
    if told and told.has_day and _APPOSED.fullmatch(narrative.text, told.span.end, expression.span.start):
        return offset_from(turned, told.interval[0], counted_from(told))
    if narrative.published and told is None and _COMES.search(before):
        return offset_from(turned, narrative.published, narrative.published_words())
    return unknown("counted from an event that is named, not dated")


def _window(expression: DateExpression, narrative: Narrative, sentence: int) -> Anchored:
    """The stretch up to, or from, the day counted from: "in the coming days", "within 30 days", "over the past year"."""
    unit, way = expression.word("unit"), expression.number("way") or 1
    era = narrative.era(sentence)
    if expression.word("base") == "event" or (era and expression.word("lead") in ("within", "inside")):
        told = era or narrative.last_event("week")
        if told is None:
            return unknown(NO_EVENT)
        day, words = told.interval[way > 0], counted_from(told)
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


def _narrative(expression: DateExpression, narrative: Narrative, tense: Tense, sentence: int) -> Anchored:
    """As "the next day", "that week", "the same year": a unit counted from the event told before."""
    if expression.word("base") == "named":
        return unknown("counted from an event that is named, not dated")
    if expression.word("base") == "near":
        return _part_of_day(narrative, sentence)
    unit, shift = expression.word("unit"), expression.number("shift") or 0
    told = narrative.last_event(unit, until=narrative.published if tense == "past" else None)
    if told is None and shift < 0 and narrative.published:
        goal = cal.move(narrative.published, unit, shift)
        precision = UNIT_PRECISION.get(unit, "day")
        return closed(cal.unit_around(goal, unit), precision, narrative.published_words(), has_day=True)
    if told is None:
        return unknown(NO_EVENT)
    words = counted_from(told)
    if unit == "day" and shift == 0:
        return closed(told.interval, "day" if told.interval[0] == told.interval[1] else "range", words, has_day=True)
    goal = cal.move(told.interval[shift > 0], unit, shift)
    if expression.word("part"):
        return closed(cal.part_of(cal.unit_around(goal, unit), expression.word("part")), "range", words)
    return closed(cal.unit_around(goal, unit), UNIT_PRECISION.get(unit, "day"), words, has_day=unit in ("day", "week"))


def _vague(expression: DateExpression, narrative: Narrative) -> Anchored:
    """As "shortly after", "since then": open from, or until, the event told before."""
    told = narrative.last_event("week") or narrative.last_event("year")
    if told is None:
        return unknown(NO_EVENT)
    way, words = expression.number("way") or 0, counted_from(told)
    if way < 0:
        return Anchored(start=None, end=told.interval[0], precision="before", anchor=words)
    return Anchored(start=told.interval[1], end=None, precision="after", anchor=words)


def _from_event(told: Told | None, narrative: Narrative, way: int) -> tuple[dt.date, str]:
    """The day to count from: the event told before, else ("two days earlier") the day of publication."""
    if told:
        return told.interval[way > 0], counted_from(told)
    assert narrative.published is not None
    return narrative.published, narrative.published_words()
