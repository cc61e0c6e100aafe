"""Sentences and claims → forecasts: what is said to be coming, by whom, when and where, and whether anyone could ever tell.

A forecast is resolvable only with actors, something that can be seen to happen, and a window; else it is kept with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.extract.reading import Reading
from legation.records import Contact, Forecast, Span, Trigger, When, content_id

# Words of what is to come: "is set to", "expects that", "will …", "may lead", "sooner or later", "predicted that"
_COMING = re.compile(
    r"\b(?:(?:is|are|was|were)\s+(?:\w+\s+)?(?:expected|set|due|scheduled|likely|poised|slated|about|supposed)\s+to"
    r"|expects?\s+(?:to|that)|will\s+(?:likely|probably|soon|almost certainly|\w+)|should\s+(?:one day|soon)\s+"
    r"|may\s+(?:develop|lead|end|turn|grow|become|eventually)|(?:sooner or later|in the coming (?:days|weeks|months)|one day)"
    r"|predict\w*\s+that|forecasts?\s+that)\b",
    re.IGNORECASE,
)
# The middle of each band of ICD 203 that has a word of its own.
_WORDS: tuple[tuple[str, float], ...] = (
    ("almost certain", 0.97),
    ("very likely", 0.875),
    ("very unlikely", 0.125),
    ("unlikely", 0.325),
    ("likely", 0.675),
    ("roughly even", 0.5),
)
_PERCENT = re.compile(r"\b(\d{1,3})\s?(?:%|percent|per cent)\s+(?:chance|probability|likelihood)", re.I)
_SHORTEST_CLAIM_CHARS = 20
_COMING_CONTACTS = frozenset({"planned", "expected"})


def build_forecasts(reading: Reading, contacts: Sequence[Contact]) -> list[Forecast]:
    """What the article says is coming: contacts still to be held, other planned acts, and sentences that foresee, one each.

    Args:
        reading: the article.
        contacts: its contacts; a sentence that speaks of one still to be held foresees nothing else.
    """
    found: dict[int, Forecast] = {}
    spoken: set[int] = set()
    for contact in contacts:
        if contact.status in _COMING_CONTACTS:
            starts = {evidence.start for evidence in contact.evidence}
            numbers = [n for n, sentence in enumerate(reading.tags.sentences) if sentence.span.start in starts]
            found.update({numbers[0]: _of_contact(reading, contact)} if numbers else {})
            spoken.update(numbers)
    for trigger in reading.tags.triggers:
        if trigger.status == "planned" and not trigger.negated and trigger.type != "CONSULT" and trigger.sentence not in spoken:
            found.setdefault(trigger.sentence, _forecast(reading, trigger.sentence, trigger))
    for number in range(len(reading.tags.sentences)):
        told = number in found or number in spoken or reading.tags.sentences[number].kind == "title"
        if not told and _COMING.search(reading.words(reading.sentence(number))) and _speaks_of_actors(reading, number):
            found[number] = _forecast(reading, number, None)
    return [found[number] for number in sorted(found)]


def _speaks_of_actors(reading: Reading, number: int) -> bool:
    return any(reading.resolution.actors[m] for m in reading.by_sentence.get(number, []))


def _of_contact(reading: Reading, contact: Contact) -> Forecast:
    """The forecast that a contact still to be held makes."""
    actors = tuple(one.actor for side in contact.sides for one in side.delegates) or tuple(side.party for side in contact.sides)
    reasons = [] if actors else ["no named actors"]
    if contact.date.start is None and contact.date.end is None:
        reasons.append("no window")
    evidence = contact.evidence[0]
    return Forecast(
        id=content_id("forecast", reading.document, evidence.start, evidence.end, contact.id),
        what=f"{contact.kind} of {' and '.join(actor.name for actor in actors) or 'parties not named'}",
        by=contact.attribution[0].holder_chain if contact.attribution else (),
        actors=actors,
        window=contact.date,
        places=contact.places,
        resolvable=not reasons,
        unresolvable_because="; ".join(reasons),
        evidence=contact.evidence,
        documents=contact.documents,
        attribution=contact.attribution,
        first_reported_at=contact.first_reported_at,
        extractor=contact.extractor,
        score=0.7,
        why=("a contact still to be held",),
    )


def _forecast(reading: Reading, number: int, trigger: Trigger | None) -> Forecast:
    """The forecast of a sentence, of the act in it that is planned where there is one."""
    span = reading.sentence(number)
    mentions = tuple(reading.by_sentence.get(number, []))
    dates = tuple(m for m in mentions if reading.tags.mentions[m].kind == "date")
    places = tuple(m for m in mentions if reading.tags.mentions[m].kind == "place")
    window = reading.when(dates)
    actors = reading.actors((*trigger.source, *trigger.target)) if trigger else reading.actors(mentions)
    frame = trigger.said_by if trigger else _sayer(reading, number)
    said = reading.attribution(frame, number)
    reason = why_unresolvable(trigger, window, len(actors))
    words = reading.words(span)
    return Forecast(
        id=content_id("forecast", reading.document, span.start, span.end),
        what=words,
        by=said.holder_chain,
        actors=actors,
        window=window,
        places=reading.places(places),
        resolvable=not reason,
        unresolvable_because=reason,
        p_stated=stated_probability(words),
        evidence=reading.evidence(Span(span.start, span.end)),
        documents=(reading.document,),
        attribution=(said,),
        first_reported_at=reading.article.document.published,
        extractor=reading.extractor,
        score=0.6,
        why=reading.why(mentions),
    )


def _sayer(reading: Reading, number: int) -> int | None:
    """The first claim of a sentence that says more than a word or two."""
    frames = enumerate(reading.tags.frames)
    return next((k for k, f in frames if f.sentence == number and f.content.end - f.content.start > _SHORTEST_CLAIM_CHARS), None)


def why_unresolvable(trigger: Trigger | None, window: When, actors: int) -> str:
    """Why nobody could tell whether a forecast came true; empty if one could.

    >>> why_unresolvable(None, When(), 2)
    'no act that could be seen to happen; no window'
    """
    reasons = []
    if trigger is None:
        reasons.append("no act that could be seen to happen")
    if actors == 0:
        reasons.append("no named actors")
    if window.start is None and window.end is None:
        reasons.append("no window")
    return "; ".join(reasons)


def stated_probability(words: str) -> float | None:
    """The probability that the words give: a percentage, or the middle of the ICD 203 band of a word of that standard; else None.

    >>> stated_probability("a 40% chance of a deal"), stated_probability("talks are very likely"), stated_probability("may meet")
    (0.4, 0.875, None)
    """
    match = _PERCENT.search(words)
    if match and int(match.group(1)) <= 100:
        return int(match.group(1)) / 100
    low = words.lower()
    return next((p for word, p in _WORDS if re.search(rf"\b{word}\b", low)), None)
