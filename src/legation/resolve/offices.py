"""An office without a name → who holds it: "the US president", "Russia's foreign minister", "his American counterpart".

With a state and a day the tables say who held it; with neither, the person last named with that office is meant; else the office
itself stays the actor, unresolved, with its candidates.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace

from legation.records import Actor, Mention
from legation.reference.offices import Office
from legation.reference.person import Person
from legation.resolve.cast import Member
from legation.resolve.holders import find_coming, is_same_office, is_temporary, sent_to
from legation.resolve.office_words import is_counterpart, office_day, office_words
from legation.resolve.organs import group_sector
from legation.resolve.person_actor import person_actor
from legation.resolve.persons import PersonResolver
from legation.resolve.setting import Setting
from legation.resolve.titles import Title, read_title

_REACH = 3
# Offices that many hold at once: "the American envoy" is the American who was named before.
_VAGUE = frozenset(
    "special_envoy negotiator chief_negotiator diplomat ambassador official adviser legislator military_commander".split()
)
_OTHER_HALF = {"KOR": "PRK", "PRK": "KOR", "SDN": "SSD", "SSD": "SDN", "DEU": "DDR", "DDR": "DEU"}


class OfficeResolver:
    """Resolves mentions that name an office and no person."""

    def __init__(self, setting: Setting, persons: PersonResolver, members: Mapping[int, Member]) -> None:
        self.setting = setting
        self.persons = persons
        self.members = members  # of every mention resolved so far, offices included

    def actor(self, index: int, before: list[int]) -> tuple[Actor, Member | None, str]:
        """The actor of an office mention; `before` are the person mentions resolved before it, in order.

        Returns:
            The actor, the member of the cast where it is one, and why.
        """
        mention = self.setting.tags.mentions[index]
        words, told = self.setting.words(mention.span), office_words(self.setting, mention)
        if is_counterpart(told):
            return self._counterpart(mention, told, before)
        title = self._placed(read_title(told, self.setting.on), mention)
        if title.office is None:
            sector = group_sector(words)
            return (
                Actor(name=words, as_written=(words,), country=title.country, sector=sector),
                None,
                "people described, not named",
            )
        if title.country is None:
            back = self._named_before(mention, title.office, before)
            if back is not None:
                return self._as(back, mention, title), back, f"the {title.office.id.replace('_', ' ')} named before: {back.name}"
            return self._without_state(words, title, mention)
        compatriot = self._compatriot(title, mention, before)
        if compatriot is not None:
            return self._as(compatriot, mention, title), compatriot, f"of that state and named before: {compatriot.name}"
        return self._held(words, title, mention)

    def _compatriot(self, title: Title, mention: Mention, before: list[int]) -> Member | None:
        """The only one of a state named in the sentences before, for "the American envoy" or "the Algerian mediator"."""
        text = self.setting.text[max(0, mention.span.start - 14) : mention.span.start]
        if title.office is None or title.office.id not in _VAGUE or title.office.plural or title.target:
            return None
        if re.search(r"\b[Tt]he (?:[a-z]+ )?$", text) is None:
            return None
        near = [self.members[i] for i in before if 0 <= mention.sentence - self.setting.tags.mentions[i].sentence <= 2]
        found = {id(member): member for member in near if title.country in _states_of(member)}
        return next(iter(found.values())) if len(found) == 1 else None

    def _placed(self, title: Title, mention: Mention) -> Title:
        """The title with the state of the person in its possessive, as the text or the tables know him."""
        if title.country or not title.holder:
            return title
        known = self.persons.cast.named(title.holder)
        countries = {m.country for m in known} or {p.country for p in self.setting.people.find(title.holder)}
        country = countries.pop() if len(countries) == 1 else None
        return Title(title.role, title.office, country, title.target, title.holder)

    def _held(self, words: str, title: Title, mention: Mention) -> tuple[Actor, Member | None, str]:
        office, country = title.office, title.country
        assert office is not None
        assert country is not None
        on = office_day(self.setting, mention)
        if (
            office.standing == "designate"
            and not office.plural
            and on
            and (coming := find_coming(self.setting.people, office, country, on))
        ):
            member = self.persons.cast.of_person(coming) or Member(coming.name, person=coming, country=coming.country)
            return self._as(member, mention, title), member, f"{office.id} of {country} next after {on}: {coming.id}"
        if office.standing in ("former", "designate") or office.plural:
            back = self._in_cast(office, country)
            if back is not None and office.standing == "designate":
                return self._as(back, mention, title), back, f"named in the text: {back.name}"
            return _office_actor(words, title, ()), None, f"a {office.standing} holder is not looked up"
        named = self._in_cast(office, country)
        held = self._holders(office, country, on) if on else ()
        if office.standing == "acting" and on:
            held = tuple(person for person in held if is_temporary(person, office, on))
        if title.target and len(held) > 1:
            held = sent_to(held, title.target, on) or held
        if named is not None and named.person is None and not held:
            return self._as(named, mention, title), named, f"named with that office in the text: {named.name}"
        if len(held) == 1 or (held and office.rank == "leader"):
            member = self.persons.cast.of_person(held[0]) or Member(held[0].name, person=held[0], country=held[0].country)
            return self._as(member, mention, title), member, f"{office.id} of {country} on {on}: {held[0].id}"
        if named is not None and (not held or any(named.person is p for p in held)):
            return self._as(named, mention, title), named, f"named with that office in the text: {named.name}"
        ids = tuple(person.id for person in held)
        reason = f"{len(held)} hold that office" if held else f"no holder known of {office.id} of {country} on {on}"
        return _office_actor(words, title, ids), None, reason

    def _holders(self, office: Office, country: str, on: dt.date) -> tuple[Person, ...]:
        return self.setting.people.holders(office.id, country, on)

    def _in_cast(self, office: Office, country: str) -> Member | None:
        """The one person in the text who has that office in that state."""
        found = [
            m for m in self.persons.cast.members if m.country == country and m.office is not None and m.office.id == office.id
        ]
        return found[0] if len(found) == 1 else None

    def _named_before(self, mention: Mention, office: Office, before: list[int]) -> Member | None:
        """The last person named with that office, within a few sentences."""
        on = self.setting.on
        for index in reversed(before):
            other = self.setting.tags.mentions[index]
            if mention.sentence - other.sentence > _REACH:
                return None
            member = self.members[index]
            if member.office is not None and is_same_office(member.office.id, office):
                return member
            tenure = member.person.office_on(on) if member.person and on else None
            if tenure and is_same_office(tenure.office, office):
                return member
        return None

    def _without_state(self, words: str, title: Title, mention: Mention) -> tuple[Actor, Member | None, str]:
        """Whose? The only state of the sentence, else nobody's: the holders in the article's states are candidates."""
        office = title.office
        assert office is not None
        here = {
            code
            for i in self.setting.by_sentence.get(mention.sentence, ())
            if (code := self.setting.state_of_mention(self.setting.tags.mentions[i])) and i < len(self.setting.tags.mentions)
        }
        on = self.setting.day_at(mention.sentence)
        member = [m for m in self.persons.cast.members if m.office is not None and m.office.id == office.id]
        if len(member) == 1 and office.standing == "current" and not office.plural:
            return self._as(member[0], mention, title), member[0], f"the only {words.lower()} of the text: {member[0].name}"
        if len(here) == 1 and office.rank in ("leader", "minister") and not office.plural:
            placed = Title(title.role, office, here.copy().pop(), title.target)
            actor, found, why = self._held(words, placed, mention)
            if actor.id:
                return actor, found, f"{why}; the only state of the sentence"
        states = () if office.plural else self.setting.dyad
        ids = tuple(p.id for code in states for p in (self._holders(office, code, on) if on else ())[:1])
        return _office_actor(words, title, ids), None, "whose is not said"

    def _counterpart(self, mention: Mention, words: str, before: list[int]) -> tuple[Actor, Member | None, str]:
        """As "his American counterpart": the holder, in that state, of the office of the person named before."""
        title = read_title(words, self.setting.on)
        on = self.setting.day_at(mention.sentence)
        as_written = self.setting.words(mention.span)
        subject = next(
            (self.members[i] for i in reversed(before) if mention.sentence - self.setting.tags.mentions[i].sentence <= 1),
            None,
        )
        if subject is not None and title.country is None and re.match(r"(?:north|south|east|west)ern\b", words, re.I):
            title = replace(title, country=_OTHER_HALF.get(subject.country or ""))
        if subject is None or title.country is None:
            return _office_actor(words, title, ()), None, "whose counterpart is not said"
        tenure = subject.person.office_on(on) if subject.person and on else None
        office = tenure.office if tenure else subject.office.id if subject.office else None
        if office is None or on is None:
            return _office_actor(words, title, ()), None, f"the office of {subject.name} is not known"
        if office in _VAGUE:
            return _office_actor(words, title, ()), None, f"several hold the office that {subject.name} holds"
        if self._is_anybody_s(mention):
            return _office_actor(words, title, ()), None, "the counterpart of somebody who is not named"
        held = self.setting.people.holders(office, title.country, on)
        if len(held) != 1:
            return _office_actor(words, title, tuple(p.id for p in held)), None, f"{office} of {title.country}: {len(held)} known"
        member = self.persons.cast.of_person(held[0]) or Member(held[0].name, person=held[0], country=held[0].country)
        why = f"{office} of {title.country} on {on}, as counterpart of {subject.name}"
        return person_actor(member, as_written, Title(), on), member, why

    def _is_anybody_s(self, mention: Mention) -> bool:
        """Whether a counterpart is one of several ("an Omani counterpart"), or of an unnamed official of the same sentence."""
        before = self.setting.text[max(0, mention.span.start - 5) : mention.span.start].lower()
        here = [m for m in self.setting.tags.mentions if m.sentence == mention.sentence and m.span.end <= mention.span.start]
        named = any(m.kind == "person" and self.setting.words(m.head)[:1].isupper() for m in here)
        return before.endswith((" a ", " an ")) or (not named and any(m.kind == "other" for m in here))

    def _as(self, member: Member, mention: Mention, title: Title) -> Actor:
        on = self.setting.day_at(mention.sentence)
        return person_actor(member, self.setting.words(mention.span), title, on)


def _states_of(member: Member) -> set[str | None]:
    """The states and organisations that somebody belongs to or serves."""
    return {member.country, *([member.person.country] if member.person else [])} - {None}


def _office_actor(words: str, title: Title, candidates: tuple[str, ...]) -> Actor:
    """The office as an actor: as written, with state, role and sector, and no id."""
    return Actor(
        name=words,
        as_written=(words,),
        kind="person",
        country=title.country,
        sector=title.office.sector if title.office else "UNK",
        role=title.role or None,
        candidates=candidates,
    )
