"""Rows as a table for people: which columns each list shows, and how a value is put in words."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from legation.records import Actor, Contact, Forecast, Holder, Place, Stand, When
from legation.store import Hit

Column = tuple[str, Callable[[Any], str]]
WIDTH = 140


@dataclass(frozen=True)
class ListView:
    """How one list is shown: the help of its command and its columns."""

    help: str
    columns: tuple[Column, ...]


def print_table(noun: str, rows: Iterable[Any], output: str = "-") -> None:
    """Print the rows of a noun as a table, to stdout or into a file."""
    print_columns(LISTS[noun].columns, rows, output)


def print_hits(hits: Iterable[Hit]) -> None:
    """Print what a search found, with the words that it found in brackets."""
    columns: tuple[Column, ...] = (
        ("noun", lambda hit: hit.noun),
        ("found", lambda hit: " · ".join(filter(None, (hit.title, " ".join(hit.snippet.split()))))),
        ID,
    )
    print_columns(columns, hits)


def print_columns(columns: Sequence[Column], rows: Iterable[Any], output: str = "-") -> None:
    """Print rows under these columns, as wide as the terminal, or 140 characters where there is none."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for name, _ in columns:
        table.add_column(name, overflow="fold", no_wrap=name in ("id", "date"))
    for row in rows:
        # Text, not markup: a quote may hold square brackets.
        table.add_row(*(Text(words(row)) for _, words in columns))
    if output == "-":
        Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False).print(table)
        return
    with Path(output).open("w", encoding="utf-8") as file:
        Console(file=file, width=WIDTH, highlight=False).print(table)


def date_words(when: When) -> str:
    """A date as an interval in the shortest honest form.

    >>> import datetime as dt
    >>> date_words(When(start=dt.date(2025, 3, 1), end=dt.date(2025, 3, 31), precision="month"))
    '2025-03'
    >>> date_words(When(start=dt.date(2025, 2, 17), end=dt.date(2025, 2, 18), precision="range"))
    '2025-02-17/18'
    >>> date_words(When(as_written="one day"))
    '?'
    """
    start, end = when.start, when.end
    if when.precision == "before" or (end and not start):
        return f"before {end or start}"
    if when.precision == "after" or (start and not end):
        return f"after {start or end}"
    if not (start and end):
        return "?"
    if when.precision == "year" and start.year == end.year:
        return str(start.year)
    if when.precision == "month" and (start.year, start.month) == (end.year, end.month):
        return f"{start:%Y-%m}"
    if start == end:
        return start.isoformat()
    same_month = (start.year, start.month) == (end.year, end.month)
    return f"{start}/{end:%d}" if same_month else f"{start}/{end}"


def actor_words(actor: Actor | None) -> str:
    """The name of one actor, or nothing."""
    return actor.name if actor else ""


def names_of(actors: Iterable[Actor | Holder]) -> str:
    """Names, with commas."""
    return ", ".join(dict.fromkeys(actor.name for actor in actors))


def place_words(places: Iterable[Place]) -> str:
    """Places; alternatives are joined by "or"."""
    several = list(places)
    return (" or " if any(place.alternative for place in several) else ", ").join(place.name for place in several)


def sides_words(contact: Contact) -> str:
    """Who met whom, with the delegates of each side in brackets."""
    sides = []
    for side in contact.sides:
        people = [delegate.actor.name for delegate in side.delegates if delegate.actor.name != side.party.name]
        sides.append(f"{side.party.name} ({', '.join(people)})" if people else side.party.name)
    words = " – ".join(sides)
    if contact.absent:
        words += f"; not {', '.join(absence.actor.name for absence in contact.absent)}"
    return words


def chain_words(holders: Iterable[Holder]) -> str:
    """Who says that who says, outermost first."""
    return " › ".join(holder.name for holder in holders)


def clipped(words: str, length: int = 90) -> str:
    """The words, cut with an ellipsis where they are longer than a cell should be."""
    flat = " ".join(words.split())
    return flat if len(flat) <= length else f"{flat[: length - 1]}…"


def _support(row: Any) -> str:
    """Independent sources for, and against where there are any."""
    return f"{row.support} : {row.dispute}" if row.dispute else str(row.support)


def _chance(forecast: Forecast) -> str:
    """The band that the text's own word stands for, or the figure that it gives."""
    low, high = forecast.p_low, forecast.p_high
    if low is None or high is None:
        return ""
    return f"{low:.0%}" if low == high else f"{low:.0%}–{high:.0%}"


def _forecast_state(forecast: Forecast) -> str:
    """The state, and whether a person has confirmed what the rules propose."""
    words = forecast.state.replace("_", " ")
    if forecast.decided_by:
        return f"{words} ({forecast.decided_by})"
    return words if forecast.state == "open" else f"{words}? {forecast.because}"


def _stand(stand: Stand) -> str:
    """One side of a contradiction: what it says, how many independent sources say so, and who."""
    more = f" and {len(stand.sources) - 3} more" if len(stand.sources) > 3 else ""
    names = f": {', '.join(stand.sources[:3])}{more}" if stand.sources else ""
    return f"{clipped(stand.value.replace('_', ' '), 60)} ({stand.independent}{names})"


