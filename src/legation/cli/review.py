"""`legation review`: a person's decisions on rows, one at a time by their ids, or through the queue of what needs an eye."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable, Iterable

import click

import legation
from legation.cli.options import Globals, global_options
from legation.cli.output import print_values, write_text
from legation.cli.progress import note
from legation.cli.tables import Column, clipped
from legation.errors import LegationError, UsageError
from legation.records import Decision
from legation.review import VERBS, Need

COLUMNS: tuple[Column, ...] = (
    ("what", lambda need: need.kind.replace("_", " ")),
    ("row", lambda need: "\n".join(clipped(words, 80) for words in need.words)),
    ("because", lambda need: need.because),
    ("id", lambda need: "\n".join(need.ids)),
)
_HELP = {
    "merge": "merge: they are one",
    "split": "split: they are not (with IDs of reports: those do not belong)",
    "accept": "accept: it is right",
    "reject": "reject: it should stand in no list",
    "correct": "correct FIELD VALUE",
    "revoke": "revoke: undo the decision",
}


@click.command("review")
@click.argument("verb", required=False, type=click.Choice(VERBS), metavar="[VERB]")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--by", metavar="NAME", help="Who decides.")
@click.option("--reason", metavar="WORDS", help="Why.")
@click.option("--field", metavar="FIELD", help="With correct: which field.")
@click.option("--value", metavar="VALUE", help="With correct: its right value, in the words of the lists.")
@click.option("--noun", metavar="NOUN", help="In the queue: rows of this noun only. With VERB: what the names are, as outlet.")
@click.option("--list", "listed", is_flag=True, help="Print the queue and ask nothing.")
@click.option(
    "--limit", type=click.IntRange(1), default=20, show_default=True, metavar="N", help="At most this many in the queue."
)
@click.option("--format", "output_format", type=click.Choice(["table", "jsonl", "csv"]), default="table", show_default=True)
@global_options
@click.pass_obj
def review(
    chosen: Globals,
    /,
    verb: str | None,
    ids: tuple[str, ...],
    by: str | None,
    reason: str | None,
    field: str | None,
    value: str | None,
    noun: str | None,
    listed: bool,
    limit: int,
    output_format: str,
) -> None:
    r"""Decide on rows: merge, split, accept, reject, correct.

    \b
    legation review merge ID ID --by NAME --reason WORDS      they are one
    legation review split ID ID --by NAME --reason WORDS      they are not; IDs of reports are taken out of their row
    legation review accept ID --by NAME --reason WORDS        looked at, and right
    legation review reject ID --by NAME --reason WORDS        in no list; explain still shows it
    legation review correct ID --field FIELD --value VALUE --by NAME --reason WORDS

    Without VERB, what most needs an eye is shown one by one and asked about; answers are read from the terminal or from
    standard input. Decisions are kept with name and reason, outlive re-reading, and are undone with `legation decisions --undo`.
    """
    with legation.open(chosen.desk, people=chosen.people, create=False) as desk:
        if verb:
            if not (by and reason):
                raise UsageError("a decision has a name and a reason: give --by NAME and --reason WORDS")
            made = desk.decide(verb, ids, by=by, reason=reason, field=field, value=value, noun=noun)
            _print_made(made, quiet=chosen.quiet)
            return
        needs = desk.queue(noun, limit=limit)
        if listed and needs:
            print_values(needs, COLUMNS, output_format)
            return
        _ask_all(desk, list(needs), by, reason)


def _print_made(made: Decision, *, quiet: bool) -> None:
    what = f"{made.verb} {made.field} = {made.value}" if made.field else made.verb
    note(f"{made.id}: {what}, signed {made.by}; lists show it from now on", quiet=quiet)
    write_text(f"{made.id}\n", "-")


def _ask_all(desk: legation.Desk, needs: list[Need], by: str | None, reason: str | None) -> None:
    """Go through the queue; end of input ends it, and what was decided is kept."""
    if not needs:
        note("nothing needs an eye: no near-misses, no contradictions, no thin rows")
        return
    answer = _reader()
    by = by or answer("your name, for what you decide> ")
    done = 0
    for at, need in enumerate(needs, 1):
        write_text("".join(f"{line}\n" for line in _lines(need, at, len(needs))), "-")
        words = answer("decide> ")
        while words not in (None, "", "skip", "quit", "q"):
            if _decide(desk, need, str(words), by or "", reason, answer):
                done += 1
                break
            words = answer("decide> ")
        if words in (None, "quit", "q"):
            break
    note(f"{done} decided of {len(needs)} shown; `legation decisions` lists them")


def _decide(
    desk: legation.Desk, need: Need, words: str, by: str, reason: str | None, answer: Callable[[str], str | None]
) -> bool:
    """Whether the answer became a decision; what is wrong with it is said, and asked again."""
    try:
        verb, *rest = shlex.split(words)
        if verb not in need.verbs:
            raise UsageError(f"answer with one of {', '.join(need.verbs)}, skip or quit")
        why = reason or answer("why? ") or ""
        if verb == "revoke":
            made: Decision = desk.revoke(need.ids[0], by=by, reason=why)
        elif verb == "correct":
            field, value = (rest[0], " ".join(rest[1:])) if len(rest) > 1 else (None, None)
            made = desk.decide(verb, need.ids[:1], by=by, reason=why, field=field, value=value)
        else:
            ids = need.ids if verb in ("merge", "accept", "reject") else (*need.ids, *rest)
            made = desk.decide(verb, ids, by=by, reason=why)
    except (LegationError, ValueError) as error:
        note(f"not decided: {error}")
        return False
    write_text(f"  {made.verb}, {made.id}\n\n", "-")
    return True


def _lines(need: Need, at: int, count: int) -> Iterable[str]:
    yield f"[{at} of {count}] {need.noun}: {need.because}"
    for identity, words in zip(need.ids, need.words, strict=False):
        yield f"  {identity}  {clipped(words, 110)}"
        for report in need.reports:
            if report.row == identity:
                yield f"      {report.id}  {report.told}"
                yield f"        »{clipped(report.quote, 220)}«"
    yield f"  {' · '.join(_HELP[verb] for verb in need.verbs)} · skip · quit"


def _reader() -> Callable[[str], str | None]:
    """What reads one answer: from the terminal with a prompt, or the next line of standard input; None at its end."""
    if sys.stdin.isatty():

        def ask(prompt: str) -> str | None:
            try:
                return input(prompt).strip()
            except EOFError:
                return None

        return ask

    def read(prompt: str) -> str | None:
        line = sys.stdin.readline()
        return line.strip() if line else None

    return read


COMMANDS = {"review": review}
