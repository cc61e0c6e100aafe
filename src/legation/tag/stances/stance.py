"""What was found of a position → its stance, with its condition and the third parties that its content names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.records import PositionKind, Span, Stance
from legation.tag.clause import Clause
from legation.tag.stances.content import trim_end

# "in exchange for …", "on condition that …", "unless …", "until …"
_CONDITION = re.compile(
    r"\b(?:in exchange for|in return for|on (?:the )?condition that|provided that|as long as|unless|only if|if|until)\b[^.;]*",
    re.I,
)
# "red line", "non-negotiable", "will never accept", "unacceptable", "not up for discussion"
RED_LINE = re.compile(
    r"\b(?:red lines?|non-negotiable|will never (?:accept|agree|recogni[sz]e|allow)|unacceptable"
    r"|not up for (?:discussion|negotiation))\b",
    re.I,
)
_RED_LINE_REACH_CHARS = 16
_MAY_BE_AFFECTED = frozenset({"country", "igo", "armed_group", "other", "government_body", "person"})


def build_stance(
    clause: Clause,
    kind: PositionKind,
    words: tuple[int, int],
    content: Span,
    *,
    holder: Sequence[int] = (),
    addressee: Sequence[int] = (),
    rule: str,
) -> Stance:
    """The stance of a position; a red line wherever the words of one stand in it.

    Args:
        clause: the sentence.
        kind: what the words say it is.
        words: the first and the last token of the words that say so.
        content: what is demanded, offered, refused …
        holder: the sentence's mentions that hold it, the first counts.
        addressee: the sentence's mentions to which it is put.
        rule: how it was found.
    """
    first, last = words
    sentence = clause.sentence.span
    condition = _CONDITION.search(clause.text, sentence.start, sentence.end)
    near = max(sentence.start, clause.tokens[first].start - _RED_LINE_REACH_CHARS)
    inside = [i for i, mention in enumerate(clause.mentions) if content.covers(mention.span)]
    third = [
        i
        for i in inside
        if clause.is_actor(i) and clause.mentions[i].kind in _MAY_BE_AFFECTED and i not in holder and i not in addressee
    ]
    places = [i for i in inside if clause.mentions[i].kind == "place"]
    return Stance(
        sentence=clause.number,
        kind="red_line" if RED_LINE.search(clause.text, near, content.end) else kind,
        content=content,
        cue=Span(clause.tokens[first].start, clause.tokens[max(first, last)].end),
        holder=clause.first + holder[0] if holder else None,
        addressee=clause.numbers(addressee),
        affects=clause.numbers([*third, *places]),
        condition=Span(condition.start(), trim_end(clause.text, *condition.span())) if condition else None,
        score=0.6,
        rule=rule,
    )
