"""How firmly a position is put, in the words of the text: what binds ("must", "never") and what leaves room ("in principle")."""

from __future__ import annotations

import re

from legation.extract.reading import Reading
from legation.records import Stance

_WORDS = re.compile(
    r"\b(?:under no circumstances|not under any circumstances|in no case|no way|never|must(?: not)?|shall(?: not)?|has to|have to"
    r"|ha[sd] no choice|categorically|absolutely|flatly|firmly|strongly|resolutely|immediately|at once|without delay"
    r"|unconditional(?:ly)?"
    r"|non-negotiable|inadmissible|unacceptable|red lines?|ultimatum|last chance|final|insist(?:s|ed|ing)?|demand(?:s|ed|ing)?"
    r"|vow(?:s|ed|ing)?|pledge[sd]?|promise[sd]?|undert(?:akes?|ook|aken)|refus(?:es|ed?|ing)|reject(?:s|ed|ing)?|rul(?:es|ed"
    r"|ing) out"
    r"|in principle|in general|if possible|as far as possible|preferably|prepared to|ready to|ready for|willing(?:ness)? to"
    r"|open to|not ruled? out|does not rule out|did not rule out|would like|hop(?:es|ed?|ing)|wish(?:es|ed)?|want(?:s|ed)?"
    r"|seek(?:s|ing)?|sought|consider(?:s|ed|ing)?|might|may|could|should|would|suggest(?:s|ed|ing)?|propos(?:es|ed?|ing)"
    r"|offer(?:s|ed|ing)?|float(?:s|ed|ing)?|urg(?:es|ed?|ing)|ask(?:s|ed|ing)?(?= (?:for|to|that|[A-Z]))|call(?:s|ed"
    r"|ing)? (?:for|on)"
    r"|agree[ds]?(?: in principle)?|accept(?:s|ed|ing)?|threaten(?:s|ed|ing)?|warn(?:s|ed|ing)?|likely|probably|possibly"
    r"|perhaps)\b",
    re.I,
)
_INTO_CONTENT = 60
_BEFORE_CUE = 24
_MOST = 3


def find_firmness(reading: Reading, stance: Stance) -> str:
    """The words that say how firmly, from the verb of the position to the first words of its content; empty where there are none.

    The words stand in the order of the text, each once, three at most, as the text writes them.
    """
    sentence = reading.sentence(stance.sentence)
    start = max(sentence.start, min(stance.cue.start, stance.content.start) - _BEFORE_CUE)
    if stance.content.start - start > _BEFORE_CUE + _INTO_CONTENT or stance.cue.start < sentence.start:
        start = max(sentence.start, stance.content.start - _INTO_CONTENT)
    end = min(sentence.end, stance.content.end, stance.content.start + _INTO_CONTENT)
    found: dict[str, str] = {}
    for match in _WORDS.finditer(reading.text, start, end):
        found.setdefault(match.group().casefold(), " ".join(match.group().split()))
    return ", ".join(list(found.values())[:_MOST])
