"""Which rows are acts between two parties, in which direction, and whether they took place: what an index counts.

In: events and contacts of the record. Out: acts, each once. A consultation is counted by its contact, since a contact joins what
several sentences say of one meeting; every other act is an event. What took place and was not negated is counted; what was
planned, doubted, denied or called off is kept apart; what articles tell of another era is left out.

An act lies between two parties when one does it to the other, or when both do it together. Two states that accuse a third do
nothing to one another. An undated act stands under the day on which it was first reported; an undated contact is not counted,
since it mostly points back to one that is dated elsewhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from legation.analysis.parties import parties_of, party_key
from legation.records import Actor, Contact, Event, EventType, When
from legation.records.outline import ContactOutline, EventOutline
from legation.reference import codes
from legation.reference.names import entry_of, find_entries

Standing = Literal["counted", "ahead", "doubted", "denied", "called_off", "history", "undated"]
Side = Literal["first", "second", "both"]
AnyEvent = Event | EventOutline
AnyContact = Contact | ContactOutline
_STANDING: dict[str, Standing] = {
    **dict.fromkeys(("happened", "ongoing", "held"), "counted"),
    **dict.fromkeys(("planned", "expected", "proposed", "conditional"), "ahead"),
    **dict.fromkeys(("rumoured", "hypothetical"), "doubted"),
    **dict.fromkeys(("postponed", "cancelled"), "called_off"),
    "denied": "denied",
}
_MODES = {"call": "phone", "message": "phone", "visit": "visit", "conference": "multilateral"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Act:
    """One act between two parties. `side` is who does it: the first, the second, or both together.

    `first` and `last` are its days (`stretch` when it went on over them, otherwise they say how loosely it is dated), `text` is
    the document that told of it first.
    """

    id: str
    type: EventType
    mode: str | None
    quad: int
    standing: Standing
    side: Side
    first: dt.date
    last: dt.date
    stretch: bool = False
    text: str = ""
    words: str = ""


def find_party(words: str) -> str:
    """The key of the party that a user's words mean: a code, a name, an adjective, or any other name as it stands.

    >>> find_party("Russia"), find_party("usa"), find_party("EU"), find_party("Hamas")
    ('RUS', 'USA', 'org.eu', 'org.hamas')
    """
    entry = entry_of(words.lower()) if len(words) == 3 else None
    if entry is not None and entry.kind == "country" and entry.country:
        return entry.country
    for entry in find_entries(words):
        if entry.kind in ("country", "demonym", "adjective", "metonym", "capital") and entry.of and len(entry.of) == 3:
            return entry.country or entry.of.upper()
        if entry.kind != "adjective":
            return entry.of or entry.id
    return words.casefold()


def party_name(key: str) -> str:
    """The name of a party by its key.

    >>> party_name("RUS"), party_name("org.nato")
    ('Russia', 'NATO')
    """
    entry = entry_of(key.lower())
    return entry.name if entry else key


def acts_between(rows: Iterable[AnyEvent | AnyContact], first: str, second: str) -> list[Act]:
    """The acts between two parties by their keys, in the order of their days and ids; the order of the rows does not matter."""
    found = (_act(row, first, second) for row in rows)
    return sorted((act for act in found if act), key=lambda act: (act.first, act.id))


def iter_dyads(row: AnyEvent | AnyContact) -> Iterator[tuple[str, str]]:
    """The pairs of parties between which a row lies, each pair in the order of its keys."""
    if isinstance(row, Contact | ContactOutline):
        keys = sorted(parties_of(row))
    else:
        keys = sorted({party_key(actor) for actor in (*row.source, *row.target)})
    for at, one in enumerate(keys):
        for other in keys[at + 1 :]:
            if isinstance(row, Contact | ContactOutline) or _side(row, one, other):
                yield one, other


def _act(row: AnyEvent | AnyContact, first: str, second: str) -> Act | None:
    if isinstance(row, Contact | ContactOutline):
        return _contact(row, first, second)
    side = _side(row, first, second)
    return None if side is None or row.type == "CONSULT" else _built(row, row.type, row.mode, side, row.trigger, row.negated)


def _contact(row: AnyContact, first: str, second: str) -> Act | None:
    parties = parties_of(row)
    if first not in parties or second not in parties:
        return None
    mode = _MODES.get(row.kind) or ("multilateral" if len(parties) > 2 else None)
    host = party_key(row.host) if row.host and row.kind == "visit" else None
    side: Side = "second" if host == first else "first" if host == second else "both"
    return _built(row, "CONSULT", mode, side, row.kind, False)


def _side(event: AnyEvent, first: str, second: str) -> Side | None:
    """Who of the two does it to the other; None where the event does not lie between them."""
    source, target = _keys(event.source), _keys(event.target)
    if first in source and second in source:
        return "both" if not target or event.type == "CONSULT" or {first, second} & target else None
    if first in source and second in target:
        return "first"
    return "second" if second in source and first in target else None


def _keys(actors: tuple[Actor, ...]) -> set[str]:
    return {party_key(actor) for actor in actors}


def _built(row: AnyEvent | AnyContact, kind: EventType, mode: str | None, side: Side, words: str, negated: bool) -> Act | None:
    standing: Standing = "denied" if negated else _STANDING[row.status]
    days = _days(row.date)
    if days is None and isinstance(row, Contact | ContactOutline):
        standing = "undated" if standing == "counted" else standing
    if days is None and row.first_reported_at:
        days = row.first_reported_at, row.first_reported_at
    if days is None:
        return None
    return Act(
        id=row.id,
        type=kind,
        mode=mode,
        quad=codes.quad(kind),
        standing="history" if row.history else standing,
        side=side,
        first=days[0],
        last=days[1],
        stretch=row.date.precision == "range",
        text=row.evidence[0].document if row.evidence else "",
        words=words,
    )


def _days(when: When) -> tuple[dt.date, dt.date] | None:
    """The days of a date that has both ends, or is open but has one."""
    start, end = when.start or when.end, when.end or when.start
    return (start, end) if start and end else None
