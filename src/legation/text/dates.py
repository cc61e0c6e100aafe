"""Text → the expressions in it that name a time, in order and without overlaps; nothing is resolved here.

In comes a stretch of text; out come expressions with their literal content. Refused are verbs that look like months ("may",
"march"), figures that count something ("1939 tons"), durations ("for three hours") and ages. Resolving is `legation.resolve`'s.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from legation.records import Span
from legation.text import date_named_readers as named
from legation.text import date_patterns as p
from legation.text import date_readers as calendar
from legation.text import date_relative_readers as relative
from legation.text.date_expression import DateExpression, DateKind
from legation.text.date_widen import lasting, widen

__all__ = ["DateExpression", "DateKind", "find_date_expressions"]

_STRENGTH: dict[DateKind, int] = {
    "day": 9, "days": 9, "unclear": 9, "holiday": 8, "anniversary": 8, "month": 7, "quarter": 7, "half": 7, "season": 7,
    "year": 6, "decade": 6, "century": 6, "weekday": 5, "near_day": 5, "period": 4, "window": 3, "offset": 3,
    "narrative": 3, "vague": 2, "clock": 1,
}  # fmt: skip
_GAP = re.compile(r",?\s*(?:(?:on|in|of|at|i\.e\.|or|–|—|-|\()\s*)?(?:the\s+)?")
_NAMES_NEXT = re.compile(
    r"[’']s?\s|\s+(?:talks|meeting|summit|call|visit|agreement|accord|deal|election|elections|vote|attack|attacks|deadline|strike|strikes|coup|war|invasion|session|ceasefire|treaty|protests|statement)\b"
)
_OPENING = {
    "after": "after",
    "following": "after",
    "since": "since",
    "from": "from",
    "as": "from",
    "effective": "from",
}
_CLOSING = {
    "before": "before",
    "prior": "before",
    "by": "by",
    "no": "by",
    "not": "by",
    "until": "until",
    "till": "until",
    "through": "until",
    "up": "until",
}

_Reader = Callable[[re.Match[str], int, int], Iterable[DateExpression]]
_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (p.MONTH_DAY, calendar.read_month_day),
    (p.DAY_MONTH, calendar.read_day_month),
    (p.NUMERIC, calendar.read_numeric),
    (p.MONTH_ONLY, calendar.read_month),
    (p.QUARTER, calendar.read_quarter),
    (p.SEASON, calendar.read_season),
    (p.DECADE, calendar.read_decade),
    (p.CENTURY, calendar.read_century),
    (p.YEAR_ONLY, calendar.read_year),
    (p.WEEKDAY_ONLY, relative.read_weekday),
    (p.NEAR_DAY, relative.read_near_day),
    (p.OFFSET, relative.read_offset),
    (p.WINDOW, relative.read_window),
    (p.NARRATIVE, relative.read_narrative),
    (p.VAGUE, relative.read_vague),
    (p.PERIOD, relative.read_period),
    (p.HOLIDAY, named.read_holiday),
    (p.ANNIVERSARY, named.read_anniversary),
    (p.DAY_ONLY, named.read_day_only),
    (p.CLOCK, relative.read_clock),
)


def find_date_expressions(text: str, start: int = 0, end: int | None = None) -> list[DateExpression]:
    """The date expressions of `text[start:end]` in order, with offsets into the whole of `text`.

    >>> [e.span.slice("On Feb. 17-18 they may march.") for e in find_date_expressions("On Feb. 17-18 they may march.")]
    ['Feb. 17-18']
    """
    end = len(text) if end is None else end
    if not p.TRIGGER.search(text, start, end):
        return []
    found: list[DateExpression] = []
    for pattern, read in _READERS:
        for match in pattern.finditer(text, start, end):
            found.extend(read(match, start, end))
    apart = _without_overlaps(found)
    return [_bounded(text, start, widen(text, start, expression)) for expression in _merged(text, apart)]


def _without_overlaps(found: list[DateExpression]) -> list[DateExpression]:
    """The longest expression at each place, the more telling one where two are equally long."""
    ranked = sorted(found, key=lambda e: (e.span.start - e.span.end, -_STRENGTH[e.kind], e.span.start))
    kept: list[DateExpression] = []
    for expression in ranked:
        if not any(expression.span.overlaps(other.span) for other in kept):
            kept.append(expression)
    return sorted(kept, key=lambda e: e.span)


def _merged(text: str, found: list[DateExpression]) -> list[DateExpression]:
    """Neighbours that name one time ("a week later, on February 27") joined; the stronger one carries the other."""
    joined: list[DateExpression] = []
    for expression in found:
        if joined and _same_time(text, joined[-1], expression):
            last = joined.pop()
            strong, weak = (expression, last) if _STRENGTH[expression.kind] >= _STRENGTH[last.kind] else (last, expression)
            carried = strong.also if weak.kind == "clock" and strong.also else weak
            joined.append(replace(strong, span=Span(last.span.start, expression.span.end), also=carried))
        else:
            joined.append(expression)
    return joined


def _same_time(text: str, left: DateExpression, right: DateExpression) -> bool:
    """Whether two neighbours are in apposition: a weak expression beside a strong one with nothing between but a preposition."""
    gap = text[left.span.end : right.span.start]
    if right.word("base") == "named":
        return False  # "on Tuesday, a day after they had met": the day of the meeting is another
    if len(gap) > 9 or not _GAP.fullmatch(gap) or left.span.end == right.span.start:
        return False
    strengths = {_STRENGTH[left.kind], _STRENGTH[right.kind]}
    if len(strengths) < 2 or (left.kind == "clock" and right.kind == "clock"):
        return False
    if "or" in gap.split():
        return False
    low, high = sorted(strengths)
    if low > 5:
        return (high == 9 and low == 8) or (left.kind == "holiday" and right.kind == "year")
    return high >= 5 or low == 1


def _bounded(text: str, start: int, expression: DateExpression) -> DateExpression:
    """The expression with the word before it that makes it a limit, unless that word governs a noun behind it."""
    if text[expression.span.end - 5 : expression.span.end] == "then" or expression.kind in ("vague", "clock"):
        return expression
    low = max(start, expression.span.start - 20)
    found = p.BOUND.search(text[low : expression.span.start])
    if found is None:
        return expression
    word = found["bound"].lower().split()[0]
    bound = _OPENING.get(word) or _CLOSING.get(word, "")
    runs_on = expression.kind == "days" or "end_year" in expression.fields or "end_month" in expression.fields
    if bound == "from" and (runs_on or "end_weekday" in expression.fields):
        bound = ""
    elif bound in ("after", "before", "from") and _governs_noun(text, expression, found.group()):
        return expression
    limited = replace(expression, span=Span(low + found.start(), expression.span.end), bound=bound)
    return lasting(text, start, limited) if bound == "from" else limited


def _governs_noun(text: str, expression: DateExpression, words: str) -> bool:
    """Whether the limit belongs to a noun behind the date ("after the 2020 clashes", "before Friday's vote")."""
    after = text[expression.span.end : expression.span.end + 16]
    if _NAMES_NEXT.match(after):
        return True
    return words.rstrip().lower().endswith("the") and expression.kind in ("year", "month", "day") and after[1:2].isalpha()
