"""The library as a day knew it: entries that had not begun are hidden, and what was still secret or still to come is unknown."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol, TypeVar

from legation.reference.precedents import UNSETTLED, Fact, Precedent, Sign, all_precedents

_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")


class _Locked(Protocol):
    @property
    def known_from(self) -> dt.date: ...


T = TypeVar("T", bound=_Locked)


def precedents_known(day: dt.date | None = None) -> tuple[Precedent, ...]:
    """The library as it was known on a day, or as it is known today."""
    if day is None:
        return all_precedents()
    known = (known_on(one, day) for one in all_precedents())
    return tuple(one for one in known if one)


def known_on(precedent: Precedent, day: dt.date) -> Precedent | None:
    """The precedent as far as it was publicly known on a day; None where nothing of it was.

    A value known later is left out, an indicator known later becomes unknown, and the outcome is the last one that the day knew.
    Sources of later years and the doubts, which are of today, are left out too.

    >>> from legation.reference.precedents import find_precedent
    >>> pact = known_on(find_precedent("Molotov-Ribbentrop Pact"), dt.date(1940, 1, 1))
    >>> pact.secret_part, pact.outcome.word, pact.indicators["spheres"].answer
    (None, 'in_force', 'unknown')
    """
    if precedent.known_from > day:
        return None
    dates = _by_then(precedent.dates, day)
    settled = precedent.kind_known_from <= day
    return replace(
        precedent,
        kind=precedent.kind if settled else UNSETTLED,
        also=precedent.also if settled else (),
        dates=dates,
        days_to_breach=precedent.days_to_breach if "breached" in dates else None,
        broker=_fact(precedent.broker, day),
        third_parties=_listed(precedent.third_parties, day),
        public_text=_fact(precedent.public_text, day),
        secret_part=_fact(precedent.secret_part, day),
        terms=_by_then(precedent.terms, day),
        against=_listed(precedent.against, day),
        drafted_by=_fact(precedent.drafted_by, day),
        tabled_by=_fact(precedent.tabled_by, day),
        monitoring=_fact(precedent.monitoring, day),
        ratification=_fact(precedent.ratification, day),
        outcomes=_listed(precedent.outcomes, day),
        indicators={name: _sign(sign, day) for name, sign in precedent.indicators.items()},
        sources=tuple(source for source in precedent.sources if all(int(year) <= day.year for year in _YEAR.findall(source))),
        doubts="",
    )


def _by_then(values: Mapping[str, T], day: dt.date) -> dict[str, T]:
    return {name: value for name, value in values.items() if value.known_from <= day}


def _listed(values: Iterable[T], day: dt.date) -> tuple[T, ...]:
    return tuple(value for value in values if value.known_from <= day)


def _fact(fact: Fact | None, day: dt.date) -> Fact | None:
    return fact if fact and fact.known_from <= day else None


def _sign(sign: Sign, day: dt.date) -> Sign:
    return sign if sign.known_from <= day else Sign(answer="unknown", reason=f"not known on {day}", known_from=day)
