"""The picture of an index as a file."""

import sys
from xml.etree import ElementTree as ET

import pytest

from legation.analysis.index import acts_between, build_index
from legation.analysis.synthetic import Phase, Recipe, make_history
from legation.brief.plot import render_png, render_svg
from legation.errors import InputError, UsageError


@pytest.fixture(scope="module")
def index():
    phases = (Phase(days=126, rates=(0.3, 0.05, 0.6, 0.15)), Phase(days=126, rates=(1.0, 0.3, 0.2, 0.02)))
    history = make_history(Recipe(phases=phases, seed=1))
    rows = [*history.events, *history.contacts]
    return build_index(
        "USA",
        "RUS",
        {("USA", "RUS"): acts_between(rows, "USA", "RUS")},
        [(e.date.start, e.date.start, 2) for e in history.events],
    )


def test_the_file_is_whole_loads_nothing_and_has_both_colours(index):
    svg = render_svg(index)
    assert ET.fromstring(svg).tag.endswith("svg")
    assert "prefers-color-scheme:dark" in svg
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")


def test_the_sentences_stand_beneath_the_picture(index):
    words = " ".join(text.text or "" for text in ET.fromstring(render_svg(index)).iter("{http://www.w3.org/2000/svg}text"))
    assert "draw together" in words


def test_png_is_drawn_on_pixels(index):
    assert render_png(index).startswith(b"\x89PNG")


def test_without_the_extra_the_error_has_the_line_that_installs_it(index, monkeypatch):
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(UsageError, match=r"pip install 'legation\[plots\]'"):
        render_png(index)


def test_nothing_to_draw_is_an_error_in_words():
    with pytest.raises(InputError, match="nothing to draw"):
        render_svg(build_index("USA", "RUS", {("USA", "RUS"): []}))
