"""Words that count time from another day → expressions: weekdays, "three days ago", "the next day", "by the end of the week".

A reader sees the match and the stretch of text that may be looked at (`start`, `end`), because whether "in three weeks" is a date
depends on the words around. It gives nothing where the words turn out to be no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from legation.text import date_patterns as p
from legation.text.date_expression import DateExpression, DateKind
from legation.text.date_match import count_fields, expression_of, part_named, telling_word, unit_named, weekday_or_none

_FUTURE = re.compile(
    r"\b(?:will|would|shall|to\s+be|(?:is|are|was|were)\s+to|due|expect\w*|plan\w*|schedul\w*|set\s+to|going\s+to|may|could|must|should)\b"
)
_NAMED_AFTER = re.compile(r"\s*(?:$|[,.;:!?)»”\"—–-]|(?:on|in|at|and|but|with|when|as|by|to|from|that)\b)")
_NEWSPAPER_AFTER = re.compile(
    r"\s+(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Independent|World|Standard|Tribune|Agreement|Group|Mosque|School)\b"
)
_ON_THE_BEFORE = re.compile(r"\b[Oo]n\s+the\s+$")
_TOLD_BEFORE = re.compile(
    r"\b(?:was|were|had|has|have|took|met|held|made|came|went|fell|rose|lost|won|drew|left|sent|saw|[a-z]{2,}ed)\b"
)
_NAMED_DAY_BEFORE = re.compile(r"\b(?:Black|Good|Bloody|Easter|Ash|Palm|Holy|Whit|Cyber|Super|Fat)\s+$")


def read_weekday(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A day of the week; "Bloody Sunday" and "The Sunday Times" are names."""
    text = match.string
    if _NAMED_DAY_BEFORE.search(text[max(start, match.start() - 10) : match.start()]) or _NEWSPAPER_AFTER.match(
        text[match.end() :]
    ):
        return []
    weekday = match["weekday"] or match["weekday3"]
    week = telling_word(match["week"] or match["week_first"])
    article = "the" if _ON_THE_BEFORE.search(text[max(start, match.start() - 10) : match.start()]) else ""
    return [
        expression_of(
            match, "weekday", weekday=p.weekday_number(weekday), which=telling_word(match["which"]), week=week,
            article=article,
            end_weekday=weekday_or_none(match["weekday2"]),
        )
    ]  # fmt: skip


