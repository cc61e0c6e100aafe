"""Words → the side that they name: what opens a list of names, what stands before a name, whose delegation it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from legation.extract.reading import Reading
from legation.reference import names

# How a sentence opens that lists one side: "From the American side: …", "Russian – …", "The US team included …".
_SIDE_LEAD = re.compile(
    r"""^\W*(?:from|for|on|representing|and\ from)\s+(?:the\s+)?(?P<side>[\w\s.'’«»-]{2,40}?)
            \s*(?:side|part|delegation|team)?\s*(?:[:–—]|\s-\s|\bwere\b|\bwas\b|\bcame\b|,)
      | ^\W*(?:the\s+)?(?P<elliptic>[A-Z]\w+)\s*(?:side|delegation|team)?\s*(?:[–—:]|\s-\s)\s
      | ^\W*(?:the\s+)?(?P<whose>[\w.'’-]+(?:\s[\w.'’-]+)?)\s+(?:side|delegation|team)\s+
            (?:was|were|is|included|includes|comprised|comprises|consisted|featured|consists|also)""",
    re.IGNORECASE | re.VERBOSE,
)
# "the American one", "the Norwegian team"
_SIDE_BEFORE = re.compile(r"([\w.'’-]+)\s+(?:one|side|delegation|team|diplomats|group)\b")
# "the Norwegian delegation", "delegation of Norway"
_DELEGATION = re.compile(
    r"(?:the\s+)?([\w.'’-]+(?:\s[\w.'’-]+)?)\s+(?:delegation|team|side)\b|\bdelegation of\s+(?:the\s+)?([\w.'’-]+)", re.I
)
_NATIONAL = frozenset({"country", "adjective", "demonym", "capital", "igo"})


@dataclass(frozen=True)
class LedSide:
    """The side that opens a sentence: its code, the offset behind the opening words, and whether these are a bare adjective."""

    code: str
    names_from: int
    elliptic: bool


def find_led_side(reading: Reading, number: int) -> LedSide | None:
    """The side whose people sentence `number` lists, where its opening words name one."""
    span = reading.sentence(number)
    match = _SIDE_LEAD.match(span.slice(reading.text))
    if match is None:
        return None
    names_from = span.start + match.end()
    code = find_side_code(reading, number, names_from)
    return None if code is None else LedSide(code, names_from, match.group("elliptic") is not None)


def find_side_code(reading: Reading, number: int, before: int) -> str | None:
    """The country that a sentence names before an offset: a resolved mention there, or an adjective the tables know."""
    for mention in reading.by_sentence.get(number, []):
        tag = reading.tags.mentions[mention]
        if tag.span.start < before and tag.kind != "person":
            code = next((actor.country for actor in reading.resolution.actors[mention] if actor.country), None)
            if code is not None:
                return code
    return adjective_country(reading.text[reading.sentence(number).start : before])


def find_side_before(reading: Reading, number: int, mention: int) -> str | None:
    """The side that the words before a name give it: "the American one by S. Coulter"."""
    before = reading.text[reading.sentence(number).start : reading.tags.mentions[mention].span.start]
    found = _SIDE_BEFORE.findall(before)
    return adjective_country(found[-1]) if found else None


def find_delegation(reading: Reading, number: int) -> str | None:
    """The country whose delegation the sentence speaks of."""
    match = _DELEGATION.search(reading.sentence(number).slice(reading.text))
    return adjective_country(match.group(1) or match.group(2)) if match else None


def adjective_country(words: str) -> str | None:
    """The code of the first country that an adjective, demonym or name among the words stands for.

    >>> adjective_country("American –"), adjective_country("the usual side")
    ('USA', None)
    """
    parts = re.findall(r"[\w.'’-]+", words)
    for at, part in enumerate(parts):
        length, entries = names.longest_match(parts, at) if part[:1].isupper() else (0, ())
        for entry in entries if length else ():
            if entry.kind in _NATIONAL and entry.country:
                return entry.country
    return None
