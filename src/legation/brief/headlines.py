"""The first lines of a brief: what happened, what comes next, what is at stake, what is contested, what it rests on.

Each sentence is composed of rows and carries them. Where the record holds nothing for a sentence, there is no
sentence.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence

from legation.analysis.parties import parties_of
from legation.brief.chronology import contact_order, has_date
from legation.brief.lines import Group, Line, Section
from legation.brief.names import actor_words, contact_words, document_words, rival_words
from legation.brief.phrases import ahead_words, called_off_words, doubt_words, in_passing, is_overdue
from legation.brief.stakes import iter_bargain, iter_deals, iter_missing, sentence
from legation.brief.words import capital, counted, day_words, listed, number_name, shortened, span_words
from legation.records import Contact, Deal, Position, Presence, Record
from legation.records.row import Row

# The opening is to be read at one sitting.
_SENTENCES = 6
_FIRM = ("day", "range", "week", "month")


def build_headlines(record: Record, presence: Sequence[Presence], as_of: dt.date | None) -> Section:
    """The opening of the brief; `as_of` (or the last article's date) decides whether a planned contact is overdue."""
    contacts = sorted((c for c in record.contacts if not c.history), key=contact_order)
    last = max((d.published for d in record.documents if d.published), default=None)
    groups = [
        Group(title="What happened", lines=tuple(_happened(contacts))),
        Group(title="What comes next", lines=tuple(_ahead(contacts, as_of or last))),
        Group(title="What is bargained", lines=(*iter_bargain(record.positions), *iter_deals(record.deals))),
        Group(title="Who is missing", lines=tuple(iter_missing(record, presence, contacts))),
        Group(title="What is contested", lines=tuple(_contested(record, contacts))),
        Group(title="What it rests on", lines=tuple(_rests_on(record))),
    ]
    return Section(
        id="in-short",
        title="In short",
        groups=tuple(_short(group) for group in groups if group.lines),
        empty="Nothing that could be told in a sentence was found in the articles read.",
    )


def _short(group: Group) -> Group:
    """The group with at most so many sentences; what more there is, a last one counts."""
    rest = group.lines[_SENTENCES:]
    if len(rest) < 2:
        return group
    rows = tuple(dict.fromkeys(row for line in rest for row in line.rows))
    evidence = tuple(dict.fromkeys(quote for line in rest for quote in line.evidence))
    text = f"{len(rest):,} more of this kind stand in the sections below."
    return Group(title=group.title, lines=(*group.lines[:_SENTENCES], Line(text=text, rows=rows, evidence=evidence)))


def _happened(contacts: Sequence[Contact]) -> Iterator[Line]:
    """One sentence for each set of parties that were in contact, the busiest first, at most four; then one on the rest."""
    groups: dict[frozenset[str], list[Contact]] = defaultdict(list)
    for contact in contacts:
        if contact.status in ("held", "ongoing"):
            groups[frozenset(parties_of(contact))].append(contact)
    # A contact of which only one party is known says little by itself: such rows are counted with the rest.
    ranked = [rows for _, rows in sorted(groups.items(), key=lambda item: (len(item[0]) < 2, -len(item[1]), sorted(item[0])))]
    shown = max(1, min(4, sum(len(parties) > 1 for parties in groups)))
    for rows in ranked[:shown]:
        yield sentence(_held_words(rows), rows)
    if rest := [row for rows in ranked[shown:] for row in rows]:
        yield sentence(
            f"{capital(counted(len(rest), 'more contact'))} of other parties {'is' if len(rest) == 1 else 'are'} on record.", rest
        )


def _held_words(rows: Sequence[Contact]) -> str:
    parties = {key: actor for row in rows for key, actor in parties_of(row).items()}
    who = capital(listed(sorted(actor_words(actor) for actor in parties.values()))) or "Parties not named"
    days = [day for row in rows if row.date.precision in _FIRM for day in (row.date.start, row.date.end) if day]
    years = {day.year for row in rows for day in (row.date.start, row.date.end) if day}
    year = min(years) if len(years) == 1 else None
    verb = "was in contact" if len(parties) == 1 else "were in contact"
    if len(rows) == 1:
        return f"{who} {verb} once: {in_passing(rows[0], None)}."
    dated = [row for row in rows if has_date(row.date)]
    shown = dated if len(dated) <= 5 else [dated[0], *dated[-3:]]
    told = [in_passing(row, year) for row in shown]
    if len(dated) > 5:
        told.insert(1, counted(len(dated) - 4, "more contact"))
    if len(dated) > 1:
        told[-1] = f"last {told[-1]}"
    loose = [row for row in rows if not has_date(row.date)]
    told += [f"without a date, {in_passing(row, year)}" for row in loose[:2]]
    if len(loose) > 2:
        told.append(f"{number_name(len(loose) - 2)} more without a date")
    when = f" between {day_words(min(days))} and {day_words(max(days))}" if len({*days}) > 1 and len(rows) > 1 else ""
    if year is not None:
        when = when.replace(f" {year} and", " and")
    return f"{who} {verb} {counted(len(rows), 'time')}{when}: {'; '.join(told[:-1])}; and {told[-1]}."


def _ahead(contacts: Sequence[Contact], today: dt.date | None) -> Iterator[Line]:
    """What is coming by date, then what should have taken place by now, then what was called off."""
    ahead = [contact for contact in contacts if contact.status in ("planned", "expected", "proposed")]
    for contact in sorted(ahead, key=lambda c: is_overdue(c, today)):
        yield sentence(ahead_words(contact, today), [contact])
    for contact in contacts:
        if contact.status in ("cancelled", "postponed"):
            yield sentence(called_off_words(contact), [contact])


def _contested(record: Record, contacts: Sequence[Contact]) -> Iterator[Line]:
    """What is only rumoured or denied, where reports differ, and rows that sources dispute."""
    documents = {document.id: document for document in record.documents}
    for contact in contacts:
        if contact.status in ("rumoured", "denied"):
            yield sentence(doubt_words(contact), [contact])
        for rival in contact.rivals:
            text = f"Reports differ on the {contact_words(contact)}, {rival_words(rival, documents)}."
            yield sentence(text, [contact])
    rows: Sequence[Row] = (*contacts, *record.positions, *record.deals, *record.events)
    for row in rows:
        if row.dispute and not (isinstance(row, Contact) and row.status == "denied"):
            yield sentence(f"{_disputed(row)}: {_what(row)}.", [row])


def _disputed(row: Row) -> str:
    against = counted(row.dispute, "independent source")
    if not row.support:
        return f"Denied by {against}, with none for it"
    return f"Disputed, {counted(row.support, 'independent source')} for it and {against} against"


def _what(row: Row) -> str:
    if isinstance(row, Contact):
        return f"the {contact_words(row)}"
    words = row.content if isinstance(row, Position) else row.title if isinstance(row, Deal) else ""
    return f"“{shortened(words or (row.evidence[0].quote if row.evidence else row.id), 100)}”"


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
