"""Which of the places and dates of a sentence belong to an act."""

from __future__ import annotations

import re
from typing import Literal

from legation.tag import words as w
from legation.tag.clause import Clause

REACH_LEFT = 8
_OTHER_CLAUSE = frozenset({"that", "which", "who", "whether", "since", ";"})
_FAR_BACK = re.compile(r"\bsince\b|\b\d{4}\b|\byears?\b|\bdecades?\b|\bcentur", re.IGNORECASE)
_RELATIVE = frozenset({"which", "who", "whose", "whom", "where"})
_JOINS_ALTERNATIVES = frozenset("or again in and , either perhaps the at".split())


def find_near(clause: Clause, at: int, kind: Literal["place", "date"]) -> list[int]:
    """The places or dates of the act at `at`: of dates the nearest, of places the first behind it, else the last before it."""
    own = [i for i, mention in enumerate(clause.mentions) if mention.kind == kind]
    if kind == "date":
        own = [i for i in own if not is_apart(clause, i, at)]
        same = [i for i in own if not _is_of_verb_before(clause, i, at)] or own
        return [min(same, key=lambda i: _distance(clause, i, at))] if same else []
    right = [i for i in own if clause.extent[i][0] > at]
    left = [i for i in own if clause.extent[i][1] == at or (clause.preposition_of(i) and at - clause.extent[i][1] <= REACH_LEFT)]
    return _with_alternatives(clause, right[:1] or left[-1:])


def _with_alternatives(clause: Clause, chosen: list[int]) -> list[int]:
    """The place with those that are joined to it: "in Geneva or again in Oslo"."""
    while chosen and chosen[-1] + 1 < len(clause.mentions):
        last, following = chosen[-1], chosen[-1] + 1
        same_kind = clause.mentions[following].kind == clause.mentions[last].kind
        if not (same_kind and _JOINS_ALTERNATIVES.issuperset(clause.between(last, following))):
            break
        chosen.append(following)
    return chosen


def _is_of_verb_before(clause: Clause, index: int, at: int) -> bool:
    """Whether "and" with a verb of its own parts a date from the act behind it: "flew on Tuesday and is to *meet* him"."""
    end = clause.extent[index][1]
    between = clause.lows[end:at] if end <= at else []
    return any(low == "and" and between[k + 1 : k + 2] and between[k + 1] in w.AUXILIARIES for k, low in enumerate(between))


def is_apart(clause: Clause, index: int, at: int) -> bool:
    """Whether a "that" or a relative pronoun stands between the mention and the act: the date is of another verb.

    So is one inside a relative clause that has ended before the act: "Modi, who has not been there *since 2018*, accepted". A
    date that opens the sentence is of all its verbs.
    """
    start, end = clause.extent[index]
    between = range(end, at) if end <= at else range(at + 1, start)
    opened = any(clause.owner[k] is None and _opens_other_clause(clause, k) for k in between)
    return start > 1 and (opened or is_aside(clause, index, at))


def is_aside(clause: Clause, index: int, at: int) -> bool:
    """Whether a date that reaches far back stands in a relative clause that a comma ends before the act.

    A near one is mostly the act's day too: "the envoys, who landed *that afternoon*, signed".
    """
    start, end = clause.extent[index]
    if not _FAR_BACK.search(clause.mentions[index].span.slice(clause.text)):
        return False
    comma = next((k for k in range(start - 1, -1, -1) if clause.lows[k] in (",", ";")), None)
    return comma is not None and end <= at and clause.word(comma + 1) in _RELATIVE and "," in clause.lows[end:at]


def _opens_other_clause(clause: Clause, at: int) -> bool:
    return clause.lows[at] in _OTHER_CLAUSE or (clause.lows[at] == "as" and clause.word(at - 1) == "such")


def _distance(clause: Clause, index: int, at: int) -> int:
    start, end = clause.extent[index]
    return start - at if start > at else at - end + 1
