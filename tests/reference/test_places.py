"""Places: where they lie and who holds them."""

from __future__ import annotations

import datetime as dt

import pytest

from legation.reference.places import controlled_by, find_spot, find_spots


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Riyadh", "SAU"),
        ("Istanbul", "TUR"),
        ("Baku", "AZE"),
        ("Geneva", "CHE"),
        ("Reykjavik", "ISL"),
        ("Sharm el-Sheikh", "EGY"),
        ("Camp David", "USA"),
        ("Panmunjom", "KOR"),
        ("Davos", "CHE"),
        ("Golan Heights", "SYR"),
        ("Crimea", "UKR"),
        ("Sevastopol", "UKR"),
        ("Red Square", "RUS"),
        ("Camelot Castle", None),
    ],
)
def test_a_place_lies_in_its_recognised_state(name: str, country: str | None) -> None:
    spots = find_spots(name)
    assert (spots[0].country if spots else None) == country


@pytest.mark.parametrize("name", ["Middle East", "Arctic", "South China Sea", "Sahel", "Kashmir"])
def test_a_region_of_several_states_has_none(name: str) -> None:
    assert find_spots(name)[0].country is None


@pytest.mark.parametrize(
    ("place", "day", "holder"),
    [
        ("place.crimea", "2013-12-31", None),
        ("place.crimea", "2014-03-18", "RUS"),
        ("place.yalta", "2020-01-01", "RUS"),
        ("place.yalta", "1945-02-04", None),
        ("place.golan-heights", "1967-01-01", None),
        ("place.golan-heights", "2025-01-01", "ISR"),
        ("place.nagorno-karabakh", "2020-01-01", "nagorno-karabakh"),
        ("place.nagorno-karabakh", "2024-01-01", None),
        ("place.sinai", "1978-09-17", "ISR"),
        ("place.sinai", "1982-05-01", None),
        ("place.riyadh", "2025-01-01", None),
        ("place.nowhere", "2025-01-01", None),
    ],
)
def test_who_holds_a_place_depends_on_the_day(place: str, day: str, holder: str | None) -> None:
    assert controlled_by(place, dt.date.fromisoformat(day)) == holder


def test_the_largest_city_of_a_name_comes_first() -> None:
    birmingham = find_spots("Birmingham")
    assert birmingham[0].country == "GBR"
    assert {spot.country for spot in birmingham} >= {"GBR", "USA"}


def test_an_unknown_id_has_no_spot() -> None:
    assert find_spot("place.nowhere") is None


def test_coordinates_are_on_the_globe() -> None:
    for name in ("Riyadh", "Yalta", "Camp David", "Falkland Islands", "Fiji"):
        for spot in find_spots(name):
            assert spot.lat is not None
            assert spot.lon is not None
            assert -90 <= spot.lat <= 90
            assert -180 <= spot.lon <= 180
