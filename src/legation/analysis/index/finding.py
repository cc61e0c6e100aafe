"""What an index adds up to: which way a dyad moves, on how many scales, or what there is too little of to tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from legation.analysis.index.changepoints import POLICY, Change, ChangePolicy
from legation.analysis.index.changes import Direction, is_same, seen, trend_of
from legation.analysis.index.question import Question
from legation.analysis.index.scales import SCALES, Scale
from legation.analysis.index.series import Series


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Which way a dyad moves: `direction` over the whole series on the scale asked for, with its p-value, and on all three.

    `missing` says what there is too little of; then there is no direction. `notes` are what a reader must know beside the
    figures.
    """

    direction: Direction
    p: float | None = None
    directions: tuple[tuple[str, str], ...] = ()
    survives: bool = False
    missing: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class IndexPolicy:
    """When there is enough to look for a change at all: so many acts, in so many periods of which the desk holds anything."""

    version: str = "1"
    least_acts: int = 12
    least_periods: int = 12
    changes: ChangePolicy = POLICY


INDEX_POLICY = IndexPolicy()


def find_missing(series: Series, policy: IndexPolicy) -> str:
    """What there is too little of to look for a change; empty when there is enough."""
    periods = len(seen(series))
    lacks = []
    held = f"{periods} {series.by}{'s' * (periods != 1)} of which the desk holds anything"
    if series.count < policy.least_acts:
        lacks.append(f"{series.count} {'act that is' if series.count == 1 else 'acts that are'} dated and took place, "
                     f"where {policy.least_acts} are needed")  # fmt: skip
    if periods < policy.least_periods:
        lacks.append(f"{held}, where {policy.least_periods} are needed")
    return " and ".join(lacks)


def build_finding(
    series: Series,
    question: Question,
    missing: str,
    found: Mapping[Scale, Sequence[Change]],
    policy: IndexPolicy,
    attention: Mapping[dt.date, int] | None,
) -> Finding:
    """The finding of a series; `found` are its changes on each scale, `missing` what there is too little of."""
    notes = tuple(_notes(series, question, found, attention))
    if missing:
        return Finding(direction="unclear", missing=missing, notes=notes)
    trends = {scale: trend_of(series, scale, policy.changes) for scale in SCALES}
    direction, p = trends[question.scale]
    named = {one for one, _ in trends.values()}
    return Finding(
        direction=direction,
        p=p,
        directions=tuple((scale, one) for scale, (one, _) in trends.items()),
        survives=len(named) == 1 and direction != "unclear",
        notes=notes,
    )


def _notes(
    series: Series, question: Question, found: Mapping[Scale, Sequence[Change]], attention: Mapping[dt.date, int] | None
) -> Iterable[str]:
    """What a reader must know: what was not counted, what the desk does not hold, what only another scale finds."""
    if series.loose:
        yield (
            f"{len(series.loose)} {'act is' if len(series.loose) == 1 else 'acts are'} not counted: "
            f"dated more loosely than to a {series.by}, or contacts without a date."
        )
    if attention is not None:
        gaps = len(series.starts) - len(seen(series))
        if gaps:
            of = f"Of {gaps} of {len(series.starts)} {series.by}s"
            yield f"{of} the desk holds nothing: they are no silence, and are not tested."
        if question.attention == "events" and series.count and series.count > 0.5 * float(series.attention.sum()):
            yield (
                "More than half of what the desk holds is about these two: normalised by that, a change shows in what they do, "
                "hardly in how much. Normalise by nothing to see how much."
            )
    for scale in SCALES:
        others = [change for change in found[scale] if not any(is_same(own, change) for own in found[question.scale])]
        if others and scale != question.scale:
            days = ", ".join(series.starts[seen(series)[change.at]].isoformat() for change in others)
            yield f"On the scale {scale} alone there is a change, too: {days}."
