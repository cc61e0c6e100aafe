"""An assessment as tables for the terminal: the answer, the matrix with hypotheses in rows, the items, what would change it."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from legation.analysis.assess import Assessment, Column, range_words
from legation.brief.assessed import scores_words
from legation.brief.assessed_changes import iter_loss_words, iter_missing_words, iter_step_words
from legation.brief.assessed_coverage import coverage_words
from legation.brief.assessed_items import STATE_WORDS, column_name, sign_words
from legation.cli.tables import WIDTH

ROWS_SHOWN = 2


def print_assessment(assessment: Assessment) -> None:
    """Print an assessment as wide as the terminal, or 140 characters where there is none."""
    console = Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False)
    parties = ", ".join(f"{role} {actor}" for role, actor in assessment.parties)
    stood = f"; as of {assessment.as_of}" if assessment.as_of else ""
    console.print(Text(assessment.text, style="bold"))
    console.print(Text(f"{assessment.question}: {parties}{stood}\n"))
    console.print(Text(assessment.verdict.words, style="bold"))
    for reason in assessment.verdict.reasons:
        console.print(Text(f"  - {reason}"))
    console.print(_readings(assessment))
    console.print(Text(f"{scores_words(assessment)}\n"))
    console.print(_matrix(assessment))
    console.print(_items(assessment.columns))
    for title, lines in _lists(assessment):
        if lines:
            console.print(Text(title, style="bold"))
            for line in lines:
                console.print(Text(f"  - {line}"))


def _lists(assessment: Assessment) -> Iterator[tuple[str, list[str]]]:
    yield "What would change it", list(iter_loss_words(assessment))
    yield "What would tell the readings apart, and is missing", list(iter_missing_words(assessment))
    yield "How it came to this", list(iter_step_words(assessment))
    yield "What was read, and who was not heard", list(coverage_words(assessment.coverage))


def _readings(assessment: Assessment) -> Table:
    """The readings with their three scores; where there is too little to answer, without a word of likelihood."""
    few = assessment.verdict.kind == "too_little"
    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    table.add_column("reading", overflow="fold")
    for name in ("against", "weighted", "log LR", "posterior"):
        table.add_column(name, no_wrap=True, justify="right")
    table.add_column("likelihood", no_wrap=True)
    for one in assessment.ranked:
        name = one.statement if one.catch_all else f"{one.id} {one.statement}"
        scores = (f"{one.inconsistency:g}", f"{one.weighted:+.1f}", f"{one.log_ratio:+.2f}")
        shown = ("", "", "") if one.catch_all else scores
        table.add_row(*(Text(words) for words in (name, *shown, range_words(one), "" if few else one.word)))
    return table


def _matrix(assessment: Assessment) -> Table:
    """Hypotheses in rows; items that tell nothing apart are grey, those not assessable have no column."""
    shown = [one for one in assessment.columns if one.state != "not_assessable" or one.override]
    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold", padding=(0, 1, 0, 0))
    shown.sort(key=lambda column: not column.telling)
    table.add_column("", no_wrap=True)
    for column in shown:
        table.add_column(str(column.number), no_wrap=True, style=_style(column), header_style=_style(column))
    for reading in assessment.readings:
        signs = [sign_words(cell) for column in shown for cell in column.cells if cell.hypothesis == reading.id]
        table.add_row(*(Text(words) for words in (reading.id, *signs)))
    return table


def _style(column: Column) -> str:
    return "" if column.telling else "dim"


def _items(columns: tuple[Column, ...]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold", padding=(0, 1, 0, 0))
    for name in ("#", "item", "state", "reliability", "weight", "tells", "sources", "rows, or why not"):
        table.add_column(name, overflow="fold", justify="right" if name in ("#", "weight", "tells", "sources") else "left")
    for column in columns:
        table.add_row(*(Text(words) for words in _item_words(column)), style=_style(column))
    return table


def _item_words(column: Column) -> tuple[str, ...]:
    state = STATE_WORDS[column.state] + ("*" if column.override else "")
    if column.state == "not_assessable":
        return (str(column.number), column_name(column), state, "", "", "", "", column.note)
    rows = ", ".join(column.rows[:ROWS_SHOWN]) + (
        f" and {len(column.rows) - ROWS_SHOWN} more" if len(column.rows) > ROWS_SHOWN else ""
    )
    told = f"{column.reliability:.2f} ({column.reliability_low:.2f}–{column.reliability_high:.2f})"
    tells = f"{column.diagnosticity:.2f}" if column.telling else "nothing"
    sources = str(column.sources) if column.rows else ""
    return (str(column.number), column_name(column), state, told, f"{column.weight:.2f}", tells, sources, rows or column.note)
