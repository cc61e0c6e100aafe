"""Where the same thing may be found: each item is filed under a few keys and looked up under a few, never under all.

Acts are filed by family, pair of parties, and day or month; acts without a date by the marks they would be known by
(place, surname, level); wordings by their rarest words. The cost of an item is that of its keys, whatever the number
of items.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from legation.link.actors import fold
from legation.link.item import Item
from legation.link.judge import LinkPolicy
from legation.link.words import rare_words
from legation.records import Noun

Key = tuple[Hashable, ...]
_LONGEST_DAYS = 124  # a season; a longer period is as good as no date
_MOST_PARTIES = 5


@dataclass(frozen=True, slots=True)
class Keys:
    """Under which keys an item is filed, and under which it looks for what it may be the same as.

    A key is a hash: two that fall together by chance cost a comparison and nothing else.
    """

    places: Collection[int]
    lookups: Collection[int]


class Blocks:
    """The keys of items of one family; `ranks` numbers the words of all its items from the rarest on (see `rank_words`)."""

    def __init__(self, ranks: Mapping[str, int], policy: LinkPolicy) -> None:
        self._policy = policy
        self._ranks = ranks

    def keys_of(self, item: Item) -> Keys:
        """The keys of an item."""
        if item.noun == "contact":
            pairs = _pairs(item)
            lookups = _act_lookups(item, pairs or sorted(item.parties), self._policy)
            return Keys(_hashes(_act_places(item, [*pairs, *item.parties])), _hashes(lookups))
        words = self._words(item)
        if item.noun != "event":
            keys = _hashes(("word", item.family, word) for word in words)
            return Keys(keys, keys)
        parts = _parties(item)
        by_part = _hashes((part, "word", item.family, word) for part in parts for word in words)
        acts = _hashes(_act_lookups(item, parts, self._policy)) if item.precise else set()
        return Keys(_hashes(_act_places(item, parts)) | by_part, acts | by_part)

    def _words(self, item: Item) -> list[str]:
        return rare_words(item.words, self._ranks, _word_share(item, self._policy))


def _hashes(keys: Iterable[Key]) -> set[int]:
    return {hash(key) for key in keys}


def _word_share(item: Item, policy: LinkPolicy) -> float:
    shares: dict[Noun, float] = {
        "event": policy.vague_event_words,
        "position": policy.position_words,
        "deal": policy.deal_words,
        "claim": policy.claim_words,
        "forecast": policy.forecast_words,
    }
    return shares.get(item.noun, 1.0)


def _pairs(item: Item) -> list[Hashable]:
    """The pairs among the parties; of a conference of many, one key for all of it."""
    if len(item.parties) > _MOST_PARTIES:
        return [tuple(sorted(item.parties))]
    return list(combinations(sorted(item.parties), 2))


def _parties(item: Item) -> list[tuple[str, str]]:
    """The doers and those it was done to, together: an act is filed under its doer, or under the pair if both are known."""
    return [(source, target) for source in sorted(item.parties) for target in (*sorted(item.target), "")][:16]


def _months(start: dt.date, end: dt.date) -> Iterator[tuple[int, int]]:
    month = start.year * 12 + start.month - 1
    while month <= end.year * 12 + end.month - 1:
        yield divmod(month, 12)
        month += 1


def _span(item: Item) -> tuple[dt.date, dt.date] | None:
    """The period of an item if it is short enough to be filed by."""
    days = item.window.days
    if days is None or days > _LONGEST_DAYS:
        return None
    return item.window.start or dt.date.min, item.window.end or dt.date.max


def _act_places(item: Item, parts: Sequence[Hashable]) -> Iterator[Key]:
    span = _span(item)
    for part in parts:
        base = (item.family, part)
        if span is None:
            yield from ((*base, "undated", mark) for mark in marks_of(item))
            continue
        for month in _months(*span):
            yield (*base, "month" if item.precise else "vague", month)
            yield from ((*base, "marked", month, mark) for mark in marks_of(item))
        if item.precise:
            yield from ((*base, "day", span[0].toordinal() + at) for at in range(item.window.days or 0))


def _act_lookups(item: Item, parts: Sequence[Hashable], policy: LinkPolicy) -> Iterator[Key]:
    span = _span(item)
    for part in parts:
        base = (item.family, part)
        if span is None:
            yield from _undated_lookups(item, base, policy)
            continue
        for month in _months(*span):
            yield (*base, "vague", month)
            if not item.precise:
                yield (*base, "month", month)
        if item.precise:
            first, last = (day.toordinal() for day in span)
            slack = policy.moved_days
            yield from ((*base, "day", day) for day in range(first - slack, last + slack + 1))


def _undated_lookups(item: Item, base: Key, policy: LinkPolicy) -> Iterator[Key]:
    marks = marks_of(item)
    yield from ((*base, "undated", mark) for mark in marks)
    around = item.published or item.window.start or item.window.end
    if around is None:
        return
    near = dt.timedelta(days=policy.near_days)
    for month in _months(around - near, around + near):
        yield from ((*base, "marked", month, mark) for mark in marks)


def marks_of(item: Item) -> list[str]:
    """What an act without a date would be known by: its places and their countries, surnames, level."""
    marks = {f"place {fold(place.name)}" for place in item.places}
    marks |= {f"in {place.country}" for place in item.places if place.country}
    marks |= {f"person {fold(actor.name).split(' ')[-1]}" for actor in item.people if actor.name.strip()}
    return sorted(marks | ({f"level {item.level}"} if item.level else set()))
