"""The library of precedents: complete, in order, locked, and refused where an entry contradicts itself."""

from __future__ import annotations

import copy
import datetime as dt
import importlib
import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from legation.reference.precedents import all_precedents, find_precedent, indicators, kinds

ROOT = Path(__file__).resolve().parents[2]
LIBRARY = all_precedents()
missing = [name for name in ("babel", "pycountry") if importlib.util.find_spec(name) is None]


def test_the_library_is_large_and_of_all_continents_and_times() -> None:
    assert len(LIBRARY) >= 36
    assert {place for one in LIBRARY for place in one.continents} >= {
        "africa", "antarctica", "asia", "europe", "north_america", "oceania", "south_america"
    }  # fmt: skip
    years = [one.known_from.year for one in LIBRARY]
    assert min(years) <= 1907
    assert max(years) >= 2025


def test_there_are_at_least_a_dozen_dull_successes_and_a_dozen_that_came_to_nothing_or_lapsed() -> None:
    words = [(one.prominence, one.outcome.word) for one in LIBRARY if one.outcome]
    assert sum(prominence == "dull" and word in ("kept", "completed", "superseded") for prominence, word in words) >= 12
    assert sum(word in ("fizzled", "never_in_force", "lapsed", "suspended") for _, word in words) >= 12


def test_every_kind_has_entries_and_every_entry_a_kind() -> None:
    assert {one.kind for one in LIBRARY} == set(kinds())


def test_every_entry_answers_every_indicator_with_a_reason_and_names_its_sources() -> None:
    for one in LIBRARY:
        assert set(one.indicators) == set(indicators())
        assert all(sign.reason for sign in one.indicators.values())
        assert one.sources
        assert one.certainty in ("high", "medium", "low")


def test_no_value_is_known_before_its_entry() -> None:
    for one in LIBRARY:
        locked = [*one.dates.values(), *one.terms.values(), *one.outcomes, *one.indicators.values(), *one.third_parties]
        assert all(value.known_from >= one.known_from for value in locked), one.id


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("Munich", 166),
        ("Molotov-Ribbentrop Pact", 669),
        ("Paris Peace Accords", 823),
        ("Doha agreement with the Taliban", 533),
        ("Halibut convention between Canada and the United States", None),
    ],
)
def test_days_to_breach_are_counted_from_signing(name: str, days: int | None) -> None:
    found = find_precedent(name)
    assert found is not None
    assert found.days_to_breach == days


@pytest.mark.parametrize("name", ["Congress of Nowhere", ""])
def test_an_unknown_name_is_none(name: str) -> None:
    assert find_precedent(name) is None


def builder() -> Any:
    if str(ROOT / "tools") not in sys.path:
        sys.path.insert(0, str(ROOT / "tools"))
    return importlib.import_module("reference_build.precedents")


RAW = yaml.safe_load((ROOT / "resources" / "precedents.yml").read_text(encoding="utf-8"))


def faults(**changes: Any) -> list[str]:
    """What the builder finds wrong with the entry of Munich once these fields are changed."""
    module = builder()
    raw = copy.deepcopy(RAW["precedents"]["munich-1938"]) | changes
    return list(module.find_faults(module.expand("munich-1938", raw), RAW["kinds"], RAW["indicators"]))


@pytest.mark.skipif(bool(missing), reason="building the tables needs babel and pycountry")
class TestBuilding:
    def test_the_entry_as_it_stands_has_no_fault(self) -> None:
        assert faults() == []

    @pytest.mark.parametrize(
        ("changes", "fault"),
        [
            ({"days_to_breach": 167}, "days_to_breach is 167, the dates give 166"),
            ({"days_to_breach": None}, "days_to_breach is None, the dates give 166"),
            ({"sources": []}, "sources is empty"),
            ({"certainty": "rather"}, "certainty 'rather'"),
            ({"kind": "betrayal"}, "kind 'betrayal'"),
            ({"continents": ["atlantis"]}, "continents has atlantis"),
            ({"principals": ["DEU", "XQZ"]}, "XQZ is no country code"),
            ({"text": "published in 1948"}, "public_text names 1948"),
            ({"known_from": dt.date(1938, 9, 1)}, "the entry was known before it began"),
            ({"outcomes": [{"is": "kept", "from": 1938}]}, "a breach needs a date"),
            ({"outcomes": [{"is": "broken", "from": 1938}]}, "broken is no outcome"),
            (
                {"dates": {"first_contact": dt.date(1938, 10, 15), "signed": dt.date(1938, 9, 30)}},
                "signed lies before first_contact",
            ),
        ],
    )
    def test_an_entry_that_contradicts_itself_is_refused(self, changes: dict[str, Any], fault: str) -> None:
        assert any(fault in found for found in faults(**changes)), faults(**changes)

    def test_outcomes_out_of_order_are_refused(self) -> None:
        turned = RAW["precedents"]["munich-1938"]["outcomes"][::-1]
        assert "outcomes are not in the order of time" in faults(outcomes=turned)

    def test_a_missing_indicator_is_refused(self) -> None:
        signs = copy.deepcopy(RAW["precedents"]["munich-1938"]["indicators"])
        signs["none"] = signs["none"][1:]
        assert any("indicators missing or unknown" in found for found in faults(indicators=signs))

    def test_an_indicator_that_stands_twice_is_refused(self) -> None:
        signs = copy.deepcopy(RAW["precedents"]["munich-1938"]["indicators"])
        signs["none"] = [*signs["none"], "third-absent"]
        with pytest.raises(ValueError, match="twice: third-absent"):
            faults(indicators=signs)

    def test_a_field_that_there_is_not_is_refused(self) -> None:
        with pytest.raises(ValueError, match="unknown fields colour"):
            faults(colour="red")

    @pytest.mark.parametrize(
        ("value", "first", "last"),
        [
            (dt.date(1938, 9, 30), dt.date(1938, 9, 30), dt.date(1938, 9, 30)),
            ("1940-02", dt.date(1940, 2, 1), dt.date(1940, 2, 29)),
            (1948, dt.date(1948, 1, 1), dt.date(1948, 12, 31)),
        ],
    )
    def test_a_month_or_year_is_an_interval(self, value: Any, first: dt.date, last: dt.date) -> None:
        assert builder().interval(value) == (first, last)

    def test_a_lock_is_the_last_day_of_what_is_given_and_never_before_the_entry(self) -> None:
        module = builder()
        assert module.fact(["told later", 1948], dt.date(1939, 8, 24))["known_from"] == dt.date(1948, 12, 31)
        assert module.fact(["told before", 1930], dt.date(1939, 8, 24))["known_from"] == dt.date(1939, 8, 24)
