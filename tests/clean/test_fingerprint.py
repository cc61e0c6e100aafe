"""Near-copies have near fingerprints."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.clean import fingerprint_bands, fingerprint_text, similarity

WORDS = [f"word{at}" for at in range(4000)]


def story(seed: int, length: int = 300) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


def near(left: list[str], right: list[str]) -> float:
    return similarity(fingerprint_text(" ".join(left)), fingerprint_text(" ".join(right)))


def shared(left: list[str], right: list[str]) -> float:
    """The true share of common runs of five words."""
    runs = [{tuple(words[at : at + 5]) for at in range(len(words) - 4)} for words in (left, right)]
    return len(runs[0] & runs[1]) / len(runs[0] | runs[1])


def test_the_estimate_is_near_the_truth_over_the_whole_range():
    whole = story(1)
    for cut in (0, 30, 75, 150, 225, 300):
        other = whole[:cut] + story(2)[cut:]
        assert near(whole, other) == pytest.approx(shared(whole, other), abs=0.2)


def test_the_estimate_has_no_bias():
    errors = []
    for seed in range(60):
        whole = story(seed)
        other = whole[:200] + story(seed + 1000)[200:]
        errors.append(near(whole, other) - shared(whole, other))
    assert abs(sum(errors) / len(errors)) < 0.03


def test_a_copy_with_another_headline_and_one_sentence_less_is_near():
    whole = story(3)
    assert near(whole, story(9, 12) + whole[:-20]) > 0.8


def test_two_stories_are_far():
    assert near(story(4), story(5)) < 0.1


def test_case_punctuation_and_line_ends_do_not_count():
    assert (
        similarity(fingerprint_text("They met, in Oslo: again – today."), fingerprint_text("THEY MET\nin oslo again today")) == 1
    )


def test_a_text_of_few_words_has_a_fingerprint_and_one_of_none_has_not():
    assert similarity(fingerprint_text("Talks failed"), fingerprint_text("talks failed!")) == 1
    assert similarity(fingerprint_text("Talks failed"), fingerprint_text("Talks held")) < 0.1
    assert fingerprint_text(" – ") == ""
    assert similarity("", "") == 0


def test_a_fingerprint_does_not_change_between_versions():
    # Stored fingerprints are compared with new ones: another value here means that old desks must be read again.
    assert fingerprint_text("The ministers met in Oslo on Monday")[:24] == "tTtcFT0IVp/BAWVXYU95F02E"


def test_near_copies_share_a_band_and_strangers_do_not():
    whole = story(6)
    copy = set(fingerprint_bands(fingerprint_text(" ".join(whole[10:]))))
    assert copy & set(fingerprint_bands(fingerprint_text(" ".join(whole))))
    assert not copy & set(fingerprint_bands(fingerprint_text(" ".join(story(7)))))
    assert len(copy) == 16
    assert fingerprint_bands("") == ()


def test_a_long_text_is_as_one_piece():
    assert near(story(8, 20_000), story(8, 20_000)) == 1


@given(st.text(max_size=200), st.text(max_size=200))
def test_similarity_is_symmetric_and_within_bounds(left, right):
    a, b = fingerprint_text(left), fingerprint_text(right)
    assert 0 <= similarity(a, b) <= 1
    assert similarity(a, b) == similarity(b, a)
    assert not a or similarity(a, a) == 1
