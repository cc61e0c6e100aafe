"""What a position hangs on: the words that say in exchange for what, after what, or unless what; and by when.

A condition belongs to the position whose clause it stands beside: behind its content and inside the sentence, or in front of it
where the sentence opens with it. A date is a deadline only where words say so ("by Friday", "before the end of March"): a day
on which something was said is none, and "until July" alone is a time, no condition.
"""

from __future__ import annotations

import re

from legation.extract.reading import Reading
from legation.records import PositionKind, Span, Stance, When

_MARKS = (
    r"(?:in (?:exchange|return) for|against the promise of|on (?:the )?(?:sole )?condition (?:that|of)|provided(?: that)?"
    r"|providing that"
    r"|as long as|so long as|unless|only if|if only|if|until|till|only (?:after|once|when)|not before|as soon as|once"
    r"|the moment(?= (?:it|he|she|they|we|the|a|an|any|all|(?-i:[A-Z])))|on the day that|subject to|conditional (?:up)?on"
    r"|contingent (?:up)?on"
    r"|on the understanding that|on the day (?:when|on which|the)|by way of exchange|without (?:its|their|his|her) consent"
    r"|upon (?:the )?(?:release|return|withdrawal|lifting|completion|signing|ratification|end)(?= of\b)"
    r"|before(?= (?:any|it|he|she|they|we|the|its|his|her|their|all)\b[^,.;]*\b(?:is|are|was|were|has|have|had|sits?|quits?"
    r"|leaves?)\b)"
    r"|in case|failing which|assuming(?: that)?|should(?=\s(?:a|an|any|the|so much|it|he|she|they|its|their|his|her"
    r"|(?-i:[A-Z]))))"
)
_BEHIND = re.compile(rf"(?<![\w-]){_MARKS}\s[^.;:?!]*", re.I)
_IN_FRONT = re.compile(
    r"^[\W\d]*(?:(?:and|but|so|for|then)\s+)?(?P<words>(?:if|unless|once|as soon as|only if|only when|only after|as long as"
    r"|so long as|provided(?: that)?|in (?:exchange|return) for|should|were|until|on condition that)\s[^,;.]{3,}?)(?:,|$)",
    re.I,
)
# "…; if it declines, Mr Sadat has said, |there will be no treaty", "promised that if we accepted the card |we could apply"
_IN_FRONT_OF_CLAUSE = re.compile(
    r"(?:[;:,—–-]|\bthat|\bwhen)[\s«“\"]+(?P<words>(?:if|unless|once|should|were|as soon as|only if)\s(?!possible)[^,;:.]{3,90}?)"
    r"(?:,[^;:]{0,48})?[\s«“\"]*$",
    re.I,
)
_NO_CONDITION = re.compile(
    r"^(?:if (?:possible|any|necessary|only|not|you like|you please|anything|need be|so|ever|that|one leaves|even|we are to)\b"
    r"|(?:as|so) long as (?:possible|necessary)|once (?:more|again|a|per|in|and|every|each|upon|before|he|she|i\b|had|were|was)"
    r"|in case of doubt|as soon as (?:possible|practicable)|on condition of anonymity|should (?:the rest|his words)\b"
    r"|(?:until|till) (?:then|now|dark|after)\b)",
    re.I,
)
_NOT_BEHIND = re.compile(r"\b(?:even|as|what|wonder\w*|ask\w*|see|know|knew|doubt\w*|at|for|that|though|the)\s+$", re.I)
# Where the words of a condition end: at a clause of its own, or at who said so.
_STOP = re.compile(
    r",\s+(?:and|but|that|which|who|whose|while|although|according|said|says|saying|adding|he|she|they|we|it|one)\b"
    r"|,?\s+(?:[A-Z][\w.’'-]+\s+){1,3}(?:said|says|added|told|wrote)\b|[»”\"]\s|\s[—–]\s",
)
_SHORTEST = 6
_TIME_ONLY = re.compile(r"(?:until|till|once|not before)\s", re.I)
_CLOSING = " .,;:!?»”\"’'"
# "by", "before", "no later than", right before the words of a date
_DUE = re.compile(
    r"\b(?:by|before|within|no later than|not later than|latest by|ahead of|prior to|deadline (?:of|on|for|is)|expir\w+ (?:on"
    r"|at|in)"
    r"|not after|(?:ha[sd]|have|gave|given|gives) (?:\w+ ){0,3}(?:until|till))"
    r"\s+(?:the\s+)?(?:(?:end|middle|close)\s+of\s+|next\s+|this\s+)?$",
    re.I,
)
_LEADS_IN = re.compile(r"(?:by|before|within|no later than|not later than)\b", re.I)
_DUE_REACH = 40
_NEVER_DUE: frozenset[PositionKind] = frozenset({"refusal", "rejection", "red_line"})


def find_condition(reading: Reading, stance: Stance) -> Span | None:
    """The words of the sentence on which a position hangs: those behind its content first, then those that open the sentence."""
    text, sentence = reading.text, reading.sentence(stance.sentence)
    for match in _BEHIND.finditer(text, stance.content.start, sentence.end):
        found = _trimmed(text, match.start(), match.end())
        opens = _NOT_BEHIND.search(text[max(sentence.start, found.start - 16) : found.start])
        if not opens and _is_condition(reading, stance, found):
            return found
    before = text[sentence.start : stance.content.start]
    for front in (_IN_FRONT.match(before), _IN_FRONT_OF_CLAUSE.search(before)):
        if front is not None:
            found = _trimmed(text, sentence.start + front.start("words"), sentence.start + front.end("words"))
            if _is_condition(reading, stance, found):
                return found
    return None


def _is_condition(reading: Reading, stance: Stance, found: Span) -> bool:
    words = found.slice(reading.text)
    if found.end - found.start < _SHORTEST or _NO_CONDITION.match(words) or found.covers(stance.content):
        return False
    lead = _TIME_ONLY.match(words)
    return not (lead and _is_time(reading, stance, found.start + lead.end(), found.end))


def _is_time(reading: Reading, stance: Stance, start: int, end: int) -> bool:
    """Whether the words are a date and nothing but it."""
    spans = [reading.tags.mentions[m].span for m in reading.by_sentence.get(stance.sentence, []) if _is_date(reading, m)]
    return any(span.start - start <= len("the ") and end - span.end <= len(" next") for span in spans if span.end > start)


def _is_date(reading: Reading, mention: int) -> bool:
    return reading.tags.mentions[mention].kind == "date"


def _trimmed(text: str, start: int, end: int) -> Span:
    """The words without what follows them in the sentence, and without stops and quotation marks at their end."""
    stop = _STOP.search(text, start + _SHORTEST, end) if end - start > _SHORTEST else None
    end = stop.start() if stop else end
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    return Span(start, end)


def find_deadline(reading: Reading, stance: Stance) -> When | None:
    """The date by which it is to be done, where words say that the date is one; None where none do, or nothing is to be done."""
    if stance.kind in _NEVER_DUE:
        return None
    for mention in reading.by_sentence.get(stance.sentence, []):
        span = reading.tags.mentions[mention].span
        if not _is_date(reading, mention) or span.start < stance.content.start - _DUE_REACH:
            continue
        before = reading.text[max(0, span.start - _DUE_REACH) : span.start]
        due = _DUE.search(before) or _LEADS_IN.match(reading.words(span))
        when = reading.resolution.whens[mention]
        if due and when is not None and (when.end or when.start):
            return when
    return None
