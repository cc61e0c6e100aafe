"""`legation presence`: who is at the table and who is only talked about, over all, by issue, or by month."""

from __future__ import annotations

from typing import Any

import click

import legation
from legation.analysis.presence_by import By
from legation.cli.lists import FORMATS
from legation.cli.options import DAY, Globals, between_option, global_options, parse_filters, period_options
from legation.cli.output import print_rows, print_values
from legation.cli.tables import LISTS, Column
from legation.records import Presence


@click.command("presence")
@between_option
@click.option("--actor", metavar="A", help="The presence of this party (name, id or code).")
@period_options
@click.option("--as-of", type=DAY, help="As the record stood on this day (YYYY-MM-DD): nothing published later counts.")
@click.option("--by", type=click.Choice(["issue", "month"]), help="Apart for each issue, or for each month.")
@click.option("--limit", type=int, metavar="N", help="At most this many rows.")
@click.option("--format", "output_format", type=FORMATS, default="table", show_default=True)
@click.option("-o", "--output", default="-", type=click.Path(allow_dash=True), help="Write here.")
@global_options
@click.pass_obj
def presence(chosen: Globals, /, by: By | None, output_format: str, output: str, **options: Any) -> None:
    """List who is at the table, and who is only talked about.

    Voice is the share of the contacts, positions and deals concerning a party in which it takes part. Whoever is disposed of
    and never present comes first.
    """
    with legation.open(chosen.desk, people=chosen.people) as desk:
        rows = desk.presence(by=by, **parse_filters(**options))
    if output_format == "table":
        print_values(rows, _columns(by), "table", output)
    else:
        print_rows("presence", rows, output_format, output)


def _columns(by: str | None) -> tuple[Column, ...]:
    """The columns of the list, with what it is apart by after the actor, and how many rows the voice is a share of."""
    first, *others = [column for column in LISTS["presence"].columns if column[0] != "voice"]
    if by:
        others = [column for column in others if column[0] != "mentions"]
        others.insert(0, (by, lambda row: getattr(row, by).replace("_", " ").replace("/", ": ") or "not told"))
    return (first, *others, ("voice", _voice))


def _voice(row: Presence) -> str:
    return "" if row.voice is None else f"{row.voice:.2f} ({row.taking_part} of {row.concerning})"


COMMANDS = {"presence": presence}
