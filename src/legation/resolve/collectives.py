"""They, both sides, the two presidents → the group or pair last named, else the two states that the article is about.

In comes a plural pronoun or a collective noun phrase, out come the actors that it stands for, or none with the reason.
"""

# ruff: noqa: E501 - patterns and lists of words read better on one line

from __future__ import annotations

import re

from legation.records import Actor, Mention
from legation.resolve.cast import Member
from legation.resolve.known import Known, renamed
from legation.resolve.states import country_actor

_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_STATE_WORDS = re.compile(
    r"\b(?:sides|parties|countries|states|governments|delegations|powers|capitals|nations|negotiators|teams)$", re.I
)
_PERSON_WORDS = re.compile(
    r"\b(presidents|leaders|ministers|prime ministers|foreign ministers|men|envoys|diplomats|officials|heads|secretaries)$", re.I
)
_OFFICES: dict[str, frozenset[str]] = {
    "presidents": frozenset(("president",)),
    "prime ministers": frozenset(("prime_minister", "chancellor")),
    "foreign ministers": frozenset(("foreign_minister",)),
    "ministers": frozenset(("foreign_minister", "defence_minister", "minister", "finance_minister", "trade_minister")),
    "leaders": frozenset(
        ("president", "prime_minister", "chancellor", "monarch", "supreme_leader", "paramount_leader", "leader", "emir", "crown_prince")
    ),
}  # fmt: skip
_NO_ONE: tuple[Actor, ...] = ()


class GroupResolver:
    """Resolves the plural pronouns and collectives of one article."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.setting = known.setting

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
        return _NO_ONE, "no group named before it"

    def _is_group(self, index: int) -> bool:
        """Whether a mention names people in the plural: a demonym or a group, not one state or one person."""
        mention = self.setting.tags.mentions[index]
        words = self.setting.words(mention.span)
        actors = self.known.actors.get(index, ())
        return (
            bool(actors)
            and mention.kind in ("other", "country")
            and (words.endswith("s") or words in ("Chinese", "French", "British"))
        )

    def collective(self, index: int, mention: Mention, words: str) -> tuple[tuple[Actor, ...], str]:
        """The states, or the holders of an office, that a collective noun phrase stands for, and why."""
        wanted = next((count for word, count in _NUMBERS.items() if re.search(rf"\b{word}\b", words)), None)
        if _STATE_WORDS.search(words):
            return self._states(index, mention, wanted)
        found = _PERSON_WORDS.search(words)
        if found:
            return self._office_holders(index, mention, words, wanted)
        return _NO_ONE, "whom these words stand for is open"

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

    def _office_holders(self, index: int, mention: Mention, words: str, wanted: int | None) -> tuple[tuple[Actor, ...], str]:
        """The people of that office named last, one for each state; else its holders in the article's two states."""
        key = next(
            (k for k in ("prime ministers", "foreign ministers", "presidents", "ministers", "leaders") if words.endswith(k)), ""
        )
        offices = _OFFICES.get(key)
        size = wanted or 2
        found: dict[str, tuple[Actor, ...]] = {}
        for other in range(index - 1, -1, -1):
            member = self.known.members.get(other)
            if member is None or not self._holds(member, offices):
                continue
            distance = mention.sentence - self.setting.tags.mentions[other].sentence
            if distance > (60 if offices else 2):
                break
            if distance > 2 and len(self.setting.dyad) == size and member.country not in self.setting.dyad:
                continue
            found.setdefault(member.name, (self.known.actor_of(other, member),))
            if len(found) == size:
                break
        if len(found) == size and len({a[0].country for a in found.values()}) == size:
            return tuple(
                renamed(a[0], self.setting.words(mention.span)) for a in reversed(found.values())
            ), "the holders named before"
        on = self.setting.day_at(mention.sentence)
        if not offices or on is None or size != 2 or len(self.setting.dyad) != 2 or key == "ministers":
            return _NO_ONE, f"{len(found)} of {size} named before"
        held = [self._holder(key, code, mention) for code in self.setting.dyad]
        if any(actor is None for actor in held):
            return _NO_ONE, "the holders of that office are not both known"
        return tuple(actor for actor in held if actor), f"holders in the article's two states on {on}"

    def _holder(self, key: str, code: str, mention: Mention) -> Actor | None:
        on = self.setting.day_at(mention.sentence)
        office = {"presidents": "president", "prime ministers": "prime_minister", "foreign ministers": "foreign_minister"}.get(
            key, "leader"
        )
        held = self.setting.people.holders(office, code, on) if on else ()
        if not held:
            return None
        tenure = held[0].office_on(on) if on else None
        return Actor(
            name=held[0].name, as_written=(self.setting.words(mention.span),), id=held[0].id, kind="person", country=code, sector="GOV",
            role=(tenure.title or tenure.office.replace("_", " ")) if tenure else None,
        )  # fmt: skip

    def _holds(self, member: Member, offices: frozenset[str] | None) -> bool:
        if offices is None:
            return True
        if member.office is not None and member.office.standing == "current" and member.office.id in offices:
            return True
        tenure = member.person.office_on(self.setting.on) if member.person and self.setting.on else None
        return tenure is not None and tenure.office in offices

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
        for back in (0, 1):
            here = [i for i in self.setting.by_sentence.get(mention.sentence - back, ()) if i < index]
            pair = self.known.pair(here)
            if pair and len(pair) == 2:
                chosen = pair[1] if last else pair[0]
                return (
                    renamed(chosen, self.setting.words(mention.span)),
                ), f"the {'second' if last else 'first'} of two named together"
        return _NO_ONE, "no two named together before it"
