"""The index of a dyad as a picture: the net score with its band and change points, the four quads as bars, other dyads beneath.

Where the desk holds nothing of a period the line is broken: a gap is not silence.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from legation.analysis.index import DyadIndex, IndexPeriod
from legation.brief.pictures.axis import Axis, Tick
from legation.brief.words import day_words

WIDTH, LEFT, RIGHT, HEAD = 780.0, 166.0, 16.0, 34.0
TALL, LOW, LANE, GAP = 150.0, 74.0, 34.0, 14.0
QUADS = (
    ("verbal_cooperation", "co-operation in words"),
    ("material_cooperation", "co-operation in deeds"),
    ("verbal_conflict", "conflict in words"),
    ("material_conflict", "conflict in deeds"),
)


@dataclass(frozen=True, kw_only=True)
class Panel:
    """A net score over time: paths of its band, its line and the means between changes; `zero` is where 0 stands."""

    name: str
    top: float
    height: float
    zero: float
    limit: str
    band: str
    line: str
    means: str


@dataclass(frozen=True, kw_only=True)
class Lane:
    """The counts of one quad: bars on a common scale, as one path."""

    name: str
    base: float
    bars: str
    most: int
    conflict: bool


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A change point at `x`, with the range in which it may lie."""

    x: float
    left: float
    right: float
    label: str
    words: str
    label_end: bool


@dataclass(frozen=True, kw_only=True)
class SeriesPicture:
    """The whole picture; `bar` is the width of a bar, `bottom` where the change points end."""

    title: str
    unit: tuple[str, str]
    width: float
    height: float
    left: float
    right: float
    bottom: float
    bar: float
    ticks: tuple[Tick, ...]
    panels: tuple[Panel, ...]
    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    description: str


def build_series(index: DyadIndex) -> SeriesPicture | None:
    """The geometry of the picture, or None when nothing was counted."""
    own = [period for period in index.periods if period.dyad == index.dyad]
    if not any(period.events for period in own):
        return None
    axis = Axis(first=own[0].start, last=own[-1].end, left=LEFT, right=WIDTH - RIGHT)
    top = HEAD
    panels = [_panel(index, own, axis, top, TALL)]
    top += TALL + GAP
    most = max(getattr(period, field) for period in own for field, _ in QUADS)
    lanes = []
    for field, name in QUADS:
        lanes.append(_lane(name, [getattr(period, field) for period in own], own, axis, top + LANE, most, "conflict" in field))
        top += LANE + 6
    top += GAP
    for other in dict.fromkeys(period.dyad for period in index.periods if period.dyad != index.dyad):
        panels.append(_panel(index, [period for period in index.periods if period.dyad == other], axis, top, LOW))
        top += LOW + GAP
    return SeriesPicture(
        title=f"{index.dyad}: co-operation and conflict by {index.by}",
        unit=_unit(index),
        width=WIDTH,
        height=top + 4,
        left=LEFT,
        right=WIDTH - RIGHT,
        bottom=top - GAP,
        bar=round(max(0.6, 0.66 * (WIDTH - RIGHT - LEFT) / len(own)), 2),
        ticks=axis.ticks(),
        panels=tuple(panels),
        lanes=tuple(lanes),
        marks=tuple(_marks(index, axis)),
        description=_description(index, own),
    )


def _unit(index: DyadIndex) -> tuple[str, str]:
    scale = {"plover": "PLOVER score", "goldstein": "Goldstein-type score", "count": "acts"}[index.scale]
    per = {"events": "per 100 acts on the desk", "documents": "per 100 articles", "none": ""}[index.attention]
    return f"net {scale}", per


def _value(period: IndexPeriod, index: DyadIndex) -> tuple[float, float, float] | None:
    """The value drawn with its band; None where the desk holds nothing."""
    if index.attention == "none":
        return getattr(period, index.scale), period.low, period.high
    if period.share is None or period.share_low is None or period.share_high is None:
        return None
    return period.share, period.share_low, period.share_high


