import pytest

from tests.extract.deals.deal_cases import objects


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
