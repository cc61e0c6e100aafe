"""Averages the weights of runs that share a first stage: `python -m training.blend --runs A.pt B.pt --shares 1 1 --out C.pt`."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def main() -> None:
    """Writes a file that `evaluate` and `export` read like a run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=Path, nargs="+", required=True)
    parser.add_argument("--shares", type=float, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    saved = [torch.load(run) for run in arguments.runs]
    total = sum(arguments.shares)
    shares = [share / total for share in arguments.shares]
    names = saved[0]["average"]
    average = {name: sum(share * one["average"][name] for share, one in zip(shares, saved, strict=True)) for name in names}
    config = {"blend of": [one.get("config", {}) for one in saved], "shares": shares}
    torch.save({"average": average, "config": config}, arguments.out)


if __name__ == "__main__":
    main()
