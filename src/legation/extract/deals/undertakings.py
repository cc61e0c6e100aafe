"""What was agreed in so many words → deals: `agreed to open the border`, `under the accord the army leaves the valley`.

To agree to meet, to talk on or to look into something is no deal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.extract.deals.found import DealWords, find_object_end
from legation.extract.reading import Reading
from legation.records import Span

_AGREED = re.compile(
    r"\b(?P<verb>agree(?:d|s|ing)?)"
    r"(?:\s+(?:in\s+principle|on\s+\w+day|yesterday|today|at\s+[\w ]{3,20}?|provisionally|also)|,[^,;:.]{3,45},){0,2}"
    r"\s+(?P<link>to|on|that|upon)\s+(?P<object>[^.;:]{8,})",
    re.IGNORECASE,
)
_ONLY_TALK = re.compile(
    r"(?:(?:re)?meet|hold|talk|continue|negotiat|discuss|consider|work|attend|speak|consult|stay|remain|visit|come|go|be\s|let\s|examine|study"
    r"|look|see|join|disagree|instruct|support|respect|supply\s+the|nothing|this|it\b|that\b|them\b|keep\s+(?:in|talk)|send\s+(?:envoys?|an?|the|his|her|its|their)\b|anything|(?-i:[A-Z])"
    r"|(?:resume|start|begin|enter(?:\s+into)?|open)\s+(?:\w+\s+)?(?:talks|negot|dialogue|consult|discuss)"
    r"|a\s+(?:new\s+)?(?:meeting|round|date|timetable|agenda)|(?:the|a)\s+(?:importance|need|necessity)|(?:\w+\s+){0,4}proposals)",
    re.IGNORECASE,
)
_NOT_AGREED = re.compile(
    r"\b(?:is|are|was|not|never|nor|refus\w+|would|if|could|had\s+to|must|should|may|might|to)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_WILL = re.compile(r"\b(?:will|would|shall)\b")
_UNDER = re.compile(
    r"\bUnder\s+(?:the|this|that|its|a|an)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?P<noun>deal|agreement|treaty|accord|pact|arrangement|bargain|compromise|terms|protocol|memorandum|understanding|truce|ceasefire)s?\b"
    r"(?:\s+(?:of|reached|signed|struck|agreed|between|with|on|that)\s[^,.;:]{3,60},|,)?\s+(?P<object>[^.;:]{15,})"
)
_SHORTEST_TERMS = 60


def iter_undertakings(reading: Reading, number: int) -> Iterator[DealWords]:
    """What somebody in a sentence agreed to do."""
    text, sentence = reading.text, reading.sentence(number)
    for match in _AGREED.finditer(text, sentence.start, sentence.end):
        promised = match["link"] != "that" or _WILL.search(match["object"])
        if promised and not _ONLY_TALK.match(match["object"]) and not _NOT_AGREED.search(text[sentence.start : match.start()]):
            start = match.start("object")
            end = find_object_end(text, start, sentence.end)
            rule = f"undertaking: {match['verb'].lower()} {match['link'].lower()}"
            verb = Span(*match.span("verb"))
            yield DealWords("agreement", Span(match.start(), end), Span(start, end), rule, "agreed", acted=verb)


def iter_terms(reading: Reading, number: int) -> Iterator[DealWords]:
    """What holds under an agreement that a sentence opens with."""
    text, sentence = reading.text, reading.sentence(number)
    for match in _UNDER.finditer(text, sentence.start, sentence.end):
        start = match.start("object")
        end = max(find_object_end(text, start, sentence.end), min(start + _SHORTEST_TERMS, match.end("object")))
        end = text.find(" ", end, sentence.end) if text[end : end + 1].isalnum() else end
        span = Span(start, end if end > start else match.end("object"))
        yield DealWords("agreement", span, span, f"terms: {match['noun'].lower()}", "agreed", acted=Span(*match.span("noun")))
