"""One article laid open for the extractors: its tags with what they mean, and the ways to quote it and to say who says so.

Every extractor asks here for words, actors, dates, places, evidence and attribution, so that each of these is decided once.
Mentions and claims are named by their numbers in `Reading.tags`.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import cached_property

from legation.records import (
    Actor,
    Article,
    Attribution,
    Basis,
    Evidence,
    Extractor,
    Frame,
    Holder,
    HolderKind,
    Place,
    Resolution,
    Span,
    Tags,
    When,
    content_id,
)
from legation.reference import countries
from legation.text.turns import find_turns, speakers

RULES = Extractor(name="rules", version="1")
HISTORY_AFTER_YEARS = 3
"""How long before the article's own time an act must lie to be told as history."""
# A relative clause that a comma opens and no comma has ended yet.
_IN_RELATIVE = re.compile(r",\s(?:which|who|whose|whom|where)\s[^,;]*$")
_BASES: dict[HolderKind, Basis] = {
    "anonymous": "anonymous",
    "outlet": "other_outlet",
    "document": "document",
    "author": "inference",
}


@dataclass(frozen=True)
class Reading:
    """An article, its tags, and the meaning of each mention."""

    article: Article
    tags: Tags
    resolution: Resolution

    @property
    def text(self) -> str:
        """The clean text."""
        return self.article.text

    @property
    def document(self) -> str:
        """The document's id."""
        return self.article.document.id

    @property
    def extractor(self) -> Extractor:
        """What made the tags: the rules, or the rules with a model."""
        return RULES if self.tags.model is None else Extractor(name="model+rules", version="1", model=self.tags.model)

    def evidence(self, *spans: Span) -> tuple[Evidence, ...]:
        """The spans as evidence, each once, in order."""
        return tuple(Evidence(self.document, s.start, s.end, s.slice(self.text)) for s in sorted(set(spans)))

    def sentence(self, number: int) -> Span:
        """The span of a sentence."""
        return self.tags.sentences[number].span

    def words(self, span: Span) -> str:
        """The words of a span on one line."""
        return " ".join(span.slice(self.text).split())

    def actors(self, mentions: tuple[int, ...]) -> tuple[Actor, ...]:
        """The actors that the mentions stand for, joined where several mention the same one."""
        joined: dict[str, Actor] = {}
        for mention in mentions:
            for actor in self.resolution.actors[mention] or self._host(mention):
                key = actor.id or f"{actor.kind}:{actor.name.lower()}"
                known = joined.get(key)
                joined[key] = actor if known is None else _with_words(known, actor.as_written)
        return tuple(joined.values())

    def _host(self, mention: int) -> tuple[Actor, ...]:
        """The state that a place lies in, as the host of a visit there."""
        codes = dict.fromkeys(place.country for place in self.resolution.places[mention] if place.country)
        return tuple(country_actor(code, (self.words(self.tags.mentions[mention].span),)) for code in codes)

    def when(self, mentions: tuple[int, ...]) -> When:
        """The first date among the mentions that has a meaning, else an unknown date."""
        found = [when for mention in mentions if (when := self.resolution.whens[mention]) is not None]
        known = [when for when in found if when.start is not None]
        return next(iter(known or found), When())

    def dates_of(self, sentence: int) -> tuple[int, ...]:
        """The dates of a sentence but for those in a relative clause that a comma opens: "flights, which stopped *in 2020*"."""
        dates = [m for m in self.by_sentence.get(sentence, []) if self.tags.mentions[m].kind == "date"]
        start = self.sentence(sentence).start
        return tuple(m for m in dates if not _IN_RELATIVE.search(self.text[start : self.tags.mentions[m].span.start]))

    def places(self, mentions: tuple[int, ...]) -> tuple[Place, ...]:
        """The places of the mentions, each once."""
        found = dict.fromkeys(place for mention in mentions for place in self.resolution.places[mention])
        return tuple(place for place in found if place.country or not place.name.islower())

    def why(self, mentions: tuple[int, ...]) -> tuple[str, ...]:
        """The reasons of the resolution of the mentions, each with its words."""
        return tuple(
            f"{self.words(self.tags.mentions[m].span)}: {self.resolution.why[m]}"
            for m in dict.fromkeys(mentions)
            if self.resolution.why[m]
        )

    @cached_property
    def author(self) -> Holder:
        """The article's author: by name where there is a byline, else as the author of the outlet's article."""
        document = self.article.document
        return Holder(name=document.byline or document.outlet or "the author", kind="author", country=document.outlet_country)

    @cached_property
    def by_sentence(self) -> dict[int, list[int]]:
        """The mentions of each sentence by number."""
        index: dict[int, list[int]] = {}
        for number, mention in enumerate(self.tags.mentions):
            index.setdefault(mention.sentence, []).append(number)
        return index

    @cached_property
    def main_time(self) -> dt.date | None:
        """The time that the article is told from: its publication, else its last date or the middle one."""
        published = self.article.document.published
        if published is not None:
            return published
        dates = sorted(w.start for w in self.resolution.whens if w is not None and w.start is not None)
        if not dates:
            return None
        recent = [d for d in dates if d.year >= dates[-1].year - HISTORY_AFTER_YEARS]
        return dates[-1] if len(recent) * 2 >= len(dates) else dates[len(dates) // 2]

    def is_ahead(self, when: When) -> bool:
        """Whether a date of days lies wholly after the day of publication: what happens then has not happened yet."""
        published = self.article.document.published
        return published is not None and when.start is not None and when.start > published and when.precision in ("day", "range")

    def is_history(self, when: When) -> bool:
        """Whether a date lies so far before the article's own time that the act is told as history."""
        if when.end is None or self.main_time is None:
            return False
        return (self.main_time - when.end).days > 365 * HISTORY_AFTER_YEARS

    @cached_property
    def speakers(self) -> dict[int, int]:
        """In an interview, for each sentence of an answer the mention of who gives it."""
        turns = find_turns(self.text, [block.span for block in self.article.blocks])
        return speakers(self.text, turns, self.tags)

    def _speaker(self, sentence: int) -> Holder | None:
        """Who speaks in a sentence of an interview."""
        actors = self.resolution.actors[self.speakers[sentence]] if sentence in self.speakers else ()
        if not actors:
            return None
        kind: HolderKind = "official" if actors[0].role or actors[0].sector == "GOV" else "person"
        return Holder(name=actors[0].name, kind=kind, country=actors[0].country, actor=actors[0].id)

    def chain(self, frame: int) -> tuple[Holder, ...]:
        """The chain of who says so for a claim, the author outermost; in an interview the one who answers comes next."""
        links: list[Holder] = []
        seen: set[int] = set()
        sentence = self.tags.frames[frame].sentence
        at: int | None = frame
        while at is not None and at not in seen:
            seen.add(at)
            one = self.tags.frames[at]
            if one.holder_kind != "author":
                links.append(self._holder(one))
            at = one.within
        speaker = self._speaker(sentence)
        if speaker and all(link.name != speaker.name for link in links):
            links.append(speaker)
        return (self.author, *reversed(links))

    def _holder(self, frame: Frame) -> Holder:
        if frame.holder is None:
            return Holder(name="unnamed", kind=frame.holder_kind)
        actors = self.resolution.actors[frame.holder]
        if not actors:
            return Holder(name=self.words(self.tags.mentions[frame.holder].span), kind=frame.holder_kind)
        name = ", ".join(actor.name for actor in actors)
        return Holder(
            name=name,
            kind=frame.holder_kind,
            country=actors[0].country,
            actor=actors[0].id if len(actors) == 1 else None,
        )

    def attribution(self, frame: int | None, sentence: int | None = None) -> Attribution:
        """Who says so, for a statement in claim `frame`, else for one in `sentence`: whose turn it is, or the author."""
        if frame is None:
            speaker = self._speaker(sentence) if sentence is not None else None
            if speaker is None:
                return Attribution(holder_chain=(self.author,), document=self.document)
            return Attribution(holder_chain=(self.author, speaker), document=self.document, basis="on_record")
        one = self.tags.frames[frame]
        return Attribution(
            holder_chain=self.chain(frame),
            verb_class=one.verb_class,
            cue=self.words(one.cue),
            hedge=one.hedge,
            certainty=one.certainty,
            basis=self.basis(one),
            claim=self.claim_id(frame),
            document=self.document,
        )

    def basis(self, frame: Frame) -> Basis:
        """What the claim rests on, from the kind of its holder."""
        if frame.holder_kind == "public":
            return "rumour"
        if frame.inferred:
            return "inference"
        return _BASES.get(frame.holder_kind, "on_record")

    def claim_id(self, frame: int) -> str:
        """The id of the claim statement of a frame."""
        one = self.tags.frames[frame]
        return content_id("claim", self.document, one.cue.start, one.cue.end, one.content.start, one.content.end, one.verb_class)


def _with_words(actor: Actor, words: tuple[str, ...]) -> Actor:
    return replace(actor, as_written=tuple(dict.fromkeys((*actor.as_written, *words))))


def side_key(actor: Actor) -> str:
    """What tells one party from another: the state's code, or the name of what is no state."""
    if actor.country and actor.kind != "igo" and countries.find_country(actor.country) is not None:
        return actor.country
    return actor.id or actor.name


def country_actor(code: str, as_written: tuple[str, ...] = ()) -> Actor:
    """The state (or international body) with this code as an actor."""
    known = countries.find_country(code)
    name = known.name if known is not None else code
    return Actor(
        name=name,
        as_written=as_written,
        id=code.lower(),
        kind="country" if known is not None else "igo",
        country=code,
        sector="GOV",
    )
