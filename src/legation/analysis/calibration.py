"""Calibration: of the forecasts that were said to have a certain chance, how many came true?

Forecasts are put into the bands of ICD 203, because that is how texts say how likely something is; each band shows the mean of
what was stated, the share that came true and a 95 % interval for it. Few forecasts say little: a band with few is marked `small`.

Source: A. H. Murphy, "A new vector partition of the probability score", Journal of Applied Meteorology 12 (1973), 595–600;
E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209–212.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from legation.text.likelihood_words import ICD_203

SMALL = 10
"""Fewer forecasts than this in a band, or of a source, say next to nothing; they are shown, and marked."""
_Z_95 = 1.959964


@dataclass(frozen=True, kw_only=True)
class Bin:
    """One band: how many forecasts, the mean of what they stated, the share that came true with its 95 % interval."""

    band: str
    low: float
    high: float
    n: int
    came_true: int
    stated: float
    observed: float
    observed_low: float
    observed_high: float
    small: bool


@dataclass(frozen=True, kw_only=True)
class Decomposition:
    """Murphy's parts of a Brier score over bins: `reliability - resolution + uncertainty`, and what bins blur (`within`)."""

    reliability: float
    resolution: float
    uncertainty: float
    within: float


def calibrate(pairs: Iterable[tuple[float, bool]]) -> list[Bin]:
    """The bands that hold any forecast, lowest first, of pairs of stated probability and whether it came true.

    >>> [(b.band, b.n, b.observed) for b in calibrate([(0.875, True), (0.875, True), (0.325, False)])]
    [('unlikely', 1, 0.0), ('very likely', 2, 1.0)]
    """
    groups = _by_band(pairs)
    return [_bin(*ICD_203[at], groups[at]) for at in sorted(groups)]


def decompose(pairs: Iterable[tuple[float, bool]]) -> Decomposition | None:
    """Murphy's partition of the Brier score over the bands, or None without forecasts."""
    listed = list(pairs)
    if not listed:
        return None
    n, base = len(listed), sum(hit for _, hit in listed) / len(listed)
    reliability = resolution = within = 0.0
    for group in _by_band(listed).values():
        stated = sum(p for p, _ in group) / len(group)
        share = sum(hit for _, hit in group) / len(group)
        reliability += len(group) * (stated - share) ** 2 / n
        resolution += len(group) * (share - base) ** 2 / n
        within += sum((p - stated) ** 2 - 2 * (p - stated) * (hit - share) for p, hit in group) / n
    return Decomposition(
        reliability=round(reliability, 6),
        resolution=round(resolution, 6),
        uncertainty=round(base * (1 - base), 6),
        within=round(within, 6),
    )


def wilson(hits: int, n: int) -> tuple[float, float]:
    """The 95 % score interval of a share.

    >>> wilson(8, 10)
    (0.4902, 0.9433)
    """
    if n == 0:
        return (0.0, 1.0)
    share, z2 = hits / n, _Z_95**2
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z_95 * sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return (round(max(middle - half, 0.0), 4), round(min(middle + half, 1.0), 4))


def _by_band(pairs: Iterable[tuple[float, bool]]) -> dict[int, list[tuple[float, bool]]]:
    groups: dict[int, list[tuple[float, bool]]] = {}
    for stated, hit in pairs:
        at = next((k for k, (_, high, _) in enumerate(ICD_203) if stated < high), len(ICD_203) - 1)
        groups.setdefault(at, []).append((stated, hit))
    return groups


def _bin(low: float, high: float, words: Sequence[str], group: Sequence[tuple[float, bool]]) -> Bin:
    n, hits = len(group), sum(hit for _, hit in group)
    below, above = wilson(hits, n)
    return Bin(
        band=words[0],
        low=low,
        high=high,
        n=n,
        came_true=hits,
        stated=round(sum(p for p, _ in group) / n, 4),
        observed=round(hits / n, 4),
        observed_low=below,
        observed_high=above,
        small=n < SMALL,
    )
