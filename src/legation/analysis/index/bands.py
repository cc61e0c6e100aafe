"""How uncertain is a sum of scored acts? A band for the rate behind it, with dependent acts counted as one.

In: for each period the sums of independent texts (all that one text was the first to tell counts as one draw). Out: the least and
the largest expected sum that are compatible with them, at a stated level. Nothing is drawn at random.

The number of texts is taken as Poisson, so that the sum is a weighted sum of Poisson variables; its interval comes from the
gamma distribution with the same mean and variance (exact for plain counts), with the weight of one more text added on the upper
side, so that a period without acts has a band too. The band of a difference, co-operation minus conflict, is made of both by the
method of variance estimates recovery.

Source: Fay & Feuer 1997; Tiwari, Clegg & Zou 2006 (mean weight on the upper side); Zou & Donner 2008 (differences).
"""

from __future__ import annotations

import math
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
LEVEL = 0.9
# Above this shape the cube-root approximation of Wilson & Hilferty is right to three digits.
_LARGE = 20.0
_TERMS, _STEPS = 170, 8


def net_band(
    good: Array, bad: Array, good_squares: Array, bad_squares: Array, unit: float, level: float = LEVEL
) -> tuple[Array, Array]:
    """The band of `good - bad`, each a sum of scores by period, shape (periods,).

    Args:
        good: sums of the positive scores.
        bad: sums of the negative scores, as positive numbers.
        good_squares: sums over independent texts of the square of each text's positive sum.
        bad_squares: the same of the negative ones.
        unit: the mean score of what one text tells, what one text more would add.
        level: share of the times that the band holds the expected value.
    """
    low_good, high_good = sum_band(good, good_squares, unit, level)
    low_bad, high_bad = sum_band(bad, bad_squares, unit, level)
    down = np.sqrt((good - low_good) ** 2 + (high_bad - bad) ** 2)
    up = np.sqrt((high_good - good) ** 2 + (bad - low_bad) ** 2)
    return good - bad - down, good - bad + up


def sum_band(total: Array, squares: Array, unit: float, level: float = LEVEL) -> tuple[Array, Array]:
    """The band of a sum of scores.

    >>> low, high = sum_band(np.array([0.0, 10.0]), np.array([0.0, 10.0]), 1.0, level=0.95)  # of plain counts: Garwood's
    >>> [(round(float(a), 2), round(float(b), 2)) for a, b in zip(low, high)]
    [(0.0, 3.69), (4.8, 18.39)]
    """
    tail = (1 - level) / 2
    some = total > 0
    safe, spread = np.where(some, total, 1.0), np.where(some, squares, 1.0)
    low = np.where(some, spread / safe * gamma_quantile(tail, safe**2 / spread), 0.0)
    more, wide = total + unit, squares + unit**2
    high = wide / more * gamma_quantile(1 - tail, more**2 / wide)
    return low, high


def gamma_quantile(p: float, shape: Array) -> Array:
    """The value below which a gamma variable of scale 1 lies with probability `p`, for each shape.

    >>> round(float(gamma_quantile(0.95, np.array([1.0]))[0]), 4)
    2.9957
    """
    distinct, back = np.unique(np.asarray(shape, dtype=float), return_inverse=True)
    found = distinct * (1 - 1 / (9 * distinct) + NormalDist().inv_cdf(p) / np.sqrt(9 * distinct)) ** 3
    small = distinct <= _LARGE
    if small.any():
        found[small] = _refined(p, distinct[small], found[small])
    return np.asarray(found[back.reshape(np.shape(shape))])


def _refined(p: float, shape: Array, start: Array) -> Array:
    """Newton's steps from a good beginning; none leads below a tenth of where it stood."""
    logs = np.array([math.lgamma(one) for one in shape])
    x = np.maximum(start, 1e-3)
    for _ in range(_STEPS):
        density = np.exp((shape - 1) * np.log(x) - x - logs)
        x = np.maximum(x - (_below(shape, x) - p) / density, x / 10)
    return np.asarray(x, dtype=np.float64)


def _below(shape: Array, x: Array) -> Array:
    """The probability that a gamma variable lies below x: the series of the incomplete gamma function."""
    logs = np.array([math.lgamma(one + 1) for one in shape])
    term = np.ones_like(x)
    total = np.ones_like(x)
    for n in range(1, _TERMS):
        term = term * x / (shape + n)
        total += term
    return np.asarray(np.exp(shape * np.log(np.maximum(x, 1e-300)) - x - logs) * total, dtype=np.float64)
