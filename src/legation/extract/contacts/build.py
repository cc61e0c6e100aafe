"""Article → contacts: find the mentions, join them, furnish them, and give each its level, format, sides and id."""

from __future__ import annotations

import re
from typing import Literal

from legation.extract.contacts.agenda import add_agenda
from legation.extract.contacts.delegations import add_delegations
from legation.extract.contacts.draft import Draft
from legation.extract.contacts.find import find_contact_mentions
from legation.extract.contacts.join import join_mentions
from legation.extract.contacts.seats import side_actor
from legation.extract.contacts.zones import zones
from legation.extract.reading import Reading, side_key
from legation.records import Actor, Contact, Level, Side, content_id
from legation.reference import offices

Format = Literal["bilateral", "trilateral", "multilateral"]
# "the foreign ministers of", right before a party
_OF_PARTY = re.compile(r"\b((?:[\w-]+\s+){0,2}\w+)\s+of\s+(?:the\s+)?$")
_OF_PARTY_CHARS = 40
_RANKS: tuple[Level, ...] = ("leader", "minister", "senior", "technical")


def build_contacts(reading: Reading) -> list[Contact]:
    """The contacts that an article speaks of, each once, in the order in which it names them.

    One of which neither a party nor a place nor an absence is told says nothing and is left out.
    """
    drafts = join_mentions(find_contact_mentions(reading))
    zone = zones(reading, drafts)
    add_delegations(reading, drafts, zone)
    add_agenda(reading, drafts, zone)
    ids = [_id(reading, draft) for draft in drafts]
    contacts = [_contact(reading, draft, ids) for draft in drafts]
    return [contact for contact in contacts if contact.sides or contact.places or contact.absent]


def _id(reading: Reading, draft: Draft) -> str:
    first = min(draft.triggers)
    return content_id("contact", reading.document, first.start, first.end, draft.kind)


def _contact(reading: Reading, draft: Draft, ids: list[str]) -> Contact:
    """The contact of a draft; `ids` are those of all drafts, in order."""
    sides = _sides(draft)
    spans = [reading.sentence(number) for number in sorted(set(draft.sentences))]
    return Contact(
        id=_id(reading, draft),
        kind=draft.kind,
        status=draft.status,
        date=draft.when,
        places=draft.places,
        sides=sides,
        absent=tuple(draft.absent),
        host=draft.host,
        mediator=draft.mediator,
        level=contact_level(sides) or _level_named(reading, draft),
        format=_format(sides),
        sessions=tuple(draft.sessions),
        topics=tuple(draft.topics),
        outcomes=tuple(draft.outcomes),
        follows=tuple(ids[i] for i in draft.follows),
        prepares=tuple(ids[i] for i in draft.prepares),
        history=reading.is_history(draft.when),
        evidence=reading.evidence(*spans),
        documents=(reading.document,),
        attribution=(reading.attribution(draft.said_by, draft.sentences[0]),),
        first_reported_at=reading.article.document.published,
        extractor=reading.extractor,
        score=0.7,
        why=(*draft.why, *reading.why(tuple(draft.mentions))),
    )


def _sides(draft: Draft) -> tuple[Side, ...]:
    """The sides with their delegates; an organ that nobody sits for is no side of its own where two others have people."""
    parties = [actor for actor in draft.actors if actor.kind != "person"]
    manned = sum(bool(seated) for seated in draft.delegates.values())
    organs = {side_key(actor) for actor in parties if actor.kind == "government_body"} - {
        side_key(actor) for actor in parties if actor.kind != "government_body"
    }
    return tuple(
        Side(party=side_actor(key, parties), delegates=tuple(seated))
        for key, seated in draft.delegates.items()
        if seated or manned < 2 or key not in organs
    )


def rank_of(actor: Actor) -> Level | None:
    """The rank of the office that an actor holds, None where the role is not known.

    >>> from legation.records import Actor
    >>> rank_of(Actor(name="X", as_written=("X",), role="foreign minister"))
    'minister'
    """
    office = offices.find_office(actor.role) if actor.role else None
    rank = office.rank if office is not None else None
    return rank if rank in _RANKS else None


def contact_level(sides: tuple[Side, ...]) -> Level | None:
    """The level of a contact: the highest rank on each side, and of these the lowest; None if no rank is known."""
    tops: list[Level] = []
    for side in sides:
        ranks = [rank for one in side.delegates if (rank := rank_of(one.actor)) is not None and one.presence != "excluded"]
        if ranks:
            tops.append(min(ranks, key=_RANKS.index))
    return max(tops, key=_RANKS.index) if tops else None


def _level_named(reading: Reading, draft: Draft) -> Level | None:
    """The level that the words for its parties name where no delegate's office is known: "both foreign ministers"."""
    spans = [reading.tags.mentions[mention].span for mention in draft.mentions]
    leads = (_OF_PARTY.search(reading.text[max(0, span.start - _OF_PARTY_CHARS) : span.start]) for span in spans)
    words = [*(reading.words(span) for span in spans), *(lead.group(1) for lead in leads if lead)]
    named = [office.rank for one in words if (office := offices.find_office(one)) is not None and office.rank in _RANKS]
    return min(named, key=_RANKS.index) if named else None


def _format(sides: tuple[Side, ...]) -> Format | None:
    if len(sides) == 2:
        return "bilateral"
    if len(sides) == 3:
        return "trilateral"
    return "multilateral" if len(sides) > 3 else None
