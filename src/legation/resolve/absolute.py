"""Expressions that name a calendar date: days, months, quarters, seasons, years, holidays, anniversaries.

In comes an expression, out comes its interval; the year, where the text leaves it out, is `years`' to find.
"""

from __future__ import annotations

import datetime as dt

from legation.records import Precision
from legation.resolve import calendar as cal
from legation.resolve.anchored import Anchored, closed, unknown
from legation.resolve.calendar import Interval
from legation.resolve.commemorations import find_commemoration
from legation.resolve.day_of_month import day_of_told_month
from legation.resolve.holidays import find_holiday
from legation.resolve.narrative import Narrative, Told
from legation.resolve.national_days import country_of_day
from legation.resolve.tense import Tense
from legation.resolve.years import FromYear, date_without_year
from legation.text.dates import DateExpression

NO_YEAR = "year not stated"


def resolve_absolute(expression: DateExpression, narrative: Narrative, sentence: int, tense: Tense) -> Anchored:
    """The interval of an expression that names a date of the calendar."""
    if expression.kind in ("year", "decade", "century"):
        return _years(expression)
    if expression.kind == "anniversary":
        return _anniversary(expression, narrative)
    if expression.kind == "unclear":
        return _unclear(expression, narrative, tense)
    if expression.kind == "day" and "month" not in expression.fields:
        return day_of_told_month(expression, narrative, tense, sentence)
    build = _builder(expression, narrative)
    if build is None:
        return unknown(f"{expression.word('name')}: no day known")
    return _with_year(expression, build, narrative, sentence, tense)


def _with_year(expression: DateExpression, build: FromYear, narrative: Narrative, sentence: int, tense: Tense) -> Anchored:
    precision, has_day = _precision(expression)
    note = "text" if expression.kind != "holiday" else f"{expression.word('name')}, text"
    stated = expression.number("year")
    if expression.kind == "holiday" and expression.word("name") == "9/11":
        stated = 2001
    if stated is not None:
        interval = build(stated)
        if interval is None:
            return unknown("no such day in the calendar")
        return closed(_part(expression, interval, None), precision, note, states_year=True, has_day=has_day)
    beside = _year_beside(expression, narrative)
    if beside is not None:
        interval = build(beside[0])
        if interval is None:
            return unknown("no such day in the calendar")
        return closed(_part(expression, interval, narrative.published), precision, beside[1], states_year=True, has_day=has_day)
    which = expression.word("which")
    if which in ("that", "same", "following", "previous", "preceding") and narrative.told:
        return _beside_told(expression, build, narrative.told[-1], which)
    if which in ("last", "next", "this", "coming") and (narrative.published or narrative.reference):
        return _which(expression, build, narrative, which)
    found = date_without_year(narrative, build, expression.span, sentence, tense, expression.number("weekday"))
    if found is None:
        return unknown(NO_YEAR)
    anchor = f"{expression.word('name')}, {found.anchor}" if expression.kind == "holiday" else found.anchor
    interval = _part(expression, found.interval, narrative.published)
    if expression.kind == "holiday" and interval[0] != interval[1]:
        precision = "range"
    return closed(interval, precision, anchor, has_day=has_day, runner_up=found.runner_up)


def _which(expression: DateExpression, build: FromYear, narrative: Narrative, which: str) -> Anchored:
    """As "last November", "next spring": the nearest one wholly before, or wholly after, the day counted from."""
    day = narrative.published or narrative.reference
    assert day is not None
    words = narrative.published_words() if narrative.published else narrative.reference_words
    candidates = [i for i in map(build, range(day.year - 2, day.year + 3)) if i]
    if which == "last":
        fitting = [i for i in candidates if i[1] < day and not (i[0] <= day <= i[1])]
        interval = fitting[-1]
    elif which == "this":
        interval = min(
            candidates, key=lambda i: 0 if i[0] <= day <= i[1] else min(abs((i[0] - day).days), abs((i[1] - day).days))
        )
    else:
        interval = next(i for i in candidates if i[0] > day)
    precision, has_day = _precision(expression)
    return closed(_part(expression, interval, day), precision, words, has_day=has_day)


def _beside_told(expression: DateExpression, build: FromYear, told: Told, which: str) -> Anchored:
    """As "that June", "the following July": the one nearest to, next after or last before the date told last."""
    day = told.interval[0]
    candidates = [i for i in map(build, range(day.year - 1, day.year + 2)) if i]
    if which == "following":
        interval = next(i for i in candidates if i[0] > told.interval[1])
    elif which in ("previous", "preceding"):
        interval = [i for i in candidates if i[1] < day][-1]
    elif told.is_fine:
        interval = min(candidates, key=lambda i: abs((i[0] - day).days))
    else:
        interval = candidates[1]
    precision, has_day = _precision(expression)
    return closed(_part(expression, interval, None), precision, f"{told.label!r} {day}", has_day=has_day)


def _unclear(expression: DateExpression, narrative: Narrative, tense: Tense) -> Anchored:
    """A date in figures that two habits read apart: the one reading that is not still to come, where the tense is past."""
    first, second, year = expression.number("first") or 0, expression.number("second") or 0, expression.number("year") or 0
    days = [day for day in (cal.day_of(year, first, second), cal.day_of(year, second, first)) if day]
    past = [day for day in days if narrative.published and day <= narrative.published]
    if tense == "future" or len(past) != 1:
        return unknown("order of day and month not stated")
    return closed((past[0], past[0]), "day", f"text, not after {narrative.published}", states_year=True, has_day=True)


