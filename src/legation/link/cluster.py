"""Items into groups: in one order that does not depend on how they came, each to the group that it fits best, or alone.

Items that tell their days go first, then those that tell a month, then those without a date, which may only join what
is already there if there is one group that fits best; where two fit as well, nobody guesses.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from legation.link.block import Blocks
from legation.link.group import Group
from legation.link.item import Item
from legation.link.judge import POLICY, LinkPolicy, Verdict, judge

_ACTS = ("contact", "event")


@dataclass
class Tally:
    """What linking cost: items, and comparisons of an item with a group."""

    items: int = 0
    comparisons: int = 0


def group_items(items: Sequence[Item], policy: LinkPolicy = POLICY, tally: Tally | None = None) -> list[Group]:
    """The groups of the items, all of one family; every item is in exactly one."""
    tally = tally if tally is not None else Tally()
    blocks = Blocks(items, policy)
    groups: list[Group] = []
    filed = Filed()
    for item in sorted(items, key=_turn):
        tally.items += 1
        found = _candidates(item, blocks, filed, policy)
        tally.comparisons += len(found)
        fits = [(at, verdict) for at in found if (verdict := judge(item, groups[at], policy))]
        chosen = _choose(item, groups, fits)
        if chosen is None:
            groups.append(Group.of(item))
            at = len(groups) - 1
        else:
            at, verdict = chosen
            groups[at].add(item, verdict.why)
        for key in blocks.places_of(item):
            filed.add(key, at)
    return groups


class Filed:
    """Which groups are filed under which keys. Most keys have one group, and cost no list."""

    def __init__(self) -> None:
        self._groups: dict[int, int | list[int]] = {}

    def add(self, key: int, group: int) -> None:
        """File a group, once."""
        known = self._groups.get(key)
        if known is None:
            self._groups[key] = group
        elif isinstance(known, list):
            if known[-1] != group:
                known.append(group)
        elif known != group:
            self._groups[key] = [known, group]

    def last(self, key: int, count: int) -> list[int]:
        """The groups last filed under a key, at most so many."""
        known = self._groups.get(key, [])
        return known[-count:] if isinstance(known, list) else [known]


def _turn(item: Item) -> tuple[object, ...]:
    if item.noun not in _ACTS:
        return (0, dt.date.min, dt.date.min, item.order)
    rank = 0 if item.precise else 1 if item.window.start and item.window.end else 2
    return (rank, item.window.start or dt.date.max, item.window.end or dt.date.max, item.order)


def _candidates(item: Item, blocks: Blocks, filed: Filed, policy: LinkPolicy) -> list[int]:
    """The groups most often found under the item's keys, as many as the policy allows.

    A contact without precise days that might be any of more than that stays by itself.
    """
    hits: Counter[int] = Counter()
    for key in blocks.lookups_of(item):
        hits.update(filed.last(key, 4 * policy.candidates))
    if len(hits) > policy.candidates and item.noun == "contact" and not item.precise:
        return []
    best = sorted(hits, key=lambda at: (-hits[at], at))
    return sorted(best[: policy.candidates])


def _choose(item: Item, groups: Sequence[Group], fits: list[tuple[int, Verdict]]) -> tuple[int, Verdict] | None:
    """The best of the groups that fit; for an act without precise days only if no other fits as well."""
    if not fits:
        return None
    top = max(verdict.score for _, verdict in fits)
    best = [(at, verdict) for at, verdict in fits if verdict.score >= top - 1e-9]
    if len(best) == 1 or item.precise or item.noun not in _ACTS:
        return best[0]
    return _next_after(item, groups, best) if item.ahead else None


def _next_after(item: Item, groups: Sequence[Group], best: list[tuple[int, Verdict]]) -> tuple[int, Verdict] | None:
    """Of several that what was ahead may have become, the first one after it was written, if there is just one such."""
    days = [(groups[at].first.window.start, at, verdict) for at, verdict in best]
    later = [(day, at, verdict) for day, at, verdict in days if day and item.published and day >= item.published]
    if not later:
        return None
    soonest = min(day for day, _, _ in later)
    first = [(at, verdict) for day, at, verdict in later if day == soonest]
    return first[0] if len(first) == 1 else None
