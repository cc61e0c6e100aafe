"""What only the whole record can say of single rows: the track, order and framing of contacts, the state and track of positions.

    rows as linked ──outlines──> tracks · order · framings · states ──> the same rows, completed

Outlines are held in memory, not rows: a contact with the quotes that speak of tracks or order, an event with its sentences.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

from legation.analysis.ledger_states import settle_positions
from legation.analysis.meetings_framing import frame_contacts, speaks_of_subject
from legation.analysis.meetings_order import order_contacts, speaks_of_order
from legation.analysis.tracks import build_tracks
from legation.analysis.tracks_kind import speaks_of_tracks
from legation.analysis.tracks_positions import place_positions
from legation.records import Claim, Contact, Decision, Event, Noun, Position, Statement

T = TypeVar("T", bound=Statement)
_NO_DEEDS = frozenset({"CONSULT", "REQUEST", "ACCUSE", "THREATEN", "PROTEST"})


@dataclass(frozen=True)
class Completion:
    """What is known of contacts and positions, by their ids."""

    contacts: dict[str, Contact] = field(default_factory=dict)
    positions: dict[str, Position] = field(default_factory=dict)

    def of(self, row: Statement) -> Statement:
        """The row with what only the whole record can say of it; other nouns stay as they are."""
        if isinstance(row, Contact) and row.id in self.contacts:
            known = self.contacts[row.id]
            return replace(
                row,
                track=known.track,
                sides=known.sides,
                sessions=known.sessions,
                follows=known.follows,
                prepares=known.prepares,
                part_of=known.part_of,
            )
        if isinstance(row, Position) and row.id in self.positions:
            stated = self.positions[row.id]
            return replace(row, track=stated.track, state=stated.state, settled_by=stated.settled_by, why=stated.why)
        return row


def complete_rows(
    rows: Callable[[Noun], Iterable[Statement]], decisions: Iterable[Decision] = (), as_of: dt.date | None = None
) -> Completion:
    """The tracks, order and framing of all contacts, and the state and track of all positions.

    Args:
        rows: gives the rows of a noun, as linked; those that people rejected count for nothing.
        decisions: those on tracks that are in force.
        as_of: the day from which states are judged, usually that of the last article.
    """
    outlines = [_outline(contact) for contact in _kept(rows("contact"), Contact)]
    tracks, placed = build_tracks(outlines, decisions)
    claims = (_spoken(claim) for claim in _kept(rows("claim"), Claim) if speaks_of_subject(claim))
    contacts = frame_contacts(order_contacts(placed), claims)
    events = (_deed(event) for event in _kept(rows("event"), Event) if event.type not in _NO_DEEDS or event.status == "happened")
    positions = place_positions(_kept(rows("position"), Position), tracks)
    settled = settle_positions(positions, events, contacts, as_of=as_of)
    return Completion(
        contacts={contact.id: contact for contact in contacts},
        positions={position.id: position for position in settled},
    )


def _kept(rows: Iterable[Statement], noun: type[T]) -> Iterator[T]:
    return (row for row in rows if isinstance(row, noun) and row.review != "rejected")


def _outline(row: Contact) -> Contact:
    """A contact with what tracks, order and framings are made of: its other quotes are spans without words."""
    speaking = tuple(
        quote if speaks_of_tracks(quote.quote) or speaks_of_order(quote.quote) else replace(quote, quote="")
        for quote in row.evidence
    )
    return replace(row, evidence=speaking, attribution=(), rivals=(), why=())


def _deed(row: Event) -> Event:
    return replace(row, attribution=(), rivals=(), why=(), reports=())


def _spoken(row: Claim) -> Claim:
    return replace(row, attribution=(), rivals=(), why=(), reports=(), about=())
