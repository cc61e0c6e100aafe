"""Which row that was read is which expected row.

In: sketches of one noun and one article. Out: pairs, each sketch in at most one, the likeliest first. Events, claims,
positions, deals and forecasts are the same when their words overlap; a contact is the same when kind, sides and date agree.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from legation.evaluation.sketch import Sketch
from legation.records import Span

KIND_FAMILIES = {"call": "call", "message": "message"}
"""Kinds of contact that are not face to face; all others are one family, since "talks" and "meeting" are used alike."""

MIN_OVERLAP = 0.5
"""The least share of the shorter of two contents that must be common to both."""


def match_rows(expected: Sequence[Sketch], found: Sequence[Sketch]) -> list[tuple[int, int]]:
    """Pairs of indices into `expected` and `found`."""
    scored = [
        (likeness(gold, row), i, j) for i, gold in enumerate(expected) for j, row in enumerate(found) if gold.noun == row.noun
    ]
    pairs: list[tuple[int, int]] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for score, i, j in sorted(scored, key=lambda item: (-item[0], item[1], item[2])):
        if score > 0 and i not in used[0] and j not in used[1]:
            pairs.append((i, j))
            used[0].add(i)
            used[1].add(j)
    return sorted(pairs)


def likeness(gold: Sketch, row: Sketch) -> float:
    """How much the two look like one thing; 0 when they cannot be."""
    if gold.noun == "contact":
        return _contact_likeness(gold, row)
    if gold.noun in ("event", "claim"):
        touching = any(a.overlaps(b) for a in gold.anchors for b in row.anchors)
        return _agreement(gold, row, ("type", "holder", "status", "verb_class")) if touching else 0.0
    overlap = shared_part(gold.anchors, row.anchors)
    return overlap + 0.1 * _agreement(gold, row, ("holder", "kind")) if overlap >= MIN_OVERLAP else 0.0


def shared_part(first: Sequence[Span], second: Sequence[Span]) -> float:
    """The largest share of the shorter of two spans that both cover.

    >>> shared_part([Span(0, 10)], [Span(5, 25)])
    0.5
    """
    shares = [
        (min(a.end, b.end) - max(a.start, b.start)) / max(1, min(a.end - a.start, b.end - b.start))
        for a in first
        for b in second
        if a.overlaps(b)
    ]
    return max(shares, default=0.0)


def _contact_likeness(gold: Sketch, row: Sketch) -> float:
    """Kind family, sides and date, in a tie the people.

    A wrong date is forgiven where the same words tell of the contact, and counted as a field.
    """
    if _family(gold) != _family(row):
        return 0.0
    told_alike = any(a.overlaps(b) for a in gold.support for b in row.support)
    ours, theirs = gold.fields.get("sides", frozenset()), row.fields.get("sides", frozenset())
    sides = len(set(ours) & set(theirs)) / len(set(ours) | set(theirs)) if ours and theirs else 0.5 * told_alike
    days = _days_agree(str(gold.fields.get("date", "")), str(row.fields.get("date", "")))
    if sides < 0.5 or (days == 0 and not told_alike):
        return 0.0
    return sides + days + told_alike + 0.1 * (_agreement(gold, row, ("kind", "status")) + _common_people(gold, row))


def _common_people(gold: Sketch, row: Sketch) -> float:
    """The share of the people that both name: what tells two contacts of one sentence apart."""
    ours, theirs = (set(sketch.fields.get("delegates", ())) for sketch in (gold, row))
    return len(ours & theirs) / len(ours | theirs) if ours | theirs else 0.0


def _family(sketch: Sketch) -> str:
    return family_of_kind(str(sketch.fields.get("kind")))


def family_of_kind(kind: str) -> str:
    """Kinds of contact that are used alike have one family.

    >>> family_of_kind("talks"), family_of_kind("call")
    ('meeting', 'call')
    """
    return KIND_FAMILIES.get(kind, "meeting")


def _days_agree(first: str, second: str) -> float:
    """1 where two intervals share a day, 0 where they exclude each other, ½ where one is not known."""
    if not first or not second:
        return 0.5
    (start, end), (other_start, other_end) = _interval(first), _interval(second)
    return 1.0 if start <= other_end and other_start <= end else 0.0


def _interval(words: str) -> tuple[dt.date, dt.date]:
    start, _, end = words.partition("/")
    return (
        dt.date.fromisoformat(start) if start else dt.date.min,
        dt.date.fromisoformat(end) if end else dt.date.max,
    )


def _agreement(gold: Sketch, row: Sketch, names: Sequence[str]) -> float:
    """1 and a little for each of these fields that agrees: what decides between two rows in the same words."""
    return 1.0 + 0.1 * sum(name in gold.fields and gold.fields[name] == row.fields.get(name) for name in names)
