"""`legation search`: full text over documents and rows."""

from __future__ import annotations

from typing import Any

import click

import legation
from legation.cli.options import Globals, as_of_option, global_options, parse_filters
from legation.cli.output import write_text
from legation.cli.tables import print_hits
from legation.export import iter_jsonl


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, metavar="N", help="At most this many.")
@click.option("--format", "output_format", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@as_of_option
@global_options
@click.pass_obj
def search(chosen: Globals, /, words: tuple[str, ...], limit: int, output_format: str, **options: Any) -> None:
    """Find WORDS in the documents and rows of the desk, the best hits first."""
    with legation.open(chosen.desk, create=False) as desk:
        hits = desk.search(" ".join(words), limit=limit, **parse_filters(**options))
    if output_format == "jsonl":
        write_text("".join(f"{line}\n" for line in iter_jsonl(hits)), "-")
    else:
        print_hits(hits)


COMMANDS = {"search": search}
