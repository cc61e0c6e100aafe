from pathlib import Path

import pytest
import yaml

from legation.errors import UsageError
from legation.evaluation.case import EvalSet
from legation.evaluation.gate import find_failures, load_floors, pin_floors
from legation.evaluation.score import Scoreboard

SET = EvalSet(name="golden", cases=(), digest="abc")


def board(right: int, missed: int = 0) -> Scoreboard:
    made = Scoreboard()
    made.tallies["event"].right, made.tallies["event"].missed = right, missed
    made.tallies["deal"].right = 3
    return made


def test_floors_are_what_is_reached_and_rare_things_get_none(tmp_path: Path) -> None:
    floors = pin_floors(board(30, 15), SET, tmp_path / "floors.yml")
    assert floors == {"event": 0.80}
    assert yaml.safe_load((tmp_path / "floors.yml").read_text())["golden"]["digest"] == "abc"


def test_a_floor_that_is_not_reached_fails(tmp_path: Path) -> None:
    path = tmp_path / "floors.yml"
    pin_floors(board(40), SET, path)
    assert find_failures(board(40), SET, load_floors(path)) == []
    assert find_failures(board(30, 10), SET, load_floors(path)) == ["event: F1 0.857 is below the floor 1.000"]


def test_a_floor_for_something_no_longer_found_at_all_fails(tmp_path: Path) -> None:
    path = tmp_path / "floors.yml"
    pin_floors(board(40), SET, path)
    assert find_failures(Scoreboard(), SET, load_floors(path)) == ["event: F1 none is below the floor 1.000"]


def test_lowering_a_floor_needs_to_be_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "floors.yml"
    pin_floors(board(40), SET, path)
    with pytest.raises(UsageError, match=r"event 1\.00 → 0\.85"):
        pin_floors(board(30, 10), SET, path)
    assert pin_floors(board(30, 10), SET, path, allow_lower=True) == {"event": 0.85}


def test_figures_of_another_set_are_not_compared(tmp_path: Path) -> None:
    path = tmp_path / "floors.yml"
    pin_floors(board(40), SET, path)
    changed = EvalSet(name="golden", cases=(), digest="def")
    assert "is not the one" in find_failures(board(40), changed, load_floors(path))[0]


def test_a_set_without_floors_cannot_fail(tmp_path: Path) -> None:
    assert find_failures(board(0, 40), SET, load_floors(tmp_path / "none.yml")) == []
