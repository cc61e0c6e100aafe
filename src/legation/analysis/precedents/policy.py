"""Every threshold of the comparison with precedents and of base rates, with its version."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class PrecedentPolicy:
    """What is taken for granted.

    `min_compared` features known on both sides make a likeness worth ranking. A pace counts as agreeing where its part of the
    likeness is `pace_agrees` or more. Below `few` known cases a rate is marked as resting on few. `mass` is that of its interval.
    `silence` is how far an absence in a record must be relied on to count as a no. `same_parties` principals in common, in an
    overlapping time, make an entry the process itself.
    """

    version: str = "1"
    min_compared: int = 8
    pace_agrees: float = 0.75
    few: int = 8
    mass: float = 0.9
    silence: float = 0.5
    same_parties: int = 2


POLICY = PrecedentPolicy()
