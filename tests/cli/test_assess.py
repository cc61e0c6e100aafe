"""`legation assess` as a user calls it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from legation.cli.assess import parse_parties
from legation.errors import UsageError

from .conftest import Run

QUESTION = """
question: Do Norway and Japan settle over fish?
roles:
  a: {what: one, actor: NOR}
  b: {what: other, actor: JPN}
hypotheses:
  - {id: F1, statement: They settle}
  - {id: F2, statement: They do not}
indicators:
  - {id: offer, label: duties offered, statement: Lower duties are offered, match: {positions: {kinds: [offer, promise], words: [dut*]}}, signs: {F1: ++, F2: -}}
  - {id: met, label: ministers met, statement: The ministers met, match: {contacts: {between: [$a, $b], levels: [minister]}}, signs: {F1: +, F2: ·}}
  - {id: refusal, label: offer refused, statement: An offer is refused, match: {positions: {kinds: [rejection, refusal]}}, signs: {F1: --, F2: ++}}
"""


@pytest.fixture
def question(tmp_path: Path) -> str:
    (tmp_path / "fish.yaml").write_text(QUESTION, encoding="utf-8")
    return "fish.yaml"


def test_the_ready_questions_are_listed_and_can_be_printed_to_start_from(run: Run, tmp_path: Path) -> None:
    listed = run("assess", "--list")
    assert listed.code == 0
    assert "reset-or-pact" in listed.out
    shown = run("assess", "nuclear-deal", "--show")
    (tmp_path / "mine.yaml").write_text(shown.out, encoding="utf-8")
    again = run("assess", "mine.yaml", "--show")
    assert again.out == shown.out


def test_two_articles_are_too_little_and_what_was_seen_is_shown(run: Run, desk: str, question: str) -> None:
    done = run("assess", question, "--desk", desk)
    assert done.code == 0, done.err
    assert "Too little to answer." in done.out
    assert "3 are needed" in done.out
    assert "ministers met" in done.out
    assert "What was read, and who was not heard" in done.out


def test_json_and_python_say_the_same(run: Run, desk: str, question: str) -> None:
    import legation

    data = json.loads(run("assess", question, "--desk", desk, "--format", "json").out)
    with legation.open(desk) as opened:
        made = opened.assess(question)
    assert data["verdict"]["words"] == made.verdict.words
    assert [one["posterior"] for one in data["readings"]] == [one.posterior for one in made.readings]
    met = next(one for one in data["columns"] if one["indicator"] == "met")
    assert met["state"] == "observed"
    assert any("Oslo" in quote["quote"] or "telephone" in quote["quote"] for quote in met["evidence"])


@pytest.mark.parametrize("suffix", ["html", "md", "txt", "json"])
def test_it_goes_to_a_file_in_the_form_of_its_name(run: Run, desk: str, question: str, suffix: str, tmp_path: Path) -> None:
    done = run("assess", question, "--desk", desk, "-o", f"out.{suffix}")
    assert done.code == 0, done.err
    assert f"The assessment is in out.{suffix}" in done.err
    assert "Do Norway and Japan settle over fish?" in (tmp_path / f"out.{suffix}").read_text(encoding="utf-8")


def test_a_person_overrides_a_cell_sees_both_and_can_undo_it(run: Run, desk: str, question: str) -> None:
    before = json.loads(run("assess", question, "--desk", desk, "--format", "json").out)
    done = run(
        "assess",
        question,
        "--desk",
        desk,
        "--format",
        "json",
        "--set",
        "met/F1=-",
        "--reason",
        "they quarrelled",
        "--by",
        "A. B.",
    )
    assert done.code == 0, done.err
    after = json.loads(done.out)
    cell = next(c for one in after["columns"] if one["indicator"] == "met" for c in one["cells"] if c["hypothesis"] == "F1")
    assert (cell["sign"], cell["override"]["machine"], cell["override"]["by"]) == ("-", "+", "A. B.")
    assert after["readings"][0]["without_overrides"] == before["readings"][0]["posterior"]
    assert "they quarrelled" in run("assess", question, "--desk", desk, "--format", "text").out
    import legation

    with legation.open(desk) as opened:
        opened.revoke(cell["override"]["decision"], by="A. B.", reason="they did not")
    assert json.loads(run("assess", question, "--desk", desk, "--format", "json").out)["readings"] == before["readings"]


def test_an_override_without_a_reason_or_of_nothing_is_refused_and_none_is_kept(run: Run, desk: str, question: str) -> None:
    assert run("assess", question, "--desk", desk, "--set", "met/F1=-").code == 2
    wrong = run("assess", question, "--desk", desk, "--set", "met/F1=-", "--set", "nothing/F1=-", "--reason", "x")
    assert wrong.code == 2
    assert "offer, met, refusal" in wrong.err
    made = json.loads(run("assess", question, "--desk", desk, "--format", "json").out)
    assert all(one["without_overrides"] is None for one in made["readings"])


def test_as_of_a_day_before_anything_was_published_nothing_is_known(run: Run, desk: str, question: str) -> None:
    done = json.loads(run("assess", question, "--desk", desk, "--as-of", "2025-01-01", "--format", "json").out)
    assert done["as_of"] == "2025-01-01"
    assert {one["state"] for one in done["columns"]} == {"not_assessable"}
    assert done["coverage"]["documents"] == 0


def test_history_is_a_series_of_days(run: Run, desk: str, question: str) -> None:
    steps = json.loads(run("assess", question, "--desk", desk, "--history", "--format", "json").out)["history"]
    assert steps
    assert [step["day"] for step in steps] == sorted(step["day"] for step in steps)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ((), 2, "--list"),
        (("no-such.yaml",), 3, "no-such.yaml"),
        (("reset-or-pact", "--role", "ally"), 2, "NAME=ACTOR"),
        (("reset-or-pact", "--role", "ally=NATO"), 2, "no role 'ally'"),
        (("reset-or-pact", "-o", "x.txt", "--format", "table"), 2, "terminal"),
        (("reset-or-pact", "--without", "nothing of the kind", "--precedents"), 2, "nothing of the kind"),
        (("reset-or-pact", "--since", "2025-02-02", "--until", "2025-01-01"), 2, "before"),
    ],
)
def test_a_wrong_call_says_what_to_do(run: Run, desk: str, arguments: tuple[str, ...], code: int, words: str) -> None:
    done = run("assess", *arguments, "--desk", desk)
    assert done.code == code
    assert words in done.err


def test_a_broken_file_names_its_line(run: Run, desk: str, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text(QUESTION.replace("kinds: [offer, promise]", "kinds: [ofer]"), encoding="utf-8")
    done = run("assess", "bad.yaml", "--desk", desk)
    assert done.code == 3
    assert "bad.yaml, line 10: indicators[1].match.positions.kinds[1]" in done.err
    assert "did you mean offer?" in done.err


def test_the_brief_answers_a_question_too(run: Run, desk: str, question: str) -> None:
    done = run("brief", "--desk", desk, "--question", question)
    assert done.code == 0, done.err
    assert "WHAT WOULD CHANGE IT" in done.out
    assert "Too little to answer." in done.out


def test_roles_of_the_command_line_are_those_of_the_question() -> None:
    assert parse_parties(None, None, "CHN", ()) == {"fourth": "CHN"}
    with pytest.raises(UsageError):
        parse_parties(None, None, None, ("=x",))


def test_base_rates_of_precedents_change_the_ratios(run: Run, desk: str) -> None:
    call = ("assess", "reset-or-pact", "--between", "NOR", "JPN", "--third", "FIN", "--desk", desk, "--format", "json")
    signs, rates = json.loads(run(*call).out), json.loads(run(*call, "--precedents").out)
    ratios = [[cell["ratio"] for one in made["columns"] for cell in one["cells"]] for made in (signs, rates)]
    seen = [one for one in signs["columns"] if one["state"] != "not_assessable"]
    assert bool(seen) == (ratios[0] != ratios[1])
