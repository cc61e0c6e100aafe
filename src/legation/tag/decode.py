"""Logits → what was found in a window: triggers with their roles, sayings with content, positions, names. Numpy only.

Words are counted inside the window. Nothing here knows of documents or records; `reader` turns words into spans and
mentions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from legation.tag.session import Floats, Labels, Outputs
from legation.tag.windows import Batch, Ints


class Runner(Protocol):
    """Whatever runs the two graphs: onnxruntime in the package, the training framework while measuring."""

    labels: Labels

    def run(self, batch: Batch) -> Outputs:
        """One pass over a batch."""

    def run_pairs(self, anchors: Floats, others: Floats, distances: Ints) -> Floats:
        """Scores of the words around some anchors."""


@dataclass(frozen=True)
class DecodePolicy:
    """How sure a head must be before its finding counts; set on the development part."""

    trigger: float = 0.5
    cue: float = 0.5
    position: float = 0.5
    inside: float = 0.5
    negated: float = 0.5
    role: float = 0.0


@dataclass(frozen=True)
class Argument:
    """A run of words with its role around an anchor."""

    words: range
    role: str
    score: float


@dataclass(frozen=True)
class FoundAct:
    """A trigger and its arguments."""

    words: range
    type: str
    mode: str | None
    status: str
    negated: bool
    score: float
    roles: tuple[Argument, ...] = ()


@dataclass(frozen=True)
class FoundSaying:
    """A cue of speech, its holder if the sentence names one, and what is said."""

    words: range
    verb_class: str
    direct: bool
    certainty: str
    holder_kind: str
    score: float
    content: range
    holder: Argument | None = None


@dataclass(frozen=True)
class FoundWant:
    """The content of a position, its kind and its parties."""

    words: range
    kind: str
    score: float
    roles: tuple[Argument, ...] = ()


@dataclass(frozen=True)
class Found:
    """Everything in the core of one window.

    `kinds` `[W, K]` are the logits of the kind of mention that each word would end, if it ended one.
    """

    acts: tuple[FoundAct, ...] = ()
    sayings: tuple[FoundSaying, ...] = ()
    wants: tuple[FoundWant, ...] = ()
    names: tuple[Argument, ...] = ()
    kinds: Floats = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))


def softmax(logits: Floats) -> Floats:
    """Probabilities along the last axis."""
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True), dtype=np.float32)


def sigmoid(logits: Floats) -> Floats:
    """Probabilities of yes."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(logits, -30, 30))), dtype=np.float32)


def read_tags(logits: Floats, labels: Sequence[str], at_least: float = 0.0) -> tuple[Argument, ...]:
    """The runs of words that the likeliest legal sequence of B- and I- tags marks: no I- but after its own B- or I-.

    >>> labels = ("O", "B-source", "I-source")
    >>> logits = np.array([[0, 9, 0], [0, 0, 9], [9, 0, 0]], dtype=np.float32)
    >>> [(run.words, run.role) for run in read_tags(logits, labels)]
    [(range(0, 2), 'source')]
    """
    if not len(logits):
        return ()
    shares = softmax(logits)
    best = _likeliest_path(np.log(shares + 1e-9), labels)
    runs: list[Argument] = []
    start, role, scores = 0, "", list[float]()
    for number in range(len(best) + 1):
        edge, _, name = (labels[best[number]] if number < len(best) else "O").partition("-")
        if role and edge != "I":
            score = sum(scores) / len(scores)
            if score >= at_least:
                runs.append(Argument(range(start, number), role, round(score, 4)))
            role = ""
        if edge == "B":
            start, role, scores = number, name, []
        if role:
            scores.append(float(shares[number, best[number]]))
    return tuple(runs)


