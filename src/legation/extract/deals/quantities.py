"""Deal → its quantities: those of its words, and those of a bracket behind them, with the deal's object as their scope."""

from __future__ import annotations

import re
from dataclasses import replace

from legation.extract.deals.amounts import find_amounts
from legation.extract.positions import quantities_in
from legation.extract.reading import Reading
from legation.records import Quantity, Span
from legation.text.quantities import find_quantities

# A bracket behind the deal's words: "(estimated reserves: ores – 14 million tons)"
_BRACKET = re.compile(r"[^.;]{0,80}?\(([^)]*)\)")


def find_deal_quantities(reading: Reading, found: Span, limit: int, scope: str) -> tuple[Quantity, ...]:
    """The quantities in the words of a deal and in the bracket that follows before `limit`, in their order."""
    inside = [*quantities_in(reading, found.start, found.end), *_spelled_out(reading, found)]
    return (*inside, *_bracketed(reading, found.end, limit, scope))


def _spelled_out(reading: Reading, found: Span) -> list[Quantity]:
    """The amounts that are written in words or in units which the table of quantities leaves out."""
    known = find_quantities(reading.text, found.start, found.end)
    return [
        Quantity(value=amount.value, unit=amount.unit, of="", scope="", as_written=reading.words(amount.span))
        for amount in find_amounts(reading.text, found.start, found.end)
        if not any(amount.span.overlaps(span) for span in known)
    ]


def _bracketed(reading: Reading, start: int, limit: int, scope: str) -> tuple[Quantity, ...]:
    bracket = _BRACKET.match(reading.text, start, limit)
    if bracket is None:
        return ()
    return tuple(replace(one, scope=scope) for one in quantities_in(reading, bracket.start(1), bracket.end(1)))
