"""Files of features."""

from __future__ import annotations

import datetime as dt

import pytest

from legation.analysis.precedents import read_process
from legation.errors import InputError

TEXT = """
name: Talks of two neighbours
parties: [USA, RUS]
since: 2025-02-12
until: 2025-03-08
pace_days: 30
answers: {third-absent: yes, working-groups: no, spheres: unknown}
"""


def test_a_file_becomes_a_process() -> None:
    made = read_process(TEXT, "talks.yml")
    assert (made.name, made.parties, made.pace_days) == ("Talks of two neighbours", ("USA", "RUS"), 30)
    assert (made.since, made.until) == (dt.date(2025, 2, 12), dt.date(2025, 3, 8))
    assert [made.answer(name) for name in ("third-absent", "working-groups", "spheres", "broker")] == [
        "yes",
        "no",
        "unknown",
        "unknown",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "mapping"),
        ("answers: [1]", "mapping"),
        ("a: [", "no YAML"),
        ("answers: {third-absnt: yes}", "did you mean third-absent"),
        ("answers: {third-absent: maybe}", "yes, no or unknown"),
        ("answers: {third-absent: [yes]}", "yes, no or unknown"),
        ("answers: {}\ncolour: red", "no field 'colour'"),
        ("answers: {}\nsince: yesterday", "since is a day"),
        ("answers: {}\nsince: 2025-03-01\nuntil: 2025-02-01", "lies before"),
        ("answers: {}\nparties: USA", "list of codes"),
        ("answers: {}\npace_days: -3", "number of days"),
    ],
)
def test_what_is_not_in_the_layout_is_refused(text: str, problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        read_process(text, "talks.yml")
