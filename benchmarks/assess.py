"""Seconds that a question takes on a desk of 100,000 events, with and without the history of its answer.

`python benchmarks/assess.py` makes the desk of `benchmarks/analysis.py` and puts ready questions to it, each in a process of its
own, as a command does. `--events` takes another size, `--desk FILE` keeps the desk and takes it if it is there, `--json` prints
one object. The last line compares with the aim of two seconds.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from analysis import AIM_S, build_desk

ASKED = (("reset-or-pact", False), ("reset-or-pact", True), ("nuclear-deal", False))


def measure(path: Path, question: str, history: bool) -> dict[str, float]:
    """Seconds of one answer in a process of its own: to import the program, and to answer; processor time, and rows cited."""
    call = [sys.executable, __file__, "--child", str(path), question, str(int(history))]
    found: dict[str, float] = json.loads(subprocess.run(call, capture_output=True, text=True, check=True).stdout)
    return found


def ask(path: str, question: str, history: bool) -> dict[str, float]:
    """What this process measures."""
    started = time.perf_counter()
    import legation

    with legation.open(path) as desk:
        opened, cpu = time.perf_counter(), time.process_time()
        made = desk.assess(question, history=history)
        return {
            "import_s": opened - started,
            "answer_s": time.perf_counter() - opened,
            "cpu_s": time.process_time() - cpu,
            "rows_cited": sum(len(column.rows) for column in made.columns),
            "days": len(made.history),
        }


def main() -> None:
    """Build the desk where it is not there, ask, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--desk", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--child", nargs=3)
    options = parser.parse_args()
    if options.child:
        path, question, history = options.child
        print(json.dumps(ask(path, question, history == "1")))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = options.desk or Path(folder) / "desk.db"
        if not path.exists():
            build_desk(path, options.events)
        found = {f"{name}{' with history' if history else ''}": measure(path, name, history) for name, history in ASKED}
    if options.json:
        print(json.dumps({"events": options.events, "answers": found}))
        return
    for name, one in found.items():
        print(f"{name:32} import {one['import_s']:.2f} s, answer {one['answer_s']:.2f} s (processor {one['cpu_s']:.2f} s)")
    slowest = max(one["answer_s"] for one in found.values())
    print(f"slowest {slowest:.2f} s; the aim is {AIM_S:g} s")


if __name__ == "__main__":
    main()
