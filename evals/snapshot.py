"""The rows of the bundled sample as lines of text: what a change in the code changes in the record.

`python evals/snapshot.py --diff` shows the difference between the stored lines and what the working tree reads now;
`--write` stores the new ones. Lines hold what a row says and where, not its id, so that a diff reads like a change in the record.
"""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator
from pathlib import Path

import legation
from legation.cli.tables import LISTS, clipped
from legation.records import Record

ROOT = Path(__file__).resolve().parent.parent
STORED = ROOT / "evals" / "snapshots" / "samples.txt"
UNSHOWN = ("id", "copy of")


def build_lines() -> list[str]:
    """The sample as it is read now."""
    with legation.open(":memory:") as desk:
        desk.read(ROOT / "samples", strict=True)
        return list(_lines(desk.record()))


def _lines(record: Record) -> Iterator[str]:
    """One section for each noun, one line for each row, in an order that does not depend on ids."""
    for noun, view in LISTS.items():
        rows = getattr(record, noun)
        yield f"# {noun}: {len(rows)}"
        yield from sorted(_line(row, [words for name, words in view.columns if name not in UNSHOWN]) for row in rows)
        yield ""


def _line(row: object, columns: list) -> str:
    quotes = getattr(row, "evidence", ())
    shown = [words(row) for words in columns]
    return " | ".join([*shown, clipped(quotes[0].quote, 70)] if quotes else shown)


def main() -> int:
    """0, also when there are differences: they are shown, and whether they are meant is for people to say."""
    lines = build_lines()
    if "--write" in sys.argv:
        STORED.parent.mkdir(parents=True, exist_ok=True)
        STORED.write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"wrote {len(lines)} lines to {STORED.relative_to(ROOT)}", file=sys.stderr)
        return 0
    stored = STORED.read_text(encoding="utf-8").splitlines() if STORED.exists() else []
    diff = list(difflib.unified_diff(stored, [*lines], "stored", "working tree", lineterm="", n=0))
    print("\n".join(diff) if diff else "the rows of the sample are unchanged")
    return 0


if __name__ == "__main__":
    sys.exit(main())
