"""The sets of single sentences hold: triggers stand where they are said to, states are complete, nothing comes twice."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any, get_args

from legation.records import EventType, Status

EVALS = Path(__file__).resolve().parents[2] / "evals"
STATES = {
    "happened": ("happened", False),
    "will": ("planned", False),
    "may": ("hypothetical", False),
    "planned": ("planned", False),
    "proposed": ("proposed", False),
    "offered": ("proposed", False),
    "reportedly": ("rumoured", False),
    "rumoured": ("rumoured", False),
    "denied": ("denied", False),
    "not denied": ("rumoured", False),
    "cancelled": ("cancelled", False),
    "postponed": ("postponed", False),
    "did not happen": ("happened", True),
    "would happen if": ("conditional", False),
}


def read_lines(name: str) -> list[dict[str, Any]]:
    """The rows of one set."""
    return [json.loads(line) for line in (EVALS / name).read_text(encoding="utf-8").splitlines()]


def test_each_kind_of_fact_is_told_once_in_each_state() -> None:
    rows = read_lines("status_pairs.jsonl")
    assert len(rows) >= 150
    told = Counter((row["fact"], row["state"]) for row in rows)
    facts = {row["fact"] for row in rows}
    assert len(facts) >= 12
    assert told == Counter((fact, state) for fact in facts for state in STATES)


def test_a_state_always_expects_the_same_status() -> None:
    for row in read_lines("status_pairs.jsonl"):
        assert (row["status"], row["negated"]) == STATES[row["state"]], row["text"]
        assert row["type"] in get_args(EventType)
        assert {row["status"], *row.get("accept", {}).get("status", [])} <= set(get_args(Status))
        start, quote = row["trigger"]["start"], row["trigger"]["quote"]
        assert row["text"][start : start + len(quote)] == quote


def test_the_sentences_without_diplomacy_are_many_and_all_different() -> None:
    rows = read_lines("no_diplomacy.jsonl")
    assert len({row["text"] for row in rows}) == len(rows) >= 300
    assert min(Counter(row["kind"] for row in rows).values()) >= 20
