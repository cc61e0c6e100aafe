"""Measures weights: `python -m training.evaluate --data DATA (--run RUN.pt --base BASE | --weights FOLDER) --part development`.

Triggers, cues and contents match by overlap of words (contents by half of their union), mentions by their exact words; what an
annotation places in another sentence is not asked for. Each look at a measure-only set is appended to `training/looks.jsonl`.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from legation.tag.decode import DecodePolicy, Found, decode_batch
from legation.tag.session import Session
from legation.tag.tokens_model import Pieces, Word
from legation.tag.windows import iter_batches, words_in
from training.examples import Example
from training.labels import RELATIONS
from training.mix import read_corpus
from training.network import Reader
from training.runners import TorchRunner, relation_logits
from training.sources.gum import iter_plain
from training.sources.treebank import iter_treebank

PARTS = ("development", "test", "corpus-development", "corpus-test")
LOOKS = Path(__file__).with_name("looks.jsonl")
_POLICY = DecodePolicy()


class Tally:
    """True and false positives and misses by name."""

    def __init__(self) -> None:
        self.counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])

    def add(self, name: str, found: int, wrong: int, missed: int) -> None:
        """Adds to a count."""
        for place, value in enumerate((found, wrong, missed)):
            self.counts[name][place] += value

    def sets(self, name: str, gold: Sequence[Any], predicted: Sequence[Any]) -> None:
        """Adds two lists that are compared by equality."""
        both = sum((Counter(gold) & Counter(predicted)).values())
        self.add(name, both, len(predicted) - both, len(gold) - both)

    def table(self) -> dict[str, dict[str, float]]:
        """Precision, recall, F1 and the number of gold items for each name."""
        rows = {}
        for name, (found, wrong, missed) in self.counts.items():
            p, r = found / max(1, found + wrong), found / max(1, found + missed)
            rows[name] = {"p": round(p, 3), "r": round(r, 3), "f1": round(2 * p * r / max(1e-9, p + r), 3), "n": found + missed}
        return rows


def read_all(
    runner: Any, pieces: Pieces, examples: Sequence[Example], policy: DecodePolicy
) -> list[tuple[tuple[Word, ...], Found]]:
    """What is found in each example, with its words; an overlong example has the findings of its last window only."""
    texts = pieces.split([example.text for example in examples])
    results: list[Found] = [Found()] * len(examples)
    for batch in iter_batches(texts, pieces):
        for window, found in zip(batch.windows, decode_batch(runner, batch, policy), strict=True):
            results[window.text] = found
    return list(zip(texts, results, strict=True))


def measure(runner: Any, pieces: Pieces, examples: Sequence[Example], policy: DecodePolicy = _POLICY) -> dict[str, Any]:
    """Precision, recall and F1 of all nouns on annotated sentences."""
    tally = Tally()
    for example, (words, found) in zip(examples, read_all(runner, pieces, examples, policy), strict=True):
        _acts(tally, example, words, found)
        _sayings(tally, example, words, found)
        _wants(tally, example, words, found)
    return tally.table()


def _acts(tally: Tally, example: Example, words: Sequence[Word], found: Found) -> None:
    left = list(found.acts)
    for act in example.acts:
        at = words_in(words, *act.span)
        hit = next((f for f in left if _overlap(f.words, at)), None)
        if hit:
            left.remove(hit)
        tally.add("trigger", bool(hit), 0, not hit)
        right = hit is not None and hit.type == act.type
        tally.add("trigger+type", right, bool(hit) and not right, not right)
        tally.add(f"type {act.type}", right, 0, not right)
        if hit and not right:
            tally.add(f"type {hit.type}", 0, 1, 0)
        if not right or hit is None:
            continue
        tally.add("status", hit.status == act.status, hit.status != act.status, hit.status != act.status)
        negated = bool(act.negated)
        tally.add("negated", hit.negated and negated, hit.negated and not negated, negated and not hit.negated)
        tally.add("mode", hit.mode == act.mode, hit.mode != act.mode, hit.mode != act.mode)
        for role in ("source", "target", "place", "time"):
            gold = [words_in(words, *span) for name, span in act.roles or () if name == role]
            ours = [argument.words for argument in hit.roles if argument.role == role]
            tally.sets(role, gold, ours)
            hits = sum(any(_overlap(g, o) for o in ours) for g in gold)
            wrong = sum(not any(_overlap(g, o) for g in gold) for o in ours)
            tally.add(f"{role} (overlap)", hits, wrong, len(gold) - hits)
    for extra in left:
        tally.add("trigger", 0, 1, 0)
        tally.add("trigger+type", 0, 1, 0)
        tally.add(f"type {extra.type}", 0, 1, 0)


def _sayings(tally: Tally, example: Example, words: Sequence[Word], found: Found) -> None:
    left = list(found.sayings)
    for saying in example.sayings:
        at = words_in(words, *saying.cue)
        hit = next((f for f in left if _overlap(f.words, at)), None)
        tally.add("claim", bool(hit), 0, not hit)
        holder = words_in(words, *saying.holder) if saying.holder else None
        if not hit:
            tally.add("claim+holder", 0, 0, 1)
            continue
        left.remove(hit)
        same = (hit.holder.words if hit.holder else None) == holder
        tally.add("claim+holder", same, not same, not same)
        for name, ours, gold in (
            ("verb class", hit.verb_class, saying.verb_class),
            ("direct", hit.direct, saying.direct),
            ("holder kind", hit.holder_kind, saying.holder_kind),
            ("certainty", hit.certainty, saying.certainty),
        ):
            tally.add(name, ours == gold, ours != gold, ours != gold)
        if saying.content:
            close = _union_share(hit.content, words_in(words, *saying.content)) >= 0.8
            tally.add("content (4/5 of union)", close, not close, not close)
    tally.add("claim", 0, len(left), 0)
    tally.add("claim+holder", 0, len(left), 0)


def _wants(tally: Tally, example: Example, words: Sequence[Word], found: Found) -> None:
    left = list(found.wants)
    for want in example.wants:
        at = words_in(words, *want.content)
        hit = next((f for f in left if _union_share(f.words, at) >= 0.5), None)
        if hit:
            left.remove(hit)
        tally.add("position", bool(hit), 0, not hit)
        kind = hit is not None and hit.kind == want.kind
        tally.add("position+kind", kind, bool(hit) and not kind, not kind)
        if hit:
            for role in ("holder", "addressee", "affects"):
                gold = [words_in(words, *span) for name, span in want.roles if name == role]
                tally.sets(f"position {role}", gold, [argument.words for argument in hit.roles if argument.role == role])
    tally.add("position", 0, len(left), 0)
    tally.add("position+kind", 0, len(left), 0)


def _overlap(a: range, b: range) -> bool:
    return a.start < b.stop and b.start < a.stop


def _union_share(a: range, b: range) -> float:
    both = max(0, min(a.stop, b.stop) - max(a.start, b.start))
    return both / max(1, len(a) + len(b) - both)


def measure_names(runner: Any, pieces: Pieces, examples: Sequence[Example]) -> dict[str, Any]:
    """Exact-span F1 of names."""
    tally = Tally()
    for example, (words, found) in zip(examples, read_all(runner, pieces, examples, DecodePolicy()), strict=True):
        if "name" in example.full:
            gold = [(words_in(words, *span), name) for span, name in example.names]
            tally.sets("names", gold, [(name.words, name.role) for name in found.names])
    return tally.table()


def measure_quiet(runner: Any, pieces: Pieces, texts: Sequence[str]) -> dict[str, float]:
    """Events and positions found per thousand sentences of text that holds none."""
    read = read_all(runner, pieces, [Example(text, "quiet") for text in texts], DecodePolicy())
    acts, wants = (sum(len(getattr(found, noun)) for _, found in read) for noun in ("acts", "wants"))
    return {"events": round(1000 * acts / len(texts), 1), "positions": round(1000 * wants / len(texts), 1), "n": len(texts)}


def measure_relations(runner: Any, pieces: Pieces, path: Path) -> dict[str, Any]:
    """Macro-F1 of types (YIELD is CONCEDE and RETREAT together) and of quads on the measure-only set."""
    quads = {"AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "COOPERATE": 2, "AID": 2, "YIELD": 2, "REQUEST": 3, "ACCUSE": 3, "REJECT": 3}
    quads |= {"THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4}
    examples, gold, gold_quads = [], [], []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            text, spans = _unmark(row["marked_sentence"])
            examples.append(Example(text, "measure", relation=(spans["s"], spans["t"], "NONE")))
            gold.append(row["type"])
            gold_quads.append(int(row["quad"]))
    names = sorted(quads)
    ours = []
    for logits in relation_logits(runner, pieces, examples):
        shares = np.exp(logits - logits.max())
        scores = {name: float(shares[RELATIONS.index(name)]) for name in names if name != "YIELD"}
        scores["YIELD"] = float(shares[RELATIONS.index("CONCEDE")] + shares[RELATIONS.index("RETREAT")])
        ours.append(max(scores, key=lambda name: scores[name]))
    result = {"types": _macro(gold, ours), "quads": _macro(gold_quads, [quads[name] for name in ours]), "n": len(gold)}
    result["by type"] = {name: round(_f1(gold, ours, name), 3) for name in names}
    return result


def _unmark(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    text, spans, opened = "", {"s": (0, 0), "t": (0, 0)}, {"s": 0, "t": 0}
    while marked:
        if marked[:3] in ("<s>", "<t>"):
            opened[marked[1]], marked = len(text), marked[3:]
        elif marked[:4] in ("</s>", "</t>"):
            spans[marked[2]] = (opened[marked[2]], len(text))
            marked = marked[4:]
        else:
            text, marked = text + marked[0], marked[1:]
    return text, spans


def _f1(gold: Sequence[Any], ours: Sequence[Any], label: Any) -> float:
    both = sum(g == o == label for g, o in zip(gold, ours, strict=True))
    return 2 * both / max(1, sum(g == label for g in gold) + sum(o == label for o in ours))


def _macro(gold: Sequence[Any], ours: Sequence[Any]) -> float:
    labels = sorted(set(gold))
    return round(100 * sum(_f1(gold, ours, label) for label in labels) / len(labels), 1)


def main() -> None:
    """Prints one JSON object of measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--run", type=Path)
    parser.add_argument("--base", type=Path)
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--part", choices=PARTS, default="development")
    parser.add_argument("--relations", action="store_true", help="also look at the measure-only set; the look is logged")
    parser.add_argument("--names", choices=("dev", "test"))
    parser.add_argument("--quiet", action="store_true", help="count what is found in text without diplomacy")
    parser.add_argument("--brief", action="store_true")
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    runner: Any
    if arguments.weights:
        runner = Session(arguments.weights)
        pieces, name = runner.pieces, runner.card.sha256[:16]
    else:
        reader = Reader()
        reader.load_state_dict(torch.load(arguments.run)["average"])
        pieces = Pieces((arguments.base / "tokenizer.json").read_text(encoding="utf-8"))
        runner, name = TorchRunner(reader, pieces), f"{arguments.run.parent.name}/{arguments.run.name}"
    corpus = read_corpus(arguments.data, set())
    result = measure(runner, pieces, corpus.parts[arguments.part])
    if arguments.brief:
        result = {key: value for key, value in result.items() if not key.startswith("type ")}
    for key, value in result.items():
        print(f"{key:26} {value}")
    if arguments.names:
        print("names", measure_names(runner, pieces, list(iter_treebank(arguments.data, arguments.names)))["names"])
    if arguments.quiet:
        print("quiet, per thousand", measure_quiet(runner, pieces, list(iter_plain(arguments.data))))
    if arguments.relations:
        look = measure_relations(runner, pieces, arguments.data / "measure_only" / "plover_relations.tsv")
        print("relations", json.dumps(look))
        with LOOKS.open("a", encoding="utf-8") as file:
            stamp = dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%MZ")
            file.write(json.dumps({"at": stamp, "model": name, "types": look["types"], "quads": look["quads"]}) + "\n")


if __name__ == "__main__":
    main()
