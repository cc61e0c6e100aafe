"""The keys by which an actor of a query and the actors of a row are found to be the same.

A country named in a query means its government, its organs and its officials, not its companies, media and private people
(see `analysis.parties`); any actor can be named by id or name, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from legation.analysis.parties import names_in, party_key
from legation.records import Actor

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


def actor_keys(actor: Actor) -> Iterator[str]:
    """The keys under which an actor of a row is found: its party, its id, its name, its words."""
    yield folded(party_key(actor))
    for name in (actor.id, actor.name, *actor.as_written):
        if name:
            yield folded(name)


def is_any(actors: Iterable[Actor], wanted: tuple[Keys, ...]) -> bool:
    """Whether one of the actors is one of those wanted."""
    found = {key for actor in actors for key in actor_keys(actor)}
    return any(keys & found for keys in wanted)


def are_all(actors: Iterable[Actor], wanted: tuple[Keys, ...]) -> bool:
    """Whether all of those wanted are among the actors."""
    found = {key for actor in actors for key in actor_keys(actor)}
    return all(keys & found for keys in wanted)
