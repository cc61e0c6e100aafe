"""The conductor of resolution: what each mention of an article means, in one pass over each kind.

    dates ──> the day that the article plays on ──> people named ──> offices, bodies, states ──> pronouns ──> I and we
                                                └─> places

Names are resolved by the day, because an office named with a day is whoever held it then. Nothing here looks at another article.
"""

from __future__ import annotations

import datetime as dt
import re

from legation.records import Actor, Article, Place, Resolution, Tags, When
from legation.reference.offices import find_office
from legation.reference.people import PARTICLES, known_people
from legation.resolve.cast import Member, name_words
from legation.resolve.coreference import CoreferenceResolver, is_neighbours
from legation.resolve.dates import Dated, resolve_dates
from legation.resolve.described import DescribedResolver
from legation.resolve.first_person import FIRST_PERSON, SpeakerResolver
from legation.resolve.known import Known
from legation.resolve.office_words import is_counterpart, office_words
from legation.resolve.offices import OfficeResolver
from legation.resolve.organs import OrganResolver
from legation.resolve.people_file import PeopleFile
from legation.resolve.persons import PersonResolver
from legation.resolve.places import PlaceResolver
from legation.resolve.seats import Sense, goes_on, sense_of
from legation.resolve.setting import NAMED_KINDS, Setting
from legation.resolve.tenure import shared_tenure
from legation.resolve.venues import is_venue


def resolve_tags(article: Article, tags: Tags, people: PeopleFile | None = None) -> Resolution:
    """What each mention of `tags` means: actors, a date, or places, with the reason; empty where nothing was found.

    Args:
        article: the article that was tagged.
        tags: its mentions.
        people: the user's own actors, asked before the built-in ones.
    """
    known = people.people if people else known_people()
    published = article.document.published
    tenure = None if published else shared_tenure(article, tags, known)
    dates = resolve_dates(article, tags, tenure)
    on = published or _told_day(dates) or (tenure.end if tenure else None)
    setting = Setting(article, tags, on, {i: dated.when for i, dated in dates.items()}, known)
    return _Run(setting, dates).resolution()


def _told_day(dates: dict[int, Dated]) -> dt.date | None:
    """The last day that an undated article tells of; anniversaries lie ahead of it and do not count."""
    days = [
        dated.when.start
        for dated in dates.values()
        if dated.when.start and dated.when.precision in ("day", "range", "week") and "anniversary" not in dated.when.anchor
    ]
    return max(days, default=None)


