"""Where: a place with its sovereign, its coordinates, and whether it is one of several alternatives."""

from __future__ import annotations

from dataclasses import dataclass


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
