"""`legation review` and `legation decisions` as a user calls them."""

import io
import json

import pytest

from .conftest import CALL, MEETING, Run

BY = ("--by", "Ann", "--reason", "read both")


@pytest.fixture
def desk(run: Run, tmp_path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))  # where the record of an earlier day is kept
    (tmp_path / "call.txt").write_text(CALL)
    (tmp_path / "meeting.txt").write_text(MEETING)
    assert run("read", "call.txt", "--date", "2025-03-05").code == 0
    assert run("read", "meeting.txt", "--date", "2025-05-15").code == 0
    return run


def rows(run, noun, *options):
    return [json.loads(line) for line in run(noun, "--format", "jsonl", *options).out.splitlines()]


def test_a_rejected_row_leaves_the_list_and_stays_explained(desk: Run) -> None:
    first, *others = rows(desk, "contacts")
    done = desk("review", "reject", first["id"], *BY)
    assert done.code == 0
    assert done.out.startswith("decision-")
    assert [row["id"] for row in rows(desk, "contacts")] == [row["id"] for row in others]
    assert [row["id"] for row in rows(desk, "contacts", "--review", "rejected")] == [first["id"]]
    told = desk("explain", first["id"]).out
    assert "rejected by a person: it stands in no list" in told
    assert "Ann: reject: read both" in told


def test_a_correction_shows_with_the_machine_s_value_beside_it(desk: Run) -> None:
    row = rows(desk, "contacts")[0]
    assert desk("review", "correct", row["id"], "--field", "status", "--value", "postponed", *BY).code == 0
    assert rows(desk, "contacts")[0]["status"] == "postponed"
    told = desk("explain", row["id"]).out
    assert "postponed  (no document: given by a person)" in told
    assert f"{row['status']}  (1 documents" in told
    assert "the first is preferred: corrected by Ann on" in told


def test_decisions_are_listed_and_undone(desk: Run) -> None:
    before = rows(desk, "contacts")
    merged = desk("review", "merge", *(row["id"] for row in before[:2]), *BY).out.strip()
    assert len(rows(desk, "contacts")) == len(before) - 1
    assert "merge" in desk("decisions").out
    assert desk("decisions", "--undo", merged, "--by", "Bob", "--reason", "two things").code == 0
    assert rows(desk, "contacts") == before
    states = [(row["verb"], row["state"]) for row in rows(desk, "decisions")]
    assert states == [("merge", "revoked"), ("revoke", "in force")]
    assert rows(desk, "decisions", "--standing") == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("review", "merge", "contact-1", "contact-2"), "a name and a reason"),
        (("review", "burn", "contact-1", *BY), "Invalid value"),
        (("review", "accept", *BY), "name the row"),
        (("decisions", "--by", "Ann"), "go with --undo"),
    ],
)
def test_a_wrong_call_is_refused(desk: Run, arguments: tuple[str, ...], message: str) -> None:
    done = desk(*arguments)
    assert done.code == 2
    assert message in done.err
    assert done.err.count("\n") == 1


def test_an_unknown_row_or_decision_is_an_input_error(desk: Run) -> None:
    assert desk("review", "accept", "contact-x", *BY).code == 3
    assert desk("decisions", "--undo", "decision-x", *BY).code == 3


def test_the_queue_is_answered_through_a_pipe(desk: Run, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "again.txt").write_text(CALL.replace("March 4", "March 7").replace("half an hour", "an hour"))
    desk("read", "again.txt", "--date", "2025-03-10", "--outlet", "Another")
    calls = [row["id"] for row in rows(desk, "contacts", "--type", "call")]
    assert len(calls) == 2
    listed = [json.loads(line) for line in desk("review", "--list", "--noun", "contact", "--format", "jsonl").out.splitlines()]
    assert [(need["kind"], sorted(need["ids"])) for need in listed] == [("near_miss", sorted(calls))]
    monkeypatch.setattr("sys.stdin", io.StringIO("Ann\ndance\nmerge\nthe same call\n"))
    done = desk("review", "--noun", "contact")
    assert done.code == 0
    assert "not decided: answer with one of merge, split, skip or quit" in done.err
    assert "1 decided of 1 shown" in done.err
    assert all(identity in done.out for identity in calls)
    assert [(row["verb"], row["by"], row["reason"]) for row in rows(desk, "decisions")] == [("merge", "Ann", "the same call")]
    assert len(rows(desk, "contacts", "--type", "call")) == 1


def test_the_end_of_input_ends_the_queue(desk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert desk("review").code == 0
    assert rows(desk, "decisions") == []


def test_a_record_as_of_a_day_has_only_what_was_published_by_then(desk: Run) -> None:
    early = rows(desk, "contacts", "--as-of", "2025-04-01")
    assert sorted(row["status"] for row in early) == ["held", "planned"]
    assert all(row["first_reported_at"] <= "2025-04-01" for row in early)
    assert rows(desk, "contacts", "--as-of", "2025-03-04") == []
    assert len(rows(desk, "documents", "--as-of", "2025-04-01")) == 1
    assert desk("explain", early[0]["id"], "--as-of", "2025-04-01").code == 0
    assert desk("explain", early[0]["id"], "--as-of", "2025-03-04").code == 3
    assert desk("search", "fish", "--as-of", "2025-03-04").out.strip().count("document-") == 0
    assert "as of 1 April 2025" in desk("brief", "--as-of", "2025-04-01", "--format", "md").out
