"""Clause and token → the status of the act there, and whether it is negated."""

from __future__ import annotations

from legation.records import Status
from legation.tag import words as w
from legation.tag.clause import Clause
from legation.tag.status import words as s
from legation.tag.status.behind import find_told
from legation.tag.status.governors import find_governed

REACH = 7
_CONDITION_REACH = 12
_ENDS_SEARCH = frozenset(";:()") | frozenset("who which after because but before".split())
_CALL = frozenset("call calls called calling".split())


def find_status(clause: Clause, at: int, governor: int | None = None, noun: bool = True) -> tuple[Status, bool]:
    """The status and negation of the act whose word stands at token `at`.

    Args:
        clause: the sentence.
        at: the token of the act's word.
        governor: the token of the light verb of a noun (`held` in "held talks"), from which the search starts.
        noun: whether the act's word is a noun.

    Returns:
        `("denied", False)` means that somebody denies the act; a negation that the text itself says it did not happen.
    """
    stopped = None if governor is None else _stopped_by(clause, governor)
    if stopped is not None:
        return stopped
    told = find_told(clause, at) if noun and (governor is None or governor >= at) else None
    if told is not None:
        return told
    return _before(clause, at if governor is None else governor)


def _before(clause: Clause, at: int) -> tuple[Status, bool]:
    """The status and negation that the words before the token `at` give, within its clause and `REACH` words."""
    status: Status | None = "conditional" if _in_condition(clause, at) else None
    negated = perfect = False
    steps = 0
    for left in range(at - 1, -1, -1):
        low = clause.lows[left]
        steps += clause.owner[left] is None
        if steps > REACH or _ends_search(clause, left, at, status):
            break
        negated = negated or low in w.NEGATIONS
        perfect = perfect or low in ("have", "had")
        found = find_governed(clause, left, at)
        if found is None:
            continue
        if found == "denied" and _is_negated(clause, left):
            return "rumoured", False
        # Of two governors in line the nearer wins, except that a plain plan yields to what governs it.
        status = found if status in (None, "planned") else status
        if found != "planned":
            break
    if status is None and not s.RUMOURED.isdisjoint(clause.lows):
        status = "rumoured"
    if status == "hypothetical" and perfect:
        status = "rumoured"
    return status or ("ongoing" if _is_ongoing(clause, at) else "happened"), negated


def _ends_search(clause: Clause, left: int, at: int, status: Status | None) -> bool:
    """Whether the word at `left` is the border behind which nothing governs the act; a second comma closes an apposition."""
    low = clause.lows[left]
    comma = low == "," and "," not in clause.lows[left + 1 : at]
    return low in _ENDS_SEARCH or comma or (low == "that" and status is not None)


def _is_negated(clause: Clause, at: int) -> bool:
    return any(clause.word(at - step) in w.NEGATIONS for step in (1, 2))


def _in_condition(clause: Clause, at: int) -> bool:
    """Whether an "if" or "unless" opens the clause of the act."""
    for left in range(at - 1, max(-1, at - _CONDITION_REACH), -1):
        if clause.lows[left] in ("if", "unless"):
            return True
        if clause.lows[left] in (",", ";", ":"):
            return False
    return False


def _is_ongoing(clause: Clause, at: int) -> bool:
    """Whether an act that happened goes on: "are holding", "talks continue", "are in talks"."""
    left = clause.before(at)
    low, before = clause.lows[at], clause.word(left)
    progressive = low.endswith("ing") and before in ("is", "are", "am")
    within = before == "in" and clause.word(left - 1) in ("are", "is")
    return progressive or within or low in s.ONGOING or clause.word(at + 1) in s.ONGOING


def _stopped_by(clause: Clause, governor: int) -> tuple[Status, bool] | None:
    """The status that the verb in front of a noun gives: "postponed the visit", "called off the strike"; None for other verbs."""
    low = clause.lows[governor]
    negated = clause.word(clause.before(governor)) == "not" or clause.word(governor - 1) in w.NEGATIONS
    off = "off" in (clause.word(governor + 1), clause.word(governor + 2))
    if low in s.CANCELLED or (low in _CALL and off):
        return ("planned" if negated else "cancelled"), False
    if low in s.POSTPONED or (low in ("put", "puts") and off):
        return ("planned" if negated else "postponed"), False
    return None
