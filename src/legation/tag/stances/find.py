"""Clause → the positions that it states, left to right."""

from __future__ import annotations

import re

from legation.records import Stance
from legation.tag.clause import Clause, find_subjects
from legation.tag.stances.content import find_content
from legation.tag.stances.nouns import find_noun_stance
from legation.tag.stances.stance import RED_LINE, build_stance
from legation.tag.stances.verbs import find_verb_stance

# "important for X", "a priority for the X", right before the mention of X
_IMPORTANT = re.compile(r"\b(?:important|essential|crucial|vital|advantageous|a priority) for (?:the )?$", re.I)
_IMPORTANT_REACH_CHARS = 30


def find_stances(clause: Clause) -> list[Stance]:
    """The positions that one sentence states, no two with the same content; where there are none, its red line."""
    found: list[Stance] = []
    for at, token in enumerate(clause.tokens):
        last = found[-1] if found else None
        told = last is not None and last.kind != "interest" and last.content.start <= token.start < last.content.end
        if clause.owner[at] is not None or told:
            continue
        stance = find_verb_stance(clause, at) or find_noun_stance(clause, at)
        if stance is not None:
            found.append(stance)
    important = _find_important(clause)
    found = [*important, *(one for one in found if not any(one.content.overlaps(other.content) for other in important))]
    return found or _find_red_line(clause)


def _find_important(clause: Clause) -> list[Stance]:
    """An interest of X, out of "it is important for X that …"."""
    for index, mention in enumerate(clause.mentions):
        begin, end = clause.extent[index]
        before = clause.text[max(clause.sentence.span.start, mention.span.start - _IMPORTANT_REACH_CHARS) : mention.span.start]
        if clause.is_actor(index) and _IMPORTANT.search(before) and clause.word(end) in ("that", "to"):
            content = find_content(clause, end)
            if content is not None:
                rule = "important for X that"
                return [build_stance(clause, "interest", (begin, end), content, holder=[index], rule=rule)]
    return []


def _find_red_line(clause: Clause) -> list[Stance]:
    """The red line of a sentence that names one without a verb of bargaining; all of the sentence is its content."""
    match = RED_LINE.search(clause.text, clause.sentence.span.start, clause.sentence.span.end)
    content = None if match is None else find_content(clause, 0)
    if match is None or content is None:
        return []
    at = next((k for k, token in enumerate(clause.tokens) if token.start >= match.start()), 0)
    return [build_stance(clause, "red_line", (at, at), content, holder=find_subjects(clause, at), rule="red line")]
