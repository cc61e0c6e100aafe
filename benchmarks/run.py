"""Articles per second and peak memory for 1, 100 and 10,000 articles, each in a process of its own.

`python benchmarks/run.py` prints a table; `--sizes 1 100` measures fewer, `--json` prints one object. The last lines say how
cost grows: seconds per article and memory at the largest size over those at the middle one. Start-up (what one article costs
that the next ones do not) is taken out of the seconds per article.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from articles import write_table

SIZES = (1, 100, 10_000)


def measure(count: int) -> dict[str, float]:
    """The figures of one size, measured in a process that does nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "articles.jsonl"
        write_table(table, count)
        command = [sys.executable, __file__, "--child", str(table), str(Path(folder) / "desk.db")]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return {"articles": count, **figures}


def read_table(table: str, desk_file: str) -> dict[str, float]:
    """The figures of this process: seconds and peak memory in MiB of reading, and of linking after it."""
    started = time.perf_counter()
    import legation

    with legation.open(desk_file) as desk:
        totals = desk.read(table)
        read_s, read_mb = time.perf_counter() - started, peak_mb()
        began = time.perf_counter()
        desk.contacts(limit=1)  # the first question links all statements
        link_s = time.perf_counter() - began
    return {
        "accepted": totals.accepted,
        "statements": totals.statements,
        "seconds": read_s,
        "peak_mb": read_mb,
        "link_seconds": link_s,
        "link_peak_mb": peak_mb(),
    }


def peak_mb() -> float:
    """The most memory that this process has had so far, in MiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def growth(figures: list[dict[str, float]]) -> dict[str, float]:
    """How seconds per article and memory grow from the second-largest size to the largest."""
    if len(figures) < 3:
        return {}
    one, middle, largest = figures[0], figures[-2], figures[-1]

    def per_article(figure: dict[str, float]) -> float:
        return (figure["seconds"] - one["seconds"]) / (figure["articles"] - one["articles"])

    return {
        "times_articles": largest["articles"] / middle["articles"],
        "seconds_per_article": per_article(largest) / per_article(middle),
        "memory": largest["peak_mb"] / middle["peak_mb"],
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        print(json.dumps(read_table(*options.child)))
        return
    figures = [measure(count) for count in sorted(options.sizes)]
    if options.json:
        print(json.dumps({"sizes": figures, "growth": growth(figures)}, indent=1))
        return
    heads = {"articles": 9, "statements": 11, "seconds": 9, "articles/s": 11, "peak MiB": 9, "linking s": 10, "its MiB": 9}
    print(" ".join(f"{name:>{width}}" for name, width in heads.items()))
    for row in figures:
        print(
            f"{row['articles']:>9,.0f} {row['statements']:>11,.0f} {row['seconds']:>9.2f} "
            f"{row['articles'] / row['seconds']:>11.1f} {row['peak_mb']:>9.0f} "
            f"{row['link_seconds']:>10.2f} {row['link_peak_mb']:>9.0f}"
        )
    for name, ratio in growth(figures).items():
        print(f"{name.replace('_', ' ')}: × {ratio:,.2f}")


if __name__ == "__main__":
    main()
