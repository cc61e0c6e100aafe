"""Who takes part in a contact by another verb: "he *held* talks with B", "A *flew* to Oslo *for* talks with B"."""

from __future__ import annotations

import re

from legation.extract.reading import Reading
from legation.records import Trigger

_HELD = re.compile(r"\s+(?:also\s+|then\s+|later\s+)?(?:held|holds|had|has|conducted|began|opened|resumed)\s")
_NOUN = re.compile(
    r"(?:talks|negotiations|consultations|discussions?|meetings?|summit|rounds?|conversations?|dialogue|session)\b", re.I
)
_FOR = re.compile(r"\bfor\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}$", re.I)
_FOR_REACH_CHARS = 50
_WITH = re.compile(r"\s+(?:[\w-]+\s+){0,3}?with\s")
_WITH_REACH_CHARS = 60
# A finite clause between the holder and the noun, so that they may not belong together
_BREAK = re.compile(r"[;:]|\b(?:while|after|before|because|although|that|who|and then)\b")


def carriers_of(reading: Reading, trigger: Trigger) -> list[int]:
    """The mentions that take part in a contact named by a noun, as subject of the verb that carries it or of the journey to it.

    Only where the noun has its other party behind a "with": what stands before it is then whose contact it is.
    """
    behind = reading.text[trigger.span.end : trigger.span.end + _WITH_REACH_CHARS]
    if not _NOUN.search(reading.words(trigger.span)) or not _WITH.match(behind):
        return []
    return _holders(reading, trigger) or _travellers(reading, trigger)


def _holders(reading: Reading, trigger: Trigger) -> list[int]:
    """The last mention before the noun that a verb of holding follows at once, with nothing between that opens a clause."""
    for mention in reversed(reading.by_sentence.get(trigger.sentence, [])):
        end = reading.tags.mentions[mention].span.end
        verb = _HELD.match(reading.text, end) if end < trigger.span.start else None
        if verb and reading.actors((mention,)):
            return [] if _BREAK.search(reading.text, verb.end(), trigger.span.start) else [mention]
    return []


def _travellers(reading: Reading, trigger: Trigger) -> list[int]:
    """Who travels in the same sentence "for" the contact."""
    before = reading.text[max(0, trigger.span.start - _FOR_REACH_CHARS) : trigger.span.start]
    if not _FOR.search(before):
        return []
    journeys = [
        other
        for other in reading.tags.triggers
        if other.sentence == trigger.sentence and other.mode == "visit" and other.span.end <= trigger.span.start
    ]
    return [m for journey in journeys[-1:] for m in journey.source]
