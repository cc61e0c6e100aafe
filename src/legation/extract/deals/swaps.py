"""`A in return for B` → swaps: both sides of the bargain are the object."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.extract.deals.found import DealWords, find_object_end
from legation.extract.reading import Reading
from legation.records import Span

_RETURN = re.compile(r",?\s+(?P<link>in\s+(?:return|exchange)\s+for)\s+(?P<price>(?!anything|nothing)[^.;:,]{3,})", re.IGNORECASE)
# Where the clause begins that says what is given.
_CLAUSE_STARTS = re.compile(
    r"[.;:«»“”\"()]|,\s(?:and|but|which|who|as|when|while|if)\s|\s(?:that|which|whether|if|said|says)(?=\s)", re.IGNORECASE
)
_SHORTEST_GIFT = 8


def iter_swaps(reading: Reading, number: int) -> Iterator[DealWords]:
    """The swaps that a sentence tells of."""
    text, sentence = reading.text, reading.sentence(number)
    for match in _RETURN.finditer(text, sentence.start, sentence.end):
        starts = [found.end() for found in _CLAUSE_STARTS.finditer(text, sentence.start, match.start() - _SHORTEST_GIFT)]
        start = max([sentence.start, *starts])
        start += len(text[start : match.start()]) - len(text[start : match.start()].lstrip())
        span = Span(start, find_object_end(text, match.start("price"), sentence.end))
        yield DealWords("swap", span, span, "in return for", acted=Span(*match.span("link")))
