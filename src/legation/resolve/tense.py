"""Whether the words around a date speak of what was or of what is to come.

The nearest sign wins, and signs before the date in the same clause count for more: in "said on Friday that they will meet"
the Friday is past.
"""

# ruff: noqa: E501 - patterns and lists of words read better on one line

from __future__ import annotations

import re
from typing import Literal

from legation.records import Span

Tense = Literal["past", "future", "unknown"]

_FUTURE = re.compile(
    r"\b(?:(?:will|shall|would|may|might|to)\s+(?:\w+\s+)?be\s+\w+|will|shall|won[’']t|(?:is|are)\s+to|(?:is|are|was|were)\s+(?:also\s+)?(?:due|set|expected|scheduled|slated|likely|supposed|planned)|plans?\s+to|planned\s+for|planning|scheduled|expects?"
    r"|expected|slated|upcoming|going\s+to|next|forthcoming|hopes?\s+to|intends?\s+to|may|might|ahead\s+of|(?:is|are|be|been)\s+invited|would|deadline|due|in\s+time\s+for|effective|expires?"
    r"|(?:is|are)\s+(?:meeting|visiting|traveling|travelling|arriving|hosting|flying|heading|holding|returning|starting|launching|sending|leaving|coming|going|convening|gathering|opening|preparing|waiting)"
    r"|meets|convenes|assembles|travels|arrives|begins|starts|opens|resumes|takes?\s+(?:effect|office)|(?:comes?|enters?)\s+into\s+force|flies|heads|leaves\s+for|departs|lands|sails|goes|sets\s+out"
    r"|passes|lapses|welcomes|receives|returns|hands\s+over|falls\s+due)\b",
    re.I,
)
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|did|took|met|held|went|came|began|said|told|spoke|made|gave|signed|left|became|broke|sent|won|fell|saw|got|put|led|struck|hit|shot|flew|paid|sought|drew"
    r"|rose|brought|lost|agreed|ago|killed|kept|stood|sat|ran|heard|lent|built|dealt|laid|lay|read|sank|sang|swore|slept|sold|spent|stole|swept|tore|wept|woke|wore|wrote|drove|rode|chose|froze|hid|hung|shook"
    r"|shut|split|spread|threw|fought|forgot|caught|bought|thought|taught|understood|undertook|bound|bore|beat|cast|clung|found|fled|knew|withheld|withstood|overran|rang|cut|let|set|[a-z]{2,}(?:ed|ought|ew))\b"
)
_NOT_PAST = frozenset(
    "expected scheduled planned supposed slated need indeed proceed succeed exceed speed united new few view review crew interview feed seed freed breed bleed".split()
)

_COMMA_COST = 20.0  # how much farther a sign seems that stands behind a comma
_THAT_BEHIND = re.compile(r"\s+that\b")
_PUT_OFF = re.compile(r"\b(?:put\s+off|postponed|called\s+off|cancelled|canceled|struck\s+from)\b")
_FOR_BEFORE = re.compile(
    r"\b(?:called|set|fixed|foreseen|planned|scheduled|due|pencilled\s+in|convened|summoned|booked)\s+(?:for|on)\s+$"
)
_FORESEEN = re.compile(r"\b(?:could|must|should|can|promised?|vowed?|demand(?:s|ed)?|wants?|hopes?|asked|urged)\b", re.I)
_BREAK = re.compile(
    r"[;:—–«»“”\"]|,\s+(?:and|but|while|whereas|which|who|when)\b|\band\s+(?=(?:is|are|will|would|has|have|was|were)\b)|\b(?:but|while|whereas|because|although|though)\b"
)


def tense_around(text: str, span: Span, sentence: Span) -> Tense:
    """The tense of the clause around `span`, else of its sentence; `unknown` where neither shows one."""
    low, high = _clause(text, span, sentence)
    if _THAT_BEHIND.match(text, span.end, high):
        high = span.end  # "told them on Monday that it would stay"
    if text[span.end : span.end + 2] in ("'s", "’s"):
        high = span.end  # "Wednesday's dinner": only what stands before it can make it one to come
        sentence = Span(sentence.start, high)
    if _FOR_BEFORE.search(text, sentence.start, span.start) and _PUT_OFF.search(text, span.end, sentence.end):
        return "future"  # what is put off has mostly not come yet
    tense = _nearest(text, span, low, high)
    return tense if tense != "unknown" else _nearest(text, span, sentence.start, sentence.end)


def deadline_tense(text: str, span: Span, sentence: Span, tense: Tense) -> Tense:
    """The tense of a limit such as "by September": to come wherever its sentence asks, promises or foresees."""
    foreseen = _FORESEEN.search(text, sentence.start, sentence.end) or _FUTURE.search(text, sentence.start, sentence.end)
    return "future" if tense == "unknown" or foreseen else tense


def _clause(text: str, span: Span, sentence: Span) -> tuple[int, int]:
    low, high = sentence.start, sentence.end
    for found in _BREAK.finditer(text, sentence.start, sentence.end):
        if found.end() <= span.start:
            low = found.end()
        elif found.start() >= span.end:
            high = found.start()
            break
    return low, high


def _nearest(text: str, span: Span, low: int, high: int) -> Tense:
    """The sign nearest to the span; one that stands behind it counts as twice as far, behind a comma as farther still."""
    best: tuple[float, Tense] = (float("inf"), "unknown")
    for tense, pattern in (("future", _FUTURE), ("past", _PAST)):
        for found in pattern.finditer(text, low, high):
            if (tense == "past" and found.group().lower() in _NOT_PAST) or (
                found.start() < span.end and span.start < found.end()
            ):
                continue
            gap = float(span.start - found.end())
            if gap < 0:
                gap = 2.0 * (found.start() - span.end) + _COMMA_COST * ("," in text[span.end : found.start()])
            if gap < best[0]:
                best = (gap, "future" if tense == "future" else "past")
    return best[1]
