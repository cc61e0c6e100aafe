"""Checks the corpus: `python -m training.check_corpus [FILE…] [--plain] [--json]`. Exits with 1 where a file has a fault."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from training.notation import plain_text, read_article
from training.sources.articles import iter_files, iter_sentence_files

NOUNS = ("events", "claims", "positions", "contacts", "deals", "forecasts")


def main() -> int:
    """Faults and remarks of each file, and how much there is of what."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="files of the corpus; all of them where none is named")
    parser.add_argument("--plain", action="store_true", help="print header and sentences without the annotation")
    parser.add_argument("--json", action="store_true", help="print the annotated documents with offsets, one to a line")
    arguments = parser.parse_args()
    files = arguments.files or [*iter_files(), *iter_sentence_files()]
    if arguments.plain:
        sys.stdout.writelines(plain_text(path) for path in files)
        return 0
    faults, counts, types, statuses = 0, Counter[str](), Counter[str](), Counter[str]()
    for path in files:
        parsed = read_article(path)
        faults += len(parsed.faults)
        for line in parsed.faults:
            print(f"{path}: {line}", file=sys.stderr)
        for line in parsed.remarks:
            print(f"{path}: remark: {line}", file=sys.stderr)
        if arguments.json and not parsed.faults:
            print(json.dumps(parsed.document, ensure_ascii=False))
        counts["articles"] += 1
        counts["sentences"] += len(parsed.document["sentences"])
        for noun in NOUNS:
            counts[noun] += len(parsed.document[noun])
        types.update(event["type"] for event in parsed.document["events"])
        statuses.update(event["status"] for event in parsed.document["events"])
    for table in (counts, types, statuses):
        print("  ".join(f"{key} {n}" for key, n in table.most_common()), file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
