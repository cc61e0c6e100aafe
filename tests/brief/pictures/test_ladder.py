"""The ladder of deals."""

from legation.brief.pictures import build_ladder
from legation.records import Deal, Place, Quantity

from ..talks import CHILE, PERU

BOATS = Quantity(value=24, unit="", of="patrol boats", scope="", as_written="24 patrol boats")
TACORA = Place(name="Tacora", country="BOL", as_written="Tacora")


def deal(key, stage="floated", **more):
    return Deal(id=key, title=more.pop("title", key), kind="purchase", stage=stage, parties=(CHILE, PERU), **more)


def test_no_deal_makes_no_picture():
    assert build_ladder([]) is None


def test_a_deal_stands_on_all_rungs_up_to_its_own_and_the_furthest_come_first():
    picture = build_ladder([deal("a"), deal("b", "signed"), deal("c", "under_negotiation"), deal("d", "cancelled")])
    assert [(rung.row, rung.reached, rung.cancelled) for rung in picture.rungs] == [
        ("b", 4, False), ("c", 2, False), ("a", 1, False), ("d", 0, True),
    ]  # fmt: skip
    assert [name for _, name in picture.steps] == ["floated", "in talks", "agreed", "signed", "in force"]


def test_quantities_and_the_ground_of_a_third_state_are_shown():
    (rung,) = build_ladder([deal("a", quantities=(BOATS,), place=(TACORA,))]).rungs
    assert rung.much == "24 patrol boats"
    assert (rung.ground, rung.foreign) == ("ground: Bolivia", True)
    (own,) = build_ladder([deal("a", place=(Place(name="Arica", country="CHL", as_written="Arica"),))]).rungs
    assert (own.much, own.ground, own.foreign) == ("Chile, Peru", "ground: Chile", False)


def test_a_long_title_stands_in_two_lines_and_everything_stays_inside():
    picture = build_ladder(
        [deal(str(n), title="the purchase of a very long list of boats and of other things at sea") for n in range(20)]
    )
    assert len(picture.rungs) == 14
    assert picture.note == "Drawn: 14 of 20 deals."
    assert all(len(rung.title) == 2 and all(len(line) <= 38 for line in rung.title) for rung in picture.rungs)
    assert picture.rungs[-1].y < picture.height
