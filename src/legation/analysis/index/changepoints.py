"""When did the rate of acts change? Change points of counts, each with a permutation p-value and the range in which it may lie.

In: one or more channels (co-operation, conflict) of counts or of weighted counts by period, and the exposure of each period. Out:
the first periods of new stretches. Nothing is found in a series that is too short; the caller says so.

1. For so many changes, the best places are those with the least cost: exact optimal partitioning by dynamic programming.
2. How many changes: one more is taken as long as it is more than chance. The statistic is the largest gain of one more split
   in any window of the stretches found so far, so that a rise and fall is seen as well as a step; its distribution when
   there is none comes from shuffling the periods inside those stretches.
3. Each change is tested again between its neighbours; one that does not hold alone is dropped.

The cost of a stretch is that of Poisson counts with one rate by channel, `-S log(S / E)`, S the sum and E the exposure. Weighted
counts (scores) are divided by the mean weight of an act, so that a channel counts in acts: a quasi-likelihood, exact when all
weights are 1. Because significance comes from shuffling, it does not rest on the counts being Poisson: dispersion is shuffled
along. Periods are shuffled in blocks, since one busy week makes the next one busy.

Source: Jackson et al. 2005 (optimal partitioning); Killick, Fearnhead & Eckley 2012 (costs of segments); Matteson & James 2014
(permutation test for one more change); Kovács et al. 2023 (windows that overlap by half); Besag & Clifford 1991 (stopping a
Monte Carlo test early). We deviate from the last in that only tests that fail are stopped early.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
_BATCH = 200


@dataclass(frozen=True, kw_only=True)
class ChangePolicy:
    """What is taken for a change.

    Args:
        alpha: the rate at which a series without any change is said to have one.
        min_periods: the least length of a stretch between two changes.
        permutations: shuffles for the p-value of a change.
        trials: shuffles that decide whether there is one more.
        windows: how often a stretch is halved in search of a rise and fall.
        most: at most so many changes.
        block: periods that are shuffled as one; 0 takes the cube root of their number, at least 2.
        support: log-likelihood by which a place may be worse than the best and still be possible.
        seed: of the shuffles.
    """

    version: str = "1"
    alpha: float = 0.05
    min_periods: int = 3
    permutations: int = 999
    trials: int = 199
    windows: int = 5
    most: int = 8
    block: int = 0
    support: float = 2.0
    seed: int = 20310106


POLICY = ChangePolicy()


@dataclass(frozen=True, kw_only=True)
class Change:
    """A new stretch begins at period `at`; it may begin anywhere from `earliest` to `latest`. `p` is the permutation p-value."""

    at: int
    earliest: int
    latest: int
    p: float


def find_changes(channels: npt.ArrayLike, exposure: npt.ArrayLike | None = None, policy: ChangePolicy = POLICY) -> list[Change]:
    """The changes in order of time; empty when there is none, or when the series is too short to hold one.

    Args:
        channels: weighted counts by channel and period, shape (channels, periods), none negative.
        exposure: what the rates are by, shape (periods,), all positive; one for each period by default.
        policy: what is taken for a change.

    >>> [change.at for change in find_changes([[1, 0, 2, 1, 1, 0, 1, 2, 6, 9, 5, 7, 8, 6, 9, 7]])]
    [8]
    >>> find_changes([[1, 0, 2, 1, 1, 0, 1, 2, 1, 0, 1, 2, 0, 1, 1, 1]])
    []
    """
    values = np.atleast_2d(np.asarray(channels, dtype=float))
    periods = values.shape[1]
    weights = np.ones(periods) if exposure is None else np.asarray(exposure, dtype=float)
    if periods < 2 * policy.min_periods or not values.any():
        return []
    dice = np.random.default_rng(policy.seed)
    cuts: list[int] = []
    for layer in _partitions(values, weights, policy):
        if _p_value(values, weights, cuts, replace(policy, permutations=policy.trials), dice) > policy.alpha:
            break
        cuts = layer
    return _confirm(values, weights, cuts, policy, dice)


def gains(values: Array, exposure: Array, least: int) -> Array:
    """How much log-likelihood a split before each period gains, shape (..., periods); -inf where a side is too short.

    Args:
        values: shape (..., channels, periods).
        exposure: shape (..., periods).
        least: periods that each side must have.
    """
    periods = values.shape[-1]
    found = np.full((*values.shape[:-2], periods), -np.inf)
    if periods < 2 * least:
        return found
    before, total = np.cumsum(values, axis=-1)[..., least - 1 : periods - least], values.sum(axis=-1)[..., None]
    ahead, whole = np.cumsum(exposure, axis=-1)[..., None, least - 1 : periods - least], exposure.sum(axis=-1)[..., None, None]
    gain = _likelihood(before, ahead) + _likelihood(total - before, whole - ahead) - _likelihood(total, whole)
    found[..., least : periods - least + 1] = gain.sum(axis=-2)
    return found


def _likelihood(total: Array, exposure: Array) -> Array:
    """The log-likelihood of sums under their own rate, up to a constant: S log(S / E), 0 where nothing was counted."""
    safe = np.maximum(total, 1e-12)
    return np.asarray(safe * np.log(safe / exposure))


def _partitions(values: Array, exposure: Array, policy: ChangePolicy) -> Iterator[list[int]]:
    """The best places for one change, for two, and so on, by dynamic programming over the ends of stretches."""
    least, periods = policy.min_periods, values.shape[1]
    sums = np.concatenate([np.zeros((len(values), 1)), np.cumsum(values, axis=1)], axis=1)
    reach = np.concatenate([[0.0], np.cumsum(exposure)])

    def worth(starts: slice, end: int) -> Array:
        return np.asarray(_likelihood(sums[:, end, None] - sums[:, starts], reach[end] - reach[None, starts]).sum(axis=0))

    best = np.full(periods + 1, -np.inf)
    for end in range(least, periods + 1):
        best[end] = worth(slice(0, 1), end)[0]
    froms: list[npt.NDArray[np.int64]] = []
    for layer in range(1, policy.most + 1):
        if (layer + 1) * least > periods:
            return
        better, chosen = np.full(periods + 1, -np.inf), np.zeros(periods + 1, dtype=np.int64)
        for end in range((layer + 1) * least, periods + 1):
            starts = slice(layer * least, end - least + 1)
            sum_ = best[starts] + worth(starts, end)
            chosen[end] = starts.start + int(np.argmax(sum_))
            better[end] = sum_[chosen[end] - starts.start]
        best = better
        froms.append(chosen)
        cuts, end = [], periods
        for chosen in reversed(froms):
            end = int(chosen[end])
            cuts.append(end)
        yield cuts[::-1]


def _p_value(values: Array, exposure: Array, cuts: Sequence[int], policy: ChangePolicy, dice: np.random.Generator) -> float:
    """How often shuffled periods gain as much by one more split as these do; stopped early once it is plainly chance."""
    edges = [0, *cuts, values.shape[1]]
    stretches = [slice(start, end) for start, end in itertools.pairwise(edges)]
    seen = max(float(_most(values[None, :, s], exposure[None, s], policy)[0]) for s in stretches)
    if not np.isfinite(seen):
        return 1.0
    done = more = 0
    while done < policy.permutations:
        batch = min(_BATCH, policy.permutations - done)
        top = np.full(batch, -np.inf)
        for stretch in stretches:
            order = stretch.start + shuffle_orders(stretch.stop - stretch.start, batch, policy, dice)
            top = np.maximum(top, _most(np.moveaxis(values[:, order], 0, 1), exposure[order], policy))
        done += batch
        more += int((top >= seen - 1e-9).sum())
        if more > 2 * policy.alpha * policy.permutations:
            break
    return (1 + more) / (1 + done)


def _most(values: Array, exposure: Array, policy: ChangePolicy) -> Array:
    """The largest gain of a split in any window of a stretch, shape (times,)."""
    least = policy.min_periods
    found = [
        gains(values[..., start:end], exposure[..., start:end], least).max(axis=-1, initial=-np.inf)
        for start, end in _windows(values.shape[-1], policy)
    ]
    return np.asarray(np.max(found, axis=0))


def _windows(periods: int, policy: ChangePolicy) -> list[tuple[int, int]]:
    """The whole stretch, its halves, their halves and so on, overlapping by half: a rise and fall is plain in one of them."""
    found, length = [(0, periods)], periods
    for _ in range(policy.windows):
        length = -(-length // 2)
        if length < 4 * policy.min_periods:
            break
        starts = {*range(0, periods - length, max(1, length // 2)), periods - length}
        found += [(start, start + length) for start in sorted(starts)]
    return found


def shuffle_orders(periods: int, times: int, policy: ChangePolicy, dice: np.random.Generator) -> npt.NDArray[np.int64]:
    """Orders of periods, shape (times, periods): blocks of neighbours in a random order, from a random beginning."""
    block = policy.block or max(2, round(periods ** (1 / 3)))
    if block < 2 or periods < 4 * block:
        return np.argsort(dice.random((times, periods)), axis=1)
    turned = (np.arange(periods) + dice.integers(periods, size=(times, 1))) % periods
    keys = np.repeat(dice.random((times, -(-periods // block))), block, axis=1)[:, :periods]
    return np.take_along_axis(turned, np.argsort(keys, axis=1, kind="stable"), axis=1)


def _confirm(values: Array, exposure: Array, cuts: list[int], policy: ChangePolicy, dice: np.random.Generator) -> list[Change]:
    """The changes that hold between their neighbours; the least certain is dropped until all do."""
    while cuts:
        edges = [0, *cuts, values.shape[1]]
        found = [_judge(values, exposure, edges[n], edges[n + 1], edges[n + 2], policy, dice) for n in range(len(cuts))]
        worst = max(found, key=lambda change: change.p)
        if worst.p <= policy.alpha:
            return found
        cuts = [cut for cut in cuts if cut != worst.at]
    return []


def _judge(
    values: Array, exposure: Array, start: int, at: int, end: int, policy: ChangePolicy, dice: np.random.Generator
) -> Change:
    """One change between its neighbours, with the places that the counts leave possible."""
    part, weights = values[:, start:end], exposure[start:end]
    gain = gains(part, weights, policy.min_periods)
    possible = np.flatnonzero(gain >= gain[at - start] - policy.support) + start
    return Change(
        at=at,
        earliest=int(min(possible.min(initial=at), at)),
        latest=int(max(possible.max(initial=at), at)),
        p=round(_p_value(part, weights, [], replace(policy, windows=0), dice), 4),
    )
