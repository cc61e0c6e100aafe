"""Pronouns and collective words → the actors they stand for, as far as the record needs it.

"He" is the person of the same sentence or of the one or two before, its subject preferred; "they" and "both sides" are the pair
last joined by "and", else the two states that the article is about. Where two people fit alike nobody is chosen, and the reason
says between whom.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from legation.records import Actor, Mention
from legation.resolve.cast import Member
from legation.resolve.given_names import Gender
from legation.resolve.policy import POLICY
from legation.resolve.setting import Setting
from legation.resolve.states import country_actor

_MALE = frozenset("he him his himself".split())
_FEMALE = frozenset("she her hers herself".split())
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_STATE_WORDS = re.compile(
    r"\b(?:sides|parties|countries|states|governments|delegations|powers|capitals|nations|negotiators|teams)$", re.I
)
_PERSON_WORDS = re.compile(
    r"\b(presidents|leaders|ministers|prime ministers|foreign ministers|men|envoys|diplomats|officials|heads|secretaries)$", re.I
)
_JOINED = re.compile(
    r"\s*,?\s*(?:and|with|—|–|-|&)\s*(?:the\s+|his\s+|her\s+)?(?:[\w-]+\s+counterpart,?\s+)?(?:[A-Z]\w+\s+(?:[A-Z]\w+\s+)?)?",
    re.I,
)
_LISTED = re.compile(r"\s*,\s*(?:the\s+)?")
_WITH = re.compile(
    r"^[^.;:]{0,40}?\b(?:met|meets|meeting|talks|spoke|spoken|called|phoned|held|hosted|received|telephoned|meet)\b[^.;:]{0,40}?$",
    re.I,
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
_ACTING = frozenset(("country", "igo", "government_body", "organisation", "armed_group", "person", "company", "other"))
_NO_ONE: tuple[Actor, ...] = ()


@dataclass(frozen=True)
class Known:
    """What earlier steps found: the actor of each resolved mention, and the member of the cast where it is a person."""

    actors: Mapping[int, tuple[Actor, ...]]
    members: Mapping[int, Member]


class CoreferenceResolver:
    """Resolves pronouns and collectives of one article, in order, each seeing those before it."""

    def __init__(self, setting: Setting, known: Known) -> None:
        self.setting = setting
        self.known = known
        self.pronouns: dict[int, Member] = {}
        self.groups: dict[int, tuple[Actor, ...]] = {}

    def resolve(self, index: int) -> tuple[tuple[Actor, ...], str]:
        """The actors that a pronoun or collective stands for (none where it is open), and why."""
        mention = self.setting.tags.mentions[index]
        words = self.setting.words(mention.span).lower()
        if mention.kind == "pronoun":
            if words in _MALE or words in _FEMALE:
                return self._singular(index, mention, "male" if words in _MALE else "female")
            return self._remember(index, self._plural(index, mention))
        if words in ("former", "the former", "latter", "the latter"):
            return self._former_or_latter(index, mention, last="latter" in words)
        if words == "each other":
            return _NO_ONE, "reciprocal: the subject of its own clause"
        return self._remember(index, self._collective(index, mention, words))

    def _remember(self, index: int, found: tuple[tuple[Actor, ...], str]) -> tuple[tuple[Actor, ...], str]:
        if len(found[0]) > 1:
            self.groups[index] = found[0]
        return found

    # -- he, she --------------------------------------------------------------------------------------------------

    def _singular(self, index: int, mention: Mention, gender: Gender) -> tuple[tuple[Actor, ...], str]:
        """The person of the same or an earlier sentence whom gender allows; a level choice stays open."""
        for back in range(POLICY.pronoun_sentences + 1):
            sentence = mention.sentence - back
            if sentence < 0 or (back and not self._continues(mention.sentence, sentence)):
                break
            people = self._people_of(sentence, before=index if back == 0 else None)
            fitting = [(i, m) for i, m in people if m.gender in (None, gender)]
            if back == 0 and self._is_object(mention):
                fitting = [(i, m) for i, m in fitting if not self._same_clause(i, mention)]
            if not fitting:
                if any(len(self.groups.get(i, ())) > 1 for i in self.setting.by_sentence.get(sentence, ()) if i < index):
                    return _NO_ONE, "one of several people named together; which is not said"
                continue
            chosen, why = self._subject(fitting, gender, sentence)
            if chosen is None:
                return _NO_ONE, why
            self.pronouns[index] = chosen[1]
            actor = self._actor_of(chosen[0], chosen[1])
            where = "in the same sentence" if back == 0 else f"{back} sentence{'s' if back > 1 else ''} before"
            return (_as(actor, self.setting.words(mention.span)),), f"{chosen[1].name}, {why} {where}"
        return _NO_ONE, "nobody named in the sentences before fits"

    def _is_object(self, mention: Mention) -> bool:
        """Whether a pronoun is an object, which never means the subject of its own clause."""
        words = self.setting.words(mention.span).lower()
        if words == "him":
            return True
        behind = self.setting.text[mention.span.end : mention.span.end + 6]
        return words == "her" and re.match(r"\s*(?:$|[.,;:!?)]|(?:to|in|at|on|of|for|by|with|and|as)\b)", behind) is not None

    def _same_clause(self, index: int, mention: Mention) -> bool:
        """Whether nothing between a person and a pronoun begins a new clause."""
        between = self.setting.text[self.setting.tags.mentions[index].span.end : mention.span.start]
        return re.search(r"[,;:—–]|\b(?:that|which|who|when|while|because|after|before|and|but|if)\b", between) is None

    def _subject(
        self, fitting: Sequence[tuple[int, Member]], gender: Gender, sentence: int
    ) -> tuple[tuple[int, Member] | None, str]:
        """Of the people of a sentence its first, if that is the only one, the only one of known gender, or opens it."""
        members = {id(member): (i, member) for i, member in reversed(fitting)}
        if len(members) == 1:
            return next(iter(members.values())), "the only person that fits,"
        sure = {key: pair for key, pair in members.items() if pair[1].gender == gender}
        if len(sure) == 1 and len(members) - len(sure) == 0:
            return next(iter(sure.values())), "the only one of that gender,"
        first = min(members.values())
        joined = [i for i, _ in fitting if i != first[0] and self._are_joined(first[0], i)]
        if joined:
            return None, f"{first[1].name} or {self._name(fitting, joined[0])}: named together"
        start = self.setting.tags.sentences[sentence].span.start
        lead = self.setting.text[start : self.setting.tags.mentions[first[0]].span.start]
        near_start = 45 if len(members) == 2 else 5
        if first[0] in self.pronouns or len(lead) <= near_start:
            return first, "the subject"
        return None, "between " + " and ".join(sorted(member.name for _, member in members.values()))

    def _name(self, fitting: Sequence[tuple[int, Member]], index: int) -> str:
        return next(member.name for i, member in fitting if i == index)

    def _people_of(self, sentence: int, before: int | None) -> list[tuple[int, Member]]:
        """The people named in a sentence, pronouns that are resolved included, in order."""
        found: list[tuple[int, Member]] = []
        for index in self.setting.by_sentence.get(sentence, ()):
            if before is not None and index >= before:
                break
            member = self.known.members.get(index) or self.pronouns.get(index)
            if member is not None:
                found.append((index, member))
        return found

    def _continues(self, sentence: int, earlier: int) -> bool:
        """Whether an earlier sentence is of the same block, or of the block right before."""
        sentences = self.setting.tags.sentences
        return sentences[sentence].block - sentences[earlier].block <= 1

    def _actor_of(self, index: int, member: Member) -> Actor:
        for known in (index, *(i for i, m in self.known.members.items() if m is member)):
            actors = self.known.actors.get(known)
            if actors:
                return actors[0]
        return Actor(name=member.name, as_written=(member.name,), kind="person", country=member.country)

    # -- they, both sides, the two presidents -----------------------------------------------------------------------

    def _plural(self, index: int, mention: Mention) -> tuple[tuple[Actor, ...], str]:
        """The group or the joined names last mentioned in this sentence or the one before."""
        for back in (0, 1):
            sentence = mention.sentence - back
            if sentence < 0:
                break
            here = [i for i in self.setting.by_sentence.get(sentence, ()) if i < index]
            group = next((self.groups[i] for i in here if i in self.groups), None)
            if group:
                return group, "the group named before"
            pair = self._pair(here)
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

    def _collective(self, index: int, mention: Mention, words: str) -> tuple[tuple[Actor, ...], str]:
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
            pair = self._pair(here, states=True, size=wanted)
            if pair and len(pair) == size:
                return pair, "named together before it"
            pair = self._states_of(self._pair(here, size=wanted))
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
            found.setdefault(member.name, (self._actor_of(other, member),))
            if len(found) == size:
                break
        if len(found) == size and len({a[0].country for a in found.values()}) == size:
            return tuple(
                _as(a[0], self.setting.words(mention.span)) for a in reversed(found.values())
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

    def _pair(self, here: Sequence[int], *, states: bool = False, size: int | None = None) -> tuple[Actor, ...] | None:
        """Actors named together in a sentence: the last run joined by commas and "and"."""
        mentions = self.setting.tags.mentions
        usable = [
            i
            for i in here
            if mentions[i].kind in _ACTING
            and len(self.known.actors.get(i, ())) == 1
            and (not states or mentions[i].kind != "person")
        ]
        for position in range(len(usable) - 1, 0, -1):
            if not self._are_joined(usable[position - 1], usable[position]):
                continue
            run = [usable[position - 1], usable[position]]
            at = position - 2
            while at >= 0 and self._are_listed(usable[at], run[0]):
                run.insert(0, usable[at])
                at -= 1
            actors = tuple(dict.fromkeys(self.known.actors[i][0] for i in run))
            if len({a.id or a.name for a in actors}) > 1 and (size is None or len(actors) == size):
                return actors
        return None

    def _are_joined(self, left: int, right: int) -> bool:
        mentions = self.setting.tags.mentions
        gap = self.setting.text[mentions[left].span.end : mentions[right].span.start]
        return len(gap) <= 60 and _JOINED.fullmatch(gap) is not None

    def _are_listed(self, left: int, right: int) -> bool:
        mentions = self.setting.tags.mentions
        return _LISTED.fullmatch(self.setting.text[mentions[left].span.end : mentions[right].span.start]) is not None

    def _former_or_latter(self, index: int, mention: Mention, *, last: bool) -> tuple[tuple[Actor, ...], str]:
        """The first or second of the two named last."""
        for back in (0, 1):
            here = [i for i in self.setting.by_sentence.get(mention.sentence - back, ()) if i < index]
            pair = self._pair(here)
            if pair and len(pair) == 2:
                chosen = pair[1] if last else pair[0]
                return (
                    _as(chosen, self.setting.words(mention.span)),
                ), f"the {'second' if last else 'first'} of two named together"
        return _NO_ONE, "no two named together before it"


def _as(actor: Actor, words: str) -> Actor:
    """The actor as these words write it."""
    return Actor(
        name=actor.name, as_written=(words,), id=actor.id, kind=actor.kind, country=actor.country, sector=actor.sector,
        role=actor.role, candidates=actor.candidates,
    )  # fmt: skip
