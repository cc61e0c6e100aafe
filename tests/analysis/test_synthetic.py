"""The record with known truth is what its recipe says."""

import numpy as np
import pytest

from legation.analysis.synthetic import Phase, Recipe, make_counts, make_history
from legation.link import link_statements

CALM = Phase(days=60, rates=(1.0, 0.2, 0.3, 0.0))
TENSE = Phase(days=60, rates=(0.2, 0.0, 1.5, 0.6))


def test_the_same_recipe_gives_the_same_history_and_another_seed_another():
    recipe = Recipe(phases=(CALM, TENSE), seed=3, others=1.0, not_counted=0.3)
    assert make_history(recipe) == make_history(recipe)
    assert make_history(recipe) != make_history(Recipe(phases=(CALM, TENSE), seed=4, others=1.0, not_counted=0.3))


def test_every_quote_slices_back_to_every_copy():
    history = make_history(Recipe(phases=(CALM,), seed=5, reports=3))
    texts = {document.id: document.text for document in history.documents}
    assert history.events
    for row in (*history.events, *history.contacts):
        assert len(row.evidence) == 3
        assert all(quote.holds(texts[quote.document]) for quote in row.evidence)


def test_a_consultation_is_a_contact_too():
    history = make_history(Recipe(phases=(CALM,), seed=6))
    consultations = [event for event in history.events if event.type == "CONSULT"]
    assert [contact.date for contact in history.contacts] == [event.date for event in consultations]


@pytest.mark.parametrize(
    ("recipe", "low", "high"),
    [
        (Recipe(phases=(Phase(days=3000, rates=(2.0, 0, 0, 0)),), seed=7), 0.9, 1.1),
        (Recipe(phases=(Phase(days=3000, rates=(2.0, 0, 0, 0)),), seed=7, dispersion=0.5), 1.7, 2.3),
        (Recipe(phases=(Phase(days=3000, rates=(2.0, 0, 0, 0)),), seed=7, swing=0.5, persistence=0.8), 1.3, 1.9),
    ],
)
def test_counts_have_the_mean_and_the_dispersion_asked_for(recipe, low, high):
    counts = make_counts(recipe)[:, 0]
    assert counts.mean() == pytest.approx(2.0, abs=0.2)
    assert low < counts.var() / counts.mean() < high


def test_persistence_carries_a_busy_day_over_to_the_next():
    phases = (Phase(days=3000, rates=(3.0, 0, 0, 0)),)
    loose, kept = (make_counts(Recipe(phases=phases, seed=8, swing=0.7, persistence=k))[:, 0] for k in (0.0, 0.9))
    assert abs(np.corrcoef(loose[:-1], loose[1:])[0, 1]) < 0.1
    assert np.corrcoef(kept[:-1], kept[1:])[0, 1] > 0.3


def test_a_history_can_be_linked_like_what_was_read():
    history = make_history(Recipe(phases=(Phase(days=20, rates=(0.5, 0, 0.5, 0)),), seed=9))
    documents = {document.id: document for document in history.documents}
    rows = link_statements([*history.events, *history.contacts], documents)
    assert {type(row).__name__ for row in rows} <= {"Event", "Contact"}
    assert rows
