import pytest

from tests.extract.deals.deal_cases import parties
from tests.reading_cases import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway and Chile signed a treaty on fishing.", {"NOR", "CHL"}),
        ("Norway has signed an agreement with Kenya on transit.", {"NOR", "KEN"}),
        ("In Peru, Norway signed an agreement with Kenya on transit.", {"NOR", "KEN"}),
        ("Norway will lend Kenya US$40 million.", {"NOR", "KEN"}),
        ("An agreement between Chile and Peru was reached.", {"CHL", "PER"}),
    ],
)
def test_the_parties_are_those_who_sign_or_give_and_those_whom_they_do_it_with(text, expected):
    assert parties(text) == expected


def test_the_parties_of_a_mere_transaction_are_not_guessed_from_its_sentence():
    (deal,) = read("Issues were discussed that are painful for Chile: the purchase of 150 aircraft.")["deal"]
    assert deal.parties == ()
