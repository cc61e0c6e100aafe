"""What became of decisions, also after articles were read anew."""

from dataclasses import replace

import pytest

from legation.pipeline import ensure_linked
from legation.records import Evidence
from legation.review import decide, list_decided, revoke
from legation.store import Desk

from .told import tell

BY = {"by": "Ann", "reason": "read both"}


@pytest.fixture
def desk():
    with Desk.open(":memory:") as opened:
        yield opened


def rows(desk):
    ensure_linked(desk)
    return [row.id for row in desk.rows("contact")]


def shorter(statement):
    """The statement as rules would make it that quote less, under another id."""
    first = statement.evidence[0]
    cut = Evidence(first.document, first.start, first.end - 5, first.quote[:-5])
    return [replace(statement, id=f"{statement.id}-v2", evidence=(cut,))]


def states(desk):
    return [one.state for one in list_decided(desk)]


def test_a_decision_in_force_names_the_row_that_it_concerns(desk):
    tell(desk, 1)
    made = decide(desk, "accept", rows(desk), **BY)
    (listed,) = list_decided(desk)
    assert (listed.id, listed.state, listed.because, listed.rows) == (made.id, "in force", "", tuple(rows(desk)))


def test_a_revoked_decision_says_by_whom_and_the_revocation_stands_beside_it(desk):
    tell(desk, 1)
    made = decide(desk, "reject", rows(desk), **BY)
    revoke(desk, made.id, by="Bob", reason="it was right")
    first, second = list_decided(desk)
    assert (first.state, first.because[:6]) == ("revoked", "by Bob")
    assert (second.verb, second.revokes, second.state) == ("revoke", made.id, "in force")
    assert len(rows(desk)) == 1


def test_a_decision_on_a_name_is_in_force_without_rows(desk):
    decide(desk, "correct", ["NBC"], noun="outlet", field="reliability", value="B", **BY)
    assert [(one.state, one.rows) for one in list_decided(desk)] == [("in force", ())]


@pytest.mark.parametrize("verb", ["merge", "split", "reject", "accept"])
def test_decisions_outlive_a_re_reading_that_quotes_otherwise_under_other_ids(desk, verb):
    day = "2025-02-18" if verb == "split" else "2025-02-24"
    (first,), (second,) = tell(desk, 1), tell(desk, 2, day)
    named = [first.id, second.id] if verb in ("merge", "split") else [first.id]
    decide(desk, verb, named, **BY)
    before = len(rows(desk))
    for number, date in ((1, "2025-02-18"), (2, day)):
        tell(desk, number, date, version="2", change=shorter)
    assert len(rows(desk)) == before == {"merge": 1, "split": 2, "reject": 1, "accept": 2}[verb]
    assert states(desk) == ["in force"]


def test_a_decision_whose_statement_is_gone_sleeps_and_wakes(desk):
    tell(desk, 1)
    made = decide(desk, "reject", rows(desk), **BY)
    tell(desk, 1, version="2", change=lambda _: [])
    (asleep,) = list_decided(desk)
    assert (asleep.id, asleep.state, asleep.rows) == (made.id, "dormant", ())
    assert "the document has no contact now" in asleep.because
    tell(desk, 1, version="3")
    assert states(desk) == ["in force"]
    assert rows(desk) == []


def test_a_merge_of_which_one_row_is_gone_is_dormant_and_one_that_lost_a_report_holds_in_part(desk):
    for number, day in ((1, "2025-02-18"), (2, "2025-03-18"), (3, "2025-04-18")):
        tell(desk, number, day)
    one, two, three = rows(desk)
    decide(desk, "merge", [one, two], **BY)
    decide(desk, "merge", [rows(desk)[0], three], **BY)
    tell(desk, 2, "2025-03-18", version="2", change=lambda _: [])
    assert states(desk) == ["dormant", "in part"]


def test_what_a_later_decision_overrules_says_so(desk):
    (first,), (second,) = tell(desk, 1), tell(desk, 2)
    decide(desk, "split", [first.id, second.id], **BY)
    assert len(rows(desk)) == 2
    decide(desk, "merge", rows(desk), **BY)
    assert len(rows(desk)) == 1
    assert states(desk) == ["dormant", "in force"]
    assert "a later merge joined them" in list_decided(desk)[0].because
