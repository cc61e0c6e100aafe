"""What did people decide?"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Engine, select

from legation.records import Decision
from legation.store.codec import decode
from legation.store.connect import reading
from legation.store.schema import decisions


def iter_decisions(engine: Engine, noun: str | None = None) -> Iterator[Decision]:
    """Decisions in the order in which they were made, the revoked ones with those that revoke them."""
    query = select(decisions.c.body).order_by(decisions.c.at, decisions.c.id)
    if noun:
        query = query.where(decisions.c.noun == noun)
    with reading(engine) as connection:
        for (body,) in connection.execute(query):
            yield decode(body, Decision)
