"""What was refused, where, and what to do about it?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from sqlalchemy import Engine, select

from legation.records import Rejection, Stage
from legation.store.connect import reading
from legation.store.schema import rejections
from legation.store.views.filter import EVERYTHING, Filter


def iter_rejections(engine: Engine, wanted: Filter = EVERYTHING) -> Iterator[Rejection]:
    """Rejections by path, then stage; `document`, `type` (the stage) and `limit` apply."""
    table = rejections.c
    query = select(rejections).order_by(table.path, table.stage, table.id)
    if wanted.document:
        query = query.where(table.document == wanted.document)
    if wanted.type:
        query = query.where(table.stage == wanted.type.lower())
    if wanted.limit is not None:
        query = query.limit(wanted.limit)
    with reading(engine) as connection:
        for row in connection.execute(query):
            yield Rejection(
                id=row.id,
                stage=cast(Stage, row.stage),
                reason=row.reason,
                detail=row.detail,
                remedy=row.remedy,
                path=row.path,
                document=row.document,
            )
