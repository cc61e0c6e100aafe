"""The paired bars."""

import pytest

from legation.brief.pictures import build_bars
from legation.records import Actor, Presence


def presence(name, **numbers):
    return Presence(actor=Actor(name=name, as_written=(), kind="country", country=name), **numbers)


def test_the_longest_bar_fills_its_half_and_the_others_keep_the_scale():
    picture = build_bars([presence("BOL", positions_affecting=4), presence("PER", contacts_attended=1, positions_held=1)])
    bolivia, peru = picture.pairs
    assert bolivia.right[0] == pytest.approx(2 * sum(peru.left), abs=0.3)
    assert bolivia.right[0] <= picture.width - picture.right_edge
    assert (bolivia.absent, peru.absent) == (True, False)


def test_a_party_without_any_bar_is_not_drawn():
    assert build_bars([presence("CHN", mentions=9)]) is None


def test_parties_that_are_not_drawn_are_told():
    picture = build_bars([presence(f"P{n}", contacts_attended=1) for n in range(5)], max_parties=3)
    assert len(picture.pairs) == 3
    assert picture.note == "Drawn: the first 3 of 5 parties."
