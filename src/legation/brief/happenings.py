"""Events other than contacts, by date: who did what to whom, told with the words of the article."""

from __future__ import annotations

import datetime as dt

from legation.brief.lines import Group, Line, Section, details_of
from legation.brief.names import attribution_words, parties_words, places_words
from legation.brief.words import EVENT_TYPES, capital, date_words, shortened
from legation.records import Event, Record


def build_events(record: Record) -> Section:
    """The events by date, without history and without the consultations that the chronology tells already."""
    told = {(quote.document, quote.start, quote.end) for contact in record.contacts for quote in contact.evidence}
    events = [event for event in record.events if not event.history and not _is_told(event, told)]
    lines = tuple(_line(event) for event in sorted(events, key=_order))
    return Section(
        id="events",
        title="Other events",
        intro="Acts other than contacts, by date; what is only planned, said or denied is marked so.",
        groups=(Group(lines=lines),) if lines else (),
        empty="No other event was found.",
    )


def _is_told(event: Event, told: set[tuple[str, int, int]]) -> bool:
    """Whether a consultation lies within the evidence of a contact."""
    return event.type == "CONSULT" and any(
        quote.document == document and quote.start < end and start < quote.end
        for quote in event.evidence
        for document, start, end in told
    )


def _order(event: Event) -> tuple[bool, dt.date, str]:
    day = event.date.start or event.date.end
    return (day is None, day or dt.date.max, event.id)


def event_words(event: Event) -> str:
    """An event in plain words: `Sanction: Peru against Chile (“suspended”), in Arica`."""
    kind = capital(EVENT_TYPES[event.type])
    if event.negated:
        kind = f"No {EVENT_TYPES[event.type]}"
    text = f"{kind}: {parties_words(event.source) or 'actor not named'}"
    if event.target:
        text += f" {_TOWARDS.get(event.type, 'to')} {parties_words(event.target)}"
    if event.trigger:
        text += f" (“{shortened(event.trigger, 60)}”)"
    return f"{text}, {places_words(event.place)}" if event.place else text


_TOWARDS = {
    **dict.fromkeys(("ACCUSE", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "REJECT"), "against"),
    **dict.fromkeys(("AGREE", "CONSULT", "COOPERATE"), "with"),
    **dict.fromkeys(("SUPPORT", "AID"), "for"),
}


def _line(event: Event) -> Line:
    said = attribution_words(event.attribution)
    words = event.evidence[0].quote if event.evidence else ""
    details = [("In the text", shortened(words, 260)), ("Said by", said)]
    return Line(
        label=date_words(event.date),
        text=event_words(event),
        flag=event.status,
        rows=(event.id,),
        evidence=event.evidence,
        details=details_of(details),
    )
