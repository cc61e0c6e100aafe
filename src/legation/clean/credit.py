"""Which agency a text says it has from: an outlet that prints a wire story is no second source beside the wire."""

from __future__ import annotations

import re

from legation.reference.outlets import find_outlet

_HEAD_CHARS, _TAIL_CHARS = 600, 300
_DATELINE = re.compile(r"(?:^|\n)[A-Z][^\n]{0,60}?\(([^()\n]{2,40})\) ?[-–—:]")
_BEFORE_DASH = re.compile(r"(?:^|\n)[A-Z][A-Z .'’-]+, [A-Z][\w. ]{2,20} \(?([A-Z][\w ]{1,30}?)\)? ?[-–—] ")
_LAST_LINE = re.compile(
    r"(?:^|\n)[ \t]*(?:[-–—(\[]|Source:|With reporting by|Reporting by)[ \t]*([^()\[\]\n]{2,40}?)[)\].]?[ \t]*$"
)
_BYLINE_CUT = re.compile(r"\s*(?:,|/|\||\band\b|\bwith\b)\s*")


def find_credit(text: str, byline: str | None) -> str | None:
    r"""The name of the agency in the dateline, byline or last line; None where no agency of the tables is named there.

    >>> find_credit("Title\n\nMOSCOW, March 3 (Reuters) - Talks go on.", None)
    'Reuters'
    >>> find_credit("Talks go on, the Reuters reporter heard.", "Staff writer")
    """
    said = _BYLINE_CUT.split((byline or "").removeprefix("By ").strip())
    head, tail = text[:_HEAD_CHARS], text[-_TAIL_CHARS:].rstrip()
    for pattern, part in ((_DATELINE, head), (_BEFORE_DASH, head), (_LAST_LINE, tail)):
        said += pattern.findall(part)
    return next((known.name for name in said if (known := find_outlet(name.strip())) and known.agency), None)
