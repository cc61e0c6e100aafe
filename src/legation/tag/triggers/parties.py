"""Who is named around a noun for an act: `the Rubio-Lavrov meeting`, "talks between A and B", "a visit to A", "…: A, B and C"."""

from __future__ import annotations

from legation.tag import words as w
from legation.tag.clause import Clause, find_after_preposition, iter_right, join_right
from legation.tag.triggers.lexicon import forms_as_nouns

_NAMED_BY = ("between", "of", "with", "among")
_REACH = 9
_COLON_REACH = 9
_BEFORE_NOUN = w.OFFICE_MODIFIERS | frozenset("peace bilateral direct trade round phone".split())
_JOINS_PAIR = (["-"], ["–"], ["—"], ["and"])
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth next last new".split())


def find_compound(clause: Clause, first: int) -> list[int]:
    """The parties written before a noun that starts at `first`: `Rubio-Lavrov meeting`, `US-Russia talks`, `X's visit`."""
    left = clause.before(first)
    while left >= 0 and clause.lows[left] in _BEFORE_NOUN:
        left -= 1
    if clause.word(left) == "'s":
        left -= 1
    index = clause.owner[left] if left >= 0 else None
    if index is None or not clause.is_actor(index):
        return []
    chain = [index]
    while chain[0] > 0 and clause.between(chain[0] - 1, chain[0]) in _JOINS_PAIR:
        chain.insert(0, chain[0] - 1)
    return [i for i in chain if clause.is_actor(i)]


def find_named_by(clause: Clause, at: int) -> list[int]:
    """The parties behind "between", "of", "with" or "among" in the noun phrase of `at`."""
    return [i for i in find_after_preposition(clause, at, _NAMED_BY) if _in_noun_phrase(clause, at, i)]


def _in_noun_phrase(clause: Clause, at: int, index: int) -> bool:
    """Whether no verb and no other act stands between a noun and the mention: both are of one noun phrase."""
    gap = {clause.lows[k] for k in range(at + 1, clause.extent[index][0]) if clause.owner[k] is None}
    return gap.isdisjoint(w.AUXILIARIES) and gap.isdisjoint(forms_as_nouns())


def find_people_right(clause: Clause, at: int) -> list[int]:
    """The people or the collective named right behind a meeting noun by whatever preposition: "a meeting in Putin – Trump"."""
    for index in iter_right(clause, at, _REACH):
        if not _in_noun_phrase(clause, at, index):
            break
        if clause.mentions[index].kind in ("person", "collective"):
            return join_right(clause, index)
        if clause.mentions[index].kind != "other":
            break
    return []


def find_hosts(clause: Clause, at: int, visitors: list[int]) -> list[int]:
    """Who is visited: the object of the visit, a person or a state, else the first place that it goes to."""
    for index in iter_right(clause, at, _REACH):
        preposition = clause.preposition_of(index)
        if index in visitors or clause.mentions[index].kind in ("date", "quantity"):
            continue
        if clause.mentions[index].kind == "place" and preposition in ("to", "in", "", "at"):
            return [index]
        if clause.is_actor(index) and preposition in ("to", "in", ""):
            return join_right(clause, index)
    return []


def find_listed_people(clause: Clause, at: int) -> list[int]:
    """The people listed behind a colon: "met three ministers: A, B and C", "the meeting of four: A, B, C and D"."""
    colon = next((k for k in range(at + 1, min(at + _COLON_REACH, len(clause.lows))) if clause.lows[k] == ":"), None)
    if colon is None:
        return []
    people = [i for i, mention in enumerate(clause.mentions) if clause.extent[i][0] > colon and mention.kind == "person"]
    return people if len(people) > 1 and clause.extent[people[0]][0] - colon <= 3 else []


def is_topic(clause: Clause, named: list[int], first: int) -> bool:
    """Whether a state's bare name before a noun is what the talks are about: "the two held Ukraine talks"."""
    return len(named) == 1 and clause.extent[named[0]][1] == first and clause.mentions[named[0]].kind == "country"


def is_furnished(clause: Clause, at: int, first: int) -> bool:
    """Whether a noun without a light verb is still an act of the text: parties, a place or a time are named with it."""
    if find_after_preposition(clause, at, ("with", "between"), 8) or find_compound(clause, first) or _has_place(clause, first):
        return True
    near = any(clause.mentions[i].kind in ("place", "date", "collective", "person") for i in iter_right(clause, at, 8))
    return near or clause.word(at - 1) in _ORDINALS or bool(find_listed_people(clause, at))


def _has_place(clause: Clause, first: int) -> bool:
    """Whether a place stands right before the noun: "the Istanbul meeting", "the Geneva talks"."""
    owner = clause.owner[first - 1] if first > 0 else None
    return owner is not None and clause.mentions[owner].kind == "place"
