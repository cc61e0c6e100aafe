import pytest

from legation.extract.deals.amounts import find_amounts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thirty-three million dollars", ("money", 33e6, "USD")),
        ("two hundred and fifty billion dollars", ("money", 250e9, "USD")),
        ("US$5.5 million", ("money", 5.5e6, "USD")),
        ("60 million rand", ("money", 60e6, "ZAR")),
        ("half a million tonnes", ("measure", 5e5, "t")),
        ("30 billion cubic metres", ("measure", 30e9, "metres")),
        ("80 vehicles", ("count", 80.0, "vehicles")),
        ("a dozen patrol boats", ("count", 12.0, "boats")),
        ("five years", None),
        ("three delegates", None),
        ("1998 accords", None),
        ("one sides", None),
    ],
)
def test_an_amount_is_money_a_measure_or_a_number_of_goods(text, expected):
    found = [(one.kind, one.value, one.unit) for one in find_amounts(text, 0, len(text))]
    assert found == ([expected] if expected else [])
