"""The keys by which an actor of a query and the actors of a row are found to be the same.

A country named in a query means its government, its organs and its officials, not its companies, media and private people
(see `analysis.parties`); any actor can be named by id or name, too.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from legation.analysis.parties import names_in, party_key
from legation.records import Actor, ActorKind

Keys = frozenset[str]


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """A name as keys are compared: without case or outer space."""
    return " ".join(name.casefold().split())


@lru_cache(maxsize=4096)
def keys_of(word: str) -> Keys:
    """The keys of an actor named in a query: the word itself, and the state or organisation that the tables know by it.

    >>> sorted(keys_of("Russia")), sorted(keys_of("RUS"))
    (['rus', 'russia'], ['rus'])
    """
    if word.isupper() and len(word) == 3:
        return frozenset({folded(word)})
    return frozenset({folded(word), *(folded(name) for name in names_in(word))})


def actor_keys(actor: Actor) -> Keys:
    """The keys under which an actor of a row is found: its party, its id, its name, its words."""
    return _keys_by_fields(actor.id, actor.name, actor.as_written, actor.country, actor.kind, actor.sector, actor.role)


@lru_cache(maxsize=65536)
def _keys_by_fields(
    identity: str | None,
    name: str,
    as_written: tuple[str, ...],
    country: str | None,
    kind: ActorKind,
    sector: str,
    role: str | None,
) -> Keys:
    """The keys by the fields that decide them: there are far fewer actors than mentions of them."""
    actor = Actor(id=identity, name=name, as_written=as_written, country=country, kind=kind, sector=sector, role=role)
    return frozenset(folded(key) for key in (party_key(actor), identity, name, *as_written) if key)


def is_any(actors: Iterable[Actor], wanted: tuple[Keys, ...]) -> bool:
    """Whether one of the actors is one of those wanted."""
    return any(not keys.isdisjoint(actor_keys(actor)) for actor in actors for keys in wanted)


def are_all(actors: Iterable[Actor], wanted: tuple[Keys, ...]) -> bool:
    """Whether all of those wanted are among the actors."""
    found = [actor_keys(actor) for actor in actors]
    return all(any(not keys.isdisjoint(mine) for mine in found) for keys in wanted)
