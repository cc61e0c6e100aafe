"""The tables of docs/methods/change-points.md: how often a change is found in noise, and how often where there is one.

    python tools/measure_changes.py [--runs 400]

Series are weekly, of co-operation and conflict, generated with known truth (`legation.analysis.synthetic`).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import numpy as np

from legation.analysis.index.bands import net_band
from legation.analysis.index.changepoints import Change, find_changes
from legation.analysis.synthetic import Phase, Recipe, make_counts

NOISES: dict[str, dict[str, float]] = {
    "Poisson": {},
    "negative binomial by day (variance of the rate 1)": {"dispersion": 1.0},
    "bursts of some days (carry-over 0.9 a day, swing 0.6)": {"persistence": 0.9, "swing": 0.6},
    "waves of some weeks (carry-over 0.97 a day, swing 0.6)": {"persistence": 0.97, "swing": 0.6},
}
SIZES = ((16, 5.0), (26, 2.0), (52, 1.0), (52, 5.0), (104, 5.0), (208, 5.0))
NEAR = 2


def find_in(weeks: tuple[tuple[int, float, float], ...], seed: int, **noise: float) -> list[Change]:
    """The changes found in stretches of so many weeks with so many acts a week of co-operation and of conflict."""
    phases = tuple(Phase(days=7 * count, rates=(good / 7, 0.0, bad / 7, 0.0)) for count, good, bad in weeks)
    counts = make_counts(Recipe(phases=phases, seed=seed, **noise))
    return find_changes(counts.reshape(-1, 7, 4).sum(axis=1)[:, [0, 2]].T)


def false_alarms(runs: int) -> Iterator[str]:
    """The share of series without any change in which one is found."""
    yield "noise | " + " | ".join(f"{weeks} weeks, {rate:g} acts a week" for weeks, rate in SIZES)
    for name, noise in NOISES.items():
        shares = [
            np.mean([bool(find_in(((weeks, rate / 2, rate / 2),), seed, **noise)) for seed in range(runs)])
            for weeks, rate in SIZES
        ]
        yield f"{name} | " + " | ".join(f"{share:.3f}" for share in shares)


def power(runs: int) -> Iterator[str]:
    """The share of series with one change in the middle in which it is found; in brackets within two weeks of it."""
    yield "weeks, acts a week before | twice as many | three times | half as many | 4 : 1 of co-operation to conflict turns 1 : 4"
    for weeks, rate in ((16, 5.0), (26, 5.0), (52, 2.0), (52, 5.0), (104, 2.0), (104, 5.0)):
        half = weeks // 2
        cases = [((half, rate / 2, rate / 2), (weeks - half, f * rate / 2, f * rate / 2)) for f in (2, 3, 0.5)]
        cases.append(((half, 0.8 * rate, 0.2 * rate), (weeks - half, 0.2 * rate, 0.8 * rate)))
        yield f"{weeks}, {rate:g} | " + " | ".join(_share([find_in(case, seed) for seed in range(runs)], half) for case in cases)


def places(runs: int) -> Iterator[str]:
    """The same for a threefold change at any place of a year, and what its range is worth."""
    yield "first week of the new rate, of 52 | found | within two weeks | truth within its range"
    for at in (3, 5, 10, 18, 26, 34, 42, 47, 49):
        found = [find_in(((at, 2.5, 2.5), (52 - at, 7.5, 7.5)), seed) for seed in range(runs)]
        nearest = [min(changes, key=lambda change: abs(change.at - at)) for changes in found if changes]
        near = sum(abs(change.at - at) <= NEAR for change in nearest)
        held = sum(change.earliest <= at <= change.latest for change in nearest)
        yield f"{at} | {len(nearest) / runs:.2f} | {near / runs:.2f} | {held / max(len(nearest), 1):.2f}"


def bumps(runs: int) -> Iterator[str]:
    """A rise and fall: both changes found within two weeks."""
    yield "weeks of threefold rate amid a year of 5 acts a week | both found within two weeks"
    for length in (4, 8, 12, 20):
        start = (52 - length) // 2
        truth = (start, start + length)
        found = [find_in(((start, 2.5, 2.5), (length, 7.5, 7.5), (52 - start - length, 2.5, 2.5)), seed) for seed in range(runs)]
        both = [all(any(abs(change.at - day) <= NEAR for change in changes) for day in truth) for changes in found]
        yield f"{length} | {np.mean(both):.2f}"


def bands(runs: int) -> Iterator[str]:
    """The share of periods whose band (90 %) holds the expected net score; texts tell one to four acts of score 2.5."""
    yield "texts a period for and against | holds"
    dice = np.random.default_rng(0)
    for good, bad in ((0.3, 0.3), (1.0, 0.3), (2.0, 2.0), (5.0, 1.0), (10.0, 10.0)):
        sums = np.zeros((4, 20 * runs))
        for at in range(sums.shape[1]):
            for row, rate in ((0, good), (1, bad)):
                texts = dice.integers(1, 5, size=dice.poisson(rate)) * 2.5
                sums[row, at], sums[row + 2, at] = texts.sum(), (texts**2).sum()
        low, high = net_band(*sums, unit=6.25)
        truth = (good - bad) * 6.25
        yield f"{good:g}, {bad:g} | {((low <= truth) & (truth <= high)).mean():.3f}"


def _share(found: list[list[Change]], at: int) -> str:
    near = np.mean([any(abs(change.at - at) <= NEAR for change in changes) for changes in found])
    return f"{np.mean([bool(changes) for changes in found]):.2f} ({near:.2f})"


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=400)
    runs = parser.parse_args().runs
    for table in (false_alarms, power, places, bumps, bands):
        print(f"\n{table.__doc__}\n")
        for line in table(runs):
            print(f"| {line} |", flush=True)


if __name__ == "__main__":
    main()
