import pytest

from legation.extract.deals import papers
from tests.extract.deals.deal_cases import objects
from tests.reading_cases import read

TOLD = [
    ("Norway and Chile signed a treaty on fishing.", ("a treaty on fishing", "signed")),
    ("Norway and Chile put their names to a declaration of friendship.", ("a declaration of friendship", "signed")),
    ("Peru and Kenya have initialled a framework agreement on transit.", ("a framework agreement on transit", "agreed")),
    ("Kenya and Peru reached an understanding over copper.", ("an understanding over copper", "agreed")),
    ("An accord on rescue at sea was concluded.", ("An accord on rescue at sea", "signed")),
    ("Norway and Chile renewed the pact that keeps the strait open.", ("the pact that keeps the strait open", "in_force")),
    ("Norway proposed a treaty on cod.", ("a treaty on cod", "floated")),
    ("Norway and Chile are negotiating a treaty on cod.", ("a treaty on cod", "under_negotiation")),
    ("Norway would have signed an accord on cod.", ("an accord on cod", "cancelled")),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_is_done_with_a_paper_says_how_far_it_is(text, expected):
    assert objects(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Norway refused to sign the treaty on cod.",
        "No agreement on cod was reached.",
        "The moratorium lasts until a treaty is ratified.",
        "Norway can sign a treaty on cod.",
        "They came with a good deal of noise.",
        "The ministers read a document about cod.",
    ],
)
def test_a_paper_that_is_not_signed_or_only_supposed_is_no_deal(text):
    assert objects(text) == []


def test_an_agreement_called_by_its_name_again_is_no_second_deal():
    text = "Norway and Chile signed a treaty on fishing. The treaty was signed in Geneva. Kenya praised the treaty that they had signed."
    assert objects(text) == [("a treaty on fishing", "signed")]


def test_a_document_needs_a_signature_where_a_pact_may_be_reached():
    assert objects("Norway and Chile reached a text on cod.") == []
    assert objects("Norway and Chile reached a pact on cod.") != []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("a ceasefire in the valley", "ceasefire"),
        ("a free trade agreement", "trade"),
        ("a loan agreement", "aid"),
        ("a pact on cod", "agreement"),
    ],
)
def test_a_paper_says_its_kind(words, kind):
    assert papers.find_paper_kind(words) == kind


def test_a_pact_that_is_only_asked_for_is_floated():
    (deal,) = read("Chile demanded that Norway sign a treaty on cod.")["deal"]
    assert deal.stage == "floated"
