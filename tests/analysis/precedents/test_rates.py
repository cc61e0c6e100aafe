"""Base rates against counts that are known."""

from __future__ import annotations

import random

import pytest

from legation.analysis.precedents import (
    ANY,
    FATES,
    caution,
    indicator_rate,
    indicator_rates,
    outcome_rates,
    precedents_known,
    rates_by_outcome,
)
from legation.errors import UsageError

from .library import precedent

LIBRARY = [
    precedent("a", "partition", yes="spheres", prominence="famous", outcome="breached"),
    precedent("b", "partition", yes="spheres third-absent", outcome="kept"),
    precedent("c", "partition", yes="", no="third-absent", outcome="fizzled"),
    precedent("d", "routine", yes="third-absent", outcome="kept"),
    precedent("e", "routine", outcome="pending"),
]


def test_a_rate_counts_the_known_and_leaves_the_unknown_out() -> None:
    rate = indicator_rate("spheres", "partition", LIBRARY)
    assert (rate.yes, rate.known, rate.unknown) == (2, 2, 1)
    assert rate.rate == pytest.approx(2.5 / 3, abs=1e-4)
    assert rate.low < rate.rate <= rate.high == 1.0
    assert rate.few


def test_the_famous_are_counted_apart() -> None:
    rate = indicator_rate("spheres", "partition", LIBRARY)
    assert (rate.yes_famous, rate.known_famous, rate.yes_other, rate.known_other) == (1, 1, 1, 1)


def test_any_kind_is_all_of_them() -> None:
    rate = indicator_rate("third-absent", ANY, LIBRARY)
    assert (rate.yes, rate.known) == (2, 5)


def test_a_rate_of_nothing_known_is_no_rate_and_says_nothing() -> None:
    rate = indicator_rate("spheres", "detente", LIBRARY)
    assert (rate.yes, rate.known, rate.low, rate.high) == (0, 0, 0.0, 1.0)


def test_enough_cases_are_not_called_few() -> None:
    many = [precedent(str(number), yes="spheres" if number < 3 else "") for number in range(20)]
    rate = indicator_rate("spheres", "routine", many)
    assert not rate.few
    assert rate.low < 3 / 20 < rate.high


@pytest.mark.parametrize(("having", "lacking", "counts"), [
    ((), (), {"held": (2, 5), "breached": (1, 5), "nothing": (1, 5), "open": (1, 5), "ended": (0, 5)}),
    (("spheres",), (), {"held": (1, 2), "breached": (1, 2)}),
    (("spheres",), ("third-absent",), {"held": (0, 1), "breached": (1, 1)}),
    ((), ("spheres",), {"held": (1, 2), "open": (1, 2)}),
])  # fmt: skip
def test_outcomes_are_counted_among_those_with_the_features(having, lacking, counts) -> None:
    rates = {rate.of: (rate.yes, rate.known) for rate in outcome_rates(LIBRARY, having=having, lacking=lacking)}
    assert {fate: rates[fate] for fate in counts} == counts


def test_an_entry_of_which_a_feature_is_unknown_is_counted_as_unknown() -> None:
    assert {rate.unknown for rate in outcome_rates(LIBRARY, having=("spheres",))} == {1}


def test_the_fates_of_any_choice_add_up() -> None:
    library = precedents_known()
    rates = outcome_rates(library)
    assert sum(rate.yes for rate in rates) == len(library)
    words = [word for words in FATES.values() for word in words]
    assert len(words) == len(set(words)) == 10


def test_rates_for_an_assessment_have_the_kinds_not_named_as_else() -> None:
    rates = rates_by_outcome(LIBRARY, ["partition"])
    assert rates["third-absent"]["partition"] == pytest.approx(1.5 / 4, abs=1e-4)
    assert rates["third-absent"]["else"] == pytest.approx(1.5 / 3, abs=1e-4)


def test_a_kind_of_which_nothing_is_known_gives_an_assessment_no_rate() -> None:
    assert set(rates_by_outcome(LIBRARY, ["partition", "detente"])["spheres"]) == {"partition", "else"}


def test_the_order_of_the_library_does_not_matter() -> None:
    shuffled = random.Random(1).sample(LIBRARY, len(LIBRARY))
    assert indicator_rates(shuffled) == indicator_rates(LIBRARY)


@pytest.mark.parametrize("call", [
    lambda: indicator_rate("sphere", ANY, LIBRARY),
    lambda: indicator_rate("spheres", "betrayal", LIBRARY),
    lambda: outcome_rates(LIBRARY, having=("colour",)),
])  # fmt: skip
def test_words_that_there_are_not_are_refused_with_those_that_there_are(call) -> None:
    with pytest.raises(UsageError, match="there are"):
        call()


def test_the_caution_counts_who_is_famous_and_who_was_breached() -> None:
    words = caution(LIBRARY)
    assert "1 of 5 entries are famous; 1 of those were breached, and 0 of the 4 others" in words
    assert "over-represented" in words


def test_without_precedents_the_caution_says_so() -> None:
    assert caution([]) == "No precedent was known then."
