"""The acts of a dyad laid out by period: counts by quad, sums by scale, who acts, how much the desk looked.

In: acts and the attention of the desk. Out: arrays with one place for each period. An act that is dated more loosely than a
period is not put into one; it is told apart, as are the acts that did not take place.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from legation.analysis.index.acts import Act
from legation.analysis.index.periods import Step, end_of, iter_periods, start_of
from legation.analysis.index.question import Question
from legation.analysis.index.scales import SCALES, Scale, weigh

Array = npt.NDArray[np.float64]
_MOST_GAPS = 4


@dataclass(frozen=True, kw_only=True)
class Sums:
    """Scores by period on one scale.

    `good` and `bad` are the sums of the positive and of the negative scores, as positive numbers; the squares are those of the
    sums of independent texts; `verbal` and `material` are net; `unit` is the mean score of one act, `bundle` that of all acts
    that one text was the first to tell in a period.
    """

    good: Array
    bad: Array
    good_squares: Array
    bad_squares: Array
    verbal: Array
    material: Array
    unit: float
    bundle: float

    @property
    def net(self) -> Array:
        """Co-operation minus conflict."""
        return self.good - self.bad

    def channels(self) -> Array:
        """Co-operation and conflict in acts, shape (2, periods): each divided by what one of its acts weighs."""
        return np.stack([self.good / self.unit, self.bad / self.unit])


@dataclass(frozen=True, kw_only=True)
class Series:
    """A dyad by period, as far as the desk reaches (see `reach`); all arrays have one place for each period.

    `acts` are those counted, `apart` those that did not take place or are not known to have; `loose` those dated too loosely for
    this step. `attention` is how much the desk holds of each period.
    """

    by: Step
    starts: tuple[dt.date, ...]
    acts: tuple[tuple[Act, ...], ...]
    apart: tuple[tuple[Act, ...], ...]
    loose: tuple[Act, ...]
    quads: Array
    sides: Array
    attention: Array
    sums: Mapping[Scale, Sums] = field(repr=False)

    @property
    def count(self) -> int:
        """How many acts are counted."""
        return sum(map(len, self.acts))


def lay_out(
    acts: Sequence[Act],
    by: Step,
    attention: Mapping[dt.date, int] | None,
    copies: Mapping[str, str],
    days: tuple[dt.date, dt.date] | None,
) -> Series:
    """The series of these acts.

    Args:
        acts: of one dyad.
        by: the step.
        attention: how much the desk holds of each period, by its first day; None for the same of all.
        copies: for each document the text that it is a copy of.
        days: the first and the last (see `reach`); None where there is nothing to lay out.
    """
    placed, loose = _placed([act for act in acts if days is None or (act.last >= days[0] and act.first <= days[1])], by)
    starts = tuple(iter_periods(*days, by)) if days else ()
    counted: defaultdict[dt.date, list[Act]] = defaultdict(list)
    apart: defaultdict[dt.date, list[Act]] = defaultdict(list)
    for start, act in placed:
        (counted if act.standing == "counted" else apart)[start].append(act)
    here = tuple(tuple(counted[start]) for start in starts)
    own = np.array([len(found) for found in here], dtype=float)
    looked = np.ones(len(starts)) if attention is None else np.array([attention.get(start, 0) for start in starts], dtype=float)
    return Series(
        by=by,
        starts=starts,
        acts=here,
        apart=tuple(tuple(apart[start]) for start in starts),
        loose=tuple(loose),
        quads=np.array([[sum(act.quad == quad for act in found) for found in here] for quad in (1, 2, 3, 4)], dtype=float),
        sides=np.array(
            [[sum(act.side == side for act in found) for found in here] for side in ("first", "second", "both")], dtype=float
        ),
        attention=looked if attention is None else np.maximum(looked, own),
        sums={scale: _sums(here, scale, copies) for scale in SCALES},
    )


def reach(acts: Sequence[Act], by: Step, held: Mapping[dt.date, int], question: Question) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of a series, or None when nothing is counted and no days are asked for.

    From the first act counted to the last, and on both sides as far as the desk reaches without a gap of more than
    four periods: that two parties fall silent while others act is something to see.
    """
    since, until = question.since, question.until
    inside = [act for act in acts if (not since or act.last >= since) and (not until or act.first <= until)]
    starts = [start for start, act in _placed(inside, by)[0] if act.standing == "counted"]
    first, last = since, until
    if starts:
        first, last = first or _walk(min(starts), held, by, -1), last or end_of(_walk(max(starts), held, by, 1), by)
    return (first, last) if first and last else None


def _walk(start: dt.date, held: Mapping[dt.date, int], by: Step, step: int) -> dt.date:
    """The farthest period in one direction of which the desk holds anything, over gaps of at most four periods."""
    at = found = start
    gaps = 0
    while gaps <= _MOST_GAPS:
        at = start_of(at - dt.timedelta(days=1), by) if step < 0 else end_of(at, by) + dt.timedelta(days=1)
        found, gaps = (at, 0) if held.get(at) else (found, gaps + 1)
    return found


def _placed(acts: Iterable[Act], by: Step) -> tuple[list[tuple[dt.date, Act]], list[Act]]:
    """Acts with the period that they lie in, and those of which it is not known. What is history is left out."""
    placed, loose = [], []
    for act in acts:
        start = start_of(act.first, by)
        if act.standing == "history":
            continue
        if act.standing == "undated" or not (act.stretch or start == start_of(act.last, by)):
            loose.append(act)
        else:
            placed.append((start, act))
    return placed, loose


def _sums(here: Sequence[Sequence[Act]], scale: Scale, copies: Mapping[str, str]) -> Sums:
    shape = len(here)
    good, bad, good_squares, bad_squares, verbal, material = np.zeros((6, shape))
    bundles: list[float] = []
    for at, found in enumerate(here):
        texts: defaultdict[tuple[bool, str], float] = defaultdict(float)
        for act in found:
            score = weigh(scale, act.type, act.mode)
            texts[score > 0, copies.get(act.text, act.text) or act.id] += abs(score)
            (verbal if act.quad in (1, 3) else material)[at] += score
        bundles += [total for total in texts.values() if total]
        for (is_good, _), total in texts.items():
            (good if is_good else bad)[at] += total
            (good_squares if is_good else bad_squares)[at] += total**2
    scores = [abs(weigh(scale, act.type, act.mode)) for found in here for act in found]
    return Sums(
        good=good,
        bad=bad,
        good_squares=good_squares,
        bad_squares=bad_squares,
        verbal=verbal,
        material=material,
        unit=float(np.mean(scores)) if any(scores) else 1.0,
        bundle=float(np.mean(bundles)) if bundles else 1.0,
    )
