"""Nouns of bargaining → stances: `Moscow's demand that …`, `the offer of X to …`, `a proposal for …`."""

from __future__ import annotations

from functools import cache

from legation.records import PositionKind, Stance
from legation.tag import words as w
from legation.tag.clause import Clause, find_subjects, iter_right
from legation.tag.stances.content import find_content
from legation.tag.stances.stance import build_stance
from legation.text.inflect import noun_forms

NOUNS: dict[PositionKind, str] = {
    "demand": "demand|requirement|ultimatum|precondition",
    "offer": "offer",
    "promise": "promise|pledge",
    "proposal": "proposal|initiative",
    "refusal": "refusal",
    "rejection": "rejection",
    "threat": "threat",
    "concession": "concession to|concessions on",
    "interest": "interest in|readiness to|willingness to",
}
_LEADS = frozenset("to for that of on in".split())
_SAYS_WHAT_WITH_THAT = frozenset({"demand", "promise"})
# "the demand that it …" goes on about the demand rather than saying what is demanded.
_BEHIND_THAT = w.PERSON_PRONOUNS | w.PLURAL_PRONOUNS | {"it", "which"}
_PUTS_FORWARD = frozenset("made make makes put issued repeated renewed voiced announced rejected expressed".split())
_OWNER_REACH = 6
_OF_REACH = 4


@cache
def entries_by_form() -> dict[str, tuple[PositionKind, str]]:
    """Every form of a noun with its kind and the word that must follow it, empty where any of the leading words may."""
    return {
        form: (kind, " ".join(entry.split()[1:]))
        for kind, entries in NOUNS.items()
        for entry in entries.split("|")
        for form in noun_forms(entry.split()[0])
    }


def find_noun_stance(clause: Clause, at: int) -> Stance | None:
    """The stance of the noun at `at`; None where the word is a verb, or nothing behind it says what is wanted."""
    entry = entries_by_form().get(clause.lows[at])
    if entry is None or _is_verb(clause, at):
        return None
    kind, lead = entry
    following = clause.word(at + 1)
    if following not in _LEADS or (lead and following != lead):
        return None
    if following == "that" and (kind not in _SAYS_WHAT_WITH_THAT or clause.word(at + 2) in _BEHIND_THAT):
        return None
    holder, start = _possessor(clause, at), at + 2
    if following == "of":
        owner = next((i for i in iter_right(clause, at, _OF_REACH) if clause.preposition_of(i) == "of"), None)
        if owner is None:
            return None
        holder, start = [owner], clause.extent[owner][1]
    content = find_content(clause, start)
    if content is None:
        return None
    return build_stance(clause, kind, (at, at), content, holder=holder, rule=f"noun: {clause.lows[at]}")


def _is_verb(clause: Clause, at: int) -> bool:
    """Whether the word stands behind an auxiliary or right behind its subject."""
    behind_name = at > 0 and clause.owner[at - 1] is not None and clause.word(at - 1) != "'s"
    return behind_name or clause.word(clause.before(at)) in w.AUXILIARIES | {"to", "and"}


def _possessor(clause: Clause, at: int) -> list[int]:
    """Whose promise or demand it is: `Moscow's demand`, or the subject of "made a promise"."""
    for left in range(at - 1, max(-1, at - _OWNER_REACH), -1):
        low = clause.lows[left]
        if low == "'s" and left > 0 and clause.owner[left - 1] is not None:
            return [clause.owner[left - 1] or 0]
        if low in (",", ";", ".") or low in w.PREPOSITIONS:
            break
    put_forward = not _PUTS_FORWARD.isdisjoint(clause.lows[max(0, at - _OWNER_REACH) : at])
    return find_subjects(clause, at) if put_forward else []
