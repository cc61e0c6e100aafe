"""What linking costs: seconds and memory for the statements of 1,000, 10,000 and 100,000 articles, each in a process of its own.

`python benchmarks/link.py` prints a table; `--sizes 1000` measures fewer, `--json` prints one object, `--orders 3` also links the
smallest size in other orders and compares the rows. The statements are made (see `statements.py`), not read. The last lines
say how cost and memory grow from each size to the next, per statement.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import subprocess
import sys
import time
from dataclasses import replace
from itertools import pairwise

import msgspec
from run import peak_mb
from statements import iter_articles

from legation.link import Tally, link_rows
from legation.link.shelf import Shelf, StatementShelf

SIZES = (1_000, 10_000, 100_000)


def measure(count: int, seed: int = 0) -> dict[str, float | str]:
    """The figures of one size, measured in a process that does nothing else."""
    command = [sys.executable, __file__, "--child", str(count), "--seed", str(seed)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    figures: dict[str, float | str] = json.loads(done.stdout)
    return figures


def link_articles(count: int, seed: int) -> dict[str, float | str]:
    """The figures of this process: what linking took, beside what documents and statements took before it.

    The statements wait on disk. With a seed they come in another order.
    """
    documents, tally = {}, Tally()
    place: dict[str, int] = {}
    with StatementShelf() as waiting, Shelf(str) as texts:
        for document, stated in iter_articles(count):
            documents[document.id] = replace(document, text="")
            place[document.id] = texts.add(document.text)
            for statement in stated:
                waiting.add(statement)
        numbers = list(range(len(waiting)))
        if seed:
            random.Random(seed).shuffle(numbers)
        before, started, worked = peak_mb(), time.perf_counter(), time.process_time()
        digest = hashlib.sha256()
        ordered = (waiting[number] for number in numbers)
        with link_rows(ordered, documents, texts=lambda key: texts[place[key]], tally=tally) as linked:
            rows = len(linked)
            for row in linked.rows():
                digest.update(msgspec.json.encode(row))
        seconds, work = time.perf_counter() - started, time.process_time() - worked
    return {
        "articles": count,
        "statements": len(numbers),
        "rows": rows,
        "seconds": seconds,
        "cpu_seconds": work,
        "before_mb": before,
        "peak_mb": peak_mb(),
        "comparisons": tally.comparisons / tally.items,
        "digest": digest.hexdigest()[:16],
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--orders", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--child", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--seed", type=int, default=0, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        print(json.dumps(link_articles(options.child, options.seed)))
        return
    figures = []
    for count in sorted(options.sizes):
        figures.append(measure(count))
        if not options.json:
            _show(figures)
    for seed in range(1, options.orders):
        again = measure(min(options.sizes), seed)
        if again["digest"] != figures[0]["digest"]:
            raise SystemExit(f"another order gives other rows: {again['digest']} instead of {figures[0]['digest']}")
    if options.json:
        print(json.dumps({"sizes": figures, "growth": _growth(figures)}, indent=1))
        return
    for line in _growth(figures):
        print(line)


def _growth(figures: list[dict[str, float | str]]) -> list[str]:
    """How seconds and memory for each statement grow from each size to the next."""
    lines = []
    for one, other in pairwise(figures):
        times = float(other["statements"]) / float(one["statements"])
        seconds = float(other["cpu_seconds"]) / float(one["cpu_seconds"]) / times
        memory = (float(other["peak_mb"]) - float(other["before_mb"])) / max(1.0, float(one["peak_mb"]) - float(one["before_mb"]))
        lines.append(f"× {times:.1f} statements: seconds a statement × {seconds:.2f}, memory of linking × {memory:.2f}")
    return lines


def _show(figures: list[dict[str, float | str]]) -> None:
    heads = ("articles", "statements", "rows", "seconds", "of the CPU", "MiB before", "MiB at most", "comparisons", "digest")
    if len(figures) == 1:
        print("  ".join(f"{head:>11}" for head in heads))
    row = figures[-1]
    cells = [f"{row[name]:,.0f}" for name in ("articles", "statements", "rows")]
    cells += [f"{row[name]:,.1f}" for name in ("seconds", "cpu_seconds")]
    cells += [f"{row[name]:,.0f}" for name in ("before_mb", "peak_mb")]
    cells += [f"{row['comparisons']:.2f}"]
    print("  ".join(f"{cell:>11}" for cell in [*cells, str(row["digest"])]), flush=True)


if __name__ == "__main__":
    main()
