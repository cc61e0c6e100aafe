"""What the readers of date patterns share: from the groups of a match to the fields of an expression."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from legation.records import Span
from legation.text import date_patterns as p
from legation.text.date_expression import DateExpression, DateKind


def expression_of(
    match: re.Match[str],
    kind: DateKind,
    *,
    span: Span | None = None,
    counts: Mapping[str, str | int | None] = MappingProxyType({}),
    **fields: str | int | None,
) -> DateExpression:
    """The expression with those fields that the text gave; years come as figures."""
    kept: dict[str, str | int] = {}
    for name, value in (*fields.items(), *counts.items()):
        if value is None or value == "":
            continue
        kept[name] = int(value) if name in ("year", "end_year") else value
    return DateExpression(span=span or Span(*match.span()), kind=kind, fields=kept)


def count_fields(match: re.Match[str]) -> dict[str, str | int | None]:
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


def part_named(words: str | None) -> str:
    """The part of a period that words name: `early`, `mid`, `late`, `start`, `end`, `earlier`, `later`, `sofar`, or empty."""
    low = (words or "").lower()
    for mark, part in (
        ("so far", "sofar"), ("earlier", "earlier"), ("later", "later"), ("early", "early"), ("beginning", "start"),
        ("start", "start"), ("mid", "mid"), ("late", "late"), ("end", "end"), ("close", "end"),
    ):  # fmt: skip
        if mark in low:
            return part
    return ""


def telling_word(words: str | None) -> str:
    """The last telling word of "this coming", "the following": `coming`, `following`."""
    parts = (words or "").lower().split()
    return parts[-1] if parts else ""


def unit_named(word: str) -> str:
    """The unit of time of a word; parts of a day count as days."""
    low = word.lower()
    return {"centuries": "century", "morning": "day", "afternoon": "day", "evening": "day", "night": "day"}.get(low, low)


def weekday_or_none(word: str | None) -> int | None:
    """The number of a weekday's name, Monday 0, None without one."""
    return p.weekday_number(word) if word else None
