"""Which examples one pass over the data sees: the project's own whole, the others sampled, actors swapped now and then."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path

from training.examples import Chars, Example, swap_spans
from training.sources.annotations import iter_relations, iter_sentences, read_documents
from training.sources.articles import iter_sentence_files, read_articles, read_quiet
from training.sources.names import iter_small_sets
from training.sources.nouns import iter_nouns
from training.sources.pairs import iter_acts, read_pairs, relation_of
from training.sources.raw import iter_quiet
from training.sources.treebank import iter_masc, iter_treebank
from training.splits import read_registry


@dataclass
class Corpus:
    """Everything read once: pools of examples by name, the parts to measure with, and names of actors by kind to swap in.

    The parts are `development` and `test` of the real texts, `corpus-development` and `corpus-test` of the project's articles.
    """

    pools: dict[str, list[Example]] = field(default_factory=dict)
    parts: dict[str, list[Example]] = field(default_factory=dict)
    actors: dict[str, list[str]] = field(default_factory=dict)


def read_corpus(data: Path, wanted: set[str]) -> Corpus:
    """Reads the pools that a configuration names."""
    corpus = Corpus()
    part_of = read_registry()
    own: defaultdict[str, list[Example]] = defaultdict(list)
    for document in read_documents(data / "annotations"):
        own[part_of[document["id"]]].extend(iter_sentences(document))
    for document in read_articles():
        own[f"corpus-{part_of[document['id']]}"].extend(iter_sentences(document))
    corpus.pools["annotations"], corpus.pools["corpus"] = own.pop("train"), own.pop("corpus-train")
    corpus.parts = dict(own)
    corpus.pools["sentences"] = [e for document in read_articles(iter_sentence_files()) for e in iter_sentences(document)]
    corpus.pools["own_quiet"] = read_quiet()
    rng = random.Random(7)
    for pool, related in (("annotations", "relations"), ("corpus", "corpus_relations"), ("sentences", "sentence_relations")):
        corpus.pools[related] = [r for example in corpus.pools[pool] for r in iter_relations(example, rng, 0.25)]
    pairs = read_pairs(data / "marked_pairs")
    corpus.pools["pairs"] = [example for pair in pairs if (example := relation_of(pair))]
    corpus.pools["pair_acts"] = [example for pair in pairs for example in iter_acts(pair)]
    if "treebank" in wanted:
        corpus.pools["treebank"] = list(iter_treebank(data))
    if "masc" in wanted:
        corpus.pools["masc"] = list(iter_masc(data))
    if "names" in wanted:
        corpus.pools["names"] = list(iter_small_sets(data))
    if "quiet" in wanted:
        annotated = {example.text for part in (*own.values(), corpus.pools["annotations"]) for example in part}
        corpus.pools["quiet"] = list(iter_quiet(data, annotated))
    if "nouns" in wanted:
        corpus.pools["nouns"] = list(iter_nouns(data))
    corpus.actors = _actors(corpus.pools["annotations"] + corpus.pools["corpus"])
    return corpus


def _actors(examples: list[Example]) -> dict[str, list[str]]:
    pool: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        for (start, end), kind in example.kinds:
            words = example.text[start:end]
            if words[:1].isupper() and words.lower() not in _PRONOUNS:
                pool[kind].add(words)
    return {kind: sorted(words) for kind, words in pool.items()}


_WORDS = "he she it they we i you his her their its who both the two this that these those"
_PRONOUNS = frozenset(_WORDS.split())
SWAPPED = ("country", "person", "government_body", "igo", "armed_group")


def draw_pass(corpus: Corpus, shares: dict[str, float], swap: float, rng: random.Random) -> list[Example]:
    """The examples of one pass. `shares[pool]` is how often each example is seen: 0.3 is a sample, 2 is twice."""
    drawn: list[Example] = []
    for pool in sorted(shares):
        examples = corpus.pools[pool]
        whole, part = int(shares[pool]), shares[pool] % 1
        drawn += examples * whole + rng.sample(examples, int(len(examples) * part))
    swapped = [swap_actors(example, corpus.actors, rng) if rng.random() < swap else example for example in drawn]
    return [leave_one_out(example, rng) if swap and example.relation else example for example in swapped]


def leave_one_out(example: Example, rng: random.Random) -> Example:
    """A marked pair, now and then with one mark gone: sentences to relate do not always name both actors."""
    assert example.relation
    source, target, label = example.relation
    chance = rng.random()
    if label == "NONE" or chance >= 0.06:
        return example
    return replace(example, relation=((0, 0), target, label) if chance < 0.03 else (source, (0, 0), label))


def swap_actors(example: Example, actors: dict[str, list[str]], rng: random.Random) -> Example:
    """The example with some of its named actors replaced by others of the same kind, so that no name is learned by heart."""
    spans: list[tuple[Chars, str]] = [(span, kind) for span, kind in example.kinds if kind in SWAPPED]
    if example.relation:
        countries = set(actors.get("country", ()))
        spans = [(span, "country") for span in example.relation[:2] if example.text[span[0] : span[1]] in countries]
    changes: list[tuple[Chars, str]] = []
    for span, kind in sorted(spans):
        words = example.text[span[0] : span[1]]
        if not words[:1].isupper() or words.lower() in _PRONOUNS or rng.random() < 0.4:
            continue
        if changes and span[0] < changes[-1][0][1]:
            continue
        changes.append((span, rng.choice(actors[kind])))
    return swap_spans(example, changes) if changes else example


def read_config(path: Path) -> dict[str, object]:
    """A configuration: JSON with `seed`, `stages`, rates; see `config/`."""
    config: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return config
