"""PLOVER types, modes, scores, quads, contexts, sectors; CAMEO roots; the Goldstein-type scale.

Source: PLOVER manual of 4 February 2024 (CC BY-SA 4.0); the CAMEO codebook; the scale of the Phoenix pipeline. Deviation: the
manual prints +3 for ACCUSE against its own modes; we take -3.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import msgspec

from legation.records import EventType
from legation.reference.tables import read_table


@dataclass(frozen=True, slots=True)
class EventKind:
    """A PLOVER event type: quad 1–4, its score, a gloss in our words, and the score of each mode."""

    type: EventType
    quad: int
    score: float
    gloss: str
    modes: dict[str, float]


class _Kind(msgspec.Struct):
    quad: int
    score: float
    gloss: str
    modes: dict[str, float]


class _Table(msgspec.Struct):
    types: dict[EventType, _Kind]
    quads: dict[str, str]
    contexts: list[str]
    sectors: dict[str, str]
    international: dict[str, str]
    cameo: dict[str, EventType | None]
    cameo_root: dict[EventType, str]
    cameo_mode: dict[str, str]
    goldstein: dict[str, float]


@cache
def _table() -> _Table:
    return read_table("codes", _Table)


@cache
def event_kinds() -> dict[EventType, EventKind]:
    """Every PLOVER type."""
    return {key: EventKind(key, row.quad, row.score, row.gloss, row.modes) for key, row in _table().types.items()}


def plover_score(event_type: EventType, mode: str | None = None) -> float:
    """The PLOVER score of a type, or of its mode where one is given and scored.

    >>> plover_score("CONSULT"), plover_score("CONSULT", "visit")
    (2.5, 4.0)
    """
    kind = event_kinds()[event_type]
    return kind.modes.get(mode or "", kind.score)


def quad(event_type: EventType) -> int:
    """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
    return event_kinds()[event_type].quad


def quad_name(number: int) -> str:
    """The name of a quad."""
    return _table().quads[str(number)]


def contexts() -> tuple[str, ...]:
    """The 37 PLOVER contexts."""
    return tuple(_table().contexts)


def sectors() -> dict[str, str]:
    """PLOVER sector code → what it is."""
    return _table().sectors


def international_codes() -> dict[str, str]:
    """Codes that stand in place of a country (IGO, UNO, EUR …) → what they are."""
    return _table().international


def plover_of_cameo(code: str) -> EventType | None:
    """The PLOVER type of a CAMEO code, decided by its longest listed prefix; None where it has none.

    >>> plover_of_cameo("0871"), plover_of_cameo("1712"), plover_of_cameo("020")
    ('RETREAT', 'ASSAULT', None)
    """
    table = _table().cameo
    for length in range(len(code), 1, -1):
        if code[:length] in table:
            return table[code[:length]]
    return None


def cameo_of_plover(event_type: EventType, mode: str | None = None) -> str:
    """The CAMEO code of a PLOVER mode, or the root that stands for its type where nothing finer is known.

    >>> cameo_of_plover("RETREAT", "ceasefire"), cameo_of_plover("AID")
    ('0871', '07')
    """
    return _table().cameo_mode.get(f"{event_type} {mode}", _table().cameo_root[event_type])


def goldstein(code: str) -> float | None:
    """The Goldstein-type score of a CAMEO code, or of the nearest code above it; None for an unknown root.

    >>> goldstein("0332"), goldstein("1122"), goldstein("99")
    (5.2, -2.0, None)
    """
    for length in range(len(code), 1, -1):
        if code[:length] in _table().goldstein:
            return _table().goldstein[code[:length]]
    return None
