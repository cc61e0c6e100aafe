"""The ledger as a matrix of signs."""

import datetime as dt

from legation.analysis import build_ledger
from legation.brief.pictures import build_stances
from legation.records import Actor, Attribution, Holder, Position, When

from ..talks import CHILE, PERU


def position(key, kind, holder=PERU, *, issue="trade/tariffs", day=1, **more):
    date = When(start=dt.date(2031, 3, day), end=dt.date(2031, 3, day), precision="day")
    return Position(id=key, kind=kind, content=f"content of {key}", holder=holder, issue=issue, date=date, **more)


def drawn(*positions, **options):
    return build_stances(build_ledger(positions), **options)


def test_no_position_makes_no_picture():
    assert drawn() is None
    assert drawn(position("a", "demand", None)) is None


def test_a_cell_shows_the_latest_position_and_the_way_to_it():
    picture = drawn(
        position("a", "demand", day=1), position("b", "offer", day=4), position("c", "refusal", day=9, state="withdrawn")
    )
    ((row,), ((left, name),)) = picture.rows, picture.columns
    (cell,) = row.cells
    assert (row.issue, row.area, name) == ("Tariffs", "Trade", ("Peru",))
    assert (cell.label, cell.form, cell.over) == ("refusal, withdrawn", "refuses", True)
    assert [(sign.row, sign.form, sign.latest) for sign in cell.signs] == [
        ("a", "asks", False),
        ("b", "gives", False),
        ("c", "refuses", True),
    ]
    assert [sign.x for sign in cell.signs] == sorted(sign.x for sign in cell.signs)
    assert left <= cell.signs[0].x
    assert cell.signs[-1].x <= left + picture.column
    assert "4 March 2031: offer" in cell.signs[1].words


def test_what_others_ascribe_is_marked():
    analyst = (Attribution(holder_chain=(Holder(name="author", kind="author"), Holder(name="A. Analyst", kind="person"))),)
    own = (Attribution(holder_chain=(Holder(name="author", kind="author"), Holder(name="P", kind="official", country="PER"))),)
    picture = drawn(position("a", "interest", attribution=analyst), position("b", "demand", day=3, attribution=own))
    assert [sign.ascribed for sign in picture.rows[0].cells[0].signs] == [True, False]


def test_a_long_way_is_cut_at_its_beginning_and_says_so():
    picture = drawn(*(position(f"p{n:02}", "demand", day=n + 1) for n in range(20)))
    (cell,) = picture.rows[0].cells
    assert len(cell.signs) + cell.more == 20
    assert cell.signs[-1].row == "p19"
    assert cell.signs[-1].x <= cell.x + picture.column


def test_what_is_not_drawn_is_told_and_everything_stays_inside():
    rows = [
        position(f"{n}{code}", "demand", holder, issue=f"trade/issue_{n}")
        for n in range(20)
        for code, holder in enumerate((CHILE, PERU))
    ]
    picture = drawn(*rows, max_issues=6, max_parties=1)
    assert len(picture.rows) == 6
    assert picture.note == "Drawn: 6 of 20 issues and 1 of 2 holders, those with most positions; all stand below."
    assert all(row.y < picture.height for row in picture.rows)


def test_a_long_name_of_a_party_stands_in_two_lines():
    many = [
        position(str(n), "demand", Actor(name=name, as_written=(), id=name, kind="igo"))
        for n, name in enumerate(["Organisation of American States", "African Union", "Peru", "Chile", "League of States"])
    ]
    assert all(len(line) <= 16 for _, name in drawn(*many).columns for line in name)
