"""Where the name of a person ends: capitalised words, initials and particles, up to what is known to be something else."""

from __future__ import annotations

from legation.tag import words as w
from legation.tag.mentions.lookup import Lookup

MOST_WORDS = 5
_QUOTES = frozenset("»\"”’'")


def find_name_end(lookup: Lookup, at: int) -> int:
    """The token behind the person's name that starts at `at`, or behind a quotation mark there; `at` itself if none does."""
    begin = at + 1 if at < len(lookup) and lookup.words[at] in _QUOTES else at
    end = begin
    counted = 0
    while end < len(lookup) and counted < MOST_WORDS and _belongs(lookup, begin, end):
        counted += lookup.lows[end].rstrip(".") not in w.PARTICLES | w.BARE_TITLES
        end += 1
    bare_initial = end == begin + 1 and lookup.words[begin].endswith(".")
    return at if end == begin or bare_initial else end


def _belongs(lookup: Lookup, begin: int, at: int) -> bool:
    """Whether the token at `at` belongs to the name that starts at `begin`."""
    token = lookup.tokens[at]
    length, entries = lookup.matches[at]
    if at == begin and entries and not any(e.kind in ("person", "office") for e in entries) and not is_initial(token.word):
        return False
    common = token.low in w.SENTENCE_STARTERS and not _is_name_within(lookup, at)
    capital = token.is_name_like and not common and token.low not in w.OFFICE_HEADS
    if capital and token.is_word:
        other_name = at > begin and length > 1 and not any(e.kind == "person" for e in entries)
        return not other_name
    return token.low in w.PARTICLES and at + 1 < len(lookup) and lookup.is_capital(at + 1)


def _is_name_within(lookup: Lookup, at: int) -> bool:
    """Whether a word that often opens a sentence (`He`, `An`) is part of a name: large between words, followed by another."""
    inside = at > 0 and lookup.tokens[at - 1].is_word and lookup.is_capital(at)
    return inside and at + 1 < len(lookup) and lookup.tokens[at + 1].is_name_like and lookup.is_capital(at + 1)


def is_initial(word: str) -> bool:
    """Whether a word is an initial such as `D.` or `Yu.`."""
    return word.endswith(".") and len(word) <= 3
