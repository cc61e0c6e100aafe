"""Two small sets of names: CrossNER politics and WikiGold, their classes mapped to person, organisation, location."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.examples import Example
from training.sources.treebank import lay_out, name_spans

CLASSES = {
    "PER": "person",
    "ORG": "organisation",
    "LOC": "location",
    "person": "person",
    "politician": "person",
    "organisation": "organisation",
    "politicalparty": "organisation",
    "country": "location",
    "location": "location",
}


def iter_small_sets(data: Path) -> Iterator[Example]:
    """The sentences of both sets with their names."""
    folder = data / "ner_small"
    for path in (*sorted((folder / "crossner_politics").glob("*.txt")), folder / "wikigold" / "wikigold.conll.txt"):
        tokens: list[str] = []
        tags: list[str] = []
        for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
            fields = line.split()
            if len(fields) == 2:
                tokens.append(fields[0])
                tags.append(fields[1])
            elif tokens:
                text, spans = lay_out(tokens)
                yield Example(text, path.stem, frozenset({"name"}), names=tuple(name_spans(tags, spans, CLASSES)))
                tokens, tags = [], []
