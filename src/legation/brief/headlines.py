"""The first lines of a brief: what happened, what comes next, who is missing, what is contested, what it rests on.

Each sentence is composed of rows and carries them. Where the record holds nothing for a sentence, there is no
sentence.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from legation.analysis import build_ledger, is_own_word, party_key
from legation.analysis.parties import parties_of
from legation.brief.chronology import contact_order, has_date
from legation.brief.lines import Group, Line, Section
from legation.brief.names import (
    actor_words,
    contact_parties,
    contact_words,
    document_words,
    places_words,
    rival_words,
)
from legation.brief.words import (
    CONTACT_KINDS,
    LEVELS,
    capital,
    counted,
    date_words,
    day_words,
    listed,
    shortened,
    span_words,
)
from legation.records import Contact, Deal, Evidence, Position, Presence, Record, When
from legation.records.row import Row

_CALLED_OFF = {"cancelled": "was cancelled", "postponed": "was postponed"}
_AHEAD = {
    "planned": "planned",
    "expected": "expected, though no party has announced it",
    "proposed": "proposed, not agreed",
}
_SETTLED = ("agreed", "signed", "in_force")


def build_headlines(record: Record, presence: Sequence[Presence], as_of: dt.date | None) -> Section:
    """The opening of the brief; `as_of` (or the last article's date) decides whether a planned contact is overdue."""
    contacts = sorted((c for c in record.contacts if not c.history), key=contact_order)
    last = max((d.published for d in record.documents if d.published), default=None)
    groups = [
        Group(title="What happened", lines=tuple(_happened(contacts))),
        Group(title="What comes next", lines=tuple(_ahead(contacts, as_of or last))),
        Group(title="What is being bargained", lines=(*_bargain(record.positions), *_deals(record.deals))),
        Group(title="Who is missing", lines=tuple(_missing(record, presence, contacts))),
        Group(title="What is contested", lines=tuple(_contested(record, contacts))),
        Group(title="What it rests on", lines=tuple(_rests_on(record))),
    ]
    return Section(
        id="in-short",
        title="In short",
        groups=tuple(group for group in groups if group.lines),
        empty="Nothing that could be told in a sentence was found in the articles read.",
    )


def _line(text: str, rows: Sequence[Row], evidence: Sequence[Evidence] | None = None) -> Line:
    quotes = evidence if evidence is not None else [quote for row in rows for quote in row.evidence]
    return Line(text=text, rows=tuple(row.id for row in rows), evidence=tuple(dict.fromkeys(quotes)))


def _happened(contacts: Sequence[Contact]) -> Iterator[Line]:
    """One sentence for each set of parties that were in contact, the busiest first, at most four."""
    groups: dict[frozenset[str], list[Contact]] = defaultdict(list)
    for contact in contacts:
        if contact.status in ("held", "ongoing"):
            groups[frozenset(parties_of(contact))].append(contact)
    ranked = sorted(groups.items(), key=lambda item: (-len(item[1]), sorted(item[0])))
    for _, rows in ranked[:4]:
        yield _line(_held_words(rows), rows)


def _held_words(rows: Sequence[Contact]) -> str:
    parties = sorted({side.party.name: side.party for row in rows for side in row.sides}.items())
    who = capital(listed([actor_words(party) for _, party in parties])) or "Parties not named"
    shown = rows if len(rows) <= 5 else [rows[0], *rows[-3:]]
    told = [_in_passing(row) for row in shown]
    if len(rows) > 5:
        told.insert(1, f"{counted(len(rows) - 4, 'more contact')} after it")
    verb = "were in contact" if len(parties) != 1 else "was in contact"
    if len(rows) == 1:
        return f"{who} {verb} once: {told[0]}."
    return f"{who} {verb} {counted(len(rows), 'time')}{_between(rows)}: {'; '.join(told[:-1])}; and last {told[-1]}."


def _between(rows: Sequence[Contact]) -> str:
    days = [day for row in rows for day in (row.date.start, row.date.end) if day]
    return f" in {span_words(min(days), max(days))}".replace(" in ", " on " if min(days) == max(days) else ", ") if days else ""


def _in_passing(contact: Contact) -> str:
    """A contact inside a sentence that has named the parties: `working-level talks in Arica on 20 March 2025`."""
    people = contact_parties(contact)
    one_to_one = len(people) > 1 and not {*people} & {actor_words(side.party) for side in contact.sides}
    words = CONTACT_KINDS[contact.kind]
    level = f" ({LEVELS[contact.level]})" if contact.level else ""
    between = f" between {listed(people)}" if one_to_one else ""
    where = f" in {places_words(contact.places)}" if contact.places else ""
    when = _on(contact.date)
    return f"{_indefinite(words)}{between}{where}{level if not one_to_one else ''}{when or ', date not given'}"


def _indefinite(words: str) -> str:
    return words if words == "talks" else f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def _on(when: When) -> str:
    """A date after a verb: ` on 12 February 2025`, ` in March 2025`; empty where none is known."""
    if not has_date(when):
        return ""
    words = date_words(when)
    if when.precision in ("month", "quarter", "year"):
        return f" in {'the ' if when.precision == 'quarter' else ''}{words}"
    if when.precision == "week":
        return f" in the {words}"
    return f" {words}" if words.startswith(("before", "after", "from", "until")) else f" on {words}"


def _ahead(contacts: Sequence[Contact], today: dt.date | None) -> Iterator[Line]:
    for contact in contacts:
        if contact.status in _AHEAD:
            yield _line(_ahead_words(contact, today), [contact])
        elif contact.status in _CALLED_OFF:
            was = _CALLED_OFF[contact.status].replace("was", "were" if contact.kind == "talks" else "was")
            meant = f"{_on(contact.date).replace(' on ', ' planned for ').replace(' in ', ' planned for ')}"
            yield _line(f"The {contact_words(contact)}{meant} {was}.", [contact])


def _ahead_words(contact: Contact, today: dt.date | None) -> str:
    plural = contact.kind == "talks"
    words = contact_words(contact)
    subject = capital(words if plural else _indefinite(words))
    when = _on(contact.date)
    verb = "are" if plural else "is"
    if today and contact.date.end and contact.date.end < today:
        had = "were" if plural else "was"
        status = _AHEAD[contact.status].split(",")[0]
        return f"{subject} {had} {status}{when}; the record does not say whether it took place."
    status, _, more = _AHEAD[contact.status].partition(", ")
    tail = f", {more}" if more else ""
    return f"{subject} {verb} {status}{when or ' without a date'}{tail}."


def _bargain(positions: Sequence[Position]) -> Iterator[Line]:
    """One sentence for each of the three parties with most positions: how many of which kind, and on whose word."""
    ledger = build_ledger(positions)
    for party in ledger.parties[:3]:
        rows = [row for cell in ledger.cells if cell.party == party for row in cell.trail]
        if rows[0].holder is None:
            continue
        kinds = Counter(row.kind.replace("_", " ") for row in rows)
        told = listed([counted(n, kind) for kind, n in sorted(kinds.items(), key=lambda item: (-item[1], item[0]))])
        own = sum(is_own_word(row) for row in rows)
        yield _line(f"{capital(actor_words(party))} is on record with {told}; {_on_whose_word(own, len(rows))}.", rows)


def _on_whose_word(own: int, total: int) -> str:
    if own == total:
        return "in its own words" if total == 1 else "all in its own words"
    if own == 0:
        return "ascribed to it by others" if total == 1 else "all ascribed to it by others, none in its own words"
    return f"{counted(own, 'of these')} in its own words, the rest ascribed to it by others".replace("of theses", "of these")


def _deals(deals: Sequence[Deal]) -> Iterator[Line]:
    live = [deal for deal in deals if deal.stage != "cancelled"]
    if not live:
        return
    settled = [deal for deal in live if deal.stage in _SETTLED]
    shown = listed([shortened(deal.title, 70) for deal in live[:4]])
    more = f", and {counted(len(live) - 4, 'other')}" if len(live) > 4 else ""
    state = f"{counted(len(settled), 'is', 'are')} settled" if settled else "none is settled"
    state = state if len(live) > 1 or settled else "it is not settled"
    be = "is" if len(live) == 1 else "are"
    yield _line(f"{capital(counted(len(live), 'deal'))} {be} spoken of ({state}): {shown}{more}.", live)


def _missing(record: Record, presence: Sequence[Presence], contacts: Sequence[Contact]) -> Iterator[Line]:
    """The parties disposed of without a seat, at most three, and the people named as kept out."""
    affected = _rows_about(record)
    for one in presence:
        rows = affected.get(party_key(one.actor), [])
        disposed = one.positions_affecting + one.deals_affecting
        if one.contacts_attended or not rows or not disposed:
            continue
        about = [counted(one.positions_affecting, "position")] if one.positions_affecting else []
        about += [counted(one.deals_affecting, "deal")] if one.deals_affecting else []
        verb = "concerns" if disposed == 1 else "concern"
        who = capital(actor_words(one.actor))
        yield _line(f"{who} took part in no contact on record, while {listed(about)} {verb} it.", rows)
    for contact in contacts:
        if contact.absent:
            names = listed([actor_words(absence.actor) for absence in contact.absent])
            reasons = {absence.reason for absence in contact.absent if absence.reason}
            why = f"; reason given: {'; '.join(sorted(reasons))}" if reasons else "; no reason is given"
            yield _line(f"Kept out of the {contact_words(contact)}{_on(contact.date)}: {names}{why}.", [contact])


def _rows_about(record: Record) -> dict[str, list[Row]]:
    """The positions that affect a party without being addressed to it, and the deals on its ground, by its key."""
    found: dict[str, list[Row]] = defaultdict(list)
    for position in record.positions:
        near = {party_key(actor) for actor in position.addressee}
        near |= {party_key(position.holder)} if position.holder else set()
        for key in sorted({party_key(actor) for actor in position.affects} - near):
            found[key].append(position)
    for deal in record.deals:
        parties = {party_key(actor) for actor in deal.parties}
        for code in sorted({place.country for place in deal.place if place.country} - parties):
            found[code].append(deal)
    return found


def _contested(record: Record, contacts: Sequence[Contact]) -> Iterator[Line]:
    documents = {document.id: document for document in record.documents}
    for contact in contacts:
        if contact.status in ("rumoured", "denied"):
            said = "is only rumoured" if contact.status == "rumoured" else "is denied"
            said = said.replace("is", "are", 1) if contact.kind == "talks" else said
            words = contact_words(contact)
            subject = words if contact.kind == "talks" else _indefinite(words)
            yield _line(f"{capital(subject)}{_on(contact.date)} {said}.", [contact])
        for rival in contact.rivals:
            yield _line(f"On the {contact_words(contact)} reports differ as to {rival_words(rival, documents)}.", [contact])
    rows: Sequence[Row] = (*contacts, *record.positions, *record.deals, *record.events)
    for row in rows:
        if row.dispute:
            against = counted(row.dispute, "independent source")
            yield _line(f"{_what(row)}: {counted(row.support, 'independent source')} for it, {against} against.", [row])


def _what(row: Row) -> str:
    if isinstance(row, Contact):
        return f"Disputed, the {contact_words(row)}"
    words = row.content if isinstance(row, Position) else row.title if isinstance(row, Deal) else ""
    return f"Disputed: “{shortened(words or (row.evidence[0].quote if row.evidence else row.id), 100)}”"


def _rests_on(record: Record) -> Iterator[Line]:
    documents = [document for document in record.documents if not document.duplicate_of]
    if not documents:
        return
    ids = tuple(document.id for document in record.documents)
    days = sorted(document.published for document in documents if document.published)
    when = (
        f", published {day_words(days[0])}" if len(days) == 1 else f", published {span_words(days[0], days[-1])}" if days else ""
    )
    names = list(dict.fromkeys(document_words(document) for document in documents))
    who = f" ({names[0]})" if len(names) == 1 else f" by {counted(len(names), 'source')}"
    yield Line(text=f"{capital(counted(len(documents), 'article'))}{who}{when}.", rows=ids)
    rows: Sequence[Row] = (*record.contacts, *record.positions, *record.deals)
    alone = [row for row in rows if row.support < 2]
    if rows and len(alone) == len(rows):
        yield Line(text="No contact, position or deal is confirmed by a second independent source.", rows=ids)
    elif alone:
        text = f"Of {counted(len(rows), 'contact, position or deal', 'contacts, positions and deals')}, "
        yield Line(text=f"{text}{counted(len(alone), 'rests', 'rest')} on a single source.", rows=tuple(r.id for r in alone))
