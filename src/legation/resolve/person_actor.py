"""A member of the cast → the actor of a row: name, role, state and sector on the day.

The role that the text gives wins over the office held on the day; the state is that of the title, else the organisation served.
"""

from __future__ import annotations

import datetime as dt

from legation.records import Actor
from legation.reference.names import entry_of
from legation.reference.offices import all_offices
from legation.reference.person import Person, Tenure
from legation.resolve.cast import Member
from legation.resolve.titles import Title

_OPEN = (" of", " for", " in", " at")  # words of a role that go on in a name: "the heads of departments of Rubio-Lavrov"
_INTERNATIONAL = frozenset(("UNO", "EUR", "IGO", "NGO"))


def person_actor(member: Member, as_written: str, title: Title, on: dt.date | None) -> Actor:
    """The actor for a member of the cast."""
    person = member.person
    tenure = person.office_on(on) if person and on else None
    told = next((words for words in (title.role, member.role) if words and not words.endswith(_OPEN)), None)
    role = told or (_title_of(tenure) if tenure else None)
    return Actor(
        name=member.name,
        as_written=(as_written,),
        id=person.id if person else None,
        kind="person",
        country=_country(person, tenure, title) if person else member.country,
        sector=_sector(member, title, tenure),
        role=role or None,
        candidates=member.candidates,
    )


def _title_of(tenure: Tenure) -> str:
    office = all_offices().get(tenure.office)
    return tenure.title or (office.titles[0] if office and office.titles else tenure.office.replace("_", " "))


def _country(person: Person, tenure: Tenure | None, title: Title) -> str:
    """The state of the title where it is one of his, else the organisation that he serves on the day, else his state."""
    if title.country and any(title.country == held.country for held in person.offices):
        return title.country
    if tenure and tenure.country in _INTERNATIONAL:
        return tenure.country
    if tenure and tenure.country.startswith("org."):
        entry = entry_of(tenure.country)
        return (entry.country if entry else None) or "IGO"
    return person.country


def _sector(member: Member, title: Title, tenure: Tenure | None) -> str:
    """The sector of the office: of the title in the text, of the office held, of former office (elite)."""
    office = title.office or member.office
    if office and office.standing == "former" and tenure is None:
        return "ELI"
    if tenure and (office is None or office.id not in all_offices()):
        held = all_offices().get(tenure.office)
        return held.sector if held else "GOV"
    if office:
        return office.sector
    if member.person and member.person.offices:
        return "ELI"
    return "UNK"
