"""Tokens of a sentence → its mentions in order, and the bare surnames that the rest of the article explains."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.records import Mention, Sentence, Span
from legation.tag.mentions.known import find_known
from legation.tag.mentions.lookup import Found, Lookup
from legation.tag.mentions.offices import find_office
from legation.tag.mentions.pairs import find_pair
from legation.tag.mentions.pronouns import find_pronoun
from legation.tag.mentions.shapes import find_by_shape
from legation.text.dates import find_date_expressions
from legation.text.quantities import find_quantities
from legation.text.tokens import Token

# "NAIROBI, Nov 7 (Agency) - ", "YEREVAN/BAKU, April 23 – ": where the report was written is nobody who acts in it.
_DATELINE = re.compile(
    r"\s*[A-Z][A-Z'’.]+(?:[ /-][A-Z][A-Z'’.]+){0,4}(?:,\s[A-Z][\w.]+){0,2}"
    r"(?:,?\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}))?(?:,?\s\d{4})?(?:\s\([^)]{2,30}\))?\s*[-–—]{1,2}\s"
)


def find_mentions(text: str, sentence: Sentence, number: int, tokens: Sequence[Token]) -> list[Mention]:
    """All mentions of one sentence in order: dates first, then quantities, then names, so that none overlap.

    Args:
        text: the article's text, which all offsets count in.
        sentence: the sentence.
        number: the sentence's number in the article.
        tokens: the tokens of the sentence, in order.
    """
    taken: list[Mention] = []

    def take(mention: Mention) -> None:
        if not any(mention.span.overlaps(one.span) for one in taken):
            taken.append(mention)

    start, end = sentence.span.start, sentence.span.end
    for expression in find_date_expressions(text, start, end):
        taken.append(Mention(span=expression.span, kind="date", sentence=number, head=expression.span))
    for span in find_quantities(text, start, end):
        take(Mention(span=span, kind="quantity", sentence=number, head=span))
    dateline = _DATELINE.match(text, start, end)
    for found in _find_names(Lookup(tokens)):
        span = found.part or Span(tokens[found.first].start, tokens[found.last - 1].end)
        head = found.part or Span(tokens[found.head_first].start, tokens[found.head_last - 1].end)
        kind = "place" if dateline and found.kind == "country" and span.end <= dateline.end() else found.kind
        take(Mention(span=span, kind=kind, sentence=number, head=_unquoted(text, head)))
    return sorted(taken, key=lambda mention: mention.span)


def _find_names(lookup: Lookup) -> list[Found]:
    """All mentions of actors and places, left to right; a title may reach back over names found before it."""
    found: list[Found] = []
    index = 0
    while index < len(lookup):
        hits = _find_at(lookup, index)
        if not hits:
            index += 1
            continue
        found = [one for one in found if one.last <= hits[0].first]
        found.extend(hits)
        index = hits[-1].last
    return found


def _find_at(lookup: Lookup, index: int) -> tuple[Found, ...]:
    """What is named from token `index` on: two names in one token, or the first of what the finders see; empty if nothing."""
    pair = find_pair(lookup, index)
    if pair:
        return pair
    one = find_office(lookup, index) or find_known(lookup, index) or find_by_shape(lookup, index) or find_pronoun(lookup, index)
    return () if one is None else (one,)


def _unquoted(text: str, span: Span) -> Span:
    """The span without quotation marks at its start (`»` between a title and a name)."""
    start = span.start
    while start < span.end and not text[start].isalnum():
        start += 1
    return Span(start, span.end)


def add_surnames(tokens: Sequence[Token], mentions: list[Mention], surnames: frozenset[str], number: int) -> list[Mention]:
    """The mentions of sentence `number` with the bare surnames in it of people whom the article names in full elsewhere."""
    covered = [mention.span for mention in mentions]
    extra: list[Mention] = []
    for token in tokens:
        span = Span(token.start, token.end)
        if token.word in surnames and not any(span.overlaps(other) for other in covered):
            extra.append(Mention(span=span, kind="person", sentence=number, head=span))
    return sorted([*mentions, *extra], key=lambda mention: mention.span) if extra else mentions
