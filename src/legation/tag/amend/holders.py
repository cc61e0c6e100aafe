"""Who speaks where the name nearest to the verb is only whose, where or with whom somebody is.

"K. of Such University said": K. speaks; "sources close to the delegation said": the sources; "met X and urged both": not X.
"""

from __future__ import annotations

import re

from legation.records import Mention, Span, Tags

_GROUPS = frozenset(
    """source sources official officials diplomat diplomats person people insider insiders aide aides analyst analysts adviser
    advisers negotiator negotiators researcher researchers lawmaker lawmakers""".split()
)
_HOUSES = frozenset(("organisation", "media", "company", "igo", "other", "person"))
_OF_HOUSE = re.compile(
    r"(?:,\s(?:an?|the)\s[a-z][a-z -]{2,40}?)?\s(?:of|from|at|with)\s(?:the\s)?(?:[A-Z][\w’'-]+\s(?:of|for|on)\s(?:the\s)?)?"
)
_CLOSE_TO = re.compile(r"\s(?:(?:close|familiar|loyal|linked|privy)\s(?:to|with)|briefed\s(?:on|by))\s(?:the\s|a\s)?", re.I)
_FROM_PLACE = re.compile(r"\s(?:in|at|from)\s(?:the\s)?")
_SEAT = re.compile(r"(?:[\w’'-]+\s){0,3}[\w’'-]*,\s(?:in\s)?")
_WITH = re.compile(r"\b(?:with|to|by|alongside)\s(?:the\s|his\s|her\s)?$")
_AND = re.compile(r"\band\s(?:\w+ly\s)?$")


class Speakers:
    """The holders of one article's claims and positions, looked up by mention and cue."""

    def __init__(self, text: str, tags: Tags) -> None:
        self.text = text
        self.mentions = tags.mentions

    def of(self, holder: int | None, cue: Span) -> int | None:
        """The mention that speaks where a reading gave `holder`: whoever that name only places, else the holder itself."""
        if holder is None:
            return None
        placed = self._placed_by(holder)
        if placed is not None:
            return placed
        return self._subject_before(holder, cue)

    def _placed_by(self, index: int) -> int | None:
        """The person or the unnamed group right before a mention that only says of what house or how close they are."""
        mention = self.mentions[index]
        previous = index - 1
        if previous < 0 or self.mentions[previous].sentence != mention.sentence:
            return None
        before = self.mentions[previous]
        gap = self.text[before.span.end : mention.span.start]
        if _is_unnamed(self.text, before):
            # A source inside a ministry speaks for its state; one in a town or close to somebody speaks for neither.
            apart = _CLOSE_TO.fullmatch(gap) or (mention.kind == "place" and _FROM_PLACE.fullmatch(gap))
            return previous if apart else None
        if before.kind == "person" and _is_named(self.text, before):
            return previous if mention.kind in _HOUSES and _OF_HOUSE.fullmatch(gap) else None
        behind = self.text[mention.span.end : mention.span.end + 1]
        if mention.kind in ("country", "place") and behind == "," and _SEAT.fullmatch(gap):
            return self._placed_by(previous)
        return None

    def _subject_before(self, holder: int, cue: Span) -> int:
        """The first free person of the sentence where the holder is one whom the verb before has as "with X and urged"."""
        mention = self.mentions[holder]
        between = self.text[mention.span.end : cue.start]
        if mention.span.end > cue.start or not _AND.search(between) or not _WITH.search(self._before(mention)):
            return holder
        here = [i for i in range(holder) if self.mentions[i].sentence == mention.sentence and self.mentions[i].kind == "person"]
        return next(
            (i for i in here if not re.search(r"\b(?:of|for|to|by|with|from)\s(?:the\s)?$", self._before(self.mentions[i]))),
            holder,
        )

    def _before(self, mention: Mention) -> str:
        return self.text[max(0, mention.span.start - 20) : mention.span.start]


def _is_named(text: str, mention: Mention) -> bool:
    """Whether a person is named, in full, rather than told by an office."""
    words = mention.head.slice(text).split()
    return len(words) > 1 and words[-1][:1].isupper() and (mention.head != mention.span or words[0][:1].isupper())


def _is_unnamed(text: str, mention: Mention) -> bool:
    """Whether a mention is people told by what they are: "sources", "a senior diplomat"."""
    words = mention.span.slice(text).lower().split()
    return bool(words) and words[-1] in _GROUPS and mention.kind in ("other", "media", "person", "quantity")
