from itertools import pairwise

import pytest

from legation.text.likelihood_words import ICD_203, band_name, find_band

CASES = [
    ("Talks are likely to resume.", (0.55, 0.80)),
    ("It will probably be in Baku.", (0.55, 0.80)),
    ("A deal is highly unlikely.", (0.05, 0.20)),
    ("They are almost certain to meet.", (0.95, 0.99)),
    ("There is a roughly even chance of a truce.", (0.45, 0.55)),
    ("A meeting is not likely before May.", (0.20, 0.45)),
    ("A meeting isn't likely before May.", (0.20, 0.45)),
    ("There is almost no chance of a deal.", (0.01, 0.05)),
    ("The ministry sees a 70% probability of a deal.", (0.70, 0.70)),
    ("a 60–70 per cent chance", (0.60, 0.70)),
    ("likely, said one; likely, said the other", (0.55, 0.80)),
    ("A deal is not very likely.", None),
    ("They may meet.", None),
    ("It is possible that they meet.", None),
    ("A deal is more likely than it was.", None),
    ("A deal is less likely now.", None),
    ("How likely is it?", None),
    ("likely in May and very likely in June", None),
    ("The unlikelyhood of it", None),
    ("a 140% chance", None),
    ("Trade rose by 40%.", None),
]


@pytest.mark.parametrize(("words", "band"), CASES)
def test_only_words_of_agreed_meaning_have_a_band(words, band):
    found = find_band(words)
    assert (found and (found.low, found.high)) == band


def test_the_bands_of_the_standard_lie_side_by_side_and_every_word_stands_in_one():
    assert all(low < high for low, high, _ in ICD_203)
    assert all(before[1] == after[0] for before, after in pairwise(ICD_203))
    words = [word for _, _, named in ICD_203 for word in named]
    assert len(words) == len(set(words))


def test_a_band_is_named_by_its_word_and_a_number_by_itself():
    assert [band_name(low, high) for low, high, _ in ICD_203][4] == "likely"
    assert band_name(0.6, 0.7) == "60% to 70%"
