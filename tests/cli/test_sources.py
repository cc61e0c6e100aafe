import json

import pytest

import legation

STORY = "Marco Rubio met Sergei Lavrov in Riyadh on February 18, 2025. The talks lasted four hours, the hosts said.\n"


@pytest.fixture
def desk_file(tmp_path):
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text(STORY + "The Courier printed this.\n")
    with legation.open(tmp_path / "desk.db") as desk:
        desk.read(tmp_path / "a.txt", date="2025-02-19", outlet="NBC")
        desk.read(tmp_path / "b.txt", date="2025-02-20", outlet="The Courier")
    return tmp_path / "desk.db"


def test_every_outlet_starts_at_f_and_says_so(run, desk_file):
    done = run("sources", "--format", "jsonl", "--desk", str(desk_file))
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert [(row["outlet"], row["letter"], row["documents"], row["copies"]) for row in rows] == [
        ("The Courier", "F", 1, 1),
        ("NBC News", "F", 1, 0),
    ]
    assert rows[0]["record_words"] == "nothing resolved yet"


def test_a_letter_is_set_shown_with_its_reason_and_undone(run, desk_file):
    made = run("sources", "set", "NBC", "b", "--by", "lena", "--reason", "names its sources", "--desk", str(desk_file))
    assert made.code == 0
    with legation.open(desk_file) as desk:
        assert [(row.outlet, row.letter, row.by) for row in desk.sources() if row.by] == [("NBC News", "B", "lena")]
        assert {row.grade.reliability for row in desk.contacts()} == {"B"}
        assert "names its sources" in desk.contacts()[0].grade.reason
    assert (
        run("decisions", "--undo", made.out.strip(), "--by", "lena", "--reason", "not any more", "--desk", str(desk_file)).code
        == 0
    )
    with legation.open(desk_file) as desk:
        assert {row.letter for row in desk.sources()} == {"F"}
        assert {row.grade.reliability for row in desk.contacts()} == {"F"}


@pytest.mark.parametrize(
    ("case", "arguments", "words"),
    [
        ("a letter that there is not", ("NBC", "G", "--by", "lena", "--reason", "no"), "F cannot be judged"),
        ("no name of an outlet", (" ", "B", "--by", "lena", "--reason", "no"), "name the outlet"),
        ("no reason", ("NBC", "B", "--by", "lena", "--reason", " "), "reason"),
    ],
)
def test_a_letter_that_cannot_be_kept_is_refused_with_a_way_out(run, desk_file, case, arguments, words):
    done = run("sources", "set", *arguments, "--desk", str(desk_file))
    assert done.code == 2
    assert words in done.err
