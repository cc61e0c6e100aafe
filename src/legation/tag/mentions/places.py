"""Whether the name of a country or town stands for the place or for those who act there: "talks in Geneva", "Moscow said"."""

from __future__ import annotations

from legation.tag import words as w
from legation.tag.mentions.lookup import Lookup

_SKIPPED = frozenset("the again either western eastern northern southern central downtown".split())
_TRAVEL_REACH = 6


def stands_for_place(lookup: Lookup, index: int) -> bool:
    """Whether the name at `index` is where something happens or somebody goes, by the preposition before it or its list."""
    at = index - 1
    while at >= 0 and lookup.lows[at] in _SKIPPED:
        at -= 1
    if at < 0:
        return False
    before = lookup.lows[at]
    if at >= 1 and before in ("or", "and", ","):
        in_list = bool(lookup.matches[at - 1][0]) or lookup.is_capital(at - 1)
        return in_list and stands_for_place(lookup, at)
    if before in ("to", "for") and not _acts_next(lookup, index):
        return any(low in w.TRAVEL for low in lookup.lows[max(0, at - _TRAVEL_REACH) : at])
    if before == "from" and not _acts_next(lookup, index):
        around = lookup.lows[max(0, at - _TRAVEL_REACH) : at] + (lookup.lows[index : index + _TRAVEL_REACH] if at == 0 else [])
        return any(low in w.TRAVEL for low in around)
    abstract = before == "in" and at > 0 and lookup.lows[at - 1] in w.ABSTRACT_BEFORE_IN
    return before in w.PLACE_PREPOSITIONS and not abstract


def _acts_next(lookup: Lookup, index: int) -> bool:
    """Whether the name is the subject of what follows rather than the place that somebody goes to: "invited Iran to …"."""
    last = index + max(1, lookup.matches[index][0])
    return last < len(lookup) and (lookup.lows[last] in ("to", "'s") or lookup.lows[last] in w.AUXILIARIES)
