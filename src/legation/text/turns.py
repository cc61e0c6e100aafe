"""Whose turn it is to speak: interviews and transcripts laid out as questions and answers, or under the speakers' names.

    Q: … / A: …            the one who answers is whom the introduction names first
    MR. BERG: …            the speaker is named by the label
    a block that asks, a block that answers

A text is read so only where its layout says it several times; a single "Note: …" makes no transcript.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from legation.records import Span, Tags

_SHORT = re.compile(r"(?P<label>Q(?:uestion)?|A(?:nswer)?|QUESTION|ANSWER)(?:\s\([^()\n]{2,40}\))?\s?[:.–—]\s+(?=\S)")
_NAMED = re.compile(
    r"(?P<label>(?:(?:Mr|Mrs|Ms|Dr|MR|MRS|MS|DR|Sir|SIR)\.?\s)?[A-ZÀ-ÞĀ-Ž][\w.'’\-]+(?:\s(?:of|the|de|van|von|al|[A-ZÀ-ÞĀ-Ž][\w.'’\-]*)){0,5})"
    r"(?:\s\([^()\n]{2,40}\))?:\s+(?=\S)"
)
_ASKERS = re.compile(r"^(?:q|question|reporter|journalist|correspondent|interviewer|moderator|host|press)\b", re.IGNORECASE)
_ANSWERS = re.compile(r"^(?:a|answer)$", re.IGNORECASE)
_QUOTES = '"“«'
_LABELLED_AT_LEAST, _ASKING_AT_LEAST, _LONGEST_QUESTION = 3, 3, 60


@dataclass(frozen=True)
class Turn:
    """One turn without its label. `label` is where the speaker's name stands, if it does; `asks` is true of an interviewer."""

    span: Span
    label: Span | None = None
    asks: bool = False


def find_turns(text: str, blocks: Sequence[Span]) -> tuple[Turn, ...]:
    """The turns of an interview or transcript in order; none where the text is laid out as neither.

    Args:
        text: the clean text.
        blocks: its paragraphs.
    """
    return _labelled(text, blocks) or _asked(text, blocks)


def speakers(text: str, turns: Sequence[Turn], tags: Tags) -> dict[int, int]:
    """For each sentence of an answer the mention that names who speaks; a speaker whom the text never names is left out."""
    if not turns:
        return {}
    interviewee = next((i for i, m in enumerate(tags.mentions) if m.kind == "person" and m.span.end <= turns[0].span.start), None)
    found: dict[int, int] = {}
    for turn in turns:
        named = _ANSWERS.match(turn.label.slice(text)) is None if turn.label else False
        mention = _named_by(text, turn.label, tags) if turn.label and named else interviewee
        if mention is not None and not turn.asks:
            found |= {number: mention for number, sentence in enumerate(tags.sentences) if sentence.span.overlaps(turn.span)}
    return found


def _labelled(text: str, blocks: Sequence[Span]) -> tuple[Turn, ...]:
    labels: list[re.Match[str] | None] = []
    for block in blocks:
        labels.append(_SHORT.match(text, block.start, block.end) or _NAMED.match(text, block.start, block.end))
    used = [label.group("label").lower() for label in labels if label]
    if len(used) < _LABELLED_AT_LEAST or len(set(used)) == len(used):
        return ()
    asking = _who_asks(text, blocks, labels)
    turns: list[Turn] = []
    for block, label in zip(blocks, labels, strict=True):
        if label:
            words = label.group("label")
            turns.append(Turn(Span(label.end(), block.end), Span(*label.span("label")), words.lower() in asking))
        elif turns:
            last = turns[-1]
            turns[-1] = Turn(Span(last.span.start, block.end), last.label, last.asks)
    return tuple(turns)


def _who_asks(text: str, blocks: Sequence[Span], labels: Sequence[re.Match[str] | None]) -> set[str]:
    """The labels, in lower case, of those who mostly ask."""
    asked: defaultdict[str, list[bool]] = defaultdict(list)
    for block, label in zip(blocks, labels, strict=True):
        if label:
            asked[label.group("label").lower()].append(block.slice(text).rstrip(" \"”'").endswith("?"))
    return {label for label, ends in asked.items() if _ASKERS.match(label) or 2 * sum(ends) > len(ends)}


def _asked(text: str, blocks: Sequence[Span]) -> tuple[Turn, ...]:
    """Turns of an interview without labels: short blocks that end with a question mark, and what stands between them."""
    asks = [_is_question(block.slice(text).strip()) for block in blocks]
    if sum(asks) < _ASKING_AT_LEAST:
        return ()
    first = asks.index(True)
    return tuple(Turn(block, None, asked) for block, asked in zip(blocks[first:], asks[first:], strict=True))


def _named_by(text: str, label: Span, tags: Tags) -> int | None:
    """The person whom a label names: a mention there, or one elsewhere of the same surname."""
    here = next((i for i, m in enumerate(tags.mentions) if m.span.overlaps(label) and m.kind == "person"), None)
    if here is not None:
        return here
    surname = label.slice(text).split()[-1].casefold()
    people = ((i, m.head.slice(text).split()) for i, m in enumerate(tags.mentions) if m.kind == "person")
    return next((i for i, words in people if words and words[-1].casefold() == surname), None)


def _is_question(block: str) -> bool:
    return block.endswith("?") and block[:1] not in _QUOTES and len(block.split()) <= _LONGEST_QUESTION
