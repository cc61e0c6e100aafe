"""Which mentions are one party list: `A, B and C`, `A – B`."""

from __future__ import annotations

from legation.tag.clause.layout import Clause

_JOINS_LEFT = frozenset({"and", ",", "the", "&", "as", "well"})
_JOINS_RIGHT = frozenset({"and", ",", "the", "&", "–", "-", "—"})
# Commas alone may set off an apposition; one of these makes them a list.
_MAKES_LIST_LEFT = frozenset({"and", "&"})
_MAKES_LIST_RIGHT = frozenset({"and", "–", "-", "—", "&"})


def join_left(clause: Clause, index: int) -> list[int]:
    """The mention with those joined to its left by commas and "and": `A, B and C` from C."""
    chain = [index]
    while chain[0] > 0:
        previous = chain[0] - 1
        between = clause.between(previous, chain[0])
        behind = clause.lows[clause.extent[previous][1] : clause.extent[index][1]]
        joined = bool(between) and _JOINS_LEFT.issuperset(between) and not _MAKES_LIST_LEFT.isdisjoint(behind)
        if not (joined and clause.is_actor(previous)):
            break
        chain.insert(0, previous)
    return chain


def join_right(clause: Clause, index: int) -> list[int]:
    """The mention with those joined to its right: `A, B and C` from A; both names of a token such as `Rubio-Lavrov`."""
    chain = [index]
    while chain[-1] + 1 < len(clause.mentions):
        last, following = chain[-1], chain[-1] + 1
        between = clause.between(last, following)
        same_token = clause.extent[last] == clause.extent[following]
        if not (same_token or (clause.is_actor(following) and between and _JOINS_RIGHT.issuperset(between))):
            break
        chain.append(following)
    if clause.extent[index] == clause.extent[chain[-1]]:
        return chain
    return chain if _MAKES_LIST_RIGHT & set(clause.between(index, chain[-1])) else [index]
