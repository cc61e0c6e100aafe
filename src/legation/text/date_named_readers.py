"""Days that have a name or hang on another: holidays, anniversaries, "the 27th" of a month that stands elsewhere → expressions."""

# ruff: noqa: E501 - lists of words read better on one line

from __future__ import annotations

import re
from collections.abc import Iterable

from legation.records import Span
from legation.text import date_patterns as p
from legation.text.date_expression import DateExpression
from legation.text.date_match import expression_of, telling_word

_FULL_NAMES = {
    "New Year": "New Year's Day", "All Saints": "All Saints' Day", "St Stephen's Day": "Boxing Day", "St. Stephen's Day": "Boxing Day",
    "Saint Stephen's Day": "Boxing Day",
}  # fmt: skip
_LAST_COUNTING_ORDINAL = 3  # "on the second" may count anything
_OF_STOPS = frozenset(
    "was is are were will would has have had on in at by with which that who when where as for to and but or from this next last will, marks marking since during after before he she it they also took takes"
    " saw falls fell comes came".split()
)


def read_holiday(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A feast or commemoration by its name."""
    name = " ".join(match["name"].replace("’", "'").split())
    name = _FULL_NAMES.get(name, name)
    if re.match(r"[’']s\b", match.string[match.end() :]) and name == "New Year's Day":
        return []  # the wishes of the new year, or its first baby
    return [
        expression_of(
            match,
            "holiday",
            name=name,
            year=match["year"],
            year_word=telling_word(match["year_word"]),
            which=telling_word(match["which"]),
        )
    ]


def read_anniversary(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """The nth anniversary, and what it is of as far as the words go on."""
    if not match["of"]:
        return [expression_of(match, "anniversary", count=p.ordinal_of(match["nth"]))]
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
    return [expression_of(match, "anniversary", span=Span(match.start(), close), count=p.ordinal_of(match["nth"]), of=of)]


def read_day_only(match: re.Match[str], start: int, end: int) -> Iterable[DateExpression]:
    """A day of a month that is named elsewhere: "on the 27th", "the second of this month"."""
    day = p.ordinal_of(match["day"])
    if not match["of"] and not match["day"][0].isdigit() and day <= _LAST_COUNTING_ORDINAL:
        return []
    span = Span(match.start("day"), match.end())
    return [expression_of(match, "day", span=span, day=day, which=telling_word(match["which"]))]
