"""Which texts are one text: printed again, cut, or lightly rewritten by another desk. A few candidates each, never all with all.

A copy has most of its runs of five words from the other text, and a copy of a copy is a copy. A rewrite has a good part of its
own prose from it, names the same names, and came out within days; it joins the text that came first, and nothing joins it, so
that a chain of small likenesses cannot lead from one story to another. What two independent texts on one event share, its names
and its quotations, is not looked at as prose (see `text.prose`).

Source: Broder 1997; candidates by sorted neighbourhoods over rotations of the sketch (Charikar 2002; Hernández & Stolfo 1995).
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from legation.records import Document
from legation.text.fingerprint import Sketches, agreement, containment, read_sketches


@dataclass(frozen=True, kw_only=True)
class CopyPolicy:
    """When two texts are one.

    `similarity` is the share of runs of five words that makes a copy. A rewrite has `prose` of the shorter text's prose and
    `names` of its names in common with the other, from at least `least_prose` pairs of words and with at least `least_bins`
    agreeing bins of 96, and was published at most `days` apart. `neighbours` bounds with how many others a text is compared
    for each bin of its sketches.
    """

    version: str = "2"
    similarity: float = 0.5
    prose: float = 0.17
    names: float = 0.3
    least_prose: int = 12
    least_bins: int = 6
    days: int = 5
    neighbours: int = 8


COPY_POLICY = CopyPolicy()
# A bin and the three after it: enough to bring together, in a crowd that shares a bin, those that share more.
_SORTED_BY = 4


def cluster_copies(documents: Mapping[str, Document], policy: CopyPolicy = COPY_POLICY) -> dict[str, str]:
    """For each document id that of the text published first (then of the least id): itself where it is no copy.

    The same for any order of the documents; the cost is near linear in their number.
    """
    ordered = sorted(documents, key=lambda one: (documents[one].published or dt.date.max, one))
    groups = _Groups(len(ordered))
    place = {identity: at for at, identity in enumerate(ordered)}
    by_print: defaultdict[str, list[int]] = defaultdict(list)
    for at, identity in enumerate(ordered):
        copied = documents[identity].duplicate_of
        if copied is not None and copied in place:
            groups.unite(at, place[copied])
        if documents[identity].fingerprint:
            by_print[documents[identity].fingerprint].append(at)
    prints = [key for key in sorted(by_print) if read_sketches(key)]
    for same in by_print.values():
        for at in same[1:]:
            groups.unite(same[0], at)
    table = _Table(prints)
    rewrites: list[tuple[int, int]] = []
    for one, other in _candidates(table, policy):
        first, second = by_print[prints[one]][0], by_print[prints[other]][0]
        if table.same_runs(one, other) >= policy.similarity:
            groups.unite(first, second)
        else:
            rewrites.append((first, second))
    _join_rewrites(rewrites, groups, [documents[identity] for identity in ordered], policy)
    return {identity: ordered[groups.first(at)] for at, identity in enumerate(ordered)}


def is_rewrite(one: Document, other: Document, policy: CopyPolicy = COPY_POLICY) -> bool:
    """Whether either text looks like a light rewrite, or a part, of the other."""
    first, second = read_sketches(one.fingerprint), read_sketches(other.fingerprint)
    if not first or not second or not _near(one, other, policy):
        return False
    return _same_story(first, second, policy)


def _same_story(one: Sketches, other: Sketches, policy: CopyPolicy) -> bool:
    shared = agreement(one.prose, other.prose)
    if min(one.prose_count, other.prose_count) < policy.least_prose or shared * len(one.prose) < policy.least_bins:
        return False
    names = containment(agreement(one.names, other.names), one.name_count, other.name_count)
    return containment(shared, one.prose_count, other.prose_count) >= policy.prose and names >= policy.names


def _near(one: Document, other: Document, policy: CopyPolicy) -> bool:
    """Whether they came out within days of one another; a text without a day may be of any."""
    return not (one.published and other.published) or abs((one.published - other.published).days) <= policy.days


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


def _join_rewrites(pairs: Sequence[tuple[int, int]], groups: _Groups, documents: Sequence[Document], policy: CopyPolicy) -> None:
    """Let each group of copies join the earliest story that its first text rewrites, if that is not a rewrite itself.

    A text that is like a rewrite of a story is looked at beside the story, too, whether or not the two were candidates.
    """
    near: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in pairs:
        earlier, later = sorted((groups.first(one), groups.first(other)))
        if earlier != later:
            near[later].add(earlier)
    story: dict[int, int] = {}
    for later in sorted(near):
        candidates = sorted({story.get(earlier, earlier) for earlier in near[later]} - {later})
        chosen = next((at for at in candidates if is_rewrite(documents[later], documents[at], policy)), None)
        if chosen is not None:
            story[later] = chosen
    for later, earlier in story.items():
        groups.unite(later, earlier)


class _Table:
    """The sketches of many fingerprints as arrays: `runs` of shape (texts, 64), `prose` of shape (texts, 96)."""

    def __init__(self, prints: Sequence[str]) -> None:
        read = [sketches for key in prints if (sketches := read_sketches(key))]
        self.runs: npt.NDArray[np.uint16] = np.array([one.runs for one in read], dtype=np.uint16)
        self.prose: npt.NDArray[np.uint16] = np.array([one.prose for one in read], dtype=np.uint16)

    def __len__(self) -> int:
        return len(self.runs)

    def same_runs(self, one: int, other: int) -> float:
        """The share of the runs of five words that two texts have in common."""
        return float(np.mean(self.runs[one] == self.runs[other]))


def _candidates(table: _Table, policy: CopyPolicy) -> Iterator[tuple[int, int]]:
    """Pairs of texts that may be one: like in their runs, or in enough bins of their prose; in order."""
    if len(table) > 1:
        yield from _near_in(table.runs, policy.similarity * table.runs.shape[1], policy.neighbours)
        yield from _near_in(table.prose, policy.least_bins, policy.neighbours)


def _near_in(sketch: npt.NDArray[np.uint16], least: float, neighbours: int) -> list[tuple[int, int]]:
    """Pairs with at least so many bins in common, among those that stand near each other in some rotation of the sketch.

    For each bin the texts are sorted by it and the bins after it: those that share many values stand side by side, however
    many share the one.
    """
    count, bins = sketch.shape
    found: set[int] = set()
    for at in range(bins):
        order = np.lexsort([sketch[:, (at + after) % bins] for after in reversed(range(_SORTED_BY))])
        for step in range(1, min(neighbours, count - 1) + 1):
            together = sketch[order[:-step], at] == sketch[order[step:], at]
            one, other = order[:-step][together], order[step:][together]
            like = np.count_nonzero(sketch[one] == sketch[other], axis=1) >= least
            low, high = np.minimum(one, other)[like], np.maximum(one, other)[like]
            found.update((low * count + high).tolist())
    return [divmod(pair, count) for pair in sorted(found)]
