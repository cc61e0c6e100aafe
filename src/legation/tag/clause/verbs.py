"""Whether a word stands where a verb stands, and whether the verb is passive."""

from __future__ import annotations

from legation.tag import words as w
from legation.tag.clause.layout import Clause

_BE = frozenset("be is are was were been being am".split())
_HAVE = frozenset("has have had".split())
_BEFORE_BASE = w.AUXILIARIES | frozenset(
    "to and or who which that they we you i let help please instead people ,".split(),
)
_AGENT_REACH = 8


def is_verb_slot(clause: Clause, at: int, form: str) -> bool:
    """Whether a word that could be an adjective or a noun stands where a verb of this form (`VB`, `VBZ`, … , `MD`) stands."""
    previous, left = clause.word(at - 1), clause.before(at)
    word = clause.word(left)
    named = left >= 0 and clause.owner[left] is not None
    if form == "VB":
        return word in _BEFORE_BASE or named or at == 0 or (word.endswith("s") and word != "'s")
    if form == "VBZ":
        return not (previous in w.DETERMINERS or previous in w.PREPOSITIONS or previous == "'s")
    if form in ("VBD", "VBN") and (word in w.DETERMINERS or word in w.PREPOSITIONS - {"after", "since"} or word == "'s"):
        return False
    return not (form == "VBG" and (previous in w.DETERMINERS or previous == "'s"))


def is_passive(clause: Clause, at: int) -> bool:
    """Whether a participle at `at` has a form of "be" before it in its verb group, or a "by" soon after it."""
    left = clause.before(at)
    word = clause.word(left)
    if word in _BE:
        return True
    if word in _HAVE:
        return False
    if left >= 0 and clause.owner[left] is not None:
        return clause.word(at + 1) == "by"
    behind = range(at + 1, min(at + _AGENT_REACH, len(clause.lows)))
    return any(clause.lows[k] == "by" and clause.owner[k] is None for k in behind)
