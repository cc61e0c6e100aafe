"""A sentence that announces demands and the one that lists them → a stance for each: "These are: the opening of the port, …"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from legation.records import PositionKind, Span, Stance
from legation.tag.clause import Clause, iter_right
from legation.tag.stances.content import trim_end
from legation.tag.stances.nouns import entries_by_form
from legation.tag.stances.stance import build_stance

# "These are: …", "And those include …", "Namely, …"
_LISTS = re.compile(r"^\W*(?:and\s+)?(?:these|they|those)\s+(?:are|were|include)\s*:?\s*|^\W*namely\s*[:,]?\s*", re.I)
# Between two items: a comma, semicolon or "and" before an article, outside brackets.
_BETWEEN_ITEMS = re.compile(r"(?:,|;|\band)\s+(?=(?:the|a|an)\s)(?![^(]*\))")
_HOLDER_REACH = 24
_SHORTEST_ITEM = 9


def find_listed(clause: Clause, following: Clause | None) -> list[Stance]:
    """The demands or offers that a sentence announces and the next one lists, one each, held by whoever put them forward.

    Args:
        clause: the sentence that may announce them: "the requirements that X put forward".
        following: the sentence behind it, None at the end of the article.
    """
    lead = None if following is None else _LISTS.match(following.sentence.span.slice(following.text))
    if following is None or lead is None:
        return []
    for at, low in enumerate(clause.lows):
        if low not in entries_by_form() or not low.endswith("s"):
            continue
        holder = _holder(clause, at)
        cue = Span(clause.tokens[at].start, clause.tokens[at].end) if holder is None else clause.mentions[holder].span
        items = _items(following, entries_by_form()[low][0], following.sentence.span.start + lead.end())
        return [replace(one, holder=None if holder is None else clause.first + holder, cue=cue) for one in items]
    return []


def _holder(clause: Clause, at: int) -> int | None:
    """Who put forward what the noun at `at` names: the next actor without a preposition, else the last that is no outlet."""
    near = [i for i in iter_right(clause, at, _HOLDER_REACH) if clause.is_actor(i) and not clause.preposition_of(i)]
    if near:
        return near[0]
    behind = [
        i
        for i, mention in enumerate(clause.mentions)
        if clause.extent[i][0] > at and clause.is_actor(i) and mention.kind != "media" and not clause.preposition_of(i)
    ]
    return behind[-1] if behind else None


def _items(clause: Clause, kind: PositionKind, start: int) -> list[Stance]:
    """One stance for each item of the list that runs from an offset to the end of the sentence."""
    text, end = clause.text, clause.sentence.span.end
    cuts = [start, *(match.end() for match in _BETWEEN_ITEMS.finditer(text, start, end)), end]
    stances = []
    for first, last in pairwise(cuts):
        stop = trim_end(text, first, last)
        while text[first:stop].endswith((" and", ",")):
            stop = trim_end(text, first, stop - len("and") if text[first:stop].endswith("and") else stop - 1)
        if stop - first >= _SHORTEST_ITEM:
            stances.append(build_stance(clause, kind, (0, 0), Span(first, stop), rule=f"listed {kind}"))
    return stances
