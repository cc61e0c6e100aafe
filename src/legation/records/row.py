"""What every row of the record has in common: its id, its exact quotes, who says so, and what made it.

One dataclass serves both levels. A *statement* is what one article says; it has one document and no `reports`. A *row* is
made by `link` from the statements of all articles that speak of the same thing; its `reports` are their ids.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from legation.records.span import Evidence

Status = Literal[
    "happened",
    "ongoing",
    "planned",
    "proposed",
    "conditional",
    "rumoured",
    "denied",
    "postponed",
    "cancelled",
    "hypothetical",
]
VerbClass = Literal[
    "asserts",
    "confirms",
    "denies",
    "partly_denies",
    "neither_confirms_nor_denies",
    "does_not_deny",
    "no_comment",
    "announces",
    "speculates",
    "predicts",
    "accuses",
    "promises",
    "demands",
    "corrects",
    "retracts",
]
HolderKind = Literal["author", "outlet", "official", "government", "anonymous", "document", "organisation", "person", "public"]
Certainty = Literal["certain", "probable", "possible", "doubtful", "unknown"]
Review = Literal["", "accepted", "rejected"]
Basis = Literal["on_record", "document", "anonymous", "other_outlet", "inference", "rumour"]


@dataclass(frozen=True, kw_only=True)
class Holder:
    """One link of the chain of who says so."""

    name: str
    kind: HolderKind
    country: str | None = None
    actor: str | None = None


@dataclass(frozen=True, kw_only=True)
class Attribution:
    """Who says so, outermost first, and how; `claim` is the id of the claim row when the text makes it one."""

    holder_chain: tuple[Holder, ...]
    verb_class: VerbClass = "asserts"
    cue: str = ""
    hedge: str = ""
    certainty: Certainty = "certain"
    basis: Basis = "on_record"
    claim: str | None = None
    document: str | None = None


@dataclass(frozen=True, kw_only=True)
class Extractor:
    """What made a row: the rule set or model by name, its version, and the model's hash if a model took part."""

    name: str
    version: str
    model: str | None = None


@dataclass(frozen=True, kw_only=True)
class Rival:
    """A field on which reports differ: each value with the documents that give it; the first is the preferred one."""

    field: str
    values: tuple[tuple[str, tuple[str, ...]], ...]
    preferred_because: str = ""


@dataclass(frozen=True, kw_only=True)
class Step:
    """A status that a row came to have: as of the day on which it was first reported so, by these documents."""

    status: str
    since: dt.date | None = None
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Grade:
    """An Admiralty grade: reliability A–F of the source, credibility 1–6 of the information, and why."""

    reliability: str = "F"
    credibility: str = "6"
    reason: str = "cannot be judged"


NOBODY = Extractor(name="", version="")
UNGRADED = Grade()


@dataclass(frozen=True, kw_only=True)
class Row:
    """The fields common to every noun of the record (see the class for each noun for the rest).

    `score` is 0–1 and uncalibrated. `support` and `dispute` count independent sources. `review` is what a person who looked at
    the row decided on it as a whole. `steps` is the history of its status, where it has one: planned, postponed, held. `why`
    tells in words which rules and table entries made the values: what `legation explain` prints.
    """

    id: str = ""
    evidence: tuple[Evidence, ...] = ()
    documents: tuple[str, ...] = ()
    attribution: tuple[Attribution, ...] = ()
    first_reported_at: dt.date | None = None
    extractor: Extractor = NOBODY
    score: float = 1.0
    reports: tuple[str, ...] = ()
    rivals: tuple[Rival, ...] = ()
    steps: tuple[Step, ...] = ()
    support: int = 0
    dispute: int = 0
    grade: Grade = UNGRADED
    review: Review = ""
    why: tuple[str, ...] = ()
