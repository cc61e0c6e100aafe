"""Two readings of one article → one."""

from __future__ import annotations

from dataclasses import replace

from legation.records import Tags, Trigger
from legation.tag.merge.acts import merge_triggers, place_trigger, with_parties_only
from legation.tag.merge.claims import innermost, merge_frames
from legation.tag.merge.mentions import join_mentions, move_frame, move_stance, move_trigger, moved
from legation.tag.merge.policy import POLICY, LookAround, MergePolicy
from legation.tag.merge.positions import merge_stances


def merge_tags(rules: Tags, model: Tags, look_around: LookAround | None = None, policy: MergePolicy = POLICY) -> Tags:
    """One set of tags from those of the rules and those of the model for the same article.

    Args:
        rules: Tags of the rules.
        model: Tags of the model, over the same sentences.
        look_around: What the rules read around an act that only the model found.
        policy: What of either counts.

    Returns:
        Tags with one list of mentions, which all indices point into, and the model's identity.
    """
    joined = join_mentions(rules, model)
    mentions, seen_by_rules = joined.mentions, frozenset(joined.of_rules)

    def placed(trigger: Trigger) -> Trigger:
        return trigger if look_around is None else place_trigger(trigger, look_around(trigger), joined.of_rules)

    def with_own_dates(trigger: Trigger) -> Trigger:
        if look_around is None or not trigger.time:
            return trigger
        aside = moved(tuple(look_around(trigger).aside), joined.of_rules)
        return replace(trigger, time=tuple(index for index in trigger.time if index not in aside))

    sayings = [f for f in model.frames if f.score >= policy.least_frame and f.holder is not None]
    frames = merge_frames(
        [move_frame(frame, joined.of_rules) for frame in rules.frames],
        [move_frame(frame, joined.of_model) for frame in sayings],
        policy,
    )
    acts = [move_trigger(t, joined.of_model) for t in model.triggers if t.score >= policy.least_trigger]
    triggers = merge_triggers(
        [move_trigger(trigger, joined.of_rules) for trigger in rules.triggers],
        [with_own_dates(with_parties_only(trigger, mentions, seen_by_rules)) for trigger in acts],
        policy,
        placed,
    )
    stances = merge_stances(
        [move_stance(stance, joined.of_rules) for stance in rules.stances],
        [move_stance(s, joined.of_model) for s in model.stances if s.score >= policy.least_stance],
        policy,
    )
    frames = [replace(frame, within=innermost(frame.cue, frames, but=frame)) for frame in frames]
    return Tags(
        sentences=rules.sentences,
        mentions=mentions,
        triggers=tuple(replace(trigger, said_by=innermost(trigger.span, frames)) for trigger in triggers),
        frames=tuple(frames),
        stances=tuple(replace(stance, said_by=innermost(stance.cue, frames)) for stance in stances),
        model=model.model,
    )
