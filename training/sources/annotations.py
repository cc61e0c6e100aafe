"""The project's own annotation → examples of sentences, and pairs with folded types for the relation head."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.examples import Act, Chars, Example, Saying, Want
from training.labels import KINDS

FULL = frozenset({"trigger", "trigger_inside", "cue", "cue_inside", "position"})
FUTURE = ("planned", "proposed", "conditional", "hypothetical", "postponed")
# A meeting, support, cooperation or aid that is still to come is an agreement; a retreat to come a concession; force a threat.
FOLDS = {"CONSULT": "AGREE", "SUPPORT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "RETREAT": "CONCEDE"}
FOLDS |= {"ASSAULT": "THREATEN", "SANCTION": "THREATEN", "COERCE": "THREATEN", "MOBILIZE": "THREATEN"}


def read_documents(folder: Path) -> list[dict[str, Any]]:
    """All annotated documents, files in order of name."""
    return [json.loads(line) for path in sorted(folder.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]


def iter_sentences(document: dict[str, Any]) -> Iterator[Example]:
    """One example per sentence. What stands in another sentence is left out of the arguments of an act."""
    for number, (start, end) in enumerate(document["sentences"]):
        yield _sentence(document, number, start, end)


def _sentence(document: dict[str, Any], number: int, start: int, end: int) -> Example:
    def inside(span: Any) -> Chars | None:
        if span is None:
            return None
        low, high = (span["start"], span["end"]) if isinstance(span, dict) else (span[0], span[1])
        return (low - start, high - start) if start <= low and high <= end else None

    def many(role: str, spans: list[Any]) -> list[tuple[str, Chars]]:
        return [(role, span) for span in map(inside, spans) if span]

    acts, sayings, wants, kinds = [], [], [], {}
    for event in document["events"]:
        if not (trigger := inside(event["trigger"])):
            continue
        roles = [pair for role in ("source", "target", "place", "time") for pair in many(role, event[role])]
        acts.append(Act(trigger, event["type"], event["status"], bool(event["negated"]), event["mode"], tuple(roles)))
        for mention in event["source"] + event["target"]:
            if span := inside(mention):
                kinds[span] = mention["kind"]
        kinds |= {span: "place" if role == "place" else "date" for role, span in roles if role in ("place", "time")}
    cues: set[Chars] = set()
    for claim in document["claims"]:
        cue, content = inside(claim["cue"]), inside(claim["content"])
        if not cue or cue in cues:
            continue
        cues.add(cue)
        holder = inside(claim["holder"])
        sayings.append(
            Saying(cue, claim["verb_class"], content, holder, claim["direct"], claim["certainty"], claim["holder_kind"])
        )
        if holder:
            kinds.setdefault(holder, claim["holder"]["kind"])
    contents: set[int] = set()
    for position in document["positions"]:
        content = inside(position["content"])
        if not content or content[0] in contents:
            continue
        contents.add(content[0])
        roles = many("holder", [position["holder"]])
        roles += many("addressee", position["addressee"]) + many("affects", position["affects"])
        wants.append(Want(content, position["kind"], tuple(roles)))
    known = tuple((span, kind) for span, kind in kinds.items() if kind in KINDS)
    return Example(document["text"][start:end], "annotations", FULL, tuple(acts), tuple(sayings), tuple(wants), kinds=known)


def fold(act: Act) -> str | None:
    """The type that the manual's rules give an act once its status is folded in; None where they give no clear one."""
    if act.negated or act.status in ("denied", "cancelled"):
        return None
    return FOLDS.get(act.type or "", act.type) if act.status in FUTURE else act.type


def iter_relations(example: Example, rng: random.Random, nothing: float) -> Iterator[Example]:
    """Marked pairs: source and target of each act, two sources of a mutual one, and now and then a pair without a tie."""
    seen: set[tuple[Chars, Chars]] = set()
    actors = {span for act in example.acts for role, span in act.roles or () if role in ("source", "target")}
    for act in example.acts:
        sources = [span for role, span in act.roles or () if role == "source"]
        targets = [span for role, span in act.roles or () if role == "target"]
        pairs = [(s, t) for s in sources for t in targets] or [(s, t) for s in sources for t in sources if s < t]
        label = fold(act)
        for pair in pairs:
            if pair not in seen and label and pair[0] != pair[1] and not _touch(*pair):
                yield Example(example.text, "relations", relation=(*pair, label))
            seen |= {pair, pair[::-1]}
    for source in sorted(actors):
        for target in sorted(actors):
            if source != target and not _touch(source, target) and (source, target) not in seen and rng.random() < nothing:
                yield Example(example.text, "relations", relation=(source, target, "NONE"))


def _touch(a: Chars, b: Chars) -> bool:
    return a[0] < b[1] and b[0] < a[1]
