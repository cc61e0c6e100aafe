"""What can be said, and what would have to be known to say more. The verdict never goes beyond what the record bears.

*Too little*: too few independent texts, outlets or items, too much that cannot be assessed, nothing that speaks for any reading
more than for something else, or no more than chance would say. *Open*: readings whose ranges overlap with that of the leader, or
a leader that is less than likely. Else an *answer*.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from legation.analysis.assess.assessment import Column, Missing, Reading, Verdict
from legation.analysis.assess.estimate import Estimate
from legation.analysis.assess.material import View
from legation.analysis.assess.policy import AssessPolicy
from legation.analysis.assess.question import Question
from legation.analysis.assess.scores import Floats

MOST_MISSING = 6
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def lacks(question: Question, view: View, states: Sequence[tuple[str, bool]], policy: AssessPolicy) -> list[str]:
    """What the record lacks before any answer, in words. `states` are those of the items, with whether they tell apart."""
    needs = question.needs
    found = []
    if len(view.all_texts) < needs.texts:
        found.append(f"{counted(len(view.all_texts), 'independent text')} on record; {needs.texts} are needed")
    if len(view.all_outlets) < needs.sources:
        found.append(f"{counted(len(view.all_outlets), 'outlet')} on record; {needs.sources} are needed")
    telling = sum(state != "not_assessable" and tells for state, tells in states)
    if telling < needs.items:
        found.append(f"{counted(telling, 'indicator')} tell the readings apart so far; {needs.items} are needed")
    elif sum(state in ("observed", "contrary") and tells for state, tells in states) < 2:
        found.append("fewer than two indicators that tell the readings apart have been seen; the rest is silence")
    assessable = sum(state != "not_assessable" for state, _ in states)
    if assessable < policy.min_assessable * len(states):
        found.append(f"{len(states) - assessable} of {len(states)} indicators cannot be assessed")
    return found


def judge(readings: Sequence[Reading], lacking: Sequence[str], p: float, policy: AssessPolicy) -> Verdict:
    """The verdict on readings, given what the record lacks and how often chance would speak as loudly."""
    ranked = sorted(readings, key=lambda one: (-one.posterior, one.id))
    leader = ranked[0]
    other = next(one for one in readings if one.catch_all)
    reasons = list(lacking)
    if leader.catch_all:
        reasons.append("nothing speaks for any of these readings more than for something else")
    elif leader.low <= other.posterior:
        reasons.append(f"{leader.id} does not stand clear of “something else” over its range")
    if p > policy.open_p and not reasons:
        reasons.append(f"the same findings, dealt out among the indicators at random, speak as loudly in {p:.0%} of cases")
    if reasons:
        return Verdict(kind="too_little", words="Too little to answer.", reasons=tuple(reasons), p_by_chance=round(p, 3))
    rivals = [one for one in ranked[1:] if one.high >= leader.low]
    if rivals:
        names = _listed([_name(one) for one in (leader, *rivals)])
        words = f"The record does not tell {names} apart; {leader.id} leads, {leader.word} ({range_words(leader)})."
        return Verdict(
            kind="open",
            words=words,
            reasons=tuple(f"{_name(one)}: {range_words(one)}" for one in rivals),
            p_by_chance=round(p, 3),
        )
    if leader.posterior < policy.answer_posterior or p > policy.answer_p:
        words = f"{leader.id} leads, but no more than {leader.word} ({range_words(leader)}): no answer yet."
        chance = f"chance would speak as loudly in {p:.0%} of cases"
        return Verdict(kind="open", words=words, reasons=(chance,), p_by_chance=round(p, 3))
    words = f"{leader.id}, {leader.statement[:1].lower()}{leader.statement[1:]}, is {leader.word} ({range_words(leader)})."
    return Verdict(kind="answer", words=words, p_by_chance=round(p, 3))


def _name(reading: Reading) -> str:
    return "something else" if reading.catch_all else reading.id


def range_words(reading: Reading) -> str:
    """The range of a posterior in per cent, never nearer to certainty than 1 or 99."""
    low, high = (min(99, max(1, round(100 * p))) for p in (reading.low, reading.high))
    return f"{low}–{high} %" if low < high else f"{low} %"


def find_missing(question: Question, estimate: Estimate, columns: Sequence[Column], policy: AssessPolicy) -> tuple[Missing, ...]:
    """The indicators not assessable or not found, by how much it would tell to know for sure whether they are there.

    In bits: the expected loss of entropy of the posterior, less the share that silence has told already.
    """
    found = []
    columns_by = {column.indicator: column for column in columns}
    items = {item.indicator.id: item for item in reversed(estimate.items)}
    for indicator in question.indicators:
        column, item = columns_by[indicator.id], items[indicator.id]
        if column.state not in ("not_assessable", "absent"):
            continue
        seen = [item.if_seen.get(one.id, 1.0) * item.base for one in question.hypotheses]
        chance = np.minimum(np.array(seen), policy.most_likely)
        bits = _gain(estimate.posterior, chance) * (1.0 - column.reliability)
        if bits < 0.005:
            continue
        found.append(
            Missing(
                indicator=indicator.id,
                statement=indicator.statement,
                state=column.state,
                why=column.note,
                look=indicator.look,
                between=_parted(question, estimate, chance),
                bits=round(bits, 3),
            )
        )
    return tuple(sorted(found, key=lambda one: (-one.bits, one.indicator))[:MOST_MISSING])


def _gain(p: Floats, chance: Floats) -> float:
    seen, unseen = p * chance, p * (1.0 - chance)
    after = sum(float(part.sum()) * _entropy(part / part.sum()) for part in (seen, unseen) if part.sum() > 0)
    return _entropy(p) - after


def _entropy(p: Floats) -> float:
    return float(-sum(x * math.log2(x) for x in p if x > 0))


def _parted(question: Question, estimate: Estimate, chance: Floats) -> tuple[str, str]:
    """The two named hypotheses, one of the three likeliest among them, that it would tell apart best, the favoured one first."""
    named = [at for at, one in enumerate(question.hypotheses) if not one.is_catch_all]
    likely = sorted(named, key=lambda at: -estimate.posterior[at])[:3]
    pairs = [(one, other) for one in named for other in named if one != other and (one in likely or other in likely)]
    one, other = max(pairs, key=lambda pair: (math.log(chance[pair[0]] / chance[pair[1]]), -pair[0], -pair[1]))
    return question.hypotheses[one].id, question.hypotheses[other].id


def counted(number: int, noun: str) -> str:
    """A number with its noun, small ones in words.

    >>> counted(1, "text"), counted(14, "text")
    ('one text', '14 texts')
    """
    return f"{_NUMBERS[number] if number < len(_NUMBERS) else number} {noun}{'s' * (number != 1)}"


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
