"""One sentence laid out for the rules: tokens, who stands where, and the few questions of grammar that the rules ask.

No parser stands behind this. The questions are the ones that a reader with a ruler could answer: what stands to the left of the verb in its
clause, what to the right, which preposition comes before a name, whether "be" makes the verb passive.
"""

# ruff: noqa: E501 - word lists and patterns read better on one line

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legation.records import Mention, Sentence
from legation.tag import words as w
from legation.text.tokens import Token

_NOT_ACTORS = ("place", "date", "quantity")
_BEFORE_BASE = w.AUXILIARIES | {
    "to",
    "and",
    "or",
    "who",
    "which",
    "that",
    "they",
    "we",
    "you",
    "i",
    "let",
    "help",
    "please",
    "instead",
    "people",
    ",",
}
_JOINS = frozenset({"and", ",", "the", "&", "–", "-", "—"})
_BREAKS = frozenset({";", ":", "—", "–", "(", ")"})
_BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "am"})
_PLANS = frozenset(
    {
        "plan",
        "plans",
        "intention",
        "intentions",
        "decision",
        "attempt",
        "attempts",
        "desire",
        "readiness",
        "bid",
        "effort",
        "efforts",
        "move",
    }
)
_FILLERS = w.ADVERBS | w.NEGATIONS | {"also", "both", "all"}


