"""A verb of calling → a call by telephone or a name that somebody gets: told by what stands behind the object.

"Called" names, summons, demands and telephones. It telephones where an actor is its object and nothing follows that the object
is called: "called the prime minister on Friday" is a call, "called the prime minister a liar" is none.
"""

from __future__ import annotations

from legation.tag import words as w
from legation.tag.clause import Clause
from legation.tag.triggers.lexicon import Act

_FORMS = frozenset({"called", "calls", "calling", "rang", "call", "ring"})
_BASE = frozenset({"call", "ring"})
_OBJECTS = frozenset({"person", "government_body", "country"})
# What may follow the object of a call by telephone.
_BEHIND = frozenset(
    """. , ; : ) — – - « “ " to on about after before late later earlier again twice and in from over this last yesterday today
    tonight overnight at during just only separately personally directly with minutes hours""".split()
) | {""}
_MOST_BETWEEN = 2
CALL = Act(
    lemma="call somebody",
    rest=(),
    type="CONSULT",
    mode="phone",
    pattern="recip",
    needs="two",
    objects=frozenset(),
    form="VBD",
)


def is_call(clause: Clause, at: int) -> bool:
    """Whether the word at `at` telephones the actor behind it."""
    low = clause.lows[at]
    if low not in _FORMS or (low in _BASE and clause.word(at - 1) not in w.AUXILIARIES | {"to"}):
        return False
    if clause.word(at - 1) in w.DETERMINERS | {"be", "been", "is", "was", "were", "are", "so", "being"}:
        return False
    behind = (i for i, (begin, _) in enumerate(clause.extent) if at < begin <= at + 1 + _MOST_BETWEEN)
    called = next((i for i in behind if clause.mentions[i].kind != "pronoun"), None)
    if called is None or clause.mentions[called].kind not in _OBJECTS:
        return False
    begin, end = clause.extent[called]
    between = {clause.lows[k] for k in range(at + 1, begin)}
    return between <= w.DETERMINERS | {"his", "her", "its", "their"} and _ends_object(clause, end)


def _ends_object(clause: Clause, end: int) -> bool:
    """Whether what stands behind the object is no name for it, no demand, and not the object of "call for" or "call in"."""
    if clause.owner[end] is not None if end < len(clause.owner) else False:
        return any(begin == end and clause.mentions[i].kind == "date" for i, (begin, _) in enumerate(clause.extent))
    return clause.word(end) in _BEHIND
