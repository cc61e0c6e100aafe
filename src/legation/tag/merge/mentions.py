"""The mentions of two readings → one list, and what each reading found, pointing into it.

A mention of the model that shares text with one of the rules is that one: the rules give the full extent, title and name apart.
Of the others the model's nations and places are refused where nothing rests on them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from legation.records import Frame, Mention, Stance, Tags, Trigger

Numbers = Sequence[int | None]


@dataclass(frozen=True)
class JoinedMentions:
    """All mentions in order; for those of each reading the number that they have in it, None for what is left out."""

    mentions: tuple[Mention, ...]
    of_rules: Numbers
    of_model: Numbers


def join_mentions(rules: Tags, model: Tags) -> JoinedMentions:
    """The mentions of both readings in order of their spans, each stretch of text once."""
    wanted = _wanted(model)
    homes = [_home(mention, rules.mentions) for mention in model.mentions]
    added = {mention.span: mention for index, mention in enumerate(model.mentions) if homes[index] is None and index in wanted}
    joined = sorted([*rules.mentions, *added.values()], key=lambda mention: (mention.span, mention.head))
    number = {id(mention): index for index, mention in enumerate(joined)}
    of_rules = [number[id(mention)] for mention in rules.mentions]
    of_added = {span: number[id(mention)] for span, mention in added.items()}
    of_model = [
        of_added.get(mention.span) if home is None else of_rules[home]
        for mention, home in zip(model.mentions, homes, strict=True)
    ]
    return JoinedMentions(tuple(joined), of_rules, of_model)


def _wanted(model: Tags) -> frozenset[int]:
    """The model's mentions that may be added: all but nations and places that no act, claim or position rests on.

    The parties of a contact do not count here: an adjective of a nation that the rules saw no actor in makes none.
    """
    used: set[int] = {frame.holder for frame in model.frames if frame.holder is not None}
    for trigger in model.triggers:
        used.update(trigger.place, trigger.time if trigger.type == "CONSULT" else (*trigger.source, *trigger.target))
    for stance in model.stances:
        used.update(stance.addressee, stance.affects, () if stance.holder is None else (stance.holder,))
    return frozenset(i for i, mention in enumerate(model.mentions) if i in used or mention.kind not in ("country", "place"))


def _home(mention: Mention, rules: Sequence[Mention]) -> int | None:
    """The rules' mention that a mention of the model is: the one that it shares most with; None if they share nothing."""
    best, shared = None, 0
    for index, other in enumerate(rules):
        if other.sentence == mention.sentence and other.span.overlaps(mention.span):
            common = min(other.span.end, mention.span.end) - max(other.span.start, mention.span.start)
            if common > shared:
                best, shared = index, common
    return best


def moved(indices: Sequence[int], numbers: Numbers) -> tuple[int, ...]:
    """The numbers that mentions have in the joined list, each once, without those left out.

    >>> moved((0, 1, 2), (4, None, 4))
    (4,)
    """
    return tuple(dict.fromkeys(number for index in indices if (number := numbers[index]) is not None))


def move_trigger(trigger: Trigger, numbers: Numbers) -> Trigger:
    """The act pointing into the joined list; who is its source is not its target too."""
    source, target = moved(trigger.source, numbers), moved(trigger.target, numbers)
    return replace(
        trigger,
        source=source,
        target=tuple(index for index in target if index not in source),
        place=moved(trigger.place, numbers),
        time=moved(trigger.time, numbers),
    )


def move_frame(frame: Frame, numbers: Numbers) -> Frame:
    """The claim pointing into the joined list."""
    return replace(frame, holder=None if frame.holder is None else numbers[frame.holder])


def move_stance(stance: Stance, numbers: Numbers) -> Stance:
    """The position pointing into the joined list."""
    return replace(
        stance,
        holder=None if stance.holder is None else numbers[stance.holder],
        addressee=moved(stance.addressee, numbers),
        affects=moved(stance.affects, numbers),
    )
