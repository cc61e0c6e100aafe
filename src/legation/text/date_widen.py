"""Words before a date that take a part of it, or a stretch from it: "the first week of May", "for three days from Friday".

In comes an expression and the text before it; out comes the expression with those words in its span and in its fields.
"""

from __future__ import annotations

import re
from dataclasses import replace

from legation.records import Span
from legation.text import date_patterns as p
from legation.text.date_expression import DateExpression

_REACH = 34
_PART = re.compile(
    r"\b(?:the\s+)?(?P<nth>first|second|third|fourth|last|final|closing|opening)\s+(?P<unit>week|half|day|days|weekend)\s+of\s+(?:the\s+)?$",
    re.I,
)
_WEEK_OF = re.compile(r"\b(?:the\s+)?week\s+(?:of|beginning|starting|from)\s+(?:the\s+)?$", re.I)
_LASTING = re.compile(
    rf"\b(?:for|of|lasting)\s+(?P<count>\d{{1,3}}|{'|'.join(p.NUMBERS)})[\s-]+(?P<unit>hour|day|week|month|year)s?,?\s+(?:starting\s+|beginning\s+)?$",
    re.I,
)
_NUMBER = {"first": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4}


def widen(text: str, start: int, expression: DateExpression) -> DateExpression:
    """The expression with the words before it that take a part of it, if there are any."""
    low = max(start, expression.span.start - _REACH)
    before = text[low : expression.span.start]
    if expression.kind in ("month", "period", "narrative", "year") and not expression.word("part"):
        found = _PART.search(before)
        part = _part(found["nth"].lower(), found["unit"].lower()) if found else ""
        if found and part and _can_have(expression, part):
            return _with(expression, low + found.start(), part=part)
    if expression.kind == "day":
        found = _WEEK_OF.search(before)
        if found:
            return _with(expression, low + found.start(), part="weekof")
    return expression


def lasting(text: str, start: int, expression: DateExpression) -> DateExpression:
    """An expression that "from" opens with the length that words before it give: "for three days from Friday"."""
    low = max(start, expression.span.start - _REACH)
    found = _LASTING.search(text[low : expression.span.start])
    if not found:
        return expression
    return _with(expression, low + found.start(), span_count=int(p.count_of(found["count"])), span_unit=found["unit"].lower())


def _with(expression: DateExpression, start: int, **fields: str | int) -> DateExpression:
    return replace(expression, span=Span(start, expression.span.end), fields={**expression.fields, **fields})


def _part(nth: str, unit: str) -> str:
    """The part that an ordinal and a unit name: `week2`, `half1`, `firstday`, `lastdays`; empty for what nobody means."""
    last = nth in ("last", "final", "closing")
    if unit in ("day", "days"):
        return f"last{unit}" if last else f"first{unit}" if _NUMBER[nth] == 1 else ""
    if unit == "half":
        return f"half{_NUMBER[nth]}" if nth in ("first", "second") else ""
    if unit == "weekend":
        return "lastweekend" if last else f"weekend{_NUMBER[nth]}"
    return "lastweek" if last else f"week{_NUMBER[nth]}"


def _can_have(expression: DateExpression, part: str) -> bool:
    """Whether such a part is one of that period: months have weeks and halves, years only days."""
    unit = expression.word("unit") or expression.kind
    return unit == "month" or (unit == "year" and part in ("firstday", "lastday", "firstdays", "lastdays", "lastweek"))
