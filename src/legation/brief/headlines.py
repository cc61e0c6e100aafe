"""The opening of the brief: an answer in sentences, as a desk officer would write it, each made of rows and carrying them.

    what happened · which way it moves · what is on the table · what is contested · who is missing · what comes next · sources

Where the record holds nothing for a sentence there is no sentence, and where there is no sentence there is no heading. Rows of
which too little is known to be told in a sentence are counted, and stand in the sections below.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from legation.brief.ahead import iter_ahead
from legation.brief.bargained import iter_bargain
from legation.brief.chronology import contact_order
from legation.brief.contested import iter_contested
from legation.brief.direction import iter_direction
from legation.brief.happened import iter_happened
from legation.brief.lines import Group, Line, Section
from legation.brief.missing import iter_missing
from legation.brief.people import Cast
from legation.brief.rests import iter_rests
from legation.brief.words import capital, number_name
from legation.records import Presence, Record

# The opening is to be read at one sitting.
_SENTENCES = 7


def build_headlines(record: Record, presence: Sequence[Presence], as_of: dt.date | None) -> Section:
    """The opening of the brief; `as_of` (or the last article's date) decides whether a planned contact is overdue."""
    contacts = sorted((c for c in record.contacts if not c.history), key=contact_order)
    today = as_of or max((d.published for d in record.documents if d.published), default=None)
    cast = Cast()
    told = [
        _group("What happened", iter_happened(record, contacts, cast)),
        _group("Which way it moves", iter_direction(record, contacts, cast)),
        _group("What is on the table", iter_bargain(record.positions, record.deals, cast)),
        _group("What is contested", iter_contested(record, contacts, cast)),
        _group("Who is missing", iter_missing(record, presence, contacts, cast)),
        _group("What comes next", iter_ahead(record, contacts, today, cast)),
        _group("What it rests on", iter_rests(record)),
    ]
    return Section(
        id="in-short",
        title="In short",
        groups=tuple(group for group in told if group.lines),
        empty="Nothing that could be told in a sentence was found in the articles read.",
    )


def _group(title: str, lines: Iterable[Line]) -> Group:
    """The sentences under a heading, none twice and at most so many; what more there is, a last one counts."""
    distinct = tuple({line.text: line for line in lines}.values())
    rest = distinct[_SENTENCES:]
    if len(rest) < 2:
        return Group(title=title, lines=distinct, prose=True)
    rows = tuple(dict.fromkeys(row for line in rest for row in line.rows))
    evidence = tuple(dict.fromkeys(quote for line in rest for quote in line.evidence))
    text = f"{capital(number_name(len(rest)))} more of this kind stand in the sections below."
    return Group(title=title, lines=(*distinct[:_SENTENCES], Line(text=text, rows=rows, evidence=evidence)), prose=True)
