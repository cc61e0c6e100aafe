"""The network: MiniLM (six layers, width 384) with a word-shape input, per-word heads, pair heads and a relation head."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from legation.tag.tokens_model import SHAPES
from training.labels import PAIR_HEADS, RELATIONS, WORD_HEADS, layout

WIDTH, LAYERS, HEADS, INNER, PLACES, VOCABULARY = 384, 6, 12, 1536, 512, 30522
PAIR_WIDTH, REACH = 160, 24


class Layer(nn.Module):
    """One encoder layer: attention, then two linear maps, each with its residual and norm."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        """`hidden` [B, P, 384] and an additive mask `bias` [B, 1, 1, P] → hidden."""
        batch, length, _ = hidden.shape
        q, k, v = self.qkv(hidden).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        scores = torch.softmax(q @ k.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + bias, dim=-1)
        mixed = (scores @ v).transpose(1, 2).reshape(batch, length, WIDTH)
        hidden = self.norm1(hidden + self.dropout(self.out(mixed)))
        return self.norm2(hidden + self.dropout(self.down(F.gelu(self.up(hidden)))))


class Reader(nn.Module):
    """All heads on one encoder. `forward` gives what the exported graph gives; `pair_logits` is its second, small graph."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.shapes = nn.Embedding(len(SHAPES), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.word_inner = nn.Linear(WIDTH, WIDTH)
        self.word_heads = nn.Linear(WIDTH, layout(WORD_HEADS)["fact"][1])
        self.anchor = nn.Linear(WIDTH, PAIR_WIDTH)
        self.other = nn.Linear(WIDTH, PAIR_WIDTH)
        self.distance = nn.Embedding(2 * REACH + 1, PAIR_WIDTH)
        self.pair_heads = nn.Linear(PAIR_WIDTH, layout(PAIR_HEADS)["prop"][1])
        self.relation_inner = nn.Linear(3 * WIDTH, WIDTH)
        self.relation = nn.Linear(WIDTH, len(RELATIONS))
        nn.init.normal_(self.distance.weight, std=0.02)

    def encode(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Pieces [B, P] → hidden [B, P, 384]."""
        places = torch.arange(ids.shape[1], device=ids.device)
        hidden = self.dropout(self.norm(self.words(ids) + self.places(places)[None] + self.shapes(shapes)))
        bias = (1.0 - mask[:, None, None, :].to(hidden.dtype)) * -1e4
        for layer in self.layers:
            hidden = layer(hidden, bias)
        return hidden

    def forward(
        self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, last: Tensor, marks: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Word logits [B, W, K], the two sides of a pair [B, W, D], relation logits [B, R]."""
        hidden = self.encode(ids, shapes, mask)
        words = (gather(hidden, first) + gather(hidden, last)) * 0.5
        inner = words + F.gelu(self.word_inner(self.dropout(words)))
        marked = gather(hidden, marks)
        pair = torch.cat([marked[:, 0], marked[:, 1], hidden[:, 0]], dim=-1)
        relation = self.relation(self.dropout(F.gelu(self.relation_inner(self.dropout(pair)))))
        dropped = self.dropout(words)
        return self.word_heads(self.dropout(inner)), self.anchor(dropped), self.other(dropped), relation

    def pair_logits(self, anchors: Tensor, others: Tensor, distances: Tensor) -> Tensor:
        """Anchors [A, D], the words of their sentences [A, W, D], clipped distances [A, W] → logits [A, W, K]."""
        return self.pair_heads(F.relu(anchors[:, None] + others + self.distance(distances + REACH)))


def gather(hidden: Tensor, places: Tensor) -> Tensor:
    """The rows of `hidden` [B, P, D] at `places` [B, W]."""
    return torch.gather(hidden, 1, places[:, :, None].expand(-1, -1, hidden.shape[-1]))


def load_base(reader: Reader, weights: Path) -> None:
    """Fills the encoder from the base model's `model.safetensors`; heads keep their random start."""
    base = {name.removeprefix("bert."): tensor for name, tensor in load_file(weights).items()}
    with torch.no_grad():
        reader.words.weight.copy_(base["embeddings.word_embeddings.weight"])
        reader.places.weight.copy_(base["embeddings.position_embeddings.weight"])
        reader.shapes.weight.copy_(base["embeddings.token_type_embeddings.weight"][:1].expand(len(SHAPES), -1))
        _copy(reader.norm, base, "embeddings.LayerNorm")
        for number, layer in enumerate(reader.layers):
            at = f"encoder.layer.{number}."
            for kind in ("weight", "bias"):
                parts = [base[f"{at}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
                getattr(layer.qkv, kind).copy_(torch.cat(parts))
            _copy(layer.out, base, f"{at}attention.output.dense")
            _copy(layer.norm1, base, f"{at}attention.output.LayerNorm")
            _copy(layer.up, base, f"{at}intermediate.dense")
            _copy(layer.down, base, f"{at}output.dense")
            _copy(layer.norm2, base, f"{at}output.LayerNorm")


def _copy(module: nn.Module, base: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(base[f"{name}.weight"])
    module.bias.copy_(base[f"{name}.bias"])
