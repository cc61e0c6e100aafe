"""Nouns of transactions with their price or size → deals: `a contract for two billion dollars`, `a shipment of 40 tents`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.extract.deals.amounts import find_amounts
from legation.extract.deals.found import DealWords, find_object_end
from legation.extract.reading import Reading
from legation.records import Span

_SHIPMENTS = frozenset({"shipment", "consignment", "caravan", "column", "delivery"})
_KINDS = {
    "investment": "stake investment",
    "infrastructure": "refinery pipeline canal railway plant dam reactor line",
    "purchase": "contract lease deal",
}
_KIND_OF = {noun: kind for kind, nouns in _KINDS.items() for noun in nouns.split()}
_NOUN = re.compile(
    r"\b(?:(?:an?|the|its|their|another|new)\s+(?:[\w-]+\s+){0,2}?)?"
    r"(?P<noun>contract|loan|credit|grant|prepayment|package|fund|stake|subsidy|offer|promise|pledge|proposal|gift|shipment|consignment|caravan"
    r"|column|delivery|refinery|pipeline|canal|railway|plant|dam|reactor|line|lease|deal|agreement|investment|compensation|letter\s+of\s+interest)s?"
    r"\s+(?:of|for|worth|carrying)\s+(?:(?:up|close)\s+to\s+|some\s+|about\s+|around\s+|nearly\s+|almost\s+|at\s+least\s+|over\s+|more\s+than\s+)?",
    re.IGNORECASE,
)
_TAIL_CHARS = 3


def iter_priced(reading: Reading, number: int) -> Iterator[DealWords]:
    """The transactions of a sentence that have an amount right behind their noun."""
    text, sentence = reading.text, reading.sentence(number)
    amounts = find_amounts(text, sentence.start, sentence.end)
    for match in _NOUN.finditer(text, sentence.start, sentence.end) if amounts else ():
        noun = match["noun"].lower()
        amount = next((one for one in amounts if match.end("noun") <= one.span.start <= match.end()), None)
        if amount is not None and (amount.kind != "count" or noun in _SHIPMENTS):
            end = max(amount.span.end, find_object_end(text, amount.span.end - _TAIL_CHARS, sentence.end))
            span = Span(match.start(), end)
            yield DealWords(_KIND_OF.get(noun, "aid"), span, span, f"priced: {noun}", acted=Span(*match.span("noun")))
