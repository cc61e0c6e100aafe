"""`legation precedents` as a user calls it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from legation.reference.precedents import all_precedents

from .conftest import Run

FILE = "name: Talks at hand\nanswers: {third-absent: yes, hidden-contact: yes, spheres: yes, ratification: no, broker: no, economic-terms: yes, territorial-terms: yes, working-groups: no, allies-told-before: no}\n"


@pytest.fixture
def features(tmp_path: Path) -> str:
    (tmp_path / "talks.yml").write_text(FILE, encoding="utf-8")
    return "talks.yml"


CALLS = [(), ("munich",), ("--rates",), ("--outcomes",), ("--like", "talks.yml")]


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("output_format", ["table", "md"])
def test_every_page_says_that_famous_failures_are_over_represented(run: Run, features: str, call, output_format: str) -> None:
    outcome = run("precedents", *call, "--format", output_format)
    assert outcome.code == 0, outcome.err
    assert "over-represented" in " ".join(outcome.out.split())
    assert outcome.err == ""


@pytest.mark.parametrize("call", CALLS)
def test_lines_for_programs_hold_data_only_and_the_caution_goes_to_stderr(run: Run, features: str, call) -> None:
    lines = run("precedents", *call, "--format", "jsonl")
    rows = [json.loads(line) for line in lines.out.splitlines()]
    assert rows
    assert "over-represented" in lines.err
    table = list(csv.DictReader(io.StringIO(run("precedents", *call, "--format", "csv").out)))
    assert len(table) == len(rows)
    assert set(table[0]) == set(rows[0])


def test_the_list_holds_every_entry_or_those_of_a_kind(run: Run) -> None:
    everything = run("precedents", "--format", "jsonl", "--quiet")
    assert len(everything.out.splitlines()) == len(all_precedents())
    assert everything.err == ""
    some = [json.loads(line) for line in run("precedents", "--kind", "partition", "--format", "jsonl").out.splitlines()]
    assert some
    assert all("partition" in (row["kind"], *row["also"]) for row in some)


def test_an_entry_is_shown_with_what_it_is_and_where_to_check_it(run: Run) -> None:
    out = run("precedents", "Munich Pact").out
    for words in ("days to breach", "166", "third-absent", "Czechoslovakia: absent", "Documents on German Foreign Policy"):
        assert words in out


def test_as_of_hides_what_came_later(run: Run) -> None:
    then = run("precedents", "molotov-ribbentrop-1939", "--as-of", "1940-01-01").out
    assert "as known on 1940-01-01" in then
    assert "Bessarabia" not in then
    assert "German invasion" not in then
    assert "days to breach" not in then
    assert run("precedents", "yalta-1945", "--as-of", "1940-01-01").code == 3


def test_the_nearest_say_what_agrees_differs_and_is_unknown(run: Run, features: str) -> None:
    out = run("precedents", "--like", features, "--limit", "2").out
    for words in ("both have", "differs", "unknown", "Two entries of different kinds"):
        assert words in out
    rows = [json.loads(line) for line in run("precedents", "--like", features, "--format", "jsonl").out.splitlines()]
    assert len(rows) == len(all_precedents())
    ranked = [row["similarity"] for row in rows if row["enough"]]
    assert ranked == sorted(ranked, reverse=True)


def test_an_entry_is_compared_without_itself(run: Run) -> None:
    out = run("precedents", "--like", "reset-2009", "--format", "jsonl").out
    assert '"id":"reset-2009"' not in out
    assert "Left out as the process itself: reset-2009" in run("precedents", "--like", "reset-2009").out


def test_the_page_goes_to_a_file(run: Run, tmp_path: Path) -> None:
    assert run("precedents", "munich", "--format", "md", "-o", "munich.md").out == ""
    assert (tmp_path / "munich.md").read_text(encoding="utf-8").startswith("# Munich agreement\n")


@pytest.mark.parametrize(
    ("call", "code", "words"),
    [
        (("Congress of Nowhere",), 3, "no precedent"),
        (("--like", "nowhere.yml"), 3, "no file"),
        (("--kind", "betrayal"), 2, "there are normalisation"),
        (("munich", "--rates"), 2, "one at a time"),
        (("--having", "spheres"), 2, "go with --outcomes"),
        (("--outcomes", "--having", "colour"), 2, "no feature 'colour'"),
    ],
)
def test_a_wrong_call_says_what_to_do(run: Run, call, code: int, words: str) -> None:
    outcome = run("precedents", *call)
    assert outcome.code == code
    assert words in outcome.err


def test_a_question_put_to_a_desk_is_compared_with_what_its_last_day_knew(run: Run, desk: str) -> None:
    outcome = run("precedents", "--like", "reset-or-pact", "--between", "NOR", "JPN", "--desk", desk)
    assert outcome.code == 0, outcome.err
    assert "Nearest to reset-or-pact, as known on 2025-05-15" in outcome.out
    assert (
        "alaska-2025"
        not in run("precedents", "--like", "reset-or-pact", "--desk", desk, "--format", "jsonl", "--limit", "999").out
    )
    assert run("precedents", "--like", "munich", "--between", "NOR", "JPN").code == 2
