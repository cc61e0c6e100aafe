"""What changed at a change point: in which direction, on which of the three scales, in words or in deeds, and by which acts.

A direction is named when the net rate after differs from that before by more than 1.96 standard errors, dependent acts counted as
one; otherwise a change is one of volume (busier, quieter) or mixed. A change survives when all three scales find it, within the
range in which it may lie and two periods of one another, and name the same direction.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from legation.analysis.index.acts import Act
from legation.analysis.index.changepoints import POLICY, Change, ChangePolicy, find_changes, shuffle_orders
from legation.analysis.index.periods import end_of
from legation.analysis.index.scales import SCALES, Scale, weigh
from legation.analysis.index.series import Series, Sums

Array = npt.NDArray[np.float64]
Direction = Literal["together", "apart", "busier", "quieter", "mixed", "unclear"]
CLEAR_Z = 1.96
NEAR_PERIODS = 2
_MOST_ROWS = 12


@dataclass(frozen=True, kw_only=True)
class ChangeAct:
    """An act that made a change: its row's id, its day, its PLOVER type and mode, who did it, its words."""

    id: str
    day: dt.date
    type: str
    mode: str | None
    side: str
    words: str
    score: float


@dataclass(frozen=True, kw_only=True)
class IndexChange:
    """A change point of a dyad: from `day` on things are otherwise; it may lie anywhere from `earliest` to `latest`.

    `p` is the permutation p-value. `directions` gives the direction on each scale, `found_on` the scales on which it was found,
    `survives` whether all three agree. Rates are acts a period before and after, `words` and `deeds` net scores a period on the
    scale asked for; `beside` tells what other dyads did between the same days. `made_by` are the acts that made it, the heaviest
    first, and `rows` their ids.
    """

    dyad: str
    by: str
    day: dt.date
    earliest: dt.date
    latest: dt.date
    p: float
    direction: Direction
    survives: bool
    found_on: tuple[str, ...]
    directions: tuple[tuple[str, str], ...]
    cooperation_before: float
    cooperation_after: float
    conflict_before: float
    conflict_after: float
    words_before: float
    words_after: float
    deeds_before: float
    deeds_after: float
    beside: tuple[tuple[str, str], ...] = ()
    made_by: tuple[ChangeAct, ...] = ()
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Two stretches of periods side by side: `before` and `after` are places in the arrays of a series."""

    before: npt.NDArray[np.int64]
    after: npt.NDArray[np.int64]


def find_on_scales(series: Series, policy: ChangePolicy = POLICY) -> dict[Scale, list[Change]]:
    """The changes on each scale, as places among the periods with attention (see `seen`)."""
    places = seen(series)
    return {scale: find_changes(series.sums[scale].channels()[:, places], series.attention[places], policy) for scale in SCALES}


def seen(series: Series) -> npt.NDArray[np.int64]:
    """The periods of which the desk holds anything: of the others nothing is known, which is not the same as silence."""
    return np.flatnonzero(series.attention > 0)


def describe_changes(
    name: str, series: Series, scale: Scale, found: Mapping[Scale, Sequence[Change]], beside: Mapping[str, Series]
) -> tuple[IndexChange, ...]:
    """The change points of a series on one scale, each with what it is made of."""
    places = seen(series)
    edges = [0, *(change.at for change in found[scale]), len(places)]
    described = []
    for at, change in enumerate(found[scale]):
        stretch = Stretch(before=places[edges[at] : change.at], after=places[change.at : edges[at + 2]])
        described.append(_describe(name, series, scale, change, stretch, found, beside))
    return tuple(described)


def _describe(
    name: str,
    series: Series,
    scale: Scale,
    change: Change,
    stretch: Stretch,
    found: Mapping[Scale, Sequence[Change]],
    beside: Mapping[str, Series],
) -> IndexChange:
    places = seen(series)
    directions = {one: direction_of(series, one, stretch) for one in SCALES}
    found_on = tuple(one for one in SCALES if any(is_same(change, other) for other in found[one]))
    sums, quads = series.sums[scale], series.quads
    good, bad = quads[0] + quads[1], quads[2] + quads[3]
    makers = tuple(_maker(act, scale) for act in _makers(series, scale, stretch))
    return IndexChange(
        dyad=name,
        by=series.by,
        day=series.starts[places[change.at]],
        earliest=series.starts[places[change.earliest]],
        latest=end_of(series.starts[places[change.latest]], series.by),
        p=change.p,
        direction=directions[scale],
        survives=len(found_on) == len(SCALES) and len(set(directions.values())) == 1,
        found_on=found_on,
        directions=tuple(directions.items()),
        cooperation_before=_mean(good, stretch.before),
        cooperation_after=_mean(good, stretch.after),
        conflict_before=_mean(bad, stretch.before),
        conflict_after=_mean(bad, stretch.after),
        words_before=_mean(sums.verbal, stretch.before),
        words_after=_mean(sums.verbal, stretch.after),
        deeds_before=_mean(sums.material, stretch.before),
        deeds_after=_mean(sums.material, stretch.after),
        beside=tuple((other, direction_of(them, scale, stretch)) for other, them in beside.items()),
        made_by=makers,
        rows=tuple(act.id for act in makers),
    )


def is_same(one: Change, other: Change) -> bool:
    """Whether another scale's change is this one: within the range where it may lie, two periods more or less."""
    return one.earliest - NEAR_PERIODS <= other.at <= one.latest + NEAR_PERIODS


