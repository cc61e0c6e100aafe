"""Worlds whose truth is known: the posterior follows it, and a world without order gives no answer."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from legation.analysis.assess import CATCH_ALL, POLICY, Question, assess
from legation.analysis.assess.chance import p_by_chance
from legation.analysis.assess.estimate import Asker, Estimate
from legation.analysis.assess.look import Looker
from legation.analysis.assess.material import Material, View
from legation.analysis.assess.overrides import NONE
from legation.analysis.assess.query import Parties
from legation.analysis.assess.synthetic import draw_material, make_question


@pytest.fixture(scope="module")
def asked() -> Question:
    return make_question(hypotheses=4, indicators=14, seed=1)


def estimate(asked: Question, made: Material) -> Estimate:
    return Asker(asked, Looker(made, Parties(asked.parties)), NONE, POLICY).ask(View(made))


def test_the_posterior_of_the_truth_rises_with_the_record(asked: Question) -> None:
    ids = [one.id for one in asked.hypotheses]
    means = []
    for texts in (3, 10, 40):
        drawn = [estimate(asked, draw_material(asked, ids[n % 5], n, texts)).of(ids[n % 5]) for n in range(150)]
        means.append(float(np.mean(drawn)))
    assert means == sorted(means)
    assert means[0] > 1 / len(ids)
    assert means[2] > 1.5 / len(ids)


def test_what_is_held_likelier_is_true_more_often_and_never_less_often_than_said(asked: Question) -> None:
    ids = [one.id for one in asked.hypotheses]
    pairs = [
        (p, name == ids[n % 5])
        for n in range(300)
        for name, p in zip(ids, estimate(asked, draw_material(asked, ids[n % 5], n, 40)).posterior, strict=True)
    ]
    bands = [[hit for p, hit in pairs if low <= p < high] for low, high in ((0.0, 0.1), (0.1, 0.3), (0.3, 0.5), (0.5, 1.0))]
    shares = [float(np.mean(band)) for band in bands]
    assert shares == sorted(shares)
    assert shares[0] < 0.1
    assert shares[2] > 0.3
    assert shares[3] > 0.5


def test_an_answer_is_nearly_always_right(asked: Question) -> None:
    verdicts: Counter[tuple[str, bool]] = Counter()
    ids = [one.id for one in asked.hypotheses]
    for n in range(100):
        made = assess(asked, draw_material(asked, ids[n % 5], 1000 + n, 40))
        verdicts[made.verdict.kind, made.ranked[0].id == ids[n % 5]] += 1
    assert verdicts["answer", True] >= 5
    assert verdicts["answer", False] <= verdicts["answer", True] / 5


@pytest.mark.parametrize("noise", [0.0, 0.2, 0.5, 0.8])
def test_noise_gives_too_little_but_for_the_stated_rate(asked: Question, noise: float) -> None:
    kinds = Counter(assess(asked, draw_material(asked, None, 5000 + n, 20, noise)).verdict.kind for n in range(60))
    # Rates of at most 0.2 and 0.1 by the policy; the margins are three standard errors of 60 draws.
    assert kinds["open"] + kinds["answer"] <= 60 * (POLICY.open_p + 0.155)
    assert kinds["answer"] <= 60 * (POLICY.answer_p + 0.116)


def test_chance_speaks_as_loudly_as_the_p_value_says(asked: Question) -> None:
    p = [p_by_chance(estimate(asked, draw_material(asked, None, n, 20, 0.5)).table, POLICY) for n in range(120)]
    assert np.mean([one <= 0.1 for one in p]) <= 0.1 + 3 * (0.1 * 0.9 / 120) ** 0.5
    assert np.mean([one <= 0.5 for one in p]) == pytest.approx(0.5, abs=0.15)


def test_one_text_is_never_enough_whatever_the_world(asked: Question) -> None:
    for n, truth in enumerate(("W0", "W1", "W2", "W3", CATCH_ALL)):
        assert assess(asked, draw_material(asked, truth, n, texts=1)).verdict.kind == "too_little"
