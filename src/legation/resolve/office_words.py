"""The words of an office that is named without its holder, with what stands around the mention and changes who is meant.

"the ousted *president*", "the *secretary* of state-designate", "his *counterpart in Geneva*": what was before, what comes, where.
"""

from __future__ import annotations

import datetime as dt
import re

from legation.records import Mention
from legation.resolve.setting import Setting

_BEFORE = re.compile(
    r"\b(former|ex|late|then|future|incoming|previous|next|acting|interim|caretaker|ousted|deposed|toppled|overthrown|exiled|impeached|"
    r"jailed|imprisoned|disgraced|fugitive|murdered|assassinated|slain|dead|deceased)[\s-]+$",
    re.I,
)
_BEHIND = re.compile(r"(?: of [a-z]+)?(?:-general)?[\s-](?:designate|elect)\b")
_COUNTERPART = re.compile(r"\b(?:counterparts?|colleagues?|opposite numbers?)\b", re.I)
# The adjectives of a state that goes on under another: who held its offices after that day is somebody else's business.
_UNTIL = ((re.compile(r"\bWest German\b"), dt.date(1990, 10, 2)), (re.compile(r"\b(?:Tsarist|Czarist)\b"), dt.date(1917, 3, 15)))
_YEAR = re.compile(r"\b1[89]\d\d\b|\b20\d\d\b")


def office_words(setting: Setting, mention: Mention) -> str:
    """The words of an office mention with "former" before it or "-designate" behind it, and a counterpart without its town."""
    words = setting.words(mention.span)
    found = _COUNTERPART.search(words)
    if found:
        return words[: found.end()]
    behind = _BEHIND.match(setting.text[mention.span.end : mention.span.end + 40])
    if behind:
        return f"designate {words}{behind.group().rsplit('-', 1)[0] if ' of ' in behind.group() else ''}".strip()
    before = _BEFORE.search(setting.text[max(0, mention.span.start - 16) : mention.span.start])
    return f"{before.group(1)} {words}" if before else words


def is_counterpart(words: str) -> bool:
    """Whether words name somebody's counterpart."""
    return _COUNTERPART.search(words) is not None


def office_day(setting: Setting, mention: Mention) -> dt.date | None:
    """The day on which the holder of an office is asked for: that of its sentence, or the year in it for a state of the past."""
    on = setting.day_at(mention.sentence)
    words = setting.words(mention.span)
    end = next((day for pattern, day in _UNTIL if pattern.search(words)), None)
    if on is None or end is None or on <= end:
        return on
    years = {int(year) for year in _YEAR.findall(setting.tags.sentences[mention.sentence].span.slice(setting.text))}
    return dt.date(years.pop(), 7, 1) if len(years) == 1 else None
