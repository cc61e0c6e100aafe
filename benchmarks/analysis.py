"""Seconds that an index takes on a desk of 100,000 events, by step and by how much of the desk is about the two parties.

`python benchmarks/analysis.py` makes a desk of generated acts (`legation.analysis.synthetic`: known rates, one change in the
middle), writes its documents and rows through the store, and asks for the index in a process of its own, as a command does.
`--events` takes another size, `--desk FILE` keeps the desk and takes it if it is there, `--json` prints one object. The last
line compares with the aim of two seconds.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from legation.analysis.synthetic import History, Phase, Recipe, make_history
from legation.records import Article, Snapshot, Statement
from legation.store import Desk

AIM_S = 2.0
DAYS = 1460
STEPS = ("week", "month", "day")
# Six dyads and their shares of all acts; the first is the one asked for, the next two are laid beside it.
DYADS = (
    ("USA", "RUS", 0.3),
    ("USA", "UKR", 0.1),
    ("RUS", "UKR", 0.1),
    ("CHN", "USA", 0.2),
    ("FRA", "DEU", 0.2),
    ("IND", "PAK", 0.1),
)


def build_desk(path: Path, events: int) -> None:
    """A desk of so many acts, four years of them, and one document a day and dyad."""
    histories = [_history(source, target, share * events, seed) for seed, (source, target, share) in enumerate(DYADS)]
    with Desk.open(path) as desk:
        for history in histories:
            for document in history.documents:
                content = document.text.encode()
                snapshot = Snapshot(content=content, sha256=document.sha256, path=f"{document.id}.txt", media_type="text/plain")
                desk.write_article(Article(document=document, blocks=()), snapshot, [], extractor="synthetic")
        desk.store_rows(_rows(histories))


def _history(source: str, target: str, acts: float, seed: int) -> History:
    rate = acts / DAYS
    before = Phase(days=DAYS // 2, rates=(0.2 * rate, 0.1 * rate, 0.5 * rate, 0.2 * rate))
    after = Phase(days=DAYS // 2, rates=(0.5 * rate, 0.2 * rate, 0.2 * rate, 0.1 * rate))
    return make_history(Recipe(phases=(before, after), seed=seed, source=source, target=target))


def _rows(histories: list[History]) -> Iterator[Statement]:
    for history in histories:
        yield from history.events
        yield from history.contacts


def measure(path: Path, by: str) -> dict[str, float]:
    """Seconds of one index in a process of its own: to import the program, and to answer."""
    done = subprocess.run([sys.executable, __file__, "--child", str(path), by], capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def ask(path: str, by: str) -> dict[str, float]:
    """What this process measures."""
    started = time.perf_counter()
    import legation

    with legation.open(path) as desk:
        opened, cpu = time.perf_counter(), time.process_time()
        index = desk.index("USA", "RUS", by=by, beside=["UKR"])
        return {
            "import_s": opened - started,
            "answer_s": time.perf_counter() - opened,
            "cpu_s": time.process_time() - cpu,
            "acts": sum(row.events for row in index),
            "changes": len(index.changes),
        }


def main() -> None:
    """Make the desk, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--desk", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        print(json.dumps(ask(*options.child)))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = options.desk or Path(folder) / "desk.db"
        if not path.exists():
            build_desk(path, options.events)
        figures = {by: measure(path, by) for by in STEPS}
    if options.json:
        print(json.dumps(figures, indent=1))
        return
    print(f"{'step':>6} {'acts':>8} {'changes':>8} {'import s':>9} {'answer s':>9} {'its cpu s':>9} {'of the aim':>11}")
    for by, row in figures.items():
        ratio = row["answer_s"] / AIM_S
        counts = f"{by:>6} {row['acts']:>8,.0f} {row['changes']:>8.0f}"
        print(f"{counts} {row['import_s']:>9.2f} {row['answer_s']:>9.2f} {row['cpu_s']:>9.2f} {ratio:>11.2f}")


if __name__ == "__main__":
    main()
