"""How well things were put together: pairwise and B-cubed measures over labels.

In: for each thing the label that it should have and the label that it was given. Out: a tally that can be added to; labels
themselves mean nothing, only which things share one.

Source: Bagga & Baldwin 1998 (B-cubed).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from legation.evaluation.score import Tally

Label = tuple[Hashable, Hashable]
"""The label that a thing should have, and the one that it was given."""


@dataclass
class Shares(Tally):
    """Sums of shares, one for each thing: precision and recall are their means, and differ in more than a count."""

    precise: float = 0.0
    whole: float = 0.0
    things: int = 0

    @property
    def precision(self) -> float | None:
        """The mean share of the things put together with one that belong with it."""
        return self.precise / self.things if self.things else None

    @property
    def recall(self) -> float | None:
        """The mean share of the things that belong with one that were put together with it."""
        return self.whole / self.things if self.things else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two."""
        if not self.things:
            return None
        return 2 * self.precise * self.whole / (self.precise + self.whole) / self.things

    @property
    def n(self) -> int:
        """How many things were looked at."""
        return self.things


def count_pairs(tally: Tally, labels: Iterable[Label]) -> None:
    """Add to a tally the pairs that were rightly put together, wrongly put together, and wrongly kept apart.

    >>> tally = Tally()
    >>> count_pairs(tally, [("a", 1), ("a", 1), ("b", 1), ("b", 2)])
    >>> tally
    Tally(right=1, false=2, missed=1)
    """
    listed = list(labels)
    right = _pairs(Counter(listed))
    tally.right += right
    tally.false += _pairs(Counter(given for _, given in listed)) - right
    tally.missed += _pairs(Counter(wanted for wanted, _ in listed)) - right


def count_shares(shares: Shares, labels: Sequence[Label]) -> None:
    """Add the B-cubed shares of these things.

    >>> shares = Shares()
    >>> count_shares(shares, [("a", 1), ("a", 1), ("b", 1), ("b", 2)])
    >>> round(shares.precise, 3), shares.whole, shares.things
    (2.667, 3.0, 4)
    """
    together = Counter(labels)
    wanted_of, given_of = Counter(wanted for wanted, _ in labels), Counter(given for _, given in labels)
    for wanted, given in labels:
        shares.precise += together[wanted, given] / given_of[given]
        shares.whole += together[wanted, given] / wanted_of[wanted]
    shares.things += len(labels)


def _pairs(sizes: Counter[Label] | Counter[Hashable]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes.values())
