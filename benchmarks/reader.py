"""How much of the encoder's speed the whole reader keeps: sentences a second from text to statements, over the bare encoder's.

`python benchmarks/reader.py [FOLDER…]` reads the texts of the folders (the sample and the golden articles where none is named),
first with the model's encoder alone, on all their sentences in batches sorted by length, then article by article with the whole
reader. Both run in one process, in turns, and the medians are compared. Aim: 0.6.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from legation.single import read_file
from legation.tag.reader import open_session
from legation.tag.windows import iter_batches
from legation.text.sentences import split_sentences

ROOT = Path(__file__).parents[1]
FOLDERS = (ROOT / "samples", *sorted((ROOT / "evals" / "golden").glob("*/*")))


def main() -> None:
    """Measures in turns and prints medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=list(FOLDERS))
    parser.add_argument("--turns", type=int, default=5)
    arguments = parser.parse_args()
    files = sorted(path for folder in arguments.folders for path in folder.glob("*") if path.suffix in (".txt", ".md"))
    articles = [read_file(path)[0] for path in files]
    sentences = [sentence.span.slice(article.text) for article in articles for sentence in split_sentences(article)]
    encode, read = _encoder(sentences), _reader(files)
    encode()
    times = [(_seconds(encode), _seconds(read)) for _ in range(arguments.turns)]
    bare, whole = (len(sentences) / statistics.median(column) for column in zip(*times, strict=True))
    print(f"{len(files)} articles, {len(sentences)} sentences")
    print(f"bare encoder: {bare:,.0f} sentences/s   whole reader: {whole:,.0f} sentences/s   ratio: {whole / bare:.2f}")


def _encoder(sentences: list[str]) -> Callable[[], None]:
    session = open_session()
    batches = list(iter_batches(session.pieces.split(sentences), session.pieces))

    def run() -> None:
        for batch in batches:
            session.run(batch)

    return run


def _reader(files: list[Path]) -> Callable[[], None]:
    def run() -> None:
        for path in files:
            read_file(path)

    return run


def _seconds(run: Callable[[], None]) -> float:
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
