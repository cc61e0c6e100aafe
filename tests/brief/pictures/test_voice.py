"""The picture of voice: what stands where, and when there is nothing to draw."""

import pytest

from legation.brief.pictures import build_voices
from legation.records import Actor, Presence


def country(name, code):
    return Actor(name=name, as_written=(), id=code.lower(), kind="country", country=code, sector="GOV")


CHILE, BOLIVIA = country("Chile", "CHL"), country("Bolivia", "BOL")


def row(actor, month, part, whole):
    return Presence(actor=actor, month=month, taking_part=part, concerning=whole, voice=part / whole)


ROWS = [row(BOLIVIA, "2031-01", 0, 4), row(BOLIVIA, "2031-02", 1, 4), row(CHILE, "2031-01", 4, 4), row(CHILE, "2031-02", 1, 1)]


def test_the_filled_part_of_a_bar_is_the_voice():
    strokes = {stroke.words.split(":")[0]: stroke for stroke in build_voices(ROWS).strokes}
    assert strokes["Bolivia, 2031-01"].filled == 0
    assert strokes["Bolivia, 2031-02"].filled == pytest.approx(strokes["Bolivia, 2031-02"].height / 4, abs=0.1)
    assert strokes["Chile, 2031-01"].filled == strokes["Chile, 2031-01"].height


def test_a_bar_is_as_high_as_what_concerned_the_party_and_stands_on_its_line():
    picture = build_voices(ROWS)
    heights = {stroke.words.split(":")[0]: stroke.height for stroke in picture.strokes}
    assert heights["Chile, 2031-01"] > heights["Chile, 2031-02"]
    assert {round(stroke.y + stroke.height, 1) for stroke in picture.strokes} == {65.0, 105.0}


def test_the_order_given_is_kept_and_who_never_takes_part_is_marked():
    mute = [row(BOLIVIA, "2031-01", 0, 4), row(BOLIVIA, "2031-02", 0, 1), *ROWS[2:]]
    assert [(name, absent) for _, name, absent in build_voices(mute).parties] == [("Bolivia", True), ("Chile", False)]


def test_months_without_a_row_leave_a_gap_and_another_era_is_not_drawn():
    far = [*ROWS, row(CHILE, "2031-04", 1, 2), row(CHILE, "1998-12", 1, 2)]
    assert [label for _, label in build_voices(far).months] == ["Jan 2031", "Feb", "Mar", "Apr"]


NOTHING = [[], ROWS[:1], [row(CHILE, "2031-01", 1, 1), row(BOLIVIA, "2031-02", 1, 1)], [row(CHILE, "", 1, 3)]]


@pytest.mark.parametrize("rows", NOTHING)
def test_one_month_or_single_rows_are_no_picture(rows):
    assert build_voices(rows) is None
