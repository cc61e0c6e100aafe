"""Verbs of giving with an amount → aid, loans and deliveries: `pledged ten million euros`, `ten trucks were promised`.

What was given long ago is history, not a deal: a verb in the past counts only where it promises or offers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.extract.deals.amounts import Amount, find_amounts
from legation.extract.deals.found import DealWords, find_object_end
from legation.extract.reading import Reading
from legation.records import DealStage, Span

_GIVES = re.compile(
    r"\b(?:(?P<offer>offer(?:s|ed|ing)?)"
    r"|(?P<promise>pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|commit(?:s|ted)?|earmark(?:s|ed)?|allocat(?:e|es|ed)|voted|set\s+aside)"
    r"|(?P<give>grant|give|lend|loan|provide|donate|deliver|send|pay|contribute|hand(?:\s+over|\s+back)?|supply|buy|purchase|sell|export|import"
    r"|finance|invest|lease|release|train|build|ship|transfer|share|quit|leave|return|mobili[sz]e|cut|free|spend|disburse|find))\b",
    re.IGNORECASE,
)
_AUXILIARY = r"\s+(?:also\s+|then\s+)?$"
_WILL = re.compile(rf"(?<!\bwho )\b(?:will|shall|to){_AUXILIARY}", re.IGNORECASE)
_WOULD = re.compile(
    r"\b(?:would(?:\s+have(?:\s+[\w-]+){1,3})?|could|might|may"
    rf"|(?:ready|willing|prepared|offer\w*|propos\w+|offered\s+\w+)\s+to){_AUXILIARY}",
    re.IGNORECASE,
)
_EXPECTED = re.compile(
    rf"\b(?:expect\w*|intend\w*|hop(?:es?|ed|ing)|wants?|wanted|plan(?:s|ned)?)\s+to{_AUXILIARY}", re.IGNORECASE
)
_BROKEN = re.compile(r"[.;:(]|,\s*(?:and|but|which|who|where)\b")
# What belongs to an amount although it stands before it: "some", "up to", "a further".
_ABOUT = re.compile(
    r"(?:\s+(?:some|about|around|nearly|almost|over|up\s+to|at\s+least|more\s+than|another|an?|the|further|additional|extra|only|just))*\s+",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"\s(?:at|in|of|to|for|with|by|from|during|on|about|than|as|against)\s", re.IGNORECASE)
_GIVEN = re.compile(
    r"[^.;:,]{0,50}?\s(?:(?:(?:has|have|had)\s+been|is|are|was|were|(?:will|would)\s+be)\s+(?:to\s+be\s+)?)?"
    r"(?:promised|pledged|paid|offered|lent|given|found|set\s+aside|earmarked|granted|handed|provided|delivered)\b",
    re.IGNORECASE,
)
_GOES = re.compile(
    r"[^.;:]{0,30}?\s(?:(?:will|would)\s+(?:go|flow)\s+(?:in)?to"
    r"|in\s+(?:aid|loans?|grants?|credits?|assistance|relief|humanitarian|military|funding|guarantees))\b",
    re.IGNORECASE,
)
_REACH_CHARS, _TAIL_CHARS = 60, 3


def iter_gifts(reading: Reading, number: int) -> Iterator[DealWords]:
    """The amounts that somebody in a sentence offers, promises, or will give or sell."""
    text, sentence = reading.text, reading.sentence(number)
    amounts = find_amounts(text, sentence.start, sentence.end)
    for verb in _GIVES.finditer(text, sentence.start, sentence.end) if amounts else ():
        stage = _stage(text, sentence, verb)
        amount = next((one for one in amounts if 0 < one.span.start - verb.end() < _REACH_CHARS), None)
        if stage and amount and _belongs(text, verb, amount):
            about = _ABOUT.fullmatch(text, verb.end(), amount.span.start)
            start = verb.end() + 1 if about else amount.span.start
            yield _gift(reading, number, amount, start, f"gives: {verb.group().lower()}", stage, verb)


def iter_given(reading: Reading, number: int) -> Iterator[DealWords]:
    """The sums and measures that a sentence says are promised, paid or given, with the verb behind them."""
    text, sentence = reading.text, reading.sentence(number)
    for amount in find_amounts(text, sentence.start, sentence.end):
        for pattern in (_GIVEN, _GOES) if amount.kind != "count" else ():
            match = pattern.match(text, amount.span.end, sentence.end)
            if match:
                yield _gift(reading, number, amount, amount.span.start, "is given", "agreed", match)


def _stage(text: str, sentence: Span, verb: re.Match[str]) -> DealStage | None:
    """How far a gift is by its verb; None where the verb tells of the past or of a habit."""
    before = text[sentence.start : verb.start()]
    if verb.lastgroup == "offer" or _EXPECTED.search(before):
        return "floated"
    if verb.lastgroup == "promise":
        return "agreed"
    if _WOULD.search(before):
        return "floated"
    return "agreed" if _WILL.search(before) else None


def _belongs(text: str, verb: re.Match[str], amount: Amount) -> bool:
    """Whether the amount is what the verb gives: no clause ends between them, and before a number of things no preposition."""
    if _BROKEN.search(text, verb.end(), amount.span.start):
        return False
    return amount.kind != "count" or not _PREPOSITION.search(text, verb.end(), amount.span.start + 1)


def _gift(
    reading: Reading, number: int, amount: Amount, start: int, rule: str, stage: DealStage, verb: re.Match[str]
) -> DealWords:
    behind = max(amount.span.end, verb.end() if verb.start() >= amount.span.end else 0)
    end = max(find_object_end(reading.text, behind - _TAIL_CHARS, reading.sentence(number).end), behind)
    return DealWords("aid", Span(min(start, verb.start()), end), Span(start, end), rule, stage, acted=Span(*verb.span()))
