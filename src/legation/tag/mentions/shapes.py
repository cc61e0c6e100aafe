"""Names that no table knows → mentions by their shape: two capitalised words are a person, unless a word among them says else."""

from __future__ import annotations

from legation.tag import words as w
from legation.tag.mentions.lookup import Found, Lookup
from legation.tag.mentions.person_names import find_name_end, is_initial

_MEDIA = frozenset("news times post tribune herald gazette television radio journal".split())
# Names that end in one of these are of an occasion or a matter, and nobody.
_NOBODY = frozenset("dialogue agenda waters consultations talks framework track mechanism roadmap negotiations memorial".split())
_ENDS_NAME = frozenset({"country", "igo", "capital", "adjective", "demonym"})
_MOST_WORDS = 6


def find_by_shape(lookup: Lookup, index: int) -> Found | None:
    """The mention that the capitalised words from `index` on make: a person, an organisation, an outlet, or something owned.

    None for single words, for common words that open a sentence, and for the names of treaties.
    """
    token = lookup.tokens[index]
    if not token.is_name_like or not token.is_word:
        return None
    if token.low.rstrip(".") in w.BARE_TITLES:
        last = find_name_end(lookup, index + 1)
        return Found(index, last, "person", index + 1, last) if last > index + 1 else None
    if token.low in w.SENTENCE_STARTERS:
        return None
    last = index
    while last < len(lookup) and _continues(lookup, index, last):
        last += 1
    last = _two_fields(lookup, index, last)
    lows = set(lookup.lows[index:last])
    if (lows & w.OFFICE_HEADS and not lows & w.ORGANISATION_HEADS) or _runs_into_next_name(lookup, index, last):
        return None
    if last > index and _is_outlet(lookup, index, last):
        return Found(index, last, "media", index, last)
    if lows & w.ORGANISATION_HEADS and last - index > 1:
        return Found(index, last, "media" if lows & _MEDIA else "organisation", index, last)
    if last - index < 2 or (last - index == 2 and "." in lookup.words[last - 1]) or lows & w.TREATY_HEADS:
        return None
    if lookup.lows[last - 1] in _NOBODY:
        return None
    owned = index > 0 and lookup.lows[index - 1] == "'s"
    return Found(index, last, "other" if owned else "person", index, last)


def _two_fields(lookup: Lookup, index: int, last: int) -> int:
    """The end of a body's name of two fields, "the Security and Defence Council", else `last`."""
    joins = last == index + 1 and lookup.lows[last : last + 1] == ["and"] and not lookup.matches[index][0]
    end = last + 1
    while joins and end < len(lookup) and _continues(lookup, last + 1, end):
        end += 1
    named = joins and end - last > 2 and lookup.lows[end - 1] in w.ORGANISATION_HEADS and not lookup.matches[last + 1][0]
    return end if named else last


def _continues(lookup: Lookup, first: int, at: int) -> bool:
    """Whether the token at `at` belongs to the name that starts at `first`."""
    token = lookup.tokens[at]
    if at > first and (token.low in w.PARTICLES or token.low in ("of", "for")):
        joins = at + 1 < len(lookup) and lookup.is_capital(at + 1)
        return joins and (token.low not in ("of", "for") or lookup.lows[at - 1] in w.ORGANISATION_HEADS)
    known = lookup.matches[at][1] if at > first else ()
    other_name = any(e.kind in _ENDS_NAME for e in known) and not token.word.endswith(".")
    return (
        token.is_name_like
        and token.is_word
        and token.low not in w.SENTENCE_STARTERS
        and not other_name
        and at - first < _MOST_WORDS
    )


def _runs_into_next_name(lookup: Lookup, index: int, last: int) -> bool:
    """Whether an initial from the third word on starts the name of somebody else: `Foo Bar D. Peskov`."""
    initial = next((at for at in range(index + 2, last) if is_initial(lookup.words[at])), None)
    return initial is not None and not any(word.endswith(".") for word in lookup.words[index:initial])


def _is_outlet(lookup: Lookup, index: int, last: int) -> bool:
    """Whether the word behind or before a name says that it is an outlet: `the Foo newspaper`, `the weekly Bar`."""
    behind = last < len(lookup) and lookup.lows[last] in w.MEDIA_HEADS
    return behind or (index > 0 and lookup.lows[index - 1] in w.MEDIA_HEADS)
