"""The project's own corpus, `training/corpus/`, as annotated documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from training.notation import read_article

CORPUS = Path(__file__).parents[1] / "corpus"


def iter_files(folder: Path = CORPUS) -> list[Path]:
    """The files of the first annotation, in order of process and name; second annotations lie in `second/`."""
    return sorted(path for path in folder.glob("*/*.txt") if path.parent.name != "second")


def read_articles(folder: Path = CORPUS) -> list[dict[str, Any]]:
    """All articles.

    Raises:
        ValueError: a file has a fault; `python -m training.check_corpus` lists them.
    """
    documents = []
    for path in iter_files(folder):
        parsed = read_article(path)
        if parsed.faults:
            raise ValueError(f"{path.name}: {parsed.faults[0]}")
        documents.append(parsed.document)
    return documents
