"""`legation verify`: does every hash and every quote still hold?"""

from __future__ import annotations

import click

import legation
from legation.cli.options import Globals, global_options
from legation.cli.output import write_text
from legation.cli.progress import note
from legation.errors import CheckFailed
from legation.store import describe_failures


@click.command("verify")
@global_options
@click.pass_obj
def verify(chosen: Globals) -> None:
    """Re-hash every snapshot and re-slice every quote; exit 1 with a list where one does not hold."""
    with legation.open(chosen.desk, create=False) as desk:
        failures = desk.verify()
        counts = desk.counts()
    if failures:
        write_text(describe_failures(failures) + "\n", "-")
        raise CheckFailed(f"{len(failures)} things on the desk do not hold; the list is on stdout")
    sizes = [f"{getattr(counts, name)} {name}" for name in ("snapshots", "documents", "statements", "rows")]
    note(f"all of it holds: {', '.join(sizes)}", quiet=chosen.quiet)


COMMANDS = {"verify": verify}
