"""What `legation precedents` shows: parts with a heading each, as tables for people, Markdown, or lines for programs."""

from __future__ import annotations

import datetime as dt
import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from legation.analysis.precedents import Comparison, Rate
from legation.cli.precedent_words import (
    FACTS,
    NearRow,
    date_range,
    fate_words,
    likeness_words,
    near_row,
    outcome_words,
    parties_words,
    rate_words,
    split_words,
    third_party_words,
)
from legation.cli.tables import WIDTH, Column, clipped, date_words
from legation.export import iter_csv, iter_jsonl
from legation.reference.precedents import Precedent, indicators, kinds

_SIGNS = {"yes": "yes", "no": "no", "unknown": "?"}


@dataclass(frozen=True)
class Part:
    """A table under a heading, with a sentence before it."""

    heading: str
    columns: tuple[Column, ...]
    rows: Sequence[Any]
    before: str = ""


@dataclass(frozen=True)
class Page:
    """Parts for people, and the rows that programs get."""

    title: str
    parts: tuple[Part, ...]
    rows: Sequence[Any]
    noun: type


def render_page(page: Page, output_format: str, warning: str) -> str:
    """The page in a format; the warning stands first where people read it."""
    if output_format == "jsonl":
        return "".join(f"{line}\n" for line in iter_jsonl(page.rows))
    if output_format == "csv":
        return "".join(f"{line}\n" for line in iter_csv(page.noun, page.rows))
    return _markdown(page, warning) if output_format == "md" else _text(page, warning)


def list_page(library: Sequence[Precedent], as_of: dt.date | None) -> Page:
    """The entries in the order of time, and what their kinds mean."""
    columns: tuple[Column, ...] = (
        ("date", date_range),
        ("name", lambda one: clipped(one.name, 48)),
        ("kind", lambda one: ", ".join((one.kind, *one.also))),
        ("principals", lambda one: clipped(" ".join(one.principals), 27)),
        ("became", fate_words),
        ("sure", lambda one: one.certainty),
        ("id", lambda one: one.id),
    )
    ordered = sorted(library, key=lambda one: (date_range(one), one.id))
    parts = (Part("", columns, ordered), Part("Kinds", _pairs("", ""), list(kinds().items())))
    return Page(f"{len(library)} precedents{_then(as_of)}", parts, ordered, Precedent)


def precedent_page(one: Precedent, as_of: dt.date | None) -> Page:
    """One entry in full."""
    facts = [(label, words) for label, get in FACTS for words in (get(one),) if words]
    statements = indicators()
    signs = [(name, _SIGNS[sign.answer], sign.reason) for name, sign in one.indicators.items()]
    signs.sort(key=lambda sign: (list(_SIGNS.values()).index(sign[1]), list(statements).index(sign[0])))
    parts = [
        Part("", _pairs("", ""), facts),
        Part("Whom else it concerned", _pairs("", ""), [(third.party, third_party_words(third)) for third in one.third_parties]),
        Part("What became of it", _pairs("", ""), [(date_words(out.since), outcome_words(out)) for out in one.outcomes]),
        Part("Indicators", (*_pairs("", ""), ("", lambda row: row[2])), signs),
        Part("Sources", (("", str),), one.sources),
    ]
    return Page(f"{one.name}{_then(as_of)}", tuple(part for part in parts if part.rows), [one], Precedent)


def nearest_page(made: Comparison, limit: int, as_of: dt.date | None) -> Page:
    """The nearest precedents, and for each of them what agrees and what differs."""
    rows = [near_row(one) for one in made.neighbours]
    shown = rows[:limit]
    columns: tuple[Column, ...] = (
        ("likeness", likeness_words),
        ("could be", lambda row: f"{row.low:.2f}–{row.high:.2f}"),
        ("of signs", lambda row: "" if row.signs is None else f"{row.signs:.2f}"),
        ("features", lambda row: f"{row.compared}{'' if row.enough else ' too few'}"),
        ("name", lambda row: row.name),
        ("kind", lambda row: row.kind),
        ("became", lambda row: row.became),
        ("id", lambda row: row.id),
    )
    parts = [Part("", columns, shown, _background_words(made))]
    parts += [Part(f"{row.name}: {row.became}", _pairs("", ""), split_words(row)) for row in shown if row.enough]
    return Page(f"Nearest to {made.process.name}{_then(as_of)}", tuple(parts), rows, NearRow)


