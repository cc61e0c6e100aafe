"""Totals: what became of the inputs of one reading, in counts that add up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from legation.records import Rejection

SHOWN = 5
"""How many rejections the totals carry whole; all of them are on the desk."""


@dataclass(frozen=True, kw_only=True)
class ReadTotals:
    """What became of the inputs of one run; `read == accepted + known + rejected`.

    `known` were on the desk already, read by the same version; `statements_rejected` counts parts of accepted articles
    that were refused; `reasons` are those of rejected inputs, the most frequent first; `rejections` the first ones.
    """

    read: int = 0
    accepted: int = 0
    known: int = 0
    rejected: int = 0
    statements: int = 0
    statements_rejected: int = 0
    reasons: tuple[tuple[str, int], ...] = ()
    rejections: tuple[Rejection, ...] = ()


@dataclass
class Tally:
    """The counts of a run while it goes on."""

    accepted: int = 0
    known: int = 0
    rejected: int = 0
    statements: int = 0
    statements_rejected: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    first: list[Rejection] = field(default_factory=list)

    @property
    def read(self) -> int:
        """How many inputs were looked at."""
        return self.accepted + self.known + self.rejected

    def reject(self, rejection: Rejection) -> None:
        """Count an input that was refused."""
        self.rejected += 1
        self.reasons[rejection.reason] += 1
        if len(self.first) < SHOWN:
            self.first.append(rejection)

    def accept(self, statements: int, refused: int) -> None:
        """Count an article with what was read in it and what of it was refused."""
        self.accepted += 1
        self.statements += statements
        self.statements_rejected += refused

    def totals(self) -> ReadTotals:
        """The counts as they stand."""
        return ReadTotals(
            read=self.read,
            accepted=self.accepted,
            known=self.known,
            rejected=self.rejected,
            statements=self.statements,
            statements_rejected=self.statements_rejected,
            reasons=tuple(sorted(self.reasons.items(), key=lambda pair: (-pair[1], pair[0]))),
            rejections=tuple(self.first),
        )
