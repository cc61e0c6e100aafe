"""`legation read`: articles into the desk."""

from __future__ import annotations

from typing import Any

import click

import legation
from legation.cli.options import Globals, global_options, parse_columns, source_options
from legation.cli.progress import print_totals, reading_progress


@click.command("read")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@source_options
@global_options
@click.pass_obj
def read(chosen: Globals, /, sources: tuple[str, ...], columns: tuple[str, ...], **options: Any) -> None:
    """Read articles into the desk.

    A SOURCE is a file, a folder, a glob, a URL, a table (csv, jsonl) or - for stdin. Articles that are on the desk
    already are not read again. What cannot be read becomes a rejection with its reason (`legation rejections`).
    """
    with (
        legation.open(chosen.desk, people=chosen.people, issues=chosen.issues) as desk,
        reading_progress(quiet=chosen.quiet) as report,
    ):
        totals = desk.read(*sources, columns=parse_columns(columns), report=report, strict=chosen.debug, **options)
    print_totals(totals, quiet=chosen.quiet)


COMMANDS = {"read": read}
