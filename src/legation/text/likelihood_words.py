"""Words of likelihood → the band of probability that they stand for, by the standard of the US intelligence community.

In: the words of a text. Out: the band of the one word (or number) of likelihood in them. Refused, with None: words without an
agreed meaning ("may", "could", "possible"), comparisons ("more likely than"), and texts with two words of different bands: a
number is never made up.

Source: Intelligence Community Directive 203, Analytic Standards (2 January 2015), section D.6.e(2)(a): both of its rows of terms.
We deviate in one thing: a negated word stands for the complement of its band ("not likely": 20–45 %).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Band:
    """The probabilities that a word stands for, 0–1, and the words of the text; `low == high` where it gives a number."""

    low: float
    high: float
    words: str

    @property
    def middle(self) -> float:
        """The middle of the band: what is scored. The text did not say it; the band is what its word means."""
        return round((self.low + self.high) / 2, 4)


ICD_203: tuple[tuple[float, float, tuple[str, ...]], ...] = (
    (0.01, 0.05, ("almost no chance", "remote chance", "remote possibility")),
    (0.05, 0.20, ("very unlikely", "highly unlikely", "highly improbable", "very improbable")),
    (0.20, 0.45, ("unlikely", "improbable", "improbably")),
    (0.45, 0.55, ("roughly even chance", "roughly even odds", "even chance", "even odds", "fifty-fifty", "roughly even")),
    (0.55, 0.80, ("likely", "probable", "probably")),
    (0.80, 0.95, ("very likely", "highly likely", "highly probable", "very probable", "most likely", "very probably")),
    (0.95, 0.99, ("almost certain", "almost certainly", "nearly certain", "nearly certainly")),
)
"""The seven bands, each with the words for it; "highly likely", "most likely" and their kind are read as "very likely"."""

_NEGATED = ("likely", "probable")
"""The words whose negation has one meaning; "not very likely" and "not almost certain" have none that is agreed."""
_BANDS = {word: (low, high) for low, high, words in ICD_203 for word in words}
_LONGEST_FIRST = "|".join(sorted((re.escape(word) for word in _BANDS), key=len, reverse=True))
_WORD = re.compile(
    r"(?P<not>(?:(?<!\w)(?:not|hardly)|n[’']t)\s+)?(?<![\w-])(?P<than>(?:more|less|as|how|however|equally)\s+)?"
    rf"(?P<word>{_LONGEST_FIRST})\b",
    re.IGNORECASE,
)
_CHANCE = r"(?:%|per\s?cent)\s+(?:\w+\s+)?(?:chance|probability|likelihood|likely|certain)"
_NUMBER = re.compile(rf"\b(?P<low>\d{{1,3}})(?:\s?(?:–|-|to)\s?(?P<high>\d{{1,3}}))?\s?{_CHANCE}", re.IGNORECASE)


def find_band(words: str) -> Band | None:
    """The band of the likelihood that the words state, or None where they state none, or two that differ.

    >>> find_band("It is very likely that they will meet.")
    Band(low=0.8, high=0.95, words='very likely')
    >>> find_band("a 40% chance of a deal"), find_band("a 60 to 70 per cent chance")
    (Band(low=0.4, high=0.4, words='40% chance'), Band(low=0.6, high=0.7, words='60 to 70 per cent chance'))
    >>> find_band("They may meet."), find_band("more likely than ever"), find_band("probably in May, almost certainly in June")
    (None, None, None)
    """
    found = list(_iter_numbers(words)) or list(_iter_words(words))
    return found[0] if len({(band.low, band.high) for band in found}) == 1 else None


def band_name(low: float, high: float) -> str:
    """The plainest word for a band of the standard, or its figures where it is none of the seven.

    >>> band_name(0.55, 0.8), band_name(0.4, 0.4)
    ('likely', '40%')
    """
    for one_low, one_high, words in ICD_203:
        if (one_low, one_high) == (low, high):
            return words[0]
    return f"{low:.0%}" if low == high else f"{low:.0%} to {high:.0%}"


def _iter_numbers(words: str) -> Iterator[Band]:
    for found in _NUMBER.finditer(words):
        low, high = int(found["low"]), int(found["high"] or found["low"])
        if low <= high <= 100:
            yield Band(low=low / 100, high=high / 100, words=found.group())


def _iter_words(words: str) -> Iterator[Band]:
    for found in _WORD.finditer(words):
        word = found["word"].casefold()
        if found["than"] or (found["not"] and word not in _NEGATED):
            continue
        low, high = _BANDS[word]
        if found["not"]:
            low, high = round(1 - high, 2), round(1 - low, 2)
        yield Band(low=low, high=high, words=found.group())
