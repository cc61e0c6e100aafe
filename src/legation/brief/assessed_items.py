"""The matrix of an assessment, hypotheses in rows, and the list of its items with all that each rests on."""

from __future__ import annotations

from collections.abc import Iterable

from legation.analysis.assess import Assessment, Cell, Column
from legation.brief.lines import Group, Line, Section, Table, TableRow, details_of
from legation.brief.words import counted

QUOTES_IN_CELL = 1
STATE_WORDS = {
    "observed": "seen",
    "contrary": "the opposite seen",
    "absent": "looked for, not found",
    "not_assessable": "cannot be assessed",
}
_GROUPS = ("Tells the readings apart", "Says nothing: it stands with every reading", "Cannot be assessed yet")


def rows_of(columns: Iterable[Column]) -> tuple[str, ...]:
    """The ids of the rows under some items, each once."""
    return tuple(dict.fromkeys(row for column in columns for row in column.rows))


def build_matrix(assessment: Assessment) -> Section:
    """Hypotheses in rows; what cannot be assessed has no column."""
    shown = [column for column in assessment.columns if column.state != "not_assessable" or column.override]
    shown.sort(key=lambda column: not column.telling)
    columns = tuple(f"{column.number} {column_name(column)}" for column in shown)
    rows = tuple(
        TableRow(
            head="Something else" if reading.catch_all else reading.id,
            cells=tuple((_cell(column, cell),) for column in shown for cell in column.cells if cell.hypothesis == reading.id),
        )
        for reading in assessment.readings
    )
    table = Table(caption="How each item bears on each reading", corner="Reading", columns=columns, rows=rows, figures=True)
    return Section(
        id="assessment-matrix",
        title="Evidence and readings",
        intro=(
            "++ strongly expected, + expected, · says nothing, − contrary, −− strongly contrary, as found: the signs of what was "
            "looked for and not found are those of its absence. Grey: tells nothing apart. A star marks a sign that a person set."
        ),
        table=table if shown else None,
        empty="No indicator can be assessed yet.",
    )


def column_name(column: Column) -> str:
    """The label of a column, with how a statement of intent is taken."""
    return f"{column.label} (if {column.taken_as})" if column.taken_as else column.label


def sign_words(cell: Cell) -> str:
    """A sign as it is shown, with a star where a person set it."""
    return cell.sign.replace("-", "−") + ("*" if cell.override else "")


def _cell(column: Column, cell: Cell) -> Line:
    told = () if cell.sign == "·" else column.evidence[:QUOTES_IN_CELL]
    return Line(text=sign_words(cell), rows=column.rows, evidence=told, quiet=not column.telling)


def build_evidence(assessment: Assessment) -> Section:
    """The items: those that tell the readings apart, those that say nothing, those that cannot be assessed."""
    groups = []
    for title in _GROUPS:
        lines = tuple(_item(column) for column in assessment.columns if _group_of(column) == title)
        if lines:
            groups.append(Group(title=title, lines=lines))
    return Section(id="assessment-evidence", title="The items of evidence", groups=tuple(groups), empty="There is none.")


def _group_of(column: Column) -> str:
    if column.state == "not_assessable":
        return _GROUPS[2]
    return _GROUPS[0] if column.telling else _GROUPS[1]


def _item(column: Column) -> Line:
    over = column.override
    cells = [cell for cell in column.cells if cell.override]
    sure = f"{column.reliability:.2f} ({column.reliability_low:.2f}–{column.reliability_high:.2f})"
    machine = f"; the machine said “{STATE_WORDS[over.machine]}”" if over else ""
    details = [
        ("Rests on", f"{counted(column.sources, 'source')}, {counted(column.texts, 'text')}" if column.rows else ""),
        ("Reliability", sure if column.state != "not_assessable" else ""),
        ("Weight", f"{column.weight:.2f} after what depends on what" if column.rows else ""),
        ("Tells apart", f"log-ratio spread {column.diagnosticity:.2f}" if column.telling else ""),
        ("Note", "" if column.note == STATE_WORDS[column.state] else column.note),
        ("Decided", f"{over.value.replace('_', ' ')} by {over.by}: {over.reason}{machine}" if over else ""),
        *(("Decided", _cell_decision(cell)) for cell in cells),
    ]
    flag = STATE_WORDS[column.state]
    text = f"{column.statement}{f' (taken as {column.taken_as})' if column.taken_as else ''}."
    return Line(
        label=str(column.number),
        text=text,
        flag=flag,
        rows=column.rows,
        evidence=column.evidence,
        details=details_of(details),
        quiet=not column.telling,
    )


def _cell_decision(cell: Cell) -> str:
    over = cell.override
    assert over is not None
    return f"{cell.hypothesis}: {over.value} by {over.by}, machine {over.machine}: {over.reason}".replace("--", "−−")
