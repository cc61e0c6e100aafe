"""What a date expression is before it is anchored: its words, its kind, and the figures and words read out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from legation.records import Span

DateKind = Literal[
    "day",  # day, month?, year?, weekday?
    "days",  # day, month, year?, end_day, end_month, end_year?
    "month",  # month, end_month?, year?, year_word?, which?, part?
    "quarter",  # quarter, year?, year_word?
    "half",  # half, year?, year_word?
    "season",  # month (its first), year?, end_year?, year_word?, which?, part?
    "year",  # year, end_year?, part?
    "decade",  # year (its first), part?
    "century",  # century, part?
    "weekday",  # weekday, end_weekday?, which?, week?
    "near_day",  # shift in days from today; end_shift?
    "offset",  # count, end_count?, unit, way (-1, +1), base (now, event, named), fuzz?
    "window",  # count?, unit, way, base, lead
    "narrative",  # unit, shift, base (event, named)
    "vague",  # way
    "period",  # which, unit, part?
    "holiday",  # name, year?, year_word?, which?
    "anniversary",  # count, of
    "clock",  # time
    "unclear",  # a date that can be read in two ways (05/06/2024)
]


@dataclass(frozen=True, kw_only=True)
class DateExpression:
    """A stretch of text that names a time, with what it says literally; nothing is resolved yet.

    `fields` holds what the comment beside each kind lists. `bound` is the word before it that opens the interval on one side
    (`before`, `by`, `until`, `since`, `from`, `after`). `also` is a weaker expression in apposition to this one: in "a week
    later, on February 27" the day is the expression and the week is `also`.
    """

    span: Span
    kind: DateKind
    fields: Mapping[str, str | int] = field(default_factory=dict)
    bound: str = ""
    also: DateExpression | None = None

    def number(self, name: str) -> int | None:
        """The figure called `name`, or None where the text gives none."""
        value = self.fields.get(name)
        return value if isinstance(value, int) else None

    def word(self, name: str) -> str:
        """The word called `name`, empty where the text gives none."""
        value = self.fields.get(name)
        return value if isinstance(value, str) else ""
