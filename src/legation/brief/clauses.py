"""A contact as a clause: who did what, where and when, in the voice and tense that its kind and status ask for.

`Presidents Donald Trump and Vladimir Putin spoke by telephone on 12 February 2025`; `ministers of both sides met in Riyadh`. A
clause says no more than the row: where nobody is named the parties stand, where the level is known it is told, and no more.
"""

from __future__ import annotations

import re

from legation.analysis import party_key, party_of
from legation.brief.people import Cast, known_sides, parties_named, party_words, people_of, unnamed_words
from legation.brief.phrases import on_date
from legation.brief.words import listed, with_article
from legation.records import Actor, Contact, Place, Side

_PAST = {
    "call": "spoke by telephone",
    "meeting": "met",
    "talks": "held talks",
    "summit": "met at a summit",
    "visit": "met",
    "message": "exchanged messages",
    "conference": "met at a conference",
    "signing": "met for a signing",
}
_NOW = {
    **dict.fromkeys(_PAST, "are meeting"),
    "call": "are in touch by telephone",
    "talks": "are in talks",
    "message": "are in touch",
}
_TO_COME = {
    "call": "speak by telephone",
    "meeting": "meet",
    "talks": "hold talks",
    "summit": "meet at a summit",
    "visit": "meet",
    "message": "exchange messages",
    "conference": "meet at a conference",
    "signing": "meet for a signing",
}
_LEVELS = {
    "leader": "the leaders",
    "minister": "ministers",
    "senior": "senior officials",
    "technical": "working-level delegations",
}
_WITH_THE = re.compile(r"^(?:White House|Kremlin|Vatican|Hague|Pentagon)$|\b(?:Sea|Strip|Gulf|Palace|Strait|Canal|Peninsula)$")
_SOME = re.compile(r"\b(?:city|town|village|port|place|country|resort)$")
_AT = re.compile(r"^(?:Lake|Camp|Fort|White House|Kremlin)\b|\b(?:Palace|Airport|Plant|Headquarters|Base)$")
_BOTH = {
    "leader": "their leaders",
    "minister": "ministers of both sides",
    "senior": "senior officials of both sides",
    "technical": "working-level delegations of both sides",
}
_ALL = {"leader": "their leaders", "minister": "ministers of all of them", "senior": "senior officials of all of them"}
_AT_LEVEL = {
    "leader": "at the level of leaders",
    "minister": "at ministerial level",
    "senior": "at the level of senior officials",
    "technical": "at working level",
}


def is_tellable(contact: Contact) -> bool:
    """Whether a contact can be told in a sentence: two parties that are recognised, or a guest and where he went."""
    sides = known_sides(contact)
    if len(sides) > 1:
        return True
    return bool(sides) and (is_visit(contact) or any(unnamed_words(side.party) for side in contact.sides))


def held_clause(contact: Contact, cast: Cast, *, year: int | None = None, known: frozenset[str] = frozenset()) -> str:
    """What took place, as a clause without its full stop; `known` are keys of parties that the reader has in mind."""
    if is_visit(contact):
        guests, one = _guests(contact, cast)
        verb = f"{'is' if one else 'are'} visiting" if contact.status == "ongoing" else "visited"
        return f"{guests} {verb} {_visited(contact)}{on_date(contact.date, year)}"
    ongoing = contact.status == "ongoing"
    verb = (_NOW if ongoing else _PAST)[contact.kind]
    return f"{_subject(contact, cast, known)} {verb}{_where(contact)}{'' if ongoing else on_date(contact.date, year)}"


def coming_clause(contact: Contact, cast: Cast, verb: str) -> str:
    """What is to come, after a verb such as `are to`: `Rubio and Lavrov are to meet in Baku or Istanbul`, without the date."""
    if is_visit(contact):
        guests, one = _guests(contact, cast)
        return f"{guests} {singular(verb) if one else verb} visit {_visited(contact)}"
    return f"{_subject(contact, cast, frozenset())} {verb} {_TO_COME[contact.kind]}{_where(contact)}"


def noun_phrase(contact: Contact, cast: Cast, *, definite: bool = False) -> str:
    """A contact as a thing to speak of: `a meeting between Turkey and Egypt in Cairo`, `the telephone call between …`."""
    words = {"call": "telephone call", "visit": "meeting"}.get(contact.kind, contact.kind)
    article = "the " if definite else "" if contact.kind == "talks" else "a "
    if is_visit(contact):
        return f"{article}visit by {_guests(contact, cast)[0]} to {_visited(contact)}"
    who = _persons(contact, cast, with_state=False) or listed(parties_named(contact))
    if not who:
        return f"{article}{words}{_where(contact)}"
    return f"{article}{words} {'between' if len(known_sides(contact)) > 1 else 'with'} {who}{_where(contact)}"


