"""Token → the words of the position from there on, to the end of its clause."""

from __future__ import annotations

import re

from legation.records import Span
from legation.tag.amend.contents import end_of_content
from legation.tag.clause import Clause

_LEADS = frozenset("to that for , on in of".split())
_NO_CONTENT = frozenset("and or , .".split())
# What a position ends at: ", but", ", while", ", said", a semicolon, a long bracket.
_END = re.compile(
    r"(?:, (?:but|which|while|although|according|said|saying|adding|who|as|and instead|and then|and also)\b|;|\s\((?=[^)]{60,}))",
    re.I,
)
_CLOSING = ' .,;:!?»”"'
_SHORTEST_BEFORE_END = 12
_SHORTEST = 4


def find_content(clause: Clause, start: int) -> Span | None:
    """The words of the position: from token `start`, without a leading "to", "that" or "for"; None if hardly any are left."""
    while clause.word(start) in _LEADS and start < len(clause.tokens) - 1:
        start += 1
    if start >= len(clause.tokens) or clause.lows[start] in _NO_CONTENT:
        return None
    begin, end = clause.tokens[start].start, clause.sentence.span.end
    stop = _END.search(clause.text, begin + _SHORTEST_BEFORE_END, end)
    end = trim_end(clause.text, begin, stop.start() if stop else end)
    if end - begin < _SHORTEST:
        return None
    return end_of_content(clause.text, Span(begin, end), clause.sentence.span.start)


def trim_end(text: str, start: int, end: int) -> int:
    """The end without the blanks, stops and quotation marks before it."""
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    return end
