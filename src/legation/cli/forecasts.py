"""`legation forecasts`: what is said to be coming, what has come due, and how well each source foresaw."""

from __future__ import annotations

from typing import Any

import click

import legation
from legation.analysis.calibration import Bin
from legation.analysis.scores import Score, Scores
from legation.cli.lists import FORMATS, STATUSES
from legation.cli.options import DAY, Globals, between_option, global_options, parse_filters, period_options
from legation.cli.output import print_rows, print_values
from legation.cli.progress import note
from legation.cli.tables import Column
from legation.desk import Desk
from legation.errors import UsageError

LAST = "last"


@click.command("forecasts")
@between_option
@click.option("--actor", metavar="A", help="Any part played by this actor (name, id or code).")
@period_options
@click.option("--as-of", type=DAY, help="As the record stood on this day (YYYY-MM-DD): nothing published later counts.")
@click.option(
    "--due",
    is_flag=False,
    flag_value=LAST,
    metavar="[DATE]",
    help="Only what has come due by this day (else that of the last article) and is not settled, by day.",
)
@click.option("--scores", is_flag=True, help="Brier and log scores by source, and calibration, instead of the forecasts.")
@click.option("--status", metavar="WORD", help=STATUSES["forecasts"])
@click.option("--statements", is_flag=True, help="What single articles say, before linking.")
@click.option("--limit", type=int, metavar="N", help="At most this many rows.")
@click.option("--format", "output_format", type=FORMATS, default="table", show_default=True)
@click.option("-o", "--output", default="-", type=click.Path(allow_dash=True), help="Write here.")
@global_options
@click.pass_obj
def forecasts(
    chosen: Globals,
    /,
    due: str | None,
    scores: bool,
    statements: bool,
    output_format: str,
    output: str,
    **options: Any,
) -> None:
    """List what is said to be coming, and what became of it.

    A state other than open is proposed from what later articles report; confirm or change it with `legation review`.
    With --scores, how well each outlet and each holder foresaw, as far as the texts state a probability.
    """
    if scores and (due or statements):
        raise UsageError("--scores goes with neither --due nor --statements: it is a table of its own")
    filters = parse_filters(**options)
    with legation.open(chosen.desk, people=chosen.people) as desk:
        if scores:
            _print_scores(desk.scores(**filters), output_format, output, quiet=chosen.quiet)
        elif statements:
            print_rows("forecasts", desk.rows("forecasts", statements=True, **filters), output_format, output)
        else:
            rows = desk.forecasts(due=_due_day(desk, due, filters), **filters)
            print_rows("forecasts", rows, output_format, output)
            _note_share(desk, filters, quiet=chosen.quiet or due is not None)


def _due_day(desk: Desk, due: str | None, filters: dict[str, Any]) -> Any:
    if due is None:
        return None
    return desk.last_day(filters.get("as_of")) if due == LAST else DAY.convert(due, None, None)


def _note_share(desk: Desk, filters: dict[str, Any], *, quiet: bool) -> None:
    """On stderr: how many of the forecasts nobody could check, for a registry that hides them would flatter its sources."""
    if quiet or {"status", "limit"} & filters.keys():
        return
    told = desk.scores(**filters)
    whole = told.scores[0]
    if whole.resolvable < whole.forecasts:
        reasons = ", ".join(f"{reason} ({count})" for reason, count in told.not_resolvable)
        note(f"{whole.forecasts - whole.resolvable} of {whole.forecasts} cannot be resolved: {reasons}", quiet=False)


def _print_scores(told: Scores, output_format: str, output: str, *, quiet: bool) -> None:
    """Sources, then calibration; in formats for programs the rows of both, told apart by their fields."""
    if output_format != "table":
        print_values((*told.scores, *told.calibration) if output_format == "jsonl" else told.scores, (), output_format, output)
        return
    print_values(told.scores, _SCORE_COLUMNS, "table", output)
    if output == "-":
        print_values(told.calibration, _BIN_COLUMNS, "table", output)
    small = sum(score.small for score in told.scores)
    note(f"{small} of {len(told.scores)} sources have fewer than ten scored forecasts (marked few): they say little", quiet=quiet)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _range(score: Score) -> str:
    return "" if score.brier is None else f"{_number(score.brier)} ({_number(score.brier_low)}–{_number(score.brier_high)})"


def _observed(one: Bin) -> str:
    return f"{one.observed:.0%} ({one.observed_low:.0%}–{one.observed_high:.0%})"


_SCORE_COLUMNS: tuple[Column, ...] = (
    ("source", lambda s: s.source),
    ("kind", lambda s: s.kind),
    ("forecasts", lambda s: str(s.forecasts)),
    ("resolvable", lambda s: str(s.resolvable)),
    ("settled", lambda s: str(s.settled)),
    ("came true", lambda s: str(s.hits)),
    ("scored", lambda s: f"{s.scored}{' few' if s.small else ''}"),
    ("by silence", lambda s: str(s.by_silence)),
    ("Brier (band)", _range),
    ("log score", lambda s: _number(s.log_score)),
    ("skill", lambda s: _number(s.skill)),
)
_BIN_COLUMNS: tuple[Column, ...] = (
    ("said", lambda b: b.band),
    ("band", lambda b: f"{b.low:.0%}–{b.high:.0%}"),
    ("scored", lambda b: f"{b.n}{' few' if b.small else ''}"),
    ("stated", lambda b: f"{b.stated:.0%}"),
    ("came true (95 %)", _observed),
)

COMMANDS = {"forecasts": forecasts}
