"""Text → the words and word pieces that the model reads, each word with its code-point span in the text it came from.

The base model is uncased and would read "Turkey" and "turkey" alike, so each word also carries its shape as a small
number. A word here is what the base model's own splitter makes: letters and digits together, each mark of punctuation
alone. Offsets come back in code points of the string that went in, whatever the normaliser (accents, case) did inside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

SHAPES = ("none", "lower", "capital", "upper", "mixed", "digit", "mark", "initial")
CLS, SEP, PAD = "[CLS]", "[SEP]", "[PAD]"
MARKERS = ("[unused0]", "[unused1]", "[unused2]", "[unused3]")  # source opens, closes, target opens, closes


@dataclass(frozen=True, slots=True)
class Word:
    """One word: where it stands, the pieces that the model knows it by, and its shape (an index into `SHAPES`)."""

    start: int
    end: int
    pieces: tuple[int, ...]
    shape: int


class Pieces:
    """Splits texts into words and word pieces with the tokenizer that is shipped beside the weights."""

    def __init__(self, tokenizer_json: str) -> None:
        # Imported here: without weights there is nothing to split for, and the library need not be installed.
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_str(tokenizer_json)
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self.cls, self.sep, self.pad = (self.id_of(piece) for piece in (CLS, SEP, PAD))
        self.markers = tuple(self.id_of(piece) for piece in MARKERS)

    def id_of(self, piece: str) -> int:
        """The number of a word piece.

        Raises:
            KeyError: the vocabulary has no such piece, so tokenizer and weights do not belong together.
        """
        number: int | None = self._tokenizer.token_to_id(piece)
        if number is None:
            raise KeyError(f"the model's vocabulary has no piece {piece!r}")
        return number

    def split(self, texts: Sequence[str]) -> list[tuple[Word, ...]]:
        """The words of each text, in order."""
        encodings = self._tokenizer.encode_batch(list(texts), add_special_tokens=False)
        return [_words(text, encoding) for text, encoding in zip(texts, encodings, strict=True)]


def _words(text: str, encoding: object) -> tuple[Word, ...]:
    columns = zip(encoding.word_ids, encoding.ids, encoding.offsets, strict=True)  # type: ignore[attr-defined]
    words: list[Word] = []
    lettered = False
    for _, group in groupby(columns, key=lambda column: column[0]):
        pieces = list(group)
        start, end = pieces[0][2][0], pieces[-1][2][1]
        shape = shape_of(text[start:end], initial=not lettered)
        lettered = lettered or text[start:end][:1].isalpha()
        words.append(Word(start, end, tuple(piece[1] for piece in pieces), shape))
    return tuple(words)


def shape_of(word: str, *, initial: bool = False) -> int:
    """The shape of a word, an index into `SHAPES`; `initial`: the first of a sentence, whose capital says little.

    >>> [SHAPES[shape_of(word)] for word in ("talks", "Oslo", "NATO", "McCain", "2025", ",")]
    ['lower', 'capital', 'upper', 'mixed', 'digit', 'mark']
    """
    letters = [character for character in word if character.isalpha()]
    if not letters:
        return SHAPES.index("digit" if any(character.isdigit() for character in word) else "mark")
    if not any(character.isupper() for character in letters):
        return SHAPES.index("lower")
    if len(letters) > 1 and all(character.isupper() for character in letters):
        return SHAPES.index("upper")
    if letters[0].isupper() and not any(character.isupper() for character in letters[1:]):
        return SHAPES.index("initial" if initial else "capital")
    return SHAPES.index("mixed")
