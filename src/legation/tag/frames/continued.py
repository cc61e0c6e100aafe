"""Sentence behind a quotation → the claim that it goes on with, by the same speaker."""

from __future__ import annotations

from legation.records import Frame
from legation.tag.clause import Clause
from legation.tag.frames.quotes import CLOSING, OPENING, QUOTED, unquote
from legation.tag.frames.speech import find_spoken


def continued_quote(clause: Clause, previous: Frame | None) -> Frame | None:
    """The claim of a sentence that is nothing but a quotation behind one, by the same speaker; None if it is not.

    Args:
        clause: the sentence.
        previous: the last claim of the sentence before it, None if that makes none.
    """
    if previous is None or not previous.direct:
        return None
    text, span = clause.text, clause.sentence.span
    closes = text[span.end - 1] in CLOSING or text[min(span.end, len(text) - 1)] in CLOSING
    if text[span.start] not in OPENING or not closes or not QUOTED.match(text, span.start):
        return None
    content = unquote(text, span)
    if content is None or find_spoken(clause):
        return None
    return Frame(
        sentence=clause.number,
        cue=previous.cue,
        content=content,
        holder=previous.holder,
        holder_kind=previous.holder_kind,
        verb_class="asserts",
        direct=True,
        score=0.6,
        rule="quotation goes on",
    )
