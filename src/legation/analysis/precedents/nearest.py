"""The nearest precedents of a process, compared feature by feature.

The likeness is Gower's coefficient: the mean, over the features known on both sides, of how far they agree; yes and no agree
wholly or not at all, the pace by its distance on a logarithmic scale over the range in the library. What is unknown on either
side is neither agreement nor difference; `low` and `high` are the likeness if all of that differed, or agreed. `signs` is the
same with features left out that are absent on both sides (Gower's dichotomous character): only what either of the two has counts.

Source: Gower (1971), A general coefficient of similarity and some of its properties, Biometrics 27.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from legation.analysis.precedents.features import PACE, Process, feature_names, process_of
from legation.analysis.precedents.policy import POLICY, PrecedentPolicy
from legation.analysis.precedents.same import without_itself
from legation.reference.precedents import Precedent


@dataclass(frozen=True, kw_only=True)
class Likeness:
    """How like two processes are: `compared` features known on both sides, and which agree, differ or cannot be told."""

    similarity: float | None
    low: float
    high: float
    signs: float | None
    compared: int
    agree: tuple[str, ...]
    differ: tuple[str, ...]
    unknown: tuple[str, ...]
    shared: tuple[str, ...]
    enough: bool


@dataclass(frozen=True, kw_only=True)
class Neighbour:
    """A precedent with its likeness to the process asked about."""

    precedent: Precedent
    likeness: Likeness


@dataclass(frozen=True, kw_only=True)
class Background:
    """The likeness that any two entries of different kind have: quartiles, over `pairs` pairs. What is near must be above it."""

    pairs: int
    lower: float
    median: float
    upper: float


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """A process beside the library: the neighbours, the nearest first; which entries are the process itself; the background."""

    process: Process
    neighbours: tuple[Neighbour, ...]
    left_out: tuple[str, ...]
    background: Background | None
    policy: str


def find_nearest(process: Process, library: Iterable[Precedent], policy: PrecedentPolicy = POLICY) -> Comparison:
    """The library by likeness to a process, which is itself left out of it.

    Those with too little known on both sides to rank come last. The order of the library does not matter.
    """
    kept, left_out = without_itself(process, library, policy)
    processes = {one.id: process_of(one) for one in kept}
    spread = pace_range([*processes.values(), process])
    found = [Neighbour(precedent=one, likeness=compare(process, processes[one.id], spread, policy)) for one in kept]
    return Comparison(
        process=process,
        neighbours=tuple(sorted(found, key=_order)),
        left_out=tuple(sorted(one.id for one in left_out)),
        background=measure_background(kept),
        policy=policy.version,
    )


def _order(one: Neighbour) -> tuple[bool, float, float, str]:
    likeness = one.likeness
    return not likeness.enough, -(likeness.similarity or 0.0), -(likeness.signs or 0.0), one.precedent.id


def compare(one: Process, other: Process, spread: float, policy: PrecedentPolicy = POLICY) -> Likeness:
    """The likeness of two processes; `spread` is the range of the logarithm of the pace."""
    agree: list[str] = []
    differ: list[str] = []
    unknown: list[str] = []
    shared: list[str] = []
    total = signs = 0.0
    for feature in feature_names():
        mine, yours = one.answer(feature), other.answer(feature)
        if "unknown" in (mine, yours):
            unknown.append(feature)
            continue
        (agree if mine == yours else differ).append(feature)
        total += mine == yours
        if "yes" in (mine, yours):
            signs += 1
        if mine == yours == "yes":
            shared.append(feature)
    compared = len(agree) + len(differ)
    pace = _pace_likeness(one, other, spread)
    if pace is None:
        unknown.append(PACE)
    else:
        (agree if pace >= policy.pace_agrees else differ).append(PACE)
        total, compared = total + pace, compared + 1
    everything = compared + len(unknown)
    return Likeness(
        similarity=round(total / compared, 4) if compared else None,
        low=round(total / everything, 4),
        high=round((total + len(unknown)) / everything, 4),
        signs=round(len(shared) / signs, 4) if signs else None,
        compared=compared,
        agree=tuple(agree),
        differ=tuple(differ),
        unknown=tuple(unknown),
        shared=tuple(shared),
        enough=compared >= policy.min_compared,
    )


def pace_range(processes: Iterable[Process]) -> float:
    """The range of the logarithm of the pace over some processes; 0 where fewer than two are known."""
    paces = [math.log1p(one.pace_days) for one in processes if one.pace_days is not None]
    return max(paces) - min(paces) if len(paces) > 1 else 0.0


def _pace_likeness(one: Process, other: Process, spread: float) -> float | None:
    if one.pace_days is None or other.pace_days is None:
        return None
    return 1.0 - abs(math.log1p(one.pace_days) - math.log1p(other.pace_days)) / spread if spread else 1.0


def measure_background(library: Sequence[Precedent], policy: PrecedentPolicy = POLICY) -> Background | None:
    """The quartiles of the likeness between entries of different kind, over the features answered by yes or no.

    None where no two entries of different kind have enough in common to be compared.
    """
    processes = [process_of(one) for one in library]
    values = np.array([[_ANSWERS[one.answer(name)] for name in feature_names()] for one in processes])
    if not len(values):
        return None
    yes, no = (values == 1).astype(float), (values == 0).astype(float)
    same = yes @ yes.T + no @ no.T
    known = (yes + no) @ (yes + no).T
    kinds = np.array([one.kind for one in library])
    pairs = np.triu(kinds[:, None] != kinds[None, :], 1) & (known >= policy.min_compared)
    if not pairs.any():
        return None
    lower, median, upper = np.quantile(same[pairs] / known[pairs], (0.25, 0.5, 0.75))
    return Background(
        pairs=int(pairs.sum()), lower=round(float(lower), 3), median=round(float(median), 3), upper=round(float(upper), 3)
    )


_ANSWERS = {"yes": 1, "no": 0, "unknown": -1}