def _builder(expression: DateExpression, narrative: Narrative) -> FromYear | None:
    """The function from a year to the interval that the expression names in it."""
    number = expression.number
    match expression.kind:
        case "day" | "days":
            return lambda year: _days(expression, year)
        case "month":
            return lambda year: cal.month_of(year, number("month") or 1, number("end_month"))
        case "quarter":
            return lambda year: cal.quarter_of(year, number("number") or 1)
        case "half":
            return lambda year: cal.half_of(year, number("number") or 1)
        case "season":
            return lambda year: cal.season_of(year, number("month") or 3)
    name = expression.word("name")
    if name == "9/11":
        return lambda year: (dt.date(year, 9, 11), dt.date(year, 9, 11))
    holiday = find_holiday(name)
    if holiday is None:
        return None
    country = country_of_day(expression, narrative)
    if all(holiday.in_year(year, country) is None for year in (1995, 2005, 2024)):
        return None
    return lambda year: holiday.in_year(year, country)


def _days(expression: DateExpression, year: int) -> Interval | None:
    month = expression.number("month") or 1
    start = cal.day_of(year, month, expression.number("day") or 1)
    if expression.kind == "day" or start is None:
        return (start, start) if start else None
    end_month = expression.number("end_month") or month
    end_year = expression.number("end_year") or (year if end_month >= month else year + 1)
    if end_year == year and end_month < month:
        start = cal.day_of(year - 1, month, expression.number("day") or 1)
    end = cal.day_of(end_year, end_month, expression.number("end_day") or 1)
    return (start, end) if start and end and start <= end else None


def _part(expression: DateExpression, interval: Interval, today: dt.date | None) -> Interval:
    """The early, middle or late part; "earlier in July" ends, and "later in July" begins, with the day counted from."""
    part = expression.word("part")
    if part == "weekof":
        return cal.week_of(interval[0])
    if part in ("earlier", "later"):
        if today and interval[0] <= today <= interval[1]:
            return (interval[0], today) if part == "earlier" else (today, interval[1])
        return interval
    return cal.part_of(interval, part)


def _precision(expression: DateExpression) -> tuple[Precision, bool]:
    """The precision of an expression and whether it names a day."""
    if expression.word("part") in ("firstday", "lastday"):
        return "day", True
    if expression.word("part") == "weekof":
        return "week", True
    if expression.word("part") or ("end_month" in expression.fields and expression.kind == "month"):
        return "range", False
    kinds: dict[str, tuple[Precision, bool]] = {
        "day": ("day", True), "days": ("range", True), "month": ("month", False), "quarter": ("quarter", False),
        "half": ("range", False), "season": ("range", False), "holiday": ("day", True),
    }  # fmt: skip
    precision, has_day = kinds[expression.kind]
    return precision, has_day


def _year_beside(expression: DateExpression, narrative: Narrative) -> tuple[int, str] | None:
    """The year that words beside the date give it: "this year", "of last year", "two years later", "the following year"."""
    word = expression.word("year_word")
    also = expression.also
    if also and also.kind == "period" and also.word("unit") == "year" and not also.word("part"):
        word = also.word("which")
    if word in ("this", "last", "next", "current", "coming"):
        day = narrative.published or narrative.reference
        if day is None:
            return None
        words = narrative.published_words() if narrative.published else narrative.reference_words
        return day.year + {"last": -1, "next": 1, "coming": 1}.get(word, 0), words
    shift: int | None = {"same": 0, "that": 0, "following": 1, "previous": -1}.get(word)
    if also and also.kind in ("offset", "narrative") and also.word("unit") == "year":
        shift = also.number("shift") if also.kind == "narrative" else (also.number("count") or 1) * (also.number("way") or 1)
    if shift is None:
        return None
    told = narrative.last_event("year")
    base = told.interval[0] if told else None
    if also and also.word("base") == "now":
        base = narrative.published
    if base is None:
        return None
    return base.year + shift, f"{told.label!r} {base.year}" if told else narrative.published_words()


def _years(expression: DateExpression) -> Anchored:
    part = expression.word("part")
    if expression.kind == "century":
        first = (expression.number("century") or 1) * 100 - 99
        return closed(cal.part_of(cal.year_of(first, first + 99), part), "range", "text")
    year = expression.number("year") or 1
    if expression.kind == "decade":
        return closed(cal.part_of(cal.year_of(year, year + 9), part), "range", "text")
    end = expression.number("end_year")
    interval = cal.part_of(cal.year_of(year, end), part)
    precision: Precision = "day" if part.endswith("stday") else "range" if end or part else "year"
    return closed(interval, precision, "text", states_year=True, has_day=precision == "day")


def _anniversary(expression: DateExpression, narrative: Narrative) -> Anchored:
    """The event's day plus the count of years; kept on another day, it is the range of both."""
    words, count = expression.word("of"), expression.number("count") or 0
    found = find_commemoration(words) if words else None
    if found is None:
        return unknown(f"anniversary of {words!r}: day not known" if words else "anniversary of an event that is not named")
    interval = found.interval(count)
    if interval[0].year > 2200:
        return unknown("no such anniversary")
    precision: Precision = "day" if interval[0] == interval[1] else "range"
    return closed(interval, precision, f"anniversary {found.day}", states_year=True, has_day=False)
