"""An article's sentences → `Tags` as the model reads them: found words become spans, spans become mentions.

Where no weights are shipped `available()` says so, and the rules of the other modules stand alone. The same text gives
the same tags in every run; batches are made of one article only, so no article changes what is read in another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import cast

import numpy as np

from legation.records.nouns import EventType, PositionKind
from legation.records.row import Certainty, HolderKind, Status, VerbClass
from legation.records.span import Span
from legation.records.tags import Frame, Mention, MentionKind, Sentence, Stance, Tags, Trigger
from legation.tag.decode import Argument, DecodePolicy, Found, decode_batch
from legation.tag.session import WEIGHTS, Session, has_weights
from legation.tag.windows import Window, iter_batches

_PRONOUNS = frozenset(re.split(" ", "he she it they we i you him her them us me his its their who whom which that this both"))
_COLLECTIVE = re.compile(
    r"(?:the |all |both |these |those )?(?:two |three |four |both )?(?:other )?"
    r"(?:sides?|parties|leaders|presidents|ministers|countries|nations|governments|delegations|negotiators)$",
    re.IGNORECASE,
)
_OF_NAME: dict[str, tuple[MentionKind, ...]] = {
    "person": ("person",),
    "organisation": ("government_body", "igo", "company", "armed_group", "media", "organisation", "other"),
    "location": ("country", "place"),
}
_OF_ROLE: dict[str, MentionKind] = {"place": "place", "time": "date"}
_BARGAINING = ("REQUEST", "REJECT", "THREATEN", "AGREE", "CONCEDE")
_POLICY = DecodePolicy()


def available(folder: Path = WEIGHTS) -> bool:
    """Whether weights are shipped and can be run; without them everything falls back to rules."""
    return has_weights(folder)


@lru_cache(maxsize=4)
def open_session(folder: Path = WEIGHTS, threads: int = 2) -> Session:
    """The loaded model of a folder, loaded once."""
    return Session(folder, threads)


def model_tags(text: str, sentences: Sequence[Sentence], session: Session | None = None, policy: DecodePolicy = _POLICY) -> Tags:
    """What the model finds in the sentences of one article, with the model's identity in `Tags.model`.

    Args:
        text: the article's clean text, which every span counts in.
        sentences: the article's sentences in order.
        session: weights to use in place of the shipped ones.
        policy: how sure the heads must be.
    """
    session = session or open_session()
    texts = session.pieces.split([sentence.span.slice(text) for sentence in sentences])
    build = _TagsBuilder(text, sentences, session.labels.word["kind"])
    read: list[tuple[Window, Found]] = []
    for batch in iter_batches(texts, session.pieces):
        read += zip(batch.windows, decode_batch(session, batch, policy), strict=True)
    for window, found in sorted(read, key=lambda pair: (pair[0].text, pair[0].offset)):
        build.add(window, found)
    return build.tags(session.card.identity)


class _TagsBuilder:
    """Gathers findings window by window; mentions are kept by span, so that one stretch of text is one mention."""

    def __init__(self, text: str, sentences: Sequence[Sentence], kinds: Sequence[str]) -> None:
        self.text, self.sentences, self.kinds = text, tuple(sentences), kinds
        self.found: list[tuple[Window, Found]] = []
        self.mentions: dict[Span, Mention] = {}

    def add(self, window: Window, found: Found) -> None:
        """Takes in one window: its mentions at once, the rest when all mentions are known."""
        self.found.append((window, found))
        for act in found.acts:
            for argument in act.roles:
                self._mention(window, found, argument, _OF_ROLE.get(argument.role))
        for saying in found.sayings:
            if saying.holder:
                self._mention(window, found, saying.holder, None)
        for want in found.wants:
            for argument in want.roles:
                self._mention(window, found, argument, None)
        for name in found.names:
            span = self._span(window, name.words)
            if not any(span.overlaps(other) for other in self.mentions):
                self._mention(window, found, name, None, _OF_NAME[name.role])

    def tags(self, model: str) -> Tags:
        """The tags of the article."""
        self._settle_heads()
        spans = sorted(self.mentions)
        index = {span: number for number, span in enumerate(spans)}
        frames = [frame for window, found in self.found for frame in self._frames(window, found, index)]
        frames = [_nest(number, frames) for number in range(len(frames))]
        triggers = [one for window, found in self.found for one in self._triggers(window, found, index, frames)]
        stances = [one for window, found in self.found for one in self._stances(window, found, index, frames, triggers)]
        return Tags(
            sentences=self.sentences,
            mentions=tuple(self.mentions[span] for span in spans),
            triggers=tuple(triggers),
            frames=tuple(frames),
            stances=tuple(stances),
            model=model,
        )

    def _span(self, window: Window, words: range) -> Span:
        base = self.sentences[window.text].span.start
        return Span(base + window.words[words.start].start, base + window.words[words.stop - 1].end)

    def _mention(
        self,
        window: Window,
        found: Found,
        argument: Argument,
        kind: MentionKind | None,
        among: tuple[MentionKind, ...] = (),
    ) -> None:
        span = self._span(window, argument.words)
        known = self.mentions.get(span)
        if known and (kind or known.kind not in ("place", "date")):
            return
        kind = kind or self._kind(span, found.kinds[argument.words.stop - 1], among)
        self.mentions[span] = Mention(span=span, kind=kind, sentence=window.text, head=span, score=argument.score)

    def _kind(self, span: Span, logits: np.ndarray, among: tuple[MentionKind, ...]) -> MentionKind:
        words = span.slice(self.text)
        if words.lower() in _PRONOUNS:
            return "pronoun"
        if _COLLECTIVE.fullmatch(words):
            return "collective"
        wanted = among or [kind for kind in self.kinds if kind not in ("place", "date")]
        allowed = [number for number, kind in enumerate(self.kinds) if kind in wanted]
        return cast(MentionKind, self.kinds[max(allowed, key=lambda n: (float(logits[n]), -n))])

    def _settle_heads(self) -> None:
        """Gives a person with a title its bare name as head, where the name head sees one at the mention's end."""
        people = [(window, name) for window, found in self.found for name in found.names if name.role == "person"]
        names = [self._span(window, name.words) for window, name in people]
        for span, mention in self.mentions.items():
            inside = [name for name in names if mention.kind == "person" and span.covers(name) and name.end == span.end]
            if inside:
                self.mentions[span] = replace(mention, head=inside[0])

    def _indices(self, window: Window, roles: Sequence[Argument], role: str, index: dict[Span, int]) -> tuple[int, ...]:
        return tuple(index[self._span(window, argument.words)] for argument in roles if argument.role == role)

    def _frames(self, window: Window, found: Found, index: dict[Span, int]) -> list[Frame]:
        return [
            Frame(
                sentence=window.text,
                cue=self._span(window, saying.words),
                content=self._span(window, saying.content),
                holder=index[self._span(window, saying.holder.words)] if saying.holder else None,
                holder_kind=cast(HolderKind, saying.holder_kind),
                verb_class=cast(VerbClass, saying.verb_class),
                direct=saying.direct,
                certainty=cast(Certainty, saying.certainty),
                score=saying.score,
                rule="model",
            )
            for saying in found.sayings
        ]

    def _triggers(self, window: Window, found: Found, index: dict[Span, int], frames: Sequence[Frame]) -> list[Trigger]:
        return [
            Trigger(
                span=(span := self._span(window, act.words)),
                sentence=window.text,
                type=cast(EventType, act.type),
                mode=act.mode,
                status=cast(Status, act.status),
                negated=act.negated,
                source=self._indices(window, act.roles, "source", index),
                target=self._indices(window, act.roles, "target", index),
                place=self._indices(window, act.roles, "place", index),
                time=self._indices(window, act.roles, "time", index),
                said_by=_innermost(span, frames),
                score=act.score,
                rule="model",
            )
            for act in found.acts
        ]

    def _stances(
        self, window: Window, found: Found, index: dict[Span, int], frames: Sequence[Frame], triggers: Sequence[Trigger]
    ) -> list[Stance]:
        stances = []
        for want in found.wants:
            content = self._span(window, want.words)
            holders = self._indices(window, want.roles, "holder", index)
            said_by = _innermost(content, frames)
            cues = [one.span for one in triggers if one.sentence == window.text and one.type in _BARGAINING]
            cues += [frames[said_by].cue] if said_by is not None else []
            near = min(cues, key=lambda cue: (abs(cue.start - content.start), cue), default=None)
            stances.append(
                Stance(
                    sentence=window.text,
                    kind=cast(PositionKind, want.kind),
                    content=content,
                    cue=near or self._span(window, want.words[:1]),
                    holder=holders[0] if holders else None,
                    addressee=self._indices(window, want.roles, "addressee", index),
                    affects=self._indices(window, want.roles, "affects", index),
                    said_by=said_by,
                    score=want.score,
                    rule="model",
                )
            )
        return stances


def _innermost(span: Span, frames: Sequence[Frame]) -> int | None:
    around = [n for n, frame in enumerate(frames) if frame.content.covers(span) and not frame.cue.overlaps(span)]
    return min(around, key=lambda n: (frames[n].content.end - frames[n].content.start, n), default=None)


def _nest(number: int, frames: Sequence[Frame]) -> Frame:
    """The frame with `within` set to the smallest other frame whose content holds its cue."""
    frame = frames[number]
    others = [
        n
        for n, other in enumerate(frames)
        if n != number and other.content.covers(frame.cue) and not frame.content.covers(other.cue)
    ]
    outer = min(others, key=lambda n: (frames[n].content.end - frames[n].content.start, n), default=None)
    return replace(frame, within=outer) if outer is not None else frame
