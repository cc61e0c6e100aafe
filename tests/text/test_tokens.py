import pytest

from legation.text.tokens import tokenize

CASES = [
    ("Yu. Ushakov met Putin's aide.", ["Yu.", "Ushakov", "met", "Putin", "'s", "aide", "."]),
    ("The U.S. and the U.K. agreed.", ["The", "U.S.", "and", "the", "U.K.", "agreed", "."]),
    ("150 «Boeing» aircraft", ["150", "«", "Boeing", "»", "aircraft"]),
    ("for $100bn, 14,000 tons and 3.5%", ["for", "$", "100bn", ",", "14,000", "tons", "and", "3.5", "%"]),
    ("the Kremlin’s aide", ["the", "Kremlin", "’s", "aide"]),
    ("Al-Sisi, vice-president", ["Al-Sisi", ",", "vice-president"]),
    ("On February 17-18", ["On", "February", "17", "-", "18"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_tokens_are_what_a_reader_sees(text, words):
    assert [token.word for token in tokenize(text)] == words


def test_offsets_slice_back():
    text = "«Almost ambassador» Darchiev’s U.S. post, at 3.5 per cent…"
    assert all(text[token.start : token.end] == token.word for token in tokenize(text))


def test_a_possessive_is_written_one_way_in_lower_case():
    assert [token.low for token in tokenize("Oslo’s and Rome's")] == ["oslo", "'s", "and", "rome", "'s"]
