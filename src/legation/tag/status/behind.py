"""What is told of a noun behind it: "talks were called off", "the meeting is set for May", "the summit did not take place"."""

from __future__ import annotations

from legation.records import Status
from legation.tag import words as w
from legation.tag.clause import Clause
from legation.tag.status import words as s

Told = tuple[Status, bool]
_MOST_WORDS = 14
_ENDS_CLAUSE = frozenset(";:") | frozenset("who which but before after because".split())
_SCHEDULED = frozenset("scheduled expected planned due slated set will".split())
# An auxiliary behind the second comma takes up the noun again: "talks, due to open in May, *have* been put off".
_GOES_ON = frozenset("is are was were has have had will would".split())
_BE = frozenset("is are was were be been will".split())
_OPEN = frozenset("matter possible uncertain open".split())


def find_told(clause: Clause, at: int) -> Told | None:
    """The status and negation that the words behind the noun at `at` tell, up to the first that settles it; None if none does."""
    window = _words_behind(clause, at)
    told: Told | None = None
    for step, low in enumerate(window):
        negated = not w.NEGATIONS.isdisjoint(window[:step])
        off = window[step + 1 : step + 2] == ["off"]
        if low in s.CANCELLED or (low == "called" and off):
            return ("planned" if negated else "cancelled"), False
        if low in s.POSTPONED or (low == "put" and off):
            return "postponed", False
        told = told or _told_by(window, step, negated)
        if low in s.HELD:
            return ("happened", True) if negated else told
    return told


def _words_behind(clause: Clause, at: int) -> list[str]:
    """The next words behind a noun that are in no mention, up to the end of its clause."""
    window: list[str] = []
    for right in range(at + 1, len(clause.lows)):
        low = clause.lows[right]
        if clause.owner[right] is not None:
            continue
        second_comma = low == "," and len(window) > 2 and "," in window and clause.word(right + 1) not in _GOES_ON
        if len(window) == _MOST_WORDS or low in _ENDS_CLAUSE or second_comma:
            break
        window.append(low)
    return window


def _told_by(window: list[str], step: int, negated: bool) -> Told | None:
    """The status that the word at `step` tells of the noun, if it tells one."""
    low = window[step]
    if low in _SCHEDULED and not _BE.isdisjoint(window[: step + 1]):
        return "planned", negated
    if low in ("may", "might", "could") or (low in ("remains", "remain") and not _OPEN.isdisjoint(window[step:])):
        return "hypothetical", negated
    if low == "would":
        return "conditional", negated
    if low == "denied" and not {"was", "were", "been"}.isdisjoint(window[:step]):
        return "denied", False
    return None
