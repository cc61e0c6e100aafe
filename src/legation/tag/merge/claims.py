"""The claims of two readings → one list: the model's, and of the rules' those that the model has hardly met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legation.records import Frame, Span
from legation.tag.merge.policy import MergePolicy


def merge_frames(rules: Sequence[Frame], model: Sequence[Frame], policy: MergePolicy) -> list[Frame]:
    """The model's claims, but for sentences where a set phrase decides; and the rules' claims with a cue of their own.

    Those of the rules count that are quotations or asides, or whose rule the policy names.
    """
    fixed = {frame.sentence for frame in rules if frame.rule.startswith("set phrase")}
    merged = [_quoted(frame, rules) for frame in model if frame.sentence not in fixed]
    for frame in rules:
        counts = frame.direct or "aside" in frame.rule or frame.rule.startswith(policy.rule_frames)
        known = any(frame.cue.overlaps(other.cue) for other in merged)
        told = frame.rule.startswith("quotation") and any(frame.content.overlaps(other.content) for other in merged)
        if counts and not known and not told:
            merged.append(frame)
    return sorted(merged, key=lambda frame: (frame.sentence, frame.cue, frame.content))


def _quoted(frame: Frame, rules: Sequence[Frame]) -> Frame:
    """The model's claim with the whole quotation as its content where the rules see one at the same cue."""
    for other in rules:
        if other.direct and not frame.direct and other.cue.overlaps(frame.cue):
            return replace(frame, content=other.content, direct=True)
    return frame


def innermost(span: Span, frames: Sequence[Frame], but: Frame | None = None) -> int | None:
    """The number of the claim with the shortest content that covers the span; None if none does."""
    inside = [(f.content.end - f.content.start, k) for k, f in enumerate(frames) if f is not but and f.content.covers(span)]
    return min(inside)[1] if inside else None