def _likeliest_path(scores: Floats, labels: Sequence[str]) -> list[int]:
    """Viterbi over tags: the sequence of highest total among those in which every I- continues its own role."""
    best = [int(label) for label in scores.argmax(axis=-1)]
    if all(_may_follow(labels[before], labels[after]) for before, after in zip([0, *best], best, strict=False)):
        return best  # the common case: what is likeliest word by word is legal, and nothing can beat it
    legal = np.full((len(labels), len(labels)), 0.0, dtype=np.float32)
    for after, label in enumerate(labels):
        legal[[n for n, before in enumerate(labels) if not _may_follow(before, label)], after] = -1e9
    total = np.where([label.startswith("I-") for label in labels], -1e9, scores[0])
    back: list[Ints] = []
    for row in scores[1:]:
        steps = total[:, None] + legal
        back.append(steps.argmax(axis=0))
        total = steps.max(axis=0) + row
    path = [int(total.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def _may_follow(before: str, after: str) -> bool:
    return not after.startswith("I-") or before[2:] == after[2:]


def read_content(starts: Floats, ends: Floats) -> range:
    """The likeliest stretch, from the logits of being its first and its last word."""
    total = starts[:, None] + ends[None, :]
    total = np.where(np.tri(len(starts), dtype=bool).T, total, -np.inf)
    start, end = np.unravel_index(int(total.argmax()), total.shape)
    return range(int(start), int(end) + 1)


def decode_batch(runner: Runner, batch: Batch, policy: DecodePolicy = DecodePolicy()) -> list[Found]:
    """What was found in each window of a batch, in the batch's order."""
    outputs = runner.run(batch)
    reading = [
        _Window(runner.labels, outputs.words[row, : len(window.words)], policy) for row, window in enumerate(batch.windows)
    ]
    anchors = [
        (row, word)
        for row, window in enumerate(batch.windows)
        for word in sorted(reading[row].anchors)
        if window.core_start <= word < window.core_end
    ]
    pairs: dict[tuple[int, int], Floats] = {}
    if anchors:
        rows, at = np.asarray(anchors, dtype=np.int64).T
        reach = runner.labels.reach
        distances = np.clip(np.arange(outputs.others.shape[1])[None] - at[:, None], -reach, reach)
        scores = runner.run_pairs(outputs.anchors[rows, at], outputs.others[rows], distances)
        pairs = {anchor: scores[n, : len(batch.windows[anchor[0]].words)] for n, anchor in enumerate(anchors)}
    mine: list[dict[int, Floats]] = [{} for _ in batch.windows]
    for (row, word), score in pairs.items():
        mine[row][word] = score
    return [reading[row].found(mine[row], window.core_start, window.core_end) for row, window in enumerate(batch.windows)]


class _Window:
    """The word logits of one window, read head by head."""

    def __init__(self, labels: Labels, logits: Floats, policy: DecodePolicy) -> None:
        self.labels, self.logits, self.policy = labels, logits, policy
        heads = (("trigger", policy.trigger), ("cue", policy.cue), ("position", policy.position))
        self.starts = {head: self._starts(head, least) for head, least in heads}
        self.anchors = set().union(*(set(starts) for starts in self.starts.values()))

    def _head(self, head: str) -> Floats:
        result: Floats = self.logits[:, self.labels.word_columns(head)]
        return result

    def _starts(self, head: str, least: float) -> dict[int, tuple[str, float]]:
        shares = softmax(self._head(head))
        words = np.flatnonzero(1.0 - shares[:, 0] > least)
        best = shares[words, 1:].argmax(axis=-1) + 1 if len(words) else words
        labels = self.labels.word[head]
        return {int(w): (labels[b], float(1.0 - shares[w, 0])) for w, b in zip(words, best, strict=True)}

    def _best(self, head: str, word: int) -> str:
        return self.labels.word[head][int(self._head(head)[word].argmax())]

    def _yes(self, head: str, word: int) -> float:
        return float(sigmoid(self._head(head)[word, 0:1])[0])

    def _extent(self, head: str, word: int) -> range:
        end, starts = word + 1, self.starts[head]
        while end < len(self.logits) and end not in starts and self._yes(f"{head}_inside", end) > self.policy.inside:
            end += 1
        return range(word, end)

    def found(self, pairs: dict[int, Floats], core_start: int, core_end: int) -> Found:
        """What the core holds; `pairs` has the scores of its anchors."""

        def mine(head: str) -> list[tuple[int, str, float]]:
            return [(word, *label) for word, label in sorted(self.starts[head].items()) if word in pairs]

        names = read_tags(self._head("name"), self.labels.word["name"])
        return Found(
            tuple(self._act(word, label, score, pairs[word]) for word, label, score in mine("trigger")),
            tuple(self._saying(word, label, score, pairs[word]) for word, label, score in mine("cue")),
            tuple(self._want(word, label, score, pairs[word]) for word, label, score in mine("position")),
            tuple(name for name in names if core_start <= name.words.start < core_end),
            self._head("kind"),
        )

    def _roles(self, head: str, pair: Floats) -> tuple[Argument, ...]:
        return read_tags(pair[:, self.labels.pair_columns(head)], self.labels.pair[head], self.policy.role)

    def _act(self, word: int, label: str, score: float, pair: Floats) -> FoundAct:
        mode = self._best("mode", word)
        return FoundAct(
            self._extent("trigger", word),
            label,
            None if mode == "none" else mode,
            self._best("status", word),
            self._yes("negated", word) > self.policy.negated,
            round(score, 4),
            self._roles("event", pair),
        )

    def _saying(self, word: int, label: str, score: float, pair: Floats) -> FoundSaying:
        starts, ends = (pair[:, self.labels.pair_columns(head)][:, 0] for head in ("content_start", "content_end"))
        holders = self._roles("claim", pair)
        return FoundSaying(
            self._extent("cue", word),
            label,
            self._yes("direct", word) > 0.5,
            self._best("certainty", word),
            self._best("holder_kind", word),
            round(score, 4),
            read_content(starts, ends),
            max(holders, key=lambda holder: holder.score) if holders else None,
        )

    def _want(self, word: int, label: str, score: float, pair: Floats) -> FoundWant:
        ends = pair[:, self.labels.pair_columns("stance_end")][:, 0]
        end = word + int(ends[word:].argmax())
        return FoundWant(range(word, end + 1), label, round(score, 4), self._roles("stance", pair))
