"""Contacts named by pointing to the one before: "such calls took place earlier", "It is expected to be held in March"."""

from __future__ import annotations

import datetime as dt
import re

from legation.extract.contacts.draft import Draft
from legation.extract.contacts.furniture import places_told
from legation.extract.reading import Reading
from legation.records import Span, When

_SUCH = re.compile(r"\b(?:such|similar)\s+(?:\w+\s+)?$", re.I)
_SUCH_REACH_CHARS = 20
_EARLIER = re.compile(r"\b(?:earlier|before|previously)\b")
_EARLIER_REACH_CHARS = 40
# "It is expected to be held …", "The event will take place …" at the start of a sentence
_IT_TAKES_PLACE = re.compile(
    r"^\W*(?:It|They|This|(?:The\s+|These\s+)?(?:event|date|gathering|sessions?|meetings?|rounds?|talks|summit))\b[^.;]{0,60}?"
    r"\b(?:be held|take place|took place|held|scheduled|begin|happen|start)\b",
    re.I,
)


def with_parties_before(reading: Reading, draft: Draft, before: list[Draft]) -> Draft:
    """The draft; a rumoured or denied contact "such as" the one before has its parties, and may be "earlier" than that."""
    start, end = draft.triggers[0].start, draft.triggers[0].end
    such = _SUCH.search(reading.text[max(0, start - _SUCH_REACH_CHARS) : start])
    if not such or not before or draft.actors or draft.status not in ("rumoured", "denied"):
        return draft
    draft.actors = list(before[-1].actors)
    draft.why.append("parties of the contact named before it")
    draft.named = True
    earlier, known = _EARLIER.search(reading.text[end : end + _EARLIER_REACH_CHARS]), before[-1].when.start
    if earlier and known is not None and draft.when.start is None:
        end_day = known - dt.timedelta(days=1)
        draft.when = When(end=end_day, precision="before", as_written=earlier.group(), anchor=f"the contact of {known}")
    return draft


def add_pronouns(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The mentions with those added that speak of the contact of the sentence before as "it", and say where or when it is."""
    named = {sentence for draft in drafts for sentence in draft.sentences}
    extra: list[Draft] = []
    for number in range(1, len(reading.tags.sentences)):
        if number not in named and number - 1 in named:
            last = [draft for draft in drafts if draft.sentences[0] == number - 1][-1]
            pronoun = _pronoun(reading, number, last)
            extra += [] if pronoun is None else [pronoun]
    return sorted([*drafts, *extra], key=lambda draft: draft.triggers[0])


def _pronoun(reading: Reading, number: int, last: Draft) -> Draft | None:
    """What a sentence that opens with "it" says of the contact `last`; None if it says neither where nor when."""
    span = reading.sentence(number)
    match = _IT_TAKES_PLACE.match(span.slice(reading.text))
    mentions = reading.by_sentence.get(number, [])
    when = reading.when(tuple(m for m in mentions if reading.tags.mentions[m].kind == "date"))
    places = places_told(reading, number)
    if match is None or (when.start is None and not places):
        return None
    return Draft(
        kind=last.kind,
        status=last.status,
        when=when,
        places=places,
        actors=list(last.actors),
        sentences=[number],
        triggers=[Span(span.start, span.start + match.end())],
        said_by=None,
        mentions=[m for m in mentions if reading.tags.mentions[m].kind in ("date", "place")],
        why=["pronoun for the contact just named"],
    )
