"""The nouns of the record that articles speak of: events, contacts, tracks, positions, deals, claims, forecasts, presence."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from legation.records.actor import Absence, Actor, Side
from legation.records.place import Place
from legation.records.row import Basis, Certainty, Holder, Row, Status, VerbClass
from legation.records.time import UNDATED, When

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
ContactKind = Literal["call", "meeting", "talks", "summit", "visit", "message", "conference", "signing"]
ContactStatus = Literal["held", "ongoing", "planned", "expected", "proposed", "rumoured", "denied", "postponed", "cancelled"]
Level = Literal["leader", "minister", "senior", "technical"]
PositionKind = Literal[
    "demand",
    "offer",
    "promise",
    "proposal",
    "acceptance",
    "rejection",
    "concession",
    "refusal",
    "threat",
    "red_line",
    "interest",
]
PositionState = Literal["open", "met", "partly_met", "refused", "withdrawn", "lapsed", "unknown"]
DealStage = Literal["floated", "under_negotiation", "agreed", "signed", "in_force", "cancelled"]
Verb = Literal["merge", "split", "accept", "reject", "correct", "revoke"]
Drift = Literal["quotes", "paraphrases", "translates", "strengthens", "weakens"]


@dataclass(frozen=True, kw_only=True)
class Magnitude:
    """How large an event was, in people; None where the text gives no number."""

    dead: int | None = None
    injured: int | None = None
    size: int | None = None


@dataclass(frozen=True, kw_only=True)
class Quantity:
    """A number with its unit, what it is of, and what it covers.

    `value` is in `unit`, multiplied out: "14 million tons" is 14000000 of unit `t`.
    """

    value: float | None
    unit: str
    of: str
    scope: str
    as_written: str


@dataclass(frozen=True, kw_only=True)
class Event(Row):
    """Who did what to whom, typed by PLOVER. Reciprocal acts have all actors in `source` and an empty `target`."""

    type: EventType
    trigger: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    source: tuple[Actor, ...] = ()
    target: tuple[Actor, ...] = ()
    date: When = UNDATED
    place: tuple[Place, ...] = ()
    status: Status = "happened"
    negated: bool = False
    history: bool = False
    intensity: float | None = None
    magnitude: Magnitude | None = None


@dataclass(frozen=True, kw_only=True)
class Session:
    """One sitting within a contact: two meetings in one visit are two sessions."""

    topic: str
    as_written: str


@dataclass(frozen=True, kw_only=True)
class Contact(Row):
    """A call, meeting, visit or round of talks, with its furniture. `history` marks an act of another era told in passing.

    `part_of` is the visit of which a meeting or round of talks is a session.
    """

    kind: ContactKind
    status: ContactStatus = "held"
    date: When = UNDATED
    places: tuple[Place, ...] = ()
    sides: tuple[Side, ...] = ()
    absent: tuple[Absence, ...] = ()
    host: Actor | None = None
    mediator: Actor | None = None
    level: Level | None = None
    format: Literal["bilateral", "trilateral", "multilateral"] | None = None
    sessions: tuple[Session, ...] = ()
    topics: tuple[str, ...] = ()
    track: str | None = None
    outcomes: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    prepares: tuple[str, ...] = ()
    part_of: str | None = None
    history: bool = False


@dataclass(frozen=True, kw_only=True)
class Track(Row):
    """One strand of a negotiation: the contacts and topics that belong together."""

    name: str
    kind: str
    parties: tuple[Actor, ...] = ()
    topics: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    level_by_date: tuple[tuple[str, str], ...] = ()
    status: str = "active"


@dataclass(frozen=True, kw_only=True)
class Position(Row):
    """One line of the bargaining ledger: what a party wants, offers, promises or refuses, and at whose expense.

    `state` is that of the day as of which the record is asked for; `settled_by` are the rows that decide it: deeds, or later
    positions.
    """

    kind: PositionKind
    content: str
    holder: Actor | None = None
    issue: str = ""
    addressee: tuple[Actor, ...] = ()
    affects: tuple[Actor, ...] = ()
    condition: str | None = None
    deadline: When | None = None
    firmness: str = ""
    quantities: tuple[Quantity, ...] = ()
    speaker: Actor | None = None
    date: When = UNDATED
    state: PositionState = "open"
    settled_by: tuple[str, ...] = ()
    track: str | None = None
    drafted_by: Actor | None = None
    tabled_by: Actor | None = None


@dataclass(frozen=True, kw_only=True)
class Deal(Row):
    """A project or transaction on the table."""

    title: str
    kind: str
    parties: tuple[Actor, ...] = ()
    object: str = ""
    resource: str = ""
    quantities: tuple[Quantity, ...] = ()
    place: tuple[Place, ...] = ()
    stage: DealStage = "floated"
    proposed_by: Actor | None = None
    date: When = UNDATED


@dataclass(frozen=True, kw_only=True)
class Claim(Row):
    """Who says what, and how sure. `holder_chain` is outermost first; a claim of the author's own has one link, the author."""

    content: str
    holder_chain: tuple[Holder, ...] = ()
    cue: str = ""
    verb_class: VerbClass = "asserts"
    direct: bool = False
    basis: Basis = "on_record"
    certainty: Certainty = "certain"
    hedge: str = ""
    about: tuple[str, ...] = ()
    derived_from: str | None = None
    drift: Drift | None = None
    disputed_by: tuple[str, ...] = ()
    inferred: bool = False


