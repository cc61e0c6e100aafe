"""Positions and acts in the tags, where an amount of money or goods stands in them → deals on offer.

An offer, promise, proposal or concession with an amount is a deal floated; so is aid that is planned or depends on something.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.extract.deals.amounts import Amount, find_amounts
from legation.extract.deals.found import DealWords, find_object_end
from legation.extract.reading import Reading
from legation.records import DealStage, PositionKind, Span, Stance, Status, Trigger

_BARGAINING: dict[PositionKind, DealStage] = {
    "offer": "floated",
    "promise": "agreed",
    "proposal": "floated",
    "concession": "under_negotiation",
}
_AHEAD: dict[Status, DealStage] = {
    "planned": "agreed",
    "proposed": "floated",
    "conditional": "floated",
    "hypothetical": "floated",
}
_REACH_CHARS, _TAIL_CHARS = 40, 3


def iter_tagged(reading: Reading, number: int) -> Iterator[DealWords]:
    """The deals of a sentence that its stances and its triggers of aid tell of."""
    sentence = reading.sentence(number)
    found = find_amounts(reading.text, sentence.start, sentence.end)
    amounts = [amount for amount in found if amount.kind != "count"]
    if not amounts:
        return
    for stance in reading.tags.stances:
        if stance.sentence == number and stance.kind in _BARGAINING and sentence.covers(stance.content):
            yield from _offered(reading, stance, amounts)
    for trigger in reading.tags.triggers:
        if trigger.sentence == number and trigger.type == "AID" and trigger.status in _AHEAD and not trigger.negated:
            yield from _aided(reading, trigger, amounts)


def _offered(reading: Reading, stance: Stance, amounts: list[Amount]) -> Iterator[DealWords]:
    start = stance.content.start
    span = Span(start, min(find_object_end(reading.text, start, stance.content.end), stance.content.end))
    if any(span.covers(amount.span) for amount in amounts):
        yield DealWords("aid", span, span, f"position: {stance.kind}", _BARGAINING[stance.kind], acted=stance.cue)


def _aided(reading: Reading, trigger: Trigger, amounts: list[Amount]) -> Iterator[DealWords]:
    amount = next((one for one in amounts if 0 <= one.span.start - trigger.span.end < _REACH_CHARS), None)
    if amount is not None:
        limit = reading.sentence(trigger.sentence).end
        end = max(amount.span.end, find_object_end(reading.text, amount.span.end - _TAIL_CHARS, limit))
        thing = Span(amount.span.start, end)
        yield DealWords("aid", Span(trigger.span.start, end), thing, "act: AID", _AHEAD[trigger.status], acted=trigger.span)
