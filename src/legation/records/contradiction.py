"""An open contradiction of the record: one thing on which sources contradict each other, with what each side says."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from legation.records.span import Evidence


@dataclass(frozen=True, kw_only=True)
class Stand:
    """One side of a contradiction: what it says, who says so, in which documents, and how many independent sources that is.

    `claims` are the claims that say so, where claims contradict each other.
    """

    value: str
    sources: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    independent: int = 0
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class OpenContradiction:
    """One thing on which sources contradict each other, that nobody has settled.

    `kind` is `status` (whether it took place), `date`, `place`, `presence`, `quantity`, `denial` (one claim denies another),
    `dispute` (sources stand for and against the row as a whole) or `other`; `field` that of the row. `about` are the rows, the
    one in question first, and `what` is that row in words. `opened_at` is the day on which a second side was first told.
    """

    id: str
    kind: str
    field: str
    what: str
    stands: tuple[Stand, ...]
    about: tuple[str, ...]
    opened_at: dt.date | None = None
    evidence: tuple[Evidence, ...] = ()
    documents: tuple[str, ...] = ()
