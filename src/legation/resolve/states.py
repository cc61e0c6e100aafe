"""Which state words name: countries, adjectives, demonyms, capitals; of two states on one soil the one of the day.

In come words as the text has them, out come country codes and actors. "Moscow" is the Soviet Union before its end and Russia
after; without a date the state of today is taken.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from legation.records import Actor
from legation.reference.countries import find_country
from legation.reference.entry import Entry
from legation.reference.names import find_entries, longest_match

NATION_KINDS = frozenset(("country", "adjective", "demonym"))
STATE_KINDS = NATION_KINDS | {"capital"}


@dataclass(frozen=True)
class Nation:
    """A nation's word found among others: from word `first` up to `last`, the state or organisation `code`."""

    first: int
    last: int
    code: str
    entry: Entry


def state_of(entries: Sequence[Entry], on: dt.date | None) -> Entry | None:
    """The reading of a word as a state, the one that existed on the day where there are several."""
    states = [entry for entry in entries if entry.kind in STATE_KINDS and entry.country]
    if not states:
        return None
    if on is not None and len({entry.country for entry in states}) > 1:
        for entry in states:
            country = find_country(entry.country or "")
            past = country is not None and country.end is not None
            if past and country is not None and country.end is not None and on <= country.end:
                begun = country.start is None or country.start <= on
                if begun:
                    return entry
    lasting = [entry for entry in states if is_lasting(entry)]
    return (lasting or states)[0]


def is_lasting(entry: Entry) -> bool:
    """Whether the state of a reading exists today."""
    country = find_country(entry.country or "")
    return country is None or country.end is None


def named_beside(entries: Sequence[Entry], text: str, words: str) -> list[Entry]:
    """Of several states of one name those of the one whose capital, or a longer name, stands in the text too."""
    found = []
    for entry in entries:
        country = find_country(entry.country or "")
        names = (country.name, *country.names, *country.capitals) if country else ()
        if any(name != words and re.search(rf"\b{re.escape(name)}\b", text) for name in names):
            found.append(entry)
    return found if len({entry.country for entry in found}) == 1 else []


def country_of_phrase(words: str) -> str | None:
    """The id of the country that words name or belong to ("Ukraine", "Ukrainian"), or None.

    >>> country_of_phrase("Ukrainian")
    'ukr'
    """
    entry = state_of(find_entries(words), None)
    return entry.of if entry and entry.of else None


def find_nations(words: Sequence[str], on: dt.date | None) -> list[Nation]:
    """The nations named among words, in order; organisations that send officials (EU, UN, NATO) count."""
    found: list[Nation] = []
    index = 0
    while index < len(words):
        if not words[index][:1].isupper():
            index += 1
            continue
        length, entries = longest_match(words, index)
        state = state_of([e for e in entries if e.kind in NATION_KINDS], on)
        chosen = state or next((e for e in entries if e.kind == "igo"), None) or state_of(entries, on)
        if chosen is None and entries:  # "Russian Foreign Ministry" is known as a whole: the nation stands inside it
            chosen, length = _nation_at(words, index, min(length, 3), on)
        if chosen is not None and chosen.country:
            found.append(Nation(index, index + length, chosen.country, chosen))
        index += max(length, 1)
    return found


def _nation_at(words: Sequence[str], index: int, longest: int, on: dt.date | None) -> tuple[Entry | None, int]:
    """The nation that starts at a word of a longer name, and how many words it has; (None, 1) where none does."""
    for count in range(longest, 0, -1):
        entries = find_entries(" ".join(words[index : index + count]))
        state = state_of([entry for entry in entries if entry.kind in NATION_KINDS], on)
        if state is not None:
            return state, count
    return None, 1


def readings(phrase: str) -> tuple[Entry, ...]:
    """All readings of a phrase, those included that the tables compose of a state and a body ("Russian delegation")."""
    entries = find_entries(phrase)
    if entries:
        return entries
    words = phrase.replace("’s", " ’s").replace("'s", " 's").split()
    words = words[1:] if words and words[0] in ("the", "The") else words
    length, entries = longest_match(words, 0) if words else (0, ())
    return entries if length == len(words) else ()


def country_actor(code: str, as_written: str) -> Actor:
    """The actor for a country by its code."""
    country = find_country(code)
    if country is None:
        return Actor(name=as_written, as_written=(as_written,), kind="country", country=code, sector="GOV")
    return Actor(name=country.name, as_written=(as_written,), id=country.id, kind="country", country=country.code, sector="GOV")
