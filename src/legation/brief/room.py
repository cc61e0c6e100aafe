"""Who is at the table and who is talked about: the presence of each party as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from legation.brief.lines import Line, Section, Table, TableRow
from legation.brief.names import actor_words
from legation.brief.words import capital
from legation.records import Evidence, Presence, Record
from legation.records.row import Row

COLUMNS = (
    "Contacts attended",
    "Positions held",
    "Positions about it",
    "Deals on its ground",
    "Named in the text",
    "Voice",
    "Quotes",
)


def build_presence(record: Record, presence: Sequence[Presence]) -> Section:
    """The table of presence; who is disposed of and never present comes first."""
    quotes = quotes_of_rows(record)
    rows = tuple(_row(one, quotes) for one in presence)
    return Section(
        id="presence",
        title="At the table, or talked about",
        intro=(
            "Voice is the share of the contacts and positions concerning a party in which it takes part. "
            "Whoever is disposed of and never present comes first."
        ),
        table=Table(caption="Presence of each party", corner="Party", columns=COLUMNS, rows=rows, figures=True) if rows else None,
        empty="No state or international organisation was found in the rows.",
    )


def _row(one: Presence, quotes: dict[str, tuple[Evidence, ...]]) -> TableRow:
    voice = "–" if one.voice is None else f"{one.voice:.0%}"
    numbers = (one.contacts_attended, one.positions_held, one.positions_affecting, one.deals_affecting, one.mentions)
    evidence = tuple(sorted({quote for row in one.rows for quote in quotes.get(row, ())}))
    cells = [(Line(text=str(number), rows=one.rows),) for number in numbers]
    cells += [(Line(text=voice, rows=one.rows),), (Line(text="", rows=one.rows, evidence=evidence),)]
    return TableRow(head=capital(actor_words(one.actor)), cells=tuple(cells))


def quotes_of_rows(record: Record) -> dict[str, tuple[Evidence, ...]]:
    """The evidence of each row of the record, by its id."""
    nouns: Iterable[Sequence[Row]] = (record.contacts, record.positions, record.deals, record.events)
    return {row.id: row.evidence for rows in nouns for row in rows}
