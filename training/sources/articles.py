"""The project's own corpus, `training/corpus/`: articles and single sentences as annotated documents, and quiet sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from training.examples import Example
from training.notation import read_article

CORPUS = Path(__file__).parents[1] / "corpus"
_NO_ARTICLES = ("second", "sentences")


def iter_files(folder: Path = CORPUS) -> list[Path]:
    """The articles in order of process and name; `second/` and `sentences/` hold none."""
    return sorted(path for path in folder.glob("*/*.txt") if path.parent.name not in _NO_ARTICLES)


def iter_sentence_files(folder: Path = CORPUS) -> list[Path]:
    """The files of sentences that belong to no article."""
    return sorted((folder / "sentences").glob("*.txt"))


def read_quiet(folder: Path = CORPUS) -> list[Example]:
    """Sentences without any act or position, full of words that look like one."""
    lines = (folder / "quiet.txt").read_text(encoding="utf-8").splitlines()
    return [Example(line, "quiet", frozenset({"trigger", "position"})) for line in lines if line.strip()]


def read_articles(files: list[Path] | None = None) -> list[dict[str, Any]]:
    """The annotated documents of some files, of all articles where none are given.

    Raises:
        ValueError: a file has a fault; `python -m training.check_corpus` lists them.
    """
    documents = []
    for path in iter_files() if files is None else files:
        parsed = read_article(path)
        if parsed.faults:
            raise ValueError(f"{path.name}: {parsed.faults[0]}")
        documents.append(parsed.document)
    return documents
