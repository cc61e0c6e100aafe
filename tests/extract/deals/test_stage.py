import pytest

from legation.extract.deals import find_stage
from tests.extract.deals.deal_cases import objects


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("they signed off on a British loan", "signed"),
        ("the issues were discussed: the purchase of", "under_negotiation"),
        ("he stopped the sale of grain", "cancelled"),
        ("the sale of grain", "floated"),
    ],
)
def test_the_words_around_a_deal_say_how_far_it_is(words, stage):
    assert find_stage(words) == stage


def test_what_a_draft_would_give_is_under_negotiation():
    assert objects("The draft would have Norway give 30 million dollars.") == [("30 million dollars", "under_negotiation")]


def test_the_words_of_a_deal_go_before_its_verb():
    text = "Norway signed a pact on trade with Kenya currently under negotiation."
    assert [stage for _, stage in objects(text)] == ["under_negotiation"]
