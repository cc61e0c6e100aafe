"""One family taken apart into blocks of items that may have to do with one another; what lies in two blocks never has.

Two items have to do with each other if one looks under a key where the other is filed, or both have to do with a third. Blocks
are found by their keys alone, which are numbers; so of a large family only the items of one block at a time are in memory.
"""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from legation.link.block import Blocks, Keys
from legation.link.cluster import ACTS, turn_of
from legation.link.item import Item, merge_twins, part_twins, share_parts
from legation.link.judge import LinkPolicy
from legation.link.shelf import Shelf
from legation.link.words import rank_words

Given = tuple[Item, Keys]
_Numbers = npt.NDArray[np.int64]


class Family:
    """The statements of one family by number: twenty bytes each."""

    def __init__(self) -> None:
        self._numbers, self._wordings, self._days = array("q"), array("q"), array("i")

    def add(self, item: Item, number: int) -> None:
        """Take in an item, which lies on the shelf under this number."""
        self._numbers.append(number)
        self._wordings.append(int.from_bytes(item.wording[:8], "big", signed=True))
        self._days.append((item.published or dt.date.max).toordinal())

    def __len__(self) -> int:
        return len(self._numbers)

    def twins(self, shelf: Shelf[Item]) -> Twins:
        """Which statements are one item."""
        numbers, wordings = (np.frombuffer(one, dtype=np.int64) for one in (self._numbers, self._wordings))
        order = np.argsort(wordings, kind="stable")
        wordings = wordings[order]
        starts = np.flatnonzero(np.r_[True, wordings[1:] != wordings[:-1], True])
        kept, ends = array("q"), array("q", [0])
        for start, end in zip(starts[:-1].tolist(), starts[1:].tolist(), strict=True):
            if end == start + 1:
                kept.append(int(order[start]))
                ends.append(len(kept))
                continue
            here = {(item := shelf[int(numbers[at])]).id: (item, int(at)) for at in order[start:end]}
            for twins in part_twins(item for item, _ in here.values()):
                kept.extend(here[item.id][1] for item in twins)
                ends.append(len(kept))
        whose, bounds = np.frombuffer(kept, dtype=np.int64), np.frombuffer(ends, dtype=np.int64)
        days = np.frombuffer(self._days, dtype=np.int32)[whose]
        return Twins(numbers[whose], bounds, np.minimum.reduceat(days, bounds[:-1]))


@dataclass(frozen=True)
class Twins:
    """The numbers of statements, those of one item beside one another; where each item ends; its first day of publication."""

    numbers: npt.NDArray[np.int64]
    bounds: npt.NDArray[np.int64]
    days: npt.NDArray[np.int32]


class Items:
    """The items of one family; those of a small one are held, of a large one each is read when it is asked for."""

    def __init__(self, family: Family, shelf: Shelf[Item], most_held: int) -> None:
        self._shelf = shelf
        self.twins = family.twins(shelf)
        self._held = [self._read(at) for at in range(len(self))] if len(family) <= most_held else None

    def __len__(self) -> int:
        return len(self.twins.bounds) - 1

    def __iter__(self) -> Iterator[Item]:
        return (self[at] for at in range(len(self)))

    def __getitem__(self, at: int) -> Item:
        return self._held[at] if self._held is not None else self._read(at)

    @property
    def held(self) -> bool:
        """Whether all of them are in memory."""
        return self._held is not None

    def _read(self, at: int) -> Item:
        start, end = self.twins.bounds[at : at + 2]
        return merge_twins([self._shelf[number] for number in self.twins.numbers[start:end].tolist()])


def part_family(family: Family, shelf: Shelf[Item], policy: LinkPolicy, most_held: int) -> Iterator[Iterable[Given]]:
    """The blocks of a family, the items of each in turn; one of no more than `most_held` statements stays in one piece."""
    items = Items(family, shelf, most_held)
    blocks = Blocks(rank_words(item.words for item in items), policy)
    if items.held:
        yield ((item, blocks.keys_of(item)) for item in sorted(items, key=turn_of))
        return
    keys = _KeyTable(items, blocks)
    labels = label_blocks(keys.places, keys.lookups, len(items))
    order = np.argsort(labels, kind="stable")
    for members in np.split(order, np.flatnonzero(np.diff(labels[order])) + 1):
        yield _in_turn(members, items, keys, most_held)


def _in_turn(members: _Numbers, items: Items, keys: _KeyTable, most_held: int) -> Iterator[Given]:
    """The items of a block in turn; of a large one whose turn is the day of publication, those of one day at a time."""
    parts = [members]
    if len(members) > most_held and items[int(members[0])].noun not in ACTS:
        days = items.twins.days[members]
        order = np.argsort(days, kind="stable")
        parts = np.split(members[order], np.flatnonzero(np.diff(days[order])) + 1)
    for part in parts:
        known: dict[Hashable, Hashable] = {}
        given = [(share_parts(items[at], known), at) for at in part.tolist()]
        yield from ((item, keys.of(at)) for item, at in sorted(given, key=lambda pair: turn_of(pair[0])))


class _KeyTable:
    """The keys of all items, eight bytes each."""

    def __init__(self, items: Iterable[Item], blocks: Blocks) -> None:
        columns = [(array("q"), array("q", [0])) for _ in range(2)]
        for item in items:
            keys = blocks.keys_of(item)
            for (values, ends), given in zip(columns, (keys.places, keys.lookups), strict=True):
                values.extend(given)
                ends.append(len(values))
        self._columns = [(np.frombuffer(values, dtype=np.int64), ends) for values, ends in columns]

    def of(self, at: int) -> Keys:
        """The keys of one item."""
        places, lookups = (values[ends[at] : ends[at + 1]].tolist() for values, ends in self._columns)
        return Keys(places, lookups)

    @property
    def places(self) -> tuple[_Numbers, _Numbers]:
        """The keys under which items are filed, and whose each is."""
        return self._owned(0)

    @property
    def lookups(self) -> tuple[_Numbers, _Numbers]:
        """The keys under which items look, and whose each is."""
        return self._owned(1)

    def _owned(self, column: int) -> tuple[_Numbers, _Numbers]:
        values, ends = self._columns[column]
        bounds = np.frombuffer(ends, dtype=np.int64)
        return values, np.repeat(np.arange(len(bounds) - 1), bounds[1:] - bounds[:-1])


def label_blocks(places: tuple[_Numbers, _Numbers], lookups: tuple[_Numbers, _Numbers], count: int) -> _Numbers:
    """For each of so many items the number of its block: the least number of an item in it."""
    shared = np.intersect1d(places[0], lookups[0])
    keys, owners = [], []
    for values, owner in (places, lookups):
        found = np.isin(values, shared)
        keys.append(values[found])
        owners.append(owner[found])
    key, owner = np.concatenate(keys), np.concatenate(owners)
    order = np.argsort(key, kind="stable")
    key, owner = key[order], owner[order]
    same = key[1:] == key[:-1]
    return _least_in_reach(owner[:-1][same], owner[1:][same], count)


def _least_in_reach(one: _Numbers, other: _Numbers, count: int) -> _Numbers:
    """For each of so many points the least that can be reached over edges between `one` and `other`."""
    label: _Numbers = np.arange(count, dtype=np.int64)
    while True:
        low = np.minimum(label[one], label[other])
        before = label.copy()
        for ends in (one, other):
            np.minimum.at(label, label[ends], low)
            np.minimum.at(label, ends, low)
        while not np.array_equal(shorter := label[label], label):
            label = shorter
        if np.array_equal(before, label):
            return label
