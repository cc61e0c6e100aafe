"""Sentences and claims → forecasts: what is said to be coming, by whom, when and where, and whether anyone could ever tell.

A forecast is resolvable only with actors, something that can be seen to happen, and a window; else it is kept with the reason.
"""

# ruff: noqa: E501 - word lists and patterns read better on one line

from __future__ import annotations

import re

from legation.extract.reading import Reading
from legation.records import Forecast, Span, Trigger, When, content_id

_COMING = re.compile(
    r"\b(?:(?:is|are|was|were)\s+(?:\w+\s+)?(?:expected|set|due|scheduled|likely|poised|slated|about|supposed)\s+to|expects?\s+(?:to|that)|will\s+(?:likely|probably|soon|almost certainly|\w+)|should\s+(?:one day|soon)\s+|may\s+(?:develop|lead|end|turn|grow|become|eventually)|(?:sooner or later|in the coming (?:days|weeks|months)|one day)|predict\w*\s+that|forecasts?\s+that)\b",
    re.IGNORECASE,
)
_WORDS: tuple[tuple[str, float], ...] = (
    ("almost certain", 0.97),
    ("very likely", 0.875),
    ("very unlikely", 0.125),
    ("unlikely", 0.325),
    ("likely", 0.675),
    ("roughly even", 0.5),
)
_PERCENT = re.compile(r"\b(\d{1,3})\s?(?:%|percent|per cent)\s+(?:chance|probability|likelihood)", re.I)
_FUTURE = frozenset({"planned", "hypothetical"})


def build_forecasts(reading: Reading) -> list[Forecast]:
    """What the article says is coming: planned and possible acts, and sentences that foresee, one each."""
    found: dict[int, Forecast] = {}
    for trigger in reading.tags.triggers:
        if trigger.status in _FUTURE and not trigger.negated:
            words = reading.words(reading.sentence(trigger.sentence))
            if (trigger.status == "planned" or _COMING.search(words)) and trigger.sentence not in found:
                found[trigger.sentence] = _forecast(reading, trigger.sentence, trigger)
    for number in range(len(reading.tags.sentences)):
        if (
            number not in found
            and _COMING.search(reading.words(reading.sentence(number)))
            and reading.tags.sentences[number].kind != "title"
        ) and any(reading.resolution.actors[m] for m in reading.by_sentence.get(number, [])):
            found[number] = _forecast(reading, number, None)
    return [found[number] for number in sorted(found)]


def _forecast(reading: Reading, number: int, trigger: Trigger | None) -> Forecast:
    span = reading.sentence(number)
    mentions = tuple(reading.by_sentence.get(number, []))
    dates = tuple(m for m in mentions if reading.tags.mentions[m].kind == "date")
    places = tuple(m for m in mentions if reading.tags.mentions[m].kind == "place")
    window = reading.when(dates)
    actors = reading.actors((*trigger.source, *trigger.target)) if trigger else reading.actors(mentions)
    frame = (
        trigger.said_by
        if trigger
        else next(
            (k for k, f in enumerate(reading.tags.frames) if f.sentence == number and f.content.end - f.content.start > 20),
            None,
        )
    )
    reason = why_unresolvable(trigger, window, len(actors))
    words = reading.words(span)
    return Forecast(
        id=content_id("forecast", reading.document, span.start, span.end),
        what=words,
        by=reading.chain(frame),
        actors=actors,
        window=window,
        places=reading.places(places),
        resolvable=not reason,
        unresolvable_because=reason,
        p_stated=stated_probability(words),
        evidence=reading.evidence(Span(span.start, span.end)),
        documents=(reading.document,),
        attribution=(reading.attribution(frame),),
        first_reported_at=reading.article.document.published,
        extractor=reading.extractor,
        score=0.6,
        why=reading.why(mentions),
    )


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
    """The probability that the words give: a percentage, or the middle of the ICD 203 band of a word that stands in that standard; else None.

    >>> stated_probability("a 40% chance of a deal"), stated_probability("talks are very likely"), stated_probability("may meet")
    (0.4, 0.875, None)
    """
    match = _PERCENT.search(words)
    if match and int(match.group(1)) <= 100:
        return int(match.group(1)) / 100
    low = words.lower()
    return next((p for word, p in _WORDS if re.search(rf"\b{word}\b", low)), None)
