"""People told by their nation or their part in a visit: "the Egyptian packed his bags", "the host spoke for ten minutes".

The only one of that nation who was named in the sentences before; a host is the one whose state the article's place lies in.
Where two compatriots were named nobody is chosen.
"""

from __future__ import annotations

import re

from legation.records import Actor, Mention
from legation.reference.names import find_entries
from legation.resolve.cast import Member
from legation.resolve.known import Known, renamed
from legation.resolve.states import find_nations

_REACH = 4
_THE = re.compile(r"\b[Tt]he (?:[a-z]+ )?$")
# "The Chinese" are many more often than one.
_MANY = ("ese", "sh", "ch", "ss", "s", "ois")
_NOUN_BEHIND = re.compile(r"\s(?:government|side|delegation|team|capital|president|minister|leader|envoy|people|[A-Z])")


class DescribedResolver:
    """Resolves people of one article who are told by their nation or as the host."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.setting = known.setting

    def resolve(self, index: int, mention: Mention) -> tuple[Actor, Member, str] | None:
        """The actor, the person and why; None for a mention of another kind, or where nobody or several fit."""
        words = self.setting.words(mention.span)
        text = self.setting.text
        if _THE.search(text[max(0, mention.span.start - 20) : mention.span.start]) is None:
            return None
        if words.lower() == "host":
            return self._found(index, mention, self._hosts(), "the only one named whose state the place lies in")
        if not is_one_of_a_nation(words) or _NOUN_BEHIND.match(text[mention.span.end : mention.span.end + 20]):
            return None
        nations = find_nations(words.split(), self.setting.on)
        states = {nation.code for nation in nations}
        return self._found(index, mention, states, "the only one of that nation named before")

    def _found(self, index: int, mention: Mention, states: set[str], why: str) -> tuple[Actor, Member, str] | None:
        near: dict[int, tuple[int, Member]] = {}
        for sentence in range(max(0, mention.sentence - _REACH), mention.sentence + 1):
            for other, member in self.known.people_of(sentence, before=index):
                if states & {member.country, member.person.country if member.person else None}:
                    near[id(member)] = (other, member)
        if len(near) != 1:
            return None
        other, member = next(iter(near.values()))
        actor = self.known.actor_of(other, member)
        return renamed(actor, self.setting.words(mention.span)), member, f"{member.name}, {why}"

    def _hosts(self) -> set[str]:
        """The states in which the places of the article lie, where it is one state."""
        codes = {
            code
            for mention in self.setting.tags.mentions
            if mention.kind == "place" and (code := self.setting.state_of_mention(mention)) is not None
        }
        return codes if len(codes) == 1 else set()


def is_one_of_a_nation(words: str) -> bool:
    """Whether a word is the name for one of a nation's people: `Egyptian`, `South Korean`, `Finn`; not `Chinese` or `Egyptians`.

    >>> is_one_of_a_nation("South Korean"), is_one_of_a_nation("Chinese"), is_one_of_a_nation("Egypt")
    (True, False, False)
    """
    kinds = {entry.kind for entry in find_entries(words)}
    return bool(kinds & {"demonym", "adjective"}) and "country" not in kinds and not words.endswith(_MANY)
