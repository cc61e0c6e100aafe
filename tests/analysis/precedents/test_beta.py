"""The interval of a proportion against values of the beta distribution that are known exactly."""

from __future__ import annotations

import random

import pytest

from legation.analysis.precedents.beta import beta_quantile, beta_share, proportion_interval


@pytest.mark.parametrize(("x", "a", "b", "share"), [
    (0.25, 1, 1, 0.25),          # uniform
    (0.3, 2, 1, 0.09),           # x²
    (0.3, 1, 3, 1 - 0.7**3),     # 1 − (1 − x)³
    (0.5, 7.5, 7.5, 0.5),        # symmetric
    (0.5, 0.5, 0.5, 0.5),        # arcsine
    (0.25, 0.5, 0.5, 1 / 3),     # arcsine: (2/π) asin √x
    (0.0, 2, 3, 0.0),
    (1.0, 2, 3, 1.0),
])  # fmt: skip
def test_the_share_below_a_value(x: float, a: float, b: float, share: float) -> None:
    assert beta_share(x, a, b) == pytest.approx(share, abs=1e-12)


@pytest.mark.parametrize(("a", "b"), [(0.5, 10.5), (3, 4), (40.5, 0.5), (200, 300)])
def test_the_quantile_undoes_the_share(a: float, b: float) -> None:
    for p in (0.05, 0.5, 0.95):
        assert beta_share(beta_quantile(p, a, b), a, b) == pytest.approx(p, abs=1e-9)


@pytest.mark.parametrize("n", [8, 20, 60])
def test_over_all_truths_the_interval_covers_as_often_as_it_says(n: int) -> None:
    draw = random.Random(7)
    covered = 0
    for _ in range(1500):
        p = draw.random()
        low, high = proportion_interval(sum(draw.random() < p for _ in range(n)), n)
        covered += low <= p <= high
    assert covered / 1500 == pytest.approx(0.9, abs=0.03)


def test_more_cases_narrow_the_interval() -> None:
    few, many = proportion_interval(3, 6), proportion_interval(50, 100)
    assert many[1] - many[0] < few[1] - few[0]


@pytest.mark.parametrize(("k", "n"), [(-1, 3), (4, 3)])
def test_what_is_no_proportion_is_refused(k: int, n: int) -> None:
    with pytest.raises(ValueError, match="no proportion"):
        proportion_interval(k, n)
