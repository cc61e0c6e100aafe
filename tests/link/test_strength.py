import pytest

from legation.link.strength import FACT, LIKELY, PLANNED, POSSIBLE, level_of, marker_of, marks_of, numbers_in

LEVELS = [
    ("the administration may even share sensitive information", POSSIBLE, "may"),
    ("plans to share sensitive intelligence", PLANNED, "plans to"),
    ("will consider sharing it", POSSIBLE, "will"),
    ("is reportedly planning to go", POSSIBLE, "reportedly"),
    ("wants the sanctions lifted", LIKELY, "wants"),
    ("the talks are expected to resume", LIKELY, "expected"),
    ("the presidents will meet in May", PLANNED, "will"),
    ("the presidents met", FACT, ""),
]


@pytest.mark.parametrize(("words", "level", "marker"), LEVELS)
def test_words_are_as_strong_as_their_weakest_marker_at_the_head(words, level, marker):
    assert (level_of(words), marker_of(words)) == (level, marker)


@pytest.mark.parametrize(
    ("words", "marks"),
    [
        ("no date was fixed", {"not"}),
        ("didn't deny that it may", {"not", "denied", "may"}),
        ("put off the trip", {"called off"}),
        ("confirmed the pause", {"confirmed"}),
        ("the note of the mayor", set()),
    ],
)
def test_marks_are_what_changes_whether_a_thing_is_so(words, marks):
    assert marks_of(words) == marks


def test_numbers_are_found_in_figures_and_in_words():
    assert numbers_in("Two of 1,500 men, in 2025.") == {"two", "1,500", "2025"}
