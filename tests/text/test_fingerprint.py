import random

import pytest

from legation.text.fingerprint import BINS, make_fingerprint, read_sketches, similarity

WORDS = [f"word{number}" for number in range(2000)]


def text_of(seed, length=400):
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) for _ in range(length))


def edited(text, share, seed=5):
    """The text with this share of its words replaced."""
    chance = random.Random(seed)
    return " ".join("other" if chance.random() < share else word for word in text.split())


@pytest.mark.parametrize(
    ("case", "change", "low", "high"),
    [
        ("the same text", lambda t: t, 1.0, 1.0),
        ("in capitals, wrapped", lambda t: t.upper().replace(" ", "\n"), 1.0, 1.0),
        ("with a line put in front", lambda t: "By our correspondent in Geneva\n" + t, 0.85, 1.0),
        ("with every fiftieth word changed", lambda t: edited(t, 0.02), 0.65, 0.95),
        ("its first half only", lambda t: t[: len(t) // 2], 0.35, 0.65),
        ("another text", lambda t: text_of(99), 0.0, 0.05),
        ("no text", lambda t: "", 0.0, 0.0),
    ],
)
def test_similarity_follows_what_two_texts_share(case, change, low, high):
    text = text_of(1)
    assert low <= similarity(make_fingerprint(text), make_fingerprint(change(text))) <= high


def test_short_texts_can_be_compared():
    one = make_fingerprint("The ministers met in Geneva on Tuesday and agreed to meet again.")
    assert len(read_sketches(one).runs) == BINS
    assert (
        similarity(one, make_fingerprint("The ministers met in Geneva on Tuesday and agreed to meet again in May."))
        > 0.5
    )
    assert similarity(one, make_fingerprint("Rain fell on the vineyards for the whole of that week in June.")) < 0.1


def test_what_is_no_fingerprint_is_like_nothing():
    assert similarity("abc", "abc") == 0.0
    assert make_fingerprint("… — !") == ""
