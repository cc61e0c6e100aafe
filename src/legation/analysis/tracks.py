"""Tracks: which contacts form one strand of a negotiation.

A strand that the text names ("the Astana process") is one, whoever sits in it. Otherwise contacts of the same parties and of
the same kind (political, commercial, military, humanitarian, consular, technical) are a strand; see `tracks_kind` for what
speaks for a kind. A contact about which nothing is known but its parties joins the strand in which these parties meet most; one
of which only one party is known joins the only strand of its kind that the party is in, or none: one party is no negotiation.
History is no part of a track. What people decided on tracks comes last and holds (`tracks_decided`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from legation.analysis.parties import parties_of
from legation.analysis.tracks_decided import Placing, apply_decisions
from legation.analysis.tracks_kind import KINDS, kind_of, named_track
from legation.records import Actor, Contact, Decision, Extractor, Track, content_id

VERSION = Extractor(name="tracks", version="2")


@dataclass(frozen=True)
class _Strand:
    """What contacts share: their parties and kind, or the name that the text gives them. `id` is the track's, and stays."""

    kind: str
    parties: frozenset[str] = frozenset()
    name: str = ""

    @property
    def id(self) -> str:
        if self.name:
            return content_id("track", "named", self.name.casefold())
        return content_id("track", self.kind, *sorted(self.parties))


def build_tracks(contacts: Iterable[Contact], decisions: Iterable[Decision] = ()) -> tuple[list[Track], list[Contact]]:
    """The tracks, longest first, and all the contacts in the order given with `track` set to the id of their own.

    The same contacts and decisions give the same tracks and ids in any order of the contacts.

    Args:
        contacts: rows; of their quotes only those that speak of tracks are looked at.
        decisions: those of people that are in force, in the order in which they were made.
    """
    given = list(contacts)
    rows = {contact.id: contact for contact in given if not contact.history}
    parties = {key: parties_of(row) for key, row in rows.items()}
    strands = _assign([row for key, row in rows.items() if parties[key]], parties)
    placing = apply_decisions({key: strand.id for key, strand in strands.items()}, rows.values(), decisions)
    known = {strand.id: strand for strand in strands.values()}
    members: dict[str, list[Contact]] = defaultdict(list)
    for key, track in placing.track_of.items():
        if track not in placing.rejected:
            members[track].append(rows[key])
    actors = {key: actor for found in parties.values() for key, actor in sorted(found.items())}
    tracks = {
        track: _track(track, known.get(track), sorted(found, key=_by_date), parties, actors, placing)
        for track, found in members.items()
    }
    placed = [replace(c, track=placing.track_of[c.id] if placing.track_of.get(c.id) in tracks else None) for c in given]
    return sorted(tracks.values(), key=lambda track: (-len(track.contacts), track.name, track.id)), placed


def _assign(contacts: Sequence[Contact], parties: dict[str, dict[str, Actor]]) -> dict[str, _Strand]:
    """The strand of each contact that has one, by the contact's id."""
    kinds = {contact.id: kind_of(contact) for contact in contacts}
    names = {contact.id: named_track(contact) for contact in contacts}
    of_name: dict[str, Counter[str]] = defaultdict(Counter)
    for contact in contacts:
        if name := names[contact.id]:
            of_name[name].update([kinds[contact.id] or "political"])
    full = {
        c.id: _Strand(kind, frozenset(parties[c.id]))
        for c in contacts
        if not names[c.id] and (kind := kinds[c.id]) and len(parties[c.id]) > 1
    }
    sizes = Counter(full.values())
    assigned: dict[str, _Strand] = {}
    for contact in contacts:
        name = names[contact.id]
        if name:
            kind = min(of_name[name], key=lambda kind: (-of_name[name][kind], KINDS.index(kind)))
            assigned[contact.id] = _Strand(kind, name=name)
        elif strand := full.get(contact.id) or _join(frozenset(parties[contact.id]), kinds[contact.id], sizes):
            assigned[contact.id] = strand
    return assigned


def _join(keys: frozenset[str], kind: str | None, sizes: Counter[_Strand]) -> _Strand | None:
    """The strand that a contact with something unknown belongs to."""
    same = [strand for strand in sizes if strand.parties == keys]
    if kind is None and same:
        return min(same, key=lambda strand: (-sizes[strand], KINDS.index(strand.kind)))
    wider = [strand for strand in sizes if keys < strand.parties and strand.kind == (kind or "political")]
    if len(keys) == 1:
        return wider[0] if len(wider) == 1 else None
    return _Strand(kind or "political", keys)


def _by_date(contact: Contact) -> tuple[str, str]:
    day = contact.date.start or contact.date.end
    return (day.isoformat() if day else "9999", contact.id)


def _track(
    identity: str,
    strand: _Strand | None,
    contacts: Sequence[Contact],
    parties: dict[str, dict[str, Actor]],
    actors: dict[str, Actor],
    placing: Placing,
) -> Track:
    kinds = Counter(kind for contact in contacts if (kind := kind_of(contact)))
    voted = min(kinds, key=lambda kind: (-kinds[kind], KINDS.index(kind))) if kinds else "political"
    given = placing.corrected.get(identity, {})
    kind = given.get("kind") or (strand.kind if strand else voted)
    keys = {key for contact in contacts for key in parties[contact.id]}
    seated = tuple(sorted((actors[key] for key in keys), key=lambda actor: actor.name))
    name = strand.name if strand and strand.name else _listed([party.name for party in seated])
    topics = dict.fromkeys(topic for contact in contacts for topic in contact.topics)
    days = [contact.first_reported_at for contact in contacts if contact.first_reported_at]
    return Track(
        id=identity,
        name=given.get("name") or f"{kind.capitalize()}: {name}{', apart' if identity in placing.parted else ''}",
        kind=kind,
        parties=seated,
        topics=tuple(topics),
        contacts=tuple(contact.id for contact in contacts),
        level_by_date=tuple((_by_date(c)[0], c.level) for c in contacts if c.level and (c.date.start or c.date.end)),
        status=given.get("status") or _status(contacts),
        evidence=tuple(sorted({quote for contact in contacts for quote in contact.evidence})),
        documents=tuple(sorted({document for contact in contacts for document in contact.documents})),
        first_reported_at=min(days, default=None),
        extractor=VERSION,
        support=max(contact.support for contact in contacts),
        why=(_reason(strand, kind), *placing.why.get(identity, ())),
    )


def _reason(strand: _Strand | None, kind: str) -> str:
    if strand is None:
        return "made by a decision"
    if strand.name:
        return f"the text names the {strand.name}"
    return f"contacts of the same parties whose topics, delegates and level speak for a {kind} strand"


def _listed(names: Sequence[str]) -> str:
    return " – ".join(names) if len(names) < 4 else f"{', '.join(names[:3])} and {len(names) - 3} more"


def _status(contacts: Sequence[Contact]) -> str:
    """`active` once a contact was held, `suspended` when the last was called off, `planned` or `unconfirmed` before."""
    if contacts[-1].status in ("cancelled", "postponed"):
        return "suspended"
    statuses = {contact.status for contact in contacts}
    if statuses & {"held", "ongoing"}:
        return "active"
    return "planned" if statuses & {"planned", "expected", "proposed"} else "unconfirmed"
