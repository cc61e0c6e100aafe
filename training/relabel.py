"""Labels raw sentences with trained readers: `python -m training.relabel --runs A.pt --base BASE --data DATA --out FILE`.

The readers' logits are averaged. What they are sure of becomes a label, what they are not sure of is masked, so a student that
learns from it (with other names swapped in) is not taught their doubts.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from legation.tag.decode import Argument, DecodePolicy, Found, decode_batch, softmax
from legation.tag.session import Floats, Outputs
from legation.tag.tokens_model import Pieces, Word
from legation.tag.windows import Batch, Ints, iter_batches
from training.examples import Act, Chars, Example, Saying, Want
from training.labels import RELATIONS
from training.mix import read_corpus
from training.network import Reader
from training.runners import LABELS, TorchRunner, relation_logits
from training.sources.annotations import FULL, iter_relations
from training.sources.raw import draw_raw
from training.splits import read_registry

SURE, DOUBT, SURE_ROLES, SURE_RELATION, MOST_CHARS = 0.8, 0.15, 0.75, 0.5, 600


class Ensemble:
    """Several readers as one runner: word logits and pair logits are means."""

    def __init__(self, readers: Sequence[Reader], pieces: Pieces) -> None:
        self.runners, self.labels = [TorchRunner(reader, pieces) for reader in readers], LABELS
        self.width = readers[0].anchor.out_features

    def run(self, batch: Batch) -> Outputs:
        """One pass of each; the sides of the pairs are laid side by side."""
        outputs = [runner.run(batch) for runner in self.runners]
        mean = [np.mean([getattr(output, name) for output in outputs], axis=0) for name in ("words", "relation")]
        sides = [np.concatenate([getattr(output, name) for output in outputs], axis=-1) for name in ("anchors", "others")]
        return Outputs(mean[0], sides[0], sides[1], mean[1])

    def run_pairs(self, anchors: Floats, others: Floats, distances: Ints) -> Floats:
        """The mean of what each makes of its own side."""
        parts = [slice(n * self.width, (n + 1) * self.width) for n in range(len(self.runners))]
        sided = zip(self.runners, parts, strict=True)
        logits = [runner.run_pairs(anchors[:, part], others[..., part], distances) for runner, part in sided]
        result: Floats = np.mean(logits, axis=0)
        return result


def example_of(text: str, words: Sequence[Word], found: Found, doubtful: Found) -> Example | None:
    """The sure findings as labels; None for a sentence with a finding that is neither sure nor clearly absent."""

    def span(at: range) -> Chars:
        return words[at.start].start, words[at.stop - 1].end

    def roles(arguments: Sequence[Argument]) -> tuple[tuple[str, Chars], ...] | None:
        sure = all(argument.score >= SURE_ROLES for argument in arguments)
        return tuple((argument.role, span(argument.words)) for argument in arguments) if sure else None

    if any(len(getattr(found, noun)) != len(getattr(doubtful, noun)) for noun in ("acts", "sayings", "wants")):
        return None
    acts = tuple(Act(span(a.words), a.type, a.status, a.negated, a.mode, roles(a.roles)) for a in found.acts)
    sayings = tuple(
        Saying(
            *(span(s.words), s.verb_class, span(s.content), span(s.holder.words) if s.holder else None),
            *(s.direct, s.certainty, s.holder_kind),
        )
        for s in found.sayings
    )
    wants = tuple(Want(span(w.words), w.kind, roles(w.roles) or ()) for w in found.wants)
    if not all(act.roles and any(role in ("source", "target") for role, _ in act.roles) for act in acts):
        return None  # a reader that is sure of an act but not of its actors is often wrong about the act
    kinds: dict[Chars, str] = {}
    for act in found.acts:
        for argument in act.roles:
            place = {"place": "place", "time": "date"}.get(argument.role)
            best = LABELS.word["kind"][int(found.kinds[argument.words.stop - 1].argmax())]
            kinds.setdefault(span(argument.words), place or best)
    return Example(text, "relabelled", FULL, acts, sayings, wants, kinds=tuple(kinds.items()))


def main() -> None:
    """Writes the examples, one JSON object per line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=Path, nargs="+", required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--count", type=int, default=12000)
    parser.add_argument("--empty", type=float, default=0.25, help="share that is kept of sentences without any finding")
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    pieces = Pieces((arguments.base / "tokenizer.json").read_text(encoding="utf-8"))
    readers = []
    for run in arguments.runs:
        reader = Reader()
        reader.load_state_dict(torch.load(run)["average"])
        readers.append(reader)
    rng = random.Random(23)
    corpus = read_corpus(arguments.data, set())
    known = {example.text for part in (*corpus.pools.values(), *corpus.parts.values()) for example in part}
    texts = draw_raw(arguments.data, set(read_registry()), known, rng, arguments.count)
    words, kept, pairs, runner = pieces.split(texts), 0, 0, Ensemble(readers, pieces)
    with arguments.out.open("w", encoding="utf-8") as file:
        for batch in iter_batches(words, pieces):
            found = decode_batch(runner, batch, DecodePolicy(SURE, SURE, SURE))
            doubtful = decode_batch(runner, batch, DecodePolicy(DOUBT, DOUBT, DOUBT))
            for window, sure, open_ in zip(batch.windows, found, doubtful, strict=True):
                if len(window.words) != len(words[window.text]):
                    continue
                example = example_of(texts[window.text], window.words, sure, open_)
                if example and (example.acts or example.sayings or rng.random() < arguments.empty):
                    file.write(json.dumps(_plain(example)) + "\n")
                    related = list(agreed_relations(runner, pieces, example, rng))
                    file.writelines(json.dumps(_plain(relation)) + "\n" for relation in related)
                    kept, pairs = kept + 1, pairs + len(related)
    print(f"{kept} of {len(texts)} sentences kept, {pairs} related pairs")


