"""`legation brief`: the main job, articles in, a checkable page out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

import legation
from legation.brief import Brief, build_brief, render_html, render_json, render_markdown, render_text
from legation.brief.assessed import add_assessment
from legation.cli.options import (
    Globals,
    as_of_option,
    between_option,
    global_options,
    parse_columns,
    parse_filters,
    period_options,
    source_options,
)
from legation.cli.output import write_text
from legation.cli.progress import note, print_totals, reading_progress
from legation.cli.tables import LISTS, print_columns
from legation.records import Record

FORMATS: dict[str, Callable[[Brief], str]] = {
    "html": render_html,
    "md": render_markdown,
    "json": render_json,
    "text": render_text,
}
_SUFFIXES = {".html": "html", ".htm": "html", ".md": "md", ".json": "json", ".txt": "text"}


@click.command("brief")
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("-o", "--output", default="-", type=click.Path(allow_dash=True), help="Write the brief to this file.")
@click.option("--format", "output_format", type=click.Choice(list(FORMATS)), help="Else what -o ends in, or text.")
@source_options
@between_option
@period_options
@as_of_option
@click.option("--question", metavar="QUESTION", help="Answer this question too: a YAML file, or one of `legation assess --list`.")
@global_options
@click.pass_obj
def brief(
    chosen: Globals,
    /,
    sources: tuple[str, ...],
    output: str,
    output_format: str | None,
    columns: tuple[str, ...],
    question: str | None,
    **options: Any,
) -> None:
    """Read articles and write the brief.

    A SOURCE is a file, a folder, a glob, a URL, a table (csv, jsonl) or - for stdin. With sources and without --desk,
    the desk goes away afterwards. Without SOURCE, the brief is that of the desk. When the brief goes to a file, the
    chronology of contacts is printed too.
    """
    filters = {name: options.pop(name) for name in ("between", "since", "until", "as_of")}
    wanted = parse_filters(**filters)
    location = chosen.desk or (":memory:" if sources else None)
    with legation.open(location, people=chosen.people, issues=chosen.issues, create=bool(sources)) as desk:
        if sources:
            with reading_progress(quiet=chosen.quiet) as report:
                totals = desk.read(*sources, columns=parse_columns(columns), report=report, strict=chosen.debug, **options)
            print_totals(totals, quiet=chosen.quiet)
        record = desk.record(**wanted)
        assessed = desk.assess(question, **_asked(wanted)) if question else None
    name = output_format or _SUFFIXES.get(Path(output).suffix.lower(), "text" if output == "-" else "html")
    built = build_brief(record, as_of=filters["as_of"])
    write_text(FORMATS[name](add_assessment(built, assessed) if assessed else built), output)
    if output != "-":
        _print_summary(record, output, quiet=chosen.quiet)


def _asked(wanted: dict[str, Any]) -> dict[str, Any]:
    """The filters of the brief as those of its question: who it is between plays the roles a and b."""
    between = wanted.get("between")
    parties = dict(zip(("a", "b"), between, strict=True)) if between else {}
    return {"parties": parties, **{name: day for name, day in wanted.items() if name != "between"}}


def _print_summary(record: Record, output: str, *, quiet: bool) -> None:
    """The chronology on stdout, and on stderr where the brief is."""
    # Without ids: the desk that they belong to may be gone, and the brief has them.
    columns = [column for column in LISTS["contacts"].columns if column[0] != "id"]
    print_columns(columns, [contact for contact in record.contacts if not contact.history])
    sys.stdout.flush()
    note(f"The brief is in {output}", quiet=quiet)


COMMANDS = {"brief": brief}
