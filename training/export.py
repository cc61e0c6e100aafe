"""Exports a run: `python -m training.export --run RUN.pt --base BASE --out FOLDER [--version 1] [--measures FILE]`.

Writes int8 `reader.onnx` and `pairs.onnx`, the tokenizer, the labels and the card, then checks that the exported graphs give
what the training framework gives: exactly but for rounding before quantising, and the same labels almost everywhere after it.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from legation.tag.card import CARD
from legation.tag.session import LABELS, PAIRS, READER, TOKENIZER, Session
from legation.tag.tokens_model import Pieces
from legation.tag.windows import Batch, iter_batches
from training.labels import PAIR_HEADS, RELATIONS, WORD_HEADS
from training.network import REACH, Reader
from training.runners import TorchRunner

PROBES = (
    "The foreign ministers of Norway and Oman met in Muscat on 3 March 1998, a spokesman said.",
    "Officials in Vienna denied that talks had been called off.",
    '"We shall not sign," the envoy told Reuters, "until the last soldier leaves Lebanon."',
    "Stir the rice until it is soft.",
)
OPSET = 17
INPUTS = ("ids", "shapes", "mask", "first", "last", "marks")


class _Pairs(nn.Module):
    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, anchors: Tensor, others: Tensor, distances: Tensor) -> Tensor:
        return self.reader.pair_logits(anchors, others, distances)


def main() -> None:
    """Exports, checks, writes the card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--version", default="1")
    parser.add_argument("--measures", type=Path, help="JSON of measures to put on the card")
    arguments = parser.parse_args()
    saved = torch.load(arguments.run)
    reader = Reader()
    reader.load_state_dict(saved["average"])
    reader.eval()
    arguments.out.mkdir(parents=True, exist_ok=True)
    pieces = Pieces((arguments.base / TOKENIZER).read_text(encoding="utf-8"))
    batches = list(iter_batches(pieces.split(PROBES), pieces))
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / READER
        export_graphs(reader, batches[0], plain, arguments.out / PAIRS)
        print("largest difference before quantising:", check_graph(reader, pieces, plain, batches))
        quantize_dynamic(
            plain, arguments.out / READER, weight_type=QuantType.QInt8, per_channel=True,
            op_types_to_quantize=["MatMul", "Gather"], nodes_to_exclude=delicate_nodes(plain),
        )  # fmt: skip
    shutil.copy(arguments.base / TOKENIZER, arguments.out / TOKENIZER)
    labels = {"word": WORD_HEADS, "pair": PAIR_HEADS, "relations": RELATIONS, "reach": REACH}
    (arguments.out / LABELS).write_text(json.dumps(labels) + "\n", encoding="utf-8")
    measures: Any = json.loads(arguments.measures.read_text(encoding="utf-8")) if arguments.measures else {}
    write_card(arguments.out, arguments.version, saved.get("config", {}), measures)
    session = Session(arguments.out)
    print("same labels after quantising:", agreement(TorchRunner(reader, pieces), session, batches))
    print("identity", session.card.identity, "bytes", (arguments.out / READER).stat().st_size)


def export_graphs(reader: Reader, batch: Batch, reader_path: Path, pairs_path: Path) -> None:
    """The two graphs in full precision, with batch, pieces and words left open."""
    names = INPUTS
    axes = {name: {0: "batch", 1: "pieces"} for name in names[:3]} | {name: {0: "batch", 1: "words"} for name in names[3:5]}
    axes |= {"marks": {0: "batch"}, "relation": {0: "batch"}}
    axes |= {name: {0: "batch", 1: "words"} for name in ("words", "anchors", "others")}
    inputs = tuple(torch.from_numpy(getattr(batch, name)) for name in names)
    torch.onnx.export(
        reader, inputs, str(reader_path), input_names=list(names), output_names=["words", "anchors", "others", "relation"],
        dynamic_axes=axes, opset_version=OPSET, dynamo=False,
    )  # fmt: skip
    width = reader.anchor.out_features
    pair_inputs = (torch.zeros(2, width), torch.zeros(2, 5, width), torch.zeros(2, 5, dtype=torch.long))
    torch.onnx.export(
        _Pairs(reader), pair_inputs, str(pairs_path), input_names=["anchors", "others", "distances"], output_names=["logits"],
        dynamic_axes={"anchors": {0: "n"}} | {name: {0: "n", 1: "words"} for name in ("others", "distances", "logits")},
        opset_version=OPSET, dynamo=False,
    )  # fmt: skip


def delicate_nodes(path: Path) -> list[str]:
    """Nodes kept in full precision: the heads, which are small and decide."""
    import onnx

    graph = onnx.load(str(path)).graph
    heads = ("word_inner", "word_heads", "anchor", "other", "relation_inner", "relation")
    return [node.name for node in graph.node if any(part in heads for part in node.name.split("/"))]


def check_graph(reader: Reader, pieces: Pieces, path: Path, batches: list[Batch]) -> float:
    """The largest difference between the exported graph and the network; fails if it is more than rounding."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    worst = 0.0
    for batch in batches:
        ours = TorchRunner(reader, pieces).run(batch)
        theirs = session.run(None, {name: getattr(batch, name) for name in INPUTS})
        for mine, other in zip((ours.words, ours.anchors, ours.others, ours.relation), theirs, strict=True):
            worst = max(worst, float(np.abs(mine - other).max()))
    assert worst < 1e-3, f"the exported graph differs from the network by {worst}"
    return worst


def agreement(runner: TorchRunner, session: Session, batches: list[Batch]) -> float:
    """The share of words whose trigger, cue and name labels are the same in both; fails below 0.97."""
    same, total = 0, 0
    for batch in batches:
        a, b = runner.run(batch).words, session.run(batch).words
        for head in ("trigger", "cue", "name"):
            columns = session.labels.word_columns(head)
            for row, window in enumerate(batch.windows):
                mine, other = (words[row, : len(window.words), columns].argmax(-1) for words in (a, b))
                same, total = same + int((mine == other).sum()), total + len(mine)
    assert same / total >= 0.97, f"only {same}/{total} labels survive quantising"
    return same / total


def write_card(folder: Path, version: str, config: dict[str, Any], measures: dict[str, Any]) -> None:
    """The card: what the model is, what it was trained on, what it measures, where it ends."""
    card = {
        "name": "reader",
        "version": version,
        "base": "all-MiniLM-L6-v2 (Apache-2.0)",
        "licence": "Apache-2.0; attributions of the training data in NOTICE",
        "data": "see training/DATA.md",
        "language": "English",
        "limits": "Reads one sentence at a time: an argument in another sentence is not found. Rare types have few examples.",
        "configuration": config,
        "measures": measures,
    }
    (folder / CARD).write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
