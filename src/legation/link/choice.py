"""Of several values that reports give: which is preferred, why, and which are kept beside it.

The rule, in this order: the value that most independent voices give; the more precise one; the one reported first. For a
status it is another: the latest report of something settled, or else the latest report.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from legation.records import Rival, Statement

T = TypeVar("T")
S = TypeVar("S", bound=Statement)
_SETTLED = (
    "held",
    "ongoing",
    "cancelled",
    "postponed",
    "happened",
    "agreed",
    "signed",
    "in_force",
    "met",
    "refused",
    "withdrawn",
)
_HEARSAY = ("rumoured", "denied", "hypothetical")


@dataclass(frozen=True, kw_only=True)
class Report(Generic[S]):
    """One statement of a row with what counts when reports differ: `voices` are independent sources, as keys."""

    statement: S
    document: str
    published: dt.date | None
    voices: frozenset[str]

    @property
    def day(self) -> dt.date:
        """The day it was published, the last of all days if that is unknown."""
        return self.published or dt.date.max


@dataclass(frozen=True, kw_only=True)
class Option(Generic[T]):
    """One value with the documents that give it and the voices behind them."""

    value: T
    shown: str
    documents: tuple[str, ...]
    voices: frozenset[str]
    first: dt.date
    last: dt.date
    precision: int


def collect_options(
    reports: Iterable[Report[S]],
    value_of: Callable[[S], T],
    shown: Callable[[T], str],
    precision: Callable[[T], int] = lambda _: 0,
) -> list[Option[T]]:
    """The values that reports give, each once, best first; a value that is shown as nothing is none."""
    given: dict[Hashable, list[tuple[T, Report[S]]]] = {}
    for report in reports:
        value = value_of(report.statement)
        if shown(value):
            given.setdefault(shown(value), []).append((value, report))
    options = [_option(str(key), pairs, precision) for key, pairs in given.items()]
    return sorted(options, key=lambda o: (-len(o.voices), -o.precision, o.first, o.shown))


def _option(shown: str, pairs: Sequence[tuple[T, Report[S]]], precision: Callable[[T], int]) -> Option[T]:
    value = min(pairs, key=lambda pair: (pair[1].day, repr(pair[0])))[0] if len(pairs) > 1 else pairs[0][0]
    days = [report.day for _, report in pairs]
    known = [report.published for _, report in pairs if report.published]
    return Option(
        value=value,
        shown=shown,
        documents=tuple(sorted({report.document for _, report in pairs})),
        voices=frozenset(voice for _, report in pairs for voice in report.voices),
        first=min(days),
        last=max(known, default=dt.date.min),
        precision=precision(value),
    )


def why_first(options: Sequence[Option[T]]) -> str:
    """In words, why the first option is preferred to the second."""
    if len(options) < 2:
        return ""
    one, other = options[0], options[1]
    if len(one.voices) > len(other.voices):
        total = len(frozenset(voice for option in options for voice in option.voices))
        return f"given by {len(one.voices)} of {total} independent sources"
    if one.precision > other.precision:
        return "as many independent sources, more precise"
    if one.first < other.first:
        return "as many independent sources, reported first"
    return "as many independent sources, reported on the same day: first in order"


def build_rival(field: str, options: Sequence[Option[T]], because: str = "") -> tuple[Rival, ...]:
    """The rival values of a field, or nothing if the reports agree."""
    if len(options) < 2:
        return ()
    values = tuple((option.shown, option.documents) for option in options)
    return (Rival(field=field, values=values, preferred_because=because or why_first(options)),)


def choose_status(options: Sequence[Option[T]]) -> tuple[list[Option[T]], str]:
    """The options with the preferred status first, and why: the latest settled one, or else the latest."""
    if len(options) < 2:
        return list(options), ""

    def rank(option: Option[T]) -> tuple[object, ...]:
        hearsay = option.shown in _HEARSAY
        return (option.shown not in _SETTLED, hearsay, -option.last.toordinal(), -len(option.voices), option.shown)

    ordered = sorted(options, key=rank)
    settled = sum(option.shown in _SETTLED for option in options)
    if settled == 0:
        return ordered, "the latest report" if not any(o.shown in _HEARSAY for o in options) else "more than hearsay, the latest"
    return ordered, "the only one that is settled" if settled == 1 else "the latest of what is settled"
