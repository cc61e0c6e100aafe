"""Clause → triggers: the acts that its words name, with type, arguments and status.

An entry of the lexicon counts only where grammar and company allow it: as verb or noun as its surroundings say, with the words
that it needs, and with a political actor among its arguments. What the rules cannot place they leave out.
"""

from __future__ import annotations

from legation.records import Span, Trigger
from legation.tag.clause import Clause
from legation.tag.status import find_status
from legation.tag.triggers.arguments import find_noun_arguments, find_verb_arguments
from legation.tag.triggers.calls import CALL, is_call
from legation.tag.triggers.lexicon import Act, acts_by_form
from legation.tag.triggers.near import find_near
from legation.tag.triggers.parties import is_furnished
from legation.tag.triggers.usage import find_light_verb, match_act, object_words

# What is a contact by its name alone, even where the sentence names nobody.
_MEETING_NOUNS = frozenset("talks negotiations consultations meeting summit dialogue conversation".split())


def find_triggers(clause: Clause) -> list[Trigger]:
    """The acts of one sentence, left to right, each token used once; where there are none, a meeting that lost its verb."""
    found: list[Trigger] = []
    used: set[int] = set()
    for at, low in enumerate(clause.lows):
        if at in used or clause.owner[at] is not None:
            continue
        call = _build(clause, at, CALL, [at]) if is_call(clause, at) else None
        if call is not None:
            found.append(call)
            continue
        for act in acts_by_form().get(low, ()):
            words = match_act(clause, at, act)
            trigger = None if words is None else _build(clause, at, act, words)
            if words is not None and trigger is not None:
                found.append(trigger)
                used.update(words, object_words(clause, at, act))
                break
    return found or _verbless_meeting(clause)


def _build(clause: Clause, at: int, act: Act, words: list[int]) -> Trigger | None:
    """The trigger of an act whose head stands at `at`; None where what is named around it does not make it an act."""
    governor = find_light_verb(clause, at) if act.is_noun else None
    alone = act.is_noun and governor is None
    if alone and (act.needs == "light" or not is_furnished(clause, at, words[0])):
        return None
    source, target = (
        find_noun_arguments(clause, at, act, governor, words[0])
        if act.is_noun
        else find_verb_arguments(clause, at, act, max(words))
    )
    if not _has_parties(clause, act, source, target, carried=governor is not None):
        return None
    status, negated = find_status(clause, words[0] if alone else at, governor, act.is_noun)
    return Trigger(
        span=_span(clause, at, words),
        sentence=clause.number,
        type=act.type,
        mode=act.mode,
        status=status,
        negated=negated,
        source=clause.numbers(source),
        target=clause.numbers(target),
        place=clause.numbers(find_near(clause, at, "place")),
        time=clause.numbers(find_near(clause, at, "date")),
        score=0.7,
        rule=f"lexicon: {act.lemma}",
    )


def _span(clause: Clause, at: int, words: list[int]) -> Span:
    """The span of the act's words where hardly another stands among them, else that of its head."""
    together = words[-1] - words[0] < len(words) + 2
    first, last = (words[0], words[-1]) if together else (at, at)
    return Span(clause.tokens[first].start, clause.tokens[last].end)


def _has_parties(clause: Clause, act: Act, source: list[int], target: list[int], *, carried: bool) -> bool:
    """Whether the arguments are enough for the act to count as one between political actors."""
    actors = {*source, *target}
    if act.needs != "two":
        named_contact = act.is_noun and act.type == "CONSULT" and (carried or act.lemma in _MEETING_NOUNS)
        return bool(actors) or named_contact
    if act.pattern == "visit":
        return bool(source) and (bool(target) or bool(find_near(clause, max(clause.extent[i][1] for i in source), "place")))
    if act.pattern == "recip":
        return len(actors) >= 2 or any(clause.mentions[i].kind == "collective" for i in actors)
    return bool(source) and bool(target)


def _verbless_meeting(clause: Clause) -> list[Trigger]:
    """A meeting whose verb was lost in translation: "on February 12, when D. Trump with V. Putin." — two people and a "with"."""
    for left in range(len(clause.mentions) - 1):
        right = left + 1
        one, other = clause.mentions[left], clause.mentions[right]
        (begin, _), (_, end) = clause.extent[left], clause.extent[right]
        opens = clause.word(begin - 1) in ("when", "where", "")
        closes = clause.word(end) in (".", "", ";")
        if one.kind == other.kind == "person" and clause.between(left, right) == ["with"] and opens and closes:
            trigger = Trigger(
                span=Span(one.span.start, other.span.end),
                sentence=clause.number,
                type="CONSULT",
                source=clause.numbers([left, right]),
                time=clause.numbers(find_near(clause, begin, "date")),
                score=0.5,
                rule="two people joined by 'with', verb missing",
            )
            return [trigger]
    return []
