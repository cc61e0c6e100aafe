"""`legation forecasts` and `legation presence` on a desk of four invented articles."""

import json

import pytest

import legation
from legation.cli.app import main

ARTICLES = {
    "2031-03-01": "The foreign ministers of Norway and Chile are very likely to meet in Geneva on March 10.\n"
    "Norway and Chile will sign a treaty in Oslo on March 12.",
    "2031-03-02": "The foreign ministers of Norway and Chile are expected to hold talks in Lima on March 20.\n"
    "Norway and Chile are expected to become friends.",
    "2031-03-11": "The foreign ministers of Norway and Chile met in Geneva on March 10.",
    "2031-03-30": "Norway demands that Chile and Peru give Bolivia access to the sea.",
}


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    folder = tmp_path_factory.mktemp("foreseen")
    with legation.open(folder / "desk.db") as desk:
        for day, text in ARTICLES.items():
            path = folder / f"{day}.txt"
            path.write_text(text, encoding="utf-8")
            desk.read(path, date=day, outlet="Fjord Post" if day < "2031-03-10" else "Lima Wire")
    return str(folder / "desk.db")


def call(capsys, *words):
    with pytest.raises(SystemExit) as end:
        main(list(words))
    return end.value.code, capsys.readouterr()


def rows(capsys, *words):
    code, said = call(capsys, *words, "--format", "jsonl")
    assert code == 0, said.err
    return [json.loads(line) for line in said.out.splitlines()]


def test_a_forecast_is_listed_with_what_became_of_it(place, capsys):
    found = {row["window"]["end"]: row for row in rows(capsys, "forecasts", "--desk", place)}
    assert found["2031-03-10"]["state"] == "came_true"
    assert found["2031-03-10"]["resolved_by"]
    assert found["2031-03-10"]["p_stated"] == 0.875
    assert found["2031-03-20"]["state"] == "expired"


def test_what_has_come_due_and_is_not_settled_is_listed_by_day(place, capsys):
    due = [row["window"]["end"] for row in rows(capsys, "forecasts", "--due", "2031-03-25", "--desk", place)]
    assert due == ["2031-03-12", "2031-03-20"]
    assert rows(capsys, "forecasts", "--due", "--desk", place)
    assert rows(capsys, "forecasts", "--due", "2031-03-05", "--desk", place) == []


def test_scores_stand_by_source_with_how_many_there_are(place, capsys):
    scores = [row for row in rows(capsys, "forecasts", "--scores", "--desk", place) if "source" in row]
    assert [row["source"] for row in scores][:2] == ["all forecasts", "Fjord Post"]
    assert (scores[0]["scored"], scores[0]["brier"], scores[0]["small"]) == (1, 0.0156, True)
    code, said = call(capsys, "forecasts", "--scores", "--desk", place)
    assert code == 0
    assert "very likely" in said.out
    assert "few" in said.out


def test_the_share_that_nobody_could_check_is_said(place, capsys):
    _, said = call(capsys, "forecasts", "--desk", place)
    assert "cannot be resolved" in said.err
    assert call(capsys, "forecasts", "--quiet", "--desk", place)[1].err == ""


def test_a_person_confirms_what_the_rules_propose(place):
    with legation.open(place) as desk:
        (one,) = desk.forecasts(status="came_true")
        decision = desk.decide("accept", one.id, by="M. Weber", reason="read the report")
        assert desk.forecasts(status="came_true")[0].decided_by == "M. Weber"
        desk.revoke(decision.id, by="M. Weber", reason="a test")
        assert desk.forecasts(status="came_true")[0].decided_by == ""


WRONG = [
    (("forecasts", "--scores", "--due"), "--scores goes with neither"),
    (("forecasts", "--due", "tomorrow"), "is not a date"),
    (("presence", "--by", "week"), "'week' is not one of"),
]


@pytest.mark.parametrize(("words", "message"), WRONG)
def test_what_makes_no_sense_is_refused_with_the_reason(place, capsys, words, message):
    code, said = call(capsys, *words, "--desk", place)
    assert code == 2
    assert message in said.err


def test_presence_by_issue_names_first_who_is_disposed_of(place, capsys):
    first = rows(capsys, "presence", "--by", "issue", "--desk", place)[0]
    assert first["voice"] == 0.0
    assert first["contacts_attended"] == 0
    assert first["issue"]


def test_presence_by_month_says_of_how_many_rows_the_voice_is_a_share(place, capsys):
    _, said = call(capsys, "presence", "--by", "month", "--actor", "NOR", "--desk", place)
    assert "2031-03" in said.out
    assert " of " in said.out
    assert "Chile" not in said.out
