"""Statements gathered from all articles, and given back in groups that are the same: family by family, block by block.

What statements are compared by lies on disk, in memory are the items of one block at a time and a few numbers for each statement.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from types import TracebackType
from typing import Self

from legation.link.cluster import Tally, group_items
from legation.link.components import Family, part_family
from legation.link.group import Group
from legation.link.item import Item, build_item
from legation.link.judge import POLICY, LinkPolicy
from legation.link.shelf import Shelf
from legation.link.sources import Sources
from legation.records import Statement

MOST_HELD = 16_000
"""A family of more statements is read block by block."""


class Gathered:
    """Statements by family. Close it, or use it in a `with`."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._items = Shelf(Item)
        self._families: defaultdict[str, Family] = defaultdict(Family)

    def add(self, statement: Statement, number: int) -> None:
        """Take in a statement by its number; a group names it by this number again."""
        item = build_item(statement, number, self._sources)
        self._families[item.family].add(item, self._items.add(item))

    def groups(self, policy: LinkPolicy = POLICY, tally: Tally | None = None) -> Iterator[Group]:
        """The groups of all statements, to be gone through once: every statement is in exactly one."""
        for name in sorted(self._families):
            for block in part_family(self._families.pop(name), self._items, policy, MOST_HELD):
                yield from group_items(block, policy, tally)

    def close(self) -> None:
        """Let go of the file."""
        self._items.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
