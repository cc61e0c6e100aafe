"""The picture of an index."""

import re

import pytest

from legation.analysis.index import Question, acts_between, build_index, count_acts
from legation.analysis.synthetic import Phase, Recipe, make_history
from legation.brief.pictures.series import HEAD, LANE, TALL, build_series

HISTORY = make_history(
    Recipe(
        phases=(Phase(days=182, rates=(0.3, 0.05, 0.6, 0.15)), Phase(days=182, rates=(1.0, 0.3, 0.2, 0.02))), seed=1, others=1.0
    )
)


def index_of(acts=None, **question):
    rows = [*HISTORY.events, *HISTORY.contacts]
    acts = acts_between(rows, "USA", "RUS") if acts is None else acts
    return build_index(
        "USA", "RUS", {("USA", "RUS"): acts}, count_acts(HISTORY.events, HISTORY.contacts), None, Question(**question)
    )


def places(path):
    return [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path)]


def test_line_and_band_stay_within_their_panel():
    picture = build_series(index_of())
    (panel,) = picture.panels
    for x, y in places(panel.line) + places(panel.band):
        assert picture.left <= x <= picture.right
        assert panel.top <= y <= panel.top + TALL


def test_the_change_stands_where_its_day_is():
    picture = build_series(index_of())
    (mark,) = picture.marks
    assert mark.left <= mark.x <= mark.right
    assert picture.left + 0.45 * (picture.right - picture.left) < mark.x < picture.left + 0.55 * (picture.right - picture.left)


def test_the_most_of_all_quads_fills_its_lane_and_the_others_keep_the_scale():
    picture = build_series(index_of())
    highest = {lane.name: max(-float(h) for h in re.findall(r"v(-[\d.]+)", lane.bars)) for lane in picture.lanes}
    most = max(lane.most for lane in picture.lanes)
    for lane in picture.lanes:
        assert highest[lane.name] == pytest.approx(LANE * lane.most / most, abs=0.1)


def test_where_the_desk_holds_nothing_the_line_is_broken():
    rows = [*HISTORY.events, *HISTORY.contacts]
    gap = [act for act in acts_between(rows, "USA", "RUS") if act.first.month != 4]
    looked = [(act.first, act.first, 1) for act in gap]
    index = build_index("USA", "RUS", {("USA", "RUS"): gap}, looked)
    assert build_series(index_of()).panels[0].line.count("M") == 1
    assert build_series(index).panels[0].line.count("M") == 2


def test_nothing_counted_is_no_picture():
    assert build_series(index_of(acts=[])) is None


@pytest.mark.parametrize(
    ("by", "scale", "attention"), [("day", "plover", "none"), ("month", "goldstein", "events"), ("week", "count", "none")]
)
def test_every_step_and_scale_can_be_drawn(by, scale, attention):
    picture = build_series(index_of(by=by, scale=scale, attention=attention))
    assert picture.panels[0].top == HEAD
    assert picture.unit[1] == ("per 100 acts on the desk" if attention == "events" else "")
