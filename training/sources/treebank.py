"""The English Web Treebank with three layers joined on its sentences: PropBank roles, names (UNER), factuality (UDS)."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from training.examples import Chars, Example

ROLES = {"ARG0": "ARG0", "ARG1": "ARG1", "ARG2": "ARG2", "ARGM-TMP": "TMP", "ARGM-LOC": "LOC"}
NAMES = {"PER": "person", "ORG": "organisation", "LOC": "location"}
# Reviews and questions of the web hold no acts between political actors: there silence of the event heads is known.
QUIET = ("reviews-", "answers-")
SILENT = frozenset({"trigger", "position"})


def iter_treebank(data: Path, split: str = "train") -> Iterator[Example]:
    """The sentences of EWT, each with the layers that know it."""
    names = {tuple(tokens): tags for tokens, tags in iter_names(data, split)}
    facts = _facts(data / "uds_factuality" / f"{split}.jsonl.gz")
    for row in _lines(data / "propbank_ewt_masc" / "ewt_propbank.jsonl.gz"):
        if row["split"] != split:
            continue
        text, spans = lay_out(row["tokens"])
        tags = names.get(tuple(row["tokens"]))
        full = {"name"} if tags is not None else set()
        full |= SILENT if row["sent_id"].startswith(QUIET) else set()
        yield Example(
            text,
            "treebank",
            frozenset(full),
            props=tuple(_prop(prop, spans) for prop in row["props"]),
            names=tuple(name_spans(tags, spans)) if tags else (),
            facts=tuple((spans[at], value) for at, value in facts.get(text, ())),
        )


def iter_masc(data: Path) -> Iterator[Example]:
    """The sentences of MASC with PropBank roles."""
    for row in _lines(data / "propbank_ewt_masc" / "masc_propbank.jsonl.gz"):
        if row["props"]:
            text, spans = lay_out(row["tokens"])
            yield Example(text, "masc", props=tuple(_prop(prop, spans) for prop in row["props"]))


def iter_names(data: Path, split: str) -> Iterator[tuple[list[str], list[str]]]:
    """Tokens and IOB2 tags of the sentences of UNER EWT."""
    for path in sorted((data / "uner_ewt_pud").glob(f"en_ewt-ud-{split}*.iob2.gz")):
        tokens: list[str] = []
        tags: list[str] = []
        for line in [*gzip.decompress(path.read_bytes()).decode("utf-8").splitlines(), ""]:
            if line.startswith("#"):
                continue
            if not line.strip():
                if tokens:
                    yield tokens, tags
                tokens, tags = [], []
            else:
                fields = line.split("\t")
                tokens.append(fields[1])
                tags.append(fields[2])


def lay_out(tokens: list[str]) -> tuple[str, list[Chars]]:
    """Tokens as a text with single spaces, and the span of each."""
    spans, at = [], 0
    for token in tokens:
        spans.append((at, at + len(token)))
        at += len(token) + 1
    return " ".join(tokens), spans


def name_spans(tags: Iterable[str], spans: list[Chars], names: dict[str, str] = NAMES) -> Iterator[tuple[Chars, str]]:
    """The names that IOB2 tags mark, of the classes in `names`."""
    current: tuple[int, int, str] | None = None
    for (start, end), tag in [*zip(spans, tags, strict=True), ((0, 0), "O")]:
        edge, _, label = tag.partition("-")
        if current and edge == "I" and names.get(label) == current[2]:
            current = (current[0], end, current[2])
            continue
        if current:
            yield (current[0], current[1]), current[2]
        current = (start, end, names[label]) if edge in "BI" and label in names else None


def _prop(prop: dict[str, Any], spans: list[Chars]) -> tuple[Chars, tuple[tuple[str, Chars], ...]]:
    low, high = prop["v"]
    roles = tuple((ROLES[role], (spans[a][0], spans[b][1])) for role, a, b in prop["args"] if role in ROLES)
    return (spans[low][0], spans[high][1]), roles


def _facts(path: Path) -> dict[str, list[tuple[int, float]]]:
    return {row["text"]: [(target["span1"][0], float(target["label"])) for target in row["targets"]] for row in _lines(path)}


def _lines(path: Path) -> Iterator[Any]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)
