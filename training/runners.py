"""The network behind the same interface as the shipped session, so that training and package are decoded and measured alike."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from legation.tag.session import Floats, Labels, Outputs
from legation.tag.tokens_model import Pieces
from legation.tag.windows import Batch, Ints, mark_pair, words_in
from training.examples import Example
from training.labels import PAIR_HEADS, RELATIONS, WORD_HEADS
from training.network import REACH, Reader

LABELS = Labels(WORD_HEADS, PAIR_HEADS, RELATIONS, REACH)


class TorchRunner:
    """Runs the network in full precision."""

    def __init__(self, reader: Reader, pieces: Pieces) -> None:
        self.reader, self.pieces, self.labels = reader.eval(), pieces, LABELS

    @torch.no_grad()
    def run(self, batch: Batch) -> Outputs:
        """One pass over a batch."""
        inputs = (torch.from_numpy(getattr(batch, name)) for name in ("ids", "shapes", "mask", "first", "last", "marks"))
        return Outputs(*(output.numpy() for output in self.reader(*inputs)))

    @torch.no_grad()
    def run_pairs(self, anchors: Floats, others: Floats, distances: Ints) -> Floats:
        """Scores of the words around some anchors."""
        result: Floats = self.reader.pair_logits(*map(torch.from_numpy, (anchors, others, distances))).numpy()
        return result


def relation_logits(runner: object, pieces: Pieces, examples: Sequence[Example]) -> list[Floats]:
    """The relation logits of marked pairs, one sentence at a time."""
    logits = []
    for example, words in zip(examples, pieces.split([example.text for example in examples]), strict=True):
        assert example.relation
        source, target, _ = example.relation
        batch = mark_pair(words, words_in(words, *source), words_in(words, *target), pieces)
        logits.append(runner.run(batch).relation[0])  # type: ignore[attr-defined]
    return logits
