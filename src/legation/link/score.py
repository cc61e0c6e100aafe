"""How an item compares with a group: parties, days, places, people, words. Only measured here; `judge` decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from legation.link.actors import fold, party_of, share_actor
from legation.link.group import Group
from legation.link.item import Item
from legation.link.words import jaccard, overlap
from legation.records import Actor, Place
from legation.reference.names import find_entries

Relation = Literal["same", "part", "unknown", "other"]


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """What an item and a group have in common.

    `gap` is the days to members of the same standing (both ahead, or both not), `shift` to those of the other; None
    where a side is undated.
    """

    parties: Relation
    gap: int | None
    shift: int | None
    both_precise: bool
    places: Relation
    people: Relation
    levels: Relation
    words: float
    common_words: int
    shorter: float
    shared_document: bool

    @property
    def marked(self) -> bool:
        """Whether something beyond parties and days says that it is the same."""
        return self.places == "same" or self.people == "same"


def compare(item: Item, group: Group) -> Comparison:
    """What the item and the group have in common."""
    same, other = (group.coming, group.settled) if item.ahead else (group.settled, group.coming)
    dated = item.window.known
    words, others = frozenset(item.words), frozenset(group.first.words)
    return Comparison(
        parties=relate_sets(item.parties, group.parties),
        gap=same.gap(item.window) if dated and same.known else None,
        shift=other.gap(item.window) if dated and other.known else None,
        both_precise=item.precise and group.precise,
        places=relate_places(item.places, group.places),
        people=relate_people(item.people, group.people),
        levels=_relate(item.level, group.level),
        words=jaccard(words, others),
        common_words=len(words & others),
        shorter=overlap(words, others),
        shared_document=bool(item.documents & group.documents),
    )


def _relate(one: str | None, other: str | None) -> Relation:
    if one is None or other is None:
        return "unknown"
    return "same" if one == other else "other"


def relate_sets(one: frozenset[str], other: frozenset[str]) -> Relation:
    """`same`, `part` where one holds all of the other, `unknown` where one is empty, else `other`."""
    if not one or not other:
        return "unknown"
    if one == other:
        return "same"
    return "part" if one <= other or other <= one else "other"


def relate_places(one: Iterable[Place], other: Iterable[Place]) -> Relation:
    """`same` if a place is in both, a venue in one by its city in the other, or one the country of the other; else `other`.

    `unknown` if either has none.
    """
    first, second = tuple(one), tuple(other)
    if not first or not second:
        return "unknown"
    if {fold(place.name) for place in first} & {fold(place.name) for place in second}:
        return "same"
    if any(a.is_near(b) for a in first for b in second):
        return "same"
    wide = any(
        a.country == b.country and a.country is not None and (is_country(a.name) or is_country(b.name))
        for a in first
        for b in second
    )
    return "same" if wide else "other"


@lru_cache(maxsize=4096)
def is_country(name: str) -> bool:
    """Whether the name of a place is that of a state."""
    return any(entry.kind == "country" for entry in find_entries(name))


def relate_people(one: Iterable[Actor], other: Iterable[Actor]) -> Relation:
    """Whether the same people stand for the parties, as far as both name any.

    `same` if each party has somebody in both, `part` if only some party has, `other` if none has; `unknown` where no
    party has people in both.
    """
    first, second = _by_party(one), _by_party(other)
    shared = [share_actor(first[party], second[party]) for party in first.keys() & second.keys()]
    if not shared:
        return "unknown"
    return "same" if all(shared) else "part" if any(shared) else "other"


def _by_party(people: Iterable[Actor]) -> dict[str, list[Actor]]:
    sides: defaultdict[str, list[Actor]] = defaultdict(list)
    for actor in people:
        sides[party_of(actor)].append(actor)
    return dict(sides)
