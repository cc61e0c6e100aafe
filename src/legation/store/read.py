"""What does the desk hold already? What a run asks before it does work again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Engine, Table, func, select

from legation.store.connect import reading
from legation.store.schema import blobs, documents, meta, rejections, rows, snapshots, statements
from legation.store.write import snapshot_key


@dataclass(frozen=True, kw_only=True)
class Counts:
    """How much a desk holds; `by_noun` counts rows."""

    documents: int
    snapshots: int
    statements: int
    rows: int
    rejections: int
    by_noun: tuple[tuple[str, int], ...]


def has_snapshot(engine: Engine, sha256: str, hints: Iterable[tuple[str, str]], extractor: str | None) -> bool:
    """Whether these bytes with these hints were read to the end, by this extractor version if one is given."""
    query = (
        select(documents.c.extractor)
        .join(snapshots, snapshots.c.document == documents.c.id)
        .where(snapshots.c.id == snapshot_key(sha256, hints))
    )
    with reading(engine) as connection:
        found = connection.scalar(query)
    return found is not None and extractor in (None, found)


def has_article(engine: Engine, document: str, extractor: str) -> bool:
    """Whether the document was read by this extractor version."""
    query = select(documents.c.extractor).where(documents.c.id == document)
    with reading(engine) as connection:
        return connection.scalar(query) == extractor


def is_linked(engine: Engine) -> bool:
    """Whether the rows are made of the statements as they now stand; false after a run cut off before linking."""
    with reading(engine) as connection:
        return connection.scalar(select(meta.c.value).where(meta.c.key == "linked")) == str(True)


def count_all(engine: Engine) -> Counts:
    """How much the desk holds."""
    with reading(engine) as connection:

        def count(table: Table) -> int:
            return connection.scalar(select(func.count()).select_from(table)) or 0

        by_noun = connection.execute(select(rows.c.noun, func.count()).group_by(rows.c.noun).order_by(rows.c.noun))
        return Counts(
            documents=count(documents),
            snapshots=count(blobs),
            statements=count(statements),
            rows=count(rows),
            rejections=count(rejections),
            by_noun=tuple((noun, n) for noun, n in by_noun),
        )