def read_near_day(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """Today, yesterday, tomorrow and their neighbours."""
    if match["far"]:
        return [expression_of(match, "near_day", shift=-2 if "yesterday" in match["far"].lower() else 2)]
    word = " ".join((match["word"] or "today").lower().split())
    if word == "overnight":
        return [expression_of(match, "near_day", shift=-1, end_shift=0)]
    return [expression_of(match, "near_day", shift={"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0))]


def read_offset(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """So long before or after now, the event before, or an event that is named."""
    text, way = match.string, " ".join(match["way"].lower().split())
    after = text[match.end() : match.end() + 40]
    plural = text[match.end("unit") : match.end("unit") + 1] == "s"
    counted = match["count"] or match["vague"]
    if (not counted and not plural) or (way in ("later", "earlier") and re.match(r"\s+than\b", after)):
        return []
    base = "now" if way in ("ago", "from now", "hence") else "event"
    if way in ("before", "after", "prior to") and not _NAMED_AFTER.match(after):
        base = "named"
    sign = -1 if way in ("ago", "earlier", "before", "prior to", "prior", "previously", "beforehand") else 1
    return [expression_of(match, "offset", unit=unit_named(match["unit"]), way=sign, base=base, counts=count_fields(match))]


def read_window(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A stretch that begins or ends now: "in the coming days", "within 30 days", "over the past year"."""
    text, lead, side = match.string, match["lead"].lower(), (match["side"] or "").lower()
    unit, counted = unit_named(match["unit"]), match["count"] or match["vague"]
    plural = text[match.end("unit") : match.end("unit") + 1] == "s"
    if re.match(r"\s+of\b", text[match.end() : match.end() + 4]) and side in ("last", "past", "next", ""):
        return []
    if unit in ("minute", "hour") and not (side or lead in ("within", "inside")):
        return []
    if not side:
        if not counted and not (plural and lead in ("within", "inside")):
            return []
        if lead in ("over", "during", "for", "throughout"):
            return []
        if lead == "in" and not match["time"] and not _announces(text, start, match.start()):
            return []
        kind: DateKind = "window" if lead in ("within", "inside") else "offset"
        many = "yes" if plural and not counted else ""
        return [expression_of(match, kind, unit=unit, way=1, base="now", lead=lead, plural=many, counts=count_fields(match))]
    if not counted and not plural and (not match["the"] or (side in ("last", "next", "following") and lead == "for")):
        return []
    way = 1 if side in ("next", "coming", "following") else -1
    base = "event" if side in ("following", "preceding") else "now"
    many = "yes" if plural else ""
    return [expression_of(match, "window", unit=unit, way=way, base=base, lead=lead, plural=many, counts=count_fields(match))]


def _announces(text: str, start: int, at: int) -> bool:
    """Whether the words before "in three weeks" announce something rather than tell how long it took."""
    before = text[max(start, at - 90) : at]
    future = [found.end() for found in _FUTURE.finditer(before)]
    told = [found.end() for found in _TOLD_BEFORE.finditer(before)]
    return max(future, default=-1) > max(told, default=-1) or not (future or told)


def read_narrative(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A day, week, month or year counted from the event told before: "the next day", "that year"."""
    if match["daypart"]:
        return [expression_of(match, "narrative", unit="day", shift=0, base="near")]
    if match["bare"]:
        return [expression_of(match, "narrative", unit="day", shift=1, base="event")]
    if match["side"]:
        named = not _NAMED_AFTER.match(match.string[match.end() : match.end() + 12])
        shift = 1 if match["side"].lower() == "after" else -1
        return [
            expression_of(match, "narrative", unit=unit_named(match["unit2"]), shift=shift, base="named" if named else "event")
        ]
    which = match["which"].lower()
    shift = 1 if "next" in which or "following" in which else -1 if "pre" in which else 0
    return [expression_of(match, "narrative", unit=unit_named(match["unit"]), shift=shift, base="event")]


def read_vague(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A vague "shortly after", "since then"; not "shortly after the vote", which names its own anchor."""
    if not match["since"] and not re.match(r"\s*(?:$|[,.;:)—–])", match.string[match.end() : match.end() + 3]):
        return []
    way = 0 if match["since"] else 1 if match["after"] else -1
    return [expression_of(match, "vague", way=way)]


def read_period(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """This, last or next week, month, year; "the end of the quarter"; not "the year" alone."""
    if match["yearend"]:
        return [expression_of(match, "period", which="this", unit="year", part="end")]
    which, unit = telling_word(match["which"]), match["unit"].lower()
    part = "end" if match["fortime"] else part_named(match["part"])
    if which == "last" and re.match(r"\s+of\s", match.string[match.end() : match.end() + 4]):
        return []  # "the last week of August"
    if which == "the" and unit == "weekend":
        which = "this"
    if which == "the":
        if not part or (unit == "day" and part != "end"):
            return []
        before = match.string[max(start, match.start() - 3) : match.start()].lower()
        if unit == "day" and before.strip() == "at":
            return []
    elif unit == "day":
        return []
    if which in ("past", "coming"):
        return [expression_of(match, "window", unit=unit, way=-1 if which == "past" else 1, base="now", lead="in")]
    return [expression_of(match, "period", which=which, unit=unit, part=part)]


def read_clock(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A time of day; it carries no date of its own."""
    return [expression_of(match, "clock", time=match.group())]
