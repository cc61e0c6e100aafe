"""One verb for several contacts: "met twice, once in Lima on 3 May and again in Quito on 9 June" → two."""

from __future__ import annotations

import re
from dataclasses import replace

from legation.extract.contacts.draft import Draft
from legation.extract.reading import Reading
from legation.records import Span

_ONCE = re.compile(r"\b(?:once|first)\s+(?:in|on|at|during)\b")
_AGAIN = re.compile(r"(?:,|\band|\bthen)\s+(?:again|a second time|once more|once|then|later)\s+(?=in|on|at|during)")


def part_occasions(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The mentions, one that a sentence tells to have happened once here and again there as one for each occasion.

    What the parts name besides ("on the margins of an ASEAN *meeting*") is no contact of the same parties and goes.
    """
    parted: list[Draft] = []
    told: list[tuple[int, Span]] = []
    for draft in drafts:
        number, start = draft.sentences[0], draft.triggers[0].start
        if any(sentence == number and span.start <= start < span.end for sentence, span in told):
            continue
        occasions = _occasions(reading, draft)
        if occasions:
            told.extend((number, span) for span in occasions)
            parted.extend(_on(reading, draft, span) for span in occasions)
        else:
            parted.append(draft)
    return parted


def _occasions(reading: Reading, draft: Draft) -> list[Span]:
    """The stretches of a sentence behind its contact that tell of one occasion each, all with a date; else empty."""
    sentence = reading.sentence(draft.sentences[0])
    once = _ONCE.search(reading.text, draft.triggers[0].end, sentence.end)
    again = _AGAIN.search(reading.text, once.end(), sentence.end) if once else None
    if once is None or again is None or len(draft.countries) < 2:
        return []
    spans = [Span(once.start(), again.start()), Span(again.end(), sentence.end)]
    return spans if all(_dates(reading, draft, span) for span in spans) else []


def _dates(reading: Reading, draft: Draft, span: Span) -> tuple[int, ...]:
    tags = reading.tags.mentions
    here = reading.by_sentence.get(draft.sentences[0], [])
    return tuple(m for m in here if tags[m].kind == "date" and span.covers(tags[m].span))


def _on(reading: Reading, draft: Draft, span: Span) -> Draft:
    """The contact on one occasion: its own date and places."""
    tags, dates = reading.tags.mentions, _dates(reading, draft, span)
    here = reading.by_sentence.get(draft.sentences[0], [])
    places = tuple(m for m in here if tags[m].kind == "place" and span.covers(tags[m].span))
    return replace(
        draft,
        when=reading.when(dates[-1:]),
        places=reading.places(places),
        actors=list(draft.actors),
        sentences=list(draft.sentences),
        triggers=[span],
        mentions=[*draft.mentions, *dates, *places],
        ordinal="",
        named=True,
        why=[*draft.why, "one of several occasions"],
    )
