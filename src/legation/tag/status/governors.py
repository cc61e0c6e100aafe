"""The word before an act → the status that it lends to the act, if it governs it."""

from __future__ import annotations

from legation.records import Status
from legation.tag.clause import Clause
from legation.tag.status import words as s

_BE = frozenset({"is", "are", "was", "were"})
_BEFORE_NOUN = frozenset({"a", "an", "the", "for", "new", "further"})
# These decide wherever they stand before the act in its clause.
_ALWAYS: dict[str, Status] = {
    **dict.fromkeys(s.HYPOTHETICAL, "hypothetical"),
    **dict.fromkeys(s.POSTPONED, "postponed"),
    **dict.fromkeys(s.CANCELLED, "cancelled"),
    **dict.fromkeys(s.DENIED, "denied"),
    **dict.fromkeys(s.RUMOURED, "rumoured"),
    "whether": "rumoured",
    "would": "conditional",
}


def find_governed(clause: Clause, left: int, at: int) -> Status | None:
    """The status that the word at `left` lends to the act at `at`; None if it lends none."""
    low = clause.lows[left]
    if clause.owner[left] is not None:
        return None
    if low in _ALWAYS:
        return _ALWAYS[low]
    between = clause.lows[left + 1 : at]
    be_before, to_behind = clause.word(left - 1) in _BE, clause.word(left + 1) == "to"
    if (low in s.TOLD_OF and be_before and to_behind) or (low in s.HEARSAY and "that" in between):
        return "rumoured"
    gerund = clause.lows[at].endswith("ing") and "of" in between
    leads = "to" in between or low in s.LEADS_BY_ITSELF or gerund
    nominal = not _BEFORE_NOUN.isdisjoint(between)
    if low in s.PLANNED and (leads or (nominal and low in s.PLANS_A_NOUN)):
        agreed_that = low == "agreed" and clause.word(left + 1) not in ("to", "on", "a")
        return None if agreed_that else "planned"
    if low in s.AWAITED and nominal:
        return "planned"
    if low in s.PROPOSED and (leads or nominal):
        return "proposed"
    is_to = low in _BE and to_behind and left + 2 == at
    return "planned" if is_to else None
