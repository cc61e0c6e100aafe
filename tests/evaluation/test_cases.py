"""Phrases and sentences that are judged one by one."""

import json

import pytest

from legation.errors import InputError
from legation.evaluation import evaluate, load_set

NAME = {"id": "a1", "document_date": "2025-03-08", "occurrence": 1, "part": "dev"}
NORWAY = {"name": "Norway", "country": "NOR", "kind": "country"}


def board_of(tmp_path, name, *rows):
    path = tmp_path / name
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return evaluate(load_set(str(path)))


def counts(board, key):
    tally = board.tallies[key]
    return tally.right, tally.false, tally.missed - tally.false


@pytest.mark.parametrize(
    ("text", "phrase", "actors", "expected"),
    [
        ("Oslo rejected the offer of Chile.", "Oslo", [NORWAY], (1, 0, 0)),
        ("Oslo rejected the offer of Chile.", "Chile", [NORWAY], (0, 1, 0)),
        ("Marco Rubio flew to Paris.", "Marco Rubio", [{"name": "Marco Rubio", "country": "USA", "kind": "person"}], (1, 0, 0)),
        ("Somebody said so.", "Somebody", [NORWAY], (0, 0, 1)),
        ("Somebody said so.", "Somebody", [], (1, 0, 0)),
        ("Norway said so.", "Norway", [], (0, 1, 0)),
    ],
)
def test_an_actor_is_right_wrong_or_unresolved(tmp_path, text, phrase, actors, expected):
    board = board_of(tmp_path, "actors.jsonl", {**NAME, "text": text, "phrase": phrase, "actors": actors})
    assert counts(board, "actor") == expected
    assert counts(board, "actor.dev") == expected


OSLO = {"name": "Oslo", "country": "NOR", "lat": 59.9, "lon": 10.7}


@pytest.mark.parametrize(
    ("text", "phrase", "place", "expected"),
    [
        ("The ministers met in Oslo.", "Oslo", OSLO, (1, 0, 0)),
        ("The ministers met in Oslo.", "Oslo", {**OSLO, "country": "SWE"}, (0, 1, 0)),
        ("The ministers met in Oslo.", "Oslo", {**OSLO, "lat": 69.0}, (0, 1, 0)),
        ("The ministers met in Oslo.", "Oslo", None, (0, 1, 0)),
        ("The ministers met again.", "again", None, (1, 0, 0)),
        ("The ministers met at Nowhereham.", "ministers", OSLO, (0, 1, 0)),
    ],
)
def test_a_place_is_right_in_its_state_and_near_its_coordinates(tmp_path, text, phrase, place, expected):
    board = board_of(tmp_path, "places.jsonl", {**NAME, "text": text, "phrase": phrase, "place": place})
    right, wrong, unresolved = counts(board, "place")
    assert right == expected[0]
    assert wrong + unresolved == expected[1] + expected[2]


def test_a_state_is_right_where_status_and_negation_are(tmp_path):
    met = {"fact": "meeting", "text": "Norway met Chile in Oslo.", "trigger": {"quote": "met", "start": 7}, "type": "CONSULT"}
    board = board_of(
        tmp_path,
        "pairs.jsonl",
        {**met, "state": "happened", "status": "happened", "negated": False},
        {**met, "state": "will", "status": "planned", "negated": False},
        {**met, "state": "may", "status": "rumoured", "negated": False, "accept": {"status": ["happened"]}},
    )
    assert board.tallies["state"].right == 2
    assert board.tallies["state.will"].missed == 1


def test_acts_read_in_quiet_sentences_are_counted(tmp_path):
    rows = [
        {"text": "The soup is best on the second day.", "kind": "recipe"},
        {"text": "Norway met Chile in Oslo.", "kind": "sport"},
    ]
    board = board_of(tmp_path, "quiet.jsonl", *rows)
    assert (board.tallies["quiet"].right, board.tallies["quiet"].false) == (1, 1)
    assert board.notes[-1] == "quiet: 500.0 acts in a thousand of 2 sentences without any"


@pytest.mark.parametrize(
    "row",
    [
        {**NAME, "text": "Oslo.", "phrase": "Bergen", "actors": []},
        {"text": "They met.", "trigger": {"quote": "met", "start": 0}, "state": "will", "type": "CONSULT"},
    ],
)
def test_a_case_whose_words_do_not_stand_in_its_text_is_refused(tmp_path, row):
    with pytest.raises(InputError):
        board_of(tmp_path, "cases.jsonl", row)
