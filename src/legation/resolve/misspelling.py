"""Misspelt surnames: one letter put in, left out, changed, or two swapped.

Long surnames only, and only with a second witness (the state of the title, and given names that agree), because names that
differ by a letter are more often two names than one.
"""

from __future__ import annotations

import datetime as dt
from functools import cache

from legation.reference.fold import fold, spelling_key
from legation.reference.offices import all_offices
from legation.reference.people import known_people
from legation.reference.person import Person
from legation.resolve.cast import given_agree
from legation.resolve.policy import POLICY


def find_misspelt(name: str, key: str, country: str) -> Person | None:
    """The one person of the tables in that state from whose surname `key` differs by a letter, or None."""
    near = {
        person.id: person
        for variant in _deletions(key)
        for person in _surnames_by_deletion().get(variant, ())
        if person.country == country and one_edit(key, spelling_key(person.surname)) and given_agree(name, person.name)
    }
    return next(iter(near.values())) if len(near) == 1 else None


def find_swapped(key: str, on: dt.date) -> Person | None:
    """The one person in high office on the day whose folded surname has two neighbouring letters of `key` swapped, or None."""
    swapped = {key[:i] + key[i + 1] + key[i] + key[i + 2 :] for i in range(len(key) - 1) if key[i] != key[i + 1]}
    found = [
        person
        for variant in swapped
        for person in known_people().find(variant)
        if fold(person.surname) == variant and (tenure := person.office_on(on)) is not None and _is_high(tenure.office)
    ]
    return found[0] if len(found) == 1 else None


def _is_high(office: str) -> bool:
    known = all_offices().get(office)
    return known is not None and known.rank in ("leader", "minister")


def one_edit(one: str, other: str) -> bool:
    """Whether two keys differ by one letter put in, left out, changed, or two letters swapped."""
    if one + "s" == other or other + "s" == one:
        return False  # a plural
    if one == other or abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < POLICY.typo_min_chars - 1:
        return False
    prefix = 0
    while prefix < min(len(one), len(other)) and one[prefix] == other[prefix]:
        prefix += 1
    rest, other_rest = one[prefix:], other[prefix:]
    swapped = rest[:2] == other_rest[:2][::-1] and rest[2:] == other_rest[2:]
    return rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:] or swapped


def _deletions(key: str) -> set[str]:
    return {key, *(key[:i] + key[i + 1 :] for i in range(len(key)))}


@cache
def _surnames_by_deletion() -> dict[str, tuple[Person, ...]]:
    """Long surnames of the tables by their key and its one-letter deletions, built when first asked for."""
    index: dict[str, tuple[Person, ...]] = {}
    for person in known_people().__iter__():
        key = spelling_key(person.surname)
        if len(key) >= POLICY.typo_min_chars:
            for variant in _deletions(key):
                index[variant] = (*index.get(variant, ()), person)
    return index
