"""Trains the reader: `python -m training.train --config training/config/reader.json --data DATA --base BASE --out RUN`.

Stops and resumes at any pass (a checkpoint after each); the weights that count are the moving average. Seeds are fixed, so the
same configuration on the same machine gives the same weights.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from pathlib import Path
from typing import Any

import torch

from legation.tag.tokens_model import Pieces
from training.examples import Example, Features, featurise
from training.losses import collate, compute_loss
from training.mix import Corpus, draw_pass, read_config, read_corpus
from training.network import Reader, load_base
from training.relabel import read_relabelled

LONGEST = 200


def main() -> None:
    """Runs every stage of the configuration."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True, help="folder of the data sets")
    parser.add_argument("--base", type=Path, required=True, help="folder with model.safetensors and tokenizer.json")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights to start from in place of the base model")
    parser.add_argument("--relabelled", type=Path, help="sentences labelled by `relabel`, for the pools relabelled and related")
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    config: dict[str, Any] = read_config(arguments.config)
    torch.manual_seed(config["seed"])
    wanted = {pool for stage in config["stages"] for pool in stage["shares"]}
    corpus = read_corpus(arguments.data, wanted)
    if arguments.relabelled:
        examples = read_relabelled(arguments.relabelled)
        corpus.pools["relabelled"] = [example for example in examples if not example.relation]
        corpus.pools["related"] = [example for example in examples if example.relation]
    pieces = Pieces((arguments.base / "tokenizer.json").read_text(encoding="utf-8"))
    reader = Reader(config["dropout"])
    load_base(reader, arguments.base / "model.safetensors")
    if arguments.start:
        reader.load_state_dict(torch.load(arguments.start)["average"])
    arguments.out.mkdir(parents=True, exist_ok=True)
    for number, stage in enumerate(config["stages"]):
        run_stage(reader, corpus, pieces, config, stage, arguments.out, number)


def run_stage(
    reader: Reader, corpus: Corpus, pieces: Pieces, config: dict[str, Any], stage: dict[str, Any], out: Path, number: int
) -> None:
    """One stage: passes with a rate that warms up and falls; leaves `stage-N.pt`, whose average the next stage starts from."""
    path = out / f"stage-{number}.pt"
    average = {name: value.detach().clone() for name, value in reader.state_dict().items()}
    optimiser = make_optimiser(reader, stage)
    done, step = 0, 0
    if path.exists():
        saved = torch.load(path)
        reader.load_state_dict(saved["last"])
        average, done, step = saved["average"], saved["passes"], saved["step"]
        optimiser.load_state_dict(saved["optimiser"])
    total = None
    for turn in range(done, stage["passes"]):
        rng = random.Random(f"{config['seed']}/{number}/{turn}")
        torch.manual_seed(config["seed"] * 1000 + number * 100 + turn)
        batches = make_batches(draw_pass(corpus, stage["shares"], stage.get("swap", 0.0), rng), pieces, config["batch"], rng)
        total = total or len(batches) * stage["passes"]
        started, sums = time.time(), {}
        reader.train()
        for features in batches:
            scale = rate_at(step, max(total, step + 1), stage.get("warm", 0.06))
            for group in optimiser.param_groups:
                group["lr"] = group["top"] * scale
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss, parts = compute_loss(reader, collate(features, pieces.pad), config["smoothing"])
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimiser.step()
            step += 1
            keep = min(config["average"], (step + 1) / (step + 10))
            for name, value in reader.state_dict().items():
                average[name].lerp_(value, 1.0 - keep)
            for head, part in parts.items():
                total_, count = sums.get(head, (0.0, 0))
                sums[head] = (total_ + part, count + 1)
        means = {head: round(value / count, 3) for head, (value, count) in sorted(sums.items())}
        print(json.dumps({"stage": number, "pass": turn + 1, "s": round(time.time() - started), "loss": means}), flush=True)
        state = {"last": reader.state_dict(), "average": average, "passes": turn + 1, "step": step}
        torch.save({**state, "optimiser": optimiser.state_dict(), "config": config}, path)
    reader.load_state_dict(average)


def make_optimiser(reader: Reader, stage: dict[str, Any]) -> torch.optim.AdamW:
    """AdamW with a lower rate for the encoder than for the heads."""
    body = [
        parameter for name, parameter in reader.named_parameters() if name.startswith(("words.", "places.", "norm.", "layers."))
    ]
    known = {id(parameter) for parameter in body}
    heads = [parameter for parameter in reader.parameters() if id(parameter) not in known]
    groups = [{"params": body, "top": stage["rate"]}, {"params": heads, "top": stage["rate_heads"]}]
    return torch.optim.AdamW(groups, lr=stage["rate"], weight_decay=0.01)


def rate_at(step: int, total: int, warm: float) -> float:
    """The share of the top rate: up over `warm` of the steps, then down along a half cosine to a twentieth."""
    if step < warm * total:
        return (step + 1) / (warm * total)
    through = (step - warm * total) / max(1.0, (1 - warm) * total)
    return 0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * min(1.0, through)))


def make_batches(examples: list[Example], pieces: Pieces, size: int, rng: random.Random) -> list[list[Features]]:
    """Features in batches of near-equal length, in a random order; overlong sentences are left out."""
    words = pieces.split([example.text for example in examples])
    features = [featurise(example, its, pieces) for example, its in zip(examples, words, strict=True) if its]
    features = [feature for feature in features if len(feature.ids) <= LONGEST]
    rng.shuffle(features)
    features.sort(key=lambda feature: len(feature.ids) + rng.random() * 6)
    batches = [features[at : at + size] for at in range(0, len(features), size)]
    rng.shuffle(batches)
    return batches


if __name__ == "__main__":
    main()
