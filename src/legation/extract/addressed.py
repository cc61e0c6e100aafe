"""To whom a position is put, where its own verb does not say: whoever the content asks to act, or whose proposal it answers."""

from __future__ import annotations

import re

from legation.extract.reading import Reading
from legation.records import PositionKind, Stance

_ASKS: frozenset[PositionKind] = frozenset({"demand", "proposal", "red_line"})
_ANSWERS: frozenset[PositionKind] = frozenset({"rejection", "refusal", "acceptance"})
# "X should withdraw", "X must not attack", "X to halt": X is asked to act. What "should be" done to X is not asked of it.
_IS_ASKED = re.compile(
    r"\s+(?:(?:should|must|ought to|has to|have to|needs? to|shall)\s+(?:not\s+|never\s+|now\s+|first\s+)?(?!be\b|have been\b)\w+"
    r"|to\s+(?!be\b)[a-z]+)",
    re.I,
)
# "that X withdraw": the bare verb of a demand
_BARE_VERB = re.compile(
    r"\s+(?:not\s+|never\s+)?(?!(?:be|been|is|are|was|were|and|or|of|in|on|at|by|for|from|with|as|if|the|to|would|will|could"
    r"|might|may"
    r"|has|had|have|also|can|did|does)\b)[a-z]{3,}(?<![^s]s)(?<!ed)(?<!ing)\s"
)
_PUT = (
    r"(?:proposals?|offers?|plan|demands?|draft|idea|requests?|terms|call|text|invitation|conditions?|ultimatum|initiative"
    r"|claims?)"
)
_OWN_PAPER = re.compile(rf"(?:[’']s?|[’'])?\s+(?:[\w-]+\s+){{0,2}}{_PUT}\b", re.I)
_PAPER_OF = re.compile(rf"\b{_PUT}\s+(?:(?:made|put forward|tabled|drafted)\s+)?(?:by|from|of)\s+(?:the\s+)?$", re.I)
_LEAD = re.compile(r"(?:(?:that|for|the|an?|any|all|both|this|an? (?:earlier|new|joint))\s+)*$", re.I)
_REACH = 40


def find_addressed(reading: Reading, stance: Stance) -> tuple[int, ...]:
    """The mentions to which a position is put: those that its verb names, else those of its content that it asks or answers."""
    if stance.addressee:
        return stance.addressee
    return tuple(mention for mention in stance.affects if _is_addressed(reading, stance, mention))


def _is_addressed(reading: Reading, stance: Stance, mention: int) -> bool:
    if not reading.resolution.actors[mention]:
        return False
    named = reading.tags.mentions[mention].span
    before = reading.text[stance.content.start : named.start]
    if stance.kind in _ASKS:
        acts = _IS_ASKED.match(reading.text, named.end) or _BARE_VERB.match(reading.text, named.end)
        return _LEAD.fullmatch(before) is not None and acts is not None
    if stance.kind in _ANSWERS:
        own = _LEAD.fullmatch(before) is not None and _OWN_PAPER.match(reading.text, named.end) is not None
        return own or _PAPER_OF.search(before[-_REACH:]) is not None
    return False
