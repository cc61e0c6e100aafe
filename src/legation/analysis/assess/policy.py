"""Every threshold of an assessment, in one place and with its version: nothing here is measured, all of it is shown.

Ratios are against the catch-all hypothesis. The signs are starting points, to be argued with in the question file.
"""

from __future__ import annotations

from dataclasses import dataclass, field

SIGNS = ("++", "+", "·", "-", "--")
"""From strongly expected to strongly contrary; `·` says nothing."""
WEIGHTS = ("low", "normal", "high")


@dataclass(frozen=True, kw_only=True)
class AssessPolicy:
    """What an assessment takes for granted.

    `voice` is how far one independent source can be relied on for a plain fact, `detection` the chance that one independent
    text would tell of a thing that is there. `reading` is how far rows found by a query are taken to mean what the indicator
    says, however many sources there are; `silence` how far a thing not found is taken as not there, however many texts: the
    machine that reads misses and misreads. `common` is how much items that rest on one and the same text depend on each other
    (0 not at all, 1 wholly), `between` how much any two items of one process do. `honest` is how far a statement of intent is
    taken as true. Each has the bounds over which the range of the posterior is drawn. `base` is how often an indicator is seen
    where the catch-all holds. `open_p` and `answer_p` are how often a record without order may pass for more than too little, and
    for an answer (see `chance`).
    """

    version: str = "1"
    ratios: tuple[tuple[str, float], ...] = (("++", 4.0), ("+", 2.0), ("·", 1.0), ("-", 0.5), ("--", 0.25))
    ratio_spread: float = 2.0**0.5
    base: float = 0.2
    most_likely: float = 0.95
    reading: float = 0.8
    reading_bounds: tuple[float, float] = (0.6, 0.95)
    silence: float = 0.6
    silence_bounds: tuple[float, float] = (0.35, 0.8)
    voice: float = 0.6
    voice_bounds: tuple[float, float] = (0.4, 0.8)
    detection: float = 0.1
    detection_bounds: tuple[float, float] = (0.05, 0.2)
    common: float = 0.5
    common_bounds: tuple[float, float] = (0.5, 1.0)
    between: float = 0.05
    between_bounds: tuple[float, float] = (0.0, 0.15)
    honest: float = 0.5
    honest_bounds: tuple[float, float] = (0.2, 0.8)
    hearsay_voices: float = 0.5
    certainty: tuple[tuple[str, float], ...] = (
        ("certain", 1.0),
        ("probable", 0.8),
        ("possible", 0.5),
        ("doubtful", 0.2),
        ("unknown", 0.5),
    )
    draws: int = 600
    seed: int = 203
    quantiles: tuple[float, float] = (0.05, 0.95)
    telling_spread: float = 0.405
    """An item whose ratios differ by less than 1.5 over the named hypotheses (ln 1.5) tells nothing apart."""
    dealings: int = 499
    answer_p: float = 0.1
    open_p: float = 0.2
    answer_posterior: float = 0.55
    min_texts: int = 3
    min_sources: int = 2
    min_items: int = 4
    min_assessable: float = 0.3
    min_rows: int = 3

    def ratio_of(self, sign: str) -> float:
        """The likelihood ratio of a sign."""
        return dict(self.ratios)[sign]

    def certainty_of(self, word: str) -> float:
        """How far a claim of this certainty is taken for what it says."""
        return dict(self.certainty).get(word, 0.5)


POLICY = AssessPolicy()


@dataclass(frozen=True, kw_only=True)
class Needs:
    """What a question asks of the record before it is answered; where it does not say, the policy does."""

    texts: int = field(default=POLICY.min_texts)
    sources: int = field(default=POLICY.min_sources)
    items: int = field(default=POLICY.min_items)
