"""What is contested: rumours and denials, fields on which reports differ, what sources dispute. Values are put in words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from legation.brief.agreed import trimmed
from legation.brief.clauses import is_tellable, noun_phrase
from legation.brief.lines import Line, sentence
from legation.brief.names import document_words
from legation.brief.people import Cast
from legation.brief.phrases import on_date
from legation.brief.words import capital, counted, listed, shortened, span_words
from legation.records import Contact, Deal, Document, Position, Record, Rival
from legation.records.row import Row

_FIELDS = {"date": "the date", "places": "the place", "place": "the place", "kind": "what it was", "level": "the level"}
_STATUS = {
    "held": "took place",
    "ongoing": "is under way",
    "planned": "is planned",
    "expected": "is expected",
    "proposed": "is only proposed",
    "rumoured": "is only rumoured",
    "denied": "did not take place",
    "postponed": "was postponed",
    "cancelled": "was cancelled",
}
_AHEAD = frozenset({"planned", "expected", "proposed"})
_DONE = frozenset({"held", "ongoing"})
_PRESENCE = {
    "at_table": "at the table",
    "in_delegation": "in the delegation",
    "on_site": "on site but not at the table",
    "excluded": "kept out",
    "unknown": "not placed",
}
_DAYS = re.compile(r"(\d{4}-\d{2}-\d{2})(?:/(\d{4}-\d{2}-\d{2}))?$")


def iter_contested(record: Record, contacts: Sequence[Contact], cast: Cast) -> Iterator[Line]:
    """The sentences: what is doubted first, then where reports differ, then what is disputed."""
    documents = {document.id: document for document in record.documents}
    for contact in contacts:
        if contact.status in ("rumoured", "denied") and is_tellable(contact):
            yield _doubted(contact, cast)
    for contact in contacts:
        for rival in contact.rivals:
            words = rival_sentence(contact, rival, documents, cast) if is_tellable(contact) else ""
            if words:
                yield sentence(words, [contact])
    rows: Sequence[Row] = (*contacts, *record.positions, *record.deals)
    for row in rows:
        words = _disputed(row, cast) if row.dispute and row.support else ""
        if words:
            yield sentence(words, [row])


def _doubted(contact: Contact, cast: Cast) -> Line:
    what = capital(noun_phrase(contact, cast))
    be = "are" if contact.kind == "talks" else "is"
    who = _deniers(contact)
    when = on_date(contact.date)
    if contact.status == "rumoured":
        return sentence(f"{what}{when} {be} only rumoured{f', and denied by {who}' if who else ''}.", [contact])
    return sentence(f"{what}{when} {be} denied{f' by {who}' if who else ''}.", [contact])


def _deniers(contact: Contact) -> str:
    """Who denies, by name, where the row says so."""
    chains = [one.holder_chain for one in contact.attribution if one.verb_class in ("denies", "partly_denies")]
    names = [chain[-1].name for chain in chains if len(chain) > 1 and chain[-1].kind != "author" and chain[-1].name[:1].isupper()]
    return listed(list(dict.fromkeys(names))[:3])


def rival_sentence(contact: Contact, rival: Rival, documents: Mapping[str, Document], cast: Cast) -> str:
    """One difference between reports in words, the preferred value first; empty where it is none that matters.

    A plan that was carried out is no difference, nor are two values that one and the same article gives.
    """
    values = [(value, {key for key in given if key in documents}) for value, given in rival.values]
    first = values[0][1] if values else set()
    values = [values[0], *(pair for pair in values[1:] if pair[1] - first)] if values else []
    if rival.field == "status":
        values = [pair for pair in values if pair[0] in _STATUS]
        stages = {value for value, _ in values}
        if stages <= _DONE | _AHEAD:
            return ""
    if len(values) < 2:
        return ""
    presence = rival.field.startswith("presence of ")
    if rival.field not in (*_FIELDS, "status") and not presence:
        return ""
    words = _STATUS if rival.field == "status" else _PRESENCE if presence else {}
    told = _told([(words.get(value) or _value(value), _givers(given, documents)) for value, given in values[:3]])
    what = noun_phrase(contact, cast, definite=True)
    if rival.field == "status":
        return f"Reports differ on {what}: it {told}."
    if presence:
        who = rival.field.removeprefix("presence of ")
        return f"Where {who} was during {what}{on_date(contact.date)} is contested: {told}."
    return f"Reports differ on {_FIELDS[rival.field]} of {what}: {told}."


def _told(values: Sequence[tuple[str, str]]) -> str:
    """Values with who gives each: `18 February (Wire) or 17 February (Post)`; one outlet that gives both is named once."""
    if len({givers for _, givers in values}) == 1:
        return f"{' or '.join(value for value, _ in values)}, each in an article of {values[0][1]}"
    return " or ".join(f"{value} ({givers})" for value, givers in values)


def _value(value: str) -> str:
    """A value for a sentence: ISO days as a date, everything else as it is."""
    found = _DAYS.fullmatch(value)
    if not found:
        return value.replace("_", " ")
    start, end = dt.date.fromisoformat(found[1]), dt.date.fromisoformat(found[2] or found[1])
    return span_words(start, end)


def _givers(given: set[str], documents: Mapping[str, Document]) -> str:
    names = sorted({document_words(documents[key]).removesuffix(" (sample)") for key in given}, key=str.casefold)
    if not names:
        return "source not shown"
    return listed(names) if len(names) < 3 else f"{names[0]} and {counted(len(names) - 1, 'other')}"


def _disputed(row: Row, cast: Cast) -> str:
    """What sources dispute, with how many stand on either side."""
    against = f"{counted(row.support, 'source')} for it and {counted(row.dispute, 'source')} against"
    if isinstance(row, Contact):
        if row.status == "denied" or not is_tellable(row):
            return ""
        return f"Sources dispute {noun_phrase(row, cast, definite=True)}{on_date(row.date)}: {against}."
    words = row.content if isinstance(row, Position) else row.title if isinstance(row, Deal) else ""
    told = trimmed(words, 100)
    return f"Sources dispute “{shortened(told, 100)}”: {against}." if len(told.split()) > 2 else ""
