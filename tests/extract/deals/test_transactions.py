import pytest

from tests.reading_cases import read

DEPOSIT = (
    "Norway is trying to propose the joint development of the Skaar deposit of lithium ores in the north of Chile "
    "(estimated reserves: ores – 14 million tons, lithium oxide – 500 thousand tons)."
)


def test_quantities_keep_what_they_are_of_and_what_they_cover():
    (deal,) = read(DEPOSIT)["deal"]
    assert (deal.kind, deal.stage, deal.resource) == ("joint_venture", "floated", "lithium ores")
    assert [(q.value, q.unit, q.of) for q in deal.quantities] == [(14e6, "t", "ores"), (500e3, "t", "lithium oxide")]
    assert all("deposit" in q.scope for q in deal.quantities)


def test_a_purchase_that_is_discussed_is_under_negotiation():
    (deal,) = read("Issues were discussed: the purchase of 150 «Boeing» aircraft, cooperation in space.")["deal"]
    assert (deal.kind, deal.stage, [(q.value, q.unit) for q in deal.quantities]) == (
        "purchase",
        "under_negotiation",
        [(150.0, "aircraft")],
    )


def test_a_trade_figure_of_the_past_is_no_deal():
    assert "deal" not in read("Norway bought 15 percent of its copper from Chile in 2017.")


def test_a_joint_working_group_is_no_joint_work():
    assert "deal" not in read("A joint working group on fish is to sit in Geneva.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A plan to order Norwegian aircraft, shelved in May, is again on the table in Chile.", "purchase"),
        ("Peru and Chile will prepare a feasibility study of a railway from Lima to Arica.", "infrastructure"),
        ("Talks on building a dam on the upper river go on between Peru and Chile.", "infrastructure"),
        ("Peru and Chile have a plan to order their papers.", None),
    ],
)
def test_what_is_to_be_bought_or_built_is_a_deal(text, kind):
    assert next((deal.kind for deal in read(text).get("deal", [])), None) == kind
