"""Who is at the table and who is talked about: the presence of each party as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from legation.analysis.parties import is_known
from legation.analysis.presence_by import measure_presence_by
from legation.brief.bargained import issue_words
from legation.brief.lines import Group, Line, Section, Table, TableRow
from legation.brief.names import actor_words
from legation.brief.words import capital, counted
from legation.records import Evidence, Presence, Record
from legation.records.row import Row

_MUTE = 12
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
    """The table of presence; who is disposed of and never present comes first, and before it on which issues."""
    quotes = quotes_of_rows(record)
    rows = tuple(_row(one, quotes) for one in presence)
    mute = tuple(_mute(one, quotes) for one in _without_voice(record))
    return Section(
        id="presence",
        title="At the table, or talked about",
        intro=(
            "Voice is the share of the contacts, positions and deals concerning a party in which it takes part. "
            "Whoever is disposed of and never present comes first."
        ),
        groups=(Group(title="Spoken for, by issue", lines=mute),) if mute else (),
        table=Table(caption="Presence of each party", corner="Party", columns=COLUMNS, rows=rows, figures=True) if rows else None,
        empty="No state or international organisation was found in the rows.",
    )


def _without_voice(record: Record) -> list[Presence]:
    """The parties that an issue concerns, and that took no part in anything said or done on it; the most concerned first."""
    by_issue = measure_presence_by("issue", record.contacts, record.positions, record.deals)
    mute = [one for one in by_issue if one.issue and one.taking_part == 0 and is_known(one.actor)]
    return sorted(mute, key=lambda one: (-one.concerning, one.actor.name, one.issue))[:_MUTE]


def _mute(one: Presence, quotes: dict[str, tuple[Evidence, ...]]) -> Line:
    rows = counted(one.concerning, "contact, position or deal", "contacts, positions and deals")
    only = "position" if one.positions_affecting else "deal" if one.deals_affecting else "contact"
    which = f"none of the {rows} that concern it" if one.concerning > 1 else f"no part in the one {only} that concerns it"
    evidence = tuple(dict.fromkeys(quote for row in one.rows for quote in quotes.get(row, ())))
    who = capital(actor_words(one.actor))
    text = f"{who} took {'part in ' if one.concerning > 1 else ''}{which}."
    return Line(label=capital(issue_words(one.issue)), text=text, rows=one.rows, evidence=evidence)


def voice_by_month(record: Record) -> list[Presence]:
    """The presence of each party by month, for the picture."""
    return measure_presence_by("month", record.contacts, record.positions, record.deals)


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
