"""What a statement or row can be asked for: its type, status, days, and the actors in it by every name that fits.

The lists' filters are columns made here, once, when a row is written; a question never opens the bodies.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from legation.records import Actor, Claim, Contact, Deal, Event, Forecast, Holder, Position, Statement, When


@dataclass(frozen=True, kw_only=True)
class Facets:
    """The filterable side of a row; `parties` are keys of those it is between, `others` of those it also names."""

    type: str
    status: str
    first_day: dt.date | None
    last_day: dt.date | None
    parties: frozenset[str] = field(default_factory=frozenset)
    others: frozenset[str] = field(default_factory=frozenset)
    party_count: int = 0

    def actor_keys(self) -> Iterator[tuple[str, bool]]:
        """Each key once per role, with whether it is a party's."""
        yield from ((key, True) for key in sorted(self.parties))
        yield from ((key, False) for key in sorted(self.others - self.parties))


def build_facets(statement: Statement, about: Mapping[str, Statement]) -> Facets:
    """The facets of a statement; a claim lies between the parties of what it is `about`, where that is known."""
    kind, status, when = _kind_status_when(statement)
    parties, others = _actors(statement, about)
    first, last = _days(when, statement.first_reported_at)
    return Facets(
        type=kind,
        status=status,
        first_day=first,
        last_day=last,
        parties=frozenset(key for actor in parties for key in actor_keys(actor)),
        others=frozenset(key for actor in others for key in actor_keys(actor)) | _holder_keys(statement),
        party_count=len({_party(actor) for actor in parties}),
    )


def fold(name: str) -> str:
    """A name as keys are compared: without case or outer space."""
    return " ".join(name.casefold().split())


def actor_keys(actor: Actor) -> Iterator[str]:
    """Every key under which an actor is found: id, country, name, words as written, and a person's surname."""
    for name in (actor.id, actor.country, actor.name, *actor.as_written):
        if name:
            yield fold(name)
    if actor.kind == "person" and actor.name:
        yield fold(actor.name).split(" ")[-1]


def _party(actor: Actor) -> str:
    return fold(actor.country or actor.id or actor.name)


def _kind_status_when(statement: Statement) -> tuple[str, str, When]:
    match statement:
        case Event():
            return statement.type, statement.status, statement.date
        case Contact():
            return statement.kind, statement.status, statement.date
        case Position():
            return statement.kind, statement.state, statement.date
        case Deal():
            return statement.kind, statement.stage, statement.date
        case Claim():
            return statement.verb_class, statement.certainty, When()
        case Forecast():
            return "forecast", statement.state, statement.window


def _actors(statement: Statement, about: Mapping[str, Statement]) -> tuple[list[Actor], list[Actor]]:
    match statement:
        case Event():
            return [*statement.source, *statement.target], []
        case Contact():
            parties = [s.party for s in statement.sides] + [d.actor for s in statement.sides for d in s.delegates]
            return parties, [*(a.actor for a in statement.absent), *_given(statement.host, statement.mediator)]
        case Position():
            others = [*statement.affects, *_given(statement.drafted_by, statement.tabled_by)]
            return [*_given(statement.holder, statement.speaker), *statement.addressee], others
        case Deal():
            return list(statement.parties), _given(statement.proposed_by)
        case Claim():
            meant = [about[key] for key in statement.about if key in about and key != statement.id]
            return [a for m in meant if not isinstance(m, Claim) for a in _actors(m, {})[0]], []
        case Forecast():
            return list(statement.actors), []


def _given(*actors: Actor | None) -> list[Actor]:
    return [actor for actor in actors if actor is not None]


def _holder_keys(statement: Statement) -> frozenset[str]:
    holders: Iterable[Holder] = ()
    if isinstance(statement, Claim):
        holders = statement.holder_chain
    elif isinstance(statement, Forecast):
        holders = statement.by
    named = (name for holder in holders for name in (holder.name, holder.actor, holder.country) if name)
    return frozenset(fold(name) for name in named)


def _days(when: When, reported: dt.date | None) -> tuple[dt.date | None, dt.date | None]:
    """The days that a date filter looks at: the row's own, or else the day on which it was first reported."""
    if when.start or when.end:
        return when.start, when.end
    return reported, reported
