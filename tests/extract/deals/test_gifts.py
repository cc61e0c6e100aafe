import pytest

from tests.extract.deals.deal_cases import objects

GIVEN = [
    ("Norway pledged nine million euros for the harbour.", ("nine million euros for the harbour", "agreed")),
    ("Norway offered Kenya 80 lorries.", ("80 lorries", "floated")),
    ("Norway will deliver 300 tonnes of grain.", ("300 tonnes of grain", "agreed")),
    ("Norway would lend $40 million for the bridge.", ("$40 million for the bridge", "floated")),
    ("Norway is expected to pledge $40 million for roads.", ("$40 million for roads", "floated")),
    ("Twenty million dollars are to be paid for the mine.", ("Twenty million dollars are to be paid for the mine", "agreed")),
    ("The builder has a contract for $3 billion.", ("a contract for $3 billion", "signed")),
    ("A shipment of sixty tents has arrived.", ("A shipment of sixty tents", "in_force")),
    ("The bank spoke of a loan of 60 million rand.", ("a loan of 60 million rand", "floated")),
]


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_an_amount_that_is_offered_promised_or_priced_is_a_deal(text, expected):
    assert objects(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Norway gave 300 tonnes of grain in 1990.",
        "Norway will send 200 troops.",
        "The storm cost the harbour $40 million.",
        "The minister will speak to five journalists.",
        "Norway promised to answer within three weeks.",
        "She asked who will pay the 24 million dollars.",
        "They came with a compromise of 600 tonnes.",
    ],
)
def test_what_is_past_or_is_no_thing_to_give_is_no_deal(text):
    assert objects(text) == []
