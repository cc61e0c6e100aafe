import pytest

from legation.text.quantities import find_quantities, parse_quantity

CASES = [
    ("the purchase of 150 «Boeing» aircraft", "150 «Boeing» aircraft", (150.0, "aircraft")),
    ("ores – 14 million tons", "14 million tons", (14e6, "t")),
    ("worth $100bn a year", "$100bn", (100e9, "USD")),
    ("a loan of €2.5 billion", "€2.5 billion", (2.5e9, "EUR")),
    ("tariffs of 25 percent", "25 percent", (25.0, "%")),
    ("ten hostages were freed", "ten hostages", (10.0, "hostages")),
    ("1,200 prisoners of war", "1,200 prisoners", (1200.0, "prisoners")),
    ("3 billion cubic metres of gas", "3 billion cubic metres", (3e9, "m3")),
    ("in 1939 the pact", None, None),
    ("Reboot 2.0", None, None),
]


@pytest.mark.parametrize(("text", "words", "value"), CASES)
def test_a_quantity_is_found_with_its_value_and_unit(text, words, value):
    found = [span.slice(text) for span in find_quantities(text, 0, len(text))]
    assert found == ([] if words is None else [words])
    if words is not None:
        assert parse_quantity(words) == value
