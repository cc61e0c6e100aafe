"""What an assessment is once it is made: plain values that the command, the page, JSON and Python all show."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from legation.analysis.coverage import Coverage
from legation.records import Evidence, Record

VerdictKind = Literal["answer", "open", "too_little"]


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What can be said: one reading stands out, several cannot be told apart, or there is too little to say; and why.

    `p_by_chance` is how often the same findings, dealt out among the indicators at random, speak as loudly for some reading.
    """

    kind: VerdictKind
    words: str
    reasons: tuple[str, ...] = ()
    p_by_chance: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Override:
    """A person's judgement on a cell or indicator, beside the machine's own."""

    decision: str
    by: str
    at: dt.datetime
    reason: str
    value: str
    machine: str


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One item on one hypothesis: the sign and ratio used, what is left of the ratio after reliability, and any override."""

    hypothesis: str
    sign: str
    ratio: float
    log_ratio: float
    override: Override | None = None


@dataclass(frozen=True, kw_only=True)
class Column:
    """One item of evidence, as a column of the matrix: hypotheses are in its rows.

    `diagnosticity` is the spread of the log-likelihood ratio over the named hypotheses, after reliability; `telling` is false
    where that is next to none. `weight` is the share left after dependence. `rows` are ids of the record, `evidence` their
    quotes, those that hold the words looked for before the others.
    """

    number: int
    indicator: str
    label: str
    statement: str
    state: str
    taken_as: str = ""
    machine_state: str | None = None
    reliability: float = 0.0
    reliability_low: float = 0.0
    reliability_high: float = 0.0
    weight: float = 1.0
    diagnosticity: float = 0.0
    telling: bool = False
    cells: tuple[Cell, ...] = ()
    rows: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    texts: int = 0
    sources: int = 0
    note: str = ""
    override: Override | None = None


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A hypothesis with its three scores; `posterior` is under the stated ratios, with its range and its ICD 203 word."""

    id: str
    statement: str
    catch_all: bool
    inconsistency: float
    weighted: float
    log_ratio: float
    posterior: float
    low: float
    high: float
    word: str
    without_overrides: float | None = None


@dataclass(frozen=True, kw_only=True)
class Loss:
    """What changes when something is left out: one item, source or text, or a set of them."""

    kind: Literal["item", "source", "text"]
    left_out: tuple[str, ...]
    leader: str
    posterior: float
    flips: bool
    moved: float


@dataclass(frozen=True, kw_only=True)
class Sensitivity:
    """How the leader stands without this or that. `smallest` are the smallest sets whose loss changes the leader."""

    losses: tuple[Loss, ...] = ()
    smallest: tuple[Loss, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Missing:
    """Evidence that would tell hypotheses apart and is not there: what it would settle and how much (bits, expected)."""

    indicator: str
    statement: str
    state: str
    why: str
    look: str
    between: tuple[str, str]
    bits: float


@dataclass(frozen=True, kw_only=True)
class Step:
    """The posterior after one day's news, and which items moved it: `moved` gives item ids with the change of their state."""

    day: dt.date
    posterior: tuple[tuple[str, float], ...]
    leader: str
    enough: bool
    moved: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """A question answered from the record, as far as the record can bear; `record` holds the rows and documents cited."""

    question: str
    text: str
    parties: tuple[tuple[str, str], ...]
    as_of: dt.date | None
    verdict: Verdict
    readings: tuple[Reading, ...]
    leaders: tuple[tuple[str, tuple[str, ...]], ...]
    scores_agree: bool
    columns: tuple[Column, ...]
    sensitivity: Sensitivity
    missing: tuple[Missing, ...]
    coverage: Coverage
    history: tuple[Step, ...] = ()
    policy: str = ""
    record: Record = field(default_factory=Record, repr=False)

    def find_column(self, indicator: str, taken_as: str = "") -> Column | None:
        """The column of an indicator, or None."""
        return next((one for one in self.columns if one.indicator == indicator and one.taken_as == taken_as), None)

    def find_reading(self, hypothesis: str) -> Reading:
        """The reading of a hypothesis.

        Raises:
            KeyError: the question has no such hypothesis.
        """
        for reading in self.readings:
            if reading.id == hypothesis:
                return reading
        raise KeyError(hypothesis)

    @property
    def ranked(self) -> tuple[Reading, ...]:
        """The readings, the likeliest first."""
        return tuple(sorted(self.readings, key=lambda one: (-one.posterior, one.id)))
