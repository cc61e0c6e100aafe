"""How strongly words put a thing: whether it may be, is likely, is planned, or is told as fact; and whether it is denied.

Only the words are looked at, so that two wordings can be compared wherever they come from. A wording is as strong as the weakest
marker at the head of its clause: "will consider sharing" is a possibility, "plans to share" a plan, "shares" a fact.
"""

from __future__ import annotations

import re
from typing import Literal

Mark = Literal["not", "may", "likely", "plan", "rumour", "denied", "confirmed", "called off"]

POSSIBLE, LIKELY, PLANNED, FACT = 1, 2, 3, 4
IN_WORDS = {POSSIBLE: "possible", LIKELY: "likely or wanted", PLANNED: "planned", FACT: "told as fact"}
_HEAD_WORDS = 6
_WORDS: dict[Mark, str] = {
    "not": r"not|no|never|nobody|nothing|none|neither|nor|without|\w+n['’]t|cannot|refus\w+|fail(?:s|ed|ing)? to",
    "may": r"(?-i:may)|might|could|possib\w+|perhaps|maybe|consider\w*|weigh(?:s|ed|ing)?|mull\w*|explor(?:es?|ed|ing)|open to"
    r"|potential\w*|toy(?:s|ed|ing)? with|not ruled? out",
    "likely": r"likely|probabl\w+|expect\w*|should|hop(?:es?|ed|ing)|propos\w+|wants?|wanted|wanting|seeks?|sought|seeking"
    r"|ready to|willing to|suggest\w*",
    "plan": r"plan(?:s|ned|ning)? to|plan(?:s|ned|ning)? for|will|shall|intend(?:s|ed|ing)?|going to|set to|due to|about to"
    r"|prepar(?:es|ed|ing) to|scheduled",
    "rumour": r"reported(?:ly)? to|reportedly|rumou?r\w*|alleged\w*|purported\w*|unconfirmed|supposed\w*"
    r"|(?:is|are) said to",
    "denied": r"den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing|ion)?|dismiss(?:es|ed|ing)?|refut\w+|disput(?:es?|ed|ing)",
    "confirmed": r"confirm\w*|admit\w*|acknowledg\w*",
    "called off": r"cancel\w*|postpon\w*|put off|scrapp?\w*|call(?:s|ed|ing)? off|suspend(?:s|ed|ing)?",
}
_PATTERNS = {mark: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for mark, words in _WORDS.items()}
_LEVELS: tuple[tuple[Mark, int], ...] = (("may", POSSIBLE), ("rumour", POSSIBLE), ("likely", LIKELY), ("plan", PLANNED))
_NUMBERS = re.compile(
    r"\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|thousand|[mb]illion)\b",
    re.IGNORECASE,
)


def level_of(words: str) -> int:
    """How strongly the words put it: 1 possible, 2 likely or wanted, 3 planned, 4 told as fact.

    >>> [level_of(words) for words in ("may even share it", "plans to share it", "will consider sharing it", "shares it")]
    [1, 3, 1, 4]
    """
    found = [(match.start(), level) for mark, level in _LEVELS for match in _PATTERNS[mark].finditer(words)]
    if not found:
        return FACT
    head = min(start for start, _ in found)
    near = [level for start, level in found if len(words[head:start].split()) <= _HEAD_WORDS]
    return min(near)


def marker_of(words: str) -> str:
    """The first word that makes the wording less than a fact, or nothing.

    >>> marker_of("that it plans to share it")
    'plans to'
    """
    found = [match for mark, _ in _LEVELS for match in _PATTERNS[mark].finditer(words)]
    return min(found, key=lambda match: match.start()).group() if found else ""


def marks_of(words: str) -> frozenset[Mark]:
    """What in the words changes whether a thing is so.

    >>> sorted(marks_of("He denied that they will not come"))
    ['denied', 'not', 'plan']
    """
    return frozenset(mark for mark, pattern in _PATTERNS.items() if pattern.search(words))


def numbers_in(words: str) -> frozenset[str]:
    """The numbers that the words name, in figures or as words."""
    return frozenset(match.group().casefold().rstrip(".,") for match in _NUMBERS.finditer(words))
