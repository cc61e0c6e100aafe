"""Which rows concern these actors? For methods that weigh a whole desk: many types and several groups of actors at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Engine, select

from legation.records import Document, Noun, Statement
from legation.store.codec import decode, decode_statement
from legation.store.connect import reading
from legation.store.facets import fold
from legation.store.schema import documents, row_actors, row_documents, rows
from legation.store.sqlite import numbers_with_any

_BATCH = 500


def find_concerning(
    engine: Engine,
    noun: Noun,
    groups: Sequence[Sequence[str]],
    types: Iterable[str] | None = None,
    words: Iterable[str] = (),
    limit: int | None = None,
) -> set[str]:
    """Ids of the rows of a noun that name somebody of every group in any part, of these types where some are given.

    Without groups it is all rows of the noun. Of `words` the row's own must hold one. What a person rejected is left out.
    """
    table = rows.c
    query = select(table.id).where(table.noun == noun, table.review != "rejected")
    if types is not None:
        query = query.where(table.type.in_(sorted(types)))
    for group in groups:
        keys = sorted({fold(actor) for actor in group})
        query = query.where(table.id.in_(select(row_actors.c.row).where(row_actors.c.key.in_(keys))))
    wanted = list(words)
    if wanted:
        query = query.where(table.n.in_(numbers_with_any(wanted)))
    if limit is not None and len(groups) == 1:
        # A few will do: walk from the actors' side and stop, instead of gathering all their rows first.
        keys = sorted({fold(actor) for actor in groups[0]})
        walked = select(table.id).join(row_actors, row_actors.c.row == table.id).where(row_actors.c.key.in_(keys))
        query = walked.where(table.noun == noun, table.review != "rejected").distinct()
    if limit is not None:
        query = query.limit(limit)
    with reading(engine) as connection:
        return set(connection.scalars(query))


def iter_rows_by_id(engine: Engine, ids: Iterable[str]) -> Iterator[Statement]:
    """The rows with these ids, in the order of the ids."""
    wanted = sorted(set(ids))
    with reading(engine) as connection:
        for start in range(0, len(wanted), _BATCH):
            some = wanted[start : start + _BATCH]
            found = select(rows.c.noun, rows.c.body).where(rows.c.id.in_(some)).order_by(rows.c.id)
            for noun, body in connection.execute(found):
                yield decode_statement(noun, body)


def find_documents(engine: Engine, actors: Iterable[str]) -> set[str]:
    """Ids of the documents of which some row names any of these actors."""
    named = select(row_actors.c.row).where(row_actors.c.key.in_(sorted({fold(actor) for actor in actors})))
    with reading(engine) as connection:
        return set(connection.scalars(select(row_documents.c.document).where(row_documents.c.row.in_(named)).distinct()))


def read_outlines(engine: Engine, ids: Iterable[str]) -> dict[str, Document]:
    """The documents with these ids, without their texts, as they were stored: no fingerprint is made anew."""
    wanted = sorted(set(ids))
    outlines: dict[str, Document] = {}
    with reading(engine) as connection:
        for start in range(0, len(wanted), _BATCH):
            some = wanted[start : start + _BATCH]
            for (body,) in connection.execute(select(documents.c.body).where(documents.c.id.in_(some))):
                outline = decode(body, Document)
                outlines[outline.id] = outline
    return outlines
