"""`legation documents · events · contacts · …`: one list per noun of the record, with its filters."""

from __future__ import annotations

from typing import Any

import click

import legation
from legation.cli.options import Globals, as_of_option, between_option, global_options, parse_filters, period_options
from legation.cli.output import print_rows
from legation.cli.tables import LISTS
from legation.desk import STATEMENT_LISTS

FORMATS = click.Choice(["table", "jsonl", "csv", "parquet"])
# What --type and --status mean differs by noun; a list that has no such thing does not have the option.
TYPES = {
    "events": "PLOVER type",
    "contacts": "call, meeting, talks, ...",
    "tracks": "political, commercial, ...",
    "positions": "demand, offer, promise, ...",
    "deals": "purchase, concession, ...",
    "claims": "asserts, denies, ...",
    "contradictions": "status, date, place, presence, quantity, denial, dispute, other",
    "rejections": "the stage",
}
STATUSES = {
    "events": "happened, planned, ...",
    "contacts": "held, planned, expected, ...",
    "tracks": "active, ...",
    "positions": "open, met, refused, ...",
    "deals": "floated, agreed, ...",
    "claims": "certain, probable, ...",
    "forecasts": "open, came_true, ...",
}
ISSUED = ("contacts", "tracks", "positions", "deals")
TRACKED = ("contacts", "tracks", "positions")
DATELESS = ("rejections",)
ACTORLESS = ("documents", "rejections")


def build_list_command(noun: str) -> click.Command:
    """The command that lists one noun."""

    @global_options
    @click.pass_obj
    def command(chosen: Globals, /, output_format: str, output: str, **options: Any) -> None:
        statements = bool(options.pop("statements", False))
        with legation.open(chosen.desk, people=chosen.people) as desk:
            rows = desk.rows(noun, statements=statements, **parse_filters(**options))
        print_rows(noun, rows, output_format, output)

    command.__doc__ = LISTS[noun].help
    callback = command
    callback = click.option("-o", "--output", default="-", type=click.Path(allow_dash=True), help="Write here.")(callback)
    callback = click.option("--format", "output_format", type=FORMATS, default="table", show_default=True)(callback)
    callback = click.option("--limit", type=int, metavar="N", help="At most this many rows.")(callback)
    if noun in STATEMENT_LISTS:
        callback = click.option("--statements", is_flag=True, help="What single articles say, before linking.")(callback)
    if noun in STATUSES:
        callback = click.option("--status", metavar="WORD", help=STATUSES[noun])(callback)
    if noun in TYPES:
        callback = click.option("--type", "--kind", "type", metavar="WORD", help=TYPES[noun])(callback)
    if noun in ISSUED:
        words = "An issue (security/ceasefire), or an area or issue by its name."
        callback = click.option("--issue", metavar="NAME", help=words)(callback)
    if noun in TRACKED:
        words = "A track: its id, or its kind, or words of its name."
        callback = click.option("--track", metavar="TRACK", help=words)(callback)
    if noun in STATEMENT_LISTS:
        words = "Rows that people accepted, or rejected; the rejected are left out otherwise."
        callback = click.option("--review", type=click.Choice(["accepted", "rejected"]), help=words)(callback)
    if noun not in DATELESS:
        callback = period_options(callback)
    callback = as_of_option(callback)
    if noun not in ACTORLESS:
        callback = click.option("--actor", metavar="A", help="Any part played by this actor (name, id or code).")(callback)
        callback = between_option(callback)
    return click.command(noun)(callback)


# Forecasts and presence have questions of their own: cli/forecasts.py, cli/presence.py.
COMMANDS = {noun: build_list_command(noun) for noun in LISTS if noun not in ("forecasts", "presence")}
