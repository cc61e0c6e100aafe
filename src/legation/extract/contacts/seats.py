"""People → the sides of a contact that they sit on, each once."""

from __future__ import annotations

import re

from legation.extract.contacts.draft import Draft
from legation.extract.reading import country_actor, side_key
from legation.records import Actor, Delegate, PresenceKind

# The code of a state or of an international body; any other key of a side is the name of somebody whose side is not known
_CODE = re.compile(r"[A-Z]{3}")


def seat(draft: Draft, side: str | None, delegate: Delegate) -> None:
    """Seat a delegate once; a name resolved takes the place of an office that may be the same person's."""
    if side is None:
        return
    actor = delegate.actor
    for seated in draft.delegates.values():
        seated[:] = [one for one in seated if not (actor.id and actor.id in one.actor.candidates)]
        if any(one.actor.id and one.actor.id in actor.candidates for one in seated):
            return
    if not any(is_same(one.actor, actor) for seated in draft.delegates.values() for one in seated):
        draft.delegates.setdefault(side, []).append(delegate)


def is_same(one: Actor, other: Actor) -> bool:
    """Whether two actors are one: by their ids, or by the last word of their names where one has no id."""
    if one.id and other.id:
        return one.id == other.id
    return one.name.split()[-1].lower() == other.name.split()[-1].lower()


def seat_parties(draft: Draft) -> None:
    """Put the contact's own parties on their sides, people as delegates, and take away those who were absent."""
    presence: PresenceKind = "at_table" if draft.status in ("held", "ongoing") else "unknown"
    for actor in draft.actors:
        if actor.kind == "person":
            side = actor.country or (actor.name if actor.id is None else None)
            seat(draft, side, Delegate(actor=actor, presence=presence))
        else:
            draft.delegates.setdefault(side_key(actor), [])
    for absence in draft.absent:
        for side, seated in draft.delegates.items():
            draft.delegates[side] = [one for one in seated if not is_same(one.actor, absence.actor)]


def side_actor(key: str, actors: list[Actor]) -> Actor:
    """The party of a side: the state or organisation with this code, or the actor of this name."""
    for actor in actors:
        if actor.kind != "person" and key == side_key(actor) and (key != actor.country or actor.kind == "country"):
            return actor
    return country_actor(key) if _CODE.fullmatch(key) else Actor(name=key, as_written=(key,), kind="other")
