"""One reading of a name: what kind of thing it may mean, and the id under which the tables know it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EntryKind = Literal[
    "country",
    "demonym",
    "adjective",
    "capital",
    "metonym",
    "body",
    "igo",
    "organisation",
    "armed_group",
    "company",
    "outlet",
    "person",
    "office",
    "place",
]
Rank = Literal["leader", "minister", "senior", "technical"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A reading of a phrase.

    `id` names the thing itself (`usa`, `place.riyadh`, `person.marco-rubio`), `of` the actor that it stands for where that is
    another one: the country of an adjective, demonym, capital or metonym; elsewhere `of` equals `id`. `country` is an ISO
    3166 alpha-3 or PLOVER international code. `rank` is set for offices only, `lat`/`lon` for places and capitals.
    """

    id: str
    kind: EntryKind
    name: str
    country: str | None = None
    sector: str = "UNK"
    of: str | None = None
    rank: Rank | None = None
    lat: float | None = None
    lon: float | None = None
