import pytest

from legation.tag import tag_by_rules
from tests.reading_cases import article

CASES = [
    ("Peru met Chile in Lima.", "happened", False),
    ("Peru will meet Chile in Lima.", "planned", False),
    ("Peru is very likely to meet Chile in Lima.", "planned", False),
    ("Peru is certain to meet Chile in Lima.", "planned", False),
    ("Peru is unlikely to meet Chile in Lima.", "hypothetical", False),
    ("Peru is to meet Chile in Lima.", "planned", False),
    ("Peru may meet Chile in Lima.", "hypothetical", False),
    ("Peru offered to meet Chile in Lima.", "proposed", False),
    ("Peru has reportedly met Chile in Lima.", "rumoured", False),
    ("Peru is said to have met Chile in Lima.", "rumoured", False),
    ("Peru denied that it had met Chile in Lima.", "denied", False),
    ("Peru did not deny that it had met Chile in Lima.", "rumoured", False),
    ("Peru did not meet Chile in Lima.", "happened", True),
    ("Peru would meet Chile in Lima if the border opened.", "conditional", False),
    ("The talks between Peru and Chile were called off.", "cancelled", False),
    ("The talks between Peru and Chile have been postponed.", "postponed", False),
    ("The talks in Lima, due to open on Monday, have been postponed.", "postponed", False),
    ("The talks between Peru and Chile are scheduled for May.", "planned", False),
    ("Peru and Chile are holding talks in Lima.", "ongoing", False),
    ("Peru declined to say whether it had met Chile.", "rumoured", False),
]


@pytest.mark.parametrize(("text", "status", "negated"), CASES)
def test_the_words_around_an_act_tell_whether_it_happened(text, status, negated):
    triggers = [t for t in tag_by_rules(article(text)).triggers if t.type == "CONSULT"]
    assert [(t.status, t.negated) for t in triggers] == [(status, negated)]
