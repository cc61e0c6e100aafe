"""The timeline: a lane for each track, a mark for each contact. The form of a mark, not only its colour, tells its status."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from legation.brief.chronology import contact_order, has_date
from legation.brief.names import contact_words, places_words
from legation.brief.pictures.axis import Axis, Tick
from legation.brief.words import CONTACT_KINDS, CONTACT_STATUS, capital, counted, date_words, listed, shortened
from legation.records import Contact, Record

WIDTH, LEFT, RIGHT, GUTTER = 700.0, 140.0, 14.0, 100.0
ROW, PAD, HEAD = 25.0, 10.0, 30.0
CHAR, MARKER, LINE = 6.4, 11.0, 15.0
_FIRM = ("day", "range", "week", "month")
Span = Literal["point", "bar", "before", "after"]


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A contact on the timeline: `x` to `x_end` in its lane's row at `y`; `contact` is the row's id."""

    contact: str
    status: str
    span: Span
    x: float
    x_end: float
    y: float
    label: str
    label_x: float
    label_end: bool
    words: str


@dataclass(frozen=True, kw_only=True)
class Lane:
    """One track: its name in lines that fit, its top and height, and its marks."""

    name: tuple[str, ...]
    top: float
    height: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """The whole picture. `gutter` is where undated contacts stand, or None; `note` says what is left out."""

    width: float
    height: float
    axis_left: float
    axis_right: float
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    statuses: tuple[str, ...]
    gutter: float | None
    today: float | None
    description: str
    note: str = ""


def build_timeline(record: Record, *, as_of: dt.date | None = None, max_lanes: int = 12, max_marks: int = 80) -> Timeline | None:
    """The geometry of the timeline, or None when there is no contact to show."""
    known = sorted((c for c in record.contacts if not c.history), key=contact_order)
    if not known:
        return None
    dated = [contact for contact in known if has_date(contact.date)][-max_marks:]
    contacts = [*dated, *[contact for contact in known if not has_date(contact.date)][: max_marks - len(dated)]]
    undated = any(not has_date(contact.date) for contact in contacts)
    right = WIDTH - RIGHT - (GUTTER if undated else 0.0)
    axis = _axis(contacts, right)
    lanes: list[Lane] = []
    top = HEAD
    named = _lanes(record, contacts)
    for name, members in named[:max_lanes]:
        marks, rows = _place([_mark(contact, axis, right) for contact in members], top, right)
        lines = _wrapped(name, 22)
        height = max(rows * ROW + 2 * PAD, len(lines) * LINE + LINE)
        lanes.append(Lane(name=lines, top=top, height=height, marks=tuple(marks)))
        top += height
    left_out = sum(len(members) for _, members in named[max_lanes:])
    inside = as_of is not None and axis is not None and axis.first <= as_of <= axis.last
    return Timeline(
        width=WIDTH,
        height=top + 8,
        axis_left=LEFT,
        axis_right=right,
        ticks=axis.ticks() if axis else (),
        lanes=tuple(lanes),
        statuses=tuple(status for status in CONTACT_STATUS if any(c.status == status for c in contacts)),
        gutter=right + 12 if undated else None,
        today=axis.at(as_of) if inside and axis and as_of else None,
        description=". ".join(f"{date_words(c.date)}: {contact_words(c)}, {CONTACT_STATUS[c.status]}" for c in contacts),
        note=_note(len(known) - len(contacts), left_out),
    )


def _note(earlier: int, of_other_tracks: int) -> str:
    """What is not drawn, in words."""
    parts = [counted(earlier, "earlier or undated contact")] if earlier else []
    parts += (
        [counted(of_other_tracks, "contact on no track or a short one", "contacts on no track or a short one")]
        if of_other_tracks
        else []
    )
    return f"Not drawn: {listed(parts)}." if parts else ""


