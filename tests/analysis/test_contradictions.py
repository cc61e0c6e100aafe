"""What contradicts, and what only tells a history, or tells it more vaguely."""

import pytest

from legation.analysis.contradictions import find_contradictions
from legation.records import Contact, Deal, Event, Position, Rival


def rival(field, *values):
    """Values of a field, each `value:documents`."""
    pairs = (value.split("|") for value in values)
    return Rival(field=field, values=tuple((value, tuple(given.split())) for value, given in pairs))


@pytest.mark.parametrize(
    ("case", "told", "open_"),
    [
        ("held and denied", rival("status", "held|a", "denied|b"), True),
        ("planned and denied", rival("status", "planned|a", "denied|b"), True),
        ("held and called off", rival("status", "held|a", "cancelled|b"), True),
        ("a plan that was carried out", rival("status", "held|a", "planned|b"), None),
        ("a plan that was called off", rival("status", "postponed|a", "planned|b"), None),
        ("rumoured and denied", rival("status", "denied|a", "rumoured|b"), None),
        ("two days", rival("date", "2025-02-18|a", "2025-02-20|b"), True),
        ("a day and the days around it", rival("date", "2025-02-18|a", "2025-02-17/2025-02-18|b"), None),
        ("two places", rival("places", "Baku|a", "Istanbul|b"), True),
        ("two values in one article", rival("places", "Baku|a", "Istanbul|a"), None),
        ("a person has decided", rival("status", "held|", "held|a", "denied|b"), None),
        ("at the table and kept out", rival("presence of Kellogg", "at_table|a", "excluded|b"), True),
        ("two numbers", rival("quantity of troops", "10000|a", "30000|b"), True),
        ("what it was called", rival("kind", "talks|a", "meeting|b"), None),
        ("how a side puts it", rival("framing of Russia", "peace|a", "trade|b"), None),
    ],
)
def test_reports_that_differ_contradict_each_other_or_do_not(case, told, open_):
    assert [one.field for one in find_contradictions(Contact(kind="talks", rivals=(told,)))] == ([told.field] if open_ else [])


@pytest.mark.parametrize(
    "row",
    [
        Deal(title="a pipeline", kind="investment", rivals=(rival("stage", "signed|a", "floated|b"),)),
        Position(kind="demand", content="x", rivals=(rival("state", "refused|a", "open|b"),)),
    ],
)
def test_the_stages_of_a_deal_and_of_a_demand_are_its_history(row):
    assert find_contradictions(row) == ()


def test_what_sources_dispute_as_a_whole_is_open_until_it_is_decided():
    event = Event(type="ASSAULT", trigger="shelled", support=2, dispute=1)
    assert [one.field for one in find_contradictions(event)] == ["dispute"]
    decided = Event(type="ASSAULT", trigger="shelled", support=2, dispute=1, rivals=(rival("negated", "no|", "no|a", "yes|b"),))
    assert find_contradictions(decided) == ()
    assert find_contradictions(Event(type="ASSAULT", trigger="shelled", support=0, dispute=1)) == ()


def test_one_denial_is_one_contradiction_not_two():
    row = Contact(kind="call", support=1, dispute=1, rivals=(rival("status", "held|a", "denied|b"),))
    assert [one.field for one in find_contradictions(row)] == ["status"]
