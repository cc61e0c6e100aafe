"""A question file is understood, or refused with the line and the field."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from legation.analysis.assess import CATCH_ALL, FIELDS, Find, iter_nodes, read_question
from legation.asking import load_question
from legation.errors import InputError, UsageError
from legation.reference.questions import all_questions, question_text

from .made import HEAD, asks, question

GOOD = HEAD + f"  - {asks('{events: {types: AGREE}}')}\n"


def test_every_question_has_a_catch_all_that_nobody_wrote() -> None:
    asked = question(asks("{events: {types: AGREE}}"))
    assert [one.id for one in asked.hypotheses] == ["X", "Y", CATCH_ALL]
    assert [one.id for one in asked.named] == ["X", "Y"]


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("types: AGREE", "types: AGREEMENT", 12, ["indicators[1].match.events.types", "AGREEMENT"]),
        ("types: AGREE", "typez: AGREE", 12, ["typez", "did you mean types?"]),
        ("events:", "eventz:", 12, ["eventz", "did you mean events?"]),
        ("types: AGREE", "source: $ally", 12, ["$ally", "$third"]),
        ("types: AGREE", "types: AGREE, at_least: 0", 12, ["at_least", "1 or more"]),
        ("types: AGREE", "types: AGREE, since: soon", 12, ["since", "2025-03-08"]),
        ("types: AGREE", "", 12, ["events", "match all events"]),
        ("X: ++", "Z: ++", 12, ["signs", "'Z'"]),
        ("X: ++", "X: +++", 12, ["signs.X", "+++"]),
        ("id: Y,", "id: X,", 10, ["hypotheses[2].id", "already"]),
        ("id: Y,", "id: else,", 10, ["catch-all"]),
        ("  - {id: Y, statement: it is y}\n", "", 8, ["at least two hypotheses"]),
        ("statement: it is x", "statment: it is x", 9, ["statment", "did you mean statement?"]),
        ("question: What is it?", "questions: What is it?", 2, ["questions"]),
        ("what: one,", "what: one, who: x,", 4, ["roles.a", "who"]),
        ("question: What is it?", "question: What is it?\nneeds: {texts: many}", 3, ["needs.texts", "whole number"]),
    ],
)
def test_what_is_wrong_is_named_with_its_line_and_field(old: str, new: str, line: int, words: list[str]) -> None:
    assert old in GOOD
    with pytest.raises(InputError) as refused:
        read_question(GOOD.replace(old, new, 1), "mine.yaml")
    message = str(refused.value)
    assert message.startswith(f"mine.yaml, line {line}: ")
    assert all(word in message for word in words), message


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is empty"),
        ("question: [", "no YAML"),
        ("question: a\nquestion: b", "twice"),
        ("- a\n- b", "a question is a mapping"),
        ("question: a", "needs hypotheses"),
        ("[" * 3000, "nested"),
        ("a: &x [1]\nb: *x", "has no field 'a'"),
    ],
)
def test_what_is_no_question_is_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read_question(text, "mine.yaml")


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (", ratios: {X: 2}", "either signs or ratios"),
        (", if_deceptive: {X: +}", "only a statement_of_intent"),
        (", weight: heavy", "low, normal, high"),
        (", base: 2", "0.01 to 0.99"),
    ],
)
def test_an_indicator_that_contradicts_itself_is_refused(more: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        question(asks("{events: {types: AGREE}}", more=more))


def test_order_and_counts_that_can_never_be_are_refused() -> None:
    with pytest.raises(InputError, match="can never be"):
        question(asks("{at_least: {n: 3, of: [{events: {types: AGREE}}, {events: {types: AID}}]}}"))
    order = "{order: {first: {events: {types: AGREE}}, then: {events: {types: AID}}, within_days: 3, at_least_days: 5}}"
    with pytest.raises(InputError, match="can never be"):
        question(asks(order))


def test_roles_are_filled_by_the_asker_and_must_be() -> None:
    asked = question(asks("{events: {source: $a}}"))
    assert asked.with_parties({"a": "SWE"}).parties["a"] == "SWE"
    with pytest.raises(UsageError, match="no role 'c'"):
        asked.with_parties({"c": "SWE"})
    with pytest.raises(UsageError, match="a \\(one\\)"):
        read_question(GOOD.replace("what: one, actor: NOR", "what: one"), "x").with_parties({})


@pytest.mark.parametrize("name", all_questions())
def test_every_ready_question_can_be_asked_and_tells_its_hypotheses_apart(name: str) -> None:
    asked = load_question(name)
    assert asked.id == name
    telling = [one for one in asked.indicators if len({bearing.ratio for bearing in one.bearings.values()}) > 1]
    assert len(telling) >= 8
    for one in asked.named:
        patterns = {tuple(i.bearings.get(h.id).ratio if h.id in i.bearings else 1.0 for i in telling) for h in asked.named}  # type: ignore[union-attr]
        assert len(patterns) == len(asked.named), one.id
    assert any(isinstance(node, Find) for i in asked.indicators for node in iter_nodes(i.match))


def test_the_ready_questions_are_about_different_processes() -> None:
    assert {"reset-or-pact", "nuclear-deal", "truce-and-hostages", "river-or-border"} <= set(all_questions())
    with pytest.raises(InputError, match="reset-or-pact"):
        question_text("nothing-of-the-kind")


def test_a_file_that_is_not_there_names_the_ready_ones() -> None:
    with pytest.raises(InputError, match="nuclear-deal"):
        load_question("no-such-file.yaml")


def test_the_how_to_names_every_field_that_a_query_can_ask(root: Path) -> None:
    page = (root / "docs" / "how-to" / "ask-a-question.md").read_text(encoding="utf-8")
    for noun, fields in FIELDS.items():
        part = page.split(f"**{noun}**")[1].split("\n**")[0]
        assert re.findall(r"^- `(\w+)`", part, re.MULTILINE) == list(fields)


def test_the_question_of_the_how_to_can_be_asked(root: Path) -> None:
    page = (root / "docs" / "how-to" / "ask-a-question.md").read_text(encoding="utf-8")
    asked = read_question(page.split("```yaml\n")[1].split("```")[0], "how-to").with_parties({})
    assert [one.id for one in asked.indicators] == ["works-go-on", "says-peace"]
