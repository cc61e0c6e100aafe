"""Likeness against values worked out by hand, and who is left out."""

from __future__ import annotations

import datetime as dt
import random

import pytest

from legation.analysis.precedents import (
    PrecedentPolicy,
    Process,
    compare,
    feature_names,
    find_nearest,
    is_same,
    known_on,
    pace_range,
    precedents_known,
    process_of,
)
from legation.reference.precedents import find_precedent

from .library import START, fact, milestone, precedent

LOOSE = PrecedentPolicy(min_compared=2)


def process(name="at hand", pace=None, **answers):
    return Process(name=name, answers={key.replace("_", "-"): value for key, value in answers.items()}, pace_days=pace)


def test_the_likeness_is_the_share_of_agreement_over_what_both_know() -> None:
    one = process(spheres="yes", ratification="no", broker="yes", monitoring="unknown")
    two = process(spheres="yes", ratification="no", broker="no", monitoring="yes")
    found = compare(one, two, 0.0, LOOSE)
    assert (found.similarity, found.compared) == (0.6667, 3)
    assert set(found.agree) == {"spheres", "ratification"}
    assert (found.differ, found.shared) == (("broker",), ("spheres",))
    assert {"monitoring", "pace"} < set(found.unknown)


def test_what_neither_has_does_not_count_among_the_signs() -> None:
    one, two = process(spheres="yes", ratification="no", broker="yes"), process(spheres="yes", ratification="no", broker="no")
    assert compare(one, two, 0.0, LOOSE).signs == 0.5


def test_the_bounds_are_what_the_likeness_is_if_all_unknown_differs_or_agrees() -> None:
    found = compare(process(spheres="yes"), process(spheres="yes"), 0.0, LOOSE)
    features = len(feature_names()) + 1
    assert found.similarity == 1.0
    assert found.low == pytest.approx(1 / features, abs=1e-4)
    assert found.high == 1.0


def test_a_pace_is_compared_by_its_order_of_magnitude() -> None:
    slow, quick, like = process(pace=999), process(pace=9), process(pace=900)
    spread = pace_range([slow, quick])
    assert compare(slow, quick, spread, LOOSE).similarity == 0.0
    assert compare(slow, like, spread, LOOSE).similarity == pytest.approx(0.977, abs=1e-3)
    assert compare(slow, like, spread, LOOSE).agree == ("pace",)


def test_nothing_known_on_both_sides_is_no_likeness() -> None:
    found = compare(process(spheres="yes"), process(ratification="yes"), 0.0, LOOSE)
    assert (found.similarity, found.signs, found.compared, found.enough) == (None, None, 0, False)


def test_likeness_goes_both_ways() -> None:
    library = precedents_known()[:20]
    processes = [process_of(one) for one in library]
    spread = pace_range(processes)
    for one in processes:
        for two in processes:
            assert compare(one, two, spread).similarity == compare(two, one, spread).similarity
        assert compare(one, one, spread).similarity == 1.0


def test_the_most_alike_comes_first_and_too_little_known_last() -> None:
    library = [
        precedent("far", yes="spheres third-absent hidden-contact", principals=("FRA", "ITA")),
        precedent("near", yes="ratification working-groups", principals=("FRA", "ITA")),
        precedent("unknown", yes="ratification", no="", principals=("FRA", "ITA")),
    ]
    at_hand = process_of(precedent("at hand", yes="ratification working-groups"))
    assert [one.precedent.id for one in find_nearest(at_hand, library).neighbours] == ["near", "far", "unknown"]


def test_the_order_of_the_library_does_not_matter() -> None:
    library = list(precedents_known())
    at_hand = process_of(library[0])
    first = find_nearest(at_hand, library)
    second = find_nearest(at_hand, random.Random(3).sample(library, len(library)))
    assert [one.precedent.id for one in first.neighbours] == [one.precedent.id for one in second.neighbours]
    assert first.background == second.background


def test_a_process_of_the_library_is_compared_without_itself() -> None:
    made = find_nearest(process_of(find_precedent("reset-2009")), precedents_known())
    assert "reset-2009" in made.left_out
    assert "reset-2009" not in {one.precedent.id for one in made.neighbours}


MUNICH = find_precedent("munich")


@pytest.mark.parametrize(
    ("at_hand", "same"),
    [
        (Process(name="Munich Pact"), True),
        (Process(name="Sudeten crisis"), False),
        (Process(name="x", parties=("DEU", "GBR", "CSK"), since=dt.date(1938, 9, 1), until=dt.date(1938, 9, 30)), True),
        (Process(name="x", parties=("DEU", "GBR"), since=dt.date(1935, 1, 1), until=dt.date(1935, 12, 31)), False),
        (Process(name="x", parties=("DEU", "POL"), since=dt.date(1938, 9, 1), until=dt.date(1938, 9, 30)), False),
        (Process(name="x", parties=("DEU", "GBR")), False),
    ],
)
def test_the_process_itself_is_known_by_name_or_by_parties_and_time(at_hand: Process, same: bool) -> None:
    assert MUNICH is not None
    assert is_same(at_hand, MUNICH) is same


def test_a_state_and_its_predecessor_are_one_party() -> None:
    at_hand = Process(name="x", parties=("RUS", "USA"), since=dt.date(1986, 10, 1), until=dt.date(1986, 10, 31))
    reykjavik = find_precedent("Reykjavik summit")
    assert reykjavik is not None
    assert is_same(at_hand, reykjavik)


def test_a_treaty_that_lives_on_is_not_the_process_of_two_that_talk_decades_later() -> None:
    at_hand = Process(name="x", parties=("USA", "RUS"), since=dt.date(2010, 1, 1), until=dt.date(2010, 6, 1))
    uranium = find_precedent("Megatons to Megawatts")
    assert uranium is not None
    assert not is_same(at_hand, uranium)


def test_shape_and_pace_are_features() -> None:
    one = precedent(
        "x",
        public_text=fact("treaty"),
        secret_part=fact("none"),
        broker=fact("none; both declined"),
        terms={"territorial": fact("a line")},
        dates={"first_contact": milestone(START), "signed": milestone(START + dt.timedelta(days=30))},
    )
    made = process_of(one)
    assert [made.answer(name) for name in ("public-text", "secret-part", "broker", "territorial-terms", "military-terms")] == [
        "yes",
        "no",
        "no",
        "yes",
        "unknown",
    ]
    assert (made.answer("two-principals"), made.pace_days) == ("yes", 30)


def test_the_nearest_as_of_a_day_are_among_those_known_then() -> None:
    day = dt.date(1939, 9, 1)
    pact = known_on(find_precedent("molotov-ribbentrop-1939"), day)
    assert pact is not None
    made = find_nearest(process_of(pact), precedents_known(day))
    assert all(one.precedent.known_from <= day for one in made.neighbours)
    assert "yalta-1945" not in {one.precedent.id for one in made.neighbours}
