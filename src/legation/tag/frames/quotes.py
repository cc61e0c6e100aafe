"""Stretches of text → spans without the blanks, stops and quotation marks around them."""

from __future__ import annotations

import re

from legation.records import Span

OPENING, CLOSING = '"“«‘', '"”»’'
# A quotation: an opening mark, at least two characters without a mark, a closing mark or the end.
QUOTED = re.compile(r"[\"“«]([^\"“”«»]{2,}?)(?:[\"”»]|$)")
_SHORTEST = 4


def trim(text: str, start: int, end: int) -> Span | None:
    """The span without commas and blanks around it and without a stop at its end; None if hardly anything is left."""
    while start < end and (text[start].isspace() or text[start] in ",:;"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:!?"):
        end -= 1
    return Span(start, end) if end - start >= _SHORTEST else None


def unquote(text: str, span: Span | None) -> Span | None:
    """The span without the quotation marks and the comma around it; None if nothing is left."""
    if span is None:
        return None
    start, end = span.start, span.end
    while end > start and text[end - 1] in ",;:. " + CLOSING:
        end -= 1
    while start < end and text[start] in OPENING + " ":
        start += 1
    return Span(start, end) if end > start else None
