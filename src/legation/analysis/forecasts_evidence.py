"""What the record says about one criterion: each row that fits, with what it proves, and only as far as it was heard afterwards.

A row counts by the documents that were published after the forecast and not after the day of asking; where reports of the row
differ on its status, only the documents that give the preferred status count. So no forecast is resolved by itself, by what was
known when it was made, or by what was written later than the day asked about.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from legation.analysis.forecasts_criterion import SETTLING, Criterion, stems_of
from legation.analysis.parties import is_known, parties_of, party_key
from legation.records import Actor, Contact, Deal, Event, When
from legation.records.row import Row

Verdict = Literal["came_true", "partly", "did_not", "unclear"]
_HELD = ("held", "ongoing")
_OFF = ("cancelled", "postponed", "denied")
_DONE = ("happened", "ongoing")
_SETTLED = ("agreed", "signed", "in_force")


@dataclass(frozen=True, kw_only=True)
class Proof:
    """A row that speaks to a criterion, what it proves, and why."""

    verdict: Verdict
    row: str
    because: str


@dataclass(frozen=True)
class Hearing:
    """When the forecast was made, on which day is asked, and when each document was published."""

    after: dt.date | None
    until: dt.date | None
    published: Mapping[str, dt.date]

    def heard(self, row: Row) -> list[dt.date]:
        """The days, in order, on which the row was reported within the hearing."""
        told = next((rival.values[0][1] for rival in row.rivals if rival.field == "status" and rival.values), row.documents)
        days = (self.published[document] for document in told if document in self.published)
        return sorted(d for d in days if (self.after is None or d > self.after) and (self.until is None or d <= self.until))


@dataclass
class Shelf:
    """Contacts, events and deals by noun and party, so that a criterion looks only at those of one of its parties."""

    rows: dict[tuple[str, str], list[Row]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, contacts: Iterable[Contact], events: Iterable[Event], deals: Iterable[Deal]) -> Shelf:
        """The shelf of some rows; history is not put on it."""
        shelf = cls()
        for contact in contacts:
            if not contact.history:
                shelf.add("contact", contact, parties_of(contact))
        for event in events:
            if not event.history:
                shelf.add("event", event, (party_key(a) for a in (*event.source, *event.target) if is_known(a)))
        for deal in deals:
            shelf.add("deal", deal, (party_key(actor) for actor in deal.parties if is_known(actor)))
        return shelf

    def add(self, noun: str, row: Row, keys: Iterable[str]) -> None:
        """Put a row under each of its parties."""
        for key in {*keys}:
            self.rows[noun, key].append(row)

    def near(self, noun: str, parties: Iterable[str]) -> Sequence[Row]:
        """The rows of the party that has fewest of them."""
        return min((self.rows.get((noun, key), []) for key in sorted(parties)), key=len, default=[])


def find_proofs(test: Criterion, hearing: Hearing, shelf: Shelf) -> list[Proof]:
    """All that the record proves about a criterion, in order of the rows' ids."""
    found: list[Proof] = []
    for row in shelf.near(test.noun, test.parties):
        proof = _of_contact(row, test, hearing) if isinstance(row, Contact) else _of_act(row, test, hearing)
        found += [proof] if proof else []
    if test.noun == "event" and test.kinds & SETTLING:
        found += [proof for row in shelf.near("deal", test.parties) if (proof := _of_act(row, test, hearing))]
    return sorted(found, key=lambda proof: proof.row)


