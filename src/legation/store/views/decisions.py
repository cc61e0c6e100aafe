"""What did people decide about these words, and what of it stands?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from sqlalchemy import Engine, select

from legation.records import Decision
from legation.store.codec import decode
from legation.store.connect import reading
from legation.store.schema import decisions


def iter_decisions(engine: Engine, noun: str | None = None, by: dt.date | None = None) -> Iterator[Decision]:
    """Decisions in the order in which they were made, the revoked ones with those that revoke them; those made `by` a day."""
    query = select(decisions.c.body).order_by(decisions.c.at, decisions.c.id)
    if noun:
        query = query.where(decisions.c.noun == noun)
    if by:
        query = query.where(decisions.c.at < (by + dt.timedelta(days=1)).isoformat())
    with reading(engine) as connection:
        for (body,) in connection.execute(query):
            yield decode(body, Decision)


def standing(made: Iterable[Decision]) -> list[Decision]:
    """The decisions that are in force, in order: none that was revoked by one that is in force, and no revocations."""
    listed = list(made)
    revoking: dict[str, list[Decision]] = {}
    for decision in listed:
        if decision.revokes:
            revoking.setdefault(decision.revokes, []).append(decision)

    def stands(decision: Decision) -> bool:
        return not any(stands(later) for later in revoking.get(decision.id, ()))

    return [decision for decision in listed if decision.verb != "revoke" and stands(decision)]
