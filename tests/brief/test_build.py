"""The order of the sections, the title, and what is cut when there is too much."""

from dataclasses import replace

import pytest

from legation.brief import Limits, build_brief, render_html, render_json, render_markdown, render_text
from legation.records import Record

RENDERERS = (render_html, render_markdown, render_text, render_json)


def test_the_sections_come_in_the_order_in_which_an_analyst_asks(brief):
    assert [section.id for section in brief.sections] == [
        "in-short", "contacts", "ledger", "deeds", "deals", "claims", "contradictions", "forecasts", "events", "presence", "history",
        "rejections", "articles",
    ]  # fmt: skip


def test_tracks_and_presence_are_worked_out_where_the_record_brings_none(record, brief):
    assert record.tracks == ()
    assert [track.kind for track in brief.record.tracks] == ["political", "commercial", "consular"]
    assert brief.record.presence[0].actor.name == "Bolivia"


def test_the_title_is_given_or_names_the_parties(record, brief):
    assert brief.title == "Chile – Peru"
    assert build_brief(record, title="The port").title == "The port"


@pytest.mark.parametrize("render", RENDERERS)
def test_an_empty_record_makes_a_whole_brief(render):
    assert render(build_brief(Record()))


def test_what_is_cut_is_said_in_words(record):
    brief = build_brief(record, limits=Limits(lines_per_section=3))
    section = brief.find_section("contacts")
    assert len(list(section.iter_lines())) == 3
    assert section.note == "Shown: 3 of 10 entries. The rest: legation contacts."
    for render in (render_html, render_markdown, render_text):
        assert "Shown: 3 of 10 entries." in render(brief)
    assert len(build_brief(replace(record, contacts=record.contacts[:3])).find_section("contacts").note) == 0


def test_a_cut_table_keeps_whole_rows(record):
    table = build_brief(record, limits=Limits(lines_per_section=3)).find_section("ledger").table
    assert [len(row.cells) for row in table.rows] == [2, 2]


def test_json_is_the_whole_record_whatever_the_limits(record):
    assert render_json(build_brief(record, limits=Limits(lines_per_section=1))) == render_json(build_brief(record))
