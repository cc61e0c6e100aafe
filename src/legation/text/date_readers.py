"""Words that name a date of the calendar → expressions: days, months, quarters, seasons, years, holidays, anniversaries.

One reader for each pattern. A reader sees the match and the stretch of text that may be looked at (`start`, `end`), because
whether "in 2000" is a year depends on the words around; it gives nothing where the words turn out to be no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from legation.records import Span
from legation.text import date_patterns as p
from legation.text.date_expression import DateExpression, DateKind
from legation.text.date_match import expression_of, part_named, telling_word, weekday_or_none

_BEFORE_MAY = re.compile(
    r"\b(?:in|since|until|till|by|from|before|after|during|of|for|around|through|late|early|mid|and|or|to|between|this|last|next|into|as)\s+$",
    re.I,
)
_NOT_A_YEAR_BEFORE = re.compile(
    r"(?:\b(?:resolution|article|protocol|flight|order|decree|law|act|no|number|nearly|almost|about|some|over|than|least|around|approximately|only|room|route|boeing|page|"
    r"paragraph|section|directive|bill|convention no)\.?|[-–+*/]|,\d*)\s*$",
    re.I,
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|of|by|until|till|from|to|before|after|during|between|and|or|early|mid|late|through|year|spring|summer|autumn|fall|winter|back|around|circa|for|the|its|their|his|as|on|"
    r"a|old|that|this|own|january|february|march|april|may|june|july|august|september|october|november|december|s)[\s-]+|[(’'\"“«]|^)$",
    re.I,
)
_LOOSE_YEAR_BEFORE = re.compile(r"\b(?:the|its|their|his|a|s|old|that|this|own|on|for|and|or|to)[\s-]+$", re.I)
_QUANTITY_AFTER = re.compile(
    r"\s*(?:%|per\s?cent|percent|tons?|tonnes?|people|persons|soldiers|troops|men|women|children|civilians|prisoners|hostages|detainees|fighters|militants|miles|km|kilomet\w+|met(?:re|er)s|"
    r"feet|hectares|acres|square|cubic|dollars|euros|pounds|rubles|roubles|yuan|yen|barrels|aircraft|planes|jets|missiles|warheads|drones|tanks|rounds|shells|vehicles|workers|employees|"
    r"companies|cases|votes|seats|times|million|billion|trillion|thousand|hundred|hours?|days|weeks|months|years|pages|words|delegates|delegations|members|students|refugees|migrants|"
    r"families|homes|houses|injured|dead|deaths|wounded|megawatts?|mw|gw|kg|litres|liters|visas|bodies|doses|megatons|paratroopers|officers|personnel|guests|participants|protesters|others)\b",
    re.I,
)
_NAME_AFTER = re.compile(r"\s+[A-Z][a-z]")


def read_month_day(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """The day, the run of days, or the two days of "February 12", "Feb. 17-18", "February 12 and 14"."""
    month = p.month_number(match["month"])
    month2 = p.month_number(match["month2"]) if match["month2"] else month
    return _days(match, month, month2, second_is_bare=not match["month2"])


def read_day_month(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """The same for "12 February", "17–18 Feb", "the second of March"."""
    month2 = p.month_number(match["month"])
    month = p.month_number(match["month1"]) if match["month1"] else month2
    if match["month"] in ("May", "March") and not match["year"] and _NAME_AFTER.match(match.string[match.end() :]):
        return ()
    return _days(match, month, month2, second_is_bare=False)


def _days(match: re.Match[str], month: int, month2: int, *, second_is_bare: bool) -> Iterable[DateExpression]:
    day = p.ordinal_of(match["day"])
    day2 = p.ordinal_of(match["day2"]) if match["day2"] else None
    year, year1 = match["year"], match["year1"]
    if day2 is None:
        which = telling_word(match.groupdict().get("which"))
        yield expression_of(match, "day", month=month, day=day, year=year, weekday=weekday_or_none(match["weekday"]), which=which)
        return
    listed = re.fullmatch(r"\s*(?:and|or|&)\s*(?:the\s*)?", match["to"], re.I) is not None
    between = listed and re.search(r"\b[Bb]etween\s+$", match.string[max(0, match.start() - 10) : match.start()])
    if listed and not between and (month != month2 or day2 != day + 1):
        yield from _two_days(match, month, month2, day, day2, second_is_bare=second_is_bare)
        return
    if (month2, day2) <= (month, day) and not (year or year1) and month2 >= month:
        return
    yield expression_of(match, "days", month=month, day=day, year=year1 or year, end_month=month2, end_day=day2, end_year=year)


def _two_days(
    match: re.Match[str], month: int, month2: int, day: int, day2: int, *, second_is_bare: bool
) -> Iterable[DateExpression]:
    """Two separate days written with one month: each keeps its own words."""
    cut = match.start("to")
    year, year1 = match["year"], match["year1"]
    yield expression_of(match, "day", span=Span(match.start(), cut), month=month, day=day, year=year1 or year)
    begin = match.start("day2") if second_is_bare or not match.groupdict().get("month2") else match.start("month2")
    yield expression_of(match, "day", span=Span(begin, match.end()), month=month2, day=day2, year=year)


def read_numeric(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A date in figures; with slashes only where one figure cannot be a month."""
    if match["a3"]:
        day, month, short = int(match["a3"]), int(match["b3"]), int(match["y3"])
        year = short + (2000 if short < 50 else 1900)
    elif match["y"]:
        month, day, year = int(match["m"]), int(match["d"]), int(match["y"])
    else:
        first, second, year = int(match["a"]), int(match["b"]), int(match["y2"])
        day, month = (first, second) if match["mark"] == "." or first > 12 else (second, first)
        if match["mark"] == "/" and first <= 12 and second <= 12 and first != second:
            return [expression_of(match, "unclear", first=first, second=second, year=str(year))]
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return []
    return [expression_of(match, "day", month=month, day=day, year=year)]


