"""Triggers → events: who did what to whom, with its date, place, status, and who says so."""

from __future__ import annotations

from legation.extract.contexts import find_contexts
from legation.extract.reading import Reading
from legation.records import Event, Status, Trigger, When, content_id
from legation.reference import codes

# Acts of words, whose date may be that of what they speak of: "agreed to meet *in May*".
_WORDS = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})


def build_events(reading: Reading) -> list[Event]:
    """One event for each trigger."""
    return [_event(reading, trigger) for trigger in reading.tags.triggers]


def event_id(reading: Reading, trigger: Trigger) -> str:
    """The id of the event of a trigger: its document, span and type."""
    return content_id("event", reading.document, trigger.span.start, trigger.span.end, trigger.type)


def _status(reading: Reading, trigger: Trigger, when: When) -> Status:
    """The status of an act; one told as done but dated after publication is planned, unless the date may be of its content."""
    told_as_done = trigger.status == "happened" and trigger.type not in _WORDS
    return "planned" if told_as_done and reading.is_ahead(when) else trigger.status


def _event(reading: Reading, trigger: Trigger) -> Event:
    when = reading.when(trigger.time)
    mentions = (*trigger.source, *trigger.target, *trigger.time, *trigger.place)
    return Event(
        id=event_id(reading, trigger),
        type=trigger.type,
        mode=trigger.mode,
        contexts=find_contexts(reading.words(reading.sentence(trigger.sentence))),
        trigger=reading.words(trigger.span),
        source=reading.actors(trigger.source),
        target=reading.actors(trigger.target),
        date=when,
        place=reading.places(trigger.place),
        status=_status(reading, trigger, when),
        negated=trigger.negated,
        history=reading.is_history(when),
        intensity=codes.plover_score(trigger.type, trigger.mode),
        evidence=reading.evidence(reading.sentence(trigger.sentence)),
        documents=(reading.document,),
        attribution=(reading.attribution(trigger.said_by, trigger.sentence),),
        first_reported_at=reading.article.document.published,
        extractor=reading.extractor,
        score=trigger.score,
        why=(trigger.rule, *reading.why(mentions)),
    )
