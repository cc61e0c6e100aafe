"""A name of a person → who it is: in the cast of the article, in the tables, or made from the text itself.

A surname alone means somebody named in full in the same text, else somebody whose office on that day and whose state speak for
it. Two who fit equally stay candidates; somebody unknown to the tables gets the fullest name, the role and the state of the text.
"""

from __future__ import annotations

import re

from legation.records import Actor, Mention
from legation.reference.fold import fold_words, spelling_key
from legation.reference.person import Person
from legation.resolve.cast import Cast, Member, given_agree, has_initials_only, name_words
from legation.resolve.given_names import gender_of
from legation.resolve.likelihood import Form, choose_person
from legation.resolve.misspelling import find_misspelt, find_swapped, one_edit
from legation.resolve.person_actor import person_actor
from legation.resolve.policy import POLICY
from legation.resolve.setting import Setting
from legation.resolve.states import find_nations
from legation.resolve.title_reader import TitleReader
from legation.resolve.titles import Title

_OTHER_NAME = re.compile(
    r"\s*[,(]?\s*(?:(?:formerly|previously|once|also|better|widely|commonly|until recently)\s)?"
    r"(?:known\s(?:as|by\s(?:the|his|her)\s[a-z ]{3,30})|alias|a\.?k\.?a\.?|born|née|né|nicknamed)\s+(?:simply\s)?[\"“]?"
)