def read_month(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A month with or without a year; bare "May" and "March" only where a preposition or a year makes them months."""
    word, text = match["month"], match.string
    dated = match["year"] or match["year_word"] or match["part"] or match["which"] or match["month2"]
    if not dated:
        if word.rstrip(".")[:3] == word.rstrip(".") and word != "May":
            return []
        if word.capitalize() in ("May", "March", "August", "April", "June"):
            before = text[max(start, match.start() - 12) : match.start()]
            after = text[match.end() : match.end() + 20]
            if not _BEFORE_MAY.search(before) or (_NAME_AFTER.match(after)):
                return []
            if word.capitalize() == "May" and re.match(r"[’']s\b", after):
                return []
    month2 = p.month_number(match["month2"]) if match["month2"] else None
    return [
        expression_of(
            match, "month", month=p.month_number(word), end_month=month2, year=match["year"],
            year_word=telling_word(match["year_word"]), which=telling_word(match["which"]), part=part_named(match["part"]),
        )
    ]  # fmt: skip


def read_quarter(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A quarter or half of a year; "the first half" alone is football."""
    code, nth = match["code"], match["nth"]
    year_word = telling_word(match["year_word"]) or ("this" if match["the"] else "")
    if code:
        kind: DateKind = "quarter" if code[0] == "Q" else "half"
        if kind == "half" and (int(code[1]) > 2 or not match["year"]):
            return []
        return [expression_of(match, kind, number=int(code[1]), year=match["year"], year_word=year_word)]
    kind = "quarter" if match["what"].lower() == "quarter" else "half"
    number = 4 if nth.lower() == "last" else 0 if nth.lower() == "next" else p.ordinal_of(nth)
    anchored = match["year"] or year_word
    if number == 0 or (not anchored and (kind == "half" or nth.lower() == "last")) or (kind == "half" and number > 2):
        return []
    if match["month"]:
        return []
    return [expression_of(match, kind, number=number, year=match["year"], year_word=year_word)]


def read_season(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A season that is tied to a year; "the fall of Kabul" and "Winter Palace" are none."""
    text, word, which = match.string, match["season"].lower(), telling_word(match["which"])
    tied = match["year"] or match["year_word"]
    before = text[max(start, match.start() - 10) : match.start()]
    after = text[match.end() : match.end() + 12]
    if not tied:
        preposition = re.search(r"\b(?:in|by|until|since|for|during|through|of|before|after)\s+$", before, re.I)
        if re.match(r"\s+of\b|\s+[A-Z]|-", after) or not (
            which in ("last", "next", "this", "coming") or preposition or match["part"]
        ):
            return []
        if word == "fall" and not which:
            return []
    if re.search(r"\b(?:Arab|Prague|Hot|Nuclear)\s+$", text[max(start, match.start() - 10) : match.start()]):
        return []
    end_year = None
    if match["year2"]:
        end_year = int(match["year"][:2] + match["year2"]) if len(match["year2"]) == 2 else int(match["year2"])
    return [
        expression_of(
            match, "season", month=p.SEASONS[word], year=match["year"], end_year=end_year,
            year_word=telling_word(match["year_word"]), which="" if which == "the" else which, part=part_named(match["part"]),
        )
    ]  # fmt: skip


def read_decade(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A decade: "the 1990s", "late 1980s", "the '90s"."""
    if match["tens"]:
        tens = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
        return [expression_of(match, "decade", year=1920 + 10 * tens.index(match["tens"]), part=part_named(match["part2"]))]
    year = int(match["year"]) if match["year"] else 1900 + int(match["short"])
    return [expression_of(match, "decade", year=year, part=part_named(match["part"]))]


def read_century(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A century by its number."""
    return [expression_of(match, "century", century=p.ordinal_of(match["nth"]), part=part_named(match["part"]))]


def read_year(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A year or a run of years; figures that count something are none."""
    text = match.string
    before = text[max(start, match.start() - 26) : match.start()]
    after = text[match.end() : match.end() + 24]
    runs = match["year2"] and len(match["year2"]) == 4 and 0 < int(match["year2"]) - int(match["year"]) < 60
    placed = runs or _YEAR_BEFORE.search(before)
    if _NOT_A_YEAR_BEFORE.search(before) or not placed or _QUANTITY_AFTER.match(after):
        return []
    if _LOOSE_YEAR_BEFORE.search(before) and not 1500 <= int(match["year"]) <= 2100:
        return []
    begin, part = _part_before(text, max(start, match.start() - 22), match.start())
    year = int(match["year"])
    if not match["year2"]:
        return [expression_of(match, "year", span=Span(begin, match.end()), year=year, part=part)]
    year2 = int(match["year"][:2] + match["year2"]) if len(match["year2"]) == 2 else int(match["year2"])
    if re.fullmatch(r"\s+and\s+", match["to"]) and not re.search(r"\b[Bb]etween\s+$", before):
        if len(match["year2"]) == 2:
            return [expression_of(match, "year", span=Span(begin, match.end("year")), year=year, part=part)]
        return [
            expression_of(match, "year", span=Span(begin, match.end("year")), year=year, part=part),
            expression_of(match, "year", span=Span(*match.span("year2")), year=year2),
        ]
    if year2 <= year:
        return []
    return [expression_of(match, "year", span=Span(begin, match.end()), year=year, end_year=year2, part=part)]


def _part_before(text: str, low: int, start: int) -> tuple[int, str]:
    """Where "early", "the end of" … before `start` begins, and which part it names."""
    found = re.search(r"\b(?:early|mid|late|(?:the\s+)?(?:beginning|start|middle|end|close)\s+of)[-\s]+$", text[low:start], re.I)
    return (low + found.start(), part_named(found.group())) if found else (start, "")
