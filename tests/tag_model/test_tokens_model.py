"""Words and pieces: offsets count code points of the text that went in, shapes bring back what an uncased model loses."""

import pytest

from legation.errors import InputError
from legation.tag.session import TOKENIZER, WEIGHTS, Session
from legation.tag.tokens_model import SHAPES, Pieces, shape_of


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return Pieces((WEIGHTS / TOKENIZER).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Støre met Erdoğan.", ["Støre", "met", "Erdoğan", "."]),
        ("«Нет», said 外交部 🕊 twice", ["«", "Нет", "»", ",", "said", "外", "交", "部", "🕊", "twice"]),
        ("e\u0301lite Israel/Palestine", ["e\u0301lite", "Israel", "/", "Palestine"]),
        ("  the  U.S.\n", ["the", "U", ".", "S", "."]),
        ("", []),
    ],
)
def test_every_word_slices_back_out_of_the_text(pieces: Pieces, text: str, words: list[str]) -> None:
    (found,) = pieces.split([text])
    assert [text[word.start : word.end] for word in found] == words
    assert all(word.pieces for word in found)


def test_texts_are_split_apart_from_one_another(pieces: Pieces) -> None:
    together = pieces.split(["Oman agreed.", "It rained in Oslo."])
    assert together == [pieces.split(["Oman agreed."])[0], pieces.split(["It rained in Oslo."])[0]]


@pytest.mark.parametrize(
    ("word", "initial", "shape"),
    [
        ("Turkey", False, "capital"),
        ("Turkey", True, "initial"),
        ("turkey", True, "lower"),
        ("NATO", True, "upper"),
        ("I", False, "capital"),
        ("MoD", False, "mixed"),
        ("F16", False, "capital"),
        ("2025", False, "digit"),
        ("—", False, "mark"),
    ],
)
def test_the_shape_of_a_word(word: str, initial: bool, shape: str) -> None:
    assert SHAPES[shape_of(word, initial=initial)] == shape


def test_only_the_first_lettered_word_is_initial(pieces: Pieces) -> None:
    (words,) = pieces.split(['"Talks With Iran'])
    assert [SHAPES[word.shape] for word in words] == ["mark", "initial", "capital", "capital"]


def test_a_vocabulary_without_the_markers_is_refused(pieces: Pieces) -> None:
    with pytest.raises(KeyError):
        pieces.id_of("[no such piece]")


def test_a_folder_without_weights_is_refused_by_name(tmp_path) -> None:
    with pytest.raises(InputError, match=r"reader\.onnx"):
        Session(tmp_path)
