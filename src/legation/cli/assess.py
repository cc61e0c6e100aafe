"""`legation assess`: rival hypotheses against the record."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

import legation
from legation.analysis.assess import NOUN, Assessment, parse_override
from legation.asking import load_question
from legation.brief import render_html, render_markdown, render_text
from legation.brief.assessed import build_assessment_brief, render_assessment_json
from legation.cli.assess_table import print_assessment
from legation.cli.options import Globals, as_of_option, global_options, parse_filters, period_options
from legation.cli.output import write_text
from legation.cli.progress import note
from legation.cli.tables import Column, clipped, print_columns
from legation.desk import Desk
from legation.errors import UsageError
from legation.reference.questions import all_questions, question_text

FORMATS: dict[str, Callable[[Assessment], str]] = {
    "html": lambda made: render_html(build_assessment_brief(made)),
    "md": lambda made: render_markdown(build_assessment_brief(made)),
    "text": lambda made: render_text(build_assessment_brief(made)),
    "json": render_assessment_json,
}
_SUFFIXES = {".html": "html", ".htm": "html", ".md": "md", ".json": "json", ".txt": "text"}


@click.command("assess")
@click.argument("question", required=False)
@click.option("--list", "listed", is_flag=True, help="List the ready questions.")
@click.option("--show", is_flag=True, help="Print the question's YAML, to read or to start your own from.")
@click.option("--between", nargs=2, metavar="A B", help="Who plays the roles a and b: names, ids or codes (USA RUS).")
@click.option("--third", metavar="C", help="Who plays the role third.")
@click.option("--fourth", metavar="D", help="Who plays the role fourth.")
@click.option("--role", "roles", multiple=True, metavar="NAME=ACTOR", help="Who plays any other role.")
@period_options
@as_of_option
@click.option("--history", is_flag=True, help="The posterior day by day, with what moved it.")
@click.option("--precedents", is_flag=True, help="Ratios from how often precedents showed an indicator, not from signs.")
@click.option("--without", multiple=True, metavar="NAME", help="With --precedents: leave this entry of the library out.")
@click.option("--set", "overrides", multiple=True, metavar="CELL", help="Override INDICATOR/HYPOTHESIS=SIGN or INDICATOR=STATE.")
@click.option("--reason", metavar="WORDS", help="Why, for --set.")
@click.option("--by", metavar="NAME", help="Who says so, for --set (default: your login).")
@click.option("--format", "output_format", type=click.Choice(["table", *FORMATS]), help="Else what -o ends in, or table.")
@click.option("-o", "--output", default="-", type=click.Path(allow_dash=True), help="Write here.")
@global_options
@click.pass_obj
def assess(
    chosen: Globals,
    /,
    question: str | None,
    listed: bool,
    show: bool,
    overrides: tuple[str, ...],
    reason: str | None,
    by: str | None,
    output_format: str | None,
    output: str,
    **options: Any,
) -> None:
    """Rival hypotheses against the record: which reading holds, how far, and what would change it.

    QUESTION is a YAML file, or the name of a ready question (--list). The answer never says more than the record bears.
    With --set, a person's judgement on a cell is kept as a dated decision and shown beside the machine's own.
    """
    if listed or question is None:
        if question is None and not listed:
            raise UsageError("name a question: a YAML file, or one of those that `legation assess --list` lists")
        print_columns(_LIST, list(all_questions()))
        return
    if show:
        write_text(question_text(question) if question in all_questions() else _file_text(question), output)
        return
    name = output_format or _SUFFIXES.get(Path(output).suffix.lower(), "table" if output == "-" else "text")
    if name == "table" and output != "-":
        raise UsageError("a table goes to the terminal; for a file take --format text, md, html or json")
    with legation.open(chosen.desk, people=chosen.people, create=False) as desk:
        parties = parse_parties(**{key: options.pop(key) for key in ("between", "third", "fourth", "roles")})
        if overrides:
            _override(desk, question, parties, overrides, reason, by, quiet=chosen.quiet)
        made = desk.assess(question, parties=parties, history=options.pop("history"), **parse_filters(**options))
    if name == "table":
        print_assessment(made)
        return
    write_text(FORMATS[name](made), output)
    if output != "-":
        note(f"{made.verdict.words} The assessment is in {output}", quiet=chosen.quiet)


def parse_parties(
    between: tuple[str, str] | None, third: str | None, fourth: str | None, roles: tuple[str, ...]
) -> dict[str, str]:
    """Who plays which role, by what was given on the command line.

    >>> parse_parties(("USA", "RUS"), "UKR", None, ("allies=NATO",))
    {'a': 'USA', 'b': 'RUS', 'third': 'UKR', 'allies': 'NATO'}

    Raises:
        UsageError: a role without `=`.
    """
    parties = dict(zip(("a", "b"), between or (), strict=False))
    parties |= {name: actor for name, actor in (("third", third), ("fourth", fourth)) if actor}
    for words in roles:
        name, equals, actor = words.partition("=")
        if not (name and equals and actor):
            raise UsageError(f"--role {words!r}: write NAME=ACTOR, as in --role allies=NATO")
        parties[name] = actor
    return parties


def _override(
    desk: Desk,
    question: str,
    parties: dict[str, str],
    overrides: tuple[str, ...],
    reason: str | None,
    by: str | None,
    *,
    quiet: bool,
) -> None:
    """Keep each override as a decision; nothing is kept where one of them cannot be understood."""
    if not reason:
        raise UsageError("--set takes a --reason: it stands beside the machine's judgement for good")
    asked = load_question(question, parties)
    for key, field, value in [parse_override(asked, words) for words in overrides]:
        made = desk.decide("correct", key, by=by or getpass.getuser(), reason=reason, field=field, value=value, noun=NOUN)
        note(f"{made.id}: {key} is {value}", quiet=quiet)


def _file_text(name: str) -> str:
    load_question(name)
    return Path(name).read_text(encoding="utf-8")


_LIST: tuple[Column, ...] = (
    ("name", lambda name: name),
    ("question", lambda name: load_question(name).question),
    ("about", lambda name: clipped(load_question(name).about, 80)),
    ("roles", lambda name: ", ".join(f"{role.name} ({role.actor or '-'})" for role in load_question(name).roles)),
    ("readings", lambda name: str(len(load_question(name).named))),
    ("indicators", lambda name: str(len(load_question(name).indicators))),
)

COMMANDS = {"assess": assess}
