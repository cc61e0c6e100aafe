"""Lanes and marks of the timeline."""

import datetime as dt

import pytest

from legation.brief import build_brief
from legation.brief.pictures import build_timeline
from legation.brief.pictures.axis import Axis
from legation.records import Contact, Record, Side, When

from ..talks import CHILE, PERU


def contact(key, start, end=None, precision="day", **more):
    first = dt.date.fromisoformat(start) if start else None
    last = dt.date.fromisoformat(end) if end else (first if precision == "day" else None)
    sides = (Side(party=CHILE), Side(party=PERU))
    return Contact(id=key, kind="talks", date=When(start=first, end=last, precision=precision), sides=sides, **more)


def drawn(*contacts, **options):
    return build_timeline(build_brief(Record(contacts=contacts)).record, **options)


def marks(picture):
    return {mark.contact: mark for lane in picture.lanes for mark in lane.marks}


def test_no_contact_makes_no_picture():
    assert build_timeline(Record()) is None
    assert drawn(contact("a", "1883-10-20", history=True)) is None


def test_every_contact_but_history_has_its_mark(brief):
    picture = build_timeline(brief.record)
    assert set(marks(picture)) == {c.id for c in brief.record.contacts if not c.history}
    assert [lane.name[0] for lane in picture.lanes] == ["Political", "Commercial", "Consular"]


def test_days_stand_in_order_and_several_days_are_a_bar():
    picture = drawn(contact("a", "2031-01-01"), contact("b", "2031-01-10", "2031-01-12", "range"), contact("c", "2031-02-01"))
    found = marks(picture)
    assert found["a"].x < found["b"].x < found["b"].x_end < found["c"].x
    assert (found["a"].span, found["b"].span) == ("point", "bar")


def test_a_month_is_a_bar_as_long_as_the_month():
    found = marks(drawn(contact("a", "2031-01-01"), contact("b", "2031-02-01", "2031-02-28", "month", status="expected")))
    day = marks(drawn(contact("a", "2031-01-01"), contact("b", "2031-02-28")))["b"]
    assert found["b"].span == "bar"
    assert found["b"].x_end - found["b"].x > 200
    assert found["b"].x_end == pytest.approx(day.x_end, abs=1)


def test_a_loose_date_does_not_stretch_the_axis_and_says_itself_when_it_lies():
    picture = drawn(
        contact("a", "2031-01-01"), contact("b", "2031-01-20"), contact("c", None, "2040-12-31", "before", status="proposed")
    )
    found = marks(picture)
    assert found["b"].x > picture.axis_left + 300
    assert (found["c"].span, found["c"].label) == ("before", "Talks, by 31 December 2040")


def test_an_undated_contact_stands_beside_the_axis():
    picture = drawn(contact("a", "2031-01-01"), contact("b", None, precision="unknown"))
    assert picture.gutter is not None
    assert marks(picture)["b"].x > picture.axis_right


def test_marks_and_labels_of_a_lane_never_overlap():
    picture = drawn(*(contact(str(n), f"2031-01-{n + 1:02}") for n in range(20)))
    boxes = []
    for mark in picture.lanes[0].marks:
        width = len(mark.label) * 6.4
        low = mark.label_x - width if mark.label_end else mark.x - 6
        high = mark.x_end + 6 if mark.label_end else mark.label_x + width
        assert low >= 0
        assert high <= picture.width
        boxes.append((mark.y, low, high))
    for n, (y, low, high) in enumerate(boxes):
        assert not [b for b in boxes[n + 1 :] if b[0] == y and b[1] < high and low < b[2]]


def test_lanes_that_are_not_drawn_are_told():
    picture = drawn(contact("a", "2031-01-01", topics=("trade",)), contact("b", "2031-01-02", topics=("peace",)), max_lanes=1)
    assert len(picture.lanes) == 1
    assert picture.note == "Not drawn: one contact on no track or a short one."


def test_the_latest_contacts_are_drawn_when_there_are_too_many():
    picture = drawn(*(contact(str(n), f"2031-01-{n + 1:02}") for n in range(9)), max_marks=4)
    assert set(marks(picture)) == {"5", "6", "7", "8"}
    assert picture.note == "Not drawn: five earlier or undated contacts."


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ("2031-03-01", "2031-03-05", ["1 Mar 2031", "2 Mar", "3 Mar", "4 Mar", "5 Mar"]),
        ("2031-01-20", "2031-03-20", ["1 Feb 2031", "15 Feb", "1 Mar", "15 Mar"]),
        ("2030-12-30", "2031-01-02", ["30 Dec 2030", "31 Dec", "1 Jan 2031", "2 Jan"]),
        ("2031-01-01", "2031-07-10", [f"{m} 2031" for m in ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul")]),
        ("1990-01-01", "2031-01-01", ["1990", "2000", "2010", "2020", "2030"]),
    ],
)
def test_ticks_stand_on_round_days(first, last, labels):
    axis = Axis(first=dt.date.fromisoformat(first), last=dt.date.fromisoformat(last), left=0, right=100)
    assert [tick.label for tick in axis.ticks()] == labels


def test_the_name_of_a_track_fits_its_lane():
    picture = drawn(*(contact(key, "2031-01-01", topics=(topic,)) for key, topic in (("a", "trade"), ("b", "peace"))))
    for lane in picture.lanes:
        assert len(lane.name) * 15 <= lane.height
