"""Two readings of one article → one: the model's acts, sayings and wants on the rules' mentions, and what only the rules see.

The model decides where both speak: it has seen more kinds of sentences than any list of words. The rules give the mentions their
full extent (title and name apart), fill arguments that the model left empty, and keep what the model has hardly met:
set phrases ("neither confirm nor deny"), rumours, lists of demands, meetings whose verb was lost in translation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from legation.records import Frame, Mention, Span, Stance, Status, Tags, Trigger


@dataclass(frozen=True)
class MergePolicy:
    """Which of the rules' findings stand beside the model's, and from which score on the model's count."""

    version: str = "1"
    least_trigger: float = 0.4
    least_frame: float = 0.4
    least_stance: float = 0.4
    unknown_hands: frozenset[str] = frozenset({"ASSAULT", "PROTEST"})
    rule_types: frozenset[str] = frozenset({"CONSULT", "SUPPORT"})
    rule_frames: tuple[str, ...] = ("set phrase", "rumour", "called a rumour", "according to", "quotation goes on")
    rule_stances: tuple[str, ...] = ("listed", "important", "red line", "verb", "noun")


POLICY = MergePolicy()


@dataclass(frozen=True)
class Around:
    """What the words around an act tell: status, negation, places and dates near it, and dates that are of other clauses.

    Places and dates are numbers of the rules' mentions.
    """

    status: Status
    negated: bool
    place: tuple[int, ...] = ()
    time: tuple[int, ...] = ()
    apart: frozenset[int] = frozenset()


LookAround = Callable[[Trigger], Around]
Numbers = Sequence[int] | Sequence[int | None]


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
    mentions, of_rules, of_model = _join_mentions(rules.mentions, model.mentions, _wanted(model))
    seen_by_rules = frozenset(of_rules)
    frames = _merge_frames(
        [_move_frame(f, of_rules) for f in rules.frames],
        [_move_frame(f, of_model) for f in model.frames if f.score >= policy.least_frame and f.holder is not None],
        policy,
    )
    triggers = _merge_triggers(
        [_move_trigger(t, of_rules) for t in rules.triggers],
        [
            _with_parties_only(_move_trigger(t, of_model), mentions, seen_by_rules)
            for t in model.triggers
            if t.score >= policy.least_trigger
        ],
        policy,
        lambda trigger: _placed(trigger, look_around(trigger), of_rules) if look_around is not None else trigger,
    )
    stances = _merge_stances(
        [_move_stance(s, of_rules) for s in rules.stances],
        [_move_stance(s, of_model) for s in model.stances if s.score >= policy.least_stance],
        policy,
    )
    frames = [replace(f, within=_innermost(f.cue, frames, but=f)) for f in frames]
    return Tags(
        sentences=rules.sentences,
        mentions=mentions,
        triggers=tuple(replace(t, said_by=_innermost(t.span, frames)) for t in triggers),
        frames=tuple(frames),
        stances=tuple(replace(s, said_by=_innermost(s.cue, frames)) for s in stances),
        model=model.model,
    )


# -- mentions ---------------------------------------------------------------------------------------------------------


def _wanted(model: Tags) -> frozenset[int]:
    """The model's mentions that may be added: all but nations and places that no act, claim or position rests on."""
    used: set[int] = {f.holder for f in model.frames if f.holder is not None}
    for trigger in model.triggers:
        used.update(
            (*trigger.place, *trigger.time) if trigger.type == "CONSULT" else (*trigger.source, *trigger.target, *trigger.place)
        )
    for stance in model.stances:
        used.update((*stance.addressee, *stance.affects, *(() if stance.holder is None else (stance.holder,))))
    return frozenset(i for i, mention in enumerate(model.mentions) if i in used or mention.kind not in ("country", "place"))


def _join_mentions(
    rules: Sequence[Mention], model: Sequence[Mention], wanted: frozenset[int]
) -> tuple[tuple[Mention, ...], list[int], list[int | None]]:
    """All mentions in order, and for those of each reading the number that they have in it; None for what is left out."""
    homes = [_home(mention, rules) for mention in model]
    added = [mention for index, mention in enumerate(model) if homes[index] is None and index in wanted]
    unique = {mention.span: mention for mention in added}
    joined = sorted([*rules, *unique.values()], key=lambda mention: (mention.span, mention.head))
    number = {id(mention): index for index, mention in enumerate(joined)}
    of_rules = [number[id(mention)] for mention in rules]
    numbers = {mention.span: number[id(mention)] for mention in unique.values()}
    of_model = [numbers.get(mention.span) if home is None else of_rules[home] for mention, home in zip(model, homes, strict=True)]
    return tuple(joined), of_rules, of_model


def _home(mention: Mention, rules: Sequence[Mention]) -> int | None:
    """The rules' mention that a mention of the model is: the one that it shares most with; None if they share nothing."""
    best, shared = None, 0
    for index, other in enumerate(rules):
        if other.sentence == mention.sentence and other.span.overlaps(mention.span):
            common = min(other.span.end, mention.span.end) - max(other.span.start, mention.span.start)
            if common > shared:
                best, shared = index, common
    return best


def _moved(indices: Sequence[int], numbers: Numbers) -> tuple[int, ...]:
    return tuple(dict.fromkeys(number for index in indices if (number := numbers[index]) is not None))


def _move_trigger(trigger: Trigger, numbers: Numbers) -> Trigger:
    source, target = _moved(trigger.source, numbers), _moved(trigger.target, numbers)
    return replace(
        trigger,
        source=source,
        target=tuple(index for index in target if index not in source),
        place=_moved(trigger.place, numbers),
        time=_moved(trigger.time, numbers),
    )


