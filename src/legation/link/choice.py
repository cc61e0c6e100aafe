"""Of several values that reports give: which is preferred, why, and which are kept beside it.

The rule, in this order: the value that most independent voices give; the more precise one; the one reported first. A voice that
said one thing and later another counts for what it said last: that is how a correction is followed. Whoever denies something, or
takes it back, gives no values to it. For a status the rule is another: the latest report of something settled, or else the
latest report.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from legation.records import Rival, Statement, Step

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
_CALLED_OFF = ("postponed", "cancelled")
_HEARSAY = ("rumoured", "denied", "hypothetical")


@dataclass(frozen=True, kw_only=True)
class Report(Generic[S]):
    """One statement of a row with what counts when reports differ: `voices` are independent sources, as keys.

    `retracts` are those of them that take back with it what they had said.
    """

    statement: S
    document: str
    published: dt.date | None
    voices: frozenset[str]
    retracts: frozenset[str] = frozenset()

    @property
    def day(self) -> dt.date:
        """The day it was published, the last of all days if that is unknown."""
        return self.published or dt.date.max


@dataclass(frozen=True, kw_only=True)
class Option(Generic[T]):
    """One value with the documents that give it and the voices behind them; `left_by` are voices that later said otherwise."""

    value: T
    shown: str
    documents: tuple[str, ...]
    voices: frozenset[str]
    first: dt.date
    last: dt.date
    precision: int
    left_by: frozenset[str] = frozenset()


def collect_options(
    reports: Iterable[Report[S]],
    value_of: Callable[[S], T],
    shown: Callable[[T], str],
    precision: Callable[[T], int] = lambda _: 0,
    agree: Callable[[T, T], bool] = lambda one, other: one == other,
) -> list[Option[T]]:
    """The values that reports give, each once, best first; a value that is shown as nothing is none.

    `agree` tells whether two values can both be meant: who first tells the day and then the month takes nothing back.
    """
    given: dict[str, list[tuple[T, Report[S]]]] = {}
    listed = list(reports)
    for report in listed:
        value = value_of(report.statement)
        if words := shown(value):
            given.setdefault(words, []).append((value, report))
    options = [_option(key, pairs, precision) for key, pairs in given.items()]
    if len(options) > 1:
        options = _leave(options, given, listed, agree)
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


def _leave(
    options: Iterable[Option[T]],
    given: Mapping[str, Sequence[tuple[T, Report[S]]]],
    reports: Iterable[Report[S]],
    agree: Callable[[T, T], bool],
) -> list[Option[T]]:
    """The options without the voices that said otherwise later, or took back what they had said."""
    said: defaultdict[str, list[tuple[dt.date, str, T]]] = defaultdict(list)
    for shown, pairs in given.items():
        for value, report in pairs:
            for voice in report.voices:
                said[voice].append((report.day, shown, value))
    left: defaultdict[str, set[str]] = defaultdict(set)
    for voice, values in said.items():
        latest = max(day for day, _, _ in values)
        last = {shown: value for day, shown, value in values if day == latest}
        for _, shown, value in values:
            if shown not in last and not any(agree(other, value) for other in last.values()):
                left[shown].add(voice)
    for report in reports:
        for voice in report.retracts:
            for shown in {shown for day, shown, _ in said.get(voice, ()) if day <= report.day}:
                left[shown].add(voice)
    return [replace(one, voices=one.voices - left[one.shown], left_by=frozenset(left[one.shown])) for one in options]


def why_first(options: Sequence[Option[T]]) -> str:
    """In words, why the first option is preferred to the second."""
    if len(options) < 2:
        return ""
    one, other = options[0], options[1]
    moved = one.voices & frozenset(voice for option in options[1:] for voice in option.left_by)
    left = f"; {len(moved)} of them had said otherwise before" if moved else ""
    if len(one.voices) > len(other.voices):
        total = len(frozenset(voice for option in options for voice in option.voices))
        return f"given by {len(one.voices)} of {total} independent source{'s' * (total != 1)}{left}"
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


def build_steps(reports: Iterable[Report[S]], status_of: Callable[[S], str]) -> tuple[Step, ...]:
    """The history of a status, oldest first, by the days on which it was reported; nothing where there was only one.

    A status is told once, where it was first reported; only after it was called off may the same be planned, or held, again.
    Late reports that still tell an earlier status are among the documents of that step.
    """
    steps: list[Step] = []
    for report in sorted(reports, key=lambda report: (report.day, status_of(report.statement) in _SETTLED, report.statement.id)):
        status = status_of(report.statement)
        known = [at for at, step in enumerate(steps) if step.status == status]
        again = bool(known) and known[-1] != len(steps) - 1 and steps[-1].status in _CALLED_OFF
        if known and not (again and report.day > (steps[-1].since or dt.date.min)):
            documents = tuple(sorted({*steps[known[-1]].documents, report.document}))
            steps[known[-1]] = replace(steps[known[-1]], documents=documents)
        else:
            steps.append(Step(status=status, since=report.published, documents=(report.document,)))
    return tuple(steps) if len(steps) > 1 else ()
