"""The matrix of who met whom."""

from legation.analysis import build_meetings
from legation.brief.pictures import build_matrix
from legation.records import Actor, Contact, Delegate, Side


def country(code):
    return Actor(name=code.title(), as_written=(), id=code.lower(), kind="country", country=code, sector="GOV")


def people(code, count):
    actors = [Actor(name=f"{code}{n}", as_written=(), id=f"p.{code}{n}", kind="person", country=code) for n in range(count)]
    return Side(party=country(code), delegates=tuple(Delegate(actor=a, presence="at_table") for a in actors))


def matrix(*sides, status="held", **options):
    return build_matrix(build_meetings([Contact(id="c", kind="talks", sides=sides, status=status)]), **options)


def test_nobody_met_makes_no_picture():
    assert build_matrix(build_meetings([])) is None


def test_two_parties_face_each_other_in_rows_and_columns():
    picture = matrix(people("PER", 2), people("CHL", 3))
    assert {len(picture.rows), len(picture.columns)} == {2, 3}
    assert len(picture.dots) == len(picture.cells) == 6


def test_three_parties_make_a_triangle_without_cells_inside_a_delegation():
    picture = matrix(people("PER", 2), people("CHL", 1), people("BOL", 1))
    assert len(picture.cells) == len(picture.dots) == 5


def test_a_planned_meeting_is_not_a_meeting():
    (dot,) = matrix(people("PER", 1), people("CHL", 1), status="expected").dots
    assert (dot.held, dot.ahead) == (0, 1)
    assert "one contact ahead" in dot.words


def test_people_who_are_not_drawn_are_told():
    picture = matrix(people("PER", 8), people("CHL", 8), max_people=10)
    assert len(picture.rows) + len(picture.columns) == 10
    assert picture.note == "Drawn: the 10 of 16 people with most seats."


def test_rows_and_columns_in_which_nobody_met_are_left_out():
    met = Contact(id="c", kind="talks", sides=(people("PER", 1), people("CHL", 1)), status="held")
    other = Contact(id="d", kind="talks", sides=(people("BOL", 1), people("ECU", 1)), status="held")
    picture = build_matrix(build_meetings([met, other]))
    assert len(picture.dots) == 2
    assert len(picture.rows) == len(picture.columns) == 2
    assert {head.name for head in (*picture.rows, *picture.columns)} == {"PER0", "CHL0", "BOL0", "ECU0"}
