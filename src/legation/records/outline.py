"""Events and contacts in outline: what counting them needs, without quotes, sources and reports.

An outline has the field names and types of its noun, so that what counts acts takes either. Of the evidence only the documents
are kept, the one that told of it first at the head.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from legation.records.actor import Actor, Side
from legation.records.nouns import ContactKind, ContactStatus, EventType
from legation.records.row import Status
from legation.records.time import When


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A document that tells of a row."""

    document: str


@dataclass(frozen=True, kw_only=True, slots=True)
class EventOutline:
    """An event as far as it is counted; the fields are those of `Event`."""

    id: str
    type: EventType
    trigger: str
    source: tuple[Actor, ...]
    target: tuple[Actor, ...]
    date: When
    status: Status
    mode: str | None = None
    negated: bool = False
    history: bool = False
    evidence: tuple[Told, ...] = ()
    first_reported_at: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ContactOutline:
    """A contact as far as it is counted; the fields are those of `Contact`."""

    id: str
    kind: ContactKind
    status: ContactStatus
    date: When
    sides: tuple[Side, ...]
    host: Actor | None = None
    mediator: Actor | None = None
    history: bool = False
    evidence: tuple[Told, ...] = ()
    first_reported_at: dt.date | None = None
