"""Compares two annotations of the same articles: `python -m training.agreement` prints a line for each noun and field.

The second annotation counts as what was found and the first as what is there; F1 does not change when they trade places.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from legation.evaluation.annotated import expect_rows
from legation.evaluation.score import Scoreboard, judged_keys
from legation.records import Span
from training.notation import read_article
from training.sources.articles import CORPUS

SECOND = CORPUS / "second"


def compare(second: Path = SECOND, corpus: Path = CORPUS) -> Scoreboard:
    """The scoreboard of all articles that have a second annotation.

    Raises:
        ValueError: the texts differ, or a file has a fault.
    """
    board = Scoreboard()
    for path in sorted(second.glob("*.txt")):
        process, _, name = path.stem.partition("--")
        ours, theirs = read_article(corpus / process / f"{name}.txt"), read_article(path)
        if ours.faults or theirs.faults:
            raise ValueError(f"{path.name}: {(ours.faults or theirs.faults)[0]}")
        if ours.document["text"] != theirs.document["text"]:
            raise ValueError(f"{path.name}: not the text of the first annotation")
        first, other = (expect_rows(parsed.document, _as_it_stands) for parsed in (ours, theirs))
        board.add(path.stem, first, other, ours.document["text"])
    return board


def _as_it_stands(span: Span) -> Span:
    return span


def main() -> int:
    """Prints the table, and with `--differences` each difference in words."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--differences", action="store_true")
    arguments = parser.parse_args()
    board = compare()
    if arguments.differences:
        print(*board.notes, sep="\n")
    print(f"{board.articles} articles annotated twice")
    for key in judged_keys(board):
        tally = board.tallies[key]
        print(f"{key:24} {tally.f1:.3f}  n {tally.n}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