def _count(name: str) -> Column:
    return name.replace("_", " "), lambda row: str(getattr(row, name))


ID: Column = ("id", lambda row: row.id)
DATE: Column = ("date", lambda row: date_words(row.date))
STATUS: Column = ("status", lambda row: row.status)
SOURCES: Column = ("sources", _support)

LISTS: dict[str, ListView] = {
    "documents": ListView(
        "List the articles of the desk.",
        (
            ("published", lambda row: str(row.published or "?")),
            ("outlet", lambda row: row.outlet or "?"),
            ("title", lambda row: clipped(row.title or "", 70)),
            ("copy of", lambda row: row.duplicate_of or ""),
            ID,
        ),
    ),
    "events": ListView(
        "List who did what to whom (PLOVER types).",
        (
            DATE,
            ("type", lambda row: f"{row.type} {row.mode}" if row.mode else row.type),
            ("status", lambda row: f"not {row.status}" if row.negated else row.status),
            ("source", lambda row: names_of(row.source)),
            ("target", lambda row: names_of(row.target)),
            ("words", lambda row: row.trigger),
            SOURCES,
            ID,
        ),
    ),
    "contacts": ListView(
        "List calls, meetings, visits and rounds of talks, in order of date.",
        (
            DATE,
            ("kind", lambda row: row.kind),
            STATUS,
            ("place", lambda row: place_words(row.places)),
            ("sides", sides_words),
            ("level", lambda row: row.level or ""),
            SOURCES,
            ID,
        ),
    ),
    "tracks": ListView(
        "List the strands of the negotiation.",
        (
            ("name", lambda row: row.name),
            ("kind", lambda row: row.kind),
            ("parties", lambda row: names_of(row.parties)),
            ("contacts", lambda row: str(len(row.contacts))),
            STATUS,
            ID,
        ),
    ),
    "positions": ListView(
        "List demands, offers, promises, refusals: who holds them, and whom they affect.",
        (
            ("kind", lambda row: row.kind),
            ("holder", lambda row: actor_words(row.holder)),
            ("issue", lambda row: row.issue.rpartition("/")[2].replace("_", " ")),
            ("content", lambda row: clipped(row.content)),
            ("to", lambda row: names_of(row.addressee)),
            ("affects", lambda row: names_of(row.affects)),
            ("state", lambda row: row.state),
            SOURCES,
            ID,
        ),
    ),
    "deals": ListView(
        "List projects and transactions on the table.",
        (
            ("title", lambda row: clipped(row.title, 60)),
            ("kind", lambda row: row.kind),
            ("parties", lambda row: names_of(row.parties)),
            ("quantities", lambda row: "; ".join(quantity.as_written for quantity in row.quantities)),
            ("stage", lambda row: row.stage),
            SOURCES,
            ID,
        ),
    ),
    "claims": ListView(
        "List who says what, and how sure.",
        (
            ("who", lambda row: chain_words(row.holder_chain)),
            ("verb", lambda row: row.verb_class),
            ("says", lambda row: clipped(row.content)),
            ("certainty", lambda row: row.certainty),
            ("basis", lambda row: row.basis),
            ID,
        ),
    ),
    "forecasts": ListView(
        "List what is said to be coming, and whether one could tell.",
        (
            ("window", lambda row: date_words(row.window)),
            ("what", lambda row: clipped(row.what)),
            ("by", lambda row: chain_words(row.by)),
            ("resolvable", lambda row: "yes" if row.resolvable else f"no: {row.unresolvable_because}"),
            ("chance", _chance),
            ("state", _forecast_state),
            ID,
        ),
    ),
    "presence": ListView(
        "List who is at the table, and who is only talked about.",
        (
            ("actor", lambda row: row.actor.name),
            _count("contacts_attended"),
            _count("positions_held"),
            _count("positions_affecting"),
            _count("deals_affecting"),
            _count("mentions"),
            ("voice", lambda row: "" if row.voice is None else f"{row.voice:.2f}"),
        ),
    ),
    "contradictions": ListView(
        "List on what sources contradict each other, what each side says, and how many independent sources it has.",
        (
            ("open since", lambda row: str(row.opened_at or "?")),
            ("on", lambda row: row.field.replace("_", " ")),
            ("of", lambda row: clipped(row.what, 60)),
            ("one side", lambda row: _stand(row.stands[0])),
            ("against", lambda row: "\n".join(map(_stand, row.stands[1:]))),
            ("row", lambda row: row.about[0]),
        ),
    ),
    "rejections": ListView(
        "List what was refused, why, and what to do about it.",
        (
            ("stage", lambda row: row.stage),
            ("path", lambda row: row.path),
            ("reason", lambda row: row.reason),
            ("detail", lambda row: clipped(row.detail, 70)),
            ("what to do", lambda row: clipped(row.remedy, 70)),
        ),
    ),
}
