"""The library of precedents: how processes of the past went, told in the nouns of the record.

Famous processes are over-represented in it, famous failures most of all; whoever shows a rate or a likeness from it says so.
Every entry and every value in it has a `known_from`; `legation.analysis.precedents.known_on` hides what a day did not know.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

import msgspec

from legation.records import When
from legation.reference.fold import fold
from legation.reference.tables import read_table

Answer = Literal["yes", "no", "unknown"]
Certainty = Literal["high", "medium", "low"]
Prominence = Literal["famous", "known", "dull"]
OutcomeWord = Literal[
    "pending",
    "in_force",
    "kept",
    "completed",
    "superseded",
    "suspended",
    "lapsed",
    "breached",
    "never_in_force",
    "fizzled",
]
DATES = ("first_contact", "signed", "disclosed", "in_force", "breached", "ended")
UNSETTLED = "unsettled"
TERMS = ("territorial", "military", "economic", "recognition")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A value in words, and since when it is publicly known."""

    words: str
    known_from: dt.date

    @property
    def answer(self) -> Answer:
        """Whether there was such a thing: words that begin with "none" say that there was not.

        >>> Fact(words="none", known_from=dt.date(1938, 9, 30)).answer
        'no'
        """
        return "no" if self.words.split()[0].rstrip(",;:") == "none" else "yes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A day, month or year of the process; `known_from` is later than `date` where it was hidden."""

    date: When
    known_from: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class ThirdParty:
    """Whom the process concerned without being a principal: at the table or not, consulted or not, informed how and when."""

    party: str
    present: Answer = "unknown"
    consulted: Answer = "unknown"
    informed: str = ""
    known_from: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What had become of the process `since` a day."""

    word: OutcomeWord
    since: When
    how: str = ""
    known_from: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Whether an indicator was seen in the process, with the reason in one line."""

    answer: Answer
    reason: str
    known_from: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedent:
    """A process of the past.

    `kind` is the type that it exemplifies (`kinds()`, or `unsettled` where a day did not know it yet), `also` further ones.
    `principals`, `host` and `broker` are alpha-3 codes, or names where there is no code. `terms`, `dates` and `indicators`
    are by the names in `TERMS`, `DATES` and `indicators()`; what is not there is unknown. `days_to_breach` counts from signing,
    where both days are known. `outcomes` are in time order.
    """

    id: str
    name: str
    names: tuple[str, ...] = ()
    kind: str
    kind_known_from: dt.date
    also: tuple[str, ...] = ()
    prominence: Prominence
    continents: tuple[str, ...]
    certainty: Certainty
    known_from: dt.date
    dates: Mapping[str, Milestone] = field(default_factory=dict)
    days_to_breach: int | None = None
    place: tuple[str, ...] = ()
    principals: tuple[str, ...]
    host: str | None = None
    broker: Fact | None = None
    third_parties: tuple[ThirdParty, ...] = ()
    public_text: Fact | None = None
    secret_part: Fact | None = None
    terms: Mapping[str, Fact] = field(default_factory=dict)
    against: tuple[Fact, ...] = ()
    drafted_by: Fact | None = None
    tabled_by: Fact | None = None
    monitoring: Fact | None = None
    ratification: Fact | None = None
    outcomes: tuple[Outcome, ...]
    indicators: Mapping[str, Sign]
    sources: tuple[str, ...]
    doubts: str = ""

    @property
    def outcome(self) -> Outcome | None:
        """What has become of it last, as far as is known."""
        return self.outcomes[-1] if self.outcomes else None


class _Table(msgspec.Struct):
    kinds: dict[str, str]
    indicators: dict[str, str]
    precedents: list[Precedent]


@cache
def _table() -> _Table:
    return read_table("precedents", _Table)


def kinds() -> dict[str, str]:
    """The kinds of process, each with what it means."""
    return dict(_table().kinds)


def indicators() -> dict[str, str]:
    """The indicators that every precedent is asked for, each with its statement."""
    return dict(_table().indicators)


def all_precedents() -> tuple[Precedent, ...]:
    """The whole library as it is known today, by the day from which each entry was known."""
    return tuple(_table().precedents)


def find_precedent(name: str) -> Precedent | None:
    """The precedent of this id, name or other name, case and accents apart; None where there is none, or several.

    >>> find_precedent("munich").id
    'munich-1938'
    """
    key = fold(name)
    found = [one for one in all_precedents() if key in {fold(one.id), fold(one.name), *(fold(other) for other in one.names)}]
    return found[0] if len(found) == 1 else None
