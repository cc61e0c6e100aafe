"""From a match of a date pattern to the expressions that it holds: none where the words turn out to be no date.

One reader for each pattern. A reader sees the match and the stretch of text that may be looked at (`start`, `end`), because
whether "in 2000" is a year and "in three weeks" a date depends on the words around.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from legation.records import Span
from legation.text import date_patterns as p
from legation.text.date_expression import DateExpression, DateKind

Reader = Callable[[re.Match[str], int, int], Iterable[DateExpression]]

_FUTURE = re.compile(
    r"\b(?:will|would|shall|to\s+be|(?:is|are|was|were)\s+to|due|expect\w*|plan\w*|schedul\w*|set\s+to|going\s+to|may|could|must|should)\b"
)
_NAMED_AFTER = re.compile(r"\s*(?:$|[,.;:!?)»”\"—–-]|(?:on|in|at|and|but|with|when|as|by|to|from|that)\b)")
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
_NEWSPAPER_AFTER = re.compile(
    r"\s+(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Independent|World|Standard|Tribune|Agreement|Group|Mosque|School)\b"
)
_NAMED_DAY_BEFORE = re.compile(r"\b(?:Black|Good|Bloody|Easter|Ash|Palm|Holy|Whit|Cyber|Super|Fat)\s+$")
_OF_STOPS = frozenset(
    "was is are were will would has have had on in at by with which that who when where as for to and but or from this next last will, marks marking since during after before he she it they also took takes"
    " saw falls fell comes came".split()
)


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
        which = _plain(match.groupdict().get("which"))
        yield _expression(match, "day", month=month, day=day, year=year, weekday=_weekday(match["weekday"]), which=which)
        return
    listed = re.fullmatch(r"\s*(?:and|or|&)\s*(?:the\s*)?", match["to"], re.I) is not None
    between = listed and re.search(r"\b[Bb]etween\s+$", match.string[max(0, match.start() - 10) : match.start()])
    if listed and not between and (month != month2 or day2 != day + 1):
        yield from _two_days(match, month, month2, day, day2, second_is_bare=second_is_bare)
        return
    if (month2, day2) <= (month, day) and not (year or year1) and month2 >= month:
        return
    yield _expression(match, "days", month=month, day=day, year=year1 or year, end_month=month2, end_day=day2, end_year=year)


def _two_days(
    match: re.Match[str], month: int, month2: int, day: int, day2: int, *, second_is_bare: bool
) -> Iterable[DateExpression]:
    """Two separate days written with one month: each keeps its own words."""
    cut = match.start("to")
    year, year1 = match["year"], match["year1"]
    yield _expression(match, "day", span=Span(match.start(), cut), month=month, day=day, year=year1 or year)
    begin = match.start("day2") if second_is_bare or not match.groupdict().get("month2") else match.start("month2")
    yield _expression(match, "day", span=Span(begin, match.end()), month=month2, day=day2, year=year)


def read_numeric(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A date in figures; with slashes only where one figure cannot be a month."""
    if match["y"]:
        month, day, year = int(match["m"]), int(match["d"]), int(match["y"])
    else:
        first, second, year = int(match["a"]), int(match["b"]), int(match["y2"])
        day, month = (first, second) if match["mark"] == "." or first > 12 else (second, first)
        if match["mark"] == "/" and first <= 12 and second <= 12 and first != second:
            return [_expression(match, "unclear")]
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return []
    return [_expression(match, "day", month=month, day=day, year=year)]


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
        _expression(
            match, "month", month=p.month_number(word), end_month=month2, year=match["year"],
            year_word=_plain(match["year_word"]), which=_plain(match["which"]), part=_part(match["part"]),
        )
    ]  # fmt: skip


def read_quarter(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A quarter or half of a year; "the first half" alone is football."""
    code, nth = match["code"], match["nth"]
    year_word = _plain(match["year_word"]) or ("this" if match["the"] else "")
    if code:
        kind: DateKind = "quarter" if code[0] == "Q" else "half"
        if kind == "half" and (int(code[1]) > 2 or not match["year"]):
            return []
        return [_expression(match, kind, number=int(code[1]), year=match["year"], year_word=year_word)]
    kind = "quarter" if match["what"].lower() == "quarter" else "half"
    number = 4 if nth.lower() == "last" else 0 if nth.lower() == "next" else p.ordinal_of(nth)
    anchored = match["year"] or year_word
    if number == 0 or (not anchored and (kind == "half" or nth.lower() == "last")) or (kind == "half" and number > 2):
        return []
    if match["month"]:
        return []
    return [_expression(match, kind, number=number, year=match["year"], year_word=year_word)]


def read_season(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A season that is tied to a year; "the fall of Kabul" and "Winter Palace" are none."""
    text, word, which = match.string, match["season"].lower(), _plain(match["which"])
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
        _expression(
            match, "season", month=p.SEASONS[word], year=match["year"], end_year=end_year,
            year_word=_plain(match["year_word"]), which="" if which == "the" else which, part=_part(match["part"]),
        )
    ]  # fmt: skip


