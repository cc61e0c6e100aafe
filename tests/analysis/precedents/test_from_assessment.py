"""What a record shows of a process, from an assessment of it."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import Any, cast

import pytest

from legation.analysis.assess import Assessment, read_question
from legation.analysis.precedents import find_nearest, precedents_known, process_of_assessment
from legation.reference.precedents import indicators, kinds
from legation.reference.questions import question_text


def column(indicator: str, state: str, reliability: float = 0.9) -> SimpleNamespace:
    return SimpleNamespace(indicator=indicator, state=state, reliability=reliability)


def assessment(*columns: SimpleNamespace, published: tuple[str, ...] = (), as_of: dt.date | None = None) -> Assessment:
    documents = [SimpleNamespace(published=dt.date.fromisoformat(day)) for day in published]
    made: Any = SimpleNamespace(
        question="reset-or-pact",
        parties=(("a", "USA"), ("b", "RUS"), ("third", "UKR")),
        as_of=as_of,
        columns=columns,
        record=SimpleNamespace(documents=documents),
    )
    return cast(Assessment, made)


@pytest.mark.parametrize(
    ("state", "reliability", "answer"),
    [
        ("observed", 0.2, "yes"),
        ("contrary", 0.2, "no"),
        ("absent", 0.6, "no"),
        ("absent", 0.4, "unknown"),
        ("not_assessable", 0.9, "unknown"),
    ],
)
def test_silence_is_a_no_only_where_it_can_be_relied_on(state: str, reliability: float, answer: str) -> None:
    made = process_of_assessment(assessment(column("spheres", state, reliability)))
    assert made.answer("spheres") == answer


def test_indicators_that_the_library_does_not_know_are_left_out() -> None:
    made = process_of_assessment(assessment(column("summit-expected", "observed"), column("spheres", "observed")))
    assert set(made.answers) == {"spheres"}


def test_the_time_is_that_of_the_documents_and_the_day_asked_about() -> None:
    made = process_of_assessment(assessment(published=("2025-03-08", "2025-02-12")))
    assert (made.since, made.until) == (dt.date(2025, 2, 12), dt.date(2025, 3, 8))
    later = process_of_assessment(assessment(published=("2025-03-08",), as_of=dt.date(2025, 3, 20)))
    assert later.until == dt.date(2025, 3, 20)
    assert process_of_assessment(assessment()).until is None


def test_the_record_of_a_process_is_not_compared_with_the_entry_of_that_process() -> None:
    made = process_of_assessment(assessment(column("third-absent", "observed"), published=("2025-08-10", "2025-08-14")))
    assert "alaska-2025" in find_nearest(made, precedents_known()).left_out


def test_the_questions_and_the_library_speak_of_the_same_indicators_and_kinds() -> None:
    question = read_question(question_text("reset-or-pact"), "reset-or-pact")
    assert set(indicators()) <= {one.id for one in question.indicators}
    assert {one.outcome for one in question.named} <= set(kinds())
