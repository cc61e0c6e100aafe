"""Which way it moves: the level of contacts, deeds against words, what was called off. Only where there is enough to tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from legation.analysis import party_key, party_of
from legation.analysis.parties import is_known
from legation.brief.clauses import at_level, is_tellable, noun_phrase
from legation.brief.happened import is_dated
from legation.brief.lines import Line, sentence
from legation.brief.people import Cast, known_sides, party_words
from legation.brief.phrases import on_date
from legation.brief.words import capital, counted, listed, number_name
from legation.records import Contact, Event, Record
from legation.reference.codes import quad

_RANK = {"leader": 3, "minister": 2, "senior": 1, "technical": 0}
_FEWEST_ACTS = 5
_DONE = ("happened", "ongoing")


def iter_direction(record: Record, contacts: Sequence[Contact], cast: Cast) -> Iterator[Line]:
    """The sentences on the movement, of which there may be none."""
    pair = _busiest(contacts)
    if pair:
        # A call of three is a contact of these two as well.
        yield from _levels([c for c in contacts if c.status == "held" and pair <= {party_key(s.party) for s in known_sides(c)}])
    yield from _acts(record.events, pair or _pair_of_events(record.events))
    for contact in contacts:
        if contact.status in ("cancelled", "postponed") and is_tellable(contact):
            yield _called_off(contact, cast)


def _busiest(contacts: Sequence[Contact]) -> frozenset[str]:
    """The parties with most contacts held."""
    groups: Counter[frozenset[str]] = Counter()
    for contact in contacts:
        if contact.status in ("held", "ongoing") and is_tellable(contact):
            groups[frozenset(party_key(side.party) for side in known_sides(contact))] += 1
    return min(groups, key=lambda keys: (-groups[keys], sorted(keys))) if groups else frozenset()


def _levels(rows: Sequence[Contact]) -> Iterator[Line]:
    """How the level changed from the first dated contact to the last, where both are known and differ."""
    known = [row for row in rows if row.level and is_dated(row.date)]
    if len(known) < 2 or known[0].level == known[-1].level:
        return
    first, last = known[0], known[-1]
    risen = _RANK[last.level or ""] > _RANK[first.level or ""]
    best = max(known, key=lambda row: _RANK[row.level or ""])
    if not risen and best is not first and best.level != first.level:
        return
    verb = "has risen" if risen else "has come down"
    years = {day.year for row in (first, last) for day in (row.date.start, row.date.end) if day}
    year = years.pop() if len(years) == 1 else None
    start = on_date(first.date, year).strip()
    text = f"The level of contact {verb}, from {_level(first)} {start} to {_level(last)}{on_date(last.date)}."
    yield sentence(text, [first, last])


def _level(contact: Contact) -> str:
    return at_level(contact).removeprefix("at ").removeprefix("the level of ")


def _acts(events: Sequence[Event], pair: frozenset[str]) -> Iterator[Line]:
    """Acts other than contacts and requests between two parties that are told as done: which way they go, words and deeds."""
    acts = [event for event in events if len(pair) > 1 and _is_act(event) and _between(event, pair)]
    if len(acts) < _FEWEST_ACTS:
        return
    quads = Counter(quad(event.type) for event in acts)
    friendly, hostile = quads[1] + quads[2], quads[3] + quads[4]
    names = {party_key(a): party_words(party_of(a)) for e in acts for a in (*e.source, *e.target) if party_key(a) in pair}
    who = listed(sorted(names.values(), key=str.casefold))
    text = f"Of {counted(len(acts), 'act')} between {who} that are told as done, {_split(friendly, hostile)}"
    deeds = quads[2] + quads[4]
    if deeds == 0:
        text += "; all of them are words, none is a deed"
    elif deeds < len(acts):
        text += f"; {number_name(deeds)} of them {'is a deed' if deeds == 1 else 'are deeds'}, the others words"
    yield sentence(f"{text}.", acts)


def _split(friendly: int, hostile: int) -> str:
    if not hostile:
        return "all are cooperative"
    if not friendly:
        return "all are hostile"
    verb = "is" if friendly == 1 else "are"
    return f"{number_name(friendly)} {verb} cooperative and {number_name(hostile)} hostile"


def _is_act(event: Event) -> bool:
    return event.type not in ("CONSULT", "REQUEST") and event.status in _DONE and not event.negated and not event.history


def _between(event: Event, pair: frozenset[str]) -> bool:
    """Whether an act goes from one of the parties to another of them, or is done by two of them together."""
    source = {party_key(actor) for actor in event.source if is_known(actor)} & pair
    target = {party_key(actor) for actor in event.target if is_known(actor)} & pair
    return len(source | target) > 1


def _pair_of_events(events: Sequence[Event]) -> frozenset[str]:
    """Where nobody met: the two parties with most acts between them."""
    counts: Counter[frozenset[str]] = Counter()
    for event in events:
        keys = {party_key(a) for a in (*event.source, *event.target) if is_known(a)}
        if _is_act(event) and len(keys) == 2:
            counts[frozenset(keys)] += 1
    return min(counts, key=lambda keys: (-counts[keys], sorted(keys))) if counts else frozenset()


def _called_off(contact: Contact, cast: Cast) -> Line:
    be = "were" if contact.kind == "talks" else "was"
    when = on_date(contact.date)
    meant = f", which {be} to take place{when}," if when else ""
    return sentence(f"{capital(noun_phrase(contact, cast))}{meant} {be} {contact.status}.", [contact])
