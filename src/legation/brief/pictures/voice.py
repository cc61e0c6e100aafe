"""Voice by month: for each party and month how much concerned it, and how much of that with it in the room."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from legation.analysis import party_key
from legation.brief.words import counted, shortened
from legation.records import Presence

WIDTH, NAMES, ROW, HEAD, BAR, WIDEST = 720.0, 170.0, 40.0, 30.0, 30.0, 54.0
_FEWEST_MONTHS = 2
_GAP = 6


@dataclass(frozen=True, kw_only=True)
class Stroke:
    """One party in one month: the outline is what concerned it, the filled part that in which it took part."""

    x: float
    y: float
    width: float
    height: float
    filled: float
    words: str


@dataclass(frozen=True, kw_only=True)
class Voices:
    """The whole picture: months as columns, parties as rows, those without a voice first."""

    width: float
    height: float
    months: tuple[tuple[float, str], ...]
    parties: tuple[tuple[float, str, bool], ...]
    strokes: tuple[Stroke, ...]
    description: str
    note: str = ""


def build_voices(presence: Sequence[Presence], *, max_parties: int = 10, max_months: int = 18) -> Voices | None:
    """The geometry of presence by month, in the order given; None where there are fewer than two months to compare.

    Args: presence: rows of `measure_presence_by("month", …)`. max_parties: the parties that most concerns are drawn.
    max_months: of more months the last are drawn.
    """
    dated = [one for one in presence if one.month and one.concerning]
    months = _months(sorted({one.month for one in dated}))[-max_months:]
    weight: dict[str, int] = {}
    for one in dated:
        weight[party_key(one.actor)] = weight.get(party_key(one.actor), 0) + one.concerning
    keys = [key for key in weight if weight[key] > 1]
    if len(months) < _FEWEST_MONTHS or not keys:
        return None
    drawn = set(sorted(keys, key=lambda key: (-weight[key], key))[:max_parties])
    order = [key for key in dict.fromkeys(party_key(one.actor) for one in dated) if key in drawn]
    shown = [one for one in dated if party_key(one.actor) in drawn and one.month in months]
    column = min(WIDEST, (WIDTH - NAMES) / len(months))
    most = max(one.concerning for one in shown)
    left_out = len(weight) - len(drawn)
    return Voices(
        width=NAMES + column * len(months),
        height=HEAD + ROW * len(order) + 4,
        months=tuple((NAMES + column * (at + 0.5), _label(month, months, at)) for at, month in enumerate(months)),
        parties=tuple((HEAD + ROW * (at + 0.5), *_name(key, shown)) for at, key in enumerate(order)),
        strokes=tuple(_stroke(one, order.index(party_key(one.actor)), months.index(one.month), column, most) for one in shown),
        description=". ".join(_words(one) for one in shown),
        note=f"Not drawn: {counted(left_out, 'party', 'parties')} that little concerned." if left_out else "",
    )


def _months(found: Sequence[str]) -> list[str]:
    """The months to the last one, those without a row among them, back to a gap of over half a year: before that is history."""
    listed: list[str] = []
    for month in found:
        if listed and _apart(listed[-1], month) > _GAP:
            listed.clear()
        while listed and _next(listed[-1]) != month:
            listed.append(_next(listed[-1]))
        listed.append(month)
    return listed


def _apart(one: str, other: str) -> int:
    return (int(other[:4]) - int(one[:4])) * 12 + int(other[5:]) - int(one[5:])


def _next(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12}-{number % 12 + 1:02}"


def _label(month: str, months: Sequence[str], at: int) -> str:
    """`Feb`, with the year where it is the first of it: `Feb 2025`."""
    day = dt.date.fromisoformat(f"{month}-01")
    return f"{day:%b} {day.year}" if at == 0 or months[at - 1][:4] != month[:4] else f"{day:%b}"


def _name(key: str, shown: Sequence[Presence]) -> tuple[str, bool]:
    rows = [one for one in shown if party_key(one.actor) == key]
    return shortened(rows[0].actor.name, 22), not any(one.taking_part for one in rows)


def _stroke(one: Presence, row: int, column_at: int, column: float, most: int) -> Stroke:
    height = max(6.0, round(BAR * sqrt(one.concerning / most), 1))
    width = round(column * 0.56, 1)
    return Stroke(
        x=round(NAMES + column * (column_at + 0.5) - width / 2, 1),
        y=round(HEAD + ROW * (row + 1) - 5 - height, 1),
        width=width,
        height=height,
        filled=round(height * one.taking_part / one.concerning, 1),
        words=_words(one),
    )


def _words(one: Presence) -> str:
    return f"{one.actor.name}, {one.month}: took part in {one.taking_part} of {one.concerning} that concerned it"
