"""What in a text is its writer's own: the wording between the names and outside the quotation marks.

Two reporters at one event write the same names, numbers and quotations, since these are the event's; what they do not share is
the prose around them. A copy desk that rewrites a story changes the headline, the dateline, the order and some words, and keeps
most of that prose. So copies are told by the prose, and the names only say whether both texts are about the same thing.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"“[^”]{3,600}”|\"[^\"\n]{3,600}\"|«[^»]{3,600}»")
_STEM_CHARS = 6
# Below this share of lower-case words a text has no case to tell names by: it is printed in capitals, or in title case.
_LEAST_LOWER = 0.3
# Words that every text has; months and days are as good as names where they are written small.
_EMPTY = frozenset(
    """
    a about after again all also an and any are as at be been before being between both but by can could did do does down each
    even every for from had has have he her here him his how if in into is it its itself just like may might more most much must
    no nor not now of off on once one only or other our out over own same say saying says said she should since so some such than
    that the their them then there these they this those though through to told too two under until up upon very was we were what
    when where which while who whom whose why will with within without would yet you your
    """.split()
)


def prose_pairs(text: str) -> frozenset[str]:
    r"""The pairs of neighbouring content words in the writer's own prose, cut to stems: no names, no quotations.

    >>> sorted(prose_pairs("Lavrov said the talks in Riyadh lasted four hours."))
    ['four hours', 'lasted four', 'talks lasted']
    """
    words = _WORD.findall(_QUOTED.sub(" ", _plain(text)))
    lower = [word for word in words if word[:1].islower()]
    if len(lower) < _LEAST_LOWER * len(words):
        lower = [word.casefold() for word in words]
    content = [word[:_STEM_CHARS] for word in lower if word not in _EMPTY]
    return frozenset(f"{one} {other}" for one, other in pairwise(content))


def names_in(text: str) -> frozenset[str]:
    r"""The words of a text by which one tells what it is about: those with a capital inside a sentence, and numbers.

    >>> sorted(names_in("He met Sergei Lavrov for 4 hours. They agreed."))
    ['4', 'lavrov', 'sergei']
    """
    found = (match for match in _WORD.finditer(_plain(text)))
    return frozenset(
        match.group().casefold()
        for match in found
        if match.group()[0].isdigit() or (match.group()[0].isupper() and not _opens(match.string, match.start()))
    )


def _opens(text: str, start: int) -> bool:
    """Whether a word opens a sentence or paragraph, where everybody writes a capital."""
    before = text[max(0, start - 3) : start].rstrip(" “\"'‘(")
    return not before or before[-1] in ".!?:\n"


def _plain(text: str) -> str:
    """The text without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
