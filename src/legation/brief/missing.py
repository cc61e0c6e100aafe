"""Who is missing: states that are disposed of and were at no table, what concerns them, and who was kept out of a contact."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from legation.analysis import party_key, party_of
from legation.analysis.parties import is_known, state
from legation.brief.bargained import issue_words
from legation.brief.clauses import is_tellable, noun_phrase
from legation.brief.lines import Line, sentence
from legation.brief.people import Cast, party_words
from legation.brief.phrases import on_date
from legation.brief.words import capital, counted, listed
from legation.records import Absence, Actor, Contact, Position, Presence, Record
from legation.records.row import Row
from legation.reference.countries import find_country


def iter_missing(record: Record, presence: Sequence[Presence], contacts: Sequence[Contact], cast: Cast) -> Iterator[Line]:
    """The sentences: who has no seat while others bargain over it, who is spoken of in passing, who was kept out of what."""
    about = _rows_about(record)
    attended = {party_key(one.actor) for one in presence if one.contacts_attended}
    absent = [(one.actor, about[party_key(one.actor)]) for one in presence if party_key(one.actor) in about]
    absent = [(actor, rows) for actor, rows in absent if party_key(actor) not in attended and _is_state(actor)]
    often = sorted(((actor, rows) for actor, rows in absent if len(rows) > 1), key=lambda item: (-len(item[1]), item[0].name))
    tables = "was at none of these tables" if attended else "took part in no contact on record"
    for actor, rows in often[:3]:
        yield sentence(f"{capital(party_words(actor))} {tables}, though {_concerns(rows)}.", rows)
    once = [(actor, rows[0]) for actor, rows in absent if len(rows) == 1 and actor.kind == "country"]
    if once:
        yield _in_passing(once)
    for contact in contacts:
        if contact.absent and is_tellable(contact):
            yield from _kept_out(contact, cast)


def _in_passing(once: Sequence[tuple[Actor, Row]]) -> Line:
    """The states that one position or deal each concerns, and that were in no contact."""
    kinds = {"position" if isinstance(row, Position) else "deal" for _, row in once}
    what = f"One {kinds.pop()}" if len(kinds) == 1 else "One position or deal"
    each = " each" if len(once) > 1 else ""
    which = {1: "which was in no contact", 2: "neither of which was in any contact"}
    no_part = which.get(len(once), "none of which was in any contact")
    names = listed([party_words(actor) for actor, _ in once])
    return sentence(f"{what}{each} concerns {names}, {no_part} on record.", [row for _, row in once])


def _is_state(actor: Actor) -> bool:
    """Whether an actor is a state that exists or a known organisation, for nobody else can be missed."""
    if actor.kind == "country" and actor.country:
        found = find_country(actor.country)
        return found is not None and found.end is None
    return actor.kind == "igo" and actor.id is not None


def _concerns(rows: Sequence[Row]) -> str:
    """What concerns a party, in numbers, and on which issues: `four positions and two deals concern it, on rare earths`."""
    positions = [row for row in rows if isinstance(row, Position)]
    deals = len(rows) - len(positions)
    counts = [counted(len(positions), "position")] if positions else []
    counts += [counted(deals, "deal")] if deals else []
    issues = Counter(issue_words(row.issue) for row in positions if row.issue)
    named = [issue for issue, _ in sorted(issues.items(), key=lambda item: (-item[1], item[0]))[:3]]
    on = f", on {listed(named)}" if named else ""
    return f"{listed(counts)} concern{'s' if len(rows) == 1 else ''} it{on}"


def _kept_out(contact: Contact, cast: Cast) -> Iterator[Line]:
    """Who was kept out of a contact, those with a reason apart from those without."""
    where = f"{noun_phrase(contact, cast, definite=True)}{on_date(contact.date)}"
    known = [absence for absence in contact.absent if is_known(absence.actor)]
    silent = [absence for absence in known if not absence.reason]
    if silent:
        be = "was" if len(silent) == 1 else "were"
        names = capital(listed([_absentee(absence, cast) for absence in silent]))
        yield sentence(f"{names} {be} kept out of {where}, and no reason is given.", [contact])
    for absence in known:
        if absence.reason:
            who = capital(_absentee(absence, cast))
            yield sentence(f"{who} was kept out of {where}; the reason given: {absence.reason}.", [contact])


def _absentee(absence: Absence, cast: Cast) -> str:
    return cast.name(absence.actor) if absence.actor.kind == "person" else party_words(party_of(absence.actor))


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
            found[party_key(state(code))].append(deal)
    return found
