"""A nation's word with a noun for people who act → one mention: `Russian diplomats`, `the American side`, `Israeli forces`."""

from __future__ import annotations

from collections.abc import Set

from legation.tag import words as w
from legation.tag.mentions.lookup import Found, Lookup

_NATIONAL = frozenset({"adjective", "country", "igo", "demonym"})
_BETWEEN = w.OFFICE_MODIFIERS | {"state-run", "armed", "security", "special", "ground"}
_MOST_BETWEEN = 3
# Words that may stand between and also close the group; alone they are a matter ("US security"), not people.
_MATTERS = frozenset({"security", "intelligence"})
_THE_STATE_ITSELF = frozenset({"side", "sides", "delegation"})
_OFFICIAL = frozenset(
    """government authorities ministry embassy parliament administration regime cabinet military army navy police leadership
    court""".split()
)
# Behind a country's name, not its adjective: "Iran government", but no "Iran rebels".
_AFTER_A_COUNTRY = frozenset("government administration forces troops officials embassy military army police".split())


def find_group(lookup: Lookup, index: int, last: int, kinds: Set[str]) -> Found | None:
    """The group that a nation's word from `index` to `last` makes with the noun behind it; None where there is no such noun.

    Args:
        lookup: the sentence.
        index: the first token of the nation's word.
        last: the token behind it.
        kinds: the readings of the nation's word.
    """
    if not kinds & _NATIONAL:
        return None
    at = last
    while at < len(lookup) and at - last < _MOST_BETWEEN and lookup.lows[at] in _BETWEEN:
        at += 1
    if at == len(lookup) or lookup.lows[at] not in w.GROUP_NOUNS or (at == last and lookup.lows[at] in _MATTERS):
        return None
    noun = lookup.lows[at]
    if noun in _THE_STATE_ITSELF:
        return Found(index, at + 1, "country", index, last)
    if "country" in kinds and "adjective" not in kinds and noun not in _AFTER_A_COUNTRY:
        return None
    return Found(index, at + 1, "government_body" if noun in _OFFICIAL else "other", index, last)
