"""A name of a person → who it is: in the cast of the article, in the tables, or made from the text itself.

A surname alone means somebody named in full in the same text, else somebody whose office on that day and whose state speak for
it. Two who fit equally stay candidates; somebody unknown to the tables gets the fullest name, the role and the state of the text.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from legation.records import Actor, Mention
from legation.reference.entry import Entry
from legation.reference.fold import spelling_key
from legation.reference.names import entry_of
from legation.reference.offices import all_offices
from legation.reference.people import known_people
from legation.reference.person import Person, Tenure
from legation.resolve.cast import Cast, Member, given_agree, has_initials_only, is_initial, name_words
from legation.resolve.given_names import gender_of
from legation.resolve.policy import POLICY
from legation.resolve.setting import Setting
from legation.resolve.states import find_nations
from legation.resolve.titles import Title, read_title, role_after, role_before, split_title

_APPOSED = re.compile(r"[^,;:.–—()]+(?:,\s*(?:the\s+)?|\s(?:for|to|of|on)\s[^,;:.–—()]+\s)")
_GAP_TO_TITLE = re.compile(r"\s*,\s*(?:the\s+|\w+[’']s\s+|an?\s+|his\s+|her\s+|then\s+){0,2}")
_HEADS = re.compile(r"(?:[\w-]+\s+){0,2}(?:head|chief|director|chairman|leader)\b", re.I)
_PORTFOLIO = re.compile(
    r"\b(?:[Rr]epresentative|[Ee]nvoy|[Mm]inister|[Aa]mbassador|[Cc]oordinator|[Ss]ecretary|[Cc]ommissioner|[Aa]dvis[eo]r|[Nn]egotiator)"
    r"\s+(?:for|to|of|on)\s+(?:the\s+)?(?:[A-Z]\w+\s+){0,3}$"
)
_INTERNATIONAL = frozenset(("UNO", "EUR", "IGO", "NGO"))
_MARGIN = 2
_ENOUGH = {"full": 0, "initials": 2, "surname": 5}


class PersonResolver:
    """Resolves the person mentions of one article; names in full first, so that surnames before them find them."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.cast = Cast()
        self._members: dict[int, Member] = {}
        self._titles: dict[int, Title] = {}
        self.apposed: dict[int, int] = {}

    def meet(self, indices: list[int]) -> None:
        """Put everybody named into the cast: names with a given name first, surnames alone after them."""
        mentions = self.setting.tags.mentions
        bare = [index for index in indices if len(name_words(self._name(mentions[index]))) < 2]
        for index in indices:
            if index not in bare:
                self._members[index] = self._meet_full(mentions[index], self.title(index))
        for index in bare:
            self._members[index] = self._meet_bare(mentions[index], self.title(index))

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
            if office.rank == "technical" or office.sector in ("BUS", "REL"):
                continue
            if on and office.rank in ("leader", "minister") and self.setting.people.holders(office.id, code or "", on):
                continue
            member.country = code
            member.why += f"; {code}: the state that the article is mostly about"

    def title(self, index: int) -> Title:
        """The title of a mention: before the name, else in apposition behind it."""
        if index not in self._titles:
            self._titles[index] = self._read_title(index)
        return self._titles[index]

    def _read_title(self, index: int) -> Title:
        mention, on = self.setting.tags.mentions[index], self.setting.on
        text = self.setting.text
        before = text[mention.span.start : mention.head.start].strip()
        inside, name = self._split(mention)
        title = read_title(f"{before} {inside}".strip(), on) if before or inside else Title()
        if not title.role:
            sentence = self.setting.tags.sentences[mention.sentence].span
            other = (
                self._title_behind(index)
                or self._apposed_title(index, name)
                or role_before(text, sentence.start, mention.span.start, on)
            )
            if other:
                title = Title(other.role, other.office, other.country, other.target, "", title.honorific)
        return self._of_holder(title) if title.holder and title.country is None else title

    def _title_behind(self, index: int) -> Title | None:
        """The office in apposition behind a name; a mention that holds it means the same person."""
        mentions = self.setting.tags.mentions
        end = mentions[index].span.end
        title = role_after(self.setting.text, end, self.setting.on)
        if title and index + 1 < len(mentions) and mentions[index + 1].kind == "person":
            gap = self.setting.text[end : mentions[index + 1].span.start]
            if mentions[index + 1].head == mentions[index + 1].span and _GAP_TO_TITLE.fullmatch(gap):
                self.apposed[index + 1] = index
        return title

    def _apposed_title(self, index: int, bare: str) -> Title | None:
        """The office in apposition before a name: "the special representative for Ukraine, K. Kellogg,"."""
        mentions = self.setting.tags.mentions
        name = mentions[index]
        for other in range(index - 1, max(index - 4, -1), -1):
            office = mentions[other]
            if office.sentence != name.sentence or (office.kind == "person" and office.head != office.span):
                return None
            words = self.setting.text[office.span.start : name.head.end].removesuffix(bare)
            if office.kind == "person" and len(words) < 100 and _APPOSED.fullmatch(words):
                title = read_title(words.rstrip(", "), self.setting.on)
                if title.office is None and not _HEADS.match(title.role):
                    return None
                self.apposed[other] = index
                return title
        return None

    def member(self, index: int) -> Member:
        """The member of the cast that a mention names."""
        return self._members[index]

    def actor(self, index: int) -> tuple[Actor, str]:
        """The actor that a mention names, and why."""
        mention, member = self.setting.tags.mentions[index], self._members[index]
        on = self.setting.day_at(mention.sentence)
        return person_actor(member, self._name(mention), self._titles[index], on), member.why

    def _name(self, mention: Mention) -> str:
        return self._split(mention)[1]

    def _split(self, mention: Mention) -> tuple[str, str]:
        """The title words inside a head and the bare name: a portfolio may run into it ("for the Middle East S. Witkoff")."""
        words = self.setting.words(mention.head)
        title, name = split_title(words)
        before = self.setting.text[max(0, mention.head.start - 90) : mention.head.start]
        if title or not _PORTFOLIO.search(before) or self.setting.people.find(words):
            return title, name
        parts = words.split()
        cut = next((k for k, part in enumerate(parts) if k and is_initial(part)), 0)
        if not cut and len(parts) > 2:
            cut = len(parts) - 2 if self.setting.people.find(" ".join(parts[-2:])) else 0
        return ("", " ".join(parts[cut:])) if cut else ("", words)

    def _of_holder(self, title: Title) -> Title:
        """The title with the state of the person in its possessive: Putin's press secretary is Russian."""
        people = self.setting.people.find(title.holder)
        states = {person.country for person in people}
        state = states.pop() if len(states) == 1 else None
        return Title(title.role, title.office, state, title.target, title.holder, title.honorific)

    def _meet_full(self, mention: Mention, title: Title) -> Member:
        name = " ".join(name_words(self._name(mention)))
        for member in self.cast.named(name):
            if any(given_agree(name, each) for each in (member.name, *member.names)) and _states_agree(member, title):
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

    def _meet_bare(self, mention: Mention, title: Title) -> Member:
        name = " ".join(name_words(self._name(mention)))
        known = [member for member in self.cast.named(name) if _states_agree(member, title)]
        if len(known) > 1:
            known = self._by_office(known, title) or known
        if len(known) == 1:
            known[0].add(name, title)
            return known[0]
        if len(known) > 1:
            ids = tuple(member.person.id if member.person else member.name for member in known)
            return Member(name, candidates=ids, why=f"{name}: {len(known)} people of that name in the text")
        people = self.setting.people.find(name)
        person, others, why = self._choose(people, title, "surname")
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
        if nations and nations[0].first == 0 and nations[0].last < len(name.split()) and title.office is None:
            member.country = nations[0].code
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

    def _choose(self, people: tuple[Person, ...], title: Title, form: str) -> tuple[Person | None, tuple[str, ...], str]:
        """The one of several people whom office, state and day speak for; nobody where two are level or none is likely."""
        if not people:
            return None, (), ""
        ranked = sorted(((self._score(person, title, form), person) for person in people), key=lambda pair: -pair[0])
        best, person = ranked[0]
        level = [p.id for score, p in ranked[1:] if best - score < _MARGIN]
        enough = _ENOUGH[form] + (_MARGIN if form == "surname" and len(ranked) > 1 else 0)
        if level or best < enough:
            ids = tuple(p.id for _, p in ranked)
            reason = f"level with {', '.join(level)}" if level else "nothing in the text speaks for the one of that name"
            return None, ids, reason
        others = f"; runner-up {ranked[1][1].id}" if len(ranked) > 1 else ""
        return person, (), f"table {person.id}, by {form}{others}"

    def _score(self, person: Person, title: Title, form: str) -> int:
        on, score = self.setting.on, {"full": 3, "initials": 1, "surname": 0}[form]
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
        states = {person.country} | {t.country for t in person.offices}
        if title.country:
            score += 4 if title.country in states else -8
        if person.country in self.setting.states:
            score += 2
        return score

    def _misspelt(self, name: str, title: Title) -> Member | None:
        """Somebody in the cast or the tables from whose surname one letter differs, if the state of the title agrees."""
        words = name_words(name)
        key = spelling_key(words[-1])
        if len(key) < POLICY.typo_min_chars:
            return None
        for other in self.cast.surnames():
            if _one_edit(key, other):
                for member in self.cast.by_key(other):
                    if (
                        given_agree(name, member.name)
                        and _states_agree(member, title)
                        and title.country in (None, member.country)
                    ):
                        member.add(name, title)
                        member.why += f"; {name} read as a misspelling"
                        return member
        if title.country is None:
            return None
        near = [
            p
            for variant in _deletions(key)
            for p in _surnames_by_deletion().get(variant, ())
            if p.country == title.country and _one_edit(key, spelling_key(p.surname)) and given_agree(name, p.name)
        ]
        unique = {person.id: person for person in near}
        if len(unique) != 1:
            return None
        person = next(iter(unique.values()))
        return self._enter(person, name, title, f"table {person.id}: one letter differs, state {title.country} agrees")


