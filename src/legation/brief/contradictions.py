"""The page of open contradictions: on what sources contradict each other, what each side says, how many stand on it."""

from __future__ import annotations

from collections.abc import Mapping

from legation.brief.happenings import event_words
from legation.brief.lines import Group, Line, Section, details_of
from legation.brief.names import contact_dated, holder_words
from legation.brief.words import capital, counted, day_words, listed, shortened
from legation.records import Claim, Contact, Deal, Event, Forecast, OpenContradiction, Position, Record, Stand
from legation.records.row import Row

_TITLES = {
    "status": "Whether it took place",
    "denial": "Asserted by one, denied by another",
    "dispute": "Disputed as a whole",
    "date": "When",
    "place": "Where",
    "presence": "Who sat at the table",
    "quantity": "How much",
    "other": "Other",
}
_VALUES = {
    "True": "it did not happen",
    "False": "it happened",
    "held": "took place",
    "happened": "took place",
    "at_table": "at the table",
    "in_delegation": "in the delegation",
    "on_site": "on site, not at the table",
    "excluded": "kept out",
}


def build_contradictions(record: Record) -> Section:
    """The open contradictions by what they are about, those opened last first."""
    rows: Mapping[str, Row] = {
        row.id: row
        for noun in (record.contacts, record.events, record.positions, record.deals, record.claims, record.forecasts)
        for row in noun
    }
    groups = []
    for kind, title in _TITLES.items():
        lines = tuple(_line(one, rows) for one in record.contradictions if one.kind == kind)
        if lines:
            groups.append(Group(title=title, lines=lines))
    return Section(
        id="contradictions",
        title="Open contradictions",
        intro=(
            "Sources that contradict each other on one thing, as long as nobody has settled it by a decision and no source has "
            "taken its word back. Copies and rewrites of one text, and all who cite one source, count as one."
        ),
        groups=tuple(groups),
        empty="No sources contradict each other on anything that is on record.",
    )


def _line(one: OpenContradiction, rows: Mapping[str, Row]) -> Line:
    known = tuple(key for key in one.about if key in rows)
    sides = [(_term(at), _side(stand)) for at, stand in enumerate(one.stands)]
    subject = f" ({one.field.split(' of ', 1)[1]})" if " of " in one.field else ""
    return Line(
        label=f"since {day_words(one.opened_at)}" if one.opened_at else "",
        text=f"{capital(_what(rows[known[0]]) if known else one.what)}{subject}",
        flag="contradicted",
        rows=known or one.documents,
        evidence=one.evidence,
        details=details_of([*sides, ("Row", one.about[0])]),
    )


def _term(at: int) -> str:
    return "One side" if at == 0 else "Against" if at == 1 else "Or"


def _side(stand: Stand) -> str:
    """What a side says, how many independent sources it has, and who they are."""
    value = _VALUES.get(stand.value, shortened(stand.value.replace("_", " "), 200))
    names = list(stand.sources[:4]) + ([f"{len(stand.sources) - 4} more"] if len(stand.sources) > 4 else [])
    told = f": {listed(names)}" if names else ""
    return f"{value} — {counted(stand.independent, 'independent source')}{told}"


def _what(row: Row) -> str:
    """The row in question in a few words."""
    match row:
        case Contact():
            return contact_dated(row)
        case Event():
            return event_words(row)
        case Position() | Claim():
            who = row.holder.name if isinstance(row, Position) and row.holder else ""
            said = holder_words(row.holder_chain[-1:]) if isinstance(row, Claim) else who
            return f"{said}: “{shortened(row.content, 200)}”" if said else f"“{shortened(row.content, 200)}”"
        case Deal():
            return row.title
        case Forecast():
            return row.what
        case _:
            return row.id