class PersonResolver:
    """Resolves the person mentions of one article; names in full first, so that surnames before them find them."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.cast = Cast()
        self._members: dict[int, Member] = {}
        self._titles: dict[int, Title] = {}
        self.titles = TitleReader(setting)
        self.apposed = self.titles.apposed

    def meet(self, indices: list[int]) -> None:
        """Put everybody named into the cast: names with a given name first, surnames alone after them."""
        mentions = self.setting.tags.mentions
        bare = [index for index in indices if len(name_words(self._name(mentions[index]))) < 2]
        for index in indices:
            if index not in bare:
                self._members[index] = self._meet_full(mentions[index], self.title(index))
        for index in bare:
            self._members[index] = self._meet_bare(mentions[index], self.title(index))
        for index in indices:
            if index - 1 in self._members and self._is_other_name(index):
                self._members[index] = self._members[index - 1]
            self._members[index] = self._by_given_name(self._members[index]) or self._members[index]

    def _is_other_name(self, index: int) -> bool:
        """Whether a name is only what the person right before it is or was called: "X, also known as Y"."""
        mentions = self.setting.tags.mentions
        gap = self.setting.text[mentions[index - 1].span.end : mentions[index].span.start]
        return _OTHER_NAME.fullmatch(gap) is not None

    def place_officials(self) -> None:
        """Give officials whom the tables do not know the state that the article is mostly about.

        Not where the tables name another holder of that office; and not the only state of the sentence, which is as often the
        other party.
        """
        code, on = self.setting.main_state, self.setting.on
        for member in self.cast.members if code else ():
            office = member.office
            if member.country or member.person or office is None or office.standing != "current":
                continue
            if office.rank in ("technical", "leader") or office.sector in ("BUS", "REL"):
                continue
            if on and office.rank == "minister" and self.setting.people.holders(office.id, code or "", on):
                continue
            member.country = code
            member.why += f"; {code}: the state that the article is mostly about"

    def title(self, index: int) -> Title:
        """The title of a mention: before the name, else in apposition behind it."""
        if index not in self._titles:
            self._titles[index] = self.titles.read(index)
        return self._titles[index]

    def member(self, index: int) -> Member:
        """The member of the cast that a mention names."""
        return self._members[index]

    def actor(self, index: int) -> tuple[Actor, str]:
        """The actor that a mention names, and why."""
        mention, member = self.setting.tags.mentions[index], self._members[index]
        on = self.setting.day_at(mention.sentence)
        return person_actor(member, self._name(mention), self._titles[index], on), member.why

    def _name(self, mention: Mention) -> str:
        return self.titles.split(mention)[1]

    def _meet_full(self, mention: Mention, title: Title) -> Member:
        name = " ".join(name_words(self._name(mention)))
        for member in self.cast.named(name):
            if any(given_agree(name, each) for each in (member.name, *member.names)) and states_agree(member, title):
                member.add(name, title)
                return member
        people = self.setting.people.find(name)
        person, others, why = self._choose(people, title, "initials" if has_initials_only(name) else "full")
        if person is not None:
            return self._enter(person, name, title, why)
        same = [m for m in self.cast.named(name) if self._is_same_by_office(m, name, title)]
        if len(same) == 1:
            same[0].add(name, title)
            same[0].why += f"; {name}: initial differs, surname, office and state agree"
            return same[0]
        near = self._misspelt(name, title)
        if near is not None:
            return near
        return self._unknown(name, title, others, why)

    def _by_given_name(self, member: Member) -> Member | None:
        """The only one in the cast whose given names somebody unknown is called by: "my friend José Luis"."""
        given = fold_words(member.name)
        if member.person or member.candidates or member.role or member.country or not given:
            return None
        found = [m for m in self.cast.members if any(_begins_with(given, each) for each in (m.name, *m.names))]
        return found[0] if len(found) == 1 else None

    def _meet_bare(self, mention: Mention, title: Title) -> Member:
        name = " ".join(name_words(self._name(mention)))
        known = [member for member in self.cast.named(name) if states_agree(member, title)]
        if len(known) > 1:
            known = self._by_office(known, title) or known
        if len(known) == 1:
            known[0].add(name, title)
            return known[0]
        if len(known) > 1:
            ids = tuple(member.person.id if member.person else member.name for member in known)
            return Member(name, candidates=ids, why=f"{name}: {len(known)} people of that name in the text")
        called = self.setting.people.find(f"{title.role} {name}") if title.role else ()
        people = called or self.setting.people.find(name)
        person, others, why = self._choose(people, title, "full" if called else "surname")
        if person is not None:
            return self._enter(person, name, title, why)
        near = self._misspelt(name, title)
        return near if near is not None else self._unknown(name, title, others, why)

    def _by_office(self, members: list[Member], title: Title) -> list[Member]:
        if title.office is None:
            return []
        return [member for member in members if member.office and member.office.id == title.office.id]

    def _enter(self, person: Person, name: str, title: Title, why: str) -> Member:
        """The cast's member for a person of the tables, new or known."""
        member = self.cast.of_person(person)
        if member is None:
            member = Member(person.name, person=person, country=person.country, gender=gender_of(person.name), why=why)
        member.add(name, title)
        return self.cast.add(member, name, person.surname)

    def _unknown(self, name: str, title: Title, candidates: tuple[str, ...], why: str) -> Member:
        """Somebody whom the tables do not know, or whom they know twice: made from what the text says."""
        member = Member(name, candidates=candidates, why=why or "not in the tables: named, titled and placed by the text")
        nations = find_nations(name.split(), self.setting.on)
        if (
            nations
            and nations[0].first == 0
            and nations[0].last < len(name.split())
            and title.office is None
            and not gender_of(name)
        ):
            member.country = nations[0].code
        known = (self.setting.people.person(each) for each in candidates)
        genders = {gender_of(person.name) for person in known if person}
        member.gender = genders.pop() if len(genders) == 1 else None
        member.add(name, title)
        return self.cast.add(member, name)

    def _is_same_by_office(self, member: Member, name: str, title: Title) -> bool:
        """Whether only an initial tells a name from a member: same surname, and office and state agree."""
        if not (has_initials_only(name) or any(has_initials_only(each) for each in member.names)):
            return False
        if title.country and member.country and title.country != member.country:
            return False
        offices = {member.office.id} if member.office else set()
        if member.person:
            offices |= {tenure.office for tenure in member.person.offices}
        if title.office is None:
            return False
        return title.office.id in offices or (not offices and title.country is not None)

    def _choose(self, people: tuple[Person, ...], title: Title, form: Form) -> tuple[Person | None, tuple[str, ...], str]:
        return choose_person(people, title, form, self.setting.on, self.setting.states)

    def _misspelt(self, name: str, title: Title) -> Member | None:
        """Somebody in the cast or the tables from whose surname one letter differs, if the state of the title agrees."""
        key = spelling_key(name_words(name)[-1])
        if len(key) < POLICY.typo_min_chars:
            return None
        for other in self.cast.surnames():
            for member in self.cast.by_key(other) if one_edit(key, other) else ():
                same_state = title.country in (None, member.country) and states_agree(member, title)
                if same_state and given_agree(name, member.name):
                    member.add(name, title)
                    member.why += f"; {name} read as a misspelling"
                    return member
        if not title.country:
            return self._swapped(name, title)
        person = find_misspelt(name, key, title.country)
        if person is None:
            return None
        return self._enter(person, name, title, f"table {person.id}: one letter differs, state {title.country} agrees")

    def _swapped(self, name: str, title: Title) -> Member | None:
        """The one leader or minister in office on the day in whose surname two letters of a bare name are swapped."""
        on, key = self.setting.on, "".join(fold_words(name))
        if on is None or title.office is not None or len(name_words(name)) > 1 or len(key) < POLICY.typo_min_chars:
            return None
        found = find_swapped(key, on)
        return self._enter(found, name, title, f"table {found.id}: two letters are swapped, in office on {on}") if found else None


def _begins_with(given: tuple[str, ...], name: str) -> bool:
    """Whether a longer name begins with these given names."""
    words = fold_words(" ".join(name_words(name)))
    return len(words) > len(given) and tuple(words[: len(given)]) == given


def states_agree(member: Member, title: Title) -> bool:
    """Whether a title's state is that of the member, or either is unknown."""
    if title.country is None or member.country is None or title.country == member.country:
        return True
    return member.person is not None and any(t.country == title.country for t in member.person.offices)
