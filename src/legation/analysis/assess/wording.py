"""The words of a row, and whether they hold those that a query looks for."""

from __future__ import annotations

import re
from functools import lru_cache

from legation.analysis.assess.material import Found, quotes_of
from legation.analysis.assess.query import Values
from legation.records import Claim, Contact, Deal, Event, Position


@lru_cache(maxsize=512)
def words_pattern(words: Values) -> re.Pattern[str]:
    r"""What finds any of the words whole; `lith*` finds the beginnings of words.

    >>> bool(words_pattern(("secret",)).search("Secretary of State")), bool(words_pattern(("secret*",)).search("secretly"))
    (False, True)
    """
    parts = (re.escape(word.rstrip("*")) + ("" if word.endswith("*") else r"(?!\w)") for word in sorted(words))
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})", re.IGNORECASE)


def says(words: str, stems: Values) -> bool:
    """Whether a text holds one of the words."""
    return words_pattern(stems).search(words) is not None


def words_of(row: Found) -> str:
    """The words that a row is made of, with its quotes."""
    own: list[str] = []
    match row:
        case Event():
            own = [row.trigger]
        case Contact():
            own = [*row.topics, *(session.topic for session in row.sessions), *row.outcomes]
        case Position():
            own = [row.content, row.condition or ""]
        case Deal():
            own = [row.title, row.object, row.resource]
        case Claim():
            own = [row.content]
    return " ".join([*own, quotes_of([row])])
