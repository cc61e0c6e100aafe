"""The matrix of the ledger: a row for each issue, a column for each party, in each cell the latest position and the way to it.

The form of a sign tells what a position does: it asks, gives, refuses or threatens; a broken outline says that others ascribe it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from legation.analysis import Cell, Ledger, standing_of
from legation.brief.words import capital, counted, in_lines, shortened
from legation.records import Position, PositionKind

WIDTH, LEFT, HEAD, ROW = 700.0, 170.0, 44.0, 46.0
WIDEST = 150.0
SIGN, STEP = 5.0, 15.0
Form = Literal["asks", "gives", "refuses", "threatens"]
FORMS: dict[PositionKind, Form] = {
    "demand": "asks",
    "proposal": "asks",
    "interest": "asks",
    "offer": "gives",
    "promise": "gives",
    "acceptance": "gives",
    "concession": "gives",
    "rejection": "refuses",
    "refusal": "refuses",
    "red_line": "refuses",
    "threat": "threatens",
}
_OVER = ("refused", "withdrawn", "lapsed")
_CHAR = 6.4


@dataclass(frozen=True, kw_only=True)
class Sign:
    """One position: its form, whether it is only ascribed, whether it is over, and it in words; `row` is its id."""

    x: float
    form: Form
    ascribed: bool
    over: bool
    latest: bool
    row: str
    words: str


@dataclass(frozen=True, kw_only=True)
class StanceCell:
    """A party on an issue: the latest position in two words, and the signs that led to it, oldest first."""

    x: float
    label: str
    form: Form
    over: bool
    signs: tuple[Sign, ...]
    more: int = 0


@dataclass(frozen=True, kw_only=True)
class StanceRow:
    """An issue with its area, at the top of its stripe, and its cells."""

    y: float
    issue: str
    area: str
    cells: tuple[StanceCell, ...]


@dataclass(frozen=True, kw_only=True)
class Stances:
    """The whole picture; `columns` are the parties with the left edge of each."""

    width: float
    height: float
    left: float
    column: float
    columns: tuple[tuple[float, tuple[str, ...]], ...]
    rows: tuple[StanceRow, ...]
    description: str
    note: str = ""


def build_stances(ledger: Ledger, *, max_issues: int = 14, max_parties: int = 5) -> Stances | None:
    """The geometry of the matrix with the issues and parties of most positions, or None where there is no position."""
    parties = [party for party in ledger.parties if party.name != "holder not named"][:max_parties]
    issues = [issue for issue in ledger.issues if any(ledger.find_cell(issue, party) for party in parties)]
    if not parties or not issues:
        return None
    column = min(WIDEST, (WIDTH - LEFT) / len(parties))
    columns = tuple((LEFT + at * column, in_lines(capital(p.name), int((column - 6) / 7))) for at, p in enumerate(parties))
    rows = []
    for at, issue in enumerate(issues[:max_issues]):
        cells = [(x, ledger.find_cell(issue, party)) for (x, _), party in zip(columns, parties, strict=True)]
        area, _, name = issue.rpartition("/")
        rows.append(
            StanceRow(
                y=HEAD + at * ROW,
                issue=shortened(capital(_plain(name or issue)), 22),
                area=capital(_plain(area)),
                cells=tuple(_cell(cell, x, column) for x, cell in cells if cell),
            )
        )
    return Stances(
        width=WIDTH,
        height=HEAD + len(rows) * ROW + 4,
        left=LEFT,
        column=column,
        columns=columns,
        rows=tuple(rows),
        description=". ".join(_described(ledger, issue, parties) for issue in issues[:max_issues]),
        note=_note(len(issues), len(rows), len(ledger.parties), len(parties)),
    )


def _plain(name: str) -> str:
    return name.replace("_", " ")


def _cell(cell: Cell, x: float, width: float) -> StanceCell:
    latest = cell.latest
    fits = max(1, int((width - 12) // STEP))
    trail = cell.trail
    shown = trail if len(trail) <= fits else trail[-(fits - 1) :]
    begin = x + SIGN + 1 + (STEP if len(shown) < len(trail) else 0)
    return StanceCell(
        x=x,
        label=shortened(_label(latest), int((width - 6) / _CHAR)),
        form=FORMS[latest.kind],
        over=latest.state in _OVER,
        signs=tuple(_sign(row, begin + at * STEP, row.id == latest.id) for at, row in enumerate(shown)),
        more=len(trail) - len(shown),
    )


def _label(position: Position) -> str:
    kind = position.kind.replace("_", " ")
    return kind if position.state in ("open", "unknown") else f"{kind}, {position.state.replace('_', ' ')}"


def _sign(position: Position, x: float, latest: bool) -> Sign:
    day = position.date.start or position.date.end or position.first_reported_at
    said = "" if standing_of(position) != "ascribed" else " (ascribed)"
    when = f"{day.day} {day:%B %Y}: " if day else ""
    return Sign(
        x=round(x, 1),
        form=FORMS[position.kind],
        ascribed=bool(said),
        over=position.state in _OVER,
        latest=latest,
        row=position.id,
        words=f"{when}{_label(position)}{said}: {shortened(position.content, 120)}",
    )


def _described(ledger: Ledger, issue: str, parties: Sequence[object]) -> str:
    cells = [cell for cell in ledger.cells if cell.issue == issue and cell.party in parties]
    told = "; ".join(f"{cell.party.name} {_label(cell.latest)} ({counted(len(cell.trail), 'position')})" for cell in cells)
    return f"{capital(_plain(issue).replace('/', ': '))}: {told}"


def _note(issues: int, rows: int, parties: int, columns: int) -> str:
    parts = [f"{rows} of {issues} issues"] if rows < issues else []
    parts += [f"{columns} of {parties} holders"] if columns < parties else []
    return f"Drawn: {' and '.join(parts)}, those with most positions; all stand below." if parts else ""
