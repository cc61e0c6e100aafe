"""Issue by party: whose word a position stands on, and which is the latest."""

import datetime as dt
import random

import pytest

from legation.analysis import build_ledger, standing_of
from legation.records import Actor, Attribution, Holder, Position, When

PERU = Actor(name="Peru", as_written=(), id="per", kind="country", country="PER", sector="GOV")
MINISTER = Actor(name="Inés Huamán", as_written=(), id="person.h", kind="person", country="PER", sector="GOV", role="minister")
CHILE = Actor(name="Chile", as_written=(), id="chl", kind="country", country="CHL", sector="GOV")
AUTHOR = Holder(name="author", kind="author")
OUTLET = Holder(name="Radio Altiplano", kind="outlet")
OWN = Holder(name="Inés Huamán", kind="official", country="PER")
FOREIGN = Holder(name="A. Chilean", kind="official", country="CHL")
ANALYST = Holder(name="Ana Quiroga", kind="person")


def said(*chain, **more):
    return (Attribution(holder_chain=chain, **more),)


def position(key, holder=PERU, *, issue="trade/customs", day=None, **more):
    date = When(start=day, end=day, precision="day") if day else When()
    return Position(id=key, kind=more.pop("kind", "demand"), content="", holder=holder, issue=issue, date=date, **more)


@pytest.mark.parametrize(
    ("row", "standing"),
    [
        (position("a", attribution=said(AUTHOR, OWN)), "stated"),
        (position("a", MINISTER, attribution=said(AUTHOR, Holder(name="H", kind="person", actor="person.h"))), "stated"),
        (position("a", speaker=MINISTER), "stated"),
        (position("a", speaker=MINISTER, attribution=said(AUTHOR)), "reported"),
        (position("a", attribution=said(AUTHOR)), "reported"),
        (position("a", attribution=said(AUTHOR, OUTLET)), "reported"),
        (position("a", attribution=said(AUTHOR, OUTLET, hedge="may")), "ascribed"),
        (position("a", attribution=said(AUTHOR, basis="inference")), "ascribed"),
        (position("a", attribution=said(AUTHOR, FOREIGN)), "ascribed"),
        (position("a", attribution=said(AUTHOR, ANALYST)), "ascribed"),
        (position("a", kind="interest", attribution=said(AUTHOR)), "ascribed"),
        (position("a"), "ascribed"),
        (position("a", None, attribution=said(AUTHOR, OWN)), "ascribed"),
        (position("a", attribution=said(AUTHOR, ANALYST) + said(AUTHOR, OWN)), "stated"),
    ],
)
def test_own_words_reports_and_opinions_are_told_apart(row, standing):
    assert standing_of(row) == standing


def test_a_minister_and_the_state_share_a_column():
    ledger = build_ledger([position("a"), position("b", MINISTER, speaker=MINISTER)])
    assert [party.name for party in ledger.parties] == ["Peru"]
    cell = ledger.find_cell("trade/customs", MINISTER)
    assert cell is not None
    assert [row.id for row in cell.trail] == ["a", "b"]


def test_the_latest_position_is_the_last_in_the_party_s_own_words():
    rows = [
        position("old", day=dt.date(2031, 1, 1), speaker=MINISTER),
        position("new", day=dt.date(2031, 2, 1), speaker=MINISTER),
        position("opinion", day=dt.date(2031, 3, 1), attribution=said(AUTHOR, ANALYST)),
    ]
    cell = build_ledger(rows).cells[0]
    assert cell.latest.id == "new"
    assert [row.id for row in cell.trail] == ["old", "new", "opinion"]


def test_an_empty_cell_is_no_cell():
    ledger = build_ledger([position("a"), position("b", CHILE, issue="territory/border")])
    assert len(ledger.cells) == 2
    assert ledger.find_cell("territory/border", PERU) is None


def test_positions_without_issue_or_holder_are_kept_and_come_last():
    ledger = build_ledger([position("a", None, issue=""), position("b")])
    assert ledger.issues == ("trade/customs", "other")
    assert [party.name for party in ledger.parties] == ["Peru", "holder not named"]


def test_the_order_of_the_positions_does_not_matter():
    rows = [position(str(n), CHILE if n % 2 else PERU, issue=f"i{n % 3}", day=dt.date(2031, 1, 1 + n)) for n in range(9)]
    ledger = build_ledger(rows)
    for seed in range(5):
        assert build_ledger(random.Random(seed).sample(rows, len(rows))) == ledger