def direction_of(series: Series, scale: Scale, stretch: Stretch) -> Direction:
    """Which way the net rate went from one stretch to the next; of hardly any act, `unclear`."""
    sums = series.sums[scale]
    total = series.quads.sum(axis=0)
    if total[stretch.before].sum() + total[stretch.after].sum() < 6:
        return "unclear"
    (net_before, var_before), (net_after, var_after) = (_rate(sums, series, part) for part in (stretch.before, stretch.after))
    error = (var_before + var_after) ** 0.5
    if error and abs(net_after - net_before) >= CLEAR_Z * error:
        return "together" if net_after > net_before else "apart"
    volume = [total[part].sum() / max(series.attention[part].sum(), 1e-9) for part in (stretch.before, stretch.after)]
    if volume[1] > 1.5 * volume[0]:
        return "busier"
    return "quieter" if volume[0] > 1.5 * volume[1] else "mixed"


def _rate(sums: Sums, series: Series, part: npt.NDArray[np.int64]) -> tuple[float, float]:
    """Net score by attention of a stretch, and its variance."""
    looked = max(float(series.attention[part].sum()), 1e-9)
    squares = float((sums.good_squares + sums.bad_squares)[part].sum())
    return float(sums.net[part].sum()) / looked, squares / looked**2


def _mean(values: Array, part: npt.NDArray[np.int64]) -> float:
    return round(float(values[part].mean()), 2) if len(part) else 0.0


def _makers(series: Series, scale: Scale, stretch: Stretch) -> list[Act]:
    """The acts that made a change: of the kind that became more, after it; of the kind that became less, before it."""
    made: list[Act] = []
    for good in (True, False):
        rates = [_kind_rate(series, part, good) for part in (stretch.before, stretch.after)]
        part = stretch.after if rates[1] >= rates[0] else stretch.before[::-1]
        if max(rates) < 1.2 * min(rates):
            continue
        made += [act for at in part for act in series.acts[at] if (act.quad < 3) == good][: 2 * _MOST_ROWS]
    made.sort(key=lambda act: (-abs(weigh(scale, act.type, act.mode)), act.first, act.id))
    return made[:_MOST_ROWS]


def _maker(act: Act, scale: Scale) -> ChangeAct:
    score = weigh(scale, act.type, act.mode)
    return ChangeAct(id=act.id, day=act.first, type=act.type, mode=act.mode, side=act.side, words=act.words, score=score)


def _kind_rate(series: Series, part: npt.NDArray[np.int64], good: bool) -> float:
    quads = series.quads[:2] if good else series.quads[2:]
    return float(quads[:, part].sum() / max(series.attention[part].sum(), 1e-9))


def trend_of(series: Series, scale: Scale, policy: ChangePolicy = POLICY) -> tuple[Direction, float]:
    """Whether the net rate rises or falls over the whole series, and the permutation p-value of that.

    The statistic is the sum of net scores by time, time counted from the mean day of attention: 0 for a constant rate.
    """
    places = seen(series)
    net, looked = series.sums[scale].net[places], series.attention[places]
    time = places - (places * looked).sum() / looked.sum()
    dice = np.random.default_rng(policy.seed)
    orders = shuffle_orders(len(places), policy.permutations, policy, dice)
    centre = (places[None, :] * looked[orders]).sum(axis=1, keepdims=True) / looked.sum()
    shuffled = ((places[None, :] - centre) * net[orders]).sum(axis=1)
    seen_value = float((time * net).sum())
    p = (1 + int((np.abs(shuffled) >= abs(seen_value) - 1e-9).sum())) / (1 + policy.permutations)
    direction: Direction = "unclear" if p > policy.alpha else "together" if seen_value > 0 else "apart"
    return direction, round(p, 4)
