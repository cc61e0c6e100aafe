"""Offices and titles → mentions of people, with the name of the holder or without: `Canadian Prime Minister Stephen Harper`."""

from __future__ import annotations

from legation.tag import words as w
from legation.tag.mentions.lookup import Found, Lookup
from legation.tag.mentions.person_names import find_name_end

_TITLES_ONLY_IN_FRONT = frozenset({"head", "chief", "deputy"})
_DEFINITE = frozenset("the his her their its this".split())
_LINKS = frozenset("of for to on in".split())
_SERVED = frozenset("president minister chancellor king premier".split())
_NAMES_OF_DUTY = frozenset({"country", "place", "igo", "body", "organisation", "capital"})
_NO_NATION = frozenset({"person", "office", "place"})
_LONGEST_NATION = 3


def find_office(lookup: Lookup, index: int) -> Found | None:
    """The person whose office the word at `index` names, from the first word of the title to the end of the name.

    A title alone counts only where it points to one office: with a country, an article, something behind it, or a capital.
    """
    low = lookup.lows[index]
    if _is_peer(lookup, index):
        return _peer(lookup, index)
    if low not in w.OFFICE_HEADS or (low in _TITLES_ONLY_IN_FRONT and not _is_title(lookup, index)):
        return None
    first = _title_start(lookup, index)
    last = _title_end(lookup, index + 1)
    name_last = find_name_end(lookup, last)
    if name_last > last:
        return Found(first, name_last, "person", last, name_last)
    apposed = _has_country(lookup, first, index)
    definite = first > 0 and lookup.lows[first - 1] in _DEFINITE
    if not (apposed or definite or last > index + 1 or lookup.is_capital(index)):
        return None
    if low.endswith("s") and low in w.PLURAL_HEADS and not apposed:
        return None
    return Found(first, last, "person", first, last)


def _is_peer(lookup: Lookup, index: int) -> bool:
    """Whether the word at `index` ends "Tajik colleague" or "U.S. opposite number", which are a counterpart by other names."""
    low, before = lookup.lows[index], lookup.lows[index - 1] if index else ""
    at = index - 1 if low == "colleague" else index - 2 if low == "number" and before == "opposite" else -1
    return at >= 0 and _is_nation(lookup, at)


def _peer(lookup: Lookup, index: int) -> Found:
    """The mention of a counterpart whose last word stands at `index`, with the name behind it if there is one."""
    first = _nation_start(lookup, index - 1 if lookup.lows[index] == "colleague" else index - 2)
    last = find_name_end(lookup, index + 1)
    return Found(first, last, "person", index + 1 if last > index + 1 else first, last)


def _is_title(lookup: Lookup, index: int) -> bool:
    """Whether `head`, `chief` or `deputy` is a title here: before "of" or "negotiator", or before a name."""
    if index + 1 == len(lookup):
        return False
    following = lookup.words[index + 1]
    return following in ("of", "negotiator") or following[0].isupper()


def _title_start(lookup: Lookup, index: int) -> int:
    """The first token of the title whose head word stands at `index`: its modifiers, its country, or whose aide it is."""
    first = index
    while first > 0:
        before = lookup.lows[first - 1]
        if before == "and":
            if first < 2 or lookup.lows[first - 2] not in w.OFFICE_MODIFIERS | w.PORTFOLIO or first == index:
                break
            first -= 1
        elif before in w.OFFICE_MODIFIERS or before.rstrip(".") in w.BARE_TITLES:
            first -= 1
        elif before == "'s" and first >= 2 and _name_start(lookup, first - 2) is not None:
            # A name that opens the sentence is left out: it stays a mention of its own.
            first = _name_start(lookup, first - 2) or first
            break
        elif _is_nation(lookup, first - 1):
            first = _nation_start(lookup, first - 1)
            break
        elif before in w.PORTFOLIO and lookup.is_capital(first - 1):
            first -= 1
        else:
            break
    while first < index and lookup.lows[first] in ("and", "european") and not lookup.is_capital(first):
        first += 1
    return first


def _name_start(lookup: Lookup, index: int) -> int | None:
    """The first token of the name that ends at `index`, before a possessive; None if that is no name."""
    if not lookup.is_capital(index) and lookup.lows[index] != "president":
        return None
    first = index
    while first > 0 and lookup.is_capital(first - 1) and lookup.lows[first - 1] not in w.SENTENCE_STARTERS:
        first -= 1
    return first


def _is_nation(lookup: Lookup, index: int) -> bool:
    """Whether the token at `index` is covered by a known name that is no person, office or place."""
    return any(
        length >= index - start + 1 and any(e.kind not in _NO_NATION for e in entries)
        for start in range(max(0, index - _LONGEST_NATION), index + 1)
        for length, entries in (lookup.matches[start],)
    )


def _nation_start(lookup: Lookup, index: int) -> int:
    """The first token of the known name that covers the token at `index`."""
    for start in range(max(0, index - _LONGEST_NATION), index + 1):
        length, entries = lookup.matches[start]
        if length >= index - start + 1 and entries:
            return start
    return index


def _has_country(lookup: Lookup, first: int, index: int) -> bool:
    """Whether the words before the head of a title say whose office it is: a nation, or a possessive."""
    return any(_is_nation(lookup, at) for at in range(first, index)) or "'s" in lookup.lows[first:index]


def _title_end(lookup: Lookup, last: int) -> int:
    """Past "of State", "of Foreign Affairs of the Russian Federation", "to the United States", "for the Middle East"."""
    while last < len(lookup) - 1 and lookup.lows[last] in _LINKS:
        end = _duty_end(lookup, last)
        if end is None:
            break
        last = end
    return last


def _duty_end(lookup: Lookup, link: int) -> int | None:
    """The token behind what the preposition at `link` adds to a title; None if it adds nothing."""
    at = link + 1
    if lookup.words[at] in ("the", "The") and at + 1 < len(lookup):
        at += 1
    if lookup.lows[at] in _SERVED and lookup.lows[link] in ("to", "of"):
        return at + 1
    length, entries = lookup.matches[at]
    if any(e.kind in _NAMES_OF_DUTY for e in entries):
        return at + length
    end = at
    while end < len(lookup) and lookup.lows[end] in w.PORTFOLIO and lookup.words[end] != "the":
        end += 1
    return end if end > at and lookup.lows[end - 1] != "and" and lookup.lows[link] == "of" else None
