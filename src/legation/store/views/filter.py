"""What a list is asked for, in the words that the commands use."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, Table, and_, exists, func, or_, select

from legation.errors import UsageError
from legation.records import Review
from legation.store.facets import fold

# Nouns that may name one party only: a demand without addressee lies between two states when one of them makes it.
_ONE_SIDED = ("position", "claim", "forecast")


@dataclass(frozen=True, kw_only=True)
class Filter:
    """A selection of rows; every field narrows it, None leaves it open.

    `between` takes two actors (codes, ids or names) that must both be parties; `actor` one that is named in any role.
    `since` and `until` are inclusive and keep a row whose days overlap them; a row without days of its own counts
    under the day on which it was first reported, and is left out when that is unknown too. `as_of` keeps what
    documents published by then say; it narrows documents and statements (rows of an earlier day are those of
    `Desk.as_of`, linked anew from those statements). `review` keeps rows that people accepted or rejected; without it, the
    rejected are left out. `issue` (`area/issue`, or either half) and `tracks` (ids) are looked for in the rows themselves, and
    keep only rows that can have them.
    """

    between: tuple[str, str] | None = None
    actor: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    type: str | None = None
    status: str | None = None
    document: str | None = None
    as_of: dt.date | None = None
    review: Review | None = None
    issue: str | None = None
    tracks: tuple[str, ...] | None = None
    limit: int | None = None

    def __post_init__(self) -> None:
        if self.review not in (None, "accepted", "rejected"):
            raise UsageError(f"review {self.review!r}: rows are accepted or rejected")
        if self.since and self.until and self.until < self.since:
            raise UsageError(f"--until {self.until} lies before --since {self.since}")
        if self.limit is not None and self.limit < 0:
            raise UsageError(f"--limit {self.limit}: a limit is 0 or more")

    @property
    def looks_inside(self) -> bool:
        """Whether rows have to be opened to tell which are meant."""
        return self.issue is not None or self.tracks is not None


EVERYTHING = Filter()


def narrow(query: Select[Any], table: Table, actors: Table, owner: str, wanted: Filter) -> Select[Any]:
    """The query on statements or rows, narrowed to what is wanted; `actors.owner` refers to `table.id`."""
    named = select(actors.c.key).where(actors.c[owner] == table.c.id)

    def has(name: str, party_only: bool) -> Any:
        found = named.where(actors.c.key == fold(name))
        return exists(found.where(actors.c.party.is_(True)) if party_only else found)

    if wanted.between:
        first, second = (has(name, True) for name in wanted.between)
        one_sided = and_(table.c.noun.in_(_ONE_SIDED), table.c.parties == 1, or_(first, second))
        query = query.where(or_(and_(first, second), one_sided))
    if wanted.actor:
        query = query.where(has(wanted.actor, False))
    if wanted.type:
        query = query.where(func.lower(table.c.type) == wanted.type.lower())
    if wanted.status:
        query = query.where(func.lower(table.c.status) == wanted.status.lower())
    for day in (wanted.since, wanted.until):
        if day:
            query = query.where(or_(table.c.first_day.is_not(None), table.c.last_day.is_not(None)))
    if wanted.since:
        query = query.where(or_(table.c.last_day.is_(None), table.c.last_day >= wanted.since))
    if wanted.until:
        query = query.where(or_(table.c.first_day.is_(None), table.c.first_day <= wanted.until))
    return query if wanted.limit is None or wanted.looks_inside else query.limit(wanted.limit)
