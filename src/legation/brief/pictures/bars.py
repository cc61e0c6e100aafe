"""Paired bars: on the left how often a party is at the table, on the right how often it is only talked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legation.brief.words import counted, shortened
from legation.records import Presence

WIDTH, GUTTER, ROW, HEAD, EDGE = 560.0, 176.0, 30.0, 34.0, 34.0


@dataclass(frozen=True, kw_only=True)
class Pair:
    """One party: the lengths of its bars (`first` and `second` part of each side), and their sums as numbers."""

    y: float
    name: str
    left: tuple[float, float]
    right: tuple[float, float]
    left_count: int
    right_count: int
    voice: str
    absent: bool


@dataclass(frozen=True, kw_only=True)
class Bars:
    """The whole picture; left bars end at `left_edge` and grow to the left, right ones begin at `right_edge`."""

    width: float
    height: float
    left_edge: float
    right_edge: float
    pairs: tuple[Pair, ...]
    description: str
    note: str = ""


def build_bars(presence: Sequence[Presence], *, max_parties: int = 14) -> Bars | None:
    """The geometry of the bars in the order given, or None when there is nobody with a bar to draw."""
    drawn = [one for one in presence if _left(one) or _right(one)]
    if not drawn:
        return None
    shown = drawn[:max_parties]
    left_edge, right_edge = (WIDTH - GUTTER) / 2, (WIDTH + GUTTER) / 2
    unit = (left_edge - EDGE) / max(max(_left(one), _right(one)) for one in shown)
    return Bars(
        width=WIDTH,
        height=HEAD + len(shown) * ROW + 6,
        left_edge=left_edge,
        right_edge=right_edge,
        pairs=tuple(_pair(one, HEAD + at * ROW, unit) for at, one in enumerate(shown)),
        description=". ".join(_words(one) for one in shown),
        note=f"Drawn: the first {len(shown)} of {len(drawn)} parties." if len(shown) < len(drawn) else "",
    )


def _left(one: Presence) -> int:
    return one.contacts_attended + one.positions_held


def _right(one: Presence) -> int:
    return one.positions_affecting + one.deals_affecting


def _pair(one: Presence, y: float, unit: float) -> Pair:
    return Pair(
        y=y,
        name=shortened(one.actor.name, 24),
        left=(round(one.contacts_attended * unit, 1), round(one.positions_held * unit, 1)),
        right=(round(one.positions_affecting * unit, 1), round(one.deals_affecting * unit, 1)),
        left_count=_left(one),
        right_count=_right(one),
        voice="" if one.voice is None else f"{one.voice:.0%}",
        absent=one.contacts_attended == 0,
    )


def _words(one: Presence) -> str:
    table = f"{counted(one.contacts_attended, 'contact')} attended and {counted(one.positions_held, 'position')} held"
    about = f"{counted(one.positions_affecting, 'position')} and {counted(one.deals_affecting, 'deal')} about it"
    return f"{one.actor.name}: {table}; {about}"