def singular(verb: str) -> str:
    """The verb after one subject: `are to` becomes `is to`."""
    return {"are to": "is to", "are expected to": "is expected to", "were to": "was to", "were due to": "was due to"}.get(
        verb, verb
    )


def is_visit(contact: Contact) -> bool:
    """Whether one side went to another's place, so that it can be told as a visit."""
    if contact.kind != "visit":
        return False
    hosts = _host_keys(contact)
    guests = [side for side in known_sides(contact) if party_key(side.party) not in hosts]
    return len(guests) == 1 and bool(contact.places or hosts)


def _host_keys(contact: Contact) -> frozenset[str]:
    """Who is visited: the host named, else the states in which the places lie, else the side without people."""
    keys = {place.country for place in contact.places if place.country}
    return frozenset(keys | ({party_key(contact.host)} if contact.host else set()))


def _guests(contact: Contact, cast: Cast) -> tuple[str, bool]:
    """Who goes there, and whether it is one person, which the verb has to know."""
    hosts = _host_keys(contact)
    (side,) = (side for side in known_sides(contact) if party_key(side.party) not in hosts)
    people = people_of(side)
    if len(people) == 1:
        return cast.name(people[0], with_state=True), True
    party = party_words(party_of(side.party))
    if people:
        return f"{listed([cast.name(person) for person in people])} of {party}", False
    return f"{_LEVELS.get(contact.level or '', 'representatives')} of {party}", False


def _visited(contact: Contact) -> str:
    if contact.places:
        return place_names(contact.places)
    hosts = [side.party for side in known_sides(contact) if party_key(side.party) in _host_keys(contact)]
    return party_words(party_of(hosts[0] if hosts else contact.host or Actor(name="the other side", as_written=())))


def place_names(places: tuple[Place, ...]) -> str:
    """Places for a sentence: `Baku or Istanbul` where the choice is open, `the White House`, `the Black Sea`."""
    names = [
        f"the {p.name}" if _WITH_THE.search(p.name) else f"a {p.name}" if _SOME.search(p.name) else with_article(p.name)
        for p in places
    ]
    return listed(list(dict.fromkeys(names)), "or" if any(p.alternative for p in places) else "and")


def _where(contact: Contact) -> str:
    """The places after a verb: `in Riyadh`, `at the White House`."""
    if not contact.places:
        return ""
    return f" {'at' if _AT.search(contact.places[0].name) else 'in'} {place_names(contact.places)}"


def _subject(contact: Contact, cast: Cast, known: frozenset[str]) -> str:
    """Who was in contact: the people where each side is one person, else the parties with their level."""
    keys = {party_key(side.party) for side in known_sides(contact)}
    if persons := _persons(contact, cast, with_state=not keys <= known):
        return persons
    if keys <= known and len(keys) > 1:
        return (_BOTH if len(keys) == 2 else _ALL).get(contact.level or "", "both sides" if len(keys) == 2 else "all sides")
    sides = known_sides(contact)
    unnamed = [words for side in contact.sides if (words := unnamed_words(side.party))]
    if unnamed or (len(sides) < 4 and all(len(people_of(side)) == 1 or side.party.kind == "igo" for side in sides)):
        return listed([*(_side_words(side, cast) for side in sides), *unnamed])
    who = _LEVELS.get(contact.level or "")
    parties = listed(parties_named(contact))
    return f"{who} of {parties}" if who else parties


def _side_words(side: Side, cast: Cast) -> str:
    """A side by its one person, with state, or else by its party."""
    people = people_of(side)
    return cast.name(people[0], with_state=True) if len(people) == 1 else party_words(party_of(side.party))


def _persons(contact: Contact, cast: Cast, *, with_state: bool) -> str:
    """The people of a contact in which each side is one person, or empty."""
    people = [people_of(side) for side in known_sides(contact)]
    if len(people) > 1 and all(len(side) == 1 for side in people) and not any(unnamed_words(s.party) for s in contact.sides):
        return cast.names([side[0] for side in people], with_state=with_state)
    return ""


def led_by(contact: Contact, cast: Cast) -> str:
    """Who sat there, side by side, where more than one person is named: `Marco Rubio and Mike Waltz for the United States`."""
    sides = [(side, people_of(side)) for side in known_sides(contact)]
    if all(len(people) < 2 for _, people in sides):
        return ""
    told = []
    for side, people in sides:
        names = [cast.name(person) for person in people[:4]] + (["others"] if len(people) > 4 else [])
        told += [f"{listed(names)} for {party_words(party_of(side.party))}"] if people else []
    return ", and ".join(told) if len(told) < 3 else "; ".join(told)


def at_level(contact: Contact) -> str:
    """The level as an adverb: `at ministerial level`; empty where it is unknown."""
    return _AT_LEVEL.get(contact.level or "", "")
