"""The positions of two readings → one list: the model's with the rules' kind, condition and third parties, and the rules' own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legation.records import Stance
from legation.tag.merge.policy import MergePolicy

# Of these the rules see the whole, of which the model sees one piece or another.
_WHOLE = ("listed", "important")


def merge_stances(rules: Sequence[Stance], model: Sequence[Stance], policy: MergePolicy) -> list[Stance]:
    """The positions of both readings in the order of the text; two whose contents overlap are one."""
    whole = [stance for stance in rules if stance.rule.startswith(_WHOLE)]
    merged = [stance for stance in model if not any(stance.content.overlaps(other.content) for other in whole)]
    for stance in rules:
        twin = next((k for k, other in enumerate(merged) if other.content.overlaps(stance.content)), None)
        if twin is not None:
            merged[twin] = _filled(merged[twin], stance)
        elif stance.rule.startswith(policy.rule_stances):
            merged.append(stance)
    return sorted(merged, key=lambda stance: (stance.sentence, stance.content))


def _filled(stance: Stance, rule: Stance) -> Stance:
    """A position of the model with the kind that the rules give it, and with what it left out taken from theirs."""
    return replace(
        stance,
        kind=rule.kind,
        content=rule.content if rule.content.covers(stance.content) else stance.content,
        holder=stance.holder if stance.holder is not None else rule.holder,
        addressee=stance.addressee or rule.addressee,
        affects=stance.affects or rule.affects,
        condition=stance.condition or rule.condition,
    )
