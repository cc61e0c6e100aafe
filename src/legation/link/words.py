"""What two wordings have in common: their content words, cut to stems, without the names that say who is meant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from math import ceil

from legation.link.actors import fold, fold_text

_STEM_CHARS = 6
_WORD = re.compile(r"\w+")
# Words of four letters and more that carry nothing by themselves; shorter words are dropped but for numbers.
_EMPTY = frozenset(
    """
    about after again against also although among another because been before being between both but came could
    does doing done during each even ever every from further going have having here into itself just like made
    make many more most much must near never only other over same shall should since some such than that their
    them then there these they this those though through today told under until upon very well were what when
    where which while will with within without would your said says saying according
    """.split()
)


def content_words(texts: Iterable[str], without: Iterable[str] = ()) -> frozenset[str]:
    """The stems of the content words of the texts, but for words that stand in the names `without`.

    >>> sorted(content_words(["They demanded that the 12 sanctions be lifted"]))
    ['12', 'demand', 'lifted', 'sancti']
    """
    dropped = {word for name in without for word in _WORD.findall(fold(name))}
    words = (word for text in texts for word in _WORD.findall(fold_text(text)))
    kept = (word for word in words if word not in dropped and word not in _EMPTY)
    return frozenset(word[:_STEM_CHARS] for word in kept if len(word) > 3 or word.isdigit())


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """The share, 0–1, of all words of two wordings that stand in both."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share, 0–1, of the words of the shorter wording that stand in the longer."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def rank_words(wordings: Iterable[Iterable[str]]) -> dict[str, int]:
    """The words of all wordings, numbered from the rarest to the one that stands in most of them."""
    counts = Counter(word for words in wordings for word in words)
    ordered = sorted(counts, key=lambda word: (counts[word], word))
    return {word: rank for rank, word in enumerate(ordered)}


def rare_words(words: Collection[str], ranks: Mapping[str, int], share: float) -> list[str]:
    """The rarest words of a wording, enough of them that any other with at least `share` in common has one among its own.

    Source: prefix filtering (Chaudhuri, Ganti & Kaushik 2006).
    """
    ordered = sorted(words, key=ranks.__getitem__)
    return ordered[: len(ordered) - ceil(share * len(ordered)) + 1]
