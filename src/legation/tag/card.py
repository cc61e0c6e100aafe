"""The identity of the model: one SHA-256 over weights, tokenizer and labels, decided in this one place.

The same files have the same identity wherever they lie. It stands in every row that the model took part in.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CARD = "card.json"


@dataclass(frozen=True)
class ModelCard:
    """Which model it is. `facts` is what `card.json` tells: data, licences, measures, limits."""

    sha256: str
    name: str = "reader"
    version: str = ""
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def identity(self) -> str:
        """The short form that stands in a row, such as `reader-1:0f3c9a7be2d41c55`."""
        return f"{self.name}-{self.version}:{self.sha256[:16]}" if self.version else f"{self.name}:{self.sha256[:16]}"


def hash_files(folder: Path, names: Sequence[str]) -> str:
    """One SHA-256 over the names and contents of some files, in the order of their names."""
    total = hashlib.sha256()
    for name in sorted(names):
        total.update(f"{name}\x1f{hashlib.sha256((folder / name).read_bytes()).hexdigest()}\x1e".encode())
    return total.hexdigest()


def read_card(folder: Path, names: Sequence[str]) -> ModelCard:
    """The card of the weights in a folder; the hash is computed from the files, never believed from the card."""
    path = folder / CARD
    facts: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return ModelCard(hash_files(folder, names), str(facts.get("name", "reader")), str(facts.get("version", "")), facts)
