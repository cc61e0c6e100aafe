"""What the record says about one criterion: each row that fits, with what it proves, and only as far as it was heard afterwards.

A row counts by the documents that were published after the forecast and not after the day of asking; where reports of the row
differ on its status, only the documents that give the preferred status count. So no forecast is resolved by itself, by what was
known when it was made, or by what was written later than the day asked about.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Entry:
    """A row with the keys of its parties, and of those of them who act in it."""

    row: Row
    parties: frozenset[str]
    acting: frozenset[str]


class Shelf:
    """Contacts, events and deals by noun and by pair of parties, so that a criterion looks only at rows between its own."""

    def __init__(self, contacts: Iterable[Contact], events: Iterable[Event], deals: Iterable[Deal]) -> None:
        self._rows: dict[tuple[str, str, str], list[Entry]] = defaultdict(list)
        self._stems: dict[str, frozenset[str]] = {}
        for contact in contacts:
            if not contact.history:
                self._add("contact", Entry(contact, frozenset(parties_of(contact)), frozenset()))
        for event in events:
            if not event.history:
                source, target = _keys(event.source), _keys(event.target)
                self._add("event", Entry(event, source | target, source))
        for deal in deals:
            parties = _keys(deal.parties)
            self._add("deal", Entry(deal, parties, parties))

    def _add(self, noun: str, entry: Entry) -> None:
        ordered = sorted(entry.parties)
        for at, key in enumerate(ordered):
            self._rows[noun, key, ""].append(entry)
            for other in ordered[at + 1 :]:
                self._rows[noun, key, other].append(entry)

    def near(self, noun: str, parties: frozenset[str]) -> list[Entry]:
        """The rows that all of the parties are in."""
        first, *others = sorted(parties)
        found = self._rows.get((noun, first, others[0] if others else ""), [])
        return found if len(others) < 2 else [entry for entry in found if parties <= entry.parties]

    def stems(self, entry: Entry) -> frozenset[str]:
        """The stems of the words that tell of a row, without its names; worked out once."""
        row = entry.row
        if row.id not in self._stems:
            actors = (*row.source, *row.target) if isinstance(row, Event) else row.parties if isinstance(row, Deal) else ()
            self._stems[row.id] = stems_of(" ".join(quote.quote for quote in row.evidence), [actor.name for actor in actors])
        return self._stems[row.id]


def _keys(actors: Iterable[Actor]) -> frozenset[str]:
    return frozenset(party_key(actor) for actor in actors if is_known(actor))


def find_proofs(test: Criterion, hearing: Hearing, shelf: Shelf) -> list[Proof]:
    """All that the record proves about a criterion, in order of the rows' ids."""
    found: list[Proof] = []
    for entry in shelf.near(test.noun, test.parties):
        row = entry.row
        proof = _of_contact(row, test, hearing) if isinstance(row, Contact) else _of_act(entry, test, hearing, shelf)
        found += [proof] if proof else []
    if test.noun == "event" and test.kinds & SETTLING:
        found += [p for entry in shelf.near("deal", test.parties) if (p := _of_act(entry, test, hearing, shelf))]
    return sorted(found, key=lambda proof: proof.row)


def _of_contact(contact: Contact, test: Criterion, hearing: Hearing) -> Proof | None:
    heard = hearing.heard(contact) if contact.kind in test.kinds else []
    if not heard:
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


def _of_act(entry: Entry, test: Criterion, hearing: Hearing, shelf: Shelf) -> Proof | None:
    """What an event, or a deal that is settled, proves: the same kind of act, by the same, in words that agree."""
    row = entry.row
    if not isinstance(row, (Event, Deal)) or test.first_party not in entry.acting:
        return None
    if isinstance(row, Event) and row.type not in test.kinds:
        return None
    heard = hearing.heard(row)
    if not heard or not _words_agree(shelf.stems(entry), test):
        return None
    inside = _within(row.date, test, heard[0])
    status = row.status if isinstance(row, Event) else row.stage
    off = status in _OFF or (isinstance(row, Event) and row.negated and status in _DONE)
    if off and inside is not False:
        because = "reported as not done" if status in _DONE else f"reported as {status}"
        return Proof(verdict="did_not", row=row.id, because=because)
    if off or status not in (*_DONE, *_SETTLED):
        return None
    if inside is False:
        return _too_late(row.id, row.date, test)
    if row.dispute or inside is None:
        reason = "sources dispute it" if row.dispute else "the report does not date it closely enough"
        return Proof(verdict="unclear", row=row.id, because=f"such an act is reported, but {reason}")
    return Proof(verdict="came_true", row=row.id, because=f"done {_day_words(row.date, heard[0])}")


def _words_agree(told: frozenset[str], test: Criterion) -> bool:
    """Whether a report shares two content words with the forecast, or the only one that it has."""
    shared = len(test.stems & told)
    return shared >= min(2, len(test.stems)) and shared > 0


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