def _panel(index: DyadIndex, periods: Sequence[IndexPeriod], axis: Axis, top: float, height: float) -> Panel:
    values = [_value(period, index) for period in periods]
    middle, half = top + height / 2, height / 2
    limit = max((abs(value[0]) for value in values if value), default=0.0) * 1.15 or 1.0

    def y(value: float) -> float:
        return round(middle - half * max(-1.0, min(1.0, value / limit)), 1)

    runs = list(_runs(periods, values, axis))
    return Panel(
        name=periods[0].dyad,
        top=top,
        height=height,
        zero=middle,
        limit=f"{limit:.0f}" if limit >= 10 else f"{limit:.1f}",
        band="".join(_band(run, y) for run in runs),
        line="".join(_line([(x, y(value[0])) for x, value in run]) for run in runs),
        means=_means(index, periods, axis, y) if periods[0].dyad == index.dyad else "",
    )


_Run = list[tuple[float, tuple[float, float, float]]]


def _runs(periods: Sequence[IndexPeriod], values: Sequence[tuple[float, float, float] | None], axis: Axis) -> Iterator[_Run]:
    """Stretches without a gap, each as places and values."""
    placed = [(_middle(period, axis), value) for period, value in zip(periods, values, strict=True)]
    for known, run in itertools.groupby(placed, key=lambda pair: pair[1] is not None):
        if known:
            yield [(x, value) for x, value in run if value is not None]


def _middle(period: IndexPeriod, axis: Axis) -> float:
    return round((axis.at(period.start) + axis.at(period.end)) / 2, 1)


def _line(points: Sequence[tuple[float, float]]) -> str:
    """A path through points; a single one as a short dash."""
    if len(points) == 1:
        (x, y), *_ = points
        return f"M{x - 2} {y}H{x + 2}"
    return "M" + "L".join(f"{x} {y}" for x, y in points)


def _band(run: _Run, y: Callable[[float], float]) -> str:
    if len(run) == 1:
        (x, (_, low, high)), *_ = run
        return f"M{x - 2} {y(high)}H{x + 2}V{y(low)}H{x - 2}Z"
    edge = [(x, y(value[2])) for x, value in run] + [(x, y(value[1])) for x, value in reversed(run)]
    return _line(edge) + "Z"


def _means(index: DyadIndex, periods: Sequence[IndexPeriod], axis: Axis, y: Callable[[float], float]) -> str:
    """The mean between changes, weighted by attention, as steps."""
    if not index.changes:
        return ""
    edges = [periods[0].start, *(change.day for change in index.changes), dt.date.max]
    path = ""
    for start, end in itertools.pairwise(edges):
        part = [period for period in periods if start <= period.start < end]
        looked = sum(period.attention for period in part) if index.attention != "none" else len(part)
        net = sum(float(getattr(period, index.scale)) for period in part)
        if part and looked:
            level = y(net * (100 if index.attention != "none" else 1) / looked)
            path += f"M{round(axis.at(part[0].start), 1)} {level}H{round(axis.at(part[-1].end), 1)}"
    return path


def _lane(
    name: str, counts: Sequence[int], periods: Sequence[IndexPeriod], axis: Axis, base: float, most: int, conflict: bool
) -> Lane:
    bars = "".join(
        f"M{_middle(period, axis)} {base}v{round(-LANE * count / most, 1)}"
        for count, period in zip(counts, periods, strict=True)
        if count
    )
    return Lane(name=name, base=base, bars=bars, most=max(counts), conflict=conflict)


def _marks(index: DyadIndex, axis: Axis) -> Iterator[Mark]:
    for change in index.changes:
        x = round(axis.at(change.day), 1)
        yield Mark(
            x=x,
            left=round(axis.at(change.earliest), 1),
            right=round(axis.at(change.latest), 1),
            label=f"{change.day.day} {change.day:%b} {change.day.year}",
            words=f"{day_words(change.day)}: {change.direction}, p = {change.p:g}",
            label_end=x > WIDTH - RIGHT - 90,
        )


def _description(index: DyadIndex, own: Sequence[IndexPeriod]) -> str:
    """The picture in words, for whoever does not see it."""
    total = sum(period.events for period in own)
    changes = "; ".join(f"change on {day_words(change.day)}, {change.direction}" for change in index.changes)
    return (
        f"{total} acts from {day_words(own[0].start)} to {day_words(own[-1].end)}, net {index.scale} score "
        f"{sum(float(getattr(period, index.scale)) for period in own):.1f}. {changes or 'No change point'}."
    )
