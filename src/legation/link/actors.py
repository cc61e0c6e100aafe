"""Who is who across articles: one article's `Marco Rubio` is another's `Rubio`, and nobody is guessed.

Two names with ids are the same actor if the ids are the same. A name without an id is a person known elsewhere if
surname, country and, where given, the initial of the first name agree with exactly one of those known.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from legation.records import Actor

# These stand for themselves even where a country code is given: a company is not its country.
_OWN_PARTY = ("igo", "company", "armed_group", "media", "organisation")


def fold_text(text: str) -> str:
    """A text without case, accents or needless space; for names, of which there are few, `fold` remembers what it gave.

    >>> fold_text(" Körber  Stiftung ")
    'korber stiftung'
    """
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(text.casefold().split())


@lru_cache(maxsize=65_536)
def fold(name: str) -> str:
    """A name without case, accents or outer space."""
    return fold_text(name)


def party_of(actor: Actor) -> str:
    """The party that an actor acts for: the state of its officials and organs, or itself."""
    if actor.kind in _OWN_PARTY:
        return fold(actor.id or actor.name)
    return fold(actor.country or actor.id or actor.name)


def actor_key(actor: Actor) -> str:
    """What an actor is filed under: its id, or its name with its country."""
    return actor.id or f"{fold(actor.name)}|{(actor.country or '').casefold()}"


def same_actor(one: Actor, other: Actor) -> bool:
    """Whether two actors as two articles name them are one."""
    if one.id and other.id:
        return one.id == other.id
    if one.country and other.country and one.country != other.country:
        return False
    if "person" in (one.kind, other.kind):
        return {one.kind, other.kind} <= {"person", "other"} and _same_person(one.name, other.name)
    if one.kind != other.kind:
        return False
    return bool({fold(n) for n in (one.name, *one.as_written)} & {fold(n) for n in (other.name, *other.as_written)})


def _same_person(one: str, other: str) -> bool:
    """Whether two names of people agree: surname, and the initial of the first name where both have one."""
    first, second = fold(one).split(), fold(other).split()
    if not first or not second or first[-1] != second[-1]:
        return False
    return len(first) == 1 or len(second) == 1 or first[0][0] == second[0][0]


def share_actor(some: Iterable[Actor], others: Iterable[Actor]) -> bool:
    """Whether any of the first is one of the others."""
    known = tuple(others)
    return any(same_actor(one, other) for one in some for other in known)


def unite_actors(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Each actor once, with all the ways in which it was written, in the order in which they were first named.

    Which of them are one does not depend on the order. A name that fits two of the actors is left as it is.
    """
    named = tuple(dict.fromkeys(actors))
    if len(named) < 2:
        return named
    merged: list[Actor] = []
    first_named: list[int] = []
    for at, actor in sorted(enumerate(named), key=lambda pair: (_resolved_first(pair[1]), pair[0])):
        home = _home_of(actor, merged)
        if home is None:
            merged.append(actor)
            first_named.append(at)
        else:
            merged[home] = _merge(merged[home], actor)
            first_named[home] = min(first_named[home], at)
    return tuple(merged[at] for at in sorted(range(len(merged)), key=first_named.__getitem__))


def _home_of(actor: Actor, known: list[Actor]) -> int | None:
    """Which of the known actors it is: the only one that fits, or of several the one of the same name."""
    fits = [at for at, other in enumerate(known) if same_actor(other, actor)]
    if len(fits) > 1:
        fits = [at for at in fits if actor_key(known[at]) == actor_key(actor)]
    return fits[0] if fits else None


def _resolved_first(actor: Actor) -> tuple[object, ...]:
    rest = (actor.kind, actor.country or "", actor.sector, repr(actor.candidates))
    return (actor.id is None, actor.id or "", -len(actor.name), actor.name, actor.role or "", actor.as_written, *rest)


def _merge(known: Actor, actor: Actor) -> Actor:
    return replace(
        known,
        as_written=tuple(sorted({*known.as_written, *actor.as_written})),
        country=known.country or actor.country,
        role=known.role or actor.role,
        sector=known.sector if known.sector != "UNK" else actor.sector,
        kind=known.kind if known.kind != "other" else actor.kind,
    )
