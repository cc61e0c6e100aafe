"""What was agreed, in the words of the articles made to stand in a sentence: `agreed to continue personal contacts`.

The words are those of the row, cut at both ends and never in the middle: a tail that says who said so goes, a weekday that meant
something only on the day goes, and what would break off in a number is not told at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from legation.analysis import party_of
from legation.analysis.forecasts_criterion import stems_of
from legation.analysis.parties import is_known, party_key
from legation.brief.names import actor_words
from legation.brief.words import listed
from legation.records import Deal

_VERB = re.compile(r"^(?:agreed|undertook|decided|committed themselves|pledged|promised)\s+(?:to|that)\b", re.IGNORECASE)
_SETTLED_VERB = re.compile(r"^(?:agreed (?:to|that|on)|signed|concluded|initialled|reached)\b", re.IGNORECASE)
_SAID = re.compile(
    r",\s*(?:(?:the\s+)?[\w.’'-]+\s+){0,5}(?:said|says|announced|reported|told|wrote)\b[^,]*$|,\s*according to [^,]*$",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\s+(?:late\s+|early\s+)?on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_STRAY = re.compile(r"(?:,| and,?)\s+\w+ly$")  # "… and, remarkably": the clause that it opened was cut
_BROKEN = re.compile(r"(?:\b(?:and|or|of|the|to|with|for|a|an|in|on|by|as)|\b\d+|[“\"(])$", re.IGNORECASE)
_LOOSE_END = re.compile(r"(?:[\s,]+(?:and|or|of|the|to|with|for|a|an|in|on|by|as|its|his|their|at|from))+$", re.IGNORECASE)
_SHORTEST = 6
_LONGEST = 190


def outcome_words(outcomes: Iterable[str]) -> str:
    """The first outcome that reads as something agreed, without its tail; empty where none does.

    >>> outcome_words(["he said", "agreed to continue personal contacts, both governments said"])
    'agreed to continue personal contacts'
    """
    for outcome in outcomes:
        words = trimmed(outcome)
        if _VERB.match(words) and words:
            return words
    return ""


def trimmed(text: str, longest: int = _LONGEST) -> str:
    """The words without who said so and without weekdays; cut at a comma where they are long; empty where they break off."""
    words = _WEEKDAY.sub("", _SAID.sub("", " ".join(text.split()))).rstrip(" ,;:.–—-")
    words = _STRAY.sub("", words)
    if len(words) > longest:
        head = words[:longest]
        cut = max(head.rfind(", "), head.rfind("; "))
        words = f"{head[:cut]} …" if cut > longest // 2 else f"{_LOOSE_END.sub('', head.rsplit(' ', 1)[0])} …"
    return "" if _BROKEN.search(words) else _closed(words)


def _closed(words: str) -> str:
    """The words with a quotation mark that was opened in them closed."""
    if words.count('"') % 2:
        return f'{words}"'
    return f"{words}”" if words.count("“") > words.count("”") else words


def deal_clause(deal: Deal) -> str:
    """A settled deal as a clause, where its words are what its parties did: `Peru and Chile signed …`; else empty."""
    parties = {party_key(actor): actor_words(party_of(actor)) for actor in deal.parties if is_known(actor)}
    words = trimmed(deal.title)
    if not parties or len(parties) > 4 or not _SETTLED_VERB.match(words) or len(words.split()) < _SHORTEST:
        return ""
    return f"{listed(sorted(parties.values(), key=str.casefold))} {words[:1].lower()}{words[1:]}"


def is_same(one: str, other: str) -> bool:
    """Whether two wordings tell the same: most of the content words of the shorter stand in the longer.

    >>> is_same("agreed to bring their embassies back to strength", "agreed to restore the staffing of their embassies")
    False
    """
    first, second = stems_of(one), stems_of(other)
    shorter = min(len(first), len(second))
    return shorter > 0 and len(first & second) >= 0.6 * shorter
