import pytest

from tests.extract.deals.deal_cases import objects


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway and Chile agreed to reopen the border.", [("reopen the border", "agreed")]),
        ("Norway and Chile agreed in principle on eleven days of calm.", [("eleven days of calm", "agreed")]),
        (
            "Under the accord the army leaves the valley and the rebels hand in their rifles.",
            [("the army leaves the valley and the rebels hand in their rifles", "agreed")],
        ),
        ("Norway and Chile agreed to meet again.", []),
        ("Norway and Chile agreed to continue the talks.", []),
        ("Norway and Chile agreed on the importance of cod.", []),
        ("Norway agreed to send its foreign minister.", []),
        ("The admiral denied that he had agreed to anything.", []),
        ("Norway and Chile agreed that cod is scarce.", []),
        ("Norway has not agreed to reopen the border.", []),
    ],
)
def test_an_act_that_was_agreed_is_a_deal_and_more_talk_is_none(text, expected):
    assert objects(text) == expected
