"""`legation precedents`: the library of past processes, base rates from it, and the nearest of them to one at hand."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

import legation
from legation.analysis.precedents import (
    ANY,
    Process,
    Rate,
    caution,
    find_nearest,
    indicator_rates,
    is_question,
    known_on,
    outcome_rates,
    precedents_known,
    process_of,
    read_process,
)
from legation.cli.options import DAY, Globals, between_option, global_options
from legation.cli.output import write_text
from legation.cli.precedent_pages import Page, list_page, nearest_page, precedent_page, rates_page, render_page
from legation.cli.progress import note
from legation.errors import InputError, UsageError
from legation.reference.precedents import Precedent, find_precedent, kinds
from legation.reference.questions import all_questions

FORMATS = click.Choice(["table", "jsonl", "csv", "md"])
NEAREST = 5


@click.command("precedents")
@click.argument("name", required=False)
@click.option("--like", metavar="WHAT", help="The nearest to an entry, a file of features, or a question put to the desk.")
@click.option("--rates", is_flag=True, help="How often each indicator was seen in each kind of process.")
@click.option("--outcomes", is_flag=True, help="What became of processes: see --kind, --having, --lacking.")
@click.option("--kind", metavar="KIND", help="Only this kind: normalisation, partition, commercial, ...")
@click.option("--having", multiple=True, metavar="FEATURE", help="With --outcomes: only those that have this feature.")
@click.option("--lacking", multiple=True, metavar="FEATURE", help="With --outcomes: only those known not to have it.")
@between_option
@click.option("--as-of", type=DAY, help="As the library was known on this day (YYYY-MM-DD): what came later is hidden.")
@click.option("--limit", type=click.IntRange(0), metavar="N", help="At most this many (with --like: 5 unless told).")
@click.option("--format", "output_format", type=FORMATS, default="table", show_default=True)
@click.option("-o", "--output", default="-", type=click.Path(allow_dash=True), help="Write here.")
@global_options
@click.pass_obj
def precedents(
    chosen: Globals,
    /,
    name: str | None,
    like: str | None,
    rates: bool,
    outcomes: bool,
    kind: str | None,
    having: tuple[str, ...],
    lacking: tuple[str, ...],
    between: tuple[str, str] | None,
    as_of: dt.date | None,
    limit: int | None,
    output_format: str,
    output: str,
) -> None:
    """Past processes in the nouns of the record: list them, show the one called NAME, compare one at hand with them.

    Famous processes, and famous failures most of all, are over-represented in the library: rates and likenesses are starting
    points for argument, not frequencies in the world. A process that is itself in the library is compared without its own entry.
    """
    _check(name, like, rates, outcomes, kind, having, lacking)
    library = precedents_known(as_of)
    if name:
        page = precedent_page(_entry(name, as_of), as_of)
    elif like:
        process, as_of = _process(chosen, like, between, as_of)
        library = precedents_known(as_of)
        made = find_nearest(process, _of_kind(library, kind))
        page = nearest_page(made, NEAREST if limit is None else limit, as_of)
    elif rates:
        page = rates_page([rate for rate in indicator_rates(library) if kind in (None, rate.given)], "indicator", as_of)
    elif outcomes:
        page = rates_page(_outcomes(library, kind, having, lacking), "outcome", as_of)
    else:
        page = list_page(_of_kind(library, kind)[:limit], as_of)
    _print(page, library, output_format, output, quiet=chosen.quiet)


def _print(page: Page, library: tuple[Precedent, ...], output_format: str, output: str, *, quiet: bool) -> None:
    """The page; the caution stands on pages for people, and on stderr beside lines for programs."""
    warning = caution(library)
    write_text(render_page(page, output_format, warning), output)
    if output_format in ("jsonl", "csv"):
        note(warning, quiet=quiet)


def _check(
    name: str | None,
    like: str | None,
    rates: bool,
    outcomes: bool,
    kind: str | None,
    having: tuple[str, ...],
    lacking: tuple[str, ...],
) -> None:
    """Refuse what does not go together, before anything is worked out."""
    if sum(map(bool, (name, like, rates, outcomes))) > 1:
        raise UsageError("NAME, --like, --rates and --outcomes are four questions: ask one at a time")
    if (having or lacking) and not outcomes:
        raise UsageError("--having and --lacking go with --outcomes")
    if kind is not None and kind not in kinds():
        raise UsageError(f"there is no kind {kind!r}; there are {', '.join(kinds())}")


def _of_kind(library: tuple[Precedent, ...], kind: str | None) -> tuple[Precedent, ...]:
    return tuple(one for one in library if kind in (None, one.kind, *one.also))


def _outcomes(library: tuple[Precedent, ...], kind: str | None, having: tuple[str, ...], lacking: tuple[str, ...]) -> list[Rate]:
    return list(outcome_rates(library, kind or ANY, having=having, lacking=lacking))


def _entry(name: str, as_of: dt.date | None) -> Precedent:
    """The entry of that name, as it was known then."""
    found = find_precedent(name)
    if found is None:
        raise InputError(f"there is no precedent {name!r}; `legation precedents` lists them with their ids")
    known = known_on(found, as_of) if as_of else found
    if known is None:
        raise InputError(f"nothing of that was publicly known on {as_of}")
    return known


def _process(
    chosen: Globals, like: str, between: tuple[str, str] | None, as_of: dt.date | None
) -> tuple[Process, dt.date | None]:
    """The process of an entry, of a file of features, or of what the desk's record shows on a question; and as of when.

    A record is laid beside what was known on its own last day, unless another day is named.
    """
    path = Path(like)
    text = _read(path) if path.is_file() else ""
    if like in all_questions() or is_question(text):
        with legation.open(chosen.desk, people=chosen.people, create=False) as desk:
            process = desk.process(like, between=between, as_of=as_of)
        return process, as_of or process.until
    if between:
        raise UsageError("--between goes with --like QUESTION: it says who plays the roles a and b")
    if path.is_file():
        return read_process(text, path.name), as_of
    if path.suffix in (".yml", ".yaml"):
        raise InputError(f"there is no file {like}")
    return process_of(_entry(like, as_of)), as_of


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read as text: {error}") from error


COMMANDS = {"precedents": precedents}
