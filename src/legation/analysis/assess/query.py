"""What `match` can say: a query over the record, as a tree of plain nodes.

Leaves find rows of one noun (`events`, `contacts`, `absences`, `positions`, `deals`, `claims`, `tracks`) or measure something
over several (`ledger`, `presence`); `all`, `any`, `not`, `at_least` and `order` join them. Parties are given as roles of the
question (`$a`) or as codes, ids and names. What each field takes stands in `fields`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

Values = tuple[str, ...]


@dataclass(frozen=True)
class Find:
    """Rows of a noun that pass every test; found when there are `at_least` so many, within `within_days` of each other."""

    noun: str
    tests: tuple[tuple[str, Values], ...] = ()
    at_least: int = 1
    within_days: int | None = None
    since: dt.date | None = None
    until: dt.date | None = None

    def test(self, name: str) -> Values | None:
        """The values wanted for a field, or None where the query does not ask."""
        return next((values for field_name, values in self.tests if field_name == name), None)


@dataclass(frozen=True)
class All:
    """Found when every part is."""

    parts: tuple[Query, ...]


@dataclass(frozen=True)
class AnyOf:
    """Found when at least `at_least` parts are."""

    parts: tuple[Query, ...]
    at_least: int = 1


@dataclass(frozen=True)
class Not:
    """Found when the part was looked for and is not there."""

    part: Query


@dataclass(frozen=True)
class Order:
    """Found when a row of `first` is followed by one of `then` within so many days."""

    first: Query
    then: Query
    within_days: int
    at_least_days: int = 0


@dataclass(frozen=True)
class Balance:
    """Words against deeds between two parties: `one_sided` when one gives deeds and the other only words, or `balanced`.

    Deeds are acts of one party alone that help the other or give way to it, and promises met; words are its promises, offers
    and proposals. `giver` narrows it to the case that this party is the one who gives deeds.
    """

    between: tuple[str, str]
    shape: str
    skew: float = 3.0
    at_least: int = 4
    giver: str | None = None


@dataclass(frozen=True)
class Voice:
    """How much of what concerns a party is decided with it in the room: `of` has a voice (0–1) within the bounds."""

    of: str
    at_most: float = 1.0
    at_least: float = 0.0
    concerning: int = 3


Query = Find | All | AnyOf | Not | Order | Balance | Voice


@dataclass(frozen=True)
class Parties:
    """The roles of a question, filled; a role that nobody plays stays unknown."""

    roles: Mapping[str, str] = field(default_factory=dict)

    def actor(self, word: str) -> str | None:
        """Who a word of a query means: the player of a role, or the word itself; None for a role that nobody plays."""
        return self.roles.get(word[1:]) if word.startswith("$") else word


def iter_nodes(query: Query) -> Iterator[Query]:
    """The query and everything in it."""
    yield query
    match query:
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from iter_nodes(part)
        case Not(part):
            yield from iter_nodes(part)
        case Order(first, then):
            yield from iter_nodes(first)
            yield from iter_nodes(then)


def roles_in(query: Query) -> set[str]:
    """The roles that a query names, without their `$`."""
    words: set[str] = set()
    for node in iter_nodes(query):
        match node:
            case Find(tests=tests):
                words.update(value for _, values in tests for value in values)
            case Balance(between=between, giver=giver):
                words.update(between, (giver or "",))
            case Voice(of=of):
                words.add(of)
    return {word[1:] for word in words if word.startswith("$")}
