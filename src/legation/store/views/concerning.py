"""Which rows of a noun concern these actors? One question for many types and many actors, for methods that weigh a whole desk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Engine, select

from legation.records import Noun, Statement
from legation.store.codec import decode_statement
from legation.store.connect import reading
from legation.store.facets import fold
from legation.store.schema import row_actors, rows


def iter_concerning(
    engine: Engine, noun: Noun, actors: Sequence[str] = (), types: Sequence[str] | None = None
) -> Iterator[Statement]:
    """Rows of a noun that name any of these actors in any part, of these types where some are given, in the order of their ids.

    Without actors it is all rows of the noun. What a person rejected is left out.
    """
    table = rows.c
    query = select(table.body).where(table.noun == noun, table.review != "rejected").order_by(table.id)
    if types is not None:
        query = query.where(table.type.in_(sorted(types)))
    if actors:
        keys = sorted({fold(actor) for actor in actors})
        query = query.where(table.id.in_(select(row_actors.c.row).where(row_actors.c.key.in_(keys))))
    with reading(engine) as connection:
        for (body,) in connection.execute(query):
            yield decode_statement(noun, body)
