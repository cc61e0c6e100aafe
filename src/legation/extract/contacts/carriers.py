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
_DURING = re.compile(r"\b(?:during|in|at|after|following)\s+(?:an?|his|her|their|the|its)\s+(?:[\w-]+\s+){0,3}$", re.I)
_SUBJECTS = frozenset({"person", "pronoun", "country"})
_GOVERNED = re.compile(r"\b(?:of|in|on|with|to|by|for|from|at|about|against|between|and|over)\s+(?:the\s+)?$|[’']s\s+$", re.I)
# A finite clause between the holder and the noun, so that they may not belong together
_BREAK = re.compile(r"[;:]|\b(?:while|after|before|because|although|that|who|and then)\b")


def carriers_of(reading: Reading, trigger: Trigger) -> list[int]:
    """The mentions that take part in a contact named by a noun, as subject of the verb that carries it or of the journey to it.

    Only where the noun has its other party behind a "with": what stands before it is then whose contact it is.
    """
    behind = reading.text[trigger.span.end : trigger.span.end + _WITH_REACH_CHARS]
    if not _NOUN.search(reading.words(trigger.span)) or not _WITH.match(behind):
        return []
    return _holders(reading, trigger) or _travellers(reading, trigger) or _speakers(reading, trigger)


def is_setting(reading: Reading, trigger: Trigger) -> bool:
    """Whether a contact is only told as where something else was done, so that it took place: "*during* a meeting with B"."""
    before = reading.text[max(0, trigger.span.start - _FOR_REACH_CHARS) : trigger.span.start]
    return _DURING.search(before) is not None and _NOUN.search(reading.words(trigger.span)) is not None


def _speakers(reading: Reading, trigger: Trigger) -> list[int]:
    """Who says or does something "during a meeting with B": the last one before it whom no preposition governs."""
    if not is_setting(reading, trigger):
        return []
    tags, start = reading.tags.mentions, reading.sentence(trigger.sentence).start
    before = [m for m in reading.by_sentence.get(trigger.sentence, []) if tags[m].span.end <= trigger.span.start]
    free = [m for m in before if tags[m].kind in _SUBJECTS and not _GOVERNED.search(reading.text[start : tags[m].span.start])]
    return free[-1:]


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
