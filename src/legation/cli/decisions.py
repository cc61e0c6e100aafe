"""`legation decisions`: what people decided, what became of it, and undoing it."""

from __future__ import annotations

import click

import legation
from legation.cli.options import Globals, global_options
from legation.cli.output import print_values, write_text
from legation.cli.progress import note
from legation.cli.tables import Column, clipped
from legation.errors import UsageError
from legation.review import Decided


def _what(row: Decided) -> str:
    if row.revokes:
        return f"undoes {row.revokes}"
    return f"{row.verb} {row.field} = {row.value}" if row.field else row.verb


def _on(row: Decided) -> str:
    """The rows that it concerns now, or the things that it names."""
    return "\n".join(row.rows or (() if row.statements and any(row.statements) else (key[0] for key in row.keys)))


COLUMNS: tuple[Column, ...] = (
    ("date", lambda row: f"{row.at:%Y-%m-%d}"),
    ("by", lambda row: row.by),
    ("what", _what),
    ("noun", lambda row: row.noun),
    ("on", _on),
    ("reason", lambda row: clipped(row.reason, 70)),
    ("state", lambda row: f"{row.state}: {row.because}" if row.because else row.state),
    ("id", lambda row: row.id),
)


@click.command("decisions")
@click.option("--noun", metavar="NOUN", help="Those on contacts, events, outlets, ... only (contact, event, outlet, ...).")
@click.option("--standing", is_flag=True, help="Only what has an effect now.")
@click.option("--undo", metavar="ID", help="Undo this decision: another one is added, and both stay.")
@click.option("--by", metavar="NAME", help="With --undo: who undoes it.")
@click.option("--reason", metavar="WORDS", help="With --undo: why.")
@click.option("--format", "output_format", type=click.Choice(["table", "jsonl", "csv"]), default="table", show_default=True)
@click.option("-o", "--output", default="-", type=click.Path(allow_dash=True), help="Write here.")
@global_options
@click.pass_obj
def decisions(
    chosen: Globals,
    /,
    noun: str | None,
    standing: bool,
    undo: str | None,
    by: str | None,
    reason: str | None,
    output_format: str,
    output: str,
) -> None:
    """List what people decided on rows, or undo a decision.

    A decision whose statements are gone after a re-reading is kept as dormant: it does nothing, and wakes when such
    statements are made again.
    """
    if not undo and (by or reason):
        raise UsageError("--by and --reason go with --undo; decisions are made with `legation review`")
    with legation.open(chosen.desk, create=False) as desk:
        if undo:
            made = desk.revoke(undo, by=by or "", reason=reason or "")
            note(f"{made.id}: {undo} undone by {made.by}", quiet=chosen.quiet)
            write_text(f"{made.id}\n", "-")
            return
        print_values(desk.decisions(noun, standing=standing), COLUMNS, output_format, output)


COMMANDS = {"decisions": decisions}
