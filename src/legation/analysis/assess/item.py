"""An item of evidence: an indicator as the record shows it, with what that says of each hypothesis.

| state | means | ratio |
|---|---|---|
| observed | the record holds it | the indicator's own, L |
| contrary | the record holds its opposite | 1 / L |
| absent | looked for, not there | (1 − L·b) / (1 − b), b how often it is seen where the catch-all holds |
| not assessable | the record cannot tell | 1 |

A statement of intent becomes two items, one that takes it as true and one that takes it as meant to deceive.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from legation.analysis.assess.look import Finding, Looker
from legation.analysis.assess.material import Found, View
from legation.analysis.assess.overrides import Overrides
from legation.analysis.assess.policy import AssessPolicy
from legation.analysis.assess.question import Bearing, Indicator, Question
from legation.analysis.assess.read_question import sign_of
from legation.analysis.assess.reliability import Reliance, rely_on_groups, rely_on_silence

State = Literal["observed", "contrary", "absent", "not_assessable"]
TakenAs = Literal["", "true", "deceptive"]
BaseRates = Mapping[str, Mapping[str, float]]
"""By indicator id, how often it was seen (0–1) in precedents of each outcome; `else` is the outcome of no named kind."""
MANY = 40
"""An item that rests on so many texts or sources does not move when it loses one."""
MOST_ROWS = 100
"""An item cites no more rows of one group: those with most independent sources."""
_NEUTRAL = Bearing(sign="·", ratio=1.0)
NO_RELIANCE = Reliance(0.0, 0.0)


@dataclass(frozen=True, kw_only=True)
class Item:
    """One column of the matrix.

    `if_seen` are the ratios that the indicator has once it is seen, `ratios` those of the state that it is in, both by hypothesis
    and before reliability; `machine` holds the ratios that a person overrode. `base` is how often it is seen where the catch-all
    holds.
    """

    indicator: Indicator
    state: State
    taken_as: TakenAs = ""
    reliance: Reliance = NO_RELIANCE
    base: float = 0.2
    if_seen: Mapping[str, float] = field(default_factory=dict)
    ratios: Mapping[str, float] = field(default_factory=dict)
    machine: Mapping[str, float] = field(default_factory=dict)
    machine_state: State | None = None
    rows: tuple[Found, ...] = ()
    texts: frozenset[str] = frozenset()
    voices: frozenset[str] = frozenset()
    note: str = ""

    @property
    def id(self) -> str:
        """The indicator's id, with how a statement of intent is taken."""
        return f"{self.indicator.id}:{self.taken_as}" if self.taken_as else self.indicator.id

    @property
    def counts(self) -> bool:
        """Whether it says anything at all."""
        return self.state != "not_assessable" or bool(self.machine)


def make_items(
    question: Question,
    looker: Looker,
    view: View,
    overrides: Overrides,
    policy: AssessPolicy,
    base_rates: BaseRates | None = None,
    whole: Mapping[str, tuple[Item, ...]] | None = None,
) -> tuple[Item, ...]:
    """The items of a question in a view of the material, in the order of its indicators.

    `whole` are those of the view of everything, by indicator: what the view leaves out and they do not rest on need not be
    judged again.
    """
    made: list[Item] = []
    for indicator in question.indicators:
        same = _unmoved((whole or {}).get(indicator.id, ()), view)
        rates = (base_rates or {}).get(indicator.id)
        made += same or _items_of(indicator, question, looker, view, overrides, policy, rates)
    return tuple(made)


def _unmoved(items: tuple[Item, ...], view: View) -> tuple[Item, ...]:
    """The items as they are, where nothing of what they rest on is left out, or one of very many; else nothing."""
    for item in items:
        for rest, lost in ((item.texts, view.without_texts), (item.voices, view.without_voices)):
            if rest & lost and len(rest) < MANY:
                return ()
        if not item.rows and view.without_texts:
            return tuple(replace(one, reliance=rely_on_silence(view)) if one.reliance.of_absence else one for one in items)
    return items


