"""The acts of two readings → one list: what both see once, filled from both, and what either may see alone.

The model finds the words; where the rules see an act on the same words, theirs are type and negation, and the status too unless
they see nothing but that it happened. What the model left empty is taken from them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from legation.records import Mention, Trigger
from legation.tag.merge.mentions import Numbers, moved
from legation.tag.merge.policy import Around, MergePolicy


def merge_triggers(
    rules: Sequence[Trigger], model: Sequence[Trigger], policy: MergePolicy, placed: Callable[[Trigger], Trigger]
) -> list[Trigger]:
    """The acts of both readings, left to right, all pointing into the joined mentions.

    Args:
        rules: the acts of the rules.
        model: the acts of the model that count.
        policy: what of the rules' acts counts that the model has not.
        placed: an act of the model alone with what the words around it tell.
    """
    merged: list[Trigger] = []
    used: set[int] = set()
    for trigger in model:
        twin = next((k for k, other in enumerate(rules) if k not in used and other.span.overlaps(trigger.span)), None)
        if twin is not None:
            used.add(twin)
            merged.append(_filled(trigger, rules[twin]))
        elif trigger.source or trigger.target or trigger.type in policy.unknown_hands:
            merged.append(placed(trigger))
    alone = (trigger for index, trigger in enumerate(rules) if index not in used)
    merged.extend(trigger for trigger in alone if trigger.type in policy.rule_types or "verb missing" in trigger.rule)
    return sorted(merged, key=lambda trigger: trigger.span)


def _filled(trigger: Trigger, rule: Trigger) -> Trigger:
    """The model's act with what it left empty taken from the rules' act on the same words."""
    same = trigger.type == rule.type
    if rule.type == "CONSULT" and len(rule.source) > len(trigger.source):
        trigger = replace(trigger, source=rule.source, target=tuple(i for i in trigger.target if i not in rule.source))
    return replace(
        trigger,
        type=rule.type,
        mode=rule.mode or (trigger.mode if same else None),
        status=trigger.status if rule.status == "happened" else rule.status,
        negated=rule.negated,
        source=trigger.source or (rule.source if same else ()),
        target=trigger.target or (tuple(i for i in rule.target if i not in trigger.source) if same else ()),
        place=rule.place or trigger.place,
        time=rule.time or trigger.time,
        rule=f"{trigger.rule}; {rule.rule}" if trigger.rule else rule.rule,
    )


def place_trigger(trigger: Trigger, around: Around, of_rules: Numbers) -> Trigger:
    """An act of the model alone with what the words around it tell.

    Their status counts where it is another than "it happened"; their place and date where the model gave none.
    """
    apart = set(moved(tuple(around.apart), of_rules))
    return replace(
        trigger,
        status=around.status if around.status != "happened" else trigger.status,
        negated=around.negated or trigger.negated,
        place=trigger.place or moved(around.place, of_rules),
        time=tuple(i for i in trigger.time if i not in apart) or moved(around.time, of_rules),
    )


def with_parties_only(trigger: Trigger, mentions: Sequence[Mention], seen_by_rules: frozenset[int | None]) -> Trigger:
    """A contact without what only colours its noun: adjectives of nations that the rules see no actor in, and places.

    "The Saudi agreements", "the Istanbul meeting"; only a visit has a place for its host.
    """
    if trigger.type != "CONSULT":
        return trigger

    def parties(indices: tuple[int, ...]) -> tuple[int, ...]:
        kept = (i for i in indices if trigger.mode == "visit" or mentions[i].kind != "place")
        return tuple(i for i in kept if i in seen_by_rules or mentions[i].kind not in ("country", "place"))

    return replace(trigger, source=parties(trigger.source), target=parties(trigger.target))
