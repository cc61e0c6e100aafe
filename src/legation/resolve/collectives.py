"""They, both sides, the two presidents → the group or pair last named, else the two states that the article is about.

In comes a plural pronoun or a collective noun phrase, out come the actors that it stands for, or none with the reason.
"""

from __future__ import annotations

import re

from legation.records import Actor, Mention
from legation.reference.names import find_entries
from legation.resolve.known import Known, renamed
from legation.resolve.office_groups import OfficeGroups
from legation.resolve.states import country_actor

_NUMBERS = {"two": 2, "both": 2, "duo": 2, "pair": 2, "three": 3, "trio": 3, "four": 4, "quartet": 4, "five": 5}
_BARE = re.compile(r"^(?:(?:the|all)\s+)?(?:two|three|four|five|duo|pair|trio|quartet)$|^(?:both|all) of (?:them|us)$")
_STATE_WORDS = re.compile(
    r"\b(?:sides|parties|countries|states|governments|delegations|powers|capitals|nations|negotiators|teams)$", re.I
)
_PERSON_WORDS = re.compile(
    r"\b(presidents|leaders|ministers|prime ministers|foreign ministers|men|envoys|diplomats|officials|heads|secretaries)$", re.I
)
_THINGS = frozenset(("country", "igo", "government_body", "organisation", "armed_group", "company"))
_NO_ONE: tuple[Actor, ...] = ()