def _axis(contacts: Sequence[Contact], right: float) -> Axis | None:
    """Days first to last with a margin. A loose date does not stretch the axis; its mark runs off the edge instead."""
    firm = [c for c in contacts if c.date.precision in _FIRM] or contacts
    days = [day for c in firm for day in (c.date.start, c.date.end) if day]
    if not days:
        return None
    margin = dt.timedelta(days=max(1, (max(days) - min(days)).days // 25))
    return Axis(first=min(days) - margin, last=max(days) + margin, left=LEFT, right=right)


def _lanes(record: Record, contacts: Sequence[Contact]) -> list[tuple[str, list[Contact]]]:
    """Contacts by track in the order of the tracks; those of no track last."""
    lanes = [(track.name, [c for c in contacts if c.track == track.id]) for track in record.tracks]
    known = {track.id for track in record.tracks}
    lanes.append(("No track" if record.tracks else "Contacts", [c for c in contacts if c.track not in known]))
    return [(name, members) for name, members in lanes if members]


def _mark(contact: Contact, axis: Axis | None, right: float) -> Mark:
    """A mark before it has its row."""
    span, x, x_end = _extent(contact, axis, right)
    place = places_words(contact.places)
    kind = CONTACT_KINDS[contact.kind].replace("telephone ", "")
    label = shortened(f"{capital(kind)}, {place}" if place else capital(kind), 34)
    if axis and has_date(contact.date) and (span in ("before", "after") or x_end >= right - 1 or x <= LEFT + 1):
        label = f"{label}, {date_words(contact.date)}"
    words = f"{date_words(contact.date)}: {contact_words(contact)} — {CONTACT_STATUS[contact.status]}"
    return Mark(
        contact=contact.id, status=contact.status, span=span, x=round(x, 1), x_end=round(x_end, 1), y=0.0,
        label=label, label_x=0.0, label_end=False, words=words,
    )  # fmt: skip


def _extent(contact: Contact, axis: Axis | None, right: float) -> tuple[Span, float, float]:
    when = contact.date
    if axis is None or not has_date(when):
        return "point", right + 24, right + 24
    start, end = when.start or when.end or axis.first, when.end or when.start or axis.last
    if when.precision == "before" or when.start is None:
        return "before", max(axis.left, axis.at(end) - 90), axis.at(end)
    if when.precision == "after" or when.end is None:
        return "after", axis.at(start), min(axis.right, axis.at(start) + 90)
    return ("point" if start == end else "bar"), axis.at(start), axis.at(end)


def _place(marks: Sequence[Mark], top: float, right: float) -> tuple[list[Mark], int]:
    """Each mark in the first row of the lane where neither it nor its label meets another."""
    taken: list[list[tuple[float, float]]] = []
    placed = []
    for mark in marks:
        width = len(mark.label) * CHAR + 6
        limit = right if mark.x <= right else WIDTH
        to_left = mark.x_end + MARKER + width > limit and mark.x - MARKER - width > LEFT
        label_x = mark.x - MARKER if to_left else mark.x_end + MARKER
        reach = (label_x - width, mark.x_end + MARKER) if to_left else (mark.x - MARKER, label_x + width)
        row = next((n for n, spans in enumerate(taken) if all(reach[1] < a or b < reach[0] for a, b in spans)), len(taken))
        if row == len(taken):
            taken.append([])
        taken[row].append(reach)
        y = top + PAD + row * ROW + ROW / 2
        placed.append(replace(mark, y=y, label_x=round(label_x, 1), label_end=to_left))
    return placed, len(taken)


def _wrapped(name: str, chars: int) -> tuple[str, ...]:
    """A lane's name in lines of at most `chars` characters, three at most; the kind of track on a line of its own."""
    kind, colon, parties = name.partition(": ")
    lines = [kind] if colon else []
    line = ""
    for word in (parties or kind).split():
        if line and len(line) + 1 + len(word) > chars:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    lines.append(line)
    return tuple(lines) if len(lines) < 4 else (*lines[:2], f"{lines[2]} …")
