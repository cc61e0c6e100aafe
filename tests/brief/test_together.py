"""Together or apart: sentences from an index, each resting on rows, and none where there is too little."""

import re

import pytest

from legation.analysis.index import Question, acts_between, build_index, count_acts
from legation.analysis.synthetic import Phase, Recipe, make_history
from legation.brief import build_brief, render_html, render_markdown
from legation.brief.together import build_dyad, build_together, change_words, finding_words
from legation.records import Record

WARMER = (Phase(days=182, rates=(0.3, 0.05, 0.6, 0.15)), Phase(days=182, rates=(1.0, 0.3, 0.2, 0.02)))
STEADY = (Phase(days=182, rates=(0.4, 0.1, 0.4, 0.1)),)
SPARSE = (Phase(days=20, rates=(0.1, 0.0, 0.1, 0.0)),)


def record_of(phases, seed=1):
    history = make_history(Recipe(phases=phases, seed=seed, others=0.5))
    return Record(events=history.events, contacts=history.contacts, documents=history.documents), history


def test_the_dyad_spoken_of_most_is_shown_with_its_change_and_its_rows():
    record, history = record_of(WARMER)
    section = build_together(record, build_dyad(record))
    assert section is not None
    whole, change = section.iter_lines()
    assert "Russia and the United States draw together" in whole.text
    assert "All three scales find it and agree." in change.text
    known = {row.id for row in (*record.events, *record.contacts)}
    assert set(whole.rows) | set(change.rows) <= known
    assert change.rows
    assert change.evidence
    assert str(history.changes[0].year) in change.label


def test_the_page_has_the_picture_beside_the_sentence():
    page = render_html(build_brief(record_of(WARMER)[0]))
    section = re.search(r'<section id="together".*?</section>', page, re.DOTALL)
    assert section
    assert 'class="net"' in section[0]
    assert 'class="change"' in section[0]


@pytest.mark.parametrize("record", [record_of(SPARSE)[0], Record()])
def test_where_there_is_too_little_to_tell_the_brief_has_no_such_section(record):
    brief = build_brief(record)
    assert brief.find_section("together") is None
    assert "Together or apart" not in render_html(brief) + render_markdown(brief)


def index_of(phases, **question):
    record, _ = record_of(phases, seed=2)
    rows = [*record.events, *record.contacts]
    acts = {("USA", "RUS"): acts_between(rows, "USA", "RUS")}
    return build_index("USA", "RUS", acts, count_acts(record.events, record.contacts), None, Question(**question))


def test_a_steady_dyad_is_told_so():
    said = finding_words(index_of(STEADY))
    assert "show no clear direction" in said[0]
    assert "No change point is found." in said


def test_too_little_is_told_with_what_is_missing():
    (said,) = finding_words(index_of(SPARSE))
    assert said.startswith("Too little to tell which way the United States and Russia move: ")
    assert "12 are needed" in said


@pytest.mark.parametrize(("by", "words"), [("week", "From the week of"), ("month", "From the month of"), ("day", "From ")])
def test_a_change_is_told_from_when_and_how_much(by, words):
    index = index_of(WARMER, by=by)
    said = change_words(index.changes[0], index)
    assert said.startswith(words)
    assert f"acts of co-operation a {by} became" in said
    assert "(p = 0.0" in said
