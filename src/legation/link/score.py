"""How an item compares with a group: parties, days, places, people, words. Only measured here; `judge` decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Literal

from legation.link.actors import fold, party_of, share_actor
from legation.link.group import Bounds, Group
from legation.link.item import Item
from legation.records import Actor, Place
from legation.reference.names import find_entries

Relation = Literal["same", "part", "unknown", "other"]


class Comparison:
    """What an item and a group have in common.

    Parties and words are looked at at once, since all depends on them; places, people and days when they are asked for.

    Attributes:
        parties: who it is between, or who did it.
        common_words: how many words of the item stand in the wording of the group's first member.
        words: the share, 0–1, of all words of the two that stand in both.
        shorter: the share, 0–1, of the words of the shorter wording that stand in the longer.
        both_precise: whether both tell their days.
        levels: on which level it was; of a position, on which issue.
    """

    __slots__ = ("_group", "_item", "_people", "_places", "both_precise", "common_words", "levels", "parties", "shorter", "words")

    def __init__(self, item: Item, group: Group) -> None:
        self._item, self._group = item, group
        self._people: Relation | None = None
        self._places: Relation | None = None
        own, others = item.words, group.words
        self.parties = relate_sets(item.parties, group.parties)
        self.common_words = common = len(others.intersection(own))
        self.words = common / (len(own) + len(others) - common) if common else 0.0
        self.shorter = common / min(len(own), len(others)) if common else 0.0
        self.both_precise = item.precise and group.precise
        self.levels = _relate(item.level, group.level)

    @property
    def gap(self) -> int | None:
        """Days to members of the same standing (both ahead, or both not); None where a side is undated."""
        return self._days(self._group.coming if self._item.ahead else self._group.settled)

    @property
    def shift(self) -> int | None:
        """Days to members of the other standing; None where a side is undated."""
        return self._days(self._group.settled if self._item.ahead else self._group.coming)

    def _days(self, bounds: Bounds) -> int | None:
        return bounds.gap(self._item.window) if bounds.known and self._item.window.known else None

    @property
    def places(self) -> Relation:
        """Where it was."""
        if self._places is None:
            self._places = relate_places(self._item.places, self._group.places)
        return self._places

    @property
    def people(self) -> Relation:
        """Who stands for the parties."""
        if self._people is None:
            self._people = relate_people(self._item.people, self._group.people)
        return self._people

    @property
    def shared_document(self) -> bool:
        """Whether one article tells of both."""
        return not self._group.documents.isdisjoint(self._item.documents)

    @property
    def marked(self) -> bool:
        """Whether something beyond parties and days says that it is the same."""
        return self.places == "same" or self.people == "same"


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
    if first == second or {fold(place.name) for place in first} & {fold(place.name) for place in second}:
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


def relate_people(one: Collection[Actor], other: Collection[Actor]) -> Relation:
    """Whether the same people stand for the parties, as far as both name any.

    `same` if each party has somebody in both, `part` if only some party has, `other` if none has; `unknown` where no
    party has people in both.
    """
    if not one or not other:
        return "unknown"
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
