"""The chronology of contacts: when, where, who with whom, about what, who was kept out, on whose word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from legation.brief.happenings import event_words
from legation.brief.lines import Group, Line, Section, details_of
from legation.brief.names import (
    absence_words,
    actor_full,
    attribution_words,
    contact_dated,
    contact_words,
    delegate_words,
    rival_words,
    sources_words,
    steps_words,
)
from legation.brief.standing import claims_about, contradicted_by, denials_in
from legation.brief.words import CONTACT_STATUS, LEVELS, anchor_words, capital, counted, date_words, listed
from legation.records import Contact, Document, Record, Track, When
from legation.records.row import Row


def build_chronology(record: Record, tracks: Sequence[Track]) -> Section:
    """The contacts by date, those without one last; history is not among them."""
    context = _Context(record, tracks)
    contacts = sorted((c for c in record.contacts if not c.history), key=contact_order)
    dated = [context.line(contact) for contact in contacts if has_date(contact.date)]
    undated = [context.line(contact) for contact in contacts if not has_date(contact.date)]
    groups = [Group(lines=tuple(dated))] if dated else []
    if undated:
        groups.append(Group(title="Without a date", lines=tuple(undated)))
    return Section(
        id="contacts",
        title="Chronology of contacts",
        groups=tuple(groups),
        empty="No contact was found in the articles read.",
    )


def contact_order(contact: Contact) -> tuple[bool, dt.date, dt.date, str]:
    """By first day, then last day, then id; without a date last."""
    start = contact.date.start or contact.date.end
    end = contact.date.end or contact.date.start
    return (start is None, start or dt.date.max, end or dt.date.max, contact.id)


def has_date(when: When) -> bool:
    """Whether at least one side of the interval is known."""
    return when.start is not None or when.end is not None


class _Context:
    """What a line about one contact needs of the rest of the record."""

    def __init__(self, record: Record, tracks: Sequence[Track]) -> None:
        self.documents: Mapping[str, Document] = {document.id: document for document in record.documents}
        self.contacts: Mapping[str, Contact] = {contact.id: contact for contact in record.contacts}
        self.tracks: Mapping[str, Track] = {track.id: track for track in tracks}
        self.denials = denials_in(record.claims)

    def line(self, contact: Contact) -> Line:
        return Line(
            label=date_words(contact.date) if has_date(contact.date) or contact.date.as_written else "",
            text=capital(contact_words(contact)),
            flag=CONTACT_STATUS[contact.status],
            rows=(contact.id,),
            evidence=contact.evidence,
            details=details_of(self.details(contact)),
        )

    def details(self, contact: Contact) -> list[tuple[str, str]]:
        track = self.tracks.get(contact.track or "")
        return [
            ("Date", anchor_words(contact.date)),
            *self.room(contact),
            ("Kept out", "; ".join(absence_words(absence) for absence in contact.absent)),
            ("Level", LEVELS.get(contact.level or "", "")),
            ("Sessions", _sessions(contact)),
            ("Topics", listed([_plain(topic) for topic in contact.topics])),
            ("Outcome", "; ".join(contact.outcomes)),
            ("Track", track.name if track else ""),
            ("Session of", self.mentioned([contact.part_of] if contact.part_of else [])),
            ("Follows", self.mentioned(contact.follows)),
            ("Prepares", self.mentioned(contact.prepares)),
            *standing(contact, self.documents),
            ("Contradicted by", contradicted_by(contact, claims_about(contact, self.denials), self.documents)),
        ]

    def room(self, contact: Contact) -> list[tuple[str, str]]:
        """Each side with its delegates and its framing; then host and mediator."""
        rows = []
        if contact.sides and not any(side.delegates or side.framing for side in contact.sides):
            rows.append(("Delegates", "not named"))
        for side in contact.sides if not rows else ():
            people = ", ".join(delegate_words(delegate) for delegate in side.delegates) or "delegates not named"
            framing = f" — says it was about {side.framing}" if side.framing else ""
            rows.append((capital(side.party.name), f"{people}{framing}"))
        host = actor_full(contact.host) if contact.host else ""
        mediator = actor_full(contact.mediator) if contact.mediator else ""
        return [*rows, ("Host", host), ("Mediator", mediator)]

    def mentioned(self, ids: Sequence[str]) -> str:
        return "; ".join(contact_dated(self.contacts[key]) for key in ids if key in self.contacts)


def _plain(topic: str) -> str:
    return topic.replace("_", " ").replace("/", ": ")


def _sessions(contact: Contact) -> str:
    if not contact.sessions:
        return ""
    topics = "; ".join(_plain(session.topic or session.as_written) for session in contact.sessions)
    return f"{counted(len(contact.sessions), 'session')}: {topics}"


def standing(row: Row, documents: Mapping[str, Document]) -> list[tuple[str, str]]:
    """How a row stands: who says so, how many independent sources, what reports differ on, and its id for `explain`."""
    return [
        ("Said by", attribution_words(row.attribution)),
        ("History", steps_words(row.steps)),
        ("Reports differ", "; ".join(rival_words(rival, documents) for rival in row.rivals)),
        ("Sources", sources_words(row, documents)),
        ("Row", row.id),
    ]


def build_history(record: Record) -> Section:
    """Contacts and events of another era that the articles tell in passing, kept out of the news."""
    documents = {document.id: document for document in record.documents}
    rows: list[tuple[dt.date, Line]] = []
    for contact in (c for c in record.contacts if c.history):
        text = capital(contact_words(contact))
        rows.append((contact_order(contact)[1], _past(contact, contact.date, text, documents)))
    for event in (e for e in record.events if e.history):
        rows.append((event.date.start or dt.date.max, _past(event, event.date, event_words(event), documents)))
    lines = tuple(line for _, line in sorted(rows, key=lambda row: (row[0], row[1].rows)))
    return Section(
        id="history",
        title="History mentioned in the text",
        intro="Told in passing; no part of the process.",
        groups=(Group(lines=lines),) if lines else (),
        empty="The articles tell of no earlier history.",
    )


def _past(row: Row, when: When, text: str, documents: Mapping[str, Document]) -> Line:
    details = [("Date", anchor_words(when)), *standing(row, documents)]
    return Line(
        label=date_words(when),
        text=text,
        flag="history",
        rows=(row.id,),
        evidence=row.evidence,
        details=details_of(details),
    )
