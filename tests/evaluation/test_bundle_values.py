"""Values of a row of a bundle as they are compared. A row: what is annotated, the field, what is judged."""

from typing import Any

import pytest

from legation.evaluation.bundle_values import fields_of, read_accepted, read_fields
from legation.records import Contact, Rival


@pytest.mark.parametrize(
    ("raw", "field", "value"),
    [
        ({"date": {"start": "2021-03-03", "end": "2021-03-04"}}, "date", "2021-03-03/2021-03-04"),
        ({"date": {"start": None, "end": "2021-03-04"}}, "date", "/2021-03-04"),
        ({"date": None}, "date", ""),
        ({}, "date", None),
        ({"date": None, "accept": {"date": "any"}}, "date", None),
        ({"sides": ["SUN", "USA"]}, "sides", frozenset({"RUS", "USA"})),
        ({"people": ["Ana de la Cruz"]}, "delegates", frozenset({"cruz"})),
        ({"said_by": ["a", "b", "c", "d"]}, "sources", "3 or more"),
        ({"said_by": ["a"]}, "sources", "1"),
        ({"denied_by": ["a"]}, "disputed", frozenset({"disputed"})),
        ({}, "disputed", frozenset()),
        ({"rivals": {"places": ["São Tomé", "Oslo"]}}, "rivals", frozenset({"places: são tomé", "places: oslo"})),
        ({}, "rivals", frozenset()),
        ({"accept": {"rivals": "any"}}, "rivals", None),
        ({"said_by": ["a"], "accept": {"sources": "any"}}, "sources", None),
    ],
)
def test_annotated_values(raw: dict[str, Any], field: str, value: Any) -> None:
    assert read_fields("contact", raw).get(field) == value


def test_what_is_accepted_is_written_as_rows_write_it() -> None:
    raw = {
        "accept": {"date": [{"start": "2021-03-03", "end": None}], "places": ["The Hague"], "sides": ["SUN"], "kind": ["talks"]}
    }
    assert read_accepted(raw) == {
        "date": frozenset({"2021-03-03/"}),
        "places": frozenset({"the hague"}),
        "sides": frozenset({"RUS"}),
        "kind": frozenset({"talks"}),
    }


def test_a_holder_may_stand_for_a_state_or_by_name() -> None:
    raw = {"holder": {"name": "Marta Villacis", "country": "ECU"}, "accept": {"holder": ["a spokesman"]}}
    assert read_fields("claim", raw)["holder"] == "ECU"
    assert read_accepted(raw)["holder"] == {"villacis", "spokesman"}


def test_other_fields_are_rivals_only_where_the_annotation_names_them() -> None:
    rivals = (
        Rival(field="date", values=(("2021-03-03", ("a",)), ("2021-03-04", ("b",)))),
        Rival(field="status", values=(("held", ("a",)), ("planned", ("b",)))),
    )
    row = Contact(kind="meeting", rivals=rivals, support=4, dispute=1)
    days = {"date: 2021-03-03", "date: 2021-03-04"}
    assert fields_of(row, {})["rivals"] == days
    assert fields_of(row, {"rivals": frozenset({"status: held"})})["rivals"] == {*days, "status: held", "status: planned"}
    assert (fields_of(row, {})["sources"], fields_of(row, {})["disputed"]) == ("3 or more", frozenset({"disputed"}))