@dataclass(frozen=True, kw_only=True)
class Forecast(Row):
    """Something said to be coming; `p_stated` only where the text gives a number or a word of agreed meaning.

    `p_low` and `p_high` are the band of that word (ICD 203), `p_stated` its middle, which is what `brier` scores. `state` other
    than `open` is proposed by the rules until `decided_by` names the person who confirmed it; `because` says why in words.
    """

    what: str
    type: EventType | None = None
    contact_kind: ContactKind | None = None
    by: tuple[Holder, ...] = ()
    actors: tuple[Actor, ...] = ()
    window: When = UNDATED
    places: tuple[Place, ...] = ()
    resolvable: bool = False
    unresolvable_because: str = ""
    state: Literal["open", "came_true", "did_not", "partly", "expired", "unclear"] = "open"
    resolved_by: tuple[str, ...] = ()
    p_stated: float | None = None
    brier: float | None = None
    hedge: str = ""
    p_low: float | None = None
    p_high: float | None = None
    criterion: str = ""
    because: str = ""
    decided_by: str = ""


@dataclass(frozen=True, kw_only=True)
class Presence:
    """Per actor: how often it was at the table, and how much of what concerns it was decided with it in the room.

    `voice` is `taking_part` divided by `concerning`: the share, 0–1, of the contacts, positions and deals that concern the actor
    in which it takes part; None when nothing does. `issue` or `month` say of which part of the record, empty for all of it.
    """

    actor: Actor
    contacts_attended: int = 0
    positions_held: int = 0
    positions_affecting: int = 0
    deals_affecting: int = 0
    mentions: int = 0
    voice: float | None = None
    concerning: int = 0
    taking_part: int = 0
    issue: str = ""
    month: str = ""
    rows: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What a person decided about a row; append-only, keyed on document hash, span and noun so that it outlives re-reading.

    `keys` names a statement by the hash of its document's bytes and its first quote; for nouns that no article states
    (`outlet`, `assessment`) a key is the name of the thing with 0, 0. `statements` (their ids then) and `words` (digests of
    their quotes) stand beside the keys, to find them again where several share a span or the text was cleaned otherwise.
    `sides` says how many of the keys belong to each row that was named, which is what a merge joins and a split keeps apart.
    """

    id: str
    verb: Verb
    noun: str
    keys: tuple[tuple[str, int, int], ...]
    by: str
    at: dt.datetime
    reason: str
    field: str | None = None
    value: str | None = None
    revokes: str | None = None
    sides: tuple[int, ...] = ()
    statements: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
