"""What an assessment says, and what it does not say."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace
from typing import Any

import pytest

from legation.analysis.assess import NOUN, POLICY, Assessment, Material, Question, assess, parse_override
from legation.analysis.assess.item import ratio_in
from legation.analysis.assess.policy import SIGNS
from legation.analysis.assess.reliability import Reliance
from legation.errors import UsageError
from legation.records import Decision, Holder

from .made import FIN, JPN, NOR, asks, claim, contact, event, material, position, question

FOUR = (
    asks("{events: {types: AGREE}}", identity="agree"),
    asks("{events: {types: AID}}", identity="aid"),
    asks("{events: {types: SUPPORT}}", identity="support"),
    asks("{events: {types: PROTEST}}", "{X: --, Y: ++}", identity="protest"),
    asks("{events: {types: COOPERATE}}", identity="cooperate"),
    asks("{events: {types: CONSULT}}", "{X: ·, Y: ·}", identity="consult"),
)


def rows(*kinds: str, documents: tuple[str, ...] = ()) -> list[Any]:
    return [
        event(f"e{n}-{kind}", kind, (NOR, JPN), documents=documents or (f"d{n + 1}", f"d{n + 2}")) for n, kind in enumerate(kinds)
    ]


def ask(asked: Question, made: Material, **more: Any) -> Assessment:
    return assess(asked, made, **more)


def test_readings_sum_to_one_with_the_catch_all_and_each_range_holds_its_reading() -> None:
    made = ask(question(*FOUR), material(*rows("AGREE", "AID", "SUPPORT", "COOPERATE"), texts=8))
    assert sum(one.posterior for one in made.readings) == pytest.approx(1.0, abs=1e-3)
    assert [one.id for one in made.readings] == ["X", "Y", "else"]
    assert all(one.low <= one.posterior <= one.high for one in made.readings)
    assert made.ranked[0].id == "X"
    assert made.find_reading("Y").posterior < made.find_reading("else").posterior


def test_one_article_is_too_little_whatever_it_says_and_what_is_missing_is_named() -> None:
    made = ask(question(*FOUR), material(*rows("AGREE", "AID", "SUPPORT", "COOPERATE", documents=("d1",)), texts=1))
    assert made.verdict.kind == "too_little"
    assert "one independent text on record; 3 are needed" in made.verdict.reasons
    assert "protest" in [one.indicator for one in made.missing]


def test_forty_copies_of_one_text_say_what_one_says() -> None:
    names = tuple(f"d{n}" for n in range(1, 41))
    copies = dict.fromkeys(names, "d1")
    voiced = {"voices_by": lambda row: frozenset({"outlet wire"})}
    forty = replace(material(*rows("AGREE", "AID", documents=names), copies=copies), **voiced)
    single = replace(material(*rows("AGREE", "AID", documents=("d1",)), texts=1), **voiced)
    one, other = ask(question(*FOUR), forty), ask(question(*FOUR), single)
    assert one.readings == other.readings
    assert one.verdict == other.verdict
    assert one.coverage.documents == 40
    assert one.coverage.texts == 1


def test_the_order_of_rows_and_of_indicators_changes_nothing() -> None:
    made = rows("AGREE", "AID", "SUPPORT", "PROTEST", "COOPERATE")
    first = ask(question(*FOUR), material(*made, texts=8))
    random.Random(3).shuffle(made)
    second = ask(question(*FOUR), material(*made, texts=8))
    third = ask(question(*reversed(FOUR)), material(*made, texts=8))
    assert first.readings == second.readings
    assert first.columns == second.columns
    assert first.readings == third.readings


def test_an_item_against_every_hypothesis_tells_nothing() -> None:
    asked = question(*FOUR, asks("{events: {types: ACCUSE}}", "{X: --, Y: --}", identity="against-all"))
    made = ask(asked, material(*rows("ACCUSE", "AGREE"), texts=5))
    column = made.find_column("against-all")
    assert column is not None
    assert column.diagnosticity == 0.0
    assert not column.telling
    assert made.find_column("agree").telling  # type: ignore[union-attr]


def test_hypotheses_are_in_the_rows_and_every_cell_stands_on_its_quotes() -> None:
    made = ask(question(*FOUR), material(*rows("AGREE"), texts=5))
    column = made.find_column("agree")
    assert column is not None
    assert [cell.hypothesis for cell in column.cells] == [one.id for one in made.readings]
    assert column.rows == ("e0-AGREE",)
    assert {quote.quote for quote in column.evidence} == {"They did AGREE."}
    assert [row.id for row in made.record.events] == ["e0-AGREE"]


def test_quotes_that_hold_the_words_looked_for_come_first() -> None:
    asked = question(asks("{contacts: {words: [in secret]}}"), *FOUR)
    row = contact("c1", (NOR, JPN), words="They met in secret.")
    noisy = replace(row, evidence=(*(replace(row.evidence[0], quote=f"Quote {n}.", end=9) for n in range(5)), *row.evidence))
    column = ask(asked, material(noisy)).find_column("i1")
    assert column is not None
    assert [quote.quote for quote in column.evidence] == ["They met in secret."]


@pytest.mark.parametrize(
    ("state", "ratio", "base", "expected"),
    [
        ("observed", 4.0, 0.2, 4.0),
        ("contrary", 4.0, 0.2, 0.25),
        ("absent", 4.0, 0.2, 0.25),
        ("absent", 1.0, 0.2, 1.0),
        ("absent", 0.25, 0.2, 0.95 / 0.8),
        ("absent", 4.0, 0.01, 0.96 / 0.99),
        ("absent", 100.0, 0.5, 0.1),
        ("not_assessable", 4.0, 0.2, 1.0),
    ],
)
def test_the_ratio_of_a_state(state: Any, ratio: float, base: float, expected: float) -> None:
    assert ratio_in(state, ratio, base, POLICY) == pytest.approx(expected)


def test_reliability_grows_with_independent_sources_and_falls_with_hedges_and_disputes() -> None:
    def reliability(*made: Any) -> float:
        column = ask(question(*FOUR), material(*made, texts=9)).find_column("agree")
        assert column is not None
        return column.reliability

    one = reliability(event("e1", "AGREE", (NOR, JPN), documents=("d1",)))
    three = reliability(event("e1", "AGREE", (NOR, JPN), documents=("d1", "d2", "d3")))
    hedged = reliability(event("e1", "AGREE", (NOR, JPN), documents=("d1",), certainty="possible"))
    disputed = reliability(replace(event("e1", "AGREE", (NOR, JPN), documents=("d1",)), dispute=1))
    assert hedged < one < three < POLICY.reading
    assert disputed == pytest.approx(one / 2, abs=2e-3)


def test_no_admiralty_letter_becomes_a_number() -> None:
    row = event("e1", "AGREE", (NOR, JPN), documents=("d1",))
    graded = [
        replace(row, grade=replace(row.grade, reliability=letter, credibility=digit)) for letter, digit in ("A1", "F6", "E5")
    ]
    seen = {ask(question(*FOUR), material(one)).readings for one in graded}
    assert len(seen) == 1


def test_what_cannot_be_relied_on_moves_nothing() -> None:
    assert Reliance(0.0, 0.0).at(0.6) == 0.0
    assert Reliance(2.0, 1.0).at(0.5) == pytest.approx(0.75)


def test_what_needs_two_things_is_as_reliable_as_the_weaker() -> None:
    both = asks("{all: [{events: {types: AGREE}}, {events: {types: AID}}]}", identity="both")
    strong = event("e1", "AGREE", (NOR, JPN), documents=("d1", "d2", "d3", "d4"))
    weak = event("e2", "AID", (NOR, JPN), documents=("d5",), certainty="possible")
    made = ask(question(both, *FOUR), material(strong, weak))
    assert made.find_column("both").reliability == made.find_column("aid").reliability  # type: ignore[union-attr]


def test_one_row_under_two_indicators_counts_once() -> None:
    twice = [asks("{events: {types: AGREE}}", identity=f"same{n}") for n in range(3)]
    one = ask(question(twice[0]), material(*rows("AGREE")))
    three = ask(question(*twice), material(*rows("AGREE")))
    assert [column.weight for column in three.columns] == pytest.approx([1 / 3 / (1 + 2 * POLICY.between)] * 3, abs=1e-3)
    assert three.find_reading("X").log_ratio < one.find_reading("X").log_ratio + 1e-3


def test_items_of_one_text_depend_on_each_other() -> None:
    def lead(*documents: str) -> float:
        made = [
            event(f"e{n}", kind, (NOR, JPN), documents=(documents[n % len(documents)],))
            for n, kind in enumerate(("AGREE", "AID", "SUPPORT", "COOPERATE"))
        ]
        return ask(question(*FOUR), material(*made, texts=6)).find_reading("X").log_ratio

    assert lead("d1") < 0.7 * lead("d1", "d2", "d3", "d4")


def test_a_statement_of_intent_is_entered_twice() -> None:
    intent = asks(
        "{positions: {kinds: promise}}",
        "{X: ++, Y: ·}",
        identity="says",
        more=", statement_of_intent: true, if_deceptive: {Y: ++}",
    )
    row = position("p1", "promise", NOR, content="peace")
    made = ask(question(intent, *FOUR), material(row, contact("c", (NOR, JPN))))
    true, false = made.find_column("says", "true"), made.find_column("says", "deceptive")
    assert true is not None
    assert false is not None
    assert [cell.sign for cell in true.cells] == ["++", "·", "·"]
    assert [cell.sign for cell in false.cells] == ["·", "++", "·"]
    assert true.weight == false.weight
    alone = ask(question(intent), material(row))
    assert alone.find_reading("X").posterior == pytest.approx(alone.find_reading("Y").posterior, abs=1e-4)


def test_the_contrary_counts_against_and_both_at_once_go_to_the_better_supported() -> None:
    both = asks("{contacts: {between: [$a, $b]}}", more=", contrary: {contacts: {between: [$a, $b, $third]}}", identity="c")
    with_third = contact("c1", (NOR, JPN, FIN), documents=("d1", "d2", "d3"))
    made = ask(question(asks("{events: {types: AID}}", more=", contrary: {events: {types: SANCTION}}", identity="c")),
               material(*rows("SANCTION", "AGREE", "AGREE")))  # fmt: skip
    assert made.columns[0].state == "contrary"
    assert [cell.sign for cell in made.columns[0].cells][:2] == ["--", "++"]
    mixed = ask(question(both), material(with_third)).columns[0]
    assert mixed.state == "observed"
    assert "opposite" in mixed.note
    assert mixed.reliability < 0.5


def test_silence_counts_only_where_the_record_would_show_the_thing() -> None:
    looked = asks("{events: {types: PROTEST}}", more=", looked_for: {contacts: {between: [$a, $b], at_least: 2}}", identity="p")
    one = ask(question(looked), material(*rows("AGREE", "AID", "SUPPORT"))).columns[0]
    assert one.state == "not_assessable"
    met = [contact("c1", (NOR, JPN)), contact("c2", (NOR, JPN), "2031-02-09")]
    assert ask(question(looked), material(*rows("AGREE", "AID", "SUPPORT"), *met)).columns[0].state == "absent"


def test_the_three_scores_stand_side_by_side_and_say_when_they_disagree() -> None:
    agreed = ask(question(*FOUR), material(*rows("AGREE", "AID", "SUPPORT", "COOPERATE"), texts=9))
    assert dict(agreed.leaders) == {"inconsistency": ("X",), "weighted": ("X",), "log_ratio": ("X",)}
    assert agreed.scores_agree
    split = question(
        asks("{events: {types: AGREE}}", "{X: ++, Y: ·}", identity="a"),
        asks("{events: {types: AID}}", "{X: ++, Y: ·}", identity="b"),
        asks("{events: {types: SUPPORT}}", "{X: -, Y: ·}", identity="c"),
    )
    torn = ask(split, material(*rows("AGREE", "AID", "SUPPORT"), texts=9))
    assert dict(torn.leaders)["inconsistency"] == ("Y",)
    assert dict(torn.leaders)["log_ratio"] == ("X",)
    assert not torn.scores_agree


def test_counts_and_sums_are_those_of_the_published_engines() -> None:
    made = ask(question(asks("{events: {types: AGREE}}", "{X: ++, Y: --}", more=", weight: high")), material(*rows("AGREE")))
    assert made.find_reading("Y").inconsistency == 2 * 2
    assert made.find_reading("X").inconsistency == 0
    credibility = 2**0.5 if made.columns[0].reliability >= 0.75 else 1.0
    assert made.find_reading("X").weighted == pytest.approx(2 * 2**0.5 * credibility, abs=0.01)


def decision(key: str, field: str, value: str, at: int = 1) -> Decision:
    return Decision(
        id=f"decision-{at}", verb="correct", noun=NOUN, keys=((key, 0, 0),), by="A. Analyst",
        at=dt.datetime(2031, 3, at, tzinfo=dt.UTC), reason="the text says otherwise", field=field, value=value,
    )  # fmt: skip


def test_a_person_overrides_a_cell_and_both_judgements_stand() -> None:
    asked = replace(question(*FOUR), id="q")
    made = material(*rows("AGREE", "AID"), texts=6)
    plain = ask(asked, made)
    over = ask(asked, made, decisions=[decision("q/agree/X", "sign", "--")])
    column = over.find_column("agree")
    assert column is not None
    cell = column.cells[0]
    assert cell.sign == "--"
    assert cell.override is not None
    assert (cell.override.machine, cell.override.by) == ("++", "A. Analyst")
    reading = over.find_reading("X")
    assert reading.without_overrides == plain.find_reading("X").posterior
    assert reading.posterior < plain.find_reading("X").posterior
    assert plain.find_reading("X").without_overrides is None


def test_a_person_can_say_that_an_indicator_was_seen_and_the_latest_word_holds() -> None:
    asked = replace(question(*FOUR), id="q")
    made = material(*rows("AGREE", "AID"), texts=1)
    said = [decision("q/protest", "state", "observed", 1), decision("q/protest", "state", "absent", 2)]
    column = ask(asked, made, decisions=said[:1]).find_column("protest")
    assert column is not None
    assert (column.state, column.machine_state) == ("observed", "not_assessable")
    assert column.override is not None
    assert ask(asked, made, decisions=said).find_column("protest").state == "absent"  # type: ignore[union-attr]


def test_decisions_on_other_questions_change_nothing() -> None:
    asked = replace(question(*FOUR), id="q")
    made = material(*rows("AGREE", "AID"))
    others = [decision("other/agree/X", "sign", "--"), decision("q/nothing/X", "sign", "--"), decision("q/agree/Z", "sign", "--")]
    assert ask(asked, made, decisions=others).readings == ask(asked, made).readings


@pytest.mark.parametrize(
    ("words", "parsed"),
    [
        ("agree/X=-", ("q/agree/X", "sign", "-")),
        ("agree/X=−−", ("q/agree/X", "sign", "--")),
        ("agree=absent", ("q/agree", "state", "absent")),
        ("agree", None),
        ("agree/Z=+", None),
        ("agree/X=+++", None),
        ("agree=gone", None),
        ("nothing/X=+", None),
    ],
)
def test_an_override_is_written_as_a_cell_and_its_sign(words: str, parsed: tuple[str, str, str] | None) -> None:
    asked = replace(question(*FOUR), id="q")
    if parsed:
        assert parse_override(asked, words) == parsed
    else:
        with pytest.raises(UsageError, match="'"):
            parse_override(asked, words)


def test_base_rates_of_precedents_take_the_place_of_the_signs() -> None:
    asked = question(*FOUR)
    asked = replace(asked, hypotheses=tuple(replace(h, outcome=h.id.lower()) for h in asked.hypotheses))
    made = material(*rows("AGREE"), texts=6)
    column = ask(asked, made, base_rates={"agree": {"x": 0.1, "y": 0.6, "else": 0.3}}).find_column("agree")
    assert column is not None
    assert [cell.ratio for cell in column.cells] == pytest.approx([0.333, 2.0, 1.0], abs=1e-3)
    assert ask(asked, made, base_rates={}).readings == ask(asked, made).readings


def test_leaving_out_the_only_text_of_the_leader_changes_the_leader() -> None:
    made = [event("e0", "PROTEST", (NOR, JPN), documents=("d9",)), *rows("AGREE", documents=("d1", "d2"))]
    whole = ask(question(*FOUR), material(*made, texts=9))
    flips = [loss for loss in whole.sensitivity.losses if loss.flips]
    assert all(loss.leader != whole.ranked[0].id for loss in flips)
    smallest = [one for one in whole.sensitivity.smallest if one.kind == "item"]
    assert smallest
    without = question(*(one for one in FOUR if f"id: {smallest[0].left_out[0]}," not in one))
    assert ask(without, material(*made, texts=9)).ranked[0].id != whole.ranked[0].id


def test_the_smallest_set_is_smallest() -> None:
    contested = [*rows("AGREE", "AID", "SUPPORT"), event("e9", "PROTEST", (NOR, JPN), documents=("d8", "d9"))]
    whole = ask(question(*FOUR), material(*contested, texts=9))
    (smallest,) = [one for one in whole.sensitivity.smallest if one.kind == "item"]
    single = [loss for loss in whole.sensitivity.losses if loss.kind == "item" and loss.flips]
    assert (len(smallest.left_out) == 1) == bool(single)
    assert smallest.flips


def test_history_says_what_moved_it_on_which_day() -> None:
    made = [
        event("e1", "AGREE", (NOR, JPN), "2031-02-01"),
        event("e2", "AID", (NOR, JPN), "2031-02-05", documents=("d2",)),
        event("e3", "PROTEST", (NOR, JPN), "2031-02-09", documents=("d3", "d4")),
        *(event(f"n{n}", "ACCUSE", (NOR, JPN), "2031-01-30") for n in range(3)),
    ]
    steps = ask(question(*FOUR), material(*made), history=True).history
    assert [step.day.day for step in steps] == [1, 5, 9]
    assert "aid" in dict(steps[1].moved)
    assert dict(steps[2].moved)["protest"] == "absent → observed"
    x = [dict(step.posterior)["X"] for step in steps]
    assert x[0] < x[1]
    assert x[2] < x[1]
    last = ask(question(*FOUR), material(*made))
    assert x[2] == last.find_reading("X").posterior


def test_officials_own_words_are_told_from_a_commentators() -> None:
    own = asks("{claims: {by: [$a, $b], holders: [official, government], words: [zones of influence]}}", identity="own")
    minister = Holder(name="Foreign Minister", kind="official", country="JPN")
    pundit = Holder(name="A. Pundit", kind="person", country="JPN")
    chatter = rows("CONSULT", "CONSULT", "CONSULT")
    said = [claim(f"s{n}", pundit, "zones of influence it is") for n in range(3)]
    assert ask(question(own), material(*said, *chatter)).columns[0].state == "absent"
    assert ask(question(own), material(claim("s9", minister, "zones of influence"), *said)).columns[0].state == "observed"


def test_nothing_on_record_is_too_little_and_no_error() -> None:
    made = ask(question(*FOUR), material(texts=0), history=True)
    assert made.verdict.kind == "too_little"
    assert len({one.posterior for one in made.readings}) == 1
    assert made.history == ()


def test_signs_are_shown_as_they_are_written() -> None:
    assert SIGNS == ("++", "+", "·", "-", "--")
