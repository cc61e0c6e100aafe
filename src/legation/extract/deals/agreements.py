"""Papers that are signed, reached, drafted or floated → agreements, with the stage that the verb gives them.

The stage moves to where the status of the verb leaves it: a pact that "will be signed" is agreed, one that "would be signed"
is floated, and one that "can be signed" is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.extract.deals import papers
from legation.extract.deals.found import DealWords, find_object_end
from legation.extract.reading import Reading
from legation.records import DealStage, Span, Status

_BY_STATUS: dict[Status, DealStage] = {
    "planned": "agreed",
    "proposed": "under_negotiation",
    "conditional": "floated",
    "hypothetical": "floated",
    "rumoured": "floated",
    "postponed": "under_negotiation",
    "cancelled": "cancelled",
}
_TO_COME = re.compile(r"\b(?:to|will|would|could|may|might|should|before|until|if)\s+(?:\w+\s+)?$", re.IGNORECASE)
_CAN = re.compile(r"\b(?:can|could|possib\w+(?:\s+\w+)?)\s+(?:\w+\s+)?$", re.IGNORECASE)
_WOULD_HAVE = re.compile(r"\b(?:would|could|should) have$", re.IGNORECASE)
_DONE_STAGES = frozenset({"signed", "agreed"})
# What somebody only asks for or suggests.
_WISHES = frozenset({"proposal", "offer", "demand", "interest"})
# The last letters of a noun, from where the end of its phrase is looked for.
_NOUN_TAIL = 3
_WISH_REACH_CHARS, _REFUSAL_REACH_CHARS = 60, 40


def iter_agreements(reading: Reading, number: int) -> Iterator[DealWords]:
    """The agreements that a sentence tells of."""
    text, sentence = reading.text, reading.sentence(number)
    for stage, pattern in (*papers.ACTIVE, *papers.PASSIVE):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            if not _is_undone(text, sentence, match):
                yield _agreement(reading, number, stage, match)


def _is_undone(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Whether the paper was not signed, or is only supposed ("until a treaty is ratified")."""
    before_verb, before_noun = text[sentence.start : match.start("verb")], text[sentence.start : match.start("noun")]
    return bool(
        papers.NOT_DONE.search(before_verb)
        or papers.NOT_DONE.search(before_noun[-_REFUSAL_REACH_CHARS:])
        or papers.SUPPOSED.search(text[sentence.start : match.start("object")])
        or papers.SUPPOSED.search(before_noun)
        or _CAN.search(before_verb)
    )


def _agreement(reading: Reading, number: int, stage: DealStage, match: re.Match[str]) -> DealWords:
    text, sentence, start = reading.text, reading.sentence(number), match.start("object")
    groups = match.groupdict()
    relative = groups.get("relative") is not None
    if groups.get("tail") is not None:
        end = match.end("tail")
    else:
        end = find_object_end(text, match.end("verb" if relative else "noun") - _NOUN_TAIL, sentence.end)
    found = Span(start, max(end, match.end("noun")))
    words, verb = found.slice(text), Span(*match.span("verb"))
    recalled = relative and words.lower().startswith("the ")
    return DealWords(
        papers.find_paper_kind(words),
        Span(min(start, match.start()), max(match.end(), found.end)),
        found,
        f"{match['noun'].lower()}: {' '.join(match['verb'].lower().split())}",
        _stage(reading, number, verb, stage),
        acted=verb,
        reminder=recalled or papers.BARE.fullmatch(words.strip()) is not None,
    )


def _stage(reading: Reading, number: int, verb: Span, stage: DealStage) -> DealStage:
    """The stage that the verb gives, moved to where its status leaves it."""
    if stage not in _DONE_STAGES:
        return stage
    before = reading.text[reading.sentence(number).start : verb.start]
    if _WOULD_HAVE.search(before.rstrip()):
        return "cancelled"
    if _is_wished(reading, number, verb):
        return "floated"
    for trigger in reading.tags.triggers:
        if trigger.sentence == number and trigger.span.overlaps(verb):
            return _BY_STATUS.get(trigger.status, _by_word(reading, verb, stage))
    return "under_negotiation" if _TO_COME.search(before) else _by_word(reading, verb, stage)


def _is_wished(reading: Reading, number: int, verb: Span) -> bool:
    """Whether somebody in the sentence only asks for what the verb says."""
    wishes = (one.content for one in reading.tags.stances if one.sentence == number and one.kind in _WISHES)
    return any(content.covers(verb) and verb.start - content.start < _WISH_REACH_CHARS for content in wishes)


def _by_word(reading: Reading, verb: Span, stage: DealStage) -> DealStage:
    """What the verb itself makes of the stage: to initial is not yet to sign, and what is renewed was in force."""
    low = verb.slice(reading.text).lower()
    return "agreed" if low.startswith("initial") else "in_force" if low.startswith(("renew", "extend")) else stage
