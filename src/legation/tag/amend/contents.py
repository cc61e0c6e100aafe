"""Where the words of a position end: with its own clause, whatever the sentence goes on to say."""

from __future__ import annotations

import re

from legation.records import Span
from legation.tag import words as w
from legation.tag.frames.speech import cue_forms

# "…, a European official said", "…, Okoro said on Monday"
_SAID = re.compile(r",[\"”]?\s(?:[\w.’'-]+\s){1,7}(?:said|says|added|told)\b")
_RELATIVE = re.compile(r"\b(?:who|which|whose)\b[^,;]*$")
_RESUMED = re.compile(r",\s(?:(?:now|later|then|also|has|had|\w+ly)\s)*(?P<verb>[a-z]+)\b")
_PAST = frozenset(
    "was were is are said told met gave took held came went flew led spoke did made began left sent saw won".split()
)
_SHORTEST = 8


def end_of_content(text: str, content: Span, start: int) -> Span:
    """The content up to the end of its clause; unchanged where that is its end, or where too little would be left.

    Args:
        text: the article's text.
        content: what is wanted.
        start: where the sentence begins.
    """
    ends = [found.start() for found in (_SAID.search(text, content.start, content.end),) if found]
    if _RELATIVE.search(text, start, content.start) is not None:
        ends += [
            found.start() for found in _RESUMED.finditer(text, content.start, content.end) if _is_finite(found.group("verb"))
        ]
    end = min(ends, default=content.end)
    return Span(content.start, end) if end - content.start >= _SHORTEST else content


def _is_finite(verb: str) -> bool:
    """Whether a word can be the main verb that a sentence comes back to behind a relative clause."""
    return verb in w.AUXILIARIES or verb in _PAST or verb in cue_forms() or verb.endswith("ed")
