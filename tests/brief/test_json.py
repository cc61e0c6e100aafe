"""The JSON form: one object, each noun a list of rows, and nothing lost on the way back."""

import json

import msgspec

from legation.brief import render_json
from legation.records import Record


def test_json_is_one_object_with_the_nouns_of_the_record(brief):
    assert set(json.loads(render_json(brief))) == {
        "documents", "events", "contacts", "tracks", "positions", "deals", "claims", "forecasts", "presence",
        "contradictions", "rejections",
    }  # fmt: skip


def test_json_reads_back_as_the_same_record(brief):
    assert msgspec.json.decode(render_json(brief).encode(), type=Record) == brief.record