def _items_of(
    indicator: Indicator,
    question: Question,
    looker: Looker,
    view: View,
    overrides: Overrides,
    policy: AssessPolicy,
    rates: Mapping[str, float] | None,
) -> Iterator[Item]:
    judged, finding, reliance = _judge(indicator, looker, view, policy)
    state = overrides.state_of(indicator.id) or judged
    if state != judged and not reliance.count:
        reliance = rely_on_silence(view) if state == "absent" else Reliance(1.0, 1.0)
    base = _base(indicator, rates, policy)
    for taken_as, bearings in _readings(indicator, state):
        seen = {one.id: bearings.get(one.id, _NEUTRAL).ratio for one in question.named}
        if rates and taken_as != "deceptive":
            seen |= {one.id: min(rates[one.outcome], policy.most_likely) / base for one in question.named if one.outcome in rates}
        ratios = {name: ratio_in(state, ratio, base, policy) for name, ratio in seen.items()}
        changed = {h: policy.ratio_of(sign) for h in ratios if (sign := overrides.sign_of(indicator.id, h)) is not None}
        if changed and not reliance.count:
            reliance = Reliance(1.0, 1.0)
        rows = finding.rows if state in ("observed", "contrary") else ()
        yield Item(
            indicator=indicator,
            state=state,
            taken_as=taken_as,
            reliance=reliance,
            base=base,
            if_seen=seen,
            ratios={**ratios, **changed},
            machine={h: ratios[h] for h in changed},
            machine_state=judged if state != judged else None,
            rows=rows,
            texts=frozenset(text for row in rows for text in view.texts_of(row)),
            voices=frozenset(voice for row in rows for voice in view.voices_of(row)),
            note=finding.note,
        )


def _readings(indicator: Indicator, state: State) -> list[tuple[TakenAs, Mapping[str, Bearing]]]:
    if not indicator.statement_of_intent or state in ("absent", "not_assessable"):
        return [("", indicator.bearings)]
    return [("true", indicator.bearings), ("deceptive", indicator.deceptive or {})]


def _judge(indicator: Indicator, looker: Looker, view: View, policy: AssessPolicy) -> tuple[State, Finding, Reliance]:
    """What the record shows of an indicator; where it shows both it and its opposite, the better supported of the two."""
    seen = _best(looker.look(indicator.match, view))
    against = _best(looker.look(indicator.contrary, view)) if indicator.contrary else Finding(False)
    if seen.holds and against.holds:
        return _stronger(seen, against, view, policy)
    if seen.holds:
        return "observed", seen, _reliance_of(seen, view, policy)
    if against.holds:
        return "contrary", against, _reliance_of(against, view, policy)
    if seen.holds is None:
        return "not_assessable", seen, NO_RELIANCE
    if indicator.looked_for is not None:
        looked = looker.look(indicator.looked_for, view)
        if not looked.holds:
            return "not_assessable", Finding(None, note=looked.note or "the record does not cover it"), NO_RELIANCE
    return "absent", seen, rely_on_silence(view)


def _best(finding: Finding) -> Finding:
    """The finding with at most so many rows in a group, the best supported ones."""
    if all(len(group) <= MOST_ROWS for group in finding.groups):
        return finding
    groups = tuple(tuple(sorted(group, key=lambda row: (-row.support, row.id))[:MOST_ROWS]) for group in finding.groups)
    total = len(finding.rows)
    return replace(finding, groups=groups, note="; ".join(filter(None, (finding.note, f"{total} rows in all"))))


def _reliance_of(finding: Finding, view: View, policy: AssessPolicy) -> Reliance:
    """By the rows that show it; what shows itself by there being nothing (`not`) is relied on as silence is."""
    return rely_on_groups(finding.groups, view, policy)


def _stronger(seen: Finding, against: Finding, view: View, policy: AssessPolicy) -> tuple[State, Finding, Reliance]:
    one, other = _reliance_of(seen, view, policy), _reliance_of(against, view, policy)
    for_, con = one.at(policy.voice), other.at(policy.voice)
    state: State = "observed" if for_ >= con else "contrary"
    finding, reliance = (seen, one) if for_ >= con else (against, other)
    note = f"the record also holds the opposite ({len(against.rows if for_ >= con else seen.rows)} rows)"
    return state, Finding(True, finding.groups, note), Reliance(reliance.count, reliance.factor * max(for_, con) / (for_ + con))


def _base(indicator: Indicator, rates: Mapping[str, float] | None, policy: AssessPolicy) -> float:
    if rates and rates.get("else"):
        return rates["else"]
    return indicator.base if indicator.base is not None else policy.base


def ratio_in(state: State, ratio: float, base: float, policy: AssessPolicy) -> float:
    """The likelihood ratio of a state of an indicator whose ratio, once seen, is `ratio`.

    Absence is weaker evidence than presence, and the weaker the rarer the thing is:

    >>> from legation.analysis.assess.policy import POLICY
    >>> [round(ratio_in("absent", ratio, 0.2, POLICY), 2) for ratio in (4, 2, 1, 0.25)]
    [0.25, 0.75, 1.0, 1.19]
    """
    if state == "observed":
        return ratio
    if state == "contrary":
        return 1.0 / ratio
    if state == "absent":
        return (1.0 - min(ratio * base, policy.most_likely)) / (1.0 - base)
    return 1.0


def sign_in_cell(item: Item, hypothesis: str) -> str:
    """The sign of a cell: the one nearest to its ratio."""
    return sign_of(item.ratios.get(hypothesis, 1.0))
