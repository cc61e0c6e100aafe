"""Which of those who hold an office, or will, a text means: the one for the time being, the one sent there, the next."""

from __future__ import annotations

import datetime as dt
import re

from legation.reference.offices import Office
from legation.reference.people import People
from legation.reference.person import Person
from legation.resolve.states import find_nations

_TEMPORARY_DAYS = 400
_NEW_DAYS = 150
_COMING_DAYS = (30, 60, 90, 120, 150)


def find_coming(people: People, office: Office, country: str, on: dt.date) -> Person | None:
    """Who next took up an office, within some months of the day, and does not hold it yet; None where that is not one person."""
    now = {person.id for person in people.holders(office.id, country, on)}
    for days in _COMING_DAYS:
        coming = [p for p in people.holders(office.id, country, on + dt.timedelta(days=days)) if p.id not in now]
        if coming:
            return coming[0] if len(coming) == 1 else None
    return None


def is_temporary(person: Person, office: Office, on: dt.date) -> bool:
    """Whether somebody holds an office for the time being: by its title, or because it was held or has been for a short time."""
    for tenure in person.offices:
        if tenure.office == office.id and tenure.covers(on):
            last = tenure.end or on
            begun = tenure.start
            short = begun is not None and ((last - begun).days < _TEMPORARY_DAYS or (on - begun).days < _NEW_DAYS)
            return short or re.search(r"\b(?:acting|interim|caretaker|transitional)\b", tenure.title, re.I) is not None
    return False


def sent_to(held: tuple[Person, ...], target: str, on: dt.date | None) -> tuple[Person, ...]:
    """Of several holders those whose title names the state they are sent to."""
    return tuple(
        person
        for person in held
        if any(t.covers(on) and any(n.code == target for n in find_nations(t.title.split(), on)) for t in person.offices if on)
    )


def is_same_office(held: str, wanted: Office) -> bool:
    """Whether an office held answers to the one that is named: "the minister" is any minister, "the leader" any leader."""
    if held == wanted.id:
        return True
    if wanted.id == "minister":
        return held.endswith("_minister")
    if wanted.id == "leader":
        return held in (
            "president",
            "prime_minister",
            "chancellor",
            "monarch",
            "supreme_leader",
            "paramount_leader",
            "party_leader",
        )
    if wanted.id == "diplomat":
        return held in ("ambassador", "un_ambassador", "special_envoy", "charge_daffaires", "chief_negotiator", "negotiator")
    return False
