"""Date cases: what counts as right, wrong and unresolved, and that a file of them is told from annotated texts."""

import datetime as dt
import json
from pathlib import Path

import pytest

from legation.errors import InputError
from legation.evaluation import evaluate, load_set
from legation.evaluation.cases_dates import accepted_ends, judge_date
from legation.records import When


def when(start: str | None, end: str | None) -> When:
    return When(start=dt.date.fromisoformat(start) if start else None, end=dt.date.fromisoformat(end) if end else None)


@pytest.mark.parametrize(
    ("found", "case", "verdict"),
    [
        (when("2025-03-04", "2025-03-04"), {"start": "2025-03-04", "end": "2025-03-04"}, "right"),
        (when("2025-03-05", "2025-03-05"), {"start": "2025-03-04", "end": "2025-03-04"}, "wrong"),
        (when("2025-03-05", "2025-03-05"), {"start": "2025-03-04", "end": "2025-03-04", "slack": 1}, "right"),
        (when(None, "2025-03-31"), {"start": None, "end": "2025-03-31"}, "right"),
        (when("2025-03-01", "2025-03-31"), {"start": None, "end": "2025-03-31", "slack": 9}, "wrong"),
        (when(None, "2025-03-31"), {"start": "2025-03-31", "end": "2025-03-31", "accept": [[None, "2025-03-31"]]}, "right"),
        (when(None, None), {"start": "2025-03-04", "end": "2025-03-04"}, "unresolved"),
        (None, {"start": "2025-03-04", "end": "2025-03-04"}, "unresolved"),
        (None, {"start": None, "end": None}, "right"),
        (when("2025-03-05", "2025-03-05"), {"start": None, "end": None}, "wrong"),
    ],
)
def test_verdicts(found: When | None, case: dict[str, object], verdict: str) -> None:
    assert judge_date(found, accepted_ends(case)) == verdict


def line(**fields: object) -> str:
    given = {
        "id": "a", "document_date": "2025-03-08", "text": "The envoys met on 4 March.", "phrase": "on 4 March", "occurrence": 1,
        "start": "2025-03-04", "end": "2025-03-04", "kind": "day", "part": "dev",
    }  # fmt: skip
    return json.dumps(given | fields)


def test_a_file_of_date_cases_is_read_and_counted_by_part(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(
        "\n".join([line(), line(id="b", start="2025-03-05", end="2025-03-05", part="test"), line(id="c", end="2025-04-01")])
    )
    board = evaluate(load_set(str(path)))
    shares = {key: (tally.right, tally.false, tally.missed) for key, tally in board.tallies.items()}
    assert shares == {"date": (1, 2, 2), "date.dev": (1, 1, 1), "date.test": (0, 1, 1)}
    assert "date.test: 0.0% right, 100.0% wrong, 0.0% unresolved of 1" in board.notes
    assert not any(note.startswith("b ") for note in board.notes), "misreadings of the test part are not shown"


def test_a_phrase_that_does_not_stand_in_its_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(line(phrase="on 5 March"))
    with pytest.raises(InputError, match="line 1 is no date case"):
        load_set(str(path))
