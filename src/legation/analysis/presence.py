"""Presence: who is at the table, and who is only talked about there.

A contact concerns a party that takes part in it, that is named as kept out of it, or that its topics name. A
position concerns its holder, its addressees and those whom it affects; holder and addressee take part in it,
the affected do not. A deal concerns its parties, and the state on whose ground it lies: if that is no party to it, it
is disposed of there. `voice` is the share of the contacts (held or ahead), positions and deals concerning a party in
which it takes part.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from legation.analysis.parties import (
    INTERNATIONAL,
    count_names,
    names_in,
    parties_of,
    party_key,
    party_of,
    stands_for_state,
    state,
)
from legation.records import Actor, Contact, Deal, Document, Event, Position, Presence
from legation.records.row import Row
from legation.reference.names import entry_of

# A contact that is only rumoured, denied or called off was no table to sit at.
_TABLE = ("held", "ongoing", "planned", "expected", "proposed")


@dataclass
class _Tally:
    actor: Actor
    attended: int = 0
    held: int = 0
    affecting: int = 0
    deals: int = 0
    concerning: int = 0
    taking_part: int = 0
    rows: dict[str, None] = field(default_factory=dict)
    days: list[dt.date] = field(default_factory=list)

    def note(self, row: Row, *days: dt.date | None) -> None:
        """Keep a row that concerns the party, with its days."""
        self.rows[row.id] = None
        self.days.extend(day for day in days if day)


def measure_presence(
    contacts: Iterable[Contact],
    positions: Iterable[Position],
    deals: Iterable[Deal],
    events: Iterable[Event],
    documents: Iterable[Document],
) -> list[Presence]:
    """The presence of each state and international organisation that the rows concern.

    Who is disposed of and never present comes first, the most concerned before the less; then by rising voice.
    """
    tallies: dict[str, _Tally] = {}
    for contact in contacts:
        if not contact.history:
            _count_contact(contact, tallies)
    for position in positions:
        _count_position(position, tallies)
    for deal in deals:
        _count_deal(deal, tallies)
    for event in events:
        if not event.history:
            for actor in (*event.source, *event.target):
                if _counts(actor):
                    _tally(tallies, actor).note(event, event.date.start, event.date.end)
    mentions = count_names(document.text for document in documents if document.duplicate_of is None)
    return sorted((_presence(tally, mentions[key]) for key, tally in tallies.items()), key=most_disposed_of)


def _counts(actor: Actor) -> bool:
    return stands_for_state(actor) or actor.kind == "igo" or actor.country in INTERNATIONAL - {"NGO", "MNC"}


def _tally(tallies: dict[str, _Tally], actor: Actor) -> _Tally:
    return tallies.setdefault(party_key(actor), _Tally(party_of(actor)))


def _named(key: str) -> Actor:
    """The actor of a key that `names_in` gave."""
    if key.isupper() and len(key) == 3:
        return state(key)
    entry = entry_of(key)
    return Actor(name=entry.name if entry else key, as_written=(), id=key, kind="igo", country=entry.country if entry else None)


def _count_contact(contact: Contact, tallies: dict[str, _Tally]) -> None:
    if contact.status not in _TABLE:
        return
    present = {key: actor for key, actor in parties_of(contact).items() if _counts(actor)}
    concerned = dict(present)
    for absence in contact.absent:
        if stands_for_state(absence.actor) and absence.actor.kind == "person":
            continue  # a man kept out of his own delegation does not keep his state out
        if _counts(absence.actor):
            concerned.setdefault(party_key(absence.actor), absence.actor)
    for words in (*contact.topics, *(session.topic for session in contact.sessions)):
        for key in names_in(words):
            concerned.setdefault(key, _named(key))
    for key, actor in concerned.items():
        tally = _tally(tallies, actor)
        tally.concerning += 1
        tally.note(contact, contact.date.start, contact.date.end)
        if key in present:
            tally.taking_part += 1
            tally.attended += contact.status in ("held", "ongoing")


def _count_position(position: Position, tallies: dict[str, _Tally]) -> None:
    roles: dict[str, set[str]] = defaultdict(set)
    actors: dict[str, Actor] = {}
    holder = (position.holder,) if position.holder else ()
    for role, group in (("holder", holder), ("addressee", position.addressee), ("affected", position.affects)):
        for actor in group:
            if _counts(actor):
                roles[party_key(actor)].add(role)
                actors.setdefault(party_key(actor), actor)
    for key, found in roles.items():
        tally = _tally(tallies, actors[key])
        tally.concerning += 1
        tally.taking_part += bool(found & {"holder", "addressee"})
        tally.held += "holder" in found
        tally.affecting += found == {"affected"}
        tally.note(position, position.date.start, position.date.end)


def _count_deal(deal: Deal, tallies: dict[str, _Tally]) -> None:
    if deal.stage == "cancelled":
        return
    parties = {party_key(actor): actor for actor in deal.parties}
    for actor in parties.values():
        if _counts(actor):
            tally = _tally(tallies, actor)
            tally.concerning += 1
            tally.taking_part += 1
            tally.note(deal, deal.date.start, deal.date.end)
    for code in sorted({place.country for place in deal.place if place.country} - parties.keys()):
        tally = _tally(tallies, state(code))
        tally.concerning += 1
        tally.deals += 1
        tally.note(deal, deal.date.start, deal.date.end)


def _presence(tally: _Tally, mentions: int) -> Presence:
    return Presence(
        actor=tally.actor,
        contacts_attended=tally.attended,
        positions_held=tally.held,
        positions_affecting=tally.affecting,
        deals_affecting=tally.deals,
        mentions=mentions,
        voice=round(tally.taking_part / tally.concerning, 3) if tally.concerning else None,
        concerning=tally.concerning,
        taking_part=tally.taking_part,
        rows=tuple(sorted(tally.rows)),
        since=min(tally.days, default=None),
        until=max(tally.days, default=None),
    )


def most_disposed_of(row: Presence) -> tuple[bool, float, int, str, str]:
    """Never present and yet disposed of; then by voice, the lowest first; then by how much is said about them."""
    disposed = row.positions_affecting + row.deals_affecting
    kept_out = is_kept_out(row)
    return (
        not kept_out,
        2.0 if row.voice is None else row.voice,
        -disposed - row.mentions,
        row.actor.name,
        row.actor.id or "",
    )


def is_kept_out(row: Presence) -> bool:
    """Whether a party is disposed of, or concerned, and was at no table."""
    return row.contacts_attended == 0 and (row.positions_affecting + row.deals_affecting > 0 or row.voice == 0)
