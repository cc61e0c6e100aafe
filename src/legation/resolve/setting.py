"""The setting in which names are read: the day, the states that the article is about, and what stands near a mention.

One object per article, built once; every rule about who is meant asks it instead of scanning the text again.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from legation.records import Article, Mention, Span, Tags, When
from legation.reference.names import find_entries
from legation.reference.people import People, known_people
from legation.resolve.states import STATE_KINDS, readings, state_of

NAMED_KINDS = frozenset(("country", "igo", "government_body", "company", "armed_group", "media", "organisation", "other"))
_MAIN_AT_LEAST = 4


@dataclass
class Setting:
    """An article with its day (`on`: publication, else the last day it tells) and the people known."""

    article: Article
    tags: Tags
    on: dt.date | None
    whens: dict[int, When] = field(default_factory=dict)
    people: People = field(default_factory=known_people)

    @property
    def text(self) -> str:
        """The clean text."""
        return self.article.text

    def words(self, span: Span) -> str:
        """The words of a span on one line."""
        return " ".join(span.slice(self.text).split())

    @cached_property
    def by_sentence(self) -> dict[int, list[int]]:
        """The mentions of each sentence, in order."""
        found: dict[int, list[int]] = {}
        for index, mention in enumerate(self.tags.mentions):
            found.setdefault(mention.sentence, []).append(index)
        return found

    @cached_property
    def states(self) -> Counter[str]:
        """How often each state is named as an actor: countries, their people, capitals and bodies; places count half."""
        counted: Counter[str] = Counter()
        for mention in self.tags.mentions:
            code = self.state_of_mention(mention)
            if code:
                counted[code] += 1 if mention.kind == "place" else 2
        return counted

    def count_people(self, countries: Iterable[str | None]) -> None:
        """Let each person named count for the state that he or she acts for."""
        for code in countries:
            if code:
                self.states[code] += 2

    def state_of_mention(self, mention: Mention) -> str | None:
        """The state that a mention of a name belongs to, by its words alone; None for people, dates and pronouns."""
        if mention.kind not in NAMED_KINDS and mention.kind != "place":
            return None
        entries = find_entries(self.words(mention.head)) or readings(self.words(mention.span))
        state = state_of(entries, self.on)
        if state is None:
            state = next((e for e in entries if e.kind in ("metonym", "body", "place") and e.country), None)
        if state is None or (mention.kind == "place" and state.kind not in STATE_KINDS | {"place"}):
            return None
        return state.country

    @cached_property
    def dyad(self) -> tuple[str, ...]:
        """The two states that the article is most about; fewer where it names fewer, or where a third is level."""
        ranked = [(code, count) for code, count in self.states.most_common(3) if len(code) == 3]
        if len(ranked) == 3 and ranked[1][1] == ranked[2][1]:
            return tuple(code for code, _ in ranked[:1])
        return tuple(code for code, count in ranked[:2])

    @property
    def main_state(self) -> str | None:
        """The one state that the article is mostly about, or None where a second comes near it."""
        ranked = [(code, count) for code, count in self.states.most_common(2) if len(code) == 3]
        if not ranked or ranked[0][1] < _MAIN_AT_LEAST:
            return None
        return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1] else None

    def day_at(self, sentence: int) -> dt.date | None:
        """The day on which a sentence plays: its own date where that lies in another year, else the article's day."""
        for index in self.by_sentence.get(sentence, ()):
            when = self.whens.get(index)
            day = when.start if when else None
            if day and (self.on is None or abs(day.year - self.on.year) > 1):
                return day
        return self.on