class Clause:
    """The view of one sentence that every rule shares. `first` is the number of the sentence's first mention in the article."""

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
        self.bracket = self._brackets()

    def _brackets(self) -> list[int]:
        """For each token the number of the bracket that it stands in, 0 outside any."""
        numbers, current, count = [], 0, 0
        for low in self.lows:
            if low == "(":
                count += 1
                current = count
            numbers.append(current)
            if low == ")":
                current = 0
        return numbers

    def _same_level(self, index: int, at: int) -> bool:
        """Whether the mention stands in the same bracket as the token, or both outside any."""
        return self.bracket[self.extent[index][0]] == self.bracket[at]

    def numbers(self, local: Sequence[int]) -> tuple[int, ...]:
        """Article-wide numbers of the sentence's mentions `local`."""
        return tuple(self.first + index for index in local)

    def is_actor(self, index: int) -> bool:
        """Whether the sentence's mention `index` can act (is no place, date or quantity)."""
        mention = self.mentions[index]
        return mention.kind not in _NOT_ACTORS and not (
            mention.kind == "pronoun" and self.lows[self.extent[index][0]] in w.POSSESSIVES
        )

    def word(self, at: int) -> str:
        """The lower-case token at `at`; the empty string outside the sentence."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def before(self, at: int) -> int:
        """The nearest token left of `at` that is no adverb or negation; -1 at the start."""
        at -= 1
        while at >= 0 and (self.lows[at] in _FILLERS or (self.lows[at].endswith("ly") and self.owner[at] is None)):
            at -= 1
        return at

    def in_verb_slot(self, at: int, form: str) -> bool:
        """Whether a word that could be an adjective or a noun stands where a verb of this form stands."""
        previous, left = self.word(at - 1), self.before(at)
        word = self.word(left)
        named = left >= 0 and self.owner[left] is not None
        if form == "VB":
            return word in _BEFORE_BASE or named or at == 0 or (word.endswith("s") and word != "'s")
        if form == "VBZ":
            return not (previous in w.DETERMINERS or previous in w.PREPOSITIONS or previous == "'s")
        if form in ("VBD", "VBN") and (word in w.DETERMINERS or word in w.PREPOSITIONS - {"after", "since"} or word == "'s"):
            return False
        return not (form == "VBG" and (previous in w.DETERMINERS or previous == "'s"))

    def preposition_of(self, index: int) -> str:
        """The preposition that governs the mention, looking past articles and adjectives; the empty string if none."""
        at = self.extent[index][0] - 1
        steps = 0
        while (
            at >= 0
            and steps < 4
            and (self.lows[at] in w.DETERMINERS or self.lows[at] in w.OFFICE_MODIFIERS or self.lows[at] in '"“«‘')
        ):
            at -= 1
            steps += 1
        low = self.word(at)
        listed = low in ("and", "or") or (low == "," and self.word(self.extent[index][1]) in (",", "and", "or"))
        if listed and index > 0 and self.extent[index - 1][1] >= at - 1 and self.is_actor(index - 1):
            return self.preposition_of(index - 1)
        return low if low in w.PREPOSITIONS and low != "as" else ""

    def is_possessor(self, index: int) -> bool:
        """Whether the mention is followed by a possessive `'s`."""
        return self.word(self.extent[index][1]) == "'s"

    def is_passive(self, at: int) -> bool:
        """Whether a participle at `at` has a form of "be" before it in its verb group, or a "by" right after it."""
        left = self.before(at)
        if self.word(left) in _BE or (self.word(left) in ("been", "being")):
            return True
        if self.word(left) in ("has", "have", "had") or (left >= 0 and self.owner[left] is not None):
            return self.word(at + 1) == "by" and self.word(left) not in ("has", "have", "had")
        return "by" in [self.lows[k] for k in range(at + 1, min(at + 8, len(self.lows))) if self.owner[k] is None]

    def subjects(self, at: int) -> list[int]:
        """The mentions that are the subject of a verb at token `at`: nearest to the left, with those joined to it by "and"."""
        boundary = self._left_boundary(at)
        relative = (
            self._antecedent(boundary) if boundary >= 0 and self.lows[boundary] in ("who", "which", "that", "whose") else None
        )
        if relative is not None and not self._has_actor(boundary + 1, at):
            return self.joined_left(relative)
        planner = self._planner(at)
        if planner is not None:
            return self.joined_left(planner)
        nearest = [
            i
            for i in range(len(self.mentions))
            if self.extent[i][1] <= at and self.extent[i][0] > boundary and self.is_actor(i) and self._same_level(i, at)
        ]
        free = [i for i in nearest if not self.preposition_of(i) and not self.is_possessor(i)]
        if not free:
            free = [
                i
                for i in nearest
                if not self.is_possessor(i)
                and self.preposition_of(i) in ("of", "from", "between")
                and self.word(self.extent[i][1]) != ","
            ]
        if not free:
            return self._sentence_subject(at)
        chained = self.word(self.before(at)) in ("and", "but", ",", "or", "then") and len(free) > 1
        return self.joined_left(free[0]) if chained else self.joined_left(free[-1])

    def _planner(self, at: int) -> int | None:
        """Whose plan it is in "X's plans to start sharing …": X, for a verb up to five tokens behind the noun."""
        for left in range(at - 1, max(-1, at - 6), -1):
            if self.lows[left] in _PLANS and self.word(left - 1) == "'s" and left >= 2:
                return self.owner[left - 2]
            if self.owner[left] is not None or self.lows[left] in _BREAKS:
                return None
        return None

    def _sentence_subject(self, at: int) -> list[int]:
        left = [i for i in range(len(self.mentions)) if self.extent[i][1] <= at and self.is_actor(i) and self._same_level(i, at)]
        free = [i for i in left if not self.preposition_of(i) and not self.is_possessor(i)]
        return self.joined_left(free[0]) if free and self._shares_subject(at) else []

    def _shares_subject(self, at: int) -> bool:
        return self.word(self.before(at)) in (
            "and",
            "but",
            ",",
            "to",
            "or",
            "then",
            "will",
            "would",
            "has",
            "have",
            "had",
            "is",
            "was",
        )

    def _left_boundary(self, at: int) -> int:
        """The token that opens the clause of `at`: a break, a relative pronoun, or a conjunction followed by a new subject; -1 if none."""
        for left in range(at - 1, -1, -1):
            low = self.lows[left]
            if self.owner[left] is not None or self.bracket[left] != self.bracket[at]:
                continue
            if low in _BREAKS or low in (
                "who",
                "which",
                "whose",
                "because",
                "while",
                "whereas",
                "although",
                "if",
                "unless",
                "when",
                "where",
                "that",
                "until",
                "once",
            ):
                return left
            if (
                low in ("and", "but", "as", "after", "before", "since", ",")
                and self._has_actor(left + 1, at)
                and self._has_verb(left, at)
            ):
                return left
        return -1

    def _has_verb(self, start: int, end: int) -> bool:
        """Whether `start` opens a clause: a verb stands somewhere left of it too."""
        return any(
            low in w.AUXILIARIES or (low.endswith("ed") and self.owner[i] is None) for i, low in enumerate(self.lows[:start])
        )

    def _has_actor(self, start: int, end: int) -> bool:
        return any(
            start <= self.extent[i][0] < end and self.is_actor(i) and not self.preposition_of(i)
            for i in range(len(self.mentions))
        )

    def _antecedent(self, boundary: int) -> int | None:
        """The mention right before a relative pronoun."""
        for index in range(len(self.mentions) - 1, -1, -1):
            end = self.extent[index][1]
            if end <= boundary and boundary - end <= 1 and self.is_actor(index):
                return index
        return None

    def joined_left(self, index: int) -> list[int]:
        """The mention with those joined to its left by commas and "and": `A, B and C` from C."""
        chain = [index]
        while chain[0] > 0:
            previous = chain[0] - 1
            between = self.lows[self.extent[previous][1] : self.extent[chain[0]][0]]
            if (
                self.is_actor(previous)
                and between
                and all(low in ("and", ",", "the", "&", "as", "well") for low in between)
                and self._is_list(previous, chain)
            ):
                chain.insert(0, previous)
            else:
                break
        return chain

    def _is_list(self, previous: int, chain: list[int]) -> bool:
        """Whether a comma before the chain joins rather than apposes: an "and" stands somewhere in the chain."""
        lows = self.lows[self.extent[previous][1] : self.extent[chain[-1]][1]]
        return "and" in lows or "&" in lows

    def joined_right(self, index: int) -> list[int]:
        """The mention with those joined to its right: `A, B and C` from A."""
        chain = [index]
        while chain[-1] + 1 < len(self.mentions):
            following = chain[-1] + 1
            between = self.lows[self.extent[chain[-1]][1] : self.extent[following][0]]
            if self.extent[chain[-1]] == self.extent[following] or (
                self.is_actor(following) and between and all(low in _JOINS for low in between)
            ):
                chain.append(following)
            else:
                break
        between = self.lows[self.extent[chain[0]][1] : self.extent[chain[-1]][0]]
        if len(chain) > 1 and self.extent[chain[0]] != self.extent[chain[-1]] and not {"and", "–", "-", "—", "&"} & set(between):
            return chain[:1]
        return chain

    def right(self, at: int, reach: int = 14) -> Iterator[int]:
        """Mentions to the right of token `at` within its clause, nearest first."""
        for index in range(len(self.mentions)):
            start = self.extent[index][0]
            if start <= at:
                continue
            if self.bracket[start] != self.bracket[at]:
                continue
            gap = [self.lows[k] for k in range(at + 1, start) if self.owner[k] is None and self.bracket[k] == self.bracket[at]]
            if start - at > reach or any(
                low in _BREAKS or low in ("that", "which", "who", "because", "while", "if", "when", "after", "before", "but")
                for low in gap
            ):
                return
            yield index

    def objects(self, at: int, prepositions: frozenset[str] = frozenset()) -> list[int]:
        """The actors that a verb at `at` acts on: the first to the right that has no preposition or one of those given."""
        for index in self.right(at):
            if not self.is_actor(index):
                continue
            preposition = self.preposition_of(index)
            if not preposition or preposition in prepositions:
                if (
                    self.is_possessor(index)
                    and not preposition
                    and self.owner[self.extent[index][1] + 1 : self.extent[index][1] + 2] != [None]
                ):
                    continue
                return self.joined_right(index)
        return []

    def after_preposition(self, at: int, prepositions: tuple[str, ...], reach: int = 14) -> list[int]:
        """The actors to the right of `at` that stand after one of `prepositions`."""
        for index in self.right(at, reach):
            if self.is_actor(index) and self.preposition_of(index) in prepositions:
                return self.joined_right(index)
        return []
