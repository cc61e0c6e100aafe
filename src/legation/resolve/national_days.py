"""Whose Independence Day it is: the country that the words around the name of a national day point to."""

from __future__ import annotations

import re

from legation.resolve.narrative import Narrative
from legation.resolve.states import country_of_phrase
from legation.text.dates import DateExpression

_PLACE_BEHIND = re.compile(r"\s+(?:celebrations?\s+|parade\s+)?in\s+((?:[A-Z]\w+)(?:\s[A-Z]\w+)?)")
_NAME = re.compile(r"\b[A-Z]\w+(?:\s[A-Z]\w+)?")


def country_of_day(expression: DateExpression, narrative: Narrative) -> str | None:
    """The country whose national day it is, from a possessive or adjective right before it ("Ukraine's Independence Day")."""
    before = narrative.text[max(0, expression.span.start - 40) : expression.span.start].split()
    for count in (1, 2, 3):
        words = " ".join(before[-count:]).removesuffix("'s").removesuffix("’s").removesuffix("’").removesuffix("'")
        country = country_of_phrase(words) if words else None
        if country:
            return country
    return _country_around(expression, narrative)


def _country_around(expression: DateExpression, narrative: Narrative) -> str | None:
    """The one country that the names in the sentence point to; a place right behind the day ("in New Delhi") before all."""
    at = expression.span
    behind = _PLACE_BEHIND.match(narrative.text, at.end)
    if behind and (country := country_of_phrase(behind[1])):
        return country
    around = next((s.span for s in narrative.sentences if s.span.start <= at.start < s.span.end), at)
    names = [
        found.group()
        for found in _NAME.finditer(narrative.text, around.start, around.end)
        if not at.start <= found.start() < at.end
    ]
    countries = {country for name in names if (country := country_of_phrase(name))}
    return countries.pop() if len(countries) == 1 else None
