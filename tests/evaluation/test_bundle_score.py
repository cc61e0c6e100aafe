"""The tiny bundle of `bundles.py`, linked rightly and wrongly: what the measures must then be, counted by hand."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.evaluation.bundles import RECORD, join, read_perfectly, write_bundle

from legation.evaluation.bundle import load_bundle
from legation.evaluation.bundle_score import count_bundle
from legation.evaluation.score import Scoreboard
from legation.records import Row

RIGHT = (("first-a", "first-b"), ("second-b", "second-c"), ("told-a",), ("retold-c",))
JOINED = (("first-a", "first-b", "second-b", "second-c"), ("told-a",), ("retold-c",))
TORN = (("first-a",), ("first-b",), ("second-b", "second-c"), ("told-a",), ("retold-c",))
CROSSED = (("first-a", "second-c"), ("second-b", "first-b"), ("told-a",), ("retold-c",))


def count(folder: Path, groups: tuple[tuple[str, ...], ...], record: Any = RECORD, **retold: Any) -> Scoreboard:
    bundle = load_bundle(write_bundle(folder, record))
    documents, read = read_perfectly(bundle)
    by_id = {one.id: one for one in read}
    told = {"derived_from": "claim-row-told-a", "drift": "strengthens"} | retold
    rows = join(*([by_id[key] for key in group] for group in groups), **told)
    board = Scoreboard()
    count_bundle(board, bundle, documents, read, rows)  # type: ignore[arg-type]
    return board


def test_a_record_that_is_right_in_all_has_all_measures_at_one(tmp_path: Path) -> None:
    board = count(tmp_path, RIGHT)
    measured = {key: tally.f1 for key, tally in board.tallies.items() if tally.f1 is not None}
    assert {key for key, f1 in measured.items() if f1 != 1} == set()
    assert {"contact", "contact.pairwise", "contact.b_cubed", "pairwise", "b_cubed", "copies", "retelling", "drift"} <= set(
        measured
    )
    assert {"contact.status", "contact.date", "contact.places", "claim.holder", "claim.verb_class"} <= set(measured)
    assert board.notes == []


@pytest.mark.parametrize(
    ("groups", "pairs", "b_cubed", "rows"),
    [
        (RIGHT, (2, 0, 0), (1.0, 1.0), (2, 0, 0)),
        (JOINED, (2, 4, 0), (0.5, 1.0), (1, 0, 1)),
        (TORN, (1, 0, 1), (1.0, 0.75), (2, 1, 0)),
        (CROSSED, (0, 2, 2), (0.5, 0.5), (2, 0, 0)),
    ],
)
def test_wrong_links_cost_what_they_should(
    tmp_path: Path, groups: Any, pairs: tuple[int, int, int], b_cubed: tuple[float, float], rows: tuple[int, int, int]
) -> None:
    board = count(tmp_path, groups)
    linked, shares, merged = (board.tallies[key] for key in ("contact.pairwise", "contact.b_cubed", "contact"))
    assert (linked.right, linked.false, linked.missed) == pairs
    assert (shares.precision, shares.recall) == b_cubed
    assert (merged.right, merged.false, merged.missed) == rows


def test_the_measures_over_all_nouns_count_each_statement_once(tmp_path: Path) -> None:
    board = count(tmp_path, JOINED)
    assert board.tallies["pairwise"].n == 2
    assert board.tallies["b_cubed"].n == 6
    assert board.tallies["b_cubed"].precision == pytest.approx((4 * 0.5 + 2) / 6)


def test_a_statement_in_no_row_is_put_together_with_nothing(tmp_path: Path) -> None:
    board = count(tmp_path, (("first-a",), *RIGHT[1:]))
    assert board.tallies["contact.pairwise"].missed == 1


@pytest.mark.parametrize(("complete", "false"), [(["contact"], 1), ([], 0)])
def test_a_row_at_no_mention_is_false_only_where_all_are_annotated(tmp_path: Path, complete: list[str], false: int) -> None:
    record = {**RECORD, "complete": complete, "contacts": RECORD["contacts"][:1]}
    board = count(tmp_path, RIGHT, record | {"contacts": RECORD["contacts"]})
    assert board.tallies["contact"].false == 0
    bundle = load_bundle(write_bundle(tmp_path, record))
    documents, read = read_perfectly(load_bundle(write_bundle(tmp_path / "whole")))
    by_id = {one.id: one for one in read}
    board = Scoreboard()
    count_bundle(board, bundle, documents, read, join(*([by_id[key] for key in group] for group in RIGHT)))  # type: ignore[arg-type]
    assert board.tallies["contact"].false == false


@pytest.mark.parametrize("level", ["row", "mention"])
def test_what_is_doubtful_may_be_missed_and_is_not_counted_in_linking(tmp_path: Path, level: str) -> None:
    row = RECORD["contacts"][1]
    doubted = [{**mention, "doubtful": True} for mention in row["mentions"]]
    second = {**row, "doubtful": True} if level == "row" else {**row, "doubtful": True, "mentions": doubted}
    board = count(tmp_path, (*RIGHT[:1], *RIGHT[2:]), RECORD | {"contacts": [RECORD["contacts"][0], second]})
    assert board.tallies["contact"].f1 == 1
    assert board.tallies["contact.pairwise"].n == 1


@pytest.mark.parametrize(
    ("retold", "retelling", "drift"),
    [
        ({}, (1, 0, 0), (1, 0, 0)),
        ({"drift": "quotes"}, (1, 0, 0), (0, 1, 1)),
        ({"derived_from": None}, (0, 0, 1), (0, 0, 0)),
        ({"derived_from": "claim-row-retold-c"}, (0, 1, 1), (0, 0, 0)),
    ],
)
def test_a_retelling_counts_if_it_names_the_claim_retold(
    tmp_path: Path, retold: dict[str, Any], retelling: tuple[int, int, int], drift: tuple[int, int, int]
) -> None:
    board = count(tmp_path, RIGHT, **retold)
    counted = [(tally.right, tally.false, tally.missed) for tally in (board.tallies["retelling"], board.tallies["drift"])]
    assert counted == [retelling, drift]


def test_a_claim_that_was_not_read_lacks_its_holder(tmp_path: Path) -> None:
    bundle = load_bundle(write_bundle(tmp_path))
    documents, read = read_perfectly(bundle)
    board = Scoreboard()
    heard: list[Row] = [one for one in read if one.id != "told-a"]
    count_bundle(board, bundle, documents, heard, join(*([one] for one in heard)))  # type: ignore[arg-type]
    holder = board.tallies["claim.holder"]
    assert (holder.right, holder.false, holder.missed) == (1, 0, 1)
    assert board.tallies["claim.mentions"].recall == 0.5


def test_stories_are_compared_pair_by_pair(tmp_path: Path) -> None:
    bundle = load_bundle(write_bundle(tmp_path))
    documents, read = read_perfectly(bundle)
    documents["c"] = replace(documents["c"], duplicate_of="document-a")
    board = Scoreboard()
    count_bundle(board, bundle, documents, read, [])  # type: ignore[arg-type]
    assert (board.tallies["copies"].right, board.tallies["copies"].false, board.tallies["copies"].missed) == (1, 2, 0)


def test_an_article_that_was_rejected_counts_as_one_in_which_nothing_was_read(tmp_path: Path) -> None:
    bundle = load_bundle(write_bundle(tmp_path))
    documents, read = read_perfectly(bundle)
    del documents["c"]
    board = Scoreboard()
    count_bundle(board, bundle, documents, [one for one in read if not one.id.endswith("-c")], [])  # type: ignore[arg-type]
    assert board.tallies["contact.mentions"].recall == 0.75
