"""Places: where they lie, whose they are, and who holds them on a day where that is somebody else."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

import msgspec

from legation.reference.names import find_entries
from legation.reference.person import parse_date
from legation.reference.tables import read_table


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the gazetteer: `kind` city | regions | venues | towns | wide; `within` is the id of the region it lies in."""

    id: str
    kind: str
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    population: int
    within: str | None


_Control = tuple[str, str | None, str | None]


class _Table(msgspec.Struct):
    places: dict[str, tuple[str, str, str | None, float, float, int, str | None, list[_Control]]]


@cache
def _table() -> _Table:
    return read_table("places", _Table)


def find_spot(place_id: str) -> Spot | None:
    """The place with this id, or None."""
    row = _table().places.get(place_id)
    return None if row is None else Spot(place_id, *row[:7])


def find_spots(name: str) -> tuple[Spot, ...]:
    """Every place that a name may mean, the likeliest (a region named by hand, then the largest city) first.

    >>> find_spots("Riyadh")[0].country
    'SAU'
    """
    ids = dict.fromkeys(entry.id for entry in find_entries(name) if entry.kind in {"place", "capital"})
    return tuple(spot for place_id in ids if (spot := find_spot(place_id)) is not None)


def controlled_by(place_id: str, on: dt.date) -> str | None:
    """Who held the place on the day, where that is not the recognised sovereign; else None. Looks at the region around it too.

    >>> controlled_by("place.crimea", dt.date(2020, 1, 1))
    'RUS'
    """
    row = _table().places.get(place_id)
    if row is None:
        return None
    for holder, start, end in row[7]:
        first, last = parse_date(start or "", last=False), parse_date(end or "", last=True)
        if (first is None or first <= on) and (last is None or on <= last):
            return holder
    return controlled_by(row[6], on) if row[6] else None
