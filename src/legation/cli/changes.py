"""`legation changes`: what is new in the record since a day."""

from __future__ import annotations

import datetime as dt
import typing
from collections import Counter
from typing import Any

import click

import legation
from legation.analysis.changes import Change, ChangeKind
from legation.cli.options import DAY, Globals, between_option, global_options, parse_filters
from legation.cli.output import print_values
from legation.cli.progress import note
from legation.cli.tables import Column, clipped
from legation.records import NOUNS

KINDS = typing.get_args(ChangeKind)


def _what(row: Change) -> str:
    return row.kind.replace("_", " ")


def _how(row: Change) -> str:
    """From what to what, and why."""
    field = "" if row.field in ("", "status", "stage", "state", "window") else f"{row.field}: "
    turned = " → ".join(part for part in (row.before, row.after) if part)
    if row.kind == "contradiction_opened":
        turned = row.after
    told = f"{field}{turned}" if turned else ""
    return "; ".join(part for part in (told, row.because) if part)


COLUMNS: tuple[Column, ...] = (
    ("date", lambda row: str(row.day or "")),
    ("what", _what),
    ("noun", lambda row: row.noun),
    ("row", lambda row: clipped(row.words, 90)),
    ("how", _how),
    ("id", lambda row: row.row),
)


@click.command("changes")
@click.option("--since", type=DAY, required=True, help="What articles published from this day on brought (YYYY-MM-DD).")
@click.option("--until", type=DAY, help="… and to this day; without it, all that the desk holds.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), metavar="KIND", help=f"Of {', '.join(KINDS)}.")
@click.option("--noun", "nouns", multiple=True, type=click.Choice(list(NOUNS)), metavar="NOUN", help=f"Of {', '.join(NOUNS)}.")
@between_option
@click.option("--actor", metavar="A", help="Rows in which this actor plays any part (name, id or code).")
@click.option("--format", "output_format", type=click.Choice(["table", "jsonl", "csv"]), default="table", show_default=True)
@click.option("-o", "--output", default="-", type=click.Path(allow_dash=True), help="Write here.")
@global_options
@click.pass_obj
def changes(
    chosen: Globals,
    /,
    since: dt.date,
    until: dt.date | None,
    kinds: tuple[str, ...],
    nouns: tuple[str, ...],
    output_format: str,
    output: str,
    **options: Any,
) -> None:
    """List what is new in the record since a day.

    New contacts, events, positions, deals and forecasts; steps (planned and now held, floated and now signed, open and now
    refused); reversals (held and now denied, cancelled, taken back); contradictions opened and closed; forecasts come due.
    """
    with legation.open(chosen.desk, people=chosen.people, create=False) as desk:
        found = desk.changes(since, until=until, kinds=kinds, nouns=nouns, **parse_filters(**options))
    print_values(found, COLUMNS, output_format, output)
    counts = Counter(change.kind for change in found)
    told = ", ".join(f"{counts[kind]} {kind.replace('_', ' ')}" for kind in KINDS if counts[kind])
    note(f"since {since}: {told or 'nothing new'}", quiet=chosen.quiet)


COMMANDS = {"changes": changes}
