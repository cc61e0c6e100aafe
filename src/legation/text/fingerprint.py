"""A fingerprint of a text, by which copies and rewrites are told without comparing the texts themselves.

Three sketches in one string: of the runs of five words (copies share most of them), of the pairs of words in the writer's own
prose (`text.prose`; rewrites share many, independent texts on one event hardly any), and of the names (whether both are about
the same thing). Each sketch is a MinHash by one permutation: every feature is hashed once, its hash names one of the bins, and
each bin keeps its smallest value; a bin that stays empty takes the value of another one, chosen by a fixed rule, so that short
texts can be compared too. The share of bins that agree estimates the share of features that two texts have in common.

Source: Broder 1997 (resemblance, containment); Li, Owen & Zhang 2012 (one permutation); Shrivastava 2017 (empty bins).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from legation.text.prose import names_in, prose_pairs

BINS = 64
PROSE_BINS = 96
NAME_BINS = 32
RUN_WORDS = 5
_DIGITS = 4
_COUNTS = 2
_PARTS = (BINS, _COUNTS, PROSE_BINS, NAME_BINS)
_LONGEST_COUNT = 0xFFFF
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Sketches:
    """A fingerprint taken apart: the values of its three sketches, and how many features prose and names had."""

    runs: tuple[int, ...]
    prose: tuple[int, ...]
    names: tuple[int, ...]
    prose_count: int
    name_count: int


def make_fingerprint(text: str) -> str:
    r"""The fingerprint as hexadecimal digits, four to a value; empty for a text without words.

    The runs of words do not see case, accents, punctuation and line breaks.

    >>> similarity(make_fingerprint("The envoys met."), make_fingerprint("the  ENVOYS\nmet"))
    1.0
    """
    folded = unicodedata.normalize("NFKD", text).casefold()
    words = _WORD.findall("".join(c for c in folded if not unicodedata.combining(c)))
    if not words:
        return ""
    runs = {" ".join(words[at : at + RUN_WORDS]) for at in range(max(1, len(words) - RUN_WORDS + 1))}
    prose, names = prose_pairs(text), names_in(text)
    counts = [min(len(part), _LONGEST_COUNT) for part in (prose, names)]
    values = [*_sketch(runs, BINS), *counts, *_sketch(prose, PROSE_BINS), *_sketch(names, NAME_BINS)]
    return "".join(f"{value:0{_DIGITS}x}" for value in values)


def read_sketches(fingerprint: str) -> Sketches | None:
    """The sketches of a fingerprint; None if the string is none of this version.

    >>> read_sketches("no fingerprint") is None
    True
    """
    if len(fingerprint) != sum(_PARTS) * _DIGITS:
        return None
    raw = bytes.fromhex(fingerprint)
    values = tuple(int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2))
    counts_at, prose_at = BINS, BINS + _COUNTS
    names_at = prose_at + PROSE_BINS
    return Sketches(
        runs=values[:counts_at],
        prose=values[prose_at:names_at],
        names=values[names_at:],
        prose_count=values[counts_at],
        name_count=values[counts_at + 1],
    )


def similarity(one: str, other: str) -> float:
    """The share, 0–1, of five-word runs that two texts seem to have in common; 0 where either has no fingerprint.

    With 64 bins the standard error is at most 0.06.
    """
    first, second = read_sketches(one), read_sketches(other)
    return agreement(first.runs, second.runs) if first and second else 0.0


def likeness(one: str, other: str) -> float:
    """How alike two texts seem, 0–1: the runs of words that they share, or of the shorter's own prose the part in the other."""
    first, second = read_sketches(one), read_sketches(other)
    if not first or not second:
        return 0.0
    prose = containment(agreement(first.prose, second.prose), first.prose_count, second.prose_count)
    return max(agreement(first.runs, second.runs), prose)


def agreement(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """The share of bins in which two sketches agree: the estimate of the Jaccard index of what they were made of."""
    return sum(a == b for a, b in zip(one, other, strict=True)) / len(one) if one else 0.0


def containment(jaccard: float, one: int, other: int) -> float:
    """The share of the smaller of two sets that lies in the larger, by their Jaccard index and their sizes.

    >>> containment(0.5, 100, 50)
    1.0
    """
    smaller = min(one, other)
    return min(1.0, jaccard * (one + other) / ((1 + jaccard) * smaller)) if smaller else 0.0


def _sketch(features: Iterable[str], bins: int) -> list[int]:
    """The values of a sketch of sixteen bits each; zeros where there is nothing to sketch."""
    lowest: list[int | None] = [None] * bins
    for feature in features:
        value = _hash(feature)
        bin_, rest = value % bins, value // bins
        known = lowest[bin_]
        if known is None or rest < known:
            lowest[bin_] = rest
    if all(value is None for value in lowest):
        return [0] * bins
    return [_mix(_value(lowest, at), at) for at in range(bins)]


def _hash(words: str) -> int:
    return int.from_bytes(hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _mix(value: int, at: int) -> int:
    """Sixteen bits of a value, others in each bin, so that a chance agreement in one bin is not one in all."""
    mixed = (value ^ (at + 1) * 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9
    return (mixed >> 40) & 0xFFFF


def _value(lowest: list[int | None], at: int) -> int:
    """The smallest value of a bin, or for an empty one that of a bin that is not, found in a fixed order."""
    found, attempt = lowest[at], 0
    while found is None:
        attempt += 1
        found = lowest[_hash(f"{at} {attempt}") % len(lowest)]
    return found
