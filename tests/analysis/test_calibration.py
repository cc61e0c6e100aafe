"""Calibration on sources whose truth is known."""

import random

import pytest

from legation.analysis.calibration import calibrate, decompose, wilson
from legation.analysis.scores import brier

from .foreseen import source


def pairs(n, seed, bias=lambda p: p):
    forecasts, _ = source(n, seed=seed, bias=bias)
    return [(f.p_stated, f.state == "came_true") for f in forecasts]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_source_that_means_what_it_says_lies_on_the_diagonal(seed):
    bins = calibrate(pairs(7000, seed))
    assert len(bins) == 7
    assert all(abs(b.observed - b.stated) < 0.06 for b in bins)
    assert decompose(pairs(7000, seed)).reliability < 0.002


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_source_that_is_too_sure_leaves_the_diagonal_at_both_ends(seed):
    bins = calibrate(pairs(7000, seed, bias=lambda p: 0.5 + (p - 0.5) / 3))
    assert bins[0].observed > bins[0].high + 0.2
    assert bins[-1].observed < bins[-1].low - 0.2
    assert decompose(pairs(7000, seed, bias=lambda p: 0.5 + (p - 0.5) / 3)).reliability > 0.03


def test_a_source_that_knows_nothing_has_no_resolution():
    assert decompose(pairs(7000, 5, bias=lambda p: 0.4)).resolution < 0.002


def test_the_parts_add_up_to_the_brier_score():
    chance = random.Random(3)
    made = [(chance.random(), chance.random() < 0.6) for _ in range(400)]
    parts = decompose(made)
    mean = sum(brier(*pair) for pair in made) / len(made)
    assert parts.reliability - parts.resolution + parts.uncertainty + parts.within == pytest.approx(mean, abs=1e-5)


def test_the_interval_covers_the_truth_about_as_often_as_it_says():
    chance = random.Random(11)
    covered = 0
    for _ in range(2000):
        low, high = wilson(sum(chance.random() < 0.7 for _ in range(20)), 20)
        covered += low <= 0.7 <= high
    assert 0.92 < covered / 2000 < 0.985


def test_few_forecasts_are_marked_as_few():
    assert [b.small for b in calibrate([(0.9, True)] * 9)] == [True]
    assert [b.small for b in calibrate([(0.9, True)] * 10)] == [False]


def test_without_forecasts_there_is_nothing():
    assert (calibrate([]), decompose([])) == ([], None)
