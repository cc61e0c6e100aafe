"""Sentences and claims → forecasts: what is said to be coming, by whom, when and where, and whether anyone could ever tell.

A forecast is resolvable only with actors, something that can be seen to happen, and a window that ends; else it is kept with the
reason. A time that lay before the day of publication is no window: whoever says that a delegation "had planned to leave on
Sunday" foresees nothing.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from legation.extract.reading import Reading
from legation.records import Attribution, Contact, EventType, Forecast, Span, Trigger, When, content_id
from legation.text.likelihood_words import Band, find_band

# Words of what is to come: "is set to", "expects that", "will …", "may lead", "sooner or later", "predicted that"
_COMING = re.compile(
    r"\b(?:(?:is|are|was|were)\s+(?:\w+\s+)?(?:expected|set|due|scheduled|likely|unlikely|poised|slated|about|supposed|certain)\s+to"
    r"|expects?\s+(?:to|that)|will\s+(?:likely|probably|soon|almost certainly|\w+)|should\s+(?:one day|soon)\s+"
    r"|may\s+(?:develop|lead|end|turn|grow|become|eventually)|(?:sooner or later|in the coming (?:days|weeks|months))"
    r"|one day(?!\s+(?:after|before|earlier|later|ago|of))"
    r"|predict\w*\s+that|forecasts?\s+that|(?:chance|likelihood|probability)\s+(?:of|that))\b",
    re.IGNORECASE,
)
# "met … one day after": the words of the future stand in a sentence about the past.
_TOLD = re.compile(r"\b(?:one day (?:soon )?)?(?:was|were) held\b", re.IGNORECASE)
_SHORTEST_CLAIM_CHARS = 20
_COMING_CONTACTS = frozenset({"planned", "expected"})
_NOT_DONE = frozenset({"planned", "hypothetical", "conditional", "proposed"})
_OPINIONS = frozenset({"speculates", "predicts"})
NO_ACT = "no act that could be seen to happen"
NO_ACTORS = "no named actors"
NO_WINDOW = "no window"
NO_END = "the window has no end"
OPINION = "an opinion"


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
            ahead = numbers and _is_ahead(contact.date, reading)
            found.update({numbers[0]: _of_contact(reading, contact)} if ahead else {})
            spoken.update(numbers)
    for trigger in reading.tags.triggers:
        if trigger.status == "planned" and not trigger.negated and trigger.type != "CONSULT" and trigger.sentence not in spoken:
            found.setdefault(trigger.sentence, _forecast(reading, trigger.sentence, trigger))
    for number in range(len(reading.tags.sentences)):
        told = number in found or number in spoken or reading.tags.sentences[number].kind == "title"
        if not told and foresees(reading.words(reading.sentence(number))) and _speaks_of_actors(reading, number):
            found[number] = _forecast(reading, number, _act_foreseen(reading, number))
    return [found[number] for number in sorted(found)]


def foresees(words: str) -> bool:
    """Whether a sentence says that something is coming; a question and a report of what was held do not.

    >>> foresees("The plan is expected to fail."), foresees("Will they meet?"), foresees("They met one day after the call.")
    (True, False, False)
    """
    return not words.endswith("?") and _COMING.search(words) is not None and _TOLD.search(words) is None


def _act_foreseen(reading: Reading, number: int) -> Trigger | None:
    """The first act named after the words of the future that is not told as done: "likely to *meet*"."""
    span = reading.sentence(number)
    coming = _COMING.search(span.slice(reading.text))
    first = span.start + coming.start() if coming else span.end
    acts = (t for t in reading.tags.triggers if t.sentence == number and t.span.start >= first and not t.negated)
    return next((act for act in acts if act.status in _NOT_DONE), None)


def _is_ahead(when: When, reading: Reading) -> bool:
    """Whether a time reaches the day of publication, as far as both are known."""
    published = reading.article.document.published
    return when.end is None or published is None or when.end >= published


def _speaks_of_actors(reading: Reading, number: int) -> bool:
    return any(reading.resolution.actors[m] for m in reading.by_sentence.get(number, []))


def _of_contact(reading: Reading, contact: Contact) -> Forecast:
    """The forecast that a contact still to be held makes."""
    actors = tuple(one.actor for side in contact.sides for one in side.delegates) or tuple(side.party for side in contact.sides)
    act: EventType = "CONSULT"
    evidence = contact.evidence[0]
    reason = why_unresolvable(act, contact.date, len(actors))
    band = find_band(" ".join(evidence.quote.split()))
    return Forecast(
        id=content_id("forecast", reading.document, evidence.start, evidence.end, contact.id),
        what=f"{contact.kind} of {' and '.join(actor.name for actor in actors) or 'parties not named'}",
        type=act,
        contact_kind=contact.kind,
        by=contact.attribution[0].holder_chain if contact.attribution else (),
        actors=actors,
        window=contact.date,
        places=contact.places,
        resolvable=not reason,
        unresolvable_because=reason,
        evidence=contact.evidence,
        documents=contact.documents,
        attribution=contact.attribution,
        first_reported_at=contact.first_reported_at,
        extractor=contact.extractor,
        score=0.7,
        why=("a contact still to be held",),
        hedge=band.words if band else "",
        p_stated=band.middle if band else None,
        p_low=band.low if band else None,
        p_high=band.high if band else None,
    )


def _forecast(reading: Reading, number: int, trigger: Trigger | None) -> Forecast:
    """The forecast of a sentence, of the act in it that is planned where there is one."""
    span = reading.sentence(number)
    mentions = tuple(reading.by_sentence.get(number, []))
    places = tuple(m for m in mentions if reading.tags.mentions[m].kind == "place")
    window = _window(reading, mentions, trigger)
    actors = reading.actors((*trigger.source, *trigger.target)) if trigger else reading.actors(mentions)
    said = reading.attribution(trigger.said_by if trigger else _sayer(reading, number), number)
    reason = why_unresolvable(trigger.type if trigger else None, window, len(actors), opinion=_is_opinion(said))
    words = reading.words(span)
    band: Band | None = find_band(words)
    return Forecast(
        id=content_id("forecast", reading.document, span.start, span.end),
        what=words,
        type=trigger.type if trigger else None,
        by=said.holder_chain,
        actors=actors,
        window=window,
        places=reading.places(places),
        resolvable=not reason,
        unresolvable_because=reason,
        evidence=reading.evidence(Span(span.start, span.end)),
        documents=(reading.document,),
        attribution=(said,),
        first_reported_at=reading.article.document.published,
        extractor=reading.extractor,
        score=0.6,
        why=reading.why(mentions),
        hedge=band.words if band else "",
        p_stated=band.middle if band else None,
        p_low=band.low if band else None,
        p_high=band.high if band else None,
    )


def _window(reading: Reading, mentions: Iterable[int], trigger: Trigger | None) -> When:
    """The time of the act, or the next time of its sentence that lies after publication; a time gone by is none."""
    published = reading.article.document.published
    own = _times(reading, trigger.time if trigger else (), published)
    after = published + dt.timedelta(days=1) if published else None
    others = _times(reading, (m for m in mentions if reading.tags.mentions[m].kind == "date"), after)
    return next(iter((*own, *others)), When())


def _times(reading: Reading, mentions: Iterable[int], first: dt.date | None) -> list[When]:
    """The times among the mentions that reach `first`; one that is open at its end must begin there."""
    known = [when for m in mentions if (when := reading.resolution.whens[m]) is not None and (when.start or when.end)]
    return [when for when in known if first is None or (when.end or when.start or first) >= first]


def _sayer(reading: Reading, number: int) -> int | None:
    """The first claim of a sentence that says more than a word or two."""
    frames = enumerate(reading.tags.frames)
    return next((k for k, f in frames if f.sentence == number and f.content.end - f.content.start > _SHORTEST_CLAIM_CHARS), None)


def _is_opinion(said: Attribution) -> bool:
    """Whether somebody guesses, and nobody announces."""
    return said.verb_class in _OPINIONS or said.basis in ("inference", "rumour")


def why_unresolvable(act: EventType | None, window: When, actors: int, *, opinion: bool = False) -> str:
    """Why nobody could tell whether a forecast came true; empty if one could.

    >>> why_unresolvable(None, When(), 2)
    'no act that could be seen to happen; no window'
    """
    reasons = []
    if act is None:
        reasons.append(NO_ACT)
    if actors == 0:
        reasons.append(NO_ACTORS)
    if window.start is None and window.end is None:
        reasons.append(NO_WINDOW)
    elif window.end is None:
        reasons.append(NO_END)
    if opinion and reasons:
        reasons.append(OPINION)
    return "; ".join(reasons)
