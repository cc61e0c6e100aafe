"""How much of the encoder's speed the whole reader keeps: sentences a second from text to statements, over the bare encoder's.

`python benchmarks/reader.py [FOLDER…]` reads the texts of the folders (the sample and the golden articles where none is named),
first with the model's encoder alone, on all their sentences in batches sorted by length, then article by article with the whole
reader. Both run in one process, in turns, and the medians are compared. Aim: 0.6. Then it says which share of the reading
each stage takes (aim for resolution: under a third), and, in a process of its own, what the reference tables cost to load (aims:
200 ms, 100 MB).
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from legation.extract import extract_statements
from legation.records import Article
from legation.resolve import resolve_tags
from legation.single import read_file
from legation.tag import tag_article
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
    shares = _shares(articles)
    print(f"bare encoder: {bare:,.0f} sentences/s   whole reader: {whole:,.0f} sentences/s   ratio: {whole / bare:.2f}")
    print("share of the processor's time: " + "   ".join(f"{stage} {share:.0%}" for stage, share in shares.items()))
    done = subprocess.run([sys.executable, "-c", _LOAD_TABLES], capture_output=True, text=True, check=True)
    print(f"reference tables: {done.stdout.strip()}")


# Every table, as the first article needs them; the memory is what the process grew by.
_LOAD_TABLES = """
import time, psutil
import legation.tag, legation.resolve
before, started = psutil.Process().memory_info().rss, time.perf_counter()
from legation.reference import codes, countries, issues, names, offices, outlets, people, places, calendar
names.find_entries("the Kremlin"); people.find_people("M. Rubio"); places.find_spots("Riyadh"); outlets.find_outlet("reuters.com")
countries.find_country("USA"); offices.find_office("foreign minister"); issues.find_issue("ceasefire")
calendar.find_day("Valentine's Day")
grown = psutil.Process().memory_info().rss - before
print(f"loaded in {1000 * (time.perf_counter() - started):.0f} ms, {grown / 2**20:.0f} MiB")
"""


def _shares(articles: list[Article]) -> dict[str, float]:
    """The share of each stage in the processor time of reading."""
    spent: dict[str, float] = {"tag": 0.0, "resolve": 0.0, "extract": 0.0}
    for article in articles:
        started = time.process_time()
        tags = tag_article(article)
        tagged = time.process_time()
        resolution = resolve_tags(article, tags)
        resolved = time.process_time()
        extract_statements(article, tags, resolution)
        for stage, seconds in (
            ("tag", tagged - started),
            ("resolve", resolved - tagged),
            ("extract", time.process_time() - resolved),
        ):
            spent[stage] += seconds
    return {stage: seconds / sum(spent.values()) for stage, seconds in spent.items()}


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
