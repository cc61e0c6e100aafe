"""A gift, and in the next sentence what is given for it ("In return, …") → one swap."""

from __future__ import annotations

import re
from dataclasses import replace

from legation.extract.reading import Reading
from legation.records import Deal, content_id

_OPENS = re.compile(r"\W*(?:in\s+(?:return|exchange)|for\s+(?:its|their)\s+part|in\s+(?:its|their)\s+turn)\b", re.IGNORECASE)
_GIFTS = frozenset({"aid", "purchase", "trade"})


def join_returns(reading: Reading, deals: list[Deal]) -> list[Deal]:
    """The deals, a gift and the one that the next sentence gives in return for it as one swap that both sentences bear out."""
    joined: list[Deal] = []
    for deal in deals:
        given = joined[-1] if joined else None
        if given is not None and given.kind in _GIFTS and deal.kind in _GIFTS and _answers(reading, deal, given):
            joined[-1] = _swap(reading, given, deal)
        else:
            joined.append(deal)
    return joined


def _answers(reading: Reading, deal: Deal, given: Deal) -> bool:
    """Whether a deal stands in a sentence that opens with "in return", right behind that of the gift."""
    number, before = (_sentence_of(reading, one) for one in (deal, given))
    return number == before + 1 and _OPENS.match(reading.words(reading.sentence(number))) is not None


def _sentence_of(reading: Reading, deal: Deal) -> int:
    at = deal.evidence[0].start
    return next(number for number, sentence in enumerate(reading.tags.sentences) if sentence.span.start <= at < sentence.span.end)


def _swap(reading: Reading, given: Deal, deal: Deal) -> Deal:
    start, end = given.evidence[0].start, deal.evidence[-1].end
    parties = {actor.id or actor.name: actor for actor in (*given.parties, *deal.parties)}
    return replace(
        given,
        id=content_id("deal", reading.document, start, end, "swap"),
        kind="swap",
        title=f"{given.title}; in return: {deal.title}",
        parties=tuple(parties.values()),
        object=f"{given.object}; {deal.object}",
        quantities=(*given.quantities, *deal.quantities),
        place=tuple(dict.fromkeys((*given.place, *deal.place))),
        evidence=(*given.evidence, *deal.evidence),
        why=("swap: in return", *dict.fromkeys((*given.why, *deal.why))),
    )
