"""Batches of features and the one loss over them: every head pays only for what its examples know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from training.examples import UNKNOWN, Features
from training.labels import EVENT_ROLES, PAIR_HEADS, WORD_HEADS, layout, tags_of
from training.network import REACH, Reader

WORD_PLACES, PAIR_PLACES = layout(WORD_HEADS), layout(PAIR_HEADS)
WEIGHTS = {
    "trigger": 1.5, "trigger_inside": 0.5, "status": 0.6, "negated": 0.3, "mode": 0.3,
    "cue": 1.0, "cue_inside": 0.3, "direct": 0.3, "certainty": 0.2, "holder_kind": 0.3, "position": 1.0,
    "name": 0.6, "kind": 0.4, "fact": 0.2,
    "event": 1.5, "claim": 0.7, "content_start": 0.5, "content_end": 0.5, "stance": 0.7, "stance_end": 0.4, "prop": 0.6,
    "relation": 1.3,
}  # fmt: skip
SMOOTHED = ("relation", "trigger", "cue", "status")
# In a sentence of which only source and target are known, a word outside them may still be a place or a time.
OPEN = [n for n, tag in enumerate(tags_of(EVENT_ROLES)) if tag == "O" or tag[2:] in ("place", "time")]


@dataclass
class TrainingBatch:
    """Tensors of one step."""

    ids: Tensor
    shapes: Tensor
    mask: Tensor
    first: Tensor
    last: Tensor
    marks: Tensor
    word_mask: Tensor
    words: dict[str, Tensor]
    pairs: dict[str, list[tuple[int, int, np.ndarray | int, bool]]]
    relation: Tensor


def collate(features: Sequence[Features], pad: int) -> TrainingBatch:
    """Pads some features to one batch."""
    rows, width, count = len(features), max(len(f.ids) for f in features), max(len(f.first) for f in features)

    def grid(size: int, fill: int, lists: list[list[int]]) -> Tensor:
        table = torch.full((rows, size), fill, dtype=torch.long)
        for row, values in enumerate(lists):
            table[row, : len(values)] = torch.tensor(values)
        return table

    words: dict[str, Tensor] = {}
    for head in WORD_HEADS:
        table = np.full((rows, count), UNKNOWN, dtype=np.float32 if head == "fact" else np.int64)
        for row, feature in enumerate(features):
            if head in feature.words:
                table[row, : len(feature.words[head])] = feature.words[head]
        words[head] = torch.from_numpy(table)
    pairs: dict[str, list[tuple[int, int, np.ndarray | int, bool]]] = {head: [] for head in PAIR_HEADS}
    for row, feature in enumerate(features):
        for anchor, head, label, partial in feature.pairs:
            pairs[head].append((row, anchor, label, partial))
    return TrainingBatch(
        grid(width, pad, [f.ids for f in features]),
        grid(width, 0, [f.shapes for f in features]),
        grid(width, 0, [[1] * len(f.ids) for f in features]),
        grid(count, 0, [f.first for f in features]),
        grid(count, 0, [f.last for f in features]),
        torch.tensor([f.marks for f in features]),
        grid(count, 0, [[1] * len(f.first) for f in features]).bool(),
        words,
        pairs,
        torch.tensor([f.relation for f in features]),
    )


def compute_loss(reader: Reader, batch: TrainingBatch, smoothing: float) -> tuple[Tensor, dict[str, float]]:
    """The weighted sum of the losses of all heads that know something in this batch, and each by itself."""
    logits, anchors, others, relation = reader(batch.ids, batch.shapes, batch.mask, batch.first, batch.last, batch.marks)
    logits, relation = logits.float(), relation.float()
    parts: dict[str, Tensor] = {}
    for head, labels in WORD_HEADS.items():
        truth = batch.words[head]
        known = truth != UNKNOWN
        if known.any():
            low, high = WORD_PLACES[head]
            parts[head] = _word_loss(head, logits[..., low:high][known], truth[known], len(labels), smoothing)
    for head in PAIR_HEADS:
        if batch.pairs[head]:
            parts[head] = _pair_loss(reader, head, batch, anchors, others)
    if (batch.relation != UNKNOWN).any():
        parts["relation"] = F.cross_entropy(relation, batch.relation, ignore_index=UNKNOWN, label_smoothing=smoothing)
    total = torch.stack([WEIGHTS[head] * part for head, part in parts.items()]).sum()
    return total, {head: float(part.detach()) for head, part in parts.items()}


def _word_loss(head: str, logits: Tensor, truth: Tensor, labels: int, smoothing: float) -> Tensor:
    if head == "fact":
        return F.smooth_l1_loss(logits[:, 0], truth)
    if labels == 1:
        return F.binary_cross_entropy_with_logits(logits[:, 0], truth.float())
    smooth = smoothing if head in SMOOTHED else 0.0
    if WORD_HEADS[head][0] != "O":
        return F.cross_entropy(logits, truth, label_smoothing=smooth)
    # Most words hold nothing: the mean over all would drown the few that do, so what they cost is counted per labelled word.
    losses = F.cross_entropy(logits, truth, reduction="none", label_smoothing=0.0)
    return losses.sum() / (float((truth > 0).sum()) + 0.02 * len(truth) + 1.0)


def _pair_loss(reader: Reader, head: str, batch: TrainingBatch, anchors: Tensor, others: Tensor) -> Tensor:
    entries = batch.pairs[head]
    rows = torch.tensor([entry[0] for entry in entries])
    at = torch.tensor([entry[1] for entry in entries])
    count = others.shape[1]
    distances = (torch.arange(count)[None] - at[:, None]).clamp(-REACH, REACH)
    low, high = PAIR_PLACES[head]
    logits = reader.pair_logits(anchors[rows, at], others[rows], distances)[..., low:high].float()
    known = batch.word_mask[rows]
    if high - low == 1:
        scores = logits[..., 0].masked_fill(~known, -1e4)
        return F.cross_entropy(scores, torch.tensor([int(entry[2]) for entry in entries]))
    truth = torch.zeros(len(entries), count, dtype=torch.long)
    for number, entry in enumerate(entries):
        truth[number, : len(entry[2])] = torch.from_numpy(entry[2])  # type: ignore[arg-type]
    scores = torch.log_softmax(logits, dim=-1)
    gained = scores.gather(-1, truth[..., None])[..., 0]
    partial = torch.tensor([entry[3] for entry in entries])[:, None] & (truth == 0)
    gained = torch.where(partial, torch.logsumexp(scores[..., OPEN], dim=-1), gained) if head == "event" else gained
    return -(gained * known).sum() / (float(((truth > 0) & known).sum()) + 0.05 * float(known.sum()) + 1.0)
