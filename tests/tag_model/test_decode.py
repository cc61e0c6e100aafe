"""Decoding: from logits to runs of words, acts with their roles, contents; with a runner whose logits are known."""

import numpy as np
import pytest

from legation.tag.decode import DecodePolicy, decode_batch, read_content, read_tags
from legation.tag.session import TOKENIZER, WEIGHTS, Labels, Outputs
from legation.tag.tokens_model import Pieces
from legation.tag.windows import iter_batches

PIECES = Pieces((WEIGHTS / TOKENIZER).read_text(encoding="utf-8"))
TAGS = ("O", "B-source", "I-source", "B-target", "I-target")
LABELS = Labels(
    word={
        "trigger": ("O", "CONSULT", "ASSAULT"), "trigger_inside": ("yes",), "status": ("happened", "denied"), "negated": ("yes",),
        "mode": ("none", "visit"), "cue": ("O", "asserts"), "cue_inside": ("yes",), "direct": ("yes",), "certainty": ("certain",),
        "holder_kind": ("author", "official"), "position": ("O", "demand"),
        "name": ("O", "B-person", "I-person"), "kind": ("person",),
    },
    pair={"event": TAGS, "claim": ("O", "B-holder", "I-holder"), "content_start": ("yes",), "content_end": ("yes",),
          "stance": ("O", "B-holder"), "stance_end": ("yes",)},
    relations=("NONE",),
    reach=4,
)  # fmt: skip


class KnownLogits:
    """A runner that gives high logits where it is told to: `(text of word, head, label)` and `(anchor, word, head, label)`."""

    labels = LABELS

    def __init__(self, words: set[tuple[str, str, str]], pairs: set[tuple[str, str, str, str]]) -> None:
        self.words, self.pairs = words, pairs

    def run(self, batch):
        self.batch = batch
        shape = (len(batch.windows), batch.first.shape[1])
        logits = np.zeros((*shape, sum(len(labels) for labels in LABELS.word.values())), dtype=np.float32)
        for head, labels in LABELS.word.items():
            logits[..., LABELS.word_columns(head).start] = -9 if len(labels) == 1 else 3
        at = np.zeros((*shape, 2), dtype=np.float32)
        for row, window in enumerate(batch.windows):
            for number, word in enumerate(window.words):
                at[row, number] = row, number
                for known, head, label in self.words:
                    if TEXTS[window.text][word.start : word.end] == known:
                        logits[row, number, LABELS.word_columns(head).start + LABELS.word[head].index(label)] = 9
        return Outputs(logits, at, at, np.zeros((shape[0], 1), dtype=np.float32))

    def run_pairs(self, anchors, others, distances):
        count = sum(len(labels) for labels in LABELS.pair.values())
        logits = np.zeros((len(anchors), others.shape[1], count), dtype=np.float32)
        for number, (row, place) in enumerate(anchors.astype(int)):
            window = self.batch.windows[row]
            text = TEXTS[window.text]
            anchor = text[window.words[place].start : window.words[place].end]
            assert list(distances[number]) == [max(-4, min(4, n - place)) for n in range(others.shape[1])]
            for n, word in enumerate(window.words):
                for known, other, head, label in self.pairs:
                    if known == anchor and other == text[word.start : word.end]:
                        logits[number, n, LABELS.pair_columns(head).start + LABELS.pair[head].index(label)] = 9
        return logits


TEXTS = ["Envoys said Qatar never called off talks with Chad", "Rain fell"]
WORDS = {
    ("called", "trigger", "CONSULT"), ("off", "trigger_inside", "yes"),
    ("called", "negated", "yes"), ("called", "status", "denied"),
    ("said", "cue", "asserts"), ("said", "holder_kind", "official"), ("Chad", "name", "B-person"),
}  # fmt: skip
PAIRS = {
    ("called", "Qatar", "event", "B-source"), ("called", "with", "event", "B-target"), ("called", "Chad", "event", "I-target"),
    ("said", "Envoys", "claim", "B-holder"), ("said", "Qatar", "content_start", "yes"), ("said", "Chad", "content_end", "yes"),
}  # fmt: skip


USUAL = DecodePolicy()


def read(policy: DecodePolicy = USUAL):
    (batch,) = iter_batches(PIECES.split(TEXTS), PIECES)
    found = decode_batch(KnownLogits(WORDS, PAIRS), batch, policy)
    return {window.text: one for window, one in zip(batch.windows, found, strict=True)}


def test_an_act_has_its_words_type_status_and_roles() -> None:
    (act,) = read()[0].acts
    assert (act.words, act.type, act.mode, act.status, act.negated) == (range(4, 6), "CONSULT", None, "denied", True)
    assert [(role.role, role.words) for role in act.roles] == [("source", range(2, 3)), ("target", range(7, 9))]


def test_a_saying_has_its_holder_and_content() -> None:
    (saying,) = read()[0].sayings
    assert saying.holder is not None
    assert (saying.words, saying.holder.words, saying.content) == (range(1, 2), range(0, 1), range(2, 9))
    assert (saying.verb_class, saying.holder_kind, saying.direct) == ("asserts", "official", False)


def test_a_sentence_with_nothing_in_it_gives_nothing() -> None:
    found = read()[1]
    assert (found.acts, found.sayings, found.wants, found.names) == ((), (), (), ())


def test_a_stricter_policy_finds_less() -> None:
    assert read(DecodePolicy(trigger=0.9999))[0].acts == ()


@pytest.mark.parametrize(
    ("tags", "runs"),
    [
        (["O", "O"], []),
        (["B-source", "I-source", "O"], [("source", range(0, 2))]),
        (["B-source", "B-source"], [("source", range(0, 1)), ("source", range(1, 2))]),
        (["O", "B-target", "I-target"], [("target", range(1, 3))]),
        (["B-source", "B-target", "I-target", "O"], [("source", range(0, 1)), ("target", range(1, 3))]),
    ],
)
def test_tags_make_runs_of_words(tags: list[str], runs: list[tuple[str, range]]) -> None:
    logits = np.asarray([[9.0 if label == tag else 0.0 for label in TAGS] for tag in tags], dtype=np.float32)
    assert [(run.role, run.words) for run in read_tags(logits, TAGS)] == runs


def test_a_word_that_can_only_continue_a_run_does_not_open_one() -> None:
    logits = np.asarray([[2, 1.5, 0, 0, 0], [0, 0, 9, 0, 0]], dtype=np.float32)
    assert [(run.role, run.words) for run in read_tags(logits, TAGS)] == [("source", range(0, 2))]


def test_content_never_ends_before_it_begins() -> None:
    starts, ends = np.asarray([0, 0, 5], dtype=np.float32), np.asarray([9, 0, 1], dtype=np.float32)
    assert read_content(starts, ends) == range(0, 1)
    assert read_content(starts, np.asarray([4, 0, 1], dtype=np.float32)) == range(2, 3)
