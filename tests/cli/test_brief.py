"""`legation brief`: articles in, a page out."""

import json
from pathlib import Path

import pytest

from legation.records import Record

from .conftest import Run

DATED = ("--date", "2025-05-15", "--outlet", "The Fjord Post")


def test_a_brief_to_a_file_prints_the_chronology_and_says_where_it_is(run: Run, articles: Path, tmp_path: Path) -> None:
    outcome = run("brief", "articles", *DATED, "-o", "brief.html")
    assert outcome.code == 0, outcome.err
    assert "2025-03-04" in outcome.out
    assert "The brief is in brief.html" in outcome.err
    assert (tmp_path / "brief.html").read_text(encoding="utf-8").lower().startswith("<!doctype html>")


def test_without_a_desk_nothing_is_left_behind(run: Run, articles: Path, tmp_path: Path) -> None:
    run("brief", "articles", *DATED, "-o", "brief.html")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles", "brief.html"]


@pytest.mark.parametrize("output_format", ["html", "md", "json", "text"])
def test_every_format_goes_to_stdout_and_nothing_else_does(run: Run, articles: Path, output_format: str) -> None:
    outcome = run("brief", "articles", *DATED, "--format", output_format, "--quiet")
    assert outcome.code == 0, outcome.err
    assert "Iwaya" in outcome.out
    assert outcome.err == ""


def test_json_is_one_object_of_lists(run: Run, articles: Path) -> None:
    record = json.loads(run("brief", "articles", *DATED, "--format", "json", "--quiet").out)
    assert list(record) == list(Record.__dataclass_fields__)
    assert len(record["documents"]) == 2


def test_without_a_source_the_brief_is_that_of_the_desk(run: Run, desk: str) -> None:
    record = json.loads(run("brief", "--desk", desk, "--format", "json").out)
    assert len(record["documents"]) == 2


def test_a_brief_can_be_narrowed(run: Run, desk: str) -> None:
    record = json.loads(run("brief", "--desk", desk, "--format", "json", "--until", "2025-03-31", "--between", "NOR", "JPN").out)
    assert [contact["kind"] for contact in record["contacts"] if contact["date"]["start"]] == ["call"]


def test_nothing_readable_is_an_input_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    outcome = run("brief", "empty.txt", "-o", "brief.html")
    assert outcome.code == 3
    assert not (tmp_path / "brief.html").exists()


def test_a_place_that_cannot_be_written_is_named(run: Run, articles: Path) -> None:
    outcome = run("brief", "articles", *DATED, "-o", "no/such/folder/brief.html")
    assert outcome.code == 2
    assert "no/such/folder/brief.html" in outcome.err
