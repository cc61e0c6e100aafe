"""What is being bargained and who is missing: sentences for the opening of the brief, each with its rows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from legation.analysis import Standing, build_ledger, party_key, standing_of
from legation.brief.bargain import deal_order
from legation.brief.lines import Line
from legation.brief.names import actor_words, contact_words
from legation.brief.phrases import on_date
from legation.brief.words import capital, counted, listed, number_name, shortened
from legation.records import Absence, Contact, Deal, Evidence, Position, Presence, Record
from legation.records.row import Row

_SETTLED = ("agreed", "signed", "in_force")
_WORD: tuple[tuple[Standing, str], ...] = (
    ("stated", "in its own words"),
    ("reported", "as reported of it"),
    ("ascribed", "ascribed to it by others"),
)


def sentence(text: str, rows: Sequence[Row], evidence: Sequence[Evidence] | None = None) -> Line:
    """A line that rests on some rows and their quotes."""
    quotes = evidence if evidence is not None else [quote for row in rows for quote in row.evidence]
    return Line(text=text, rows=tuple(row.id for row in rows), evidence=tuple(dict.fromkeys(quotes)))


def iter_bargain(positions: Sequence[Position]) -> Iterator[Line]:
    """One sentence for each of the three parties with most positions: how many of which kind, and on whose word."""
    ledger = build_ledger(positions)
    for party in ledger.parties[:3]:
        cells = [cell for cell in ledger.cells if cell.party == party]
        rows = [row for cell in cells for row in cell.trail]
        if rows[0].holder is None:
            continue
        kinds = Counter(row.kind.replace("_", " ") for row in rows)
        told = listed([counted(n, kind) for kind, n in sorted(kinds.items(), key=lambda item: (-item[1], item[0]))])
        own = [row for cell in cells for row in cell.stated]
        latest = f" Its own words: “{shortened(own[-1].content, 140)}”." if own else ""
        yield sentence(f"{capital(actor_words(party))} is on record with {told}, {_on_whose_word(rows)}.{latest}", rows)


def _on_whose_word(rows: Sequence[Position]) -> str:
    counts = Counter(standing_of(row) for row in rows)
    parts = [(counts[key], words) for key, words in _WORD if counts[key]]
    if len(parts) == 1:
        return f"{'all ' if len(rows) > 1 else ''}{parts[0][1]}"
    return listed([f"{number_name(count)} {words}" for count, words in parts])


def iter_deals(deals: Sequence[Deal]) -> Iterator[Line]:
    """One sentence on the deals that are not off: how many, whether any is settled, and the first four of them."""
    live = sorted((deal for deal in deals if deal.stage != "cancelled"), key=deal_order)
    if not live:
        return
    settled = sum(deal.stage in _SETTLED for deal in live)
    shown = listed([shortened(deal.title, 70) for deal in live[:4]])
    more = f", and {counted(len(live) - 4, 'other')}" if len(live) > 4 else ""
    if len(live) == 1:
        yield sentence(f"One deal is spoken of ({'settled' if settled else 'not settled'}): {shown}.", live)
        return
    state = f"{counted(settled, 'is', 'are')} settled" if settled else "none is settled"
    yield sentence(f"{capital(counted(len(live), 'deal'))} are spoken of ({state}): {shown}{more}.", live)


def iter_missing(record: Record, presence: Sequence[Presence], contacts: Sequence[Contact]) -> Iterator[Line]:
    """The parties disposed of without a seat, and those named as kept out of a contact."""
    about = _rows_about(record)
    once: list[tuple[str, Row]] = []
    for one in presence:
        rows = about.get(party_key(one.actor), [])
        if one.contacts_attended or not rows:
            continue
        if len(rows) == 1:
            once.append((actor_words(one.actor), rows[0]))
            continue
        positions = sum(isinstance(row, Position) for row in rows)
        counts = [counted(positions, "position")] if positions else []
        counts += [counted(len(rows) - positions, "deal")] if len(rows) > positions else []
        who = capital(actor_words(one.actor))
        yield sentence(f"{who} took part in no contact on record, while {listed(counts)} concern it.", rows)
    if once:
        names = listed([name for name, _ in once])
        each = " each" if len(once) > 1 else ""
        yield sentence(f"Talked about once{each}, and in no contact on record: {names}.", [row for _, row in once])
    for contact in contacts:
        if contact.absent:
            names = listed([_kept_out(absence) for absence in contact.absent])
            yield sentence(f"Kept out of the {contact_words(contact)}{on_date(contact.date)}: {names}.", [contact])


def _kept_out(absence: Absence) -> str:
    reason = f"reason given: {absence.reason}" if absence.reason else "no reason given"
    return f"{actor_words(absence.actor)} ({reason})"


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
