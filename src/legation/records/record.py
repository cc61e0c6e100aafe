"""The whole record, or the part of it that a question selects: what `legation brief --format json` prints as one object."""

from __future__ import annotations

from dataclasses import dataclass

from legation.records.contradiction import OpenContradiction
from legation.records.document import Document, Rejection
from legation.records.nouns import Claim, Contact, Deal, Event, Forecast, Position, Presence, Track


@dataclass(frozen=True, kw_only=True)
class Record:
    """Rows by noun, each list in the order in which it is shown (contacts by date, positions by issue and party)."""

    documents: tuple[Document, ...] = ()
    events: tuple[Event, ...] = ()
    contacts: tuple[Contact, ...] = ()
    tracks: tuple[Track, ...] = ()
    positions: tuple[Position, ...] = ()
    deals: tuple[Deal, ...] = ()
    claims: tuple[Claim, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    presence: tuple[Presence, ...] = ()
    contradictions: tuple[OpenContradiction, ...] = ()
    rejections: tuple[Rejection, ...] = ()
