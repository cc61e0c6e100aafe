"""What the command line says while it works and when it is done, all of it on stderr."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from legation.errors import InputError
from legation.pipeline import Report
from legation.totals import ReadTotals

QUIET_S = 2.0


def reading_progress(*, quiet: bool) -> AbstractContextManager[Report | None]:
    """A callback that shows how far reading has come, of sources whose number nobody knows."""
    return counting_progress(None, quiet=quiet)


@contextmanager
def counting_progress(total: int | None, *, quiet: bool) -> Iterator[Report | None]:
    """A callback that shows how far work has come; it draws nothing for two seconds, or where nobody looks."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield None
        return
    columns = (
        SpinnerColumn(),
        TextColumn("reading"),
        BarColumn(bar_width=24),
        TextColumn("{task.completed} articles · {task.description}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True, disable=False, auto_refresh=False) as progress:
        task = progress.add_task("", total=total, visible=False)
        started = time.monotonic()

        def report(done: int, path: str) -> None:
            late = time.monotonic() - started > QUIET_S
            progress.update(task, completed=done, description=path[-48:], visible=late)
            if late:
                progress.refresh()

        yield report


def note(line: str, *, quiet: bool = False) -> None:
    """One line on stderr, unless asked to be quiet."""
    if not quiet:
        print(line, file=sys.stderr)


def print_totals(totals: ReadTotals, *, quiet: bool) -> None:
    """The counts of one reading on stderr; they add up.

    Raises:
        InputError: not one article could be read.
    """
    parts = [f"{totals.accepted} accepted"]
    if totals.known:
        parts.append(f"{totals.known} already on the desk")
    parts.append(f"{totals.rejected} rejected")
    line = f"{totals.read} read: {', '.join(parts)}; {totals.statements} statements"
    if totals.statements_rejected:
        line += f", {totals.statements_rejected} refused"
    note(line, quiet=quiet)
    for rejection in totals.rejections:
        why = f"{rejection.reason}: {rejection.detail.rstrip('.')}."
        note(f"  {rejection.path}: {why} {rejection.remedy}".rstrip(), quiet=quiet)
    if totals.rejected > len(totals.rejections):
        counted = ", ".join(f"{count} × {reason}" for reason, count in totals.reasons)
        note(f"  … in all: {counted} (`legation rejections` lists them)", quiet=quiet)
    if totals.accepted + totals.known == 0:
        raise InputError("no article could be read; what to do stands in the lines above")