def person_actor(member: Member, as_written: str, title: Title, on: dt.date | None) -> Actor:
    """The actor for a member of the cast; the role that the text gives wins over the office held on the day."""
    person = member.person
    tenure = person.office_on(on) if person and on else None
    role = title.role or member.role or (_title_of(tenure) if tenure else None)
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


def _ever_led(person: Person) -> bool:
    """Whether somebody ever led a state or a ministry, so that a surname alone may be enough."""
    held = (all_offices().get(tenure.office) for tenure in person.offices)
    return any(office is not None and office.rank in ("leader", "minister") for office in held)


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
        entry: Entry | None = entry_of(tenure.country)
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


def _states_agree(member: Member, title: Title) -> bool:
    """Whether a title's state is that of the member, or either is unknown."""
    if title.country is None or member.country is None or title.country == member.country:
        return True
    return member.person is not None and any(t.country == title.country for t in member.person.offices)


def _of_the_time(person: Person, on: dt.date) -> bool:
    """Whether somebody was in public life near a day, or before it: not somebody whose career begins years later."""
    starts = [t.start for t in person.offices if t.start]
    return not starts or min(starts).year <= on.year + 2


def _one_edit(one: str, other: str) -> bool:
    """Whether two keys differ by one letter put in, left out, changed, or two letters swapped."""
    if one == other or abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < POLICY.typo_min_chars - 1:
        return False
    prefix = 0
    while prefix < min(len(one), len(other)) and one[prefix] == other[prefix]:
        prefix += 1
    rest, other_rest = one[prefix:], other[prefix:]
    swapped = rest[:2] == other_rest[:2][::-1] and rest[2:] == other_rest[2:]
    return rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:] or swapped


def _deletions(key: str) -> set[str]:
    return {key, *(key[:i] + key[i + 1 :] for i in range(len(key)))}


@cache
def _surnames_by_deletion() -> dict[str, tuple[Person, ...]]:
    """Long surnames of the tables by their key and its one-letter deletions, built when first asked for."""
    index: dict[str, tuple[Person, ...]] = {}
    for person in known_people().__iter__():
        key = spelling_key(person.surname)
        if len(key) >= POLICY.typo_min_chars:
            for variant in _deletions(key):
                index[variant] = (*index.get(variant, ()), person)
    return index
