"""States and territories, present and past, with the codes that other data sets know them by."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

import msgspec

from legation.reference.tables import read_table


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory.

    `code` is ISO 3166-1 alpha-3, or the code used for a state that no longer exists (then `successor` and `end` are set).
    `cow` and `gw` are Correlates of War and Gleditsch–Ward numbers, None where the lists have none. `capital` is the seat of
    government; `capitals` includes the others.
    """

    code: str
    name: str
    long_name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    iso2: str | None
    cow: int | None
    gw: int | None
    start: dt.date | None = None
    end: dt.date | None = None
    successor: str | None = None
    sovereign: str | None = None

    @property
    def id(self) -> str:
        """The id that rows use: the code in lower case."""
        return self.code.lower()

    @property
    def capital(self) -> str | None:
        """The seat of government, or None where state and city are one."""
        return self.capitals[0] if self.capitals else None


class _Table(msgspec.Struct):
    countries: list[Country]


@cache
def _by_code() -> dict[str, Country]:
    return {row.code: row for row in read_table("countries", _Table).countries}


def all_countries() -> tuple[Country, ...]:
    """Every state and territory, by code."""
    return tuple(_by_code().values())


def find_country(code: str) -> Country | None:
    """The country with this alpha-3 code in either case, or None.

    >>> find_country("SUN").successor
    'RUS'
    """
    return _by_code().get(code.upper())


def country(code: str) -> Country:
    """The country with this alpha-3 code in either case.

    Raises:
        KeyError: there is none.
    """
    return _by_code()[code.upper()]
