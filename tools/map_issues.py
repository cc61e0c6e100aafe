"""Map the free issue phrases of annotations to the list of issues: writes `resources/issue_phrases.yml`, prints the coverage.

    python tools/map_issues.py [--also ANNOTATED.jsonl…] [--unseen ANNOTATED.jsonl…]

Phrases come from the articles of the corpus that models are trained with and from the annotated documents of `--also`; those of
`--unseen`, and of the corpus articles kept for development and test, are only counted. What words cannot decide is mapped by hand
in the `by_hand` part of the file, which is kept.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from legation.reference.issues import find_issue

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "resources" / "issue_phrases.yml"
HEAD = """# From the free issue phrases of annotators to the list of issues (issues.yml). `by_words`: as the words of the list
# decide; `by_hand`: where they do not, or decide wrongly; `none`: names and words that point to no issue by themselves.
# Written by tools/map_issues.py, which keeps `by_hand`.
"""


def corpus_phrases(split: str) -> Iterator[str]:
    """The issue of each position in the corpus articles of a split."""
    splits = json.loads((ROOT / "training" / "splits.json").read_text(encoding="utf-8"))
    for name in splits[split]:
        path = ROOT / "training" / f"{name}.txt"
        for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
            if line.startswith(">P"):
                fields = dict(part.strip().split("=", 1) for part in line.split("|")[1:] if "=" in part)
                if fields.get("issue"):
                    yield fields["issue"].strip().casefold()


def annotated_phrases(paths: Iterable[Path]) -> Iterator[str]:
    """The issue of each position in annotated documents."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from (p["issue"].strip().casefold() for p in json.loads(line).get("positions", ()) if p.get("issue"))


def coverage(phrases: Iterable[str], by_hand: dict[str, str]) -> str:
    """How many positions and how many distinct phrases have an issue, in words."""
    counts = Counter(phrases)
    found = {phrase for phrase in counts if by_hand.get(phrase) or find_issue(phrase)}
    rows = sum(counts[phrase] for phrase in found)
    total = sum(counts.values())
    return f"{rows} of {total} positions ({rows / total:.3f}), {len(found)} of {len(counts)} phrases" if total else "none"


def main() -> None:
    """Write the map and print what it covers."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--also", nargs="*", type=Path, default=[])
    parser.add_argument("--unseen", nargs="*", type=Path, default=[])
    chosen = parser.parse_args()
    kept = yaml.safe_load(TARGET.read_text(encoding="utf-8")) if TARGET.exists() else {}
    by_hand = {phrase: issue for issue, phrases in kept.get("by_hand", {}).items() for phrase in phrases}
    seen = [*corpus_phrases("train"), *annotated_phrases(chosen.also)]
    by_words: dict[str, list[str]] = defaultdict(list)
    none = []
    for phrase in sorted(set(seen) - set(by_hand)):
        found = find_issue(phrase)
        by_words["/".join(found)].append(phrase) if found else none.append(phrase)
    hand: dict[str, list[str]] = defaultdict(list)
    for phrase, issue in sorted(by_hand.items()):
        hand[issue].append(phrase)
    parts = {"by_words": dict(sorted(by_words.items())), "by_hand": dict(sorted(hand.items())), "none": none}
    TARGET.write_text(HEAD + yaml.safe_dump(parts, allow_unicode=True, sort_keys=False, width=130), encoding="utf-8")
    print("seen:", coverage(seen, by_hand))
    print("unseen, corpus articles kept for development:", coverage(corpus_phrases("development"), {}))
    print("unseen, corpus articles kept for test:", coverage(corpus_phrases("test"), {}))
    for path in chosen.unseen:
        print(f"unseen, {path.name}:", coverage(annotated_phrases([path]), {}))


if __name__ == "__main__":
    main()
