"""One sentence with what is known of it, and its way into arrays: partial labels, everything unknown is masked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from legation.tag.tokens_model import Pieces, Word
from legation.tag.windows import mark_pair, words_in
from training.labels import PAIR_HEADS, RELATIONS, WORD_HEADS

Chars = tuple[int, int]
UNKNOWN = -100


@dataclass(frozen=True)
class Act:
    """A trigger: None is unknown. `roles` None where nothing is known of the arguments; `partial` where only some are."""

    span: Chars
    type: str | None
    status: str | None = None
    negated: bool | None = None
    mode: str | None = None
    roles: tuple[tuple[str, Chars], ...] | None = None
    partial: bool = False


@dataclass(frozen=True)
class Saying:
    """A claim whose cue and content stand in the sentence."""

    cue: Chars
    verb_class: str | None
    content: Chars | None
    holder: Chars | None = None
    direct: bool | None = None
    certainty: str | None = None
    holder_kind: str | None = None


@dataclass(frozen=True)
class Want:
    """A position: its kind stands on the first word of its content."""

    content: Chars
    kind: str
    roles: tuple[tuple[str, Chars], ...] = ()


@dataclass(frozen=True)
class Example:
    """A sentence and its labels. `full` names the word heads whose silence means "nothing here"."""

    text: str
    origin: str
    full: frozenset[str] = frozenset()
    acts: tuple[Act, ...] = ()
    sayings: tuple[Saying, ...] = ()
    wants: tuple[Want, ...] = ()
    names: tuple[tuple[Chars, str], ...] = ()
    kinds: tuple[tuple[Chars, str], ...] = ()
    props: tuple[tuple[Chars, tuple[tuple[str, Chars], ...]], ...] = ()
    facts: tuple[tuple[Chars, float], ...] = ()
    relation: tuple[Chars, Chars, str] | None = None


@dataclass
class Features:
    """An example as numbers. `words[head]` [W]; `pairs` holds (anchor word, head, labels [W] or index of a word, partial)."""

    ids: list[int]
    shapes: list[int]
    first: list[int]
    last: list[int]
    marks: tuple[int, int] = (0, 0)
    words: dict[str, np.ndarray] = field(default_factory=dict)
    pairs: list[tuple[int, str, np.ndarray | int, bool]] = field(default_factory=list)
    relation: int = UNKNOWN


def featurise(example: Example, words: Sequence[Word], pieces: Pieces) -> Features:
    """The arrays of one example."""
    if example.relation:
        return _relation_features(example, words, pieces)
    ids, shapes, first, last = [pieces.cls], [0], [], []
    for word in words:
        first.append(len(ids))
        ids.extend(word.pieces)
        shapes.extend([word.shape] * len(word.pieces))
        last.append(len(ids) - 1)
    features = Features([*ids, pieces.sep], [*shapes, 0], first, last)
    for head in WORD_HEADS:
        fill = 0 if head in example.full else UNKNOWN
        features.words[head] = np.full(len(words), fill, dtype=np.float32 if head == "fact" else np.int64)
    _label_acts(example, words, features)
    _label_sayings(example, words, features)
    _label_rest(example, words, features)
    return features


def _relation_features(example: Example, words: Sequence[Word], pieces: Pieces) -> Features:
    assert example.relation
    source, target, label = example.relation
    batch = mark_pair(words, words_in(words, *source), words_in(words, *target), pieces)
    marks = (int(batch.marks[0, 0]), int(batch.marks[0, 1]))
    return Features(batch.ids[0].tolist(), batch.shapes[0].tolist(), [0], [0], marks, relation=RELATIONS.index(label))


def _label_acts(example: Example, words: Sequence[Word], features: Features) -> None:
    table = features.words
    for act in example.acts:
        at = words_in(words, *act.span)
        if not at:
            continue
        if act.type:
            table["trigger"][at.start] = WORD_HEADS["trigger"].index(act.type)
            table["trigger_inside"][at.start] = 0
            for number in at[1:]:
                table["trigger"][number], table["trigger_inside"][number] = 0, 1
            table["mode"][at.start] = WORD_HEADS["mode"].index(act.mode or "none")
        if act.status:
            table["status"][at.start] = WORD_HEADS["status"].index(act.status)
        if act.negated is not None:
            table["negated"][at.start] = int(act.negated)
        if act.roles is not None:
            features.pairs.append((at.start, "event", _tags("event", act.roles, words), act.partial))


def _label_sayings(example: Example, words: Sequence[Word], features: Features) -> None:
    table = features.words
    for saying in example.sayings:
        at = words_in(words, *saying.cue)
        if not at:
            continue
        if saying.verb_class:
            table["cue"][at.start] = WORD_HEADS["cue"].index(saying.verb_class)
            table["cue_inside"][at.start] = 0
            for number in at[1:]:
                table["cue"][number], table["cue_inside"][number] = 0, 1
        if saying.direct is not None:
            table["direct"][at.start] = int(saying.direct)
        for head, value in (("certainty", saying.certainty), ("holder_kind", saying.holder_kind)):
            if value:
                table[head][at.start] = WORD_HEADS[head].index(value)
        roles = (("holder", saying.holder),) if saying.holder else ()
        features.pairs.append((at.start, "claim", _tags("claim", roles, words), False))
        content = words_in(words, *saying.content) if saying.content else range(0)
        if content:
            features.pairs.append((at.start, "content_start", content.start, False))
            features.pairs.append((at.start, "content_end", content.stop - 1, False))


def _label_rest(example: Example, words: Sequence[Word], features: Features) -> None:
    table = features.words
    for want in example.wants:
        at = words_in(words, *want.content)
        if at:
            table["position"][at.start] = WORD_HEADS["position"].index(want.kind)
            features.pairs.append((at.start, "stance", _tags("stance", want.roles, words), False))
            features.pairs.append((at.start, "stance_end", at.stop - 1, False))
    for span, name in example.names:
        for number in (at := words_in(words, *span)):
            edge = "B" if number == at.start else "I"
            table["name"][number] = WORD_HEADS["name"].index(f"{edge}-{name}")
    for span, kind in example.kinds:
        if at := words_in(words, *span):
            table["kind"][at.stop - 1] = WORD_HEADS["kind"].index(kind)
    for span, roles in example.props:
        if at := words_in(words, *span):
            features.pairs.append((at.start, "prop", _tags("prop", roles, words), False))
    table["fact"][:] = UNKNOWN
    for span, value in example.facts:
        if at := words_in(words, *span):
            table["fact"][at.start] = value


def _tags(head: str, roles: Sequence[tuple[str, Chars]], words: Sequence[Word]) -> np.ndarray:
    tags = np.zeros(len(words), dtype=np.int64)
    for role, span in reversed(roles):  # where a place is also the target, the earlier role of the list wins
        at = words_in(words, *span)
        for number in at:
            tags[number] = PAIR_HEADS[head].index(f"{'B' if number == at.start else 'I'}-{role}")
    return tags


def swap_spans(example: Example, changes: Sequence[tuple[Chars, str]]) -> Example:
    """The example with some stretches of its text replaced and every label moved along; changes must not overlap.

    A change may cover a whole labelled span or lie inside one; a label that begins or ends inside a change keeps it whole.
    """
    changes = sorted(changes)
    text, done = "", 0
    for (start, end), new in changes:
        text += example.text[done:start] + new
        done = end
    text += example.text[done:]

    def move(place: int, *, is_end: bool) -> int:
        shift = 0
        for (start, end), new in changes:
            if place >= end:
                shift += len(new) - (end - start)
            elif place > start:
                return start + shift + (len(new) if is_end else 0)
            else:
                break
        return place + shift

    def moved(span: Chars) -> Chars:
        return move(span[0], is_end=False), move(span[1], is_end=True)

    def roles_of(roles: tuple[tuple[str, Chars], ...]) -> tuple[tuple[str, Chars], ...]:
        return tuple((role, moved(span)) for role, span in roles)

    relation = (moved(example.relation[0]), moved(example.relation[1]), example.relation[2]) if example.relation else None
    return replace(
        example,
        text=text,
        acts=tuple(
            replace(act, span=moved(act.span), roles=None if act.roles is None else roles_of(act.roles)) for act in example.acts
        ),
        sayings=tuple(
            replace(
                saying,
                cue=moved(saying.cue),
                content=moved(saying.content) if saying.content else None,
                holder=moved(saying.holder) if saying.holder else None,
            )
            for saying in example.sayings
        ),
        wants=tuple(replace(want, content=moved(want.content), roles=roles_of(want.roles)) for want in example.wants),
        names=tuple((moved(span), name) for span, name in example.names),
        kinds=tuple((moved(span), kind) for span, kind in example.kinds),
        props=tuple((moved(span), roles_of(roles)) for span, roles in example.props),
        facts=tuple((moved(span), value) for span, value in example.facts),
        relation=relation,
    )
