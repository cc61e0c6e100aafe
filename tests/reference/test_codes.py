"""Codes: PLOVER, CAMEO and the Goldstein-type scale."""

from __future__ import annotations

from typing import get_args

import pytest

from legation.records import EventType
from legation.reference import codes


def test_the_types_are_those_of_the_record() -> None:
    assert set(codes.event_kinds()) == set(get_args(EventType))


def test_the_counts_of_the_codebook() -> None:
    assert len(codes.event_kinds()) == 16
    assert len(codes.contexts()) == 37
    assert len(codes.sectors()) == 25


@pytest.mark.parametrize(
    ("event_type", "mode", "score", "quad"),
    [
        ("CONSULT", None, 2.5, 1),
        ("CONSULT", "visit", 4, 1),
        ("CONSULT", "phone", 1.5, 1),
        ("ACCUSE", None, -3, 3),
        ("ASSAULT", "unconventional", -10, 4),
        ("AID", "no-such-mode", 10, 2),
    ],
)
def test_scores_and_quads(event_type: EventType, mode: str | None, score: float, quad: int) -> None:
    assert (codes.plover_score(event_type, mode), codes.quad(event_type)) == (score, quad)


def test_verbal_and_material_cooperation_score_above_conflict() -> None:
    worst = min(kind.score for kind in codes.event_kinds().values() if kind.quad < 3)
    assert all(kind.score <= 0 < worst for kind in codes.event_kinds().values() if kind.quad > 2)


@pytest.mark.parametrize(
    ("code", "event_type"),
    [
        ("010", None),
        ("036", "AGREE"),
        ("042", "CONSULT"),
        ("0811", "CONCEDE"),
        ("0813", "RETREAT"),
        ("0871", "RETREAT"),
        ("163", "SANCTION"),
        ("1712", "ASSAULT"),
        ("173", "COERCE"),
        ("191", "COERCE"),
        ("195", "ASSAULT"),
        ("99", None),
    ],
)
def test_cameo_maps_to_plover(code: str, event_type: str | None) -> None:
    assert codes.plover_of_cameo(code) == event_type


def test_every_type_has_a_cameo_root_that_leads_back_to_its_quad() -> None:
    for event_type in codes.event_kinds():
        back = codes.plover_of_cameo(codes.cameo_of_plover(event_type))
        assert back is not None
        assert codes.event_kinds()[back].score * codes.event_kinds()[event_type].score >= 0


@pytest.mark.parametrize(("code", "score"), [("01", 0), ("0332", 5.2), ("1823", -10), ("0421", 1.9), ("88", None)])
def test_the_goldstein_type_scale(code: str, score: float | None) -> None:
    assert codes.goldstein(code) == score


def test_every_finer_cameo_code_belongs_to_a_mode_and_leads_back_to_the_side_of_its_type() -> None:
    modes = {f"{kind} {mode}" for kind, row in codes.event_kinds().items() for mode in row.modes}
    table = {key: codes.cameo_of_plover(*key.split(" ")) for key in modes}
    for key, code in table.items():
        kind, back = key.split(" ")[0], codes.plover_of_cameo(code)
        assert back is not None
        assert (codes.quad(back) < 3) == (codes.quad(kind) < 3), key
        assert codes.goldstein(code) is not None
    assert codes.cameo_of_plover("CONSULT", "visit") == "042"
    assert codes.cameo_of_plover("CONSULT", "no such mode") == "04"