def _with_parties_only(trigger: Trigger, mentions: Sequence[Mention], seen_by_rules: frozenset[int]) -> Trigger:
    """A contact without the adjectives of nations that only colour a noun ("the Saudi agreements"): no actors, by the rules."""
    if trigger.type != "CONSULT":
        return trigger

    def parties(indices: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(i for i in indices if i in seen_by_rules or mentions[i].kind not in ("country", "place"))

    return replace(trigger, source=parties(trigger.source), target=parties(trigger.target))


def _move_frame(frame: Frame, numbers: Numbers) -> Frame:
    return replace(frame, holder=None if frame.holder is None else numbers[frame.holder])


def _move_stance(stance: Stance, numbers: Numbers) -> Stance:
    return replace(
        stance,
        holder=None if stance.holder is None else numbers[stance.holder],
        addressee=_moved(stance.addressee, numbers),
        affects=_moved(stance.affects, numbers),
    )


# -- acts -------------------------------------------------------------------------------------------------------------


def _placed(trigger: Trigger, around: Around, of_rules: Sequence[int]) -> Trigger:
    """The model's trigger with what the words around it tell.

    Their status counts where it is another than "it happened"; their place and date where the model gave none.
    """
    apart = set(_moved(tuple(around.apart), of_rules))
    return replace(
        trigger,
        status=around.status if around.status != "happened" else trigger.status,
        negated=around.negated or trigger.negated,
        place=trigger.place or _moved(around.place, of_rules),
        time=tuple(i for i in trigger.time if i not in apart) or _moved(around.time, of_rules),
    )


def _merge_triggers(
    rules: list[Trigger], model: list[Trigger], policy: MergePolicy, placed: Callable[[Trigger], Trigger]
) -> list[Trigger]:
    merged: list[Trigger] = []
    used: set[int] = set()
    for trigger in model:
        bare = not (trigger.source or trigger.target) and trigger.type not in policy.unknown_hands
        twin = next((k for k, other in enumerate(rules) if k not in used and other.span.overlaps(trigger.span)), None)
        if twin is not None:
            used.add(twin)
            trigger = _filled(trigger, rules[twin])
        elif bare:
            continue
        else:
            trigger = placed(trigger)
        merged.append(trigger)
    for index, trigger in enumerate(rules):
        if index not in used and (trigger.type in policy.rule_types or "verb missing" in trigger.rule):
            merged.append(trigger)
    return sorted(merged, key=lambda trigger: trigger.span)


def _filled(trigger: Trigger, rule: Trigger) -> Trigger:
    """The model's trigger with what it left empty taken from the rules' trigger on the same words."""
    same = trigger.type == rule.type
    if rule.type == "CONSULT" and len(rule.source) > len(trigger.source):
        trigger = replace(trigger, source=rule.source, target=tuple(i for i in trigger.target if i not in rule.source))
    return replace(
        trigger,
        type=rule.type,
        mode=rule.mode or (trigger.mode if same else None),
        status=rule.status,
        negated=rule.negated,
        source=trigger.source or (rule.source if same else ()),
        target=trigger.target or (tuple(i for i in rule.target if i not in trigger.source) if same else ()),
        place=rule.place or trigger.place,
        time=rule.time or trigger.time,
        rule=f"{trigger.rule}; {rule.rule}" if trigger.rule else rule.rule,
    )


# -- sayings and wants ------------------------------------------------------------------------------------------------


def _merge_frames(rules: list[Frame], model: list[Frame], policy: MergePolicy) -> list[Frame]:
    """The model's claims, but for sentences where a set phrase decides; and the rules' claims with a cue of their own."""
    fixed = {frame.sentence for frame in rules if frame.rule.startswith("set phrase")}
    merged = [_quoted(frame, rules) for frame in model if frame.sentence not in fixed]
    for frame in rules:
        alone = frame.direct or "aside" in frame.rule
        if not (alone or frame.rule.startswith(policy.rule_frames)) or any(frame.cue.overlaps(other.cue) for other in merged):
            continue
        if frame.rule.startswith("quotation") and any(frame.content.overlaps(other.content) for other in merged):
            continue
        merged.append(frame)
    return sorted(merged, key=lambda frame: (frame.sentence, frame.cue, frame.content))


def _quoted(frame: Frame, rules: list[Frame]) -> Frame:
    """The model's claim with the whole quotation as its content where the rules see one at the same cue."""
    for other in rules:
        if other.direct and not frame.direct and other.cue.overlaps(frame.cue):
            return replace(frame, content=other.content, direct=True)
    return frame


def _merge_stances(rules: list[Stance], model: list[Stance], policy: MergePolicy) -> list[Stance]:
    """The model's positions with the rules' conditions and third parties, and the rules' where the model has none."""
    listed = [stance for stance in rules if stance.rule.startswith(("listed", "important"))]
    merged = [stance for stance in model if not any(stance.content.overlaps(other.content) for other in listed)]
    for stance in rules:
        twin = next((k for k, other in enumerate(merged) if other.content.overlaps(stance.content)), None)
        if twin is not None:
            other = merged[twin]
            affects = other.affects or stance.affects
            merged[twin] = replace(
                other,
                kind=stance.kind,
                holder=other.holder if other.holder is not None else stance.holder,
                addressee=other.addressee or stance.addressee,
                affects=affects,
                condition=other.condition or stance.condition,
            )
        elif stance.rule.startswith(policy.rule_stances):
            merged.append(stance)
    return sorted(merged, key=lambda stance: (stance.sentence, stance.content))


def _innermost(span: Span, frames: Sequence[Frame], but: Frame | None = None) -> int | None:
    """The claim with the shortest content that covers the span."""
    inside = [(f.content.end - f.content.start, k) for k, f in enumerate(frames) if f is not but and f.content.covers(span)]
    return min(inside)[1] if inside else None
