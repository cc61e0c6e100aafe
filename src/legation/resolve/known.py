"""What is known of an article's mentions so far, and which of them are named together.

Names are resolved before pronouns and collectives; each of these is told here when it is resolved, so that later ones see it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from legation.records import Actor
from legation.resolve.cast import Member
from legation.resolve.setting import Setting

_JOINED = re.compile(
    r"\s*,?\s*(?:and|with|—|–|-|&)\s*(?:the\s+|his\s+|her\s+)?(?:[\w-]+\s+counterpart,?\s+)?(?:[A-Z]\w+\s+(?:[A-Z]\w+\s+)?)?",
    re.I,
)
_LISTED = re.compile(r"\s*,\s*(?:the\s+)?")
_OF = re.compile(r"\s+of\s+(?:the\s+)?")
_ACTING = frozenset(("country", "igo", "government_body", "organisation", "armed_group", "person", "company", "other"))


@dataclass
class Known:
    """The actor of each resolved mention, the member of the cast where it is a person, and what pronouns and groups meant."""

    setting: Setting
    actors: Mapping[int, tuple[Actor, ...]]
    members: Mapping[int, Member]
    pronouns: dict[int, Member] = field(default_factory=dict)
    groups: dict[int, tuple[Actor, ...]] = field(default_factory=dict)

    def people_of(self, sentence: int, before: int | None) -> list[tuple[int, Member]]:
        """The people named in a sentence, pronouns that are resolved included, in order."""
        found: list[tuple[int, Member]] = []
        for index in self.setting.by_sentence.get(sentence, ()):
            if before is not None and index >= before:
                break
            member = self.members.get(index) or self.pronouns.get(index)
            if member is not None:
                found.append((index, member))
        return found

    def actor_of(self, index: int, member: Member) -> Actor:
        """The actor of a mention of this person, from this mention or another."""
        for known in (index, *(i for i, m in self.members.items() if m is member)):
            actors = self.actors.get(known)
            if actors:
                return actors[0]
        return Actor(name=member.name, as_written=(member.name,), kind="person", country=member.country)

    def pair(self, here: Sequence[int], *, states: bool = False, size: int | None = None) -> tuple[Actor, ...] | None:
        """Actors named together in a sentence: the last run joined by commas and "and"."""
        mentions = self.setting.tags.mentions
        usable = [
            i
            for i in here
            if mentions[i].kind in _ACTING
            and not self._is_of(i)
            and len(self.actors.get(i, ())) == 1
            and (not states or mentions[i].kind != "person")
        ]
        for position in range(len(usable) - 1, 0, -1):
            if not self.are_joined(usable[position - 1], usable[position]):
                continue
            run = [usable[position - 1], usable[position]]
            at = position - 2
            while at >= 0 and self._are_listed(usable[at], run[0]):
                run.insert(0, usable[at])
                at -= 1
            actors = tuple(dict.fromkeys(self.actors[i][0] for i in run))
            if len({a.id or a.name for a in actors}) > 1 and (size is None or len(actors) == size):
                return actors
        return None

    def are_joined(self, left: int, right: int) -> bool:
        """Whether two mentions are joined by "and" or "with"."""
        mentions = self.setting.tags.mentions
        gap = self.setting.text[self._end(left) : mentions[right].span.start]
        return len(gap) <= 60 and _JOINED.fullmatch(gap) is not None

    def _is_of(self, index: int) -> bool:
        """Whether a state only says whose the person right before it is: "Salim Haddad *of Lebanon*"."""
        mentions = self.setting.tags.mentions
        if index == 0 or mentions[index].kind != "country" or mentions[index - 1].kind != "person":
            return False
        return _OF.fullmatch(self.setting.text[mentions[index - 1].span.end : mentions[index].span.start]) is not None

    def _end(self, index: int) -> int:
        """Where a mention ends, with the state behind it that only says whose it is."""
        behind = index + 1
        mentions = self.setting.tags.mentions
        return mentions[behind if behind < len(mentions) and self._is_of(behind) else index].span.end

    def _are_listed(self, left: int, right: int) -> bool:
        mentions = self.setting.tags.mentions
        return _LISTED.fullmatch(self.setting.text[self._end(left) : mentions[right].span.start]) is not None


def renamed(actor: Actor, words: str) -> Actor:
    """The actor as these words write it."""
    return Actor(
        name=actor.name, as_written=(words,), id=actor.id, kind=actor.kind, country=actor.country, sector=actor.sector,
        role=actor.role, candidates=actor.candidates,
    )  # fmt: skip
