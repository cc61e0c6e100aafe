"""Which acts lie between two parties, and how many acts and articles does the desk hold of each day?

What is counted needs neither quotes nor sources, so rows come in outline: their bodies are read past everything else. The counts
by day read columns alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from sqlalchemy import Engine, and_, func, not_, or_, select

from legation.errors import RecordError
from legation.records import Document
from legation.records.outline import ContactOutline, EventOutline
from legation.store.connect import reading
from legation.store.facets import fold
from legation.store.schema import documents, row_actors, rows

_TAKEN_PLACE = ("happened", "ongoing", "held")
DayCount = tuple[dt.date, dt.date, int]


_EVENTS, _CONTACTS = msgspec.json.Decoder(EventOutline), msgspec.json.Decoder(ContactOutline)


def iter_acts(engine: Engine, first: str, second: str) -> Iterator[EventOutline | ContactOutline]:
    """Events and contacts between two parties by their keys, in outline.

    Consultations come as contacts alone. What a person rejected is left out.

    Raises:
        RecordError: a stored row does not fit its noun.
    """
    one, other = row_actors.alias(), row_actors.alias()
    query = (
        select(rows.c.noun, rows.c.body)
        .select_from(one.join(other, one.c.row == other.c.row).join(rows, rows.c.id == one.c.row))
        .where(one.c.key == fold(first), one.c.party.is_(True), other.c.key == fold(second), other.c.party.is_(True))
        .where(_counted())
    )
    with reading(engine) as connection:
        for noun, body in connection.execute(query):
            yield _outline(noun, body)


def count_by_day(engine: Engine) -> list[DayCount]:
    """How many acts the desk holds, by their first and last day: what took place, whoever did it."""
    query = (
        select(rows.c.first_day, rows.c.last_day, func.count())
        .where(_counted(), rows.c.status.in_(_TAKEN_PLACE), rows.c.first_day.is_not(None), rows.c.last_day.is_not(None))
        .group_by(rows.c.first_day, rows.c.last_day)
        .order_by(rows.c.first_day, rows.c.last_day)
    )
    with reading(engine) as connection:
        return [(first, last, count) for first, last, count in connection.execute(query)]


def document_prints(engine: Engine) -> Mapping[str, Document]:
    """The documents by id with nothing but their day and the fingerprint by which copies are told."""
    print_ = func.json_extract(documents.c.body, "$.fingerprint")
    query = select(documents.c.id, documents.c.published, print_).order_by(documents.c.id)
    with reading(engine) as connection:
        return {
            key: Document(id=key, sha256="", text="", published=day, fingerprint=fingerprint or "")
            for key, day, fingerprint in connection.execute(query)
        }


def _counted() -> Any:
    """Contacts, and events that are no consultations: those are counted by their contacts. Nothing that a person rejected."""
    event = and_(rows.c.noun == "event", not_(rows.c.type == "CONSULT"))
    return and_(or_(rows.c.noun == "contact", event), rows.c.review != "rejected")


def _outline(noun: str, body: str) -> EventOutline | ContactOutline:
    try:
        return _EVENTS.decode(body) if noun == "event" else _CONTACTS.decode(body)
    except msgspec.MsgspecError as error:
        raise RecordError(f"a stored {noun} cannot be read ({error}); restore the desk from a copy") from error
