"""Change points: found where they are, at any place, and not in noise."""

import numpy as np
import pytest

from legation.analysis.index import ChangePolicy, find_changes
from legation.analysis.index.changepoints import gains, shuffle_orders

FAST = ChangePolicy(permutations=199)


def counts(*parts, seed=0, channels=2):
    dice = np.random.default_rng(seed)
    return np.concatenate([dice.poisson(rate, size=(channels, length)) for length, rate in parts], axis=1)


@pytest.mark.parametrize("at", range(4, 37, 4))
def test_a_change_is_found_at_any_place(at):
    found = find_changes(counts((at, 2.0), (40 - at, 12.0), seed=at), policy=FAST)
    assert any(abs(change.at - at) <= 1 for change in found)


def test_two_changes_are_found_and_lie_within_their_ranges():
    found = find_changes(counts((30, 2.0), (30, 8.0), (30, 2.0), seed=1), policy=FAST)
    assert len(found) == 2
    for change, truth in zip(found, (30, 60), strict=True):
        assert change.earliest <= change.at <= change.latest
        assert abs(change.at - truth) <= 2
        assert change.p <= 0.05


def test_a_change_in_one_channel_alone_is_found():
    values = counts((30, 4.0), (30, 4.0), seed=2)
    values[1, 30:] = np.random.default_rng(3).poisson(14.0, size=30)
    assert [abs(change.at - 30) <= 1 for change in find_changes(values, policy=FAST)] == [True]


def test_noise_gives_a_change_no_more_often_than_stated():
    hits = sum(bool(find_changes(counts((40, 3.0), seed=seed), policy=FAST)) for seed in range(200))
    assert hits <= 200 * 0.05 + 3 * (200 * 0.05 * 0.95) ** 0.5


@pytest.mark.parametrize("values", [[[]], [[1, 2]], [[0] * 30], [[3] * 30]])
def test_nothing_is_found_where_nothing_can_be(values):
    assert find_changes(np.array(values, dtype=float), policy=FAST) == []


def test_a_change_of_attention_alone_is_no_change():
    exposure = np.repeat([10.0, 60.0], 30)
    values = np.random.default_rng(4).poisson(0.2 * exposure, size=(2, 60))
    assert find_changes(values, policy=FAST)
    assert not find_changes(values, exposure, policy=FAST)


def test_dynamic_programming_finds_what_trying_all_finds():
    values = counts((7, 2.0), (6, 9.0), (7, 4.0), seed=5).astype(float)
    found = find_changes(values, policy=ChangePolicy(permutations=199, alpha=0.9, most=2))

    def worth(cuts):
        parts = [values[:, a:b] for a, b in zip((0, *cuts), (*cuts, 20), strict=True)]
        return sum((s := part.sum(1)) @ np.log(np.maximum(s, 1e-12) / part.shape[1]) for part in parts)

    tried = [(a, b) for a in range(3, 15) for b in range(a + 3, 18)]
    assert tuple(change.at for change in found) == max(tried, key=worth)


def test_the_gain_of_a_split_is_the_likelihood_ratio():
    gain = gains(np.array([[1.0, 1.0, 1.0, 5.0, 5.0, 5.0]]), np.ones(6), 3)
    by_hand = 3 * np.log(1) + 15 * np.log(5) - 18 * np.log(3)
    assert gain[3] == pytest.approx(by_hand)
    assert np.isinf(gain[[0, 1, 2, 4, 5]]).all()


@pytest.mark.parametrize(("periods", "block"), [(10, 1), (30, 0), (101, 0), (20, 3)])
def test_a_shuffle_keeps_every_period_once(periods, block):
    orders = shuffle_orders(periods, 50, ChangePolicy(block=block), np.random.default_rng(6))
    assert (np.sort(orders, axis=1) == np.arange(periods)).all()


def test_the_same_series_gives_the_same_answer():
    values = counts((30, 2.0), (30, 6.0), seed=7)
    assert find_changes(values) == find_changes(values)
