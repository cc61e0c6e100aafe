"""What of either reading counts, and what the words around an act tell: the two things that merging is told from outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from legation.records import Status, Trigger


@dataclass(frozen=True)
class MergePolicy:
    """Which of the rules' findings stand beside the model's, and from which score on the model's count.

    Attributes:
        least_trigger: the score from which on an act of the model counts; `least_frame` and `least_stance` likewise.
        unknown_hands: types whose acts count even where nobody is named: bombings and riots have no known author.
        rule_types: types whose acts count though only the rules see them.
        rule_frames: how the `rule` of such claims begins.
        rule_stances: how the `rule` of such positions begins.
    """

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

    `aside` are those among the `apart` that stand in a relative clause which has ended before the act.
    Places and dates are numbers of the rules' mentions.
    """

    status: Status
    negated: bool
    place: tuple[int, ...] = ()
    time: tuple[int, ...] = ()
    apart: frozenset[int] = frozenset()
    aside: frozenset[int] = frozenset()


LookAround = Callable[[Trigger], Around]
