"""What people decided, and what of it has an effect now: in force, revoked, or dormant because its statements are gone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from legation.link.decide_keys import Finder, split_sides
from legation.pipeline import ensure_linked
from legation.records import NOUNS, Decision
from legation.store import Desk, Filter

State = Literal["in force", "in part", "dormant", "revoked"]


@dataclass(frozen=True, kw_only=True)
class Decided(Decision):
    """A decision with its state, why it is in that state, and the ids of the rows that it concerns now.

    `in part`: some of its statements are gone, and it holds for the others. `dormant`: too few are left for it to do anything;
    it is kept, and wakes when a later reading makes such statements again.
    """

    state: State = "in force"
    because: str = ""
    rows: tuple[str, ...] = ()


def list_decided(desk: Desk, noun: str | None = None) -> list[Decided]:
    """The decisions on a noun, or all of them, in the order in which they were made, each with what became of it."""
    made = list(desk.decisions(noun))
    if not made:
        return []
    ensure_linked(desk)
    in_force = {decision.id for decision in desk.standing_decisions(noun)}
    undone = {one.revokes: one for one in made if one.revokes}
    finder, rows = _find_statements(desk, made)

    def state_of(decision: Decision) -> Decided:
        fields = {name: getattr(decision, name) for name in decision.__dataclass_fields__}
        if decision.verb != "revoke" and decision.id not in in_force:
            by = undone[decision.id]
            return Decided(**fields, state="revoked", because=f"by {by.by} on {by.at:%Y-%m-%d}: {by.reason}")
        if decision.verb == "revoke" or decision.noun not in NOUNS:
            return Decided(**fields)
        state, because, sides = _trace(decision, finder)
        homes = [dict.fromkeys(row for number in side if (row := rows[number])) for side in sides]
        if not because:
            because = _without_effect(decision, [set(side) for side in homes])
            state = "dormant" if because else state
        return Decided(**fields, state=state, because=because, rows=tuple(dict.fromkeys(row for side in homes for row in side)))

    return [state_of(decision) for decision in made]


def _find_statements(desk: Desk, made: Iterable[Decision]) -> tuple[Finder, list[str | None]]:
    """The statements that may be meant, by number, and the row that each is in; only the documents decided on are looked at."""
    stated = [decision for decision in made if decision.noun in NOUNS]
    sources = desk.sources()
    finder = Finder(stated, sources)
    hashes = {key[0] for decision in stated for key in decision.keys}
    rows: list[str | None] = []
    for document in sorted(identity for identity, one in sources.items() if one.sha256 in hashes):
        for statement in desk.statements(None, Filter(document=document)):
            finder.see(statement, len(rows))
            rows.append(desk.row_of(statement.id))
    return finder, rows


def _without_effect(decision: Decision, homes: Sequence[set[str]]) -> str:
    """Why a merge or split that finds its statements does nothing all the same; empty where it does what it should."""
    if decision.verb == "merge" and len(set().union(*homes)) > 1:
        return "a later split keeps them apart"
    if decision.verb == "split" and any(homes[0] & other for other in homes[1:]):
        return "a later merge joined them, or they are copies of one text, which count as one report"
    return ""


def _trace(decision: Decision, finder: Finder) -> tuple[State, str, list[list[int]]]:
    """Whether a decision finds enough of its statements, what is missing, and the numbers of those found, side by side."""
    sides: Sequence[list[tuple[int | None, str]]] = [
        [finder.trace(anchor, decision.noun) for anchor in side] for side in split_sides(decision)
    ]
    found = [[number for number, _ in side if number is not None] for side in sides]
    lost = [why for side in sides for number, why in side if number is None]
    numbers = [number for side in found for number in side]
    if not lost:
        return "in force", "", found
    because = f"{len(lost)} of {len(lost) + len(numbers)} statements not found: {lost[0]}"
    alive = [bool(side) for side in found]
    needed = sum(alive) >= 2 and (decision.verb == "merge" or alive[0])
    works = needed if decision.verb in ("merge", "split") else bool(numbers)
    return ("in part" if works else "dormant"), because, found
