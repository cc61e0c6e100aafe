"""Takes the furniture of web pages out of an article, copied text included: forms, links to other stories, sharing, adverts.

Conservative: a line goes only if it consists of furniture words alone (`furniture_words`), or if it is a headline (short,
no full stop) that such a line announces. Every line taken out is kept and counted under its kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.clean.draft import Piece, Removed
from legation.clean.furniture_words import Rule, Scope, find_rule

_LONGEST_CHARS = 320
_HEADLINE_WORDS = 22
_SENTENCE_HEADLINE_WORDS = 12
_SENTENCE_END = re.compile(r"[.…:;,]['\"”’»)\]]*$")
# Furniture at a glance: most paragraphs are long, and a long one is never looked up.
_EVERYWHERE: tuple[Scope, ...] = ("anywhere",)
_IN_TAIL: tuple[Scope, ...] = ("anywhere", "tail")


def take_out_furniture(pieces: Sequence[Piece]) -> tuple[tuple[Piece, ...], tuple[Removed, ...]]:
    """The pieces of the article, and the furniture that stood among them."""
    tail = _find_tail(pieces)
    kept: list[Piece] = []
    removed: list[Removed] = []
    announced: Rule | None = None  # the rule whose headlines may follow
    form = False  # whether the line before belongs to a comment form
    for at, piece in enumerate(pieces):
        scopes = (*(_IN_TAIL if at >= tail else _EVERYWHERE), *(("form",) if form else ()))
        rule = find_furniture(piece.text, scopes)
        if rule:
            removed.append(Removed(rule.kind, piece.text))
            announced = rule if rule.follows else None
            form = rule.kind == "comment_form"
        elif announced and _is_announced(pieces, at, announced, tail):
            removed.append(Removed(announced.kind, piece.text))
            announced = announced if announced.follows == "links" else None
        else:
            kept.append(piece)
            announced, form = None, False
    return tuple(kept), tuple(removed)


def find_furniture(text: str, scopes: tuple[Scope, ...]) -> Rule | None:
    """The rule that a piece falls under; None for anything long."""
    return find_rule(text, scopes) if len(text) <= _LONGEST_CHARS else None


def is_headline(text: str) -> bool:
    """Whether a line could head a story: short, and without the full stop of a sentence.

    >>> is_headline("Between peace and war"), is_headline("The talks resume on Monday.")
    (True, False)
    """
    return len(text.split()) <= _HEADLINE_WORDS and not _SENTENCE_END.search(text)


def _is_announced(pieces: Sequence[Piece], at: int, rule: Rule, tail: int) -> bool:
    """Whether a piece is a headline that the furniture before it announces.

    After "Related stories" headlines go only in the tail: inside an article the words may head a list of its own. After
    "Next story" one line goes, even with a full stop if it is very short and furniture or the end comes right after it.
    """
    text = pieces[at].text
    if rule.follows == "links":
        return at >= tail and is_headline(text)
    if is_headline(text):
        return True
    closed = at + 1 == len(pieces) or find_furniture(pieces[at + 1].text, _IN_TAIL) is not None
    return closed and len(text.split()) <= _SENTENCE_HEADLINE_WORDS


def _find_tail(pieces: Sequence[Piece]) -> int:
    """Where the tail begins: the first furniture after which nothing comes but furniture and headlines."""
    tail = len(pieces)
    for at in range(len(pieces) - 1, -1, -1):
        text = pieces[at].text
        rule = find_furniture(text, ("anywhere", "tail", "form"))
        if rule and rule.scope != "form":
            tail = at
        elif not rule and not is_headline(text):
            before = find_furniture(pieces[at - 1].text, _IN_TAIL) if at else None
            if not (before and before.follows == "link" and _is_announced(pieces, at, before, at)):
                break
    return tail
