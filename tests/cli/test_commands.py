"""The commands on a desk of two articles: what goes to stdout, what to stderr."""

import csv
import io
import json
from pathlib import Path

import pyarrow.parquet
import pytest

from .conftest import Run

LISTS = (
    "documents",
    "events",
    "contacts",
    "tracks",
    "positions",
    "deals",
    "claims",
    "forecasts",
    "presence",
    "rejections",
)


def rows(run: Run, *arguments: str) -> list[dict[str, object]]:
    outcome = run(*arguments, "--format", "jsonl")
    assert outcome.code == 0, outcome.err
    return [json.loads(line) for line in outcome.out.splitlines()]


def test_reading_tells_on_stderr_what_became_of_every_input(run: Run, articles: Path) -> None:
    (articles / "empty.txt").write_text("")
    outcome = run("read", "articles", "--date", "2025-05-15")
    assert outcome.code == 0
    assert outcome.out == ""
    assert outcome.err.startswith("3 read: 2 accepted, 1 rejected; ")
    assert "empty.txt" in outcome.err


def test_reading_again_finds_the_same_articles_on_the_desk(run: Run, desk: str) -> None:
    before = rows(run, "contacts", "--desk", desk)
    outcome = run("read", "articles", "--desk", desk, "--date", "2025-05-15", "--outlet", "The Fjord Post")
    assert outcome.err.startswith("2 read: 0 accepted, 2 already on the desk, 0 rejected")
    assert rows(run, "contacts", "--desk", desk) == before


def test_quiet_is_silent(run: Run, articles: Path) -> None:
    outcome = run("read", "articles", "--date", "2025-05-15", "--quiet")
    assert (outcome.out, outcome.err) == ("", "")


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("output_format", ["table", "jsonl", "csv"])
def test_every_list_prints_in_every_text_format(run: Run, desk: str, name: str, output_format: str) -> None:
    outcome = run(name, "--desk", desk, "--format", output_format)
    assert outcome.code == 0
    assert outcome.err == ""


def test_parquet_goes_to_a_file(run: Run, desk: str, tmp_path: Path) -> None:
    outcome = run("contacts", "--desk", desk, "--format", "parquet", "-o", "contacts.parquet")
    assert outcome.code == 0, outcome.err
    table = pyarrow.parquet.read_table(tmp_path / "contacts.parquet")
    assert table.num_rows == len(rows(run, "contacts", "--desk", desk))


def test_a_list_in_csv_has_the_field_names_as_its_header(run: Run, desk: str) -> None:
    read = list(csv.DictReader(io.StringIO(run("documents", "--desk", desk, "--format", "csv").out)))
    assert {row["outlet"] for row in read} == {"The Fjord Post"}


def test_the_call_and_the_meeting_are_in_the_record(run: Run, desk: str) -> None:
    contacts = rows(run, "contacts", "--desk", desk, "--between", "NOR", "JPN")
    held = {(row["kind"], row["date"]["start"]) for row in contacts if row["status"] == "held"}  # type: ignore[index]
    assert ("call", "2025-03-04") in held
    assert any(day == "2025-05-14" for _, day in held)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (["--type", "call"], True),
        (["--type", "call", "--status", "held"], True),
        (["--type", "call", "--status", "cancelled"], False),
        (["--type", "call", "--since", "2025-03-04", "--until", "2025-03-04"], True),
        (["--type", "call", "--since", "2025-03-05"], False),
        (["--type", "call", "--actor", "Iwaya"], True),
        (["--type", "call", "--actor", "RUS"], False),
        (["--type", "call", "--between", "NOR", "JPN"], True),
        (["--type", "call", "--between", "NOR", "RUS"], False),
        (["--limit", "0"], False),
    ],
)
def test_filters_narrow_the_contacts(run: Run, desk: str, filters: list[str], found: bool) -> None:
    assert bool(rows(run, "contacts", "--desk", desk, *filters)) is found


def test_statements_are_the_lower_level(run: Run, desk: str) -> None:
    statements = rows(run, "claims", "--desk", desk, "--statements")
    assert statements
    assert all(len(row["documents"]) == 1 and not row["reports"] for row in statements)  # type: ignore[arg-type]
    assert all(row["reports"] for row in rows(run, "claims", "--desk", desk))


def test_presence_can_be_asked_for_one_actor(run: Run, desk: str) -> None:
    found = rows(run, "presence", "--desk", desk, "--actor", "JPN")
    assert [row["actor"]["country"] for row in found] == ["JPN"]  # type: ignore[index]


def test_explain_takes_a_row_back_to_its_sentence_and_hash(run: Run, desk: str) -> None:
    call = rows(run, "contacts", "--desk", desk, "--type", "call")[0]
    outcome = run("explain", str(call["id"]), "--desk", desk)
    assert outcome.code == 0, outcome.err
    assert "spoke by telephone" in outcome.out
    assert "sha256" in outcome.out
    assert "The Fjord Post" in outcome.out


def test_explain_takes_every_row_of_every_list(run: Run, desk: str) -> None:
    for name in ("events", "contacts", "positions", "deals", "claims", "forecasts"):
        for row in rows(run, name, "--desk", desk):
            assert run("explain", str(row["id"]), "--desk", desk).code == 0


def test_verify_says_that_all_of_it_holds(run: Run, desk: str) -> None:
    outcome = run("verify", "--desk", desk)
    assert outcome.code == 0
    assert outcome.err.startswith("all of it holds: 2 snapshots, 2 documents")


def test_search_finds_documents_and_rows(run: Run, desk: str) -> None:
    found = rows(run, "search", "duties", "fish", "--desk", desk)
    assert {"document"} < {str(hit["noun"]) for hit in found}
    assert rows(run, "search", "submarines", "--desk", desk) == []


def test_the_environment_names_the_desk(run: Run, desk: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGATION_DESK", desk)
    assert rows(run, "documents")


def test_options_that_go_everywhere_may_stand_before_the_command(run: Run, desk: str) -> None:
    outcome = run("--desk", desk, "documents", "--format", "jsonl")
    assert len(outcome.out.splitlines()) == 2
