"""Verb or noun → whom it touches: the mentions to its right, as far as its clause goes."""

from __future__ import annotations

from collections.abc import Iterator

from legation.tag.clause.joins import join_right
from legation.tag.clause.layout import Clause
from legation.tag.clause.subjects import BREAKS

REACH = 14
_ENDS_REACH = BREAKS | frozenset("that which who because while if when after before but".split())


def iter_right(clause: Clause, at: int, reach: int = REACH) -> Iterator[int]:
    """Mentions to the right of token `at` within its clause and `reach` tokens, nearest first."""
    for index, (start, _) in enumerate(clause.extent):
        if start <= at or clause.bracket[start] != clause.bracket[at]:
            continue
        gap = (k for k in range(at + 1, start) if clause.owner[k] is None and clause.bracket[k] == clause.bracket[at])
        if start - at > reach or any(clause.lows[k] in _ENDS_REACH for k in gap):
            return
        yield index


def find_objects(clause: Clause, at: int, prepositions: frozenset[str] = frozenset()) -> list[int]:
    """The actors that a verb at `at` acts on: the first to the right that has no preposition or one of those given."""
    for index in iter_right(clause, at):
        preposition = clause.preposition_of(index)
        if not clause.is_actor(index) or (preposition and preposition not in prepositions):
            continue
        if preposition or not _owns_thing(clause, index):
            return join_right(clause, index)
    return []


def _owns_thing(clause: Clause, index: int) -> bool:
    """Whether a mention only says whose the thing behind its `'s` is, which is a mention of its own or is missing."""
    behind = clause.extent[index][1] + 1
    return clause.is_possessor(index) and clause.owner[behind : behind + 1] != [None]


def find_after_preposition(clause: Clause, at: int, prepositions: tuple[str, ...], reach: int = REACH) -> list[int]:
    """The actors to the right of `at` that stand after one of `prepositions`."""
    for index in iter_right(clause, at, reach):
        if clause.is_actor(index) and clause.preposition_of(index) in prepositions:
            return join_right(clause, index)
    return []
