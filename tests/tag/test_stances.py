import pytest

from legation.tag import tag_by_rules
from tests.reading_cases import article

CASES = [
    ("Cyprus demanded that Turkey withdraw its troops.", ("demand", "Cyprus", "Turkey withdraw its troops")),
    ("Cyprus urged Turkey to withdraw its troops.", ("demand", "Cyprus", "withdraw its troops")),
    ("Cyprus offered Turkey a share of the gas.", ("offer", "Cyprus", "a share of the gas")),
    ("Cyprus promised to open the crossing.", ("promise", "Cyprus", "open the crossing")),
    ("Cyprus rejected the plan.", ("rejection", "Cyprus", "the plan")),
    ("Cyprus refused to open the crossing.", ("refusal", "Cyprus", "open the crossing")),
    ("Cyprus will never accept two states.", ("red_line", "Cyprus", None)),
    ("Cyprus threatened to close the crossing.", ("threat", "Cyprus", "close the crossing")),
    ("It is important for Cyprus that the crossing stays open.", ("interest", "Cyprus", "the crossing stays open")),
    ("Cyprus is an island.", None),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_position_has_its_holder_and_its_content(text, expected):
    tags = tag_by_rules(article(text))
    if expected is None:
        assert tags.stances == ()
        return
    kind, holder, content = expected
    stance = tags.stances[0]
    assert (stance.kind, tags.mentions[stance.holder].span.slice(text)) == (kind, holder)
    assert content is None or stance.content.slice(text) == content


def test_what_is_wanted_in_exchange_is_the_condition():
    text = "Cyprus offered to open the crossing in exchange for a share of the water."
    (stance,) = tag_by_rules(article(text)).stances
    assert stance.condition.slice(text) == "in exchange for a share of the water"


def test_demands_that_the_next_sentence_lists_are_one_each_and_keep_their_holder():
    text = "These are the requirements that Cyprus put forward. And these are: the opening of the port, the return of the mine."
    tags = tag_by_rules(article(text))
    assert [s.content.slice(text) for s in tags.stances] == ["the opening of the port", "the return of the mine"]
    assert {tags.mentions[s.holder].span.slice(text) for s in tags.stances} == {"Cyprus"}
