"""Who did what to whom, from raw sentences: `python -m training.triples --data DATA`.

The sentences of the measure-only set are read by the whole package (rules, model, resolution, statements) without their marks. A
pair is found when an event of the marked type has an actor on each marked name: source and target in their roles, or in
either order and both as sources where the act is mutual. The set gives one pair a sentence and a sentence may hold more, so
this is recall and says nothing of precision. Prints one JSON object; `looks.jsonl` logs the look.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from legation.errors import InputError
from legation.pipeline import model_identity
from legation.records import Actor, Event
from legation.reference.folding import fold_type
from legation.single import read_text

LOOKS = Path(__file__).parent / "looks.jsonl"
_FOLDED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
Span = tuple[int, int]


def main() -> None:
    """Prints the recall of types, of pairs, and of both together, over all sentences and for each type."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    path: Path = parser.parse_args().data / "measure_only" / "plover_relations.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        pairs = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    counts: Counter[str] = Counter()
    for pair in pairs:
        source, target = _marked(pair, "source"), _marked(pair, "target")
        counts.update(
            f"{name} {group}"
            for name in _found(pair["sentence"], source, target, pair["type"])
            for group in ("all", pair["type"])
        )
    sizes = Counter(pair["type"] for pair in pairs) | Counter({"all": len(pairs)})
    measures = ("type", "source", "target", "pair", "triple")
    result = {name: round(counts[f"{name} all"] / len(pairs), 3) for name in measures}
    types = {kind: round(counts[f"triple {kind}"] / sizes[kind], 2) for kind in sorted(sizes) if kind != "all"}
    print(json.dumps({**result, "n": len(pairs), "triple by type": types}))
    stamp = dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%MZ")
    with LOOKS.open("a", encoding="utf-8") as log:
        log.write(
            json.dumps({"at": stamp, "model": model_identity(), **{f"raw {name}": result[name] for name in measures}}) + "\n"
        )


def _found(sentence: str, source: Span, target: Span, kind: str) -> Iterator[str]:
    """What of a marked pair is found: its type, its two actors in any event, the pair in one event, pair and type together."""
    try:
        events = [row for row in read_text(sentence)[1] if isinstance(row, Event)]
    except InputError:
        return
    typed = [event for event in events if kind in _types(event)]
    if typed:
        yield "type"
    for name, marked in (("source", source), ("target", target)):
        if any(_covers(sentence, (*event.source, *event.target), marked) for event in events):
            yield name
    if any(_is_pair(sentence, event, source, target) for event in events):
        yield "pair"
    if any(_is_pair(sentence, event, source, target) for event in typed):
        yield "triple"


def _types(event: Event) -> set[str]:
    """The type of an event in the words of the set: what has not happened is folded in, CONCEDE and RETREAT are one."""
    folded = fold_type(event.type, event.status, event.negated)
    return {_FOLDED.get(folded, folded)} if folded else set()


def _is_pair(sentence: str, event: Event, source: Span, target: Span) -> bool:
    if not _covers(sentence, event.source, source):
        return False
    return _covers(sentence, event.target if event.target else event.source, target)


def _covers(sentence: str, actors: Iterable[Actor], marked: Span) -> bool:
    """Whether the words of an actor stand on a marked name, in whole or in part."""
    return any(
        start < marked[1] and marked[0] < start + len(words)
        for actor in actors
        for words in actor.as_written
        for start in _places(sentence, words)
    )


def _places(sentence: str, words: str) -> Iterator[int]:
    at = sentence.find(words) if words else -1
    while at >= 0:
        yield at
        at = sentence.find(words, at + 1)


def _marked(pair: dict[str, str], name: str) -> Span:
    """Where the marked name stands in the sentence without its marks; where the name first stands, if its marks are broken."""
    tag = name[0]
    bare = re.sub(rf"</?[^{tag}/]>", "", pair["marked_sentence"])
    start, end = bare.find(f"<{tag}>"), bare.find(f"</{tag}>")
    if start < 0 or end < 0:
        start = pair["sentence"].find(pair[name])
        return start, start + len(pair[name])
    return start, end - len(f"<{tag}>")


if __name__ == "__main__":
    main()
