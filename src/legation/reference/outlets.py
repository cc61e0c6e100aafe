"""News outlets and agencies: which country they write from and who owns them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

import msgspec

from legation.reference.fold import fold
from legation.reference.tables import read_table

Ownership = Literal["state", "public", "private", "party"]


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet: `country` is where it is edited, `ownership` who controls it, `domains` its sites, `agency` a wire service."""

    id: str
    name: str
    names: tuple[str, ...]
    country: str
    ownership: Ownership
    domains: tuple[str, ...]
    agency: bool = False


class _Table(msgspec.Struct):
    outlets: list[tuple[str, str, list[str], str, Ownership, list[str], bool]]


@cache
def all_outlets() -> tuple[Outlet, ...]:
    """Every outlet of the table."""
    rows = read_table("outlets", _Table).outlets
    return tuple(Outlet(row[0], row[1], tuple(row[2]), row[3], row[4], tuple(row[5]), row[6]) for row in rows)


@cache
def _index() -> dict[str, Outlet]:
    index: dict[str, Outlet] = {}
    for outlet in all_outlets():
        for name in (outlet.name, *outlet.names, *outlet.domains):
            index.setdefault(fold(name), outlet)
    return index


def find_outlet(name: str) -> Outlet | None:
    """The outlet of this name, short name, or domain (`www.` and sub-domains ignored), or None.

    >>> find_outlet("www.nbcnews.com").name
    'NBC News'
    """
    key = fold(name)
    found = _index().get(key) or _index().get(key.removeprefix("the "))
    if found is not None or " " in name.strip() or "." not in name:
        return found
    host = name.casefold().split("://")[-1].split("/")[0]
    labels = host.split(".")
    return next((hit for cut in range(len(labels) - 1) if (hit := _index().get(fold(".".join(labels[cut:]))))), None)
