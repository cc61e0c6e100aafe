"""The balanced marked pairs → examples for the relation head, and partly labelled ones for triggers and roles."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.examples import Act, Chars, Example

# Mutual acts have all actors as sources in the project's scheme, but a source and a target in the pairs: roles unknown there.
MUTUAL = ("COOPERATE", "AGREE", "SUPPORT")
# Types that the pairs use in the folded sense; as unfolded trigger labels they would teach the wrong thing.
FOLDED = ("AGREE", "CONCEDE")


def read_pairs(folder: Path) -> list[dict[str, Any]]:
    """All lines of all parts."""
    return [json.loads(line) for path in sorted(folder.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]


def relation_of(pair: dict[str, Any]) -> Example | None:
    """The marked sentence; None where the two actors overlap."""
    source, target = _find(pair, "source"), _find(pair, "target")
    if source[0] < target[1] and target[0] < source[1]:
        return None
    return Example(pair["text"], "pairs", relation=(source, target, pair["type"]))


def iter_acts(pair: dict[str, Any]) -> Iterator[Example]:
    """The same sentence with its one known trigger; nothing is said of its other words."""
    if pair["type"] == "NONE" or not pair["trigger"]:
        return
    folded = pair["type"] in FOLDED or (pair["type"] == "THREATEN" and pair["status"] != "happened")
    mutual = pair["type"] in MUTUAL or (pair["type"] == "CONSULT" and pair["mode"] != "visit")
    roles = (("source", _find(pair, "source")), ("target", _find(pair, "target")))
    act = Act(
        _find(pair, "trigger"),
        None if folded else pair["type"],
        None if folded else pair["status"],
        None,
        pair["mode"],
        None if mutual else roles,
        partial=True,
    )
    yield Example(pair["text"], "pair_acts", acts=(act,))


def _find(pair: dict[str, Any], key: str) -> Chars:
    at = pair["text"].index(pair[key])
    return at, at + len(pair[key])
