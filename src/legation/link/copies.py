"""Which texts are one text: printed again, cut, or lightly rewritten by another desk. A few candidates each, never all with all.

A copy has most of its runs of five words from the other text, and a copy of a copy is a copy. A rewrite has a good part of its
own prose from it, names the same names, and came out within days. Where that part is large, a rewrite of a rewrite belongs to
the story, too; where it is small, a text only joins the text that came first, so that a chain of small likenesses cannot lead
from one story to another. What two independent texts on one event share, its names
and its quotations, is not looked at as prose (see `text.prose`).

Source: Broder 1997; candidates by sorted neighbourhoods over rotations of the sketch (Charikar 2002; Hernández & Stolfo 1995).
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from legation.records import Document
from legation.text.fingerprint import read_sketches

Values = npt.NDArray[np.uint16]
Numbers = npt.NDArray[np.intp]
Shares = npt.NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class CopyPolicy:
    """When two texts are one.

    `similarity` is the share of runs of five words that makes a copy. A rewrite has `prose` of the shorter text's prose and
    `names` of its names in common with the other, from at least `least_prose` pairs of words and with at least `least_bins`
    agreeing bins of 96, and was published at most `days` apart; from `firm_prose` on, its own rewrites are the story's.
    `neighbours` bounds with how many others a text is compared for each bin of its sketches.
    """

    version: str = "2"
    similarity: float = 0.5
    prose: float = 0.18
    firm_prose: float = 0.35
    names: float = 0.3
    least_prose: int = 12
    least_bins: int = 6
    days: int = 5
    neighbours: int = 8


COPY_POLICY = CopyPolicy()
# A bin and the three after it: enough to bring together, in a crowd that shares a bin, those that share more.
_SORTED_BY = 4
# Before two texts that share a bin are compared whole, one more of so many bins must agree: most that share one share no other.
_PEEK = 24


def cluster_copies(documents: Mapping[str, Document], policy: CopyPolicy = COPY_POLICY) -> dict[str, str]:
    """For each document id that of the text published first (then of the least id): itself where it is no copy.

    The same for any order of the documents; the cost is near linear in their number.
    """
    ordered = sorted(documents, key=lambda one: (documents[one].published or dt.date.max, one))
    place = {identity: at for at, identity in enumerate(ordered)}
    groups = _Groups(len(ordered))
    by_print: dict[str, int] = {}
    for at, identity in enumerate(ordered):
        document = documents[identity]
        if document.duplicate_of in place:
            groups.unite(at, place[document.duplicate_of])
        if document.fingerprint:
            groups.unite(by_print.setdefault(document.fingerprint, at), at)
    kept = [at for key, at in by_print.items() if read_sketches(key)]
    if len(kept) > 1:
        _unite_alike(kept, _Table([documents[ordered[at]] for at in kept]), groups, policy)
    return {identity: ordered[groups.first(at)] for at, identity in enumerate(ordered)}


def shared_prose(one: Document, other: Document, policy: CopyPolicy = COPY_POLICY) -> float:
    """The share, 0–1, of the shorter text's prose that stands in the other; 0 where they cannot be the same story.

    They cannot if they came out too long after one another, name other names, or have too little prose to tell.
    """
    if not (read_sketches(one.fingerprint) and read_sketches(other.fingerprint)):
        return 0.0
    return float(_Table([one, other]).shared_prose(np.array([0]), np.array([1]), policy)[0])


class _Groups:
    """Texts by number, the earlier the less; each group is known by the earliest."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def first(self, at: int) -> int:
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def unite(self, one: int, other: int) -> None:
        first, second = sorted((self.first(one), self.first(other)))
        self._parent[second] = first


