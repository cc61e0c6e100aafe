from tests.extract.deals.deal_cases import objects


def test_a_proposal_with_an_amount_is_a_deal_floated():
    assert objects("Norway proposed a quota of 900 tonnes.") == [("a quota of 900 tonnes", "floated")]


def test_a_proposal_without_one_is_none():
    assert objects("Norway proposed a round of talks.") == []
