"""`legation sources`: the outlets of the desk with their letters and track records, and a letter given to one."""

from __future__ import annotations

import click

import legation
from legation.cli.options import DAY, Globals, global_options
from legation.cli.output import print_values, write_text
from legation.cli.progress import note
from legation.cli.tables import Column, clipped

COLUMNS: tuple[Column, ...] = (
    ("outlet", lambda row: row.outlet),
    ("country", lambda row: row.country or "?"),
    ("owner", lambda row: row.ownership or "?"),
    ("letter", lambda row: row.letter),
    ("why", lambda row: clipped(f"{row.by}: {row.reason}" if row.by else row.reason, 70)),
    ("documents", lambda row: f"{row.documents}, {row.copies} copied" if row.copies else str(row.documents)),
    ("last", lambda row: str(row.until or "?")),
    ("track record", lambda row: row.record_words),
)


@click.group("sources", invoke_without_command=True)
@click.option("--as-of", "as_of", type=DAY, help="As the record stood on this day (YYYY-MM-DD).")
@click.option("--format", "output_format", type=click.Choice(["table", "jsonl", "csv"]), default="table", show_default=True)
@click.option("-o", "--output", default="-", type=click.Path(allow_dash=True), help="Write here.")
@global_options
@click.pass_context
def sources(ctx: click.Context, /, as_of: object, output_format: str, output: str) -> None:
    """List the outlets of the desk: Admiralty letter and why, documents, own track record.

    Every outlet starts at F, cannot be judged: give it a letter with `legation sources set`. The letter belongs to the source and
    stands beside the digit of each row; it changes no count.
    """
    if ctx.invoked_subcommand:
        return
    chosen = ctx.ensure_object(Globals)
    with legation.open(chosen.desk, create=False) as desk:
        print_values(desk.sources(as_of=as_of), COLUMNS, output_format, output)  # type: ignore[arg-type]  # a date or None


@sources.command("set")
@click.argument("outlet")
@click.argument("letter", metavar="A|B|C|D|E|F")
@click.option("--by", required=True, metavar="NAME", help="Who gives it.")
@click.option("--reason", required=True, metavar="WORDS", help="Why.")
@global_options
@click.pass_obj
def set_letter(chosen: Globals, /, outlet: str, letter: str, by: str, reason: str) -> None:
    """Give OUTLET a letter: A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged."""
    with legation.open(chosen.desk, create=False) as desk:
        made = desk.rate(outlet, letter, by=by, reason=reason)
        if not any(row.documents for row in desk.sources() if row.outlet == made.keys[0][0]):
            note(
                f"no document on this desk is from {made.keys[0][0]!r} yet; the letter is kept for when there is",
                quiet=chosen.quiet,
            )
    note(
        f"{made.keys[0][0]}: {made.value}, given by {made.by}; `legation decisions --undo {made.id}` takes it back",
        quiet=chosen.quiet,
    )
    write_text(f"{made.id}\n", "-")


COMMANDS = {"sources": sources}
