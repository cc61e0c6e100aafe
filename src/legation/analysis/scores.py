"""Scores of forecasts: Brier and logarithmic, over all and per source, with how many there are and how many say nothing.

Scored is what came true or did not and whose text stated a probability, in figures or by a word of ICD 203; the middle of the
word's band is scored, and the scores at its two ends stand beside, because the text did not choose. `partly` and `unclear` are
counted and not scored. A forecast whose window passed in silence counts as one that did not come true; `by_silence` says how
many there are. Forty copies of one article are one forecast.

Source: G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950), 1–3, in its
one-event form; I. J. Good, "Rational decisions", JRSS B 14 (1952), 107–114, for the logarithmic score (natural logarithm).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Literal

from legation.analysis.calibration import SMALL, Bin, Decomposition, calibrate, decompose
from legation.records import Document, Forecast

SourceKind = Literal["all", "outlet", "holder"]
_OUTCOME: Mapping[str, bool] = {"came_true": True, "did_not": False, "expired": False}
_SURE = 0.99
"""A stated 0 % or 100 % is scored as 1 % or 99 %: its logarithmic score would be infinite when it fails."""


@dataclass(frozen=True, kw_only=True)
class Score:
    """One source and how its forecasts fared; `brier` and `log_score` are means, None where nothing could be scored.

    `brier_low` and `brier_high` are the means if each word had stood for the better or worse end of its band. `small` marks fewer
    than ten scored forecasts. `hits` counts what came true among all settled, with or without a stated probability.
    """

    kind: SourceKind
    source: str
    forecasts: int
    resolvable: int
    settled: int
    hits: int
    partly: int
    unclear: int
    scored: int
    by_silence: int
    decided: int
    brier: float | None = None
    brier_low: float | None = None
    brier_high: float | None = None
    log_score: float | None = None
    skill: float | None = None
    small: bool = True


@dataclass(frozen=True, kw_only=True)
class Scores:
    """All scores of a record: over all first, then outlets and holders; calibration by band; why forecasts have no criterion."""

    scores: tuple[Score, ...] = ()
    calibration: tuple[Bin, ...] = ()
    parts: Decomposition | None = None
    not_resolvable: tuple[tuple[str, int], ...] = ()


def score_forecasts(forecasts: Iterable[Forecast], documents: Iterable[Document] = ()) -> Scores:
    """The scores of resolved forecasts (`resolve_forecasts`); outlets are told by the documents that are no copies."""
    listed = sorted(forecasts, key=lambda forecast: forecast.id)
    outlets = {d.id: d.outlet or d.title or d.path or d.id for d in documents if not d.duplicate_of}
    groups: dict[tuple[SourceKind, str], list[Forecast]] = defaultdict(list)
    for forecast in listed:
        for key in dict.fromkeys(outlets[d] for d in forecast.documents if d in outlets):
            groups["outlet", key].append(forecast)
        if holder := holder_of(forecast):
            groups["holder", holder].append(forecast)
    ranked = sorted(groups.items(), key=lambda item: (item[0][0] != "outlet", -len(item[1]), item[0][1]))
    pairs = [pair for forecast in listed if (pair := pair_of(forecast))]
    return Scores(
        scores=(_score("all", "all forecasts", listed), *(_score(kind, name, rows) for (kind, name), rows in ranked)),
        calibration=tuple(calibrate(pairs)),
        parts=decompose(pairs),
        not_resolvable=tuple(_reasons(listed)),
    )


def holder_of(forecast: Forecast) -> str:
    """Who foresees: the last link of the chain, the one nearest to the fact; empty for the author of the article alone."""
    return forecast.by[-1].name if len(forecast.by) > 1 else ""


def pair_of(forecast: Forecast) -> tuple[float, bool] | None:
    """The stated probability and the outcome of a forecast, or None where one of them is missing."""
    if forecast.p_stated is None or forecast.state not in _OUTCOME:
        return None
    return forecast.p_stated, _OUTCOME[forecast.state]


def brier_of(forecast: Forecast) -> float | None:
    """The Brier score of one forecast: the squared distance of what was stated from what came, 0 best and 1 worst."""
    pair = pair_of(forecast)
    return round(brier(*pair), 4) if pair else None


def brier(p: float, came_true: bool) -> float:
    """The squared error of a probability.

    >>> brier(0.7, True), brier(0.7, False)
    (0.09, 0.49)
    """
    return round((p - came_true) ** 2, 10)


def log_loss(p: float, came_true: bool) -> float:
    """The surprise in nats: minus the logarithm of the probability given to what came; 0 best.

    >>> round(log_loss(0.5, True), 3), round(log_loss(1.0, False), 3)
    (0.693, 4.605)
    """
    kept = min(max(p, 1 - _SURE), _SURE)
    return -log(kept if came_true else 1 - kept)


def _score(kind: SourceKind, source: str, rows: Sequence[Forecast]) -> Score:
    pairs = [pair for row in rows if (pair := pair_of(row))]
    scored = [row for row in rows if pair_of(row)]
    settled = [row for row in rows if row.state in _OUTCOME]
    return Score(
        kind=kind,
        source=source,
        forecasts=len(rows),
        resolvable=sum(row.resolvable for row in rows),
        settled=len(settled),
        hits=sum(row.state == "came_true" for row in settled),
        partly=sum(row.state == "partly" for row in rows),
        unclear=sum(row.state == "unclear" for row in rows),
        scored=len(pairs),
        by_silence=sum(row.state == "expired" for row in scored),
        decided=sum(bool(row.decided_by) for row in rows),
        brier=_mean([brier(*pair) for pair in pairs]),
        brier_low=_mean([min(_ends(row)) for row in scored]),
        brier_high=_mean([max(_ends(row)) for row in scored]),
        log_score=_mean([log_loss(*pair) for pair in pairs]),
        skill=_skill(pairs),
        small=len(pairs) < SMALL,
    )


def _ends(row: Forecast) -> tuple[float, float]:
    """The Brier scores at both ends of the band."""
    assert row.p_stated is not None
    hit = _OUTCOME[row.state]
    low = row.p_stated if row.p_low is None else row.p_low
    high = row.p_stated if row.p_high is None else row.p_high
    return brier(low, hit), brier(high, hit)


def _skill(pairs: Sequence[tuple[float, bool]]) -> float | None:
    """How much better than always stating the share that came true: 1 is perfect, 0 no better, below 0 worse."""
    if not pairs:
        return None
    base = sum(hit for _, hit in pairs) / len(pairs)
    reference = base * (1 - base)
    if reference == 0:
        return None
    return round(1 - sum(brier(*pair) for pair in pairs) / len(pairs) / reference, 4)


def _mean(values: Sequence[float]) -> float | None:
    return round(sum(values) / len(values), 4) if values else None


def _reasons(rows: Iterable[Forecast]) -> list[tuple[str, int]]:
    counts: dict[str, int] = defaultdict(int)
    for row in rows:
        for reason in row.unresolvable_because.split("; ") if not row.resolvable else ():
            counts[reason or "no reason given"] += 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
