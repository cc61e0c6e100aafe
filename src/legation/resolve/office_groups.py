"""The two presidents, both leaders, the foreign ministers of Chile and Peru → the people who hold those offices.

Those in the states listed behind the words, then those named together before, then those named with that office, and last the
holders in the two states that the article is about.
"""

# ruff: noqa: E501 - patterns and lists of words read better on one line

from __future__ import annotations

import re

from legation.records import Actor, Mention
from legation.resolve.cast import Member
from legation.resolve.known import Known, renamed

_OFFICES: dict[str, frozenset[str]] = {
    "presidents": frozenset(("president",)),
    "prime ministers": frozenset(("prime_minister", "chancellor")),
    "foreign ministers": frozenset(("foreign_minister",)),
    "ministers": frozenset(("foreign_minister", "defence_minister", "minister", "finance_minister", "trade_minister")),
    "leaders": frozenset(
        ("president", "prime_minister", "chancellor", "monarch", "supreme_leader", "paramount_leader", "party_leader", "leader", "emir",
         "crown_prince")
    ),
}  # fmt: skip
_OF = re.compile(r"\s+of\s+(?:the\s+)?")
_THEN = re.compile(r"\s*(?:,|,?\s+and)\s+(?:the\s+)?")
_NO_ONE: tuple[Actor, ...] = ()


class OfficeGroups:
    """Resolves plural offices in one article."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.setting = known.setting

    def resolve(self, index: int, mention: Mention, words: str, wanted: int | None) -> tuple[tuple[Actor, ...], str]:
        """The people of that office named last, one for each state; else its holders in the article's two states."""
        key = next(
            (k for k in ("prime ministers", "foreign ministers", "presidents", "ministers", "leaders") if words.endswith(k)), ""
        )
        offices = _OFFICES.get(key)
        size = wanted or 2
        listed = self._holders_behind(index, mention, key)
        if listed:
            return listed, "the holders in the states listed behind it"
        together = self._together(index, mention, offices, size)
        if together:
            return tuple(renamed(actor, self.setting.words(mention.span)) for actor in together), "named together before it"
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
        if not offices or on is None or size != 2 or len(self.setting.dyad) != 2 or self._has_third or key == "ministers":
            return _NO_ONE, f"{len(found)} of {size} named before"
        held = [self._holder(key, code, mention) for code in self.setting.dyad]
        if any(actor is None for actor in held):
            return _NO_ONE, "the holders of that office are not both known"
        return tuple(actor for actor in held if actor), f"holders in the article's two states on {on}"

    def _holders_behind(self, index: int, mention: Mention, key: str) -> tuple[Actor, ...]:
        """The holders in the states of "the presidents of Chile, Peru and Bolivia"; none where one of them is not known."""
        mentions, text = self.setting.tags.mentions, self.setting.text
        end, codes, gap = mention.span.end, [], _OF
        for other in mentions[index + 1 :]:
            if other.kind != "country" or gap.fullmatch(text[end : other.span.start]) is None:
                break
            codes.append(self.setting.state_of_mention(other))
            end, gap = other.span.end, _THEN
        held = [self._holder(key, code, mention) if code and key != "ministers" else None for code in codes]
        found = tuple(actor for actor in held if actor is not None)
        return found if len(found) == len(codes) > 1 else ()

    def _together(self, index: int, mention: Mention, offices: frozenset[str] | None, size: int) -> tuple[Actor, ...]:
        """The people named together in the sentence before, as many as are wanted, none of whom is known to hold another office."""
        here = [i for i in self.setting.by_sentence.get(mention.sentence - 1, ()) if i < index and i in self.known.members]
        pair = self.known.pair(here, size=size) or ()
        people = [self.known.members[i] for i in here if self.known.actors[i][0] in pair]
        return pair if all(self._may_hold(m, offices) for m in people) else ()

    def _may_hold(self, member: Member, offices: frozenset[str] | None) -> bool:
        """Whether somebody holds such an office, or nothing is known of another one on the day."""
        on = self.setting.on
        tenure = member.person.office_on(on) if member.person and on else None
        return self._holds(member, offices) or (member.office is None and tenure is None)

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

    @property
    def _has_third(self) -> bool:
        """Whether a third state is named nearly as often as the second of the two that the article is about."""
        ranked = [count for code, count in self.setting.states.most_common(3) if len(code) == 3]
        return len(ranked) == 3 and 2 * ranked[2] > ranked[1]
