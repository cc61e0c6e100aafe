"""Items into groups: in one order that does not depend on how they came, each to the group that it fits best, or alone.

Items that tell their days go first, then those that tell a month, then those without a date, which may only join what
is already there if there is one group that fits best; where two fit as well, nobody guesses.
"""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from legation.link.block import Keys
from legation.link.group import Group
from legation.link.item import Item
from legation.link.judge import POLICY, LinkPolicy, Verdict, judge

ACTS = ("contact", "event")


@dataclass
class Tally:
    """What linking cost: items, and comparisons of an item with a group."""

    items: int = 0
    comparisons: int = 0


def group_items(items: Iterable[tuple[Item, Keys]], policy: LinkPolicy = POLICY, tally: Tally | None = None) -> Iterator[Group]:
    """The groups of items of one family, given in turn (see `turn_of`) and each with its keys; every item is in exactly one.

    A group that nothing that is still to come can join is let go at once, so that a long stream needs no more memory than a
    part of it.
    """
    tally = tally if tally is not None else Tally()
    groups: dict[int, Group] = {}
    open_since: deque[tuple[dt.date, int]] = deque()
    filed = Filed()
    count = 0
    for item, keys in items:
        tally.items += 1
        if item.published and item.noun not in ACTS:
            last = item.published - dt.timedelta(days=policy.apart_days(item.noun))
            filed.turn_page(item.published, last)
            while open_since and open_since[0][0] < last:
                yield groups.pop(open_since.popleft()[1])
        found = _candidates(item, keys, groups, filed, policy)
        tally.comparisons += len(found)
        fits = [(at, verdict) for at in found if (verdict := judge(item, groups[at], policy))]
        chosen = _choose(item, groups, fits)
        if chosen is None:
            at, count = count, count + 1
            groups[at] = Group.of(item)
            if item.published:
                open_since.append((item.published, at))
        else:
            at, verdict = chosen
            groups[at].add(item, verdict.why)
        for key in keys.places:
            filed.add(key, at)
    yield from groups.values()


def turn_of(item: Item) -> tuple[object, ...]:
    """When an item is looked at: acts by their days, the surest first; wordings by the day on which they were published."""
    if item.noun not in ACTS:
        return (0, dt.date.min, dt.date.min, item.order)
    rank = 0 if item.precise else 1 if item.window.start and item.window.end else 2
    return (rank, item.window.start or dt.date.max, item.window.end or dt.date.max, item.order)


class Filed:
    """Which groups are filed under which keys. Most keys have one group, and cost no list."""

    def __init__(self) -> None:
        self._groups: dict[int, int | list[int]] = {}
        self._before: dict[int, int | list[int]] = {}
        self._since: dt.date | None = None

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

    def turn_page(self, today: dt.date, last: dt.date) -> None:
        """Forget what was filed on the page before this one, if this one was begun before the `last` day that matters."""
        if self._since is None:
            self._since = today
        elif self._since < last:
            self._since, self._before, self._groups = today, self._groups, {}

    def last(self, key: int, count: int) -> Sequence[int]:
        """The groups last filed under a key, at most so many."""
        known = _as_list(self._groups.get(key, ()))
        if self._before and len(known) < count:
            earlier = _as_list(self._before.get(key, ()))
            if earlier:
                known = [*(earlier[:-1] if known and earlier[-1] == known[0] else earlier), *known]
        return known[-count:]


def _as_list(groups: int | Sequence[int]) -> Sequence[int]:
    return (groups,) if isinstance(groups, int) else groups


def _candidates(item: Item, keys: Keys, groups: Mapping[int, Group], filed: Filed, policy: LinkPolicy) -> list[int]:
    """The groups most often found under the item's keys, as many as the policy allows.

    A contact without precise days that might be any of more than that stays by itself.
    """
    hits: dict[int, int] = {}
    for key in keys.lookups:
        for at in filed.last(key, 4 * policy.candidates):
            hits[at] = hits.get(at, 0) + 1
    if len(hits) <= policy.candidates:
        return sorted(at for at in hits if at in groups)
    if item.noun == "contact" and not item.precise:
        return []
    best = sorted((at for at in hits if at in groups), key=lambda at: (-hits[at], at))
    return sorted(best[: policy.candidates])


def _choose(item: Item, groups: Mapping[int, Group], fits: list[tuple[int, Verdict]]) -> tuple[int, Verdict] | None:
    """The best of the groups that fit; for an act without precise days only if no other fits as well."""
    if not fits:
        return None
    top = max(verdict.score for _, verdict in fits)
    best = [(at, verdict) for at, verdict in fits if verdict.score >= top - 1e-9]
    if len(best) == 1 or item.precise or item.noun not in ACTS:
        return best[0]
    return _next_after(item, groups, best) if item.ahead else None


def _next_after(item: Item, groups: Mapping[int, Group], best: list[tuple[int, Verdict]]) -> tuple[int, Verdict] | None:
    """Of several that what was ahead may have become, the first one after it was written, if there is just one such."""
    days = [(groups[at].first.window.start, at, verdict) for at, verdict in best]
    later = [(day, at, verdict) for day, at, verdict in days if day and item.published and day >= item.published]
    if not later:
        return None
    soonest = min(day for day, _, _ in later)
    first = [(at, verdict) for day, at, verdict in later if day == soonest]
    return first[0] if len(first) == 1 else None
