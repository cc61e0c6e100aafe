"""`legation index A B`, as a user types it."""

import csv
import io
import json

import pytest

import legation
from legation.analysis.synthetic import Phase, Recipe, make_history
from legation.store import Desk

PHASES = (Phase(days=126, rates=(0.3, 0.05, 0.6, 0.15)), Phase(days=126, rates=(1.0, 0.3, 0.2, 0.02)))


@pytest.fixture(scope="module")
def desk_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("index") / "desk.db"
    history = make_history(Recipe(phases=PHASES, seed=1, others=1.0, not_counted=0.2))
    third = make_history(Recipe(phases=PHASES[::-1], seed=2, target="UKR"))
    with Desk.open(path) as desk:
        desk.store_rows([*history.events, *history.contacts, *third.events, *third.contacts])
    return str(path)


def test_the_table_shows_the_quads_the_scales_and_what_they_add_up_to(run, desk_file):
    done = run("index", "USA", "Russia", "--desk", desk_file)
    assert done.code == 0
    assert "United States – Russia (→ by United States, ← by Russia, ↔ by both)" in done.out
    for head in ("co-op", "conflict", "plover", "goldstein", "count", "plover band", "per 100", "not counted"):
        assert head in done.out
    assert "draw together over the whole time" in done.out
    assert "All three scales find it and agree." in done.out
    assert "event-" in done.out.split("From the week of")[1]


def test_json_lines_are_the_periods_and_with_changes_the_change_points(run, desk_file):
    periods = [json.loads(line) for line in run("index", "USA", "RUS", "--desk", desk_file, "--format", "jsonl").out.splitlines()]
    changes = run("index", "USA", "RUS", "--desk", desk_file, "--format", "jsonl", "--changes").out.splitlines()
    assert len(periods) == 36
    assert {"start", "plover", "goldstein", "count", "low", "high", "rows"} <= periods[0].keys()
    (change,) = [json.loads(line) for line in changes]
    assert change["survives"] is True
    assert [act["id"] for act in change["made_by"]] == change["rows"]


def test_csv_has_a_line_for_each_period(run, desk_file):
    done = run("index", "USA", "RUS", "--desk", desk_file, "--by", "month", "--format", "csv", "--beside", "UKR")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert {row["dyad"] for row in rows} == {"United States – Russia", "United States – Ukraine", "Russia – Ukraine"}
    assert {row["by"] for row in rows} == {"month"}


def test_a_picture_is_written_by_the_end_of_its_name(run, desk_file, tmp_path):
    for name, head in (("a.svg", b"<svg"), ("a.png", b"\x89PNG")):
        done = run("index", "USA", "RUS", "--desk", desk_file, "--plot", str(tmp_path / name))
        assert done.code == 0
        assert (tmp_path / name).read_bytes().startswith(head)
        assert name in done.err


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("USA", "RUS", "--plot", "a.pdf"), 2, "ends in .svg or .png"),
        (("USA", "American"), 2, "one party"),
        (("USA",), 2, "B"),
        (("USA", "RUS", "--by", "year"), 2, "year"),
        (("USA", "RUS", "--since", "2031-05-01", "--until", "2031-04-01"), 2, "before"),
        (("USA", "Peru", "--plot", "a.svg"), 3, "nothing to draw"),
    ],
)
def test_what_cannot_be_asked_is_told_in_one_line(run, desk_file, arguments, code, words):
    done = run("index", *arguments, "--desk", desk_file)
    assert done.code == code
    assert words in done.err


def test_too_little_is_told_and_is_no_error(run, desk_file):
    done = run("index", "USA", "RUS", "--desk", desk_file, "--until", "2031-01-20")
    assert done.code == 0
    assert "Too little to tell" in done.out


def test_the_same_from_python_with_frames(desk_file):
    with legation.open(desk_file) as desk:
        rows = desk.index("USA", "RUS", beside=["UKR"])
        frame = rows.to_pandas()
        assert list(frame["start"].astype(str))[:1] == ["2031-01-06"]
        assert len(frame) == len(rows)
        assert rows.finding.direction == "together"
        assert rows.changes.to_dicts()[0]["survives"]
        assert not rows.changes.to_pandas().empty


@pytest.mark.parametrize("wrong", [{"by": "year"}, {"scale": "none"}, {"attention": "all"}, {"since": "May"}])
def test_a_wrong_word_in_python_is_a_usage_error(desk_file, wrong):
    with legation.open(desk_file) as desk, pytest.raises(legation.UsageError):
        desk.index("USA", "RUS", **wrong)
