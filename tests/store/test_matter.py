"""Rows by what they are about: their issue and their track."""

import pytest

from legation.records import Claim, Contact, Deal, Position, Session, Track
from legation.store import Filter, is_about
from legation.store.views.matter import select_about

TARIFF = Position(kind="demand", content="x", issue="trade/tariffs", track="track-a")
PRISONERS = Contact(kind="talks", topics=("exchange of prisoners",), track="track-b")
VISAS = Contact(kind="talks", sessions=(Session(topic="visas", as_written="one on visas"),))
JETS = Deal(title="24 jetliners", kind="purchase", object="Boeing aircraft")
TRADE = Track(id="track-a", name="Commercial", kind="commercial", topics=("tariffs",))


@pytest.mark.parametrize(
    ("row", "issue", "fits"),
    [
        (TARIFF, "trade/tariffs", True),
        (TARIFF, "trade", True),
        (TARIFF, "Tariffs", True),
        (TARIFF, "trade/fisheries", False),
        (TARIFF, "tariff", False),
        (PRISONERS, "humanitarian", True),
        (PRISONERS, "trade", False),
        (VISAS, "visas", True),
        (JETS, "trade/aviation", True),
        (TRADE, "trade", True),
        (Claim(content="tariffs"), "trade", False),
    ],
)
def test_a_row_is_found_by_its_issue_or_either_half_of_it(row, issue, fits):
    assert is_about(row, Filter(issue=issue)) is fits


@pytest.mark.parametrize(("row", "fits"), [(TARIFF, True), (PRISONERS, False), (TRADE, True), (VISAS, False), (JETS, False)])
def test_a_row_is_found_by_its_track(row, fits):
    assert is_about(row, Filter(tracks=("track-a", "track-c"))) is fits


def test_a_limit_counts_what_is_shown():
    rows = [PRISONERS, TARIFF, PRISONERS, TARIFF]
    assert list(select_about(rows, Filter(tracks=("track-a",), limit=1))) == [TARIFF]
    assert list(select_about(rows, Filter())) == rows
