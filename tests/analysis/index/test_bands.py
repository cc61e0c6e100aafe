"""Bands hold the expected value as often as they say."""

import numpy as np
import pytest

from legation.analysis.index.bands import gamma_quantile, net_band, sum_band


@pytest.mark.parametrize(
    ("p", "shape", "value"),
    [
        (0.5, 1.0, 0.6931),
        (0.05, 1.0, 0.0513),
        (0.95, 3.0, 6.2958),
        (0.025, 10.0, 4.7954),
        (0.95, 100.0, 117.0),
        (0.05, 400.0, 367.7),
    ],
)
def test_quantiles_of_the_gamma_distribution(p, shape, value):
    assert float(gamma_quantile(p, np.array([shape]))[0]) == pytest.approx(value, rel=2e-3)


@pytest.mark.parametrize("rate", [0.3, 1.0, 4.0, 25.0])
def test_the_band_of_counts_holds_their_rate_at_least_as_often_as_it_says(rate):
    drawn = np.random.default_rng(0).poisson(rate, size=4000).astype(float)
    low, high = sum_band(drawn, drawn, 1.0)
    assert ((low <= rate) & (rate <= high)).mean() >= 0.9


@pytest.mark.parametrize(("good", "bad"), [(0.5, 0.5), (3.0, 1.0), (6.0, 6.0)])
def test_the_band_of_a_net_score_of_bundled_acts_holds(good, bad):
    dice = np.random.default_rng(1)
    sums = np.zeros((4, 2000))
    for at in range(2000):
        for row, rate in ((0, good), (1, bad)):
            bundles = dice.integers(1, 5, size=dice.poisson(rate)) * 2.5
            sums[row, at], sums[row + 2, at] = bundles.sum(), (bundles**2).sum()
    low, high = net_band(*sums, unit=2.5 * 2.5)
    truth = (good - bad) * 2.5 * 2.5
    assert 0.85 <= ((low <= truth) & (truth <= high)).mean() <= 0.999  # wide where hardly anything was counted


def test_a_period_without_acts_has_a_band_of_what_one_more_would_add():
    low, high = net_band(*np.zeros((4, 1)), unit=2.0)
    assert low[0] < 0 < high[0]
    assert high[0] == pytest.approx(2.0 * 2.9957, rel=1e-3)


def test_acts_that_one_text_tells_make_a_wider_band_than_acts_of_as_many_texts():
    alone, bundled = (sum_band(np.array([6.0]), np.array([squares]), 1.0) for squares in (6.0, 36.0))
    assert bundled[0][0] < alone[0][0]
    assert bundled[1][0] > alone[1][0]
