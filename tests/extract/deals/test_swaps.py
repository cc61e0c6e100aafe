import pytest

from tests.extract.deals.deal_cases import objects, parties
from tests.reading_cases import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Officials said that Norway offered two trawlers in return for the island.",
            ("Norway offered two trawlers in return for the island", "floated"),
        ),
        ("Chile freed the crew in exchange for ten sailors.", ("Chile freed the crew in exchange for ten sailors", "in_force")),
    ],
)
def test_both_sides_of_a_swap_are_its_object(text, expected):
    assert objects(text) == [expected]


def test_what_is_given_for_nothing_is_no_swap():
    assert objects("Chile freed the crew, and not in exchange for anything.") == []


def test_what_the_next_sentence_gives_in_return_makes_one_swap():
    text = "Peru will supply Chile with 300 million cubic metres of gas. In return, Chile will deliver 40,000 tons of copper."
    (deal,) = read(text)["deal"]
    assert (deal.kind, parties(text)) == ("swap", {"PER", "CHL"})
    assert [quantity.value for quantity in deal.quantities] == [3e8, 40_000]
    assert len(deal.evidence) == 2


def test_two_gifts_without_a_return_are_two_deals():
    text = "Peru will supply Chile with 300 million cubic metres of gas. Chile will deliver 40,000 tons of copper to Brazil."
    assert len(read(text)["deal"]) == 2