class _Table:
    """The sketches of texts as arrays: `runs` (texts, 64), `prose` (texts, 96), `names` (texts, 32); days as ordinals or 0."""

    def __init__(self, documents: Sequence[Document]) -> None:
        read = [sketches for one in documents if (sketches := read_sketches(one.fingerprint))]
        self.runs: Values = np.array([one.runs for one in read], dtype=np.uint16)
        self.prose: Values = np.array([one.prose for one in read], dtype=np.uint16)
        self._names: Values = np.array([one.names for one in read], dtype=np.uint16)
        self._prose_counts = np.array([one.prose_count for one in read], dtype=float)
        self._name_counts = np.array([one.name_count for one in read], dtype=float)
        self._days = np.array([one.published.toordinal() if one.published else 0 for one in documents])

    def same_runs(self, one: Numbers, other: Numbers) -> Shares:
        """For each pair the share of the runs of five words that they have in common."""
        return _agreement(self.runs, one, other)

    def shared_prose(self, one: Numbers, other: Numbers, policy: CopyPolicy) -> Shares:
        """For each pair what `shared_prose` says."""
        prose, names = _agreement(self.prose, one, other), _agreement(self._names, one, other)
        least = np.minimum(self._prose_counts[one], self._prose_counts[other])
        undated = (self._days[one] == 0) | (self._days[other] == 0)
        fits = undated | (np.abs(self._days[one] - self._days[other]) <= policy.days)
        fits &= (least >= policy.least_prose) & (prose * self.prose.shape[1] >= policy.least_bins)
        fits &= _containment(names, self._name_counts[one], self._name_counts[other]) >= policy.names
        return np.where(fits, _containment(prose, self._prose_counts[one], self._prose_counts[other]), 0.0)


def _agreement(sketch: Values, one: Numbers, other: Numbers) -> Shares:
    agreed: Shares = np.count_nonzero(sketch[one] == sketch[other], axis=1) / np.float64(sketch.shape[1])
    return agreed


def _containment(jaccard: Shares, one: Shares, other: Shares) -> Shares:
    smaller = np.maximum(np.minimum(one, other), 1)
    return np.minimum(1.0, jaccard * (one + other) / ((1 + jaccard) * smaller))


def _unite_alike(kept: Sequence[int], table: _Table, groups: _Groups, policy: CopyPolicy) -> None:
    """Unite copies and firm rewrites; then let each group join the story that its first text seems to be a part of.

    A text that is like a rewrite of a story is looked at beside the story, too, whether or not the two were candidates.
    """
    one, other = _candidates(table, policy)
    shared = table.shared_prose(one, other, policy)
    same = (table.same_runs(one, other) >= policy.similarity) | (shared >= policy.firm_prose)
    for first, second in zip(one[same].tolist(), other[same].tolist(), strict=True):
        groups.unite(kept[first], kept[second])
    rows = {at: row for row, at in enumerate(kept)}
    near: defaultdict[int, set[int]] = defaultdict(set)
    loose = ~same & (shared >= policy.prose)
    for first, second in zip(one[loose].tolist(), other[loose].tolist(), strict=True):
        earlier, later = sorted((groups.first(kept[first]), groups.first(kept[second])))
        if earlier in rows and later in rows and earlier != later:
            near[later].add(earlier)
    story: dict[int, int] = {}
    for later in sorted(near):
        stories = sorted({story.get(earlier, earlier) for earlier in near[later]} - {later})
        pairs = np.full(len(stories), rows[later]), np.array([rows[at] for at in stories])
        fitting = np.flatnonzero(table.shared_prose(*pairs, policy) >= policy.prose)
        if len(fitting):
            story[later] = stories[int(fitting[0])]
    for later, earlier in story.items():
        groups.unite(later, earlier)


def _candidates(table: _Table, policy: CopyPolicy) -> tuple[Numbers, Numbers]:
    """Pairs of texts that may be one: like in their runs, or in enough bins of their prose; each once, in order."""
    runs = _near_in(table.runs, policy.similarity * table.runs.shape[1], policy.neighbours)
    prose = _near_in(table.prose, policy.least_bins, policy.neighbours)
    pairs = np.union1d(runs, prose)
    return pairs // len(table.runs), pairs % len(table.runs)


def _near_in(sketch: Values, least: float, neighbours: int) -> Numbers:
    """Pairs, as `one * count + other`, with at least so many bins in common, of those near each other in some rotation.

    For each bin the texts are sorted by it and the bins after it: those that share many values stand side by side, however
    many share the one.
    """
    count, bins = sketch.shape
    found: list[Numbers] = []
    for at in range(bins):
        order = np.lexsort([sketch[:, (at + after) % bins] for after in reversed(range(_SORTED_BY))])
        key, peek = sketch[order, at], sketch[order][:, [(at + after) % bins for after in range(1, _PEEK)]]
        for step in range(1, min(neighbours, count - 1) + 1):
            places = np.flatnonzero(key[:-step] == key[step:])
            places = places[np.any(peek[places] == peek[places + step], axis=1)]
            one, other = order[places], order[places + step]
            like = np.count_nonzero(sketch[one] == sketch[other], axis=1) >= least
            found.append(np.minimum(one, other)[like] * count + np.maximum(one, other)[like])
        found = [np.unique(np.concatenate(found))]
    return found[0]
