"""What does each article say? The lower level of the record, one statement at a time."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Engine, select

from legation.records import Noun, Statement
from legation.store.codec import decode_statement
from legation.store.connect import reading
from legation.store.schema import documents, statement_actors, statements
from legation.store.views.filter import EVERYTHING, Filter, narrow
from legation.store.views.matter import select_about


def iter_statements(engine: Engine, noun: Noun | None = None, wanted: Filter = EVERYTHING) -> Iterator[Statement]:
    """Statements of one noun, or of all, by day (unknown last), then id; never more than a few in memory."""
    table = statements.c
    query = select(table.noun, table.body).order_by(table.first_day.is_(None), table.first_day, table.id)
    if noun:
        query = query.where(table.noun == noun)
    if wanted.document:
        query = query.where(table.document == wanted.document)
    if wanted.as_of:
        query = query.join(documents, documents.c.id == table.document).where(documents.c.published <= wanted.as_of)
    query = narrow(query, statements, statement_actors, "statement", wanted)
    with reading(engine) as connection:
        found = (decode_statement(row.noun, row.body) for row in connection.execute(query))
        yield from select_about(found, wanted)


def find_statement(engine: Engine, identity: str) -> Statement | None:
    """The statement with this id, or None."""
    with reading(engine) as connection:
        found = connection.execute(select(statements.c.noun, statements.c.body).where(statements.c.id == identity)).first()
    return decode_statement(found.noun, found.body) if found else None
