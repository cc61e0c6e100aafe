"""A growing group of items that are held to be the same, summed up so that one comparison stands for all its members."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from legation.link.actors import unite_actors
from legation.link.item import Item
from legation.link.windows import Window
from legation.records import Actor, Place


@dataclass(slots=True)
class Bounds:
    """The latest start and the earliest end of some periods: what a new one must come near to come near to all."""

    latest_start: dt.date | None = None
    earliest_end: dt.date | None = None

    def add(self, window: Window) -> None:
        """Take a period in."""
        if window.start and (self.latest_start is None or window.start > self.latest_start):
            self.latest_start = window.start
        if window.end and (self.earliest_end is None or window.end < self.earliest_end):
            self.earliest_end = window.end

    @property
    def known(self) -> bool:
        """Whether any period was taken in."""
        return self.latest_start is not None or self.earliest_end is not None

    def gap(self, window: Window) -> int:
        """Days to the farthest of the periods, 0 where the window overlaps all of them."""
        after = (self.latest_start - window.end).days if self.latest_start and window.end else 0
        before = (window.start - self.earliest_end).days if self.earliest_end and window.start else 0
        return max(0, after, before)


@dataclass(slots=True)
class Group:
    """Items that are the same act, position, deal, claim or forecast.

    Wordings are compared with the first member, so that a chain of small differences cannot lead from one thing to
    another; days with all members: `settled` bounds those of what took place, `coming` those of what was ahead.
    """

    items: list[Item]
    parties: frozenset[str] = frozenset()
    people: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    level: str | None = None
    settled: Bounds = field(default_factory=Bounds)
    coming: Bounds = field(default_factory=Bounds)
    documents: set[str] = field(default_factory=set)
    why: list[str] = field(default_factory=list)
    _words: frozenset[str] | None = None

    @classmethod
    def of(cls, item: Item) -> Group:
        """A group of one."""
        group = cls(items=[])
        group.add(item, ())
        return group

    @property
    def first(self) -> Item:
        """The member that stands for the wording."""
        return self.items[0]

    @property
    def words(self) -> frozenset[str]:
        """The words of the member that stands for the wording."""
        if self._words is None:
            self._words = frozenset(self.first.words)
        return self._words

    @property
    def precise(self) -> bool:
        """Whether the first member tells its days: if any does, it does, since those go first."""
        return self.first.precise

    def add(self, item: Item, why: tuple[str, ...]) -> None:
        """Take a member in, with the reasons."""
        self.items.append(item)
        self.parties |= item.parties
        self.documents |= item.documents
        self.level = self.level or item.level
        if not set(item.people) <= set(self.people):
            self.people = unite_actors((*self.people, *item.people)) if self.people or len(item.people) > 1 else item.people
        if not set(item.places) <= set(self.places):
            self.places = tuple(dict.fromkeys((*self.places, *item.places)))
        if item.window.known:
            (self.coming if item.ahead else self.settled).add(item.window)
        self.why += [reason for reason in why if reason not in self.why]
