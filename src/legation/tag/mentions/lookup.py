"""One sentence made ready for the search for mentions: its tokens, and at each the longest known name that starts there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legation.records import MentionKind, Span
from legation.reference import names
from legation.reference.entry import Entry
from legation.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Found:
    """A mention by token indices, half-open, before it gets its number; `part` where it is less than its token."""

    first: int
    last: int
    kind: MentionKind
    head_first: int
    head_last: int
    part: Span | None = None


class Lookup:
    """The tokens of one sentence. `matches[i]` is how many tokens the longest known name from `i` covers, and its readings."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.words = [token.word for token in tokens]
        self.lows = [token.low for token in tokens]
        self.matches: list[tuple[int, tuple[Entry, ...]]] = [
            names.longest_match(self.words, index) if _may_start_name(word) else (0, ()) for index, word in enumerate(self.words)
        ]

    def __len__(self) -> int:
        return len(self.tokens)

    def is_capital(self, at: int) -> bool:
        """Whether the token at `at` starts with a capital."""
        return self.tokens[at].is_name_like


def _may_start_name(word: str) -> bool:
    """Whether a word has a capital, at its start or, behind a small letter, further on (`eBay`)."""
    return word[0].isupper() or (word[0].isalpha() and any(letter.isupper() for letter in word))