def rates_page(rates: Sequence[Rate], of: str, as_of: dt.date | None) -> Page:
    """Rates with their counts and intervals."""
    columns: tuple[Column, ...] = (
        (of, lambda rate: rate.of),
        ("given", lambda rate: rate.given),
        ("seen", lambda rate: f"{rate.yes} of {rate.known}"),
        ("unknown", lambda rate: str(rate.unknown)),
        ("rate (90 %)", rate_words),
        ("famous", lambda rate: f"{rate.yes_famous} of {rate.known_famous}"),
        ("others", lambda rate: f"{rate.yes_other} of {rate.known_other}"),
        ("", lambda rate: "few" if rate.few else ""),
    )
    return Page(f"Base rates{_then(as_of)}", (Part("", columns, rates),), rates, Rate)


def _pairs(first: str, second: str) -> tuple[Column, ...]:
    return ((first, lambda row: row[0]), (second, lambda row: row[1]))


def _then(as_of: dt.date | None) -> str:
    return f", as known on {as_of}" if as_of else ""


def _background_words(made: Comparison) -> str:
    """What a likeness is to be measured against, who was left out, and of whom the process is."""
    words = []
    if made.process.parties:
        words.append(f"Parties: {parties_words(made.process.parties)}.")
    if made.left_out:
        words.append(f"Left out as the process itself: {', '.join(made.left_out)}.")
    if made.background:
        near = made.background
        words.append(
            f"Two entries of different kinds are alike by {near.median:.2f} (middle half {near.lower:.2f} to {near.upper:.2f}): "
            "only what lies well above says anything. How the nearest ended has not foretold how a process ends."
        )
    return " ".join(words)


def _text(page: Page, warning: str) -> str:
    buffer = io.StringIO()
    console = Console(file=buffer, width=Console().width if sys.stdout.isatty() else WIDTH, highlight=False)
    console.print(Text(page.title))
    console.print(Text(warning, style="bold"))
    for part in page.parts:
        console.print()
        for words in filter(None, (part.heading, part.before)):
            console.print(Text(words))
        named = any(name for name, _ in part.columns)
        table = Table(box=SIMPLE_HEAD if named else None, pad_edge=False, show_header=named, header_style="bold")
        for name, _ in part.columns:
            table.add_column(name, overflow="fold", no_wrap=name in ("id", "date"))
        for row in part.rows:
            table.add_row(*(Text(words(row)) for _, words in part.columns))
        console.print(table)
    return "".join(f"{line.rstrip()}\n" for line in buffer.getvalue().splitlines())


def _markdown(page: Page, warning: str) -> str:
    return "\n".join(_markdown_lines(page, warning)) + "\n"


def _markdown_lines(page: Page, warning: str) -> Iterator[str]:
    yield from (f"# {page.title}", "", f"**{warning}**", "")
    for part in page.parts:
        if part.heading:
            yield from (f"## {part.heading}", "")
        if part.before:
            yield from (part.before, "")
        if len(part.columns) == 1:
            yield from (f"- {part.columns[0][1](row)}" for row in part.rows)
        else:
            yield _cells(name for name, _ in part.columns)
            yield _cells("---" for _ in part.columns)
            yield from (_cells(words(row) for _, words in part.columns) for row in part.rows)
        yield ""


def _cells(values: Iterable[str]) -> str:
    return "| " + " | ".join(" ".join(value.split()).replace("|", "\\|") for value in values) + " |"
