"""What a person decided about a cell or a whole indicator; the machine's own judgement stays beside it.

A decision of the noun `assessment` is keyed on `question/indicator/hypothesis` (field `sign`) or `question/indicator`
(field `state`), so that it holds whatever the record becomes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, cast

from legation.analysis.assess.policy import SIGNS
from legation.analysis.assess.question import Question
from legation.errors import UsageError
from legation.records import Decision

NOUN = "assessment"
STATES = ("observed", "contrary", "absent", "not_assessable")
_State = Literal["observed", "contrary", "absent", "not_assessable"]


@dataclass(frozen=True)
class Overrides:
    """Decisions in force on one question, the latest of each cell."""

    signs: Mapping[tuple[str, str], Decision] = field(default_factory=dict)
    states: Mapping[str, Decision] = field(default_factory=dict)

    def sign_of(self, indicator: str, hypothesis: str) -> str | None:
        """The sign that a person gave a cell, or None."""
        found = self.signs.get((indicator, hypothesis))
        return found.value if found else None

    def state_of(self, indicator: str) -> _State | None:
        """The state that a person gave an indicator, or None."""
        found = self.states.get(indicator)
        return cast(_State, found.value) if found else None

    def decision(self, indicator: str, hypothesis: str) -> Decision | None:
        """The decision behind a cell, or None where it is the machine's own."""
        return self.signs.get((indicator, hypothesis)) or self.states.get(indicator)


NONE = Overrides()


def read_overrides(question: Question, decisions: Iterable[Decision]) -> Overrides:
    """The overrides of a question among decisions in force, later ones over earlier; those of other questions are left out."""
    signs: dict[tuple[str, str], Decision] = {}
    states: dict[str, Decision] = {}
    known = {one.id for one in question.indicators}
    hypotheses = {one.id for one in question.named}
    for decision in sorted(decisions, key=lambda one: (one.at, one.id)):
        for key, _, _ in decision.keys:
            name, _, cell = key.partition("/")
            indicator, _, hypothesis = cell.partition("/")
            if name != question.id or indicator not in known or decision.verb != "correct":
                continue
            if hypothesis in hypotheses and decision.value in SIGNS:
                signs[indicator, hypothesis] = decision
            elif not hypothesis and decision.value in STATES:
                states[indicator] = decision
    return Overrides(signs, states)


def parse_override(question: Question, words: str) -> tuple[str, str, str]:
    """The key, field and value of an override written as `indicator/H2=+` or `indicator=absent`.

    Raises:
        UsageError: an indicator, hypothesis, sign or state that there is not.
    """
    cell, equals, value = words.rpartition("=")
    indicator, _, hypothesis = cell.partition("/")
    known = [one.id for one in question.indicators]
    if not equals or indicator not in known:
        raise UsageError(f"{words!r}: write INDICATOR/HYPOTHESIS=SIGN or INDICATOR=STATE; indicators are {', '.join(known)}")
    if not hypothesis:
        if value not in STATES:
            raise UsageError(f"{words!r}: there is no state {value!r}; there are {', '.join(STATES)}")
        return f"{question.id}/{indicator}", "state", value
    named = [one.id for one in question.named]
    if hypothesis not in named:
        raise UsageError(f"{words!r}: there is no hypothesis {hypothesis!r}; there are {', '.join(named)}")
    sign = {"−": "-", "−−": "--", "0": "·", ".": "·"}.get(value, value)
    if sign not in SIGNS:
        raise UsageError(f"{words!r}: there is no sign {value!r}; there are {', '.join(SIGNS)}")
    return f"{question.id}/{indicator}/{hypothesis}", "sign", sign
