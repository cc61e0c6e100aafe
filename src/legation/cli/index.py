"""`legation index A B`: co-operation and conflict of two parties over time, its change points, and a picture of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

import legation
from legation.analysis.index import ATTENTIONS, SCALES, STEPS, DyadIndex, IndexPeriod
from legation.brief.plot import render_png, render_svg
from legation.brief.together import change_words, finding_words
from legation.cli.options import DAY, Globals, global_options, parse_filters, period_options
from legation.cli.output import print_rows, write_text
from legation.cli.progress import note
from legation.cli.tables import Column, clipped, print_columns
from legation.errors import UsageError
from legation.export import IndexRows

FORMATS = click.Choice(["table", "jsonl", "csv", "parquet"])


@click.command("index")
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@click.option("--by", type=click.Choice(STEPS), default="week", show_default=True, help="The step of the series.")
@click.option("--beside", multiple=True, metavar="C", help="A third party: its series with A and with B, too. Repeatable.")
@click.option("--scale", type=click.Choice(SCALES), default="plover", show_default=True, help="For the band and the changes.")
@click.option("--attention", type=click.Choice(ATTENTIONS), default="events", show_default=True, help="What rates are by.")
@period_options
@click.option("--as-of", type=DAY, help="As the record stood on this day (YYYY-MM-DD): nothing published later counts.")
@click.option("--changes", is_flag=True, help="List the change points with the acts that made them, not the periods.")
@click.option("--plot", metavar="FILE", type=click.Path(), help="Draw it: a file that ends in .svg, or in .png (an extra).")
@click.option("--format", "output_format", type=FORMATS, default="table", show_default=True)
@click.option("-o", "--output", default="-", type=click.Path(allow_dash=True), help="Write here.")
@global_options
@click.pass_obj
def index(
    chosen: Globals, /, first: str, second: str, changes: bool, plot: str | None, output_format: str, output: str, **options: Any
) -> None:
    """Co-operation and conflict between A and B by day, week or month, and when it changed.

    Acts are counted once however many articles report them, and only those that took place. The table shows the four quads
    (words and deeds of co-operation and of conflict), who acts, the net score on three scales, and the band in which the rate
    behind it may lie. Below it stands which way the two move, each change point, and whether that holds on all scales.
    """
    draw = _renderer(plot) if plot else None
    with legation.open(chosen.desk, people=chosen.people) as desk:
        rows = desk.index(first, second, **parse_filters(**options))
    if plot and draw:
        _write(draw(rows.whole), plot)
        note(f"The picture is in {plot}", quiet=chosen.quiet)
    if output_format != "table":
        listed: Any = rows.changes if changes else rows
        print_rows("index", listed, output_format, output)
    elif changes and rows.changes:
        print_columns(_CHANGES, rows.changes, output)
    elif changes:
        write_text(" ".join(finding_words(rows.whole)) + "\n", output)
    else:
        _print_table(rows, output)


def _renderer(plot: str) -> Callable[[DyadIndex], bytes]:
    """What draws a file of that name; asked before the index is, so that a wrong name costs no time."""
    kind = Path(plot).suffix.lower()
    if kind == ".svg":
        return lambda index: render_svg(index).encode("utf-8")
    if kind == ".png":
        return render_png
    raise UsageError(f"--plot {plot}: a picture is a file that ends in .svg or .png")


def _write(picture: bytes, plot: str) -> None:
    try:
        Path(plot).write_bytes(picture)
    except OSError as error:
        raise UsageError(f"cannot write {plot}: {error.strerror or error}") from error


def _print_table(rows: IndexRows, output: str) -> None:
    """The periods in which anything was told, dyad by dyad, then in sentences what they add up to."""
    found = rows.whole
    shown = [row for row in rows if row.events or row.ahead or row.doubted or row.denied or row.called_off]
    if output != "-":
        print_columns((("dyad", lambda row: row.dyad), *_columns(found)), shown, output)
        return
    for dyad in dict.fromkeys(row.dyad for row in rows):
        first, _, second = dyad.partition(" – ")
        write_text(f"{dyad} (→ by {first}, ← by {second}, ↔ by both)\n", "-")
        print_columns(_columns(found), [row for row in shown if row.dyad == dyad])
    write_text("".join(f"{words}\n" for words in _sentences(rows, len(shown))), "-")


def _sentences(rows: IndexRows, shown: int) -> Iterator[str]:
    """What the index adds up to, each change with the acts that made it, and what a reader must know."""
    found = rows.whole
    yield " ".join(finding_words(found))
    for change in found.changes:
        yield change_words(change, found)
        for act in change.made_by:
            kind = f"{act.type} {act.mode}" if act.mode else act.type
            yield f"  {act.day}  {_SIDES[act.side]} {kind} ({act.score:+g}) “{clipped(act.words, 40)}”  {act.id}"
    for words in found.finding.notes:
        yield f"Note: {words}"
    if len(rows) > shown > 0:
        yield f"Note: {len(rows) - shown} periods without any act are not listed; --format jsonl has them."


_SIDES = {"first": "→", "second": "←", "both": "↔"}


def _columns(found: DyadIndex) -> tuple[Column, ...]:
    """The columns of one dyad."""
    columns: list[Column] = [
        (found.by, lambda row: row.start.isoformat()),
        ("co-op words", lambda row: _count(row.verbal_cooperation)),
        ("deeds", lambda row: _count(row.material_cooperation)),
        ("conflict words", lambda row: _count(row.verbal_conflict)),
        ("deeds", lambda row: _count(row.material_conflict)),
        ("→/←/↔", lambda row: f"{row.by_first}/{row.by_second}/{row.mutual}"),
        ("plover", lambda row: _number(row.plover)),
        ("goldstein", lambda row: _number(row.goldstein)),
        ("count", lambda row: _number(row.count)),
        (f"{found.scale} band", lambda row: f"{row.low:+.0f}…{row.high:+.0f}"),
    ]
    if found.attention != "none":
        what = "acts" if found.attention == "events" else "articles"
        columns += [(f"all {what}", lambda row: str(row.attention)), ("per 100", _share)]
    return (*columns, ("not counted", _apart))


def _count(value: int) -> str:
    return str(value) if value else "·"


def _number(value: float) -> str:
    if not value:
        return "0"
    return f"{value:+.1f}" if abs(value) < 100 else f"{value:+.0f}"


def _share(row: IndexPeriod) -> str:
    return "" if row.share is None else _number(row.share)


def _apart(row: IndexPeriod) -> str:
    """What was planned, rumoured, denied or called off, in words."""
    parts = (("planned", row.ahead), ("doubted", row.doubted), ("denied", row.denied), ("called off", row.called_off))
    return ", ".join(f"{count} {word}" for word, count in parts if count)


def _pairs(pairs: Sequence[tuple[str, str]]) -> str:
    return ", ".join(f"{name} {value}" for name, value in pairs)


_CHANGES: tuple[Column, ...] = (
    ("from", lambda row: row.day.isoformat()),
    ("may be within", lambda row: f"{row.earliest} … {row.latest}"),
    ("p", lambda row: f"{row.p:g}"),
    ("direction", lambda row: row.direction),
    ("survives", lambda row: "yes" if row.survives else "no"),
    ("by scale", lambda row: _pairs(row.directions)),
    ("beside", lambda row: _pairs(row.beside)),
    ("made by", lambda row: ", ".join(row.rows)),
)

COMMANDS = {"index": index}
