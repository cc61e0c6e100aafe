"""Words that look like a position and are none, or another: who declines to answer, what somebody is told must be done."""

from __future__ import annotations

import re

from legation.records import PositionKind, Stance

_DECLINES = re.compile(r"declin\w+(?:\s+to)?", re.I)
# What is asked before "declined to answer" is nobody's demand; what somebody declines to do may well be refused.
_SILENCE = re.compile(r"\s*(?:to\s)?(?:answer|say|comment|respond|reply|elaborate|specify|give\s(?:details|a\sdate)|be\sdrawn)\b")
_TOLD = re.compile(r"(?:told|tells|said|says|tell|say|saying)", re.I)
_MUST = re.compile(r"\b(?:must|has\sto|have\sto|needs\sto|should)\b")


def is_no_position(text: str, stance: Stance) -> bool:
    """Whether a stance is only the question that somebody left open: "asked whether it would end, he declined to answer"."""
    asked = stance.content.end <= stance.cue.start and _DECLINES.fullmatch(stance.cue.slice(text)) is not None
    return asked and _SILENCE.match(text, stance.cue.end) is not None


def kind_told(text: str, stance: Stance) -> PositionKind:
    """The kind of a position: what somebody tells another *must* be done is demanded, not promised or offered."""
    told = stance.kind in ("promise", "offer") and _TOLD.fullmatch(stance.cue.slice(text))
    return "demand" if told and _MUST.search(stance.content.slice(text)) else stance.kind
