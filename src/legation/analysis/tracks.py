"""Tracks: which contacts form one strand of a negotiation.

Contacts of the same parties and of the same kind (political, commercial, military, humanitarian, consular,
technical) are a strand. The kind is voted for by topics and sessions (one vote each), by who sits there
(officers, company heads) and by the level. A contact about which nothing is known but its parties joins the
strand in which these parties meet most; one of which only one party is known joins the only strand of its kind
that the party is in. History is no part of a track.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from legation.analysis.parties import parties_of
from legation.records import Actor, Contact, Extractor, Track, content_id

VERSION = Extractor(name="tracks", version="1")
# In the order in which a tie is decided: the wider agenda before the narrower one.
KINDS = ("political", "military", "commercial", "humanitarian", "consular", "technical")
# Beginnings of words; a topic votes once for each kind that it names.
STEMS: dict[str, tuple[str, ...]] = {
    kind: tuple(stems.split(", "))
    for kind, stems in {
        "political": ("border, frontier, territor, peace, settlement, normali, bilateral relation, recogni, election, summit"),
        "military": ("ceasefire, cease fire, truce, troop, arms, weapon, missile, militar, disarm, withdraw, patrol, front line"),
        "commercial": (
            "trade, tariff, busines, compan, invest, energy, gas, oil, pipeline, mineral, rare earth, econom, market, "
            "financ, banks, banking, aircraft, aviation, purchas, fish, ports, seaport, grain, space, arctic, customs"
        ),
        "humanitarian": "prisoner, hostage, detain, humanitarian, refugee, captive, children, missing, relief",
        "consular": ("embass, consul, visa, ambassador, diplomatic mission, diplomatic presence, diplomatic staff, accredit"),
        "technical": "technical, working group, survey, demarcation, protocol, modalit",
    }.items()
}
_Strand = tuple[frozenset[str], str]


def build_tracks(contacts: Iterable[Contact]) -> tuple[list[Track], list[Contact]]:
    """The tracks, longest first, and all the contacts in the order given with `track` set to the id of their own.

    The same contacts give the same tracks and ids in any order.
    """
    given = list(contacts)
    parties: dict[str, dict[str, Actor]] = {c.id: parties_of(c) for c in given if not c.history}
    strands = _assign([c for c in given if not c.history and parties[c.id]], parties)
    members: dict[_Strand, list[Contact]] = defaultdict(list)
    for contact in given:
        if contact.id in strands:
            members[strands[contact.id]].append(contact)
    actors = {key: actor for found in parties.values() for key, actor in found.items()}
    tracks = {strand: _track(strand, sorted(rows, key=_by_date), actors) for strand, rows in members.items()}
    placed = [replace(c, track=tracks[strands[c.id]].id) if c.id in strands else c for c in given]
    return sorted(tracks.values(), key=lambda track: (-len(track.contacts), track.name, track.id)), placed


def _assign(contacts: Sequence[Contact], parties: dict[str, dict[str, Actor]]) -> dict[str, _Strand]:
    """The strand of each contact, by the contact's id."""
    kinds = {contact.id: kind_of(contact) for contact in contacts}
    full = {c.id: (frozenset(parties[c.id]), kind) for c in contacts if (kind := kinds[c.id]) and len(parties[c.id]) > 1}
    sizes = Counter(full.values())
    assigned: dict[str, _Strand] = {}
    for contact in contacts:
        assigned[contact.id] = full.get(contact.id) or _join(frozenset(parties[contact.id]), kinds[contact.id], sizes)
    return assigned


def _join(keys: frozenset[str], kind: str | None, sizes: Counter[_Strand]) -> _Strand:
    """The strand that a contact with something unknown belongs to."""
    same = [strand for strand in sizes if strand[0] == keys]
    if kind is None and same:
        return min(same, key=lambda strand: (-sizes[strand], KINDS.index(strand[1])))
    wider = [strand for strand in sizes if keys < strand[0] and strand[1] == (kind or "political")]
    if len(keys) == 1 and len(wider) == 1:
        return wider[0]
    return keys, kind or "political"


def kind_of(contact: Contact) -> str | None:
    """The kind of strand that a contact belongs to by what is known of it, or None when nothing speaks for any.

    >>> kind_of(Contact(kind="call", topics=("visas", "hiring of embassy staff"), level="technical"))
    'consular'
    """
    votes: Counter[str] = Counter()
    for topic in (*contact.topics, *(session.topic for session in contact.sessions)):
        votes.update(kinds_of_topic(topic))
    for delegate in (d.actor for side in contact.sides for d in side.delegates if d.presence != "excluded"):
        if delegate.sector == "MIL":
            votes["military"] += 1
        elif delegate.sector in ("BUS", "MNC") or delegate.kind == "company":
            votes["commercial"] += 1
    if contact.level in ("leader", "minister"):
        votes["political"] += 2
    elif contact.level == "senior":
        votes["political"] += 1
    elif contact.level == "technical" and not votes:
        votes["technical"] += 1
    return min(votes, key=lambda kind: (-votes[kind], KINDS.index(kind))) if votes else None


def kinds_of_topic(topic: str) -> set[str]:
    """The kinds whose words a topic holds.

    >>> kinds_of_topic("release of prisoners")
    {'humanitarian'}
    """
    words = f" {topic.casefold().replace('_', ' ').replace('-', ' ')}"
    return {kind for kind, stems in STEMS.items() if any(f" {stem}" in words for stem in stems)}


def _by_date(contact: Contact) -> tuple[str, str]:
    day = contact.date.start or contact.date.end
    return (day.isoformat() if day else "9999", contact.id)


def _track(strand: _Strand, contacts: Sequence[Contact], actors: dict[str, Actor]) -> Track:
    keys, kind = strand
    parties = tuple(sorted((actors[key] for key in keys), key=lambda actor: actor.name))
    topics = dict.fromkeys(topic for contact in contacts for topic in contact.topics)
    days = [contact.first_reported_at for contact in contacts if contact.first_reported_at]
    return Track(
        id=content_id("track", kind, *sorted(keys)),
        name=f"{kind.capitalize()}: {_listed([party.name for party in parties])}",
        kind=kind,
        parties=parties,
        topics=tuple(topics),
        contacts=tuple(contact.id for contact in contacts),
        level_by_date=tuple((_by_date(c)[0], c.level) for c in contacts if c.level and (c.date.start or c.date.end)),
        status=_status(contacts),
        evidence=tuple(sorted({quote for contact in contacts for quote in contact.evidence})),
        documents=tuple(sorted({document for contact in contacts for document in contact.documents})),
        first_reported_at=min(days, default=None),
        extractor=VERSION,
        support=max(contact.support for contact in contacts),
        why=(f"contacts of the same parties whose topics, delegates and level speak for a {kind} strand",),
    )


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
