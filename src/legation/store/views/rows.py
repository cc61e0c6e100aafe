"""What does the record say? Rows made of the statements of all articles, and what an id given out earlier means now."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Engine, exists, select

from legation.errors import UsageError
from legation.records import Noun, Statement
from legation.store.codec import decode_statement
from legation.store.connect import reading
from legation.store.schema import row_actors, row_aliases, row_documents, row_reports, rows
from legation.store.views.filter import EVERYTHING, Filter, narrow
from legation.store.views.matter import select_about


def iter_rows(engine: Engine, noun: Noun | None = None, wanted: Filter = EVERYTHING) -> Iterator[Statement]:
    """Rows of one noun, or of all, by day (unknown last), then id; never more than a few in memory.

    Raises:
        UsageError: `as_of` is asked for: rows of an earlier day are linked from the statements known then.
    """
    if wanted.as_of:
        raise UsageError("rows as of a day are those of `Desk.as_of`, linked from the statements known then")
    table = rows.c
    query = select(table.noun, table.body).order_by(table.first_day.is_(None), table.first_day, table.id)
    if noun:
        query = query.where(table.noun == noun)
    if wanted.document:
        of_row = row_documents.c.row == table.id
        query = query.where(exists().where(of_row, row_documents.c.document == wanted.document))
    # What a person rejected is shown to those who ask for it, and by `explain`.
    query = query.where(table.review != "rejected" if wanted.review is None else table.review == wanted.review)
    query = narrow(query, rows, row_actors, "row", wanted)
    with reading(engine) as connection:
        found = (decode_statement(row.noun, row.body) for row in connection.execute(query))
        yield from select_about(found, wanted)


def find_row_of(engine: Engine, statement: str) -> str | None:
    """The id of the row that a statement is a report of, or None."""
    with reading(engine) as connection:
        return connection.scalar(select(row_reports.c.row).where(row_reports.c.statement == statement).limit(1))


def find_row(engine: Engine, identity: str) -> Statement | None:
    """The row with this id, also by an id that it had before; None if there never was one or nothing is left of it."""
    with reading(engine) as connection:
        target = connection.scalar(select(row_aliases.c.row).where(row_aliases.c.alias == identity))
        found = connection.execute(select(rows.c.noun, rows.c.body).where(rows.c.id == (target or identity))).first()
    return decode_statement(found.noun, found.body) if found else None
