"""Contacts and dates as parts of a sentence: with article, verb and preposition."""

from __future__ import annotations

import datetime as dt

from legation.brief.chronology import has_date
from legation.brief.names import actor_words, contact_parties, contact_words, places_words
from legation.brief.words import CONTACT_KINDS, LEVELS, capital, date_words, listed
from legation.records import Contact, When


def in_passing(contact: Contact, year: int | None) -> str:
    """A contact inside a sentence that has named parties and year: `talks in Lima (ministers) on 10–11 March`."""
    people = contact_parties(contact)
    one_to_one = len(people) > 1 and not {*people} & {actor_words(side.party) for side in contact.sides}
    words = indefinite(CONTACT_KINDS[contact.kind])
    between = f" between {listed(people)}" if one_to_one else ""
    preposition = "to" if contact.kind == "visit" else "in"
    where = f" {preposition} {places_words(contact.places)}" if contact.places else ""
    level = f" ({LEVELS[contact.level]})" if contact.level and not one_to_one else ""
    return f"{words}{between}{where}{level}{on_date(contact.date, year)}"


def indefinite(words: str) -> str:
    """The words with `a` or `an`, unless they are plural talks."""
    if words.split(" ")[0] == "talks" or "talks " in f"{words} ".split(" between")[0]:
        return words
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def on_date(when: When, year: int | None = None) -> str:
    """A date after a verb: ` on 12 February 2025`, ` in March 2025`; empty where none is known.

    A `year` that the sentence has already named is not said again.
    """
    if not has_date(when):
        return ""
    words = date_words(when)
    if year is not None:
        words = words.removesuffix(f" {year}")
    if when.precision in ("month", "quarter", "year"):
        return f" in {'the ' if when.precision == 'quarter' else ''}{words}"
    if when.precision == "week":
        return f" in the {words}"
    if " – " in words:
        return f" between {words.replace(' – ', ' and ')}"
    return f" {words}" if words.startswith(("before", "by ", "after", "from", "until")) else f" on {words}"


def ahead_words(contact: Contact, today: dt.date | None) -> str:
    """The sentence on a contact that is planned, expected or proposed, or that should have taken place by `today`."""
    plural = contact.kind == "talks"
    subject = capital(indefinite(contact_words(contact)))
    when = on_date(contact.date)
    if is_overdue(contact, today):
        had = "were" if plural else "was"
        return f"{subject} {had} {contact.status}{when}; the record does not say whether it took place."
    be = "are" if plural else "is"
    if contact.status == "planned":
        return f"{subject} {be} planned{when or ', without a date'}."
    if contact.status == "expected":
        return f"{subject} {be} expected{when or ', without a date'}; no party has announced {'them' if plural else 'it'}."
    have = "have" if plural else "has"
    return f"{subject} {have} been proposed{f', to take place{when}' if when else ''}; nothing is agreed."


def is_overdue(contact: Contact, today: dt.date | None) -> bool:
    """Whether the time in which a contact was to take place is over."""
    return today is not None and contact.date.end is not None and contact.date.end < today


def called_off_words(contact: Contact) -> str:
    """The sentence on a contact that was cancelled or postponed."""
    be = "were" if contact.kind == "talks" else "was"
    when = on_date(contact.date)
    meant = f" planned for{when.removeprefix(' on').removeprefix(' in')}" if when else ""
    return f"The {contact_words(contact)}{meant} {be} {contact.status}."


def doubt_words(contact: Contact) -> str:
    """The sentence on a contact that is only rumoured, or denied."""
    be = "are" if contact.kind == "talks" else "is"
    said = "only rumoured" if contact.status == "rumoured" else "denied"
    return f"{capital(indefinite(contact_words(contact)))}{on_date(contact.date)} {be} {said}."