def _of_contact(contact: Contact, test: Criterion, hearing: Hearing) -> Proof | None:
    heard = hearing.heard(contact)
    present = parties_of(contact)
    if not heard or contact.kind not in test.kinds or not test.parties <= {*present}:
        return None
    people = _people_fit(contact, test.people)
    if people is False:
        return None
    when = _within(contact.date, test, heard[0])
    if contact.status in _OFF and when is not False:
        return Proof(verdict="did_not", row=contact.id, because=f"reported as {contact.status}")
    if contact.status not in _HELD:
        return None
    if when is False:
        return _too_late(contact.id, contact.date, test)
    if contact.dispute:
        return Proof(verdict="unclear", row=contact.id, because="sources dispute that it took place")
    if people is None or when is None:
        reason = "nobody is named in the report" if people is None else "the report does not date it closely enough"
        return Proof(verdict="unclear", row=contact.id, because=f"a contact of these parties was held, but {reason}")
    if _places_fit([place.name for place in contact.places], test) is False:
        held = ", ".join(place.name for place in contact.places)
        return Proof(verdict="partly", row=contact.id, because=f"held in the window, but in {held}")
    return Proof(verdict="came_true", row=contact.id, because=f"held {_day_words(contact.date, heard[0])}")


def _of_act(row: Row, test: Criterion, hearing: Hearing) -> Proof | None:
    """What an event, or a deal that is settled, proves: the same kind of act, by the same, in words that agree."""
    heard = hearing.heard(row)
    if not heard or not _same_act(row, test):
        return None
    when = row.date if isinstance(row, (Event, Deal)) else When()
    inside = _within(when, test, heard[0])
    status = row.status if isinstance(row, Event) else row.stage if isinstance(row, Deal) else ""
    off = status in _OFF or (isinstance(row, Event) and row.negated and status in _DONE)
    if off and inside is not False:
        return Proof(
            verdict="did_not", row=row.id, because="reported as not done" if status in _DONE else f"reported as {status}"
        )
    if off or status not in (*_DONE, *_SETTLED):
        return None
    if inside is False:
        return _too_late(row.id, when, test)
    if row.dispute or inside is None:
        reason = "sources dispute it" if row.dispute else "the report does not date it closely enough"
        return Proof(verdict="unclear", row=row.id, because=f"such an act is reported, but {reason}")
    return Proof(verdict="came_true", row=row.id, because=f"done {_day_words(when, heard[0])}")


def _same_act(row: Row, test: Criterion) -> bool:
    actors: tuple[Actor, ...] = ()
    if isinstance(row, Event):
        if row.type not in test.kinds or test.first_party not in {party_key(a) for a in row.source if is_known(a)}:
            return False
        actors = (*row.source, *row.target)
    elif isinstance(row, Deal):
        actors = row.parties
    if not test.parties <= {party_key(actor) for actor in actors if is_known(actor)}:
        return False
    names = tuple(actor.name for actor in actors)
    told = stems_of(" ".join(quote.quote for quote in row.evidence), names)
    return len(test.stems & told) >= min(2, len(test.stems)) and bool(test.stems & told)


def _people_fit(contact: Contact, wanted: frozenset[str]) -> bool | None:
    """Whether those foreseen were there: all named, somebody else in their place, or (None) nobody is named on a side."""
    if not wanted:
        return True
    named = {delegate.actor.id for side in contact.sides for delegate in side.delegates if delegate.presence != "excluded"}
    if wanted <= named:
        return True
    return None if any(not side.delegates for side in contact.sides) else False


def _places_fit(names: Iterable[str], test: Criterion) -> bool | None:
    told = {name.casefold() for name in names}
    return None if not told or not test.places else bool(told & test.places)


def _within(when: When, test: Criterion, first_heard: dt.date) -> bool | None:
    """Whether a time lies in the window; what is not dated counts by the day on which it was first heard of."""
    start, end = when.start, when.end
    if start is None and end is None:
        return True if first_heard <= test.last else None
    if (start and start > test.last) or (end and test.first and end < test.first):
        return False
    inside = (test.first is None or (start is not None and start >= test.first)) and end is not None and end <= test.last
    return True if inside else None


def _too_late(row: str, when: When, test: Criterion) -> Proof | None:
    if when.start and when.start > test.last:
        return Proof(verdict="did_not", row=row, because=f"it took place on {when.start}, after the window")
    return None


def _day_words(when: When, heard: dt.date) -> str:
    if when.start is None and when.end is None:
        return f"by {heard}, when it was first reported; the day is not told"
    return f"on {when.start}" if when.start == when.end else f"between {when.start} and {when.end}"
