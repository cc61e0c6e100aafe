"""`legation changes` as a user calls it."""

import json

import pytest

from .conftest import CALL, MEETING, Run


@pytest.fixture
def desk(run: Run, tmp_path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))  # where the record of an earlier day is kept
    (tmp_path / "call.txt").write_text(CALL)
    (tmp_path / "meeting.txt").write_text(MEETING)
    run("read", "call.txt", "--date", "2025-03-05")
    run("read", "meeting.txt", "--date", "2025-05-15")
    return run


def changes(run, *options):
    done = run("changes", "--since", "2025-05-01", "--format", "jsonl", *options)
    assert done.code == 0
    return [json.loads(line) for line in done.out.splitlines()]


def test_a_meeting_that_was_planned_and_took_place_is_a_step(desk: Run) -> None:
    (step,) = changes(desk, "--noun", "contact")
    assert (step["kind"], step["before"], step["after"], step["day"]) == ("step", "planned", "held", "2025-05-15")
    assert any("in Oslo on May 14, 2025" in one["quote"] for one in step["evidence"])
    assert desk("explain", step["row"]).code == 0


def test_the_table_tells_from_what_to_what_and_the_count_goes_to_stderr(desk: Run) -> None:
    done = desk("changes", "--since", "2025-05-01", "--kind", "step")
    assert "planned → held" in done.out
    assert done.err.startswith("since 2025-05-01: ")
    assert "step" in done.err


def test_changes_are_kept_to_kinds_days_and_actors(desk: Run) -> None:
    assert {one["kind"] for one in changes(desk, "--kind", "new")} == {"new"}
    assert changes(desk, "--until", "2025-05-10") == []
    assert changes(desk, "--between", "NOR", "JPN", "--kind", "step")
    assert changes(desk, "--actor", "France") == []
    assert desk("changes", "--since", "2025-06-01").err.strip() == "since 2025-06-01: nothing new"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "since"),
        (("--since", "May"), "is not a date"),
        (("--since", "2025-05-02", "--until", "2025-05-01"), "lies before"),
        (("--since", "2025-05-02", "--kind", "big"), "Invalid value"),
    ],
)
def test_a_wrong_call_is_refused(desk: Run, arguments: tuple[str, ...], message: str) -> None:
    done = desk("changes", *arguments)
    assert done.code == 2
    assert message in done.err
