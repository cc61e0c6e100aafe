"""`legation eval`: how well an annotated set is read, against pinned floors."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import click

from legation.cli.options import Globals, global_options
from legation.cli.output import write_text
from legation.cli.progress import counting_progress, note
from legation.cli.tables import Column, print_columns
from legation.errors import CheckFailed
from legation.evaluation import (
    FLOORS,
    MIN_EXAMPLES,
    EvalSet,
    Scoreboard,
    evaluate,
    find_failures,
    judged_keys,
    load_floors,
    load_set,
    pin_floors,
)


@click.command("eval")
@click.argument("name", metavar="SET")
@click.option("--floors", type=click.Path(path_type=Path), default=FLOORS, show_default=True, help="Where floors are.")
@click.option("--set-floors", is_flag=True, help="Pin what is reached now as the floors of this set.")
@click.option("--allow-lower", is_flag=True, help="With --set-floors: also where that lowers one.")
@click.option("--misreadings", is_flag=True, help="List every row that was missed, false or wrong in a field.")
@click.option("--log", type=click.Path(path_type=Path), help="Append the figures to this file (for measure-only sets).")
@click.option("--format", "output_format", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@global_options
@click.pass_obj
def evaluate_set(
    chosen: Globals,
    /,
    name: str,
    floors: Path,
    set_floors: bool,
    allow_lower: bool,
    misreadings: bool,
    log: Path | None,
    output_format: str,
) -> None:
    """Read an annotated SET and compare with what is annotated; exit 1 below a pinned floor.

    SET is a folder of golden articles (or its name in evals/golden), a folder of bundles, or a .jsonl file.
    """
    loaded = load_set(name)
    with counting_progress(len(loaded.cases), quiet=chosen.quiet) as report:
        board = evaluate(loaded, report)
    _print_board(board, output_format)
    if misreadings:
        write_text("".join(f"{line}\n" for line in board.notes), "-")
    if log:
        with log.open("a", encoding="utf-8") as file:
            file.write(_log_line(loaded, board) + "\n")
    if set_floors:
        pinned = pin_floors(board, loaded, floors, allow_lower=allow_lower)
        note(f"{len(pinned)} floors of {loaded.name} pinned in {floors}", quiet=chosen.quiet)
        return
    failures = find_failures(board, loaded, load_floors(floors))
    if failures:
        raise CheckFailed("; ".join(failures))


def _print_board(board: Scoreboard, output_format: str) -> None:
    """The measures as a table or as JSON Lines, one key each; n is how many there are to find."""
    keys = list(judged_keys(board))
    if output_format == "jsonl":
        lines = [{"key": key, "n": board.tallies[key].n, **_measures(board, key)} for key in keys]
        write_text("".join(json.dumps(line) + "\n" for line in lines), "-")
        return
    columns: tuple[Column, ...] = (
        ("what", lambda key: f"  {key.split('.')[1]}" if "." in key else key),
        ("n", lambda key: str(board.tallies[key].n)),
        *((name, _measure_words(board, name)) for name in ("precision", "recall", "f1")),
        ("", lambda key: "few" if board.tallies[key].n < MIN_EXAMPLES else ""),
    )
    print_columns(columns, keys)


def _measures(board: Scoreboard, key: str) -> dict[str, float | None]:
    tally = board.tallies[key]
    measures = {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1}
    return {name: None if value is None else round(value, 4) for name, value in measures.items()}


def _measure_words(board: Scoreboard, name: str) -> Callable[[str], str]:
    """What shows one measure of a key."""

    def words(key: str) -> str:
        value = _measures(board, key)[name]
        return "" if value is None else f"{value:.3f}"

    return words


def _log_line(loaded: EvalSet, board: Scoreboard) -> str:
    """One look at a set: when, at which set, with which figures."""
    figures = {key: _measures(board, key)["f1"] for key in judged_keys(board)}
    now = dt.datetime.now(dt.UTC).replace(microsecond=0).isoformat()
    return json.dumps({"at": now, "set": loaded.name, "digest": loaded.digest, "f1": figures})


COMMANDS = {"eval": evaluate_set}
