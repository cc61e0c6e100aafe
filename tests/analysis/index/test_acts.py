"""What counts as an act between two parties."""

import datetime as dt

import pytest

from legation.analysis.index import acts_between, find_party, iter_dyads
from legation.records import Actor, Contact, Event, Side, When

DAY = dt.date(2031, 3, 5)


def state(code):
    return Actor(name=code, as_written=(code,), id=code.lower(), kind="country", country=code, sector="GOV")


CHL, PER, BOL = state("CHL"), state("PER"), state("BOL")
MINISTER = Actor(name="A. B.", as_written=(), kind="person", country="CHL", sector="GOV", role="minister")
MINE = Actor(name="Copper plc", as_written=(), id="org.copper", kind="company", country="CHL", sector="BUS")


def event(source, target, **more):
    given = {"id": "e", "type": "ACCUSE", "trigger": "x", "date": When(start=DAY, end=DAY, precision="day")} | more
    return Event(source=source, target=target, **given)


def contact(*parties, **more):
    given = {"id": "c", "kind": "talks", "date": When(start=DAY, end=DAY, precision="day")} | more
    return Contact(sides=tuple(Side(party=party) for party in parties), **given)


@pytest.mark.parametrize(
    ("row", "side"),
    [
        (event((CHL,), (PER,)), "first"),
        (event((PER,), (CHL,)), "second"),
        (event((MINISTER,), (PER,)), "first"),
        (event((CHL, PER), (), type="AGREE"), "both"),
        (event((CHL, PER), (BOL,)), None),  # both accuse a third: nothing between them
        (event((CHL,), (BOL, PER)), "first"),
        (event((MINE,), (PER,)), None),  # a company is not its state
        (event((CHL,), (BOL,)), None),
        (event((CHL,), ()), None),
        (event((CHL, PER), (), type="CONSULT"), None),  # told by its contact
        (contact(CHL, PER), "both"),
        (contact(CHL, BOL), None),
        (contact(CHL, PER, kind="visit", host=PER), "first"),
        (contact(CHL, PER, kind="visit", host=CHL), "second"),
        (contact(CHL, PER, BOL, kind="conference"), "both"),
    ],
)
def test_who_does_it_to_whom(row, side):
    found = acts_between([row], "CHL", "PER")
    assert [act.side for act in found] == ([side] if side else [])


@pytest.mark.parametrize(
    ("row", "standing"),
    [
        (event((CHL,), (PER,)), "counted"),
        (event((CHL,), (PER,), status="ongoing"), "counted"),
        (event((CHL,), (PER,), negated=True), "denied"),
        (event((CHL,), (PER,), status="planned"), "ahead"),
        (event((CHL,), (PER,), status="conditional"), "ahead"),
        (event((CHL,), (PER,), status="rumoured"), "doubted"),
        (event((CHL,), (PER,), status="denied"), "denied"),
        (event((CHL,), (PER,), status="cancelled"), "called_off"),
        (event((CHL,), (PER,), history=True), "history"),
        (contact(CHL, PER, status="held"), "counted"),
        (contact(CHL, PER, status="expected"), "ahead"),
        (contact(CHL, PER, date=When(), first_reported_at=DAY), "undated"),
        (contact(CHL, PER, date=When(), first_reported_at=DAY, status="planned"), "ahead"),
        (event((CHL,), (PER,), date=When(), first_reported_at=DAY), "counted"),
    ],
)
def test_only_what_took_place_is_counted(row, standing):
    assert [act.standing for act in acts_between([row], "CHL", "PER")] == [standing]


def test_an_act_without_any_day_is_in_no_series():
    assert acts_between([event((CHL,), (PER,), date=When())], "CHL", "PER") == []


@pytest.mark.parametrize(
    ("row", "pairs"),
    [
        (event((CHL,), (PER, BOL)), [("BOL", "CHL"), ("CHL", "PER")]),
        (contact(CHL, PER, BOL), [("BOL", "CHL"), ("BOL", "PER"), ("CHL", "PER")]),
        (event((CHL,), ()), []),
    ],
)
def test_the_dyads_of_a_row(row, pairs):
    assert list(iter_dyads(row)) == pairs


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Chile", "CHL"),
        ("chl", "CHL"),
        ("Chilean", "CHL"),
        ("the Kremlin", "RUS"),
        ("NATO", "org.nato"),
        ("Nobody Knows", "nobody knows"),
    ],
)
def test_a_party_is_found_by_code_name_or_adjective(words, key):
    assert find_party(words) == key
