"""The only door to onnxruntime: loads the shipped weights, fixes the threads, runs the two graphs.

No network, no torch. `reader.onnx` reads a batch of windows once; `pairs.onnx` scores the words around the few anchors
that were found. Both run on as many threads as asked for, in sequence: every run gives the same numbers.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from legation.errors import InputError
from legation.tag.card import ModelCard, read_card
from legation.tag.tokens_model import Pieces
from legation.tag.windows import Batch, Ints

Floats = npt.NDArray[np.float32]
WEIGHTS = Path(__file__).with_name("weights")
READER, PAIRS, LABELS, TOKENIZER = "reader.onnx", "pairs.onnx", "labels.json", "tokenizer.json"
FILES = (READER, PAIRS, LABELS, TOKENIZER)


@dataclass(frozen=True)
class Labels:
    """What the columns of the logits mean, as written when the weights were exported.

    `word` and `pair` give each head its labels in order; `reach` is the largest distance that pairs tell apart.
    """

    word: dict[str, tuple[str, ...]]
    pair: dict[str, tuple[str, ...]]
    relations: tuple[str, ...]
    reach: int

    def word_columns(self, head: str) -> slice:
        """The columns of a word head."""
        return _columns(self.word, head)

    def pair_columns(self, head: str) -> slice:
        """The columns of a pair head."""
        return _columns(self.pair, head)


@dataclass(frozen=True)
class Outputs:
    """What one run gives: word logits `[B, W, K]`, both sides of a pair `[B, W, D]`, relation logits `[B, R]`."""

    words: Floats
    anchors: Floats
    others: Floats
    relation: Floats


class Session:
    """Weights in memory, ready to run."""

    def __init__(self, folder: Path = WEIGHTS, threads: int = 2) -> None:
        """Loads the weights of a folder.

        Raises:
            InputError: the folder has no complete set of weights.
        """
        import onnxruntime

        missing = [name for name in FILES if not (folder / name).is_file()]
        if missing:
            names = ", ".join(missing)
            raise InputError(f"{folder} is no folder of model weights: {names} missing; make one with training/export.py")
        self.card: ModelCard = read_card(folder, FILES)
        self.labels = read_labels((folder / LABELS).read_text(encoding="utf-8"))
        self.pieces = Pieces((folder / TOKENIZER).read_text(encoding="utf-8"))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
        options.log_severity_level = 3
        preferred = ("CUDAExecutionProvider", "CPUExecutionProvider")
        providers = [name for name in preferred if name in onnxruntime.get_available_providers()]
        self._reader: Any = onnxruntime.InferenceSession(str(folder / READER), options, providers=providers)
        self._pairs: Any = onnxruntime.InferenceSession(str(folder / PAIRS), options, providers=providers)

    def run(self, batch: Batch) -> Outputs:
        """One pass over a batch of windows."""
        feed = {name: getattr(batch, name) for name in ("ids", "shapes", "mask", "first", "last", "marks")}
        return Outputs(*self._reader.run(None, feed))

    def run_pairs(self, anchors: Floats, others: Floats, distances: Ints) -> Floats:
        """Anchors `[A, D]`, the words of their windows `[A, W, D]`, distances `[A, W]` → logits `[A, W, K]`."""
        feed = {"anchors": anchors, "others": others, "distances": distances}
        result: Floats = self._pairs.run(None, feed)[0]
        return result


def has_weights(folder: Path = WEIGHTS) -> bool:
    """Whether a folder holds a complete set of weights and onnxruntime is there to run them."""
    from importlib.util import find_spec

    return all((folder / name).is_file() for name in FILES) and bool(find_spec("onnxruntime") and find_spec("tokenizers"))


def read_labels(text: str) -> Labels:
    """The labels of exported weights."""
    table = json.loads(text)
    word, pair = ({head: tuple(labels) for head, labels in table[sort].items()} for sort in ("word", "pair"))
    return Labels(word, pair, tuple(table["relations"]), int(table["reach"]))


def _columns(heads: dict[str, tuple[str, ...]], wanted: str) -> slice:
    start = 0
    for head, labels in heads.items():
        if head == wanted:
            return slice(start, start + len(labels))
        start += len(labels)
    raise KeyError(wanted)