def read_decade(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A decade: "the 1990s", "late 1980s", "the '90s"."""
    year = int(match["year"]) if match["year"] else 1900 + int(match["short"])
    return [_expression(match, "decade", year=year, part=_part(match["part"]))]


def read_century(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A century by its number."""
    return [_expression(match, "century", century=p.ordinal_of(match["nth"]), part=_part(match["part"]))]


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
        return [_expression(match, "year", span=Span(begin, match.end()), year=year, part=part)]
    year2 = int(match["year"][:2] + match["year2"]) if len(match["year2"]) == 2 else int(match["year2"])
    if re.fullmatch(r"\s+and\s+", match["to"]) and not re.search(r"\b[Bb]etween\s+$", before):
        if len(match["year2"]) == 2:
            return [_expression(match, "year", span=Span(begin, match.end("year")), year=year, part=part)]
        return [
            _expression(match, "year", span=Span(begin, match.end("year")), year=year, part=part),
            _expression(match, "year", span=Span(*match.span("year2")), year=year2),
        ]
    if year2 <= year:
        return []
    return [_expression(match, "year", span=Span(begin, match.end()), year=year, end_year=year2, part=part)]


def read_weekday(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A day of the week; "Bloody Sunday" and "The Sunday Times" are names."""
    text = match.string
    if _NAMED_DAY_BEFORE.search(text[max(start, match.start() - 10) : match.start()]) or _NEWSPAPER_AFTER.match(
        text[match.end() :]
    ):
        return []
    weekday = match["weekday"] or match["weekday3"]
    week = _plain(match["week"] or match["week_first"])
    return [
        _expression(
            match, "weekday", weekday=p.weekday_number(weekday), which=_plain(match["which"]), week=week,
            end_weekday=_weekday(match["weekday2"]),
        )
    ]  # fmt: skip


def read_near_day(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """Today, yesterday, tomorrow and their neighbours."""
    if match["far"]:
        return [_expression(match, "near_day", shift=-2 if "yesterday" in match["far"].lower() else 2)]
    word = (match["word"] or "today").lower()
    if word == "overnight":
        return [_expression(match, "near_day", shift=-1, end_shift=0)]
    return [_expression(match, "near_day", shift={"yesterday": -1, "tomorrow": 1}.get(word, 0))]


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
    return [_expression(match, "offset", unit=_unit(match["unit"]), way=sign, base=base, **_count(match))]


def read_window(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A stretch that begins or ends now: "in the coming days", "within 30 days", "over the past year"."""
    text, lead, side = match.string, match["lead"].lower(), (match["side"] or "").lower()
    unit, counted = _unit(match["unit"]), match["count"] or match["vague"]
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
        if lead == "in" and not match["time"] and not _FUTURE.search(text, max(start, match.start() - 90), match.start()):
            return []
        kind: DateKind = "window" if lead in ("within", "inside") else "offset"
        many = "yes" if plural and not counted else ""
        return [_expression(match, kind, unit=unit, way=1, base="now", lead=lead, plural=many, **_count(match))]
    if not counted and not plural and (not match["the"] or (side in ("last", "next", "following") and lead == "for")):
        return []
    way = 1 if side in ("next", "coming", "following") else -1
    base = "event" if side in ("following", "preceding") else "now"
    many = "yes" if plural else ""
    return [_expression(match, "window", unit=unit, way=way, base=base, lead=lead, plural=many, **_count(match))]


def read_narrative(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A day, week, month or year counted from the event told before: "the next day", "that year"."""
    if match["bare"]:
        return [_expression(match, "narrative", unit="day", shift=1, base="event")]
    if match["side"]:
        named = not _NAMED_AFTER.match(match.string[match.end() : match.end() + 12])
        shift = 1 if match["side"].lower() == "after" else -1
        return [_expression(match, "narrative", unit=_unit(match["unit2"]), shift=shift, base="named" if named else "event")]
    which = match["which"].lower()
    shift = 1 if "next" in which or "following" in which else -1 if "pre" in which else 0
    return [_expression(match, "narrative", unit=_unit(match["unit"]), shift=shift, base="event")]


def read_vague(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """ "Shortly after", "since then"; not "shortly after the vote", which names its own anchor."""
    if not match["since"] and not re.match(r"\s*(?:$|[,.;:)—–])", match.string[match.end() : match.end() + 3]):
        return []
    way = 0 if match["since"] else 1 if match["after"] else -1
    return [_expression(match, "vague", way=way)]


def read_period(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """This, last or next week, month, year; "the end of the quarter"; not "the year" alone."""
    if match["yearend"]:
        return [_expression(match, "period", which="this", unit="year", part="end")]
    which, unit = _plain(match["which"]), match["unit"].lower()
    part = "end" if match["fortime"] else _part(match["part"])
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
        return [_expression(match, "window", unit=unit, way=-1 if which == "past" else 1, base="now", lead="in")]
    return [_expression(match, "period", which=which, unit=unit, part=part)]


def read_holiday(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A feast or commemoration by its name."""
    name = " ".join(match["name"].replace("’", "'").split())
    return [
        _expression(
            match,
            "holiday",
            name=name,
            year=match["year"],
            year_word=_plain(match["year_word"]),
            which=_plain(match["which"]),
        )
    ]


def read_anniversary(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """The nth anniversary, and what it is of as far as the words go on."""
    if not match["of"]:
        return [_expression(match, "anniversary", count=p.ordinal_of(match["nth"]))]
    words = match["of"].split()
    keep: list[str] = []
    for word in words:
        if keep and word in _OF_STOPS:
            break
        keep.append(word)
    of, close = " ".join(keep), match.end()
    last = re.match(r"\s+".join(re.escape(word) for word in keep), match.string[match.start("of") :])
    if last:
        close = match.start("of") + last.end()
    return [_expression(match, "anniversary", span=Span(match.start(), close), count=p.ordinal_of(match["nth"]), of=of)]


def read_clock(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A time of day; it carries no date of its own."""
    return [_expression(match, "clock", time=match.group())]


def read_day_only(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A day of a month that is named elsewhere: "on the 27th"."""
    return [_expression(match, "day", day=p.ordinal_of(match["day"]))]


def _expression(match: re.Match[str], kind: DateKind, *, span: Span | None = None, **fields: str | int | None) -> DateExpression:
    """The expression with those fields that the text gave; years come as figures."""
    kept: dict[str, str | int] = {}
    for name, value in fields.items():
        if value is None or value == "":
            continue
        kept[name] = int(value) if name in ("year", "end_year") else value
    return DateExpression(span=span or Span(*match.span()), kind=kind, fields=kept)


def _count(match: re.Match[str]) -> dict[str, str | int | None]:
    """How many units, at most how many, and whether the text says about, more or less."""
    groups = match.groupdict()
    fuzz = (groups.get("fuzz") or "").lower()
    kind = (
        "more"
        if re.search(r"more|over(?!t)|least", fuzz)
        else "less"
        if re.search(r"less|under|nearly|almost|up to", fuzz)
        else ""
    )
    if fuzz and not kind:
        kind = "exact" if fuzz in ("exactly", "just", "only") else "about"
    if groups.get("vague"):
        return {"vague": groups["vague"].split()[-1].lower()}
    if not groups.get("count"):
        return {}
    count = p.count_of(groups["count"])
    half = {"half": 1} if count == 0.5 else {}
    second = int(p.count_of(groups["count2"])) if groups.get("count2") else None
    return {"count": int(count) or 1, "end_count": second, "fuzz": kind, **half}


def _part_before(text: str, low: int, start: int) -> tuple[int, str]:
    """Where "early", "the end of" … before `start` begins, and which part it names."""
    found = re.search(r"\b(?:early|mid|late|(?:the\s+)?(?:beginning|start|middle|end|close)\s+of)[-\s]+$", text[low:start], re.I)
    return (low + found.start(), _part(found.group())) if found else (start, "")


def _part(words: str | None) -> str:
    low = (words or "").lower()
    for mark, part in (
        ("so far", "sofar"), ("earlier", "earlier"), ("later", "later"), ("early", "early"), ("beginning", "start"), ("start", "start"),
        ("mid", "mid"), ("late", "late"), ("end", "end"), ("close", "end"),
    ):  # fmt: skip
        if mark in low:
            return part
    return ""


def _plain(words: str | None) -> str:
    """The last telling word of "this coming", "the following": `coming`, `following`."""
    parts = (words or "").lower().split()
    return parts[-1] if parts else ""


def _unit(word: str) -> str:
    low = word.lower()
    return {"centuries": "century", "morning": "day", "afternoon": "day", "evening": "day", "night": "day"}.get(low, low)


def _weekday(word: str | None) -> int | None:
    return p.weekday_number(word) if word else None


READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (p.MONTH_DAY, read_month_day),
    (p.DAY_MONTH, read_day_month),
    (p.NUMERIC, read_numeric),
    (p.MONTH_ONLY, read_month),
    (p.QUARTER, read_quarter),
    (p.SEASON, read_season),
    (p.DECADE, read_decade),
    (p.CENTURY, read_century),
    (p.YEAR_ONLY, read_year),
    (p.WEEKDAY_ONLY, read_weekday),
    (p.NEAR_DAY, read_near_day),
    (p.OFFSET, read_offset),
    (p.WINDOW, read_window),
    (p.NARRATIVE, read_narrative),
    (p.VAGUE, read_vague),
    (p.PERIOD, read_period),
    (p.HOLIDAY, read_holiday),
    (p.ANNIVERSARY, read_anniversary),
    (p.DAY_ONLY, read_day_only),
    (p.CLOCK, read_clock),
)
