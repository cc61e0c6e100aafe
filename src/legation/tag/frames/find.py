"""Clause → its frames, the outermost first, each that stands in another's content pointing to it."""

from __future__ import annotations

from dataclasses import replace

from legation.records import Frame
from legation.tag.clause import Clause
from legation.tag.frames.phrases import find_according, find_rumour, find_set_phrase
from legation.tag.frames.speech import find_spoken


def find_frames(clause: Clause, first_frame: int) -> list[Frame]:
    """The claims of one sentence; a set phrase leaves no verb in it a claim of its own.

    Args:
        clause: the sentence.
        first_frame: the number that the first of its claims gets in the article.
    """
    frames = find_set_phrase(clause)
    if not frames:
        frames = _with_new_cues(find_according(clause), find_spoken(clause))
    return _nest(_with_new_cues(frames, find_rumour(clause)), first_frame)


def _with_new_cues(frames: list[Frame], more: list[Frame]) -> list[Frame]:
    """The claims with those added whose cue is not theirs already."""
    return frames + [frame for frame in more if not any(frame.cue.overlaps(other.cue) for other in frames)]


def _nest(frames: list[Frame], first: int) -> list[Frame]:
    """The claims, those with the longest content first; one that stands inside another's content points to it."""
    ordered = sorted(frames, key=lambda frame: (-(frame.content.end - frame.content.start), frame.cue))
    result: list[Frame] = []
    for index, frame in enumerate(ordered):
        outer = [k for k in range(index) if ordered[k].content.covers(frame.cue) and ordered[k].content != frame.content]
        result.append(replace(frame, within=first + outer[-1] if outer else None))
    return result
