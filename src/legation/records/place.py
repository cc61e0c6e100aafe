"""Where: a place with its sovereign, its coordinates, and whether it is one of several alternatives."""

from __future__ import annotations

import math
from dataclasses import dataclass

NEAR_KM = 40.0
"""How far a palace, an airport or a suburb may lie from the city that others name for the same meeting."""
KM_PER_DEGREE = 111.2


@dataclass(frozen=True, kw_only=True)
class Place:
    """A place as a row names it.

    `country` is the recognised sovereign, `controlled_by` who holds the place at the date where that differs. `alternative`
    is true for each of several places of which the text leaves the choice open ("in Baku or again in Istanbul").
    """

    name: str
    as_written: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    controlled_by: str | None = None
    alternative: bool = False

    def is_near(self, other: Place) -> bool:
        """Whether both have coordinates and lie within `NEAR_KM` of each other: a venue and its city.

        >>> Place(name="A", as_written="A", lat=24.69, lon=46.72).is_near(Place(name="B", as_written="B", lat=24.75, lon=46.57))
        True
        """
        if self.lat is None or self.lon is None or other.lat is None or other.lon is None:
            return False
        north = (self.lat - other.lat) * KM_PER_DEGREE
        east = (self.lon - other.lon) * KM_PER_DEGREE * math.cos(math.radians(self.lat))
        return math.hypot(north, east) <= NEAR_KM