class _Run:
    """One article's resolution while it is made."""

    def __init__(self, setting: Setting, dates: dict[int, Dated]) -> None:
        self.setting = setting
        self.dates = dates
        self.actors: dict[int, tuple[Actor, ...]] = {}
        self.places: dict[int, tuple[Place, ...]] = {}
        self.members: dict[int, Member] = {}
        self.venues: set[int] = set()
        self.why: dict[int, str] = {index: dated.why for index, dated in dates.items()}

    def resolution(self) -> Resolution:
        """The resolution, one entry per mention."""
        self._people()
        self.setting.count_people(self.actors[i][0].country for i in self.members)
        self._names()
        self._references()
        count = range(len(self.setting.tags.mentions))
        whens: tuple[When | None, ...] = tuple(self.dates[i].when if i in self.dates else None for i in count)
        return Resolution(
            actors=tuple(self.actors.get(i, ()) for i in count),
            whens=whens,
            places=tuple(self.places.get(i, ()) for i in count),
            why=tuple(self.why.get(i, "") for i in count),
        )

    def _people(self) -> None:
        """Named people, then offices without a name, which may mean somebody named."""
        mentions = self.setting.tags.mentions
        self.venues = {i for i, m in enumerate(mentions) if m.kind == "person" and is_venue(self.setting, m)}
        indices = [i for i, m in enumerate(mentions) if m.kind == "person" and i not in self.venues]
        offices = {i for i in indices if mentions[i].head == mentions[i].span and self._is_office(i)}
        persons = PersonResolver(self.setting)
        named = [i for i in indices if i not in offices and name_words(self.setting.words(mentions[i].head))]
        persons.meet(named)
        persons.place_officials()
        for index in named:
            actor, self.why[index] = persons.actor(index)
            self.actors[index], self.members[index] = (actor,), persons.member(index)
        resolver = OfficeResolver(self.setting, persons, self.members)
        for index in sorted(offices):
            if index in persons.apposed:
                behind = persons.apposed[index]
                self.actors[index], self.members[index] = self.actors[behind], self.members[behind]
                self.why[index] = f"in apposition to {self.members[behind].name}"
                continue
            actor, member, self.why[index] = resolver.actor(index, [i for i in sorted(self.members) if i < index])
            self.actors[index] = (actor,)
            if member is not None:
                self.members[index] = member

    def _is_office(self, index: int) -> bool:
        """Whether a mention without a separate head is an office ("the US president") rather than a name."""
        words = office_words(self.setting, self.setting.tags.mentions[index])
        if is_counterpart(words) or find_office(words) is not None:
            return True
        return words[:1].islower() and re.split(r"[\s-]", words)[0] not in PARTICLES

    def _names(self) -> None:
        organs, places = OrganResolver(self.setting), PlaceResolver(self.setting)
        for index, mention in enumerate(self.setting.tags.mentions):
            if mention.kind in NAMED_KINDS:
                sense, reason = self._sense(index)
                self.why[index] = reason
                if sense in ("place", "both"):
                    self.places[index], why = places.place(index)
                    self.why[index] = f"{reason}: {why}"
                if sense in ("government", "both"):
                    self.actors[index], self.why[index] = organs.actors(index)
            elif mention.kind == "place" or index in self.venues:
                self.places[index], self.why[index] = places.place(index)
            elif mention.kind == "person":
                found, why = places.inside(index)
                if found:
                    self.places[index] = found
                    self.why[index] += f"; {found[0].as_written}: {why}"

    def _sense(self, index: int) -> tuple[Sense, str]:
        """Whether the name of a seat of government stands for the place: by its words, or as the place before it in a list."""
        mention = self.setting.tags.mentions[index]
        sense, why = sense_of(self.setting, mention)
        if sense == "government" and index and self.places.get(index - 1) and not self.actors.get(index - 1):
            gap = self.setting.text[self.setting.tags.mentions[index - 1].span.end : mention.span.start]
            if goes_on(self.setting, mention, gap):
                return "place", "in a list of places"
        return sense, why

    def _references(self) -> None:
        known = Known(self.setting, self.actors, self.members)
        resolver, described = CoreferenceResolver(known), DescribedResolver(known)
        for index, mention in enumerate(self.setting.tags.mentions):
            found = described.resolve(index, mention) if mention.kind in ("person", "country", "other") else None
            if found and not any(actor.id and actor.kind == "person" for actor in self.actors.get(index, ())):
                actor, self.members[index], self.why[index] = found
                self.actors[index] = (actor,)
        for index, mention in enumerate(self.setting.tags.mentions):
            if self._is_first_person(index) or index in self.members:
                continue
            if mention.kind in ("pronoun", "collective") or self._is_the_country(index) or is_neighbours(self.setting, mention):
                self.actors[index], self.why[index] = resolver.resolve(index)
        self._speakers()

    def _speakers(self) -> None:
        """The first person, after all others: who speaks is often named behind what is said."""
        resolver = SpeakerResolver(self.setting, self.actors)
        for index in filter(self._is_first_person, range(len(self.setting.tags.mentions))):
            self.actors[index], self.why[index] = resolver.resolve(index)

    def _is_first_person(self, index: int) -> bool:
        mention = self.setting.tags.mentions[index]
        return mention.kind in ("pronoun", "other") and self.setting.words(mention.span).lower() in FIRST_PERSON

    def _is_the_country(self, index: int) -> bool:
        """Whether a mention is "the country" rather than the name of one."""
        mention = self.setting.tags.mentions[index]
        return mention.kind == "country" and self.setting.words(mention.head).lower() in ("country", "nation", "state")
