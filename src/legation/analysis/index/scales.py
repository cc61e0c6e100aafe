"""What an act weighs: by PLOVER's scores, by a Goldstein-type scale, or one for co-operation and minus one for conflict.

A scale is a choice and not a measurement; a finding that holds on one of the three alone says more about the scale than about the
world. The Goldstein-type score is that of the CAMEO code nearest to the PLOVER type and mode.

Source: PLOVER manual (2024); Goldstein 1992, "A conflict–cooperation scale for WEIS events data", in the version of the Phoenix
pipeline.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from legation.records import EventType
from legation.reference import codes

Scale = Literal["plover", "goldstein", "count"]
SCALES: tuple[Scale, ...] = ("plover", "goldstein", "count")


@cache
def weigh(scale: Scale, kind: EventType, mode: str | None = None) -> float:
    """The score of an act of a type and mode: positive for co-operation, negative for conflict.

    >>> weigh("plover", "CONSULT", "visit"), weigh("goldstein", "CONSULT", "visit"), weigh("count", "ASSAULT")
    (4.0, 1.9, -1.0)
    """
    if scale == "plover":
        return codes.plover_score(kind, mode)
    if scale == "goldstein":
        return codes.goldstein(codes.cameo_of_plover(kind, mode)) or 0.0
    return 1.0 if codes.quad(kind) < 3 else -1.0
