"""The bargaining ledger: issue × party, each cell with the latest position and the trail that led to it.

What a party said itself (its officials, its documents), what is reported of it as its act, and what others
believe that it wants are kept apart in a cell: an analyst's opinion about a state stays the analyst's.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from legation.analysis.parties import party_key, party_of
from legation.records import Actor, Holder, Position

NOBODY = Actor(name="holder not named", as_written=(), kind="other")
NO_ISSUE = "other"
Standing = Literal["stated", "reported", "ascribed"]
_SPEAKS = ("official", "government", "document")


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One party on one issue. `stated`, `reported` and `ascribed` each run from the oldest to the latest position."""

    issue: str
    party: Actor
    stated: tuple[Position, ...] = ()
    reported: tuple[Position, ...] = ()
    ascribed: tuple[Position, ...] = ()

    @property
    def latest(self) -> Position:
        """The last position in the party's own words, or else the last reported of it, or else the last ascribed to it."""
        return (self.stated or self.reported or self.ascribed)[-1]

    @property
    def trail(self) -> tuple[Position, ...]:
        """All positions of the cell, oldest first, whoever tells of them."""
        return tuple(sorted((*self.stated, *self.reported, *self.ascribed), key=position_order))


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """The matrix: issues and parties, those with most positions first, and the cells that are not empty."""

    issues: tuple[str, ...] = ()
    parties: tuple[Actor, ...] = ()
    cells: tuple[Cell, ...] = ()

    def find_cell(self, issue: str, party: Actor) -> Cell | None:
        """The cell of a party on an issue, or None where it took no position."""
        key = party_key(party)
        return next((c for c in self.cells if c.issue == issue and party_key(c.party) == key), None)


def build_ledger(positions: Iterable[Position]) -> Ledger:
    """The ledger of some positions; the same for any order in which they come."""
    cells: dict[tuple[str, str], list[Position]] = defaultdict(list)
    actors: dict[str, Actor] = {}
    for position in sorted(positions, key=position_order):
        party = party_of(position.holder) if position.holder else NOBODY
        actors.setdefault(party_key(party), party)
        cells[position.issue or NO_ISSUE, party_key(party)].append(position)
    of_issue = Counter({issue: 0 for issue, _ in cells})
    of_party = Counter({key: 0 for _, key in cells})
    for (issue, key), rows in cells.items():
        of_issue[issue] += len(rows)
        of_party[key] += len(rows)
    issues = sorted(of_issue, key=lambda issue: (issue == NO_ISSUE, -of_issue[issue], issue))
    keys = sorted(of_party, key=lambda key: (key == party_key(NOBODY), -of_party[key], key))
    return Ledger(
        issues=tuple(issues),
        parties=tuple(actors[key] for key in keys),
        cells=tuple(_cell(issue, actors[key], cells[issue, key]) for issue in issues for key in keys if (issue, key) in cells),
    )


def _cell(issue: str, party: Actor, rows: list[Position]) -> Cell:
    return Cell(
        issue=issue,
        party=party,
        stated=tuple(row for row in rows if standing_of(row) == "stated"),
        reported=tuple(row for row in rows if standing_of(row) == "reported"),
        ascribed=tuple(row for row in rows if standing_of(row) == "ascribed"),
    )


def standing_of(position: Position) -> Standing:
    """On whose word a position stands: the party's own, a plain report of its act, or somebody's belief about it.

    A report is the unhedged word of an author or outlet; an `interest` is never reported, for nobody sees one happen.
    """
    if is_own_word(position):
        return "stated"
    plain = any(
        all(holder.kind in ("author", "outlet") for holder in one.holder_chain)
        and one.certainty == "certain"
        and not one.hedge
        and one.basis not in ("inference", "rumour")
        for one in position.attribution
    )
    return "reported" if plain and position.kind != "interest" else "ascribed"


def is_own_word(position: Position) -> bool:
    """Whether the party itself said so: its official, government or document is the last link of a chain."""
    if position.holder is None:
        return False
    key = party_key(position.holder)
    if not position.attribution:
        return position.speaker is not None and party_key(position.speaker) == key
    return any(
        _is_of(attribution.holder_chain[-1], position.holder, key)
        for attribution in position.attribution
        if attribution.holder_chain
    )


def _is_of(speaker: Holder, holder: Actor, key: str) -> bool:
    if speaker.actor is not None and speaker.actor == holder.id:
        return True
    return speaker.kind in _SPEAKS and speaker.country == key


def position_order(position: Position) -> tuple[dt.date, str]:
    """By the date of the position, or of its first report, or first of all; then by id."""
    return (position.date.start or position.date.end or position.first_reported_at or dt.date.min, position.id)
