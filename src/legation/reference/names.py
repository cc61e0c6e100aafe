"""Every name that the tables know, looked up exactly or as the longest match in running text.

One table holds all readings of all names. A key is a folded phrase (see `fold`); each reading carries a rule about case,
because "us", "turkey", "who" and "may" are words before they are names:

    0 proper    in text only with a capital; `find_entries` takes any case
    1 acronym   only in capitals (`US`, `U.S.`, `WHO`)
    2 loose     any case anywhere ("foreign ministry", "foreign minister")
    3 ordinary  an English word too: only with a capital, everywhere (`Turkey`, `Polish`)
    4 weak      an English word, and a rare name: never in running text; `find_entries` with a capital only
    5 initial   an initial and a surname: only with the full stop ("A. Miller", not "A Miller")
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from legation.reference.entry import Entry, EntryKind, Rank
from legation.reference.fold import fold_words, is_dotted
from legation.reference.tables import read_table

PROPER, ACRONYM, LOOSE, ORDINARY, WEAK, INITIAL = range(6)
_Row = tuple[str, EntryKind, str, str | None, str, str | None, Rank | None, float | None, float | None]


class _Table(msgspec.Struct):
    entries: list[_Row]
    keys: dict[str, list[int]]
    longest: dict[str, int]


@cache
def _table() -> _Table:
    return read_table("names", _Table)


@cache
def _entry(index: int) -> Entry:
    row = _table().entries[index]
    return Entry(*row[:5], row[5] if row[5] is not None else row[0], *row[6:])


def entry_of(entry_id: str) -> Entry | None:
    """The entry that *is* `entry_id` (not one that stands for it), or None."""
    index = _index_by_id().get(entry_id)
    return None if index is None else _entry(index)


@cache
def _index_by_id() -> dict[str, int]:
    found: dict[str, int] = {}
    for index, row in enumerate(_table().entries):
        found.setdefault(row[0], index)
    return found


def find_entries(phrase: str) -> tuple[Entry, ...]:
    """All readings of a whole phrase, likeliest first; empty where the tables do not know it.

    >>> [(e.kind, e.of) for e in find_entries("the Kremlin")]
    [('metonym', 'rus')]
    >>> find_entries("us")
    ()
    """
    parts = fold_words(phrase)
    codes = _codes(parts)
    if not codes and parts and parts[0] == "the":
        codes = _codes(parts[1:])
        phrase = phrase.split(None, 1)[-1]
    return tuple(_entry(code >> 3) for code in codes if _fits(code & 7, phrase, in_text=False))


def longest_match(words: Sequence[str], at: int) -> tuple[int, tuple[Entry, ...]]:
    """How many words from `at` the longest known name covers, and its readings; `(0, ())` where none starts there.

    Args:
        words: the tokens as the text writes them (case kept, possessive 's split off).
        at: index of the first word.

    >>> longest_match(["the", "United", "Arab", "Emirates", "said"], 1)[0]
    3
    """
    first = fold_words(words[at])
    if not first:
        return 0, ()
    reach = _table().longest.get(first[0], 0)
    if not reach:
        return 0, ()
    best: tuple[int, tuple[Entry, ...]] = (0, ())
    for count, parts in _prefixes(words, at, reach):
        codes = _codes(parts)
        if codes:
            phrase = " ".join(words[at : at + count])
            found = tuple(_entry(code >> 3) for code in codes if _fits(code & 7, phrase, in_text=True))
            if found:
                best = (count, found)
    return best


def _codes(parts: Sequence[str]) -> list[int]:
    return _table().keys.get(" ".join(parts), [])


def _prefixes(words: Sequence[str], at: int, reach: int) -> Iterator[tuple[int, list[str]]]:
    """Each (number of words, keys so far) from `at` that a name of `reach` parts could still cover."""
    parts: list[str] = []
    for end in range(at, len(words)):
        new = fold_words(words[end])
        parts.extend(new)
        if len(parts) > reach:
            return
        if new:
            yield end - at + 1, parts


def _fits(rule: int, phrase: str, *, in_text: bool) -> bool:
    """Whether a phrase is written as its reading's case rule asks."""
    if rule == LOOSE or (rule == PROPER and not in_text):
        return True
    if rule == ACRONYM:
        return phrase.isupper() or is_dotted(phrase)
    if rule == INITIAL:
        return "." in phrase and phrase[:1].isupper()
    if rule == WEAK and in_text:
        return False
    return phrase[:1].isupper() or phrase[:1].isdigit() or not phrase[:1].isalpha() or _inner_capital(phrase)


def _inner_capital(phrase: str) -> bool:
    """True for names that begin small and go on with a capital: `al-Qaeda`, `eSwatini`, `d'Orsay`."""
    return any(c.isupper() for c in phrase.split()[0][1:])
