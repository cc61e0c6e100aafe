"""The floors below which a set may not fall: pinned together with the set that they were measured on.

In: a scoreboard and `floors.yml`. Out: what does not hold, in words. A floor goes up freely; lowering one needs to be
asked for. A key with fewer than 30 examples is too noisy for a floor and gets none.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from legation.errors import InputError, UsageError
from legation.evaluation.case import EvalSet
from legation.evaluation.score import Scoreboard

MIN_EXAMPLES = 30
FLOORS = Path("evals/floors.yml")


def load_floors(path: Path) -> dict[str, Any]:
    """The pinned floors by set, empty where there is no such file.

    Raises:
        InputError: the file is not a mapping.
    """
    if not path.exists():
        return {}
    loaded = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    if not isinstance(loaded, dict):
        raise InputError(f"{path} holds no floors: it must map the names of sets to `digest` and `floors`")
    return loaded


def find_failures(board: Scoreboard, chosen: EvalSet, pinned: Mapping[str, Any]) -> list[str]:
    """What is below its floor, or cannot be compared; empty when all floors hold or none are pinned."""
    if chosen.name not in pinned:
        return []
    entry = pinned[chosen.name]
    if entry["digest"] != chosen.digest:
        return [f"the set {chosen.name} is not the one that the floors were measured on; pin them anew with --set-floors"]
    failures = []
    for key, floor in entry["floors"].items():
        reached = board.tallies[key].f1
        if reached is None or reached < floor:
            failures.append(f"{key}: F1 {'none' if reached is None else f'{reached:.3f}'} is below the floor {floor:.3f}")
    return failures


def pin_floors(board: Scoreboard, chosen: EvalSet, path: Path, *, allow_lower: bool = False) -> dict[str, float]:
    """The floors that were written: what is reached now, rounded down to a hundredth.

    Raises:
        UsageError: a floor would be lowered, and that was not asked for.
    """
    pinned = load_floors(path)
    floors = {
        key: math.floor(tally.f1 * 100) / 100
        for key, tally in sorted(board.tallies.items())
        if tally.f1 is not None and tally.n >= MIN_EXAMPLES
    }
    old: Mapping[str, float] = pinned.get(chosen.name, {}).get("floors", {})
    lowered = [f"{key} {value:.2f} → {floors.get(key, 0):.2f}" for key, value in old.items() if floors.get(key, 0) < value]
    if lowered and not allow_lower:
        raise UsageError(f"this would lower floors ({'; '.join(lowered)}): add --allow-lower if that is meant, and say why")
    pinned[chosen.name] = {"digest": chosen.digest, "articles": board.articles, "floors": floors}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(pinned, sort_keys=True), encoding="utf-8")
    return floors
