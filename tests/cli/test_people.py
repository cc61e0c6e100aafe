"""`--people FILE`: a user's own actors."""

import json
from pathlib import Path

from .conftest import Run

OWN = """
NOR:
  Kari Nordmann:
    names: [K. Nordmann]
    offices: ["2024-01.. special_envoy | Special Envoy for the North"]
"""
TEXT = "K. Nordmann met Sergei Lavrov in Oslo on February 18, 2025. They discussed fish for four hours.\n"


def people_of(run: Run) -> set[str]:
    outcome = run("contacts", "--format", "jsonl")
    contacts = [json.loads(line) for line in outcome.out.splitlines()]
    return {d["actor"]["id"] for contact in contacts for side in contact["sides"] for d in side["delegates"] if d["actor"]["id"]}


def test_a_person_of_the_users_own_is_known_by_name(run: Run, tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_text(TEXT)
    (tmp_path / "own.yml").write_text(OWN)
    assert run("read", "talks.txt", "--date", "2025-02-19").code == 0
    assert "person.kari-nordmann" not in people_of(run)
    outcome = run("read", "talks.txt", "--date", "2025-02-19", "--people", "own.yml")
    assert outcome.err.startswith("1 read: 1 accepted"), "an article is read anew with other actors"
    assert "person.kari-nordmann" in people_of(run)


def test_a_people_file_that_cannot_be_used_is_an_input_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_text(TEXT)
    (tmp_path / "own.yml").write_text("NOR: [unclosed")
    assert run("read", "talks.txt", "--people", "own.yml").code == 3
    assert run("read", "talks.txt", "--people", "absent.yml").code == 3
