from pathlib import Path

import pytest
from tests.evaluation.bundles import BODIES, write_bundle

from legation.errors import InputError
from legation.evaluation import evaluate, load_set


def test_a_bundle_is_read_whole_and_its_rows_are_linked_and_counted(tmp_path: Path) -> None:
    write_bundle(tmp_path / "bundles" / "build" / "border")
    chosen = load_set(str(tmp_path / "bundles" / "build"))
    assert (chosen.name, len(chosen.cases)) == ("bundles/build", 1)
    board = evaluate(chosen)
    assert board.articles == 3
    assert board.tallies["contact.mentions"].n == 4
    assert board.tallies["contact.mentions"].recall == 1
    assert board.tallies["contact.b_cubed"].f1 == 1
    assert evaluate(chosen).tallies == board.tallies


def test_bundles_to_measure_with_are_read_only_when_named(tmp_path: Path) -> None:
    write_bundle(tmp_path / "build" / "border")
    write_bundle(tmp_path / "heldout" / "river")
    assert [case.name for case in load_set(str(tmp_path)).cases] == ["border"]
    assert [case.name for case in load_set(str(tmp_path / "heldout")).cases] == ["river"]


def test_a_folder_of_nothing_but_bundles_to_measure_with_is_refused(tmp_path: Path) -> None:
    write_bundle(tmp_path / "heldout" / "river")
    with pytest.raises(InputError, match="no bundle"):
        load_set(str(tmp_path))


def test_an_article_that_is_refused_is_named_with_the_reason(tmp_path: Path) -> None:
    german = "Der Minister sprach am Montag mit dem Botschafter über die Grenze und die Fischerei. Er war mit dem Ergebnis nicht zufrieden, sagte ein Sprecher. "
    write_bundle(tmp_path / "build" / "border", bodies=BODIES | {"d": german * 4})
    board = evaluate(load_set(str(tmp_path / "build")))
    assert [note for note in board.notes if "d.md was rejected: " in note]
    assert board.tallies["contact.mentions"].recall == 1
