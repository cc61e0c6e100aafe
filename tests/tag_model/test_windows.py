"""Windows tile the words of a text; batches hold windows of near-equal length; marks point at the markers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.tag.session import TOKENIZER, WEIGHTS
from legation.tag.tokens_model import Pieces, Word
from legation.tag.windows import WindowPolicy, cut_windows, iter_batches, mark_pair, words_in

PIECES = Pieces((WEIGHTS / TOKENIZER).read_text(encoding="utf-8"))


def make_words(lengths: list[int]) -> tuple[Word, ...]:
    return tuple(Word(n * 2, n * 2 + 1, (1,) * length, 1) for n, length in enumerate(lengths))


@given(st.lists(st.integers(1, 5), max_size=120), st.integers(8, 40), st.integers(0, 6))
def test_every_word_is_in_the_core_of_exactly_one_window(lengths: list[int], longest: int, overlap: int) -> None:
    words = make_words(lengths)
    windows = cut_windows(0, words, WindowPolicy(max_pieces=longest, overlap=overlap))
    decided = [window.offset + at for window in windows for at in range(window.core_start, window.core_end)]
    assert decided == list(range(len(words)))
    assert all(window.pieces <= longest for window in windows)
    assert all(words[window.offset : window.offset + len(window.words)] == window.words for window in windows)


def test_a_word_longer_than_a_window_still_gets_one() -> None:
    windows = cut_windows(0, make_words([1, 30, 1]), WindowPolicy(max_pieces=10, overlap=2))
    assert sum(window.core_end - window.core_start for window in windows) == 3


def test_batches_come_shortest_first_and_pad_with_the_padding_piece() -> None:
    texts = PIECES.split(["Rome and Cairo signed the agreement on Friday.", "", "Talks failed.", "He left."])
    (batch,) = iter_batches(texts, PIECES)
    assert [window.text for window in batch.windows] == [2, 3, 0]
    assert batch.mask.sum(axis=1).tolist() == [window.pieces for window in batch.windows]
    assert (batch.ids[batch.mask == 0] == PIECES.pad).all()
    assert batch.ids[0, 0] == PIECES.cls


def test_batches_keep_to_their_size() -> None:
    texts = PIECES.split(["Talks failed again."] * 50)
    sizes = [len(batch.windows) for batch in iter_batches(texts, PIECES, WindowPolicy(batch_sentences=8))]
    assert sizes == [8, 8, 8, 8, 8, 8, 2]


@pytest.mark.parametrize(
    ("sentence", "source", "target"),
    [
        ("Oman hosted Iranian envoys.", "Oman", "Iranian envoys"),
        ("Iranian envoys were hosted by Oman.", "Oman", "Iranian envoys"),
    ],
)
def test_marks_point_at_the_markers_that_open_source_and_target(sentence: str, source: str, target: str) -> None:
    (words,) = PIECES.split([sentence])
    spans = [(sentence.index(actor), sentence.index(actor) + len(actor)) for actor in (source, target)]
    batch = mark_pair(words, words_in(words, *spans[0]), words_in(words, *spans[1]), PIECES)
    opened = [int(batch.ids[0, place]) for place in batch.marks[0]]
    assert opened == [PIECES.markers[0], PIECES.markers[2]]
    assert sorted(set(PIECES.markers) & set(batch.ids[0].tolist())) == sorted(PIECES.markers)


@pytest.mark.parametrize(
    ("start", "end", "expected"), [(5, 10, range(1, 2)), (0, 10, range(2)), (4, 5, range(0)), (2, 3, range(1))]
)
def test_a_span_touches_the_words_that_it_shares_a_code_point_with(start: int, end: int, expected: range) -> None:
    assert words_in([Word(0, 4, (1,), 1), Word(5, 10, (2,), 1)], start, end) == expected
