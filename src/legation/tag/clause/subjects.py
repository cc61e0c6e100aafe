"""Verb → who does it: the actors to its left, as far as its clause goes, or the subject shared with the verb before it."""

from __future__ import annotations

from legation.tag import words as w
from legation.tag.clause.joins import join_left
from legation.tag.clause.layout import Clause

BREAKS = frozenset({";", ":", "—", "–", "(", ")"})
_RELATIVES = frozenset("who which that whose".split())
_OPENS_CLAUSE = frozenset("who which whose because while whereas although if unless when where that until once".split())
# These open a clause only where a new subject follows and a verb has gone before.
_MAY_OPEN_CLAUSE = frozenset("and but as after before since ,".split())
_PLANS = frozenset("plan plans intention intentions decision attempt attempts desire readiness bid effort efforts move".split())
_PLAN_REACH = 5
_CHAINS_VERBS = frozenset("and but , or then".split())
_SHARES_SUBJECT = frozenset("and but , to or then will would has have had is was".split())


def find_subjects(clause: Clause, at: int) -> list[int]:
    """The mentions that are the subject of the verb at token `at`, with those joined by "and"; empty if none is.

    In order: what the relative pronoun of its clause stands for, whose plan it is, the nearest actor to its left that no
    preposition governs, then one behind "of", "from" or "between", and last the subject of the whole sentence.
    """
    boundary = _left_boundary(clause, at)
    relative = _antecedent(clause, boundary) if boundary >= 0 and clause.lows[boundary] in _RELATIVES else None
    if relative is not None and not _has_actor(clause, boundary + 1, at):
        return join_left(clause, relative)
    planner = _planner(clause, at)
    if planner is not None:
        return join_left(clause, planner)
    near = [i for i in _actors_left(clause, at) if clause.extent[i][0] > boundary]
    free = _free(clause, near) or [
        i
        for i in near
        if not clause.is_possessor(i)
        and clause.preposition_of(i) in ("of", "from", "between")
        and clause.word(clause.extent[i][1]) != ","
    ]
    if not free:
        return _sentence_subject(clause, at)
    chained = clause.word(clause.before(at)) in _CHAINS_VERBS and len(free) > 1
    return join_left(clause, free[0] if chained else free[-1])


def _actors_left(clause: Clause, at: int) -> list[int]:
    return [
        i for i in range(len(clause.mentions)) if clause.extent[i][1] <= at and clause.is_actor(i) and clause.is_on_level(i, at)
    ]


def _free(clause: Clause, indices: list[int]) -> list[int]:
    """Those that neither a preposition governs nor an "'s" makes possessors."""
    return [i for i in indices if not clause.preposition_of(i) and not clause.is_possessor(i)]


def _planner(clause: Clause, at: int) -> int | None:
    """Whose plan it is in "X's plans to start sharing …": X, for a verb a few tokens behind the noun."""
    for left in range(at - 1, max(-1, at - 1 - _PLAN_REACH), -1):
        if clause.lows[left] in _PLANS and clause.word(left - 1) == "'s" and left >= 2:
            return clause.owner[left - 2]
        if clause.owner[left] is not None or clause.lows[left] in BREAKS:
            return None
    return None


def _sentence_subject(clause: Clause, at: int) -> list[int]:
    """The first free actor of the sentence, where the verb is joined to one that went before."""
    free = _free(clause, _actors_left(clause, at))
    return join_left(clause, free[0]) if free and clause.word(clause.before(at)) in _SHARES_SUBJECT else []


def _left_boundary(clause: Clause, at: int) -> int:
    """The token that opens the clause of `at`: a break, a relative pronoun, or a conjunction with a new subject; -1 if none."""
    for left in range(at - 1, -1, -1):
        low = clause.lows[left]
        if clause.owner[left] is not None or clause.bracket[left] != clause.bracket[at]:
            continue
        if low in BREAKS or low in _OPENS_CLAUSE:
            return left
        if low in _MAY_OPEN_CLAUSE and _has_actor(clause, left + 1, at) and _has_verb_before(clause, left):
            return left
    return -1


def _has_verb_before(clause: Clause, start: int) -> bool:
    return any(
        low in w.AUXILIARIES or (low.endswith("ed") and clause.owner[k] is None) for k, low in enumerate(clause.lows[:start])
    )


def _has_actor(clause: Clause, start: int, end: int) -> bool:
    """Whether an actor that no preposition governs starts between the two tokens."""
    return any(
        start <= clause.extent[i][0] < end and clause.is_actor(i) and not clause.preposition_of(i)
        for i in range(len(clause.mentions))
    )


def _antecedent(clause: Clause, boundary: int) -> int | None:
    """The mention right before a relative pronoun, or before the comma in front of it."""
    for index in range(len(clause.mentions) - 1, -1, -1):
        end = clause.extent[index][1]
        if end <= boundary and boundary - end <= 1 and clause.is_actor(index):
            return index
    return None
