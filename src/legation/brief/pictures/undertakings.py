"""Deeds beside promises: what was undertaken, threatened or demanded on the day it was said, and when it was done, if it was."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from legation.brief.commitments import Commitment, End
from legation.brief.pictures.axis import Axis, Tick
from legation.brief.words import capital, counted, shortened

WIDTH, LEFT, RIGHT, HEAD, ROW = 700.0, 250.0, 20.0, 30.0, 44.0
_CHARS, _APART = 37, 11.0


@dataclass(frozen=True, kw_only=True)
class Course:
    """One commitment: who undertakes what, from the day it was said (`x`) to its end, whose form tells what became of it.

    `due` is where its deadline stands, or None; `row` is the position's id.
    """

    y: float
    who: str
    what: str
    x: float
    x_end: float
    end: End
    due: float | None
    row: str
    words: str


@dataclass(frozen=True, kw_only=True)
class Undertakings:
    """The whole picture: courses from top to bottom over one axis of days."""

    width: float
    height: float
    left: float
    ticks: tuple[Tick, ...]
    courses: tuple[Course, ...]
    ends: tuple[End, ...]
    description: str
    note: str = ""


def build_undertakings(commitments: Sequence[Commitment], last: dt.date | None, *, most: int = 14) -> Undertakings | None:
    """The geometry of commitments that bear a day, in the order given; None where nothing came of any, and none has a term.

    Args:
        commitments: those with an end first.
        last: the day up to which open ones are drawn: that of asking, or of the last article.
        most: how many are drawn.
    """
    dated = [one for one in commitments if one.day]
    shown = dated[:most]
    if all(one.end == "open" and not one.due for one in shown):
        return None
    days = [day for one in shown for day in (one.day, one.done_on, one.due) if day] + ([last] if last else [])
    margin = dt.timedelta(days=max(1, (max(days) - min(days)).days // 20))
    axis = Axis(first=min(days) - margin, last=max(days) + margin, left=LEFT, right=WIDTH - RIGHT)
    courses = tuple(_course(one, HEAD + at * ROW, axis, last or max(days)) for at, one in enumerate(shown))
    return Undertakings(
        width=WIDTH,
        height=HEAD + len(shown) * ROW + 6,
        left=LEFT,
        ticks=axis.ticks(),
        courses=courses,
        ends=tuple(dict.fromkeys(course.end for course in courses)),
        description=". ".join(course.words for course in courses),
        note=f"Drawn: {len(shown)} of {counted(len(dated), 'commitment')}." if len(shown) < len(dated) else "",
    )


def _course(one: Commitment, y: float, axis: Axis, last: dt.date) -> Course:
    said = one.day or last
    until = one.done_on or (one.due if one.end == "lapsed" else last) or last
    return Course(
        y=y,
        who=shortened(f"{capital(one.kind)}: {one.who}", _CHARS - 4),
        what=shortened(one.position.content, _CHARS),
        x=round(axis.at(said), 1),
        x_end=round(max(axis.at(max(until, said)), axis.at(said) + _APART), 1),
        end=one.end,
        due=round(axis.at(one.due), 1) if one.due else None,
        row=one.position.id,
        words=one.words,
    )
