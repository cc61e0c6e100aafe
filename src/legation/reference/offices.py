"""Which office a title names, its rank and sector.

"US Secretary of State", "deputy assistant secretary of state", "former president", "Russian foreign minister Sergey Lavrov's
spokeswoman": the head noun decides (the last word before the first preposition), and the longest listed title around it wins.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

import msgspec

from legation.reference.entry import Rank
from legation.reference.fold import fold_words
from legation.reference.tables import read_table

Standing = Literal["current", "former", "acting", "designate"]
_PREPOSITIONS = frozenset("of to for on at in with from under".split())


@dataclass(frozen=True, slots=True)
class Office:
    """An office: `rank` as in a contact's level, PLOVER `sector`, all its titles; `standing` and `plural` as the words say."""

    id: str
    rank: Rank
    sector: str
    titles: tuple[str, ...]
    standing: Standing = "current"
    plural: bool = False


class _Row(msgspec.Struct):
    rank: Rank
    sector: str
    titles: list[str]
    also: list[str] = []


class _Table(msgspec.Struct):
    offices: dict[str, _Row]
    standing: dict[str, list[str]]
    deputies: dict[str, list[str]]


@cache
def _table() -> _Table:
    return read_table("offices", _Table)


@cache
def all_offices() -> dict[str, Office]:
    """Every office by id."""
    return {key: Office(key, row.rank, row.sector, tuple(row.titles)) for key, row in _table().offices.items()}


@cache
def _titles() -> dict[tuple[str, ...], Office]:
    """Folded title → office, singular and plural."""
    index: dict[tuple[str, ...], Office] = {}
    for office in all_offices().values():
        for title in office.titles:
            words = _words(title)
            index.setdefault(words, office)
            index.setdefault(plural_of(words), replace(office, plural=True))
    return index


def _words(phrase: str) -> tuple[str, ...]:
    """The folded words of a title without articles and commas."""
    return tuple(word for word in fold_words(phrase) if word not in {"the", "a", "an", ","})


def plural_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """The plural of a folded title, made on its head noun: `secretary of state` → `secretaries of state`."""
    at = _head(words)
    head = words[at]
    if head.endswith(("man", "woman")) and head != "german":
        many = head[:-2] + "en"
    elif head.endswith("y") and head[-2:-1] not in "aeiou":
        many = head[:-1] + "ies"
    else:
        many = head + ("es" if head.endswith(("s", "ch")) else "s")
    return (*words[:at], many, *words[at + 1 :])


def _head(words: tuple[str, ...]) -> int:
    """Index of the head noun: the word before the first preposition, else the last word."""
    for index, word in enumerate(words[1:], start=1):
        if word in _PREPOSITIONS:
            return index - 1
    return len(words) - 1


def find_office(phrase: str) -> Office | None:
    """The office that a title names, or None where its head noun is no office.

    >>> office = find_office("deputy assistant secretary of state")
    >>> office.rank if office else None
    'technical'
    >>> find_office("the president's residence") is None
    True
    """
    words = _words(phrase)
    if not words:
        return None
    head = _head(words)
    sizes = sorted((end - start, start, end) for start in range(head + 1) for end in range(head + 1, len(words) + 1))
    for _, start, end in reversed(sizes):
        office = _titles().get(words[start:end])
        if office is not None:
            return _with_prefixes(office, words[:start])
    return None


def _with_prefixes(office: Office, before: tuple[str, ...]) -> Office:
    """The office as changed by the words right before its title: `former`, `acting`, `deputy`."""
    standing = _standing(before)
    for rank, prefixes in (("technical", _table().deputies["technical"]), ("senior", _table().deputies["senior"])):
        for prefix in prefixes:
            parts = tuple(prefix.split())
            if before[-len(parts) :] == parts:
                return _deputy(office, "technical" if rank == "technical" else "senior", standing)
    return replace(office, standing=standing)


def _deputy(office: Office, rank: Literal["senior", "technical"], standing: Standing) -> Office:
    """The deputy of an office: one step below it, and never above `rank`."""
    known = all_offices().get(f"deputy_{office.id}")
    if known is not None:
        return replace(known, standing=standing, plural=office.plural)
    lower: Rank = rank if office.rank in {"leader", "minister"} else "technical"
    return replace(office, id=f"deputy_{office.id}", rank=lower, titles=(), standing=standing)


def _standing(before: tuple[str, ...]) -> Standing:
    words = " ".join(before)
    standings: tuple[Standing, ...] = ("former", "acting", "designate")
    for standing in standings:
        if any(f" {mark} " in f" {words} " for mark in _table().standing[standing]):
            return standing
    return "current"
