"""Words of many sentences → padded arrays of near-equal length; very long sentences are cut into overlapping windows.

Sorting by length keeps the padding small, which is most of the speed on a CPU. Every word belongs to the core of
exactly one window; what a window says about words outside its core is ignored, so that nothing is found twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from legation.tag.tokens_model import Pieces, Word

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class WindowPolicy:
    """How sentences are packed: the longest window in pieces, its overlap in words, and the pieces of one batch."""

    max_pieces: int = 250
    overlap: int = 24
    batch_pieces: int = 2048
    batch_sentences: int = 32


@dataclass(frozen=True)
class Window:
    """A stretch of the words of text number `text`; only `words[core_start:core_end]` are decided here."""

    text: int
    offset: int
    words: tuple[Word, ...]
    core_start: int
    core_end: int

    @property
    def pieces(self) -> int:
        """How many word pieces the window has, with the two that open and close it."""
        return 2 + sum(len(word.pieces) for word in self.words)


@dataclass(frozen=True)
class Batch:
    """Arrays for one run: pieces `[B, P]`, words by their first and last piece `[B, W]`, marks `[B, 2]`."""

    windows: tuple[Window, ...]
    ids: Ints
    shapes: Ints
    mask: Ints
    first: Ints
    last: Ints
    marks: Ints


def cut_windows(text: int, words: tuple[Word, ...], policy: WindowPolicy = WindowPolicy()) -> list[Window]:
    """The windows of one text: itself if it is short enough, else overlapping stretches whose cores tile it."""
    windows: list[Window] = []
    start, decided = 0, 0
    while start < len(words):
        end, pieces = start, 2
        while end < len(words) and (end == start or pieces + len(words[end].pieces) <= policy.max_pieces):
            pieces += len(words[end].pieces)
            end += 1
        core_end = end if end == len(words) else max(end - policy.overlap // 2, decided + 1)
        windows.append(Window(text, start, words[start:end], decided - start, core_end - start))
        if end == len(words):
            break
        decided = core_end
        start = max(decided - policy.overlap // 2, start + 1)
    return windows


def iter_batches(texts: Sequence[tuple[Word, ...]], pieces: Pieces, policy: WindowPolicy = WindowPolicy()) -> Iterator[Batch]:
    """Batches of all windows of all texts, shortest first; the order depends on nothing but the texts."""
    windows = [window for number, words in enumerate(texts) for window in cut_windows(number, words, policy)]
    windows.sort(key=lambda window: (window.pieces, window.text, window.offset))
    pack: list[Window] = []
    for window in windows:
        full = (len(pack) + 1) * window.pieces > policy.batch_pieces or len(pack) == policy.batch_sentences
        if pack and full:
            yield pad_batch(pack, pieces)
            pack = []
        pack.append(window)
    if pack:
        yield pad_batch(pack, pieces)


def pad_batch(windows: Sequence[Window], pieces: Pieces) -> Batch:
    """The arrays of some windows, padded to the longest."""
    rows = [_row(window.words, pieces) for window in windows]
    width = max(len(row[0]) for row in rows)
    count = max(len(row[2]) for row in rows)
    ids, shapes, first, last = (
        np.full((len(rows), size), fill, dtype=np.int64)
        for size, fill in ((width, pieces.pad), (width, 0), (count, 0), (count, 0))
    )
    mask = np.zeros((len(rows), width), dtype=np.int64)
    for number, row in enumerate(rows):
        ids[number, : len(row[0])], shapes[number, : len(row[1])] = row[0], row[1]
        first[number, : len(row[2])], last[number, : len(row[3])] = row[2], row[3]
        mask[number, : len(row[0])] = 1
    return Batch(tuple(windows), ids, shapes, mask, first, last, np.zeros((len(rows), 2), dtype=np.int64))


def _row(words: Sequence[Word], pieces: Pieces) -> tuple[list[int], list[int], list[int], list[int]]:
    ids, shapes, first, last = [pieces.cls], [0], [], []
    for word in words:
        first.append(len(ids))
        ids.extend(word.pieces)
        shapes.extend([word.shape] * len(word.pieces))
        last.append(len(ids) - 1)
    return [*ids, pieces.sep], [*shapes, 0], first, last


def mark_pair(words: Sequence[Word], source: range, target: range, pieces: Pieces) -> Batch:
    """One sentence with two stretches of its words marked, as the relation head wants it.

    Args:
        words: the words of the sentence.
        source: the indices of the words of the first actor; empty where the sentence does not name one.
        target: the same of the second actor.
        pieces: the tokenizer, which knows the markers.
    """
    opens_source, closes_source, opens_target, closes_target = pieces.markers
    ids, shapes, marks = [pieces.cls], [0], [0, 0]
    for number, word in enumerate(words):
        for side, (actor, marker) in enumerate(((source, opens_source), (target, opens_target))):
            if actor and number == actor.start:
                marks[side] = len(ids)
                ids.append(marker)
                shapes.append(0)
        ids.extend(word.pieces)
        shapes.extend([word.shape] * len(word.pieces))
        for actor, marker in ((source, closes_source), (target, closes_target)):
            if actor and number == actor.stop - 1:
                ids.append(marker)
                shapes.append(0)
    ids.append(pieces.sep)
    shapes.append(0)
    row = np.asarray([ids], dtype=np.int64)
    nothing = np.zeros((1, 1), dtype=np.int64)
    return Batch(
        (),
        row,
        np.asarray([shapes], dtype=np.int64),
        np.ones_like(row),
        nothing,
        nothing,
        np.asarray([marks], dtype=np.int64),
    )


def words_in(words: Sequence[Word], start: int, end: int) -> range:
    """The indices of the words that a span of code points touches; empty if it touches none.

    >>> words_in([Word(0, 4, (1,), 1), Word(5, 10, (2,), 1)], 5, 10)
    range(1, 2)
    """
    touched = [number for number, word in enumerate(words) if word.start < end and word.end > start]
    return range(touched[0], touched[-1] + 1) if touched else range(0)