class GroupResolver:
    """Resolves the plural pronouns and collectives of one article."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.setting = known.setting
        self.offices = OfficeGroups(known)

    def plural(self, index: int, mention: Mention) -> tuple[tuple[Actor, ...], str]:
        """The group or the joined names last mentioned in this sentence or the one before."""
        for back in (0, 1):
            sentence = mention.sentence - back
            if sentence < 0:
                break
            here = [i for i in self.setting.by_sentence.get(sentence, ()) if i < index]
            group = next((self.known.groups[i] for i in here if i in self.known.groups), None)
            if group:
                return group, "the group named before"
            pair = self.known.pair(here)
            if pair:
                return pair, "named together before it"
            plural = [i for i in here if self._is_group(i)]
            if plural:
                return self.known.actors[plural[0]], "the group named before"
            two = self._two_people(sentence) if back and self._opens(mention) else ()
            if two:
                return two, "the two people of the sentence before"
        return _NO_ONE, "no group named before it"

    def thing(self, index: int, mention: Mention) -> tuple[tuple[Actor, ...], str]:
        """The one state, organisation or body that "it" means: the only one of its sentence or the one before, or its subject."""
        for back in (0, 1):
            here = [i for i in self.setting.by_sentence.get(mention.sentence - back, ()) if i < index]
            here = [i for i in here if len(self.known.actors.get(i, ())) == 1 and self.known.actors[i][0].kind in _THINGS]
            named = {self.known.actors[i][0].id or self.known.actors[i][0].name for i in here}
            if len(named) > 1 and self.known.are_joined(here[0], here[1]):
                return _NO_ONE, "one of two named together; which is not said"
            if len(named) == 1 or (named and self._opens(self.setting.tags.mentions[here[0]])):
                actor = self.known.actors[here[0]][0]
                return (renamed(actor, self.setting.words(mention.span)),), f"{actor.name}, named before it"
            if named:
                return _NO_ONE, "which of several is open"
        return _NO_ONE, "nothing named before it"

    def _opens(self, mention: Mention) -> bool:
        """Whether a mention opens its sentence, but for an article."""
        start = self.setting.tags.sentences[mention.sentence].span.start
        return mention.span.start - start <= 4

    def _two_people(self, sentence: int) -> tuple[Actor, ...]:
        """The two people of a sentence that names no third."""
        people = {id(member): (i, member) for i, member in reversed(self.known.people_of(sentence, before=None))}
        return (
            tuple(self.known.actor_of(i, m) for i, m in sorted(people.values(), key=lambda p: p[0])) if len(people) == 2 else ()
        )

    def _is_group(self, index: int) -> bool:
        """Whether a mention names people in the plural: a demonym or a group, not one state or one person."""
        mention = self.setting.tags.mentions[index]
        words = self.setting.words(mention.span)
        actors = self.known.actors.get(index, ())
        return (
            bool(actors)
            and mention.kind in ("other", "country")
            and (words.endswith("s") or words in ("Chinese", "French", "British"))
            and (mention.kind == "other" or not any(entry.kind == "country" for entry in find_entries(words)))
        )

    def collective(self, index: int, mention: Mention, words: str) -> tuple[tuple[Actor, ...], str]:
        """The states, or the holders of an office, that a collective noun phrase stands for, and why."""
        wanted = next((count for word, count in _NUMBERS.items() if re.search(rf"\b{word}\b", words)), None)
        if _BARE.search(words):
            return self._joined(index, mention, wanted)
        if _STATE_WORDS.search(words):
            return self._states(index, mention, wanted)
        found = _PERSON_WORDS.search(words)
        if found:
            return self.offices.resolve(index, mention, words, wanted)
        return _NO_ONE, "whom these words stand for is open"

    def _joined(self, index: int, mention: Mention, size: int | None) -> tuple[tuple[Actor, ...], str]:
        """So many as were last named together, in this sentence or the two before."""
        for sentence in range(mention.sentence, max(-1, mention.sentence - 3), -1):
            here = [i for i in self.setting.by_sentence.get(sentence, ()) if i < index]
            group = next((self.known.groups[i] for i in reversed(here) if i in self.known.groups), None)
            found = self.known.pair(here, size=size) or group
            if found and len(found) == (size or len(found)):
                return found, "named together before it"
            two = self._two_people(sentence) if size == 2 and sentence < mention.sentence else ()
            if two:
                return two, "the two people of the sentence before"
        return _NO_ONE, "no so many are named together before it"

    def _states(self, index: int, mention: Mention, wanted: int | None) -> tuple[tuple[Actor, ...], str]:
        """The states last joined by "and" within three sentences, else the article's two."""
        size = wanted or 2
        for back in range(3):
            sentence = mention.sentence - back
            if sentence < 0:
                break
            here = [i for i in self.setting.by_sentence.get(sentence, ()) if i < index]
            pair = self.known.pair(here, states=True, size=wanted)
            if pair and len(pair) == size:
                return pair, "named together before it"
            pair = self._states_of(self.known.pair(here, size=wanted))
            if pair and len(pair) == size:
                return pair, "the states of those named together before it"
        if wanted in (None, 2) and len(self.setting.dyad) == 2:
            words = self.setting.words(mention.span)
            return tuple(country_actor(code, words) for code in self.setting.dyad), "the two states that the article is about"
        return _NO_ONE, "no such group is named, and the article is about more or fewer states"

    def _states_of(self, pair: tuple[Actor, ...] | None) -> tuple[Actor, ...]:
        """The states that people named together act for, if each has its own."""
        codes = dict.fromkeys(actor.country for actor in pair or () if actor.country)
        return tuple(country_actor(code, code) for code in codes) if pair and len(codes) == len(pair) else ()

    def the_country(self, index: int, mention: Mention) -> tuple[tuple[Actor, ...], str]:
        """The one state named before "the country" in its sentence or, where there is none, in the sentence before."""
        for back in (0, 1):
            codes = dict.fromkeys(
                actors[0].country
                for i in self.setting.by_sentence.get(mention.sentence - back, ())
                if i < index and (actors := self.known.actors.get(i)) and actors[0].kind == "country" and actors[0].id
            )
            if len(codes) == 1:
                return (
                    country_actor(next(iter(codes)) or "", self.setting.words(mention.span)),
                ), "the only state named before it"
            if codes:
                break
        return _NO_ONE, "which country is open"

    def former_or_latter(self, index: int, mention: Mention, *, last: bool) -> tuple[tuple[Actor, ...], str]:
        """The first or second of the two named last."""
        for back in (0, 1, 2):
            here = [i for i in self.setting.by_sentence.get(mention.sentence - back, ()) if i < index]
            pair = self.known.pair(here)
            if pair and len(pair) == 2:
                chosen = pair[1] if last else pair[0]
                return (
                    renamed(chosen, self.setting.words(mention.span)),
                ), f"the {'second' if last else 'first'} of two named together"
        return _NO_ONE, "no two named together before it"
