"""The interval of a proportion after k of n: the quantiles of a beta distribution, without another library.

Jeffreys' prior (½, ½): its equal-tailed interval covers close to its nominal share even for small n.
Source: Brown, Cai & DasGupta (2001), Interval estimation for a binomial proportion, Statistical Science 16, section 4.3.
"""

from __future__ import annotations

import math

PRIOR = 0.5
_TINY = 1e-300


def proportion_interval(k: int, n: int, mass: float = 0.9) -> tuple[float, float]:
    """The ends between which the proportion lies with probability `mass`, after `k` of `n`.

    With nothing seen the interval says next to nothing; at 0 of n it begins at 0, at n of n it ends at 1.

    >>> [round(end, 3) for end in proportion_interval(0, 10)]
    [0.0, 0.171]
    >>> [round(end, 2) for end in proportion_interval(5, 10)]
    [0.26, 0.74]

    Raises:
        ValueError: `k` is not between 0 and `n`.
    """
    if not 0 <= k <= n:
        raise ValueError(f"{k} of {n} is no proportion")
    tail = (1.0 - mass) / 2
    a, b = k + PRIOR, n - k + PRIOR
    low = 0.0 if k == 0 else beta_quantile(tail, a, b)
    high = 1.0 if k == n else beta_quantile(1.0 - tail, a, b)
    return low, high


def beta_quantile(p: float, a: float, b: float) -> float:
    """The value below which a beta variable with parameters `a` and `b` lies with probability `p`, by bisection."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        if beta_share(middle, a, b) < p:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def beta_share(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function: how much of the distribution lies below `x`.

    Source: the continued fraction of Abramowitz & Stegun 26.5.8, evaluated by Lentz's method.
    """
    if x <= 0.0 or x >= 1.0:
        return 0.0 if x <= 0.0 else 1.0
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x))
    if x < (a + 1.0) / (a + b + 2.0):
        return front * _fraction(x, a, b) / a
    return 1.0 - front * _fraction(1.0 - x, b, a) / b


def _fraction(x: float, a: float, b: float) -> float:
    c, d = 1.0, 1.0 / _away_from_zero(1.0 - (a + b) * x / (a + 1.0))
    result = d
    for m in range(1, 300):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for step in (even, odd):
            d = 1.0 / _away_from_zero(1.0 + step * d)
            c = _away_from_zero(1.0 + step / c)
            result *= c * d
        if abs(c * d - 1.0) < 1e-14:
            break
    return result


def _away_from_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
