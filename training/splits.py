"""Which annotated document is for training, development or test: one registry (`splits.json`), made once by a seeded hash."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

REGISTRY = Path(__file__).with_name("splits.json")
SEED, TEST, DEVELOPMENT = "legation-1", 0.15, 0.10


def split_of(document: str) -> str:
    """`train`, `development` or `test`, from a hash of the document's id alone."""
    if document.startswith("corpus/"):
        document = document.rpartition("/")[0]  # articles on one process stay together
    share = int(hashlib.sha256(f"{SEED}/{document}".encode()).hexdigest()[:8], 16) / 0xFFFFFFFF
    if share < TEST:
        return "test"
    return "development" if share < TEST + DEVELOPMENT else "train"


def write_registry(documents: list[str]) -> None:
    """Writes the registry; a document that it already holds keeps its place."""
    known = read_registry() if REGISTRY.exists() else {}
    for document in documents:
        known.setdefault(document, split_of(document))
    parts = {part: sorted(d for d, p in known.items() if p == part) for part in ("train", "development", "test")}
    REGISTRY.write_text(json.dumps(parts, indent=0) + "\n", encoding="utf-8")


def read_registry() -> dict[str, str]:
    """Document id → its part."""
    parts = json.loads(REGISTRY.read_text(encoding="utf-8"))
    return {document: part for part, documents in parts.items() for document in documents}
