"""The rows of an index: one for each period of a dyad, to list, to draw and to read by other programs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from legation.analysis.index.bands import net_band
from legation.analysis.index.periods import end_of
from legation.analysis.index.question import Question
from legation.analysis.index.series import Series


@dataclass(frozen=True, kw_only=True)
class IndexPeriod:
    """One period of a dyad. Acts are counted once however many articles report them, and only those that took place.

    The four quads, then who acts (`by_first` the party named first, `mutual` both together). `plover`, `goldstein` and `count`
    are net scores; `low` and `high` the band of the one asked for; `words` and `deeds` its verbal and its material part.
    `attention` is what the desk holds of the period, `share` (with its band) the net score per 100 of that; null where attention
    is 0. `ahead`, `doubted`, `denied` and `called_off` are acts that were planned, rumoured, denied or negated, and called off.
    `rows` are the acts counted.
    """

    dyad: str
    by: str
    start: dt.date
    end: dt.date
    events: int
    verbal_cooperation: int
    material_cooperation: int
    verbal_conflict: int
    material_conflict: int
    by_first: int
    by_second: int
    mutual: int
    plover: float
    goldstein: float
    count: float
    low: float
    high: float
    words: float
    deeds: float
    attention: int
    share: float | None
    share_low: float | None
    share_high: float | None
    ahead: int
    doubted: int
    denied: int
    called_off: int
    rows: tuple[str, ...]


def build_rows(name: str, series: Series, question: Question) -> list[IndexPeriod]:
    """The row of each period of a series, in order of time."""
    sums = series.sums[question.scale]
    low, high = net_band(sums.good, sums.bad, sums.good_squares, sums.bad_squares, sums.bundle)
    return [_row(name, series, at, question, float(low[at]), float(high[at])) for at in range(len(series.starts))]


def _row(name: str, series: Series, at: int, question: Question, low: float, high: float) -> IndexPeriod:
    sums, quads, sides = series.sums[question.scale], series.quads[:, at], series.sides[:, at]
    looked = series.attention[at]
    apart = [act.standing for act in series.apart[at]]

    def share(value: float) -> float | None:
        return round(100 * value / float(looked), 1) if looked and question.attention != "none" else None

    return IndexPeriod(
        dyad=name,
        by=series.by,
        start=series.starts[at],
        end=end_of(series.starts[at], series.by),
        events=len(series.acts[at]),
        verbal_cooperation=int(quads[0]),
        material_cooperation=int(quads[1]),
        verbal_conflict=int(quads[2]),
        material_conflict=int(quads[3]),
        by_first=int(sides[0]),
        by_second=int(sides[1]),
        mutual=int(sides[2]),
        plover=_round(series.sums["plover"].net[at]),
        goldstein=_round(series.sums["goldstein"].net[at]),
        count=_round(series.sums["count"].net[at]),
        low=_round(low),
        high=_round(high),
        words=_round(sums.verbal[at]),
        deeds=_round(sums.material[at]),
        attention=int(looked),
        share=share(float(sums.net[at])),
        share_low=share(low),
        share_high=share(high),
        ahead=apart.count("ahead"),
        doubted=apart.count("doubted"),
        denied=apart.count("denied"),
        called_off=apart.count("called_off"),
        rows=tuple(act.id for act in series.acts[at]),
    )


def _round(value: float) -> float:
    return round(float(value), 2) + 0.0  # no minus zero
