"""Presence by issue or by month: on what, and when, a party has a voice, and where it is only disposed of.

A contact belongs to the issues that its topics and sessions name, a position to its own, a deal to that of its title, object and
resource; what belongs to none is kept apart under an empty name, not spread over the others. The month of a row is that of its
first day, or of its first report where the text does not date it. Within each part presence is measured as for the whole record.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from legation.analysis.parties import party_key
from legation.analysis.presence import is_kept_out, measure_presence, most_disposed_of
from legation.records import Contact, Deal, Position, Presence
from legation.reference.issues import find_issue

By = Literal["issue", "month"]


@dataclass
class _Part:
    """The rows of one issue or month."""

    contacts: list[Contact] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    deals: list[Deal] = field(default_factory=list)


def measure_presence_by(
    by: By, contacts: Iterable[Contact], positions: Iterable[Position], deals: Iterable[Deal]
) -> list[Presence]:
    """The presence of each party in each issue, or in each month, that concerns it.

    By issue, whoever is disposed of and never present comes first, then by rising voice, as for the whole record. By month, the
    parties come in the order that they have over the whole record, each with its months in order.
    """
    contacts, positions, deals = list(contacts), list(positions), list(deals)
    parts: dict[str, _Part] = defaultdict(_Part)
    for contact in contacts:
        for name in issues_of_contact(contact) if by == "issue" else (month_of(contact),):
            parts[name].contacts.append(contact)
    for position in positions:
        parts[position.issue if by == "issue" else month_of(position)].positions.append(position)
    for deal in deals:
        parts[issue_of_deal(deal) if by == "issue" else month_of(deal)].deals.append(deal)
    found = [
        replace(one, issue=name) if by == "issue" else replace(one, month=name)
        for name, part in sorted(parts.items())
        for one in measure_presence(part.contacts, part.positions, part.deals, (), ())
        if one.concerning
    ]
    if by == "issue":
        return sorted(found, key=lambda row: (*most_disposed_of(row), row.issue))
    whole = measure_presence(contacts, positions, deals, (), ())
    order = {party_key(one.actor): at for at, one in enumerate(whole)}
    return sorted(found, key=lambda row: (order[party_key(row.actor)], row.month or "~"))


def name_kept_out(rows: Iterable[Presence]) -> list[Presence]:
    """Of the presence by issue, the parties that have no voice at all where they are disposed of."""
    return [row for row in rows if is_kept_out(row)]


def issues_of_contact(contact: Contact) -> tuple[str, ...]:
    """The issues that the topics and sessions of a contact name, each once; one empty name where they name none."""
    words = (*contact.topics, *(session.topic for session in contact.sessions))
    found = dict.fromkeys(issue for topic in words if (issue := _issue(topic)))
    return tuple(found) or ("",)


def issue_of_deal(deal: Deal) -> str:
    """The issue that the words of a deal speak for, or an empty name."""
    return _issue(" ".join((deal.title, deal.object, deal.resource)))


def month_of(row: Contact | Position | Deal) -> str:
    """The month of a row as `2025-03`, or an empty name where neither the text nor its publication is dated."""
    day = row.date.start or row.date.end or row.first_reported_at
    return f"{day:%Y-%m}" if day else ""


@lru_cache(maxsize=4096)
def _issue(words: str) -> str:
    found = find_issue(words)
    return "/".join(found) if found else ""
