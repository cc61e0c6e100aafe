"""What the first of two marked actors does to the second."""

import pytest

import legation

SENTENCE = "Sudan condemned Ethiopia over the dam on Friday."


def test_the_shares_of_all_types_are_one_whole():
    shares = legation.relate(SENTENCE, source=(0, 5), target=(16, 24))
    assert sum(shares.values()) == pytest.approx(1, abs=1e-3)
    assert max(shares, key=shares.get) == "ACCUSE"
    assert "NONE" in shares


def test_the_same_sentence_gives_the_same_shares():
    assert legation.relate(SENTENCE, (0, 5), (16, 24)) == legation.relate(SENTENCE, (0, 5), (16, 24))


@pytest.mark.parametrize(
    ("source", "target"),
    [((0, 0), (16, 24)), ((0, 5), (16, 99)), ((0, 5), (2, 9)), ((5, 6), (16, 24)), ((-1, 4), (16, 24))],
    ids=["empty", "outside", "overlap", "a blank", "negative"],
)
def test_a_span_that_marks_no_actor_is_refused(source, target):
    with pytest.raises(legation.UsageError):
        legation.relate(SENTENCE, source, target)
