"""Scores of sources whose truth is known, and of single forecasts worked out by hand."""

import math
import random
from dataclasses import replace

import pytest

from legation.analysis.scores import log_loss, score_forecasts

from .foreseen import paper, source, told


def by_name(scores):
    return {score.source: score for score in scores.scores}


def test_a_source_that_means_what_it_says_scores_better_than_one_that_is_too_sure():
    honest, papers = source(2000, seed=4, outlet="Fjord Post")
    rash, more = source(2000, seed=4, outlet="Andes Echo", bias=lambda p: 0.5 + (p - 0.5) / 3)
    scores = by_name(score_forecasts([*honest, *rash], [*papers, *more]))
    assert scores["Fjord Post"].brier < scores["Andes Echo"].brier - 0.05
    assert scores["Fjord Post"].skill > 0.3 > scores["Andes Echo"].skill
    assert scores["all forecasts"].forecasts == 4000


def test_one_forecast_by_hand():
    forecast, document = told(0.675, True, 1, band=(0.55, 0.80))
    (score, outlet) = score_forecasts([forecast], [document]).scores
    assert (score.scored, score.small, score.skill) == (1, True, None)
    assert score.brier == pytest.approx(0.325**2, abs=1e-4)
    assert (score.brier_low, score.brier_high) == pytest.approx((0.2**2, 0.45**2))
    assert score.log_score == pytest.approx(-math.log(0.675), abs=1e-4)
    assert outlet.source == "Fjord Post"


STATES = [
    ("came_true", 1, 1, 0), ("did_not", 1, 0, 0), ("expired", 1, 0, 1), ("partly", 0, 0, 0), ("unclear", 0, 0, 0), ("open", 0, 0, 0),
]  # fmt: skip


@pytest.mark.parametrize(("state", "scored", "hits", "by_silence"), STATES)
def test_only_what_came_or_did_not_come_is_scored(state, scored, hits, by_silence):
    forecast, document = told(0.675, True, 1)
    score = score_forecasts([replace(forecast, state=state)], [document]).scores[0]
    assert (score.scored, score.hits, score.by_silence) == (scored, hits, by_silence)


def test_a_forecast_without_a_stated_chance_is_counted_and_not_scored():
    forecast, document = told(0.675, True, 1)
    score = score_forecasts([replace(forecast, p_stated=None)], [document]).scores[0]
    assert (score.settled, score.hits, score.scored, score.brier) == (1, 1, 0, None)


def test_who_is_quoted_is_scored_beside_the_outlet():
    forecast, document = told(0.675, True, 1, holder="Kari Dahl")
    scores = score_forecasts([forecast], [document])
    assert [(score.kind, score.source) for score in scores.scores] == [
        ("all", "all forecasts"),
        ("outlet", "Fjord Post"),
        ("holder", "Kari Dahl"),
    ]


def test_forty_copies_are_one_forecast_of_one_outlet():
    forecast, document = told(0.675, True, 1)
    copies = [paper(f"copy-{n}", "2031-03-02", f"Copier {n}", duplicate_of=document.id) for n in range(40)]
    many = replace(forecast, documents=(document.id, *(copy.id for copy in copies)))
    assert score_forecasts([many], [document, *copies]) == score_forecasts([forecast], [document])


def test_the_order_of_forecasts_changes_nothing():
    forecasts, papers = source(60, seed=9)
    expected = score_forecasts(forecasts, papers)
    random.Random(1).shuffle(forecasts)
    assert score_forecasts(forecasts, papers[::-1]) == expected


def test_the_share_that_nobody_could_check_is_published_with_its_reasons():
    forecast, document = told(0.675, True, 1)
    vague = replace(forecast, id="f2", resolvable=False, unresolvable_because="no window; an opinion", state="open")
    scores = score_forecasts([forecast, vague], [document])
    assert scores.not_resolvable == (("an opinion", 1), ("no window", 1))
    assert (scores.scores[0].forecasts, scores.scores[0].resolvable) == (2, 1)


def test_a_certainty_that_fails_costs_much_and_not_infinitely_much():
    assert log_loss(1.0, False) == pytest.approx(-math.log(0.01))


def test_nothing_scored_is_nothing_claimed():
    score = score_forecasts([]).scores[0]
    assert (score.forecasts, score.brier, score.log_score, score.small) == (0, None, None, True)
