"""What needs an eye, and what does no longer once somebody has looked."""

import pytest

from legation.review import decide, find_queue
from legation.store import Desk

from .told import tell

BY = {"by": "Ann", "reason": "read both"}


@pytest.fixture
def desk():
    with Desk.open(":memory:") as opened:
        yield opened


def kinds(desk, **options):
    return [need.kind for need in find_queue(desk, **options)]


def test_a_record_in_which_nothing_is_odd_needs_nobody(desk):
    tell(desk, 1, "2025-02-18", "Riyadh")
    tell(desk, 2, "2025-06-18", "Oslo")
    assert find_queue(desk) == []


def test_two_rows_that_are_nearly_one_are_shown_with_the_reports_of_both(desk):
    (first,), (second,) = tell(desk, 1, "2025-02-18", "Riyadh"), tell(desk, 2, "2025-02-21", "Riyadh")
    (need,) = find_queue(desk)
    assert (need.kind, need.noun, len(need.ids), need.verbs) == ("near_miss", "contact", 2, ("merge", "split"))
    assert {report.id for report in need.reports} == {first.id, second.id}
    assert "3 days apart" in need.because


@pytest.mark.parametrize("verb", ["merge", "split"])
def test_near_misses_that_were_decided_are_not_shown_again(desk, verb):
    tell(desk, 1, "2025-02-18", "Riyadh")
    tell(desk, 2, "2025-02-21", "Riyadh")
    (need,) = find_queue(desk)
    decide(desk, verb, need.ids, **BY)
    assert "near_miss" not in kinds(desk)


def test_an_open_contradiction_is_shown_until_it_is_accepted_or_corrected(desk):
    tell(desk, 1, "2025-02-18", "Riyadh")
    tell(desk, 2, "2025-02-18", "Riyadh", status="denied")
    (need,) = find_queue(desk)
    assert need.kind == "contradiction"
    assert "status: held (1 document) or denied (1 document)" in need.because
    decide(desk, "correct", need.ids, field="status", value="held", **BY)
    assert "contradiction" not in kinds(desk)


def test_a_row_that_the_rules_were_not_sure_of_is_shown_until_somebody_decided(desk):
    (row,) = tell(desk, 1, "2025-02-18", "Riyadh", score=0.3)
    (need,) = find_queue(desk)
    assert (need.kind, need.because) == ("low_score", "the rules were not sure of it: score 0.30")
    decide(desk, "accept", [row.id], **BY)
    assert kinds(desk) == []


def test_a_rejected_row_that_more_articles_report_comes_back_for_another_look(desk):
    (row,) = tell(desk, 1, "2025-02-18", "Riyadh", score=0.3)
    decide(desk, "reject", [row.id], **BY)
    assert kinds(desk) == []
    tell(desk, 2, "2025-02-18", "Riyadh")
    (need,) = find_queue(desk)
    assert (need.kind, need.verbs) == ("more_reports", ("accept", "reject"))
    assert "1 more report joined it" in need.because
    decide(desk, "reject", need.ids, **BY)
    assert kinds(desk) == []


def test_the_queue_is_cut_and_kept_to_a_noun(desk):
    for number in range(4):
        tell(desk, number, f"2025-0{number + 3}-18", "Riyadh", score=0.3)
    assert len(find_queue(desk, limit=2)) == 2
    assert len(find_queue(desk, limit=None, noun="contact")) == 4
    assert find_queue(desk, noun="deal") == []
