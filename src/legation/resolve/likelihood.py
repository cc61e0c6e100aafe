"""Of several people of one name, the one whom office, state and day speak for.

Points are given for an office held on the day, the office of the title, the state of the title, and a state that the article is
about. Two who are level, or one for whom nothing speaks, stay candidates.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Container
from typing import Literal

from legation.reference.offices import all_offices
from legation.reference.person import Person
from legation.resolve.titles import Title

Form = Literal["full", "initials", "surname"]
_MARGIN = 2
_ENOUGH: dict[Form, int] = {"full": 0, "initials": 2, "surname": 5}
# Offices by which nobody is called who never held them: "King Hussein" is no president.
_NEVER_LOOSELY = frozenset(("monarch", "emir", "pope", "crown_prince"))
_START: dict[Form, int] = {"full": 3, "initials": 1, "surname": 0}


def choose_person(
    people: tuple[Person, ...], title: Title, form: Form, on: dt.date | None, states: Container[str]
) -> tuple[Person | None, tuple[str, ...], str]:
    """The likeliest of several people, or nobody with the candidates; and the reason.

    Args:
        people: everybody of that name in the tables.
        title: what the text says before or behind the name.
        form: how much of the name the text gives.
        on: the day that the article plays on.
        states: the states that it is about.
    """
    if not people:
        return None, (), ""
    ranked = sorted(((_score(person, title, form, on, states), person) for person in people), key=lambda pair: -pair[0])
    best, person = ranked[0]
    level = [p.id for score, p in ranked[1:] if best - score < _MARGIN]
    enough = _ENOUGH[form] + (_MARGIN if form == "surname" and len(ranked) > 1 else 0)
    if level or best < enough:
        ids = tuple(p.id for _, p in ranked)
        reason = f"level with {', '.join(level)}" if level else "nothing in the text speaks for the one of that name"
        return None, ids, reason
    others = f"; runner-up {ranked[1][1].id}" if len(ranked) > 1 else ""
    return person, (), f"table {person.id}, by {form}{others}"


def _score(person: Person, title: Title, form: Form, on: dt.date | None, states: Container[str]) -> int:
    score = _START[form]
    tenure = person.office_on(on) if on else None
    if tenure:
        office = all_offices().get(tenure.office)
        score += 5 if office is not None and office.rank in ("leader", "minister") else 3
    elif on is None:
        score += 2
    elif not _of_the_time(person, on):
        score -= 5
    elif form == "surname" and _ever_led(person):
        score += 3
    if title.office and any(t.office == title.office.id for t in person.offices):
        score += 2
    elif title.office and title.office.id in _NEVER_LOOSELY:
        score -= 6
    served = {person.country} | {t.country for t in person.offices}
    if title.country:
        score += 4 if title.country in served else -8
    if person.country in states:
        score += 2
    return score


def _ever_led(person: Person) -> bool:
    """Whether somebody ever led a state or a ministry, so that a surname alone may be enough."""
    held = (all_offices().get(tenure.office) for tenure in person.offices)
    return any(office is not None and office.rank in ("leader", "minister") for office in held)


def _of_the_time(person: Person, on: dt.date) -> bool:
    """Whether somebody was in public life near a day, or before it: not somebody whose career begins years later."""
    starts = [t.start for t in person.offices if t.start]
    return not starts or min(starts).year <= on.year + 2