def agreed_relations(runner: Ensemble, pieces: Pieces, example: Example, rng: random.Random) -> Iterator[Example]:
    """The marked pairs of a sentence on whose type the trigger head (its status folded in) and the relation head agree."""
    candidates = [one for one in iter_relations(example, rng, 0.05) if len(example.text) < MOST_CHARS]
    for candidate, logits in zip(candidates, relation_logits(runner, pieces, candidates), strict=True):
        assert candidate.relation
        shares = softmax(logits)
        best = int(shares.argmax())
        if RELATIONS[best] == candidate.relation[2] and shares[best] >= SURE_RELATION:
            yield candidate


def _plain(example: Example) -> dict[str, Any]:
    return {**dataclasses.asdict(example), "full": sorted(example.full)}


def read_relabelled(path: Path) -> list[Example]:
    """The examples of a file that `main` wrote."""
    return [_example(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def _example(row: dict[str, Any]) -> Example:
    def pairs(items: Any) -> tuple[tuple[str, Chars], ...]:
        return tuple((role, (span[0], span[1])) for role, span in items)

    def chars(item: Any) -> Any:
        return (item[0], item[1]) if item is not None else None

    def act_of(act: dict[str, Any]) -> Act:
        roles = None if act["roles"] is None else pairs(act["roles"])
        return Act(**{**act, "span": chars(act["span"]), "roles": roles})

    acts = tuple(act_of(act) for act in row["acts"])
    sayings = tuple(Saying(**{**s, **{key: chars(s[key]) for key in ("cue", "content", "holder")}}) for s in row["sayings"])
    wants = tuple(Want(chars(w["content"]), w["kind"], pairs(w["roles"])) for w in row["wants"])
    kinds = tuple(((span[0], span[1]), kind) for span, kind in row["kinds"])
    relation = (chars(row["relation"][0]), chars(row["relation"][1]), row["relation"][2]) if row["relation"] else None
    return Example(row["text"], row["origin"], frozenset(row["full"]), acts, sayings, wants, kinds=kinds, relation=relation)


if __name__ == "__main__":
    main()
