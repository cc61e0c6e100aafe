"""One sentence laid out for the rules: its tokens, its mentions, and which stands where.

Token positions and the numbers of the sentence's own mentions are what every rule counts in; `Clause.numbers` turns the latter
into the numbers that the mentions have in the article.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.records import Mention, Sentence
from legation.tag import words as w
from legation.text.tokens import Token

_NOT_ACTORS = frozenset({"place", "date", "quantity"})
_FILLERS = w.ADVERBS | w.NEGATIONS | {"also", "both", "all"}
_BEFORE_NAMES = w.DETERMINERS | w.OFFICE_MODIFIERS | frozenset('"“«‘')
_MOST_BEFORE_NAMES = 4


class Clause:
    """The view of one sentence that every rule shares.

    Attributes:
        text: the article's text.
        sentence: the sentence, and `number` its number in the article.
        tokens: its tokens, and `lows` their words in lower case.
        mentions: its mentions; `first` is the number of the first of them in the article.
        owner: for each token the mention that it belongs to, or None.
        extent: for each mention its first token and the token behind it.
        bracket: for each token the number of the bracket that it stands in, 0 outside any.
    """

    def __init__(
        self,
        text: str,
        sentence: Sentence,
        number: int,
        tokens: Sequence[Token],
        mentions: Sequence[Mention],
        first: int,
    ) -> None:
        self.text = text
        self.sentence = sentence
        self.number = number
        self.tokens = list(tokens)
        self.lows = [token.low for token in tokens]
        self.mentions = list(mentions)
        self.first = first
        self.owner: list[int | None] = [None] * len(self.tokens)
        self.extent: list[tuple[int, int]] = []
        for index, mention in enumerate(self.mentions):
            inside = [
                at for at, token in enumerate(self.tokens) if token.start < mention.span.end and token.end > mention.span.start
            ]
            self.extent.append((inside[0], inside[-1] + 1) if inside else (0, 0))
            for at in inside:
                self.owner[at] = index
        self.bracket = _number_brackets(self.lows)

    def numbers(self, local: Sequence[int]) -> tuple[int, ...]:
        """Article-wide numbers of the sentence's mentions `local`."""
        return tuple(self.first + index for index in local)

    def word(self, at: int) -> str:
        """The lower-case token at `at`; the empty string outside the sentence."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def before(self, at: int) -> int:
        """The nearest token left of `at` that is no adverb or negation; -1 at the start."""
        at -= 1
        while at >= 0 and (self.lows[at] in _FILLERS or (self.lows[at].endswith("ly") and self.owner[at] is None)):
            at -= 1
        return at

    def between(self, left: int, right: int) -> list[str]:
        """The words between two mentions."""
        return self.lows[self.extent[left][1] : self.extent[right][0]]

    def is_actor(self, index: int) -> bool:
        """Whether the mention can act: it is no place, date or quantity, and no possessive such as `their`."""
        kind = self.mentions[index].kind
        return kind not in _NOT_ACTORS and not (kind == "pronoun" and self.lows[self.extent[index][0]] in w.POSSESSIVES)

    def is_possessor(self, index: int) -> bool:
        """Whether the mention is followed by a possessive `'s`."""
        return self.word(self.extent[index][1]) == "'s"

    def is_on_level(self, index: int, at: int) -> bool:
        """Whether the mention stands in the same bracket as the token at `at`, or both outside any."""
        return self.bracket[self.extent[index][0]] == self.bracket[at]

    def preposition_of(self, index: int) -> str:
        """The preposition that governs the mention, looking past articles and adjectives; the empty string if none.

        A mention that is listed behind another ("with A and B") has the preposition of the first.
        """
        begin, end = self.extent[index]
        at = begin - 1
        while at >= 0 and begin - 1 - at < _MOST_BEFORE_NAMES and self.lows[at] in _BEFORE_NAMES:
            at -= 1
        low = self.word(at)
        listed = low in ("and", "or") or (low == "," and self.word(end) in (",", "and", "or"))
        if listed and index > 0 and self.extent[index - 1][1] >= at - 1 and self.is_actor(index - 1):
            return self.preposition_of(index - 1)
        return low if low in w.PREPOSITIONS and low != "as" else ""


def _number_brackets(lows: Sequence[str]) -> list[int]:
    """For each token the number of the bracket that it stands in, 0 outside any."""
    numbers, current, count = [], 0, 0
    for low in lows:
        if low == "(":
            count += 1
            current = count
        numbers.append(current)
        if low == ")":
            current = 0
    return numbers
