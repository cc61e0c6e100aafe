"""Selection: the rows that a question asks for.

In: rows of the record. Out: the same rows, fewer. A selection never changes a row. Dates are compared as intervals: a
contact "in March" is kept by `--since 2025-03-20`, because it may have been after that day. A row without any date is
judged by the day on which it was first reported, and kept when that is unknown too.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import singledispatch
from typing import TypeVar

from legation.records import (
    Actor,
    Claim,
    Contact,
    Deal,
    Document,
    Event,
    Forecast,
    Holder,
    Position,
    Presence,
    Rejection,
    Row,
    Track,
    When,
)
from legation.reference import names

T = TypeVar("T")
Group = tuple[Actor | Holder, ...]


@dataclass(frozen=True, kw_only=True)
class Selection:
    """What to show. Actors are names, ids or country codes; `type` is the kind of a contact, position or deal too.

    `between` names two parties that must face each other in the row; `actor` one that plays any part in it.
    """

    between: tuple[str, str] | None = None
    actor: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    type: str | None = None
    status: str | None = None
    limit: int | None = None


def select(rows: Iterable[T], selection: Selection) -> list[T]:
    """The rows that answer the selection, in their order.

    >>> call = Contact(id="c", kind="call", date=When(start=dt.date(2025, 2, 12), end=dt.date(2025, 2, 12)))
    >>> [len(select([call], Selection(type=kind))) for kind in ("call", "meeting")]
    [1, 0]
    """
    kept = [row for row in rows if _answers(row, selection)]
    return kept if selection.limit is None else kept[: selection.limit]


def _answers(row: object, selection: Selection) -> bool:
    """Whether one row passes every filter."""
    groups = roles_of(row)
    return (
        (selection.actor is None or any(_names(selection.actor, group) for group in groups))
        and (selection.between is None or _face_each_other(selection.between, groups))
        and (selection.type is None or selection.type.casefold() == (_type_of(row) or "").casefold())
        and (selection.status is None or selection.status.casefold() == (_status_of(row) or "").casefold())
        and _in_period(row, selection.since, selection.until)
    )


def _face_each_other(pair: tuple[str, str], groups: Sequence[Group]) -> bool:
    """Whether the two parties stand on different sides of the row, or together in a group that acts on itself."""
    first = [i for i, group in enumerate(groups) if _names(pair[0], group)]
    second = [i for i, group in enumerate(groups) if _names(pair[1], group)]
    return bool(first and second)


def _names(wanted: str, group: Group) -> bool:
    """Whether any actor of the group is the one wanted, or belongs to the country wanted."""
    keys = _meanings(wanted)
    return any(keys & _keys_of(actor) for actor in group)


def _meanings(wanted: str) -> frozenset[str]:
    """The ids, codes and words by which an actor may be asked for."""
    found = names.find_entries(wanted)
    countries = {entry.country.casefold() for entry in found if entry.country and _is_country(entry.kind)}
    ids = {entry.id.casefold() for entry in found if not _is_country(entry.kind)}
    return frozenset({wanted.casefold()} | countries | ids)


def _is_country(kind: str) -> bool:
    return kind in ("country", "demonym", "adjective")


def _keys_of(actor: Actor | Holder) -> frozenset[str]:
    """The ids, codes and words of one actor of a row."""
    words: Iterable[str | None] = (actor.name, actor.country)
    if isinstance(actor, Actor):
        words = (*words, actor.id, *actor.as_written)
    else:
        words = (*words, actor.actor)
    return frozenset(word.casefold() for word in words if word)


@singledispatch
def roles_of(row: object) -> tuple[Group, ...]:
    """The actors of a row, by the part that they play in it; absent parties of a contact are not among them."""
    return ()


@roles_of.register
def _(row: Event) -> tuple[Group, ...]:
    return (row.source, row.target)


@roles_of.register
def _(row: Contact) -> tuple[Group, ...]:
    sides = tuple((side.party, *(delegate.actor for delegate in side.delegates)) for side in row.sides)
    others = tuple(actor for actor in (row.host, row.mediator) if actor)
    return (*sides, others)


@roles_of.register
def _(row: Track) -> tuple[Group, ...]:
    return (row.parties,)


@roles_of.register
def _(row: Position) -> tuple[Group, ...]:
    return ((row.holder,) if row.holder else (), row.addressee, row.affects)


@roles_of.register
def _(row: Deal) -> tuple[Group, ...]:
    return (row.parties, (row.proposed_by,) if row.proposed_by else ())


@roles_of.register
def _(row: Claim) -> tuple[Group, ...]:
    return (row.holder_chain,)


@roles_of.register
def _(row: Forecast) -> tuple[Group, ...]:
    return (row.actors, row.by)


@roles_of.register
def _(row: Presence) -> tuple[Group, ...]:
    return ((row.actor,),)


def _type_of(row: object) -> str | None:
    """What `--type` compares with: PLOVER type, kind, or the class of a claim's verb."""
    if isinstance(row, Event):
        return row.type
    if isinstance(row, Claim):
        return row.verb_class
    if isinstance(row, Rejection):
        return row.stage
    return getattr(row, "kind", None)


def _status_of(row: object) -> str | None:
    """What `--status` compares with: status, state of a position or forecast, stage of a deal, certainty of a claim."""
    for name in ("status", "state", "stage", "certainty"):
        value = getattr(row, name, None)
        if isinstance(value, str):
            return value
    return None


def _in_period(row: object, since: dt.date | None, until: dt.date | None) -> bool:
    """Whether the row may fall into the period."""
    start, end = period_of(row)
    return not ((since and end and end < since) or (until and start and start > until))


def period_of(row: object) -> tuple[dt.date | None, dt.date | None]:
    """The first and last day on which the thing that a row speaks of may have been."""
    if isinstance(row, Document):
        return row.published, row.published
    if isinstance(row, Presence):
        return row.since, row.until
    when = row.window if isinstance(row, Forecast) else getattr(row, "date", None)
    if isinstance(when, When) and (when.start or when.end):
        return when.start, when.end
    reported = row.first_reported_at if isinstance(row, Row) else None
    return reported, reported
