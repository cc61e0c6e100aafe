"""QANom: event nouns of news and encyclopaedia text, whose questions and answers are turned into roles."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from training.examples import Chars, Example
from training.sources.treebank import lay_out


def iter_nouns(data: Path) -> Iterator[Example]:
    """The sentences of the training part, each event noun with the roles that its answers fill."""
    with zipfile.ZipFile(data / "qasrl" / "qanom_dataset.zip") as archive:
        rows = list(csv.DictReader(io.StringIO(archive.read("annot.train.csv").decode("utf-8"))))
    nouns: dict[str, dict[int, dict[Chars, str]]] = defaultdict(lambda: defaultdict(dict))
    for row in rows:
        if row["is_verbal"] == "True":
            at = nouns[row["sentence"]][int(row["target_idx"])]
            if role := role_of(row):
                at |= {(int(a), int(b)): role for a, b in (x.split(":") for x in row["answer_range"].split("~!~") if ":" in x)}
    for sentence, targets in nouns.items():
        text, spans = lay_out(sentence.split())
        yield Example(
            text,
            "nouns",
            props=tuple(
                (spans[target], tuple((role, (spans[a][0], spans[b - 1][1])) for (a, b), role in sorted(answers.items())))
                for target, answers in targets.items()
                if target < len(spans) and all(a < b <= len(spans) for a, b in answers)
            ),
        )


def role_of(row: dict[str, str]) -> str | None:
    """The role that the answers to a question fill: who acts, what is acted on, when, where; None for the other questions."""
    if row["wh"] in ("when", "where"):
        return {"when": "TMP", "where": "LOC"}[row["wh"]]
    if row["wh"] not in ("who", "what") or not row["question"]:
        return None
    asks_subject = not row["subj"]
    if asks_subject:
        return "ARG1" if row["is_passive"] == "True" else "ARG0"
    return "ARG1" if not row["obj"] and not row["prep"] else "ARG2" if not row["obj2"] else None
