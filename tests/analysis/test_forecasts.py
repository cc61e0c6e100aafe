"""What became of forecasts: proposed from rows heard afterwards, never from the future, and confirmed by a person."""

import datetime as dt
import random
from dataclasses import replace

import pytest

from legation.analysis.forecasts import list_due, resolve_forecasts
from legation.records import Decision, Rival

from .foreseen import CHL, DANE, NOBODY, NOR, OTHER, PAPERS, ROJAS, act, contact, foreseen, on, paper


def resolve(forecast, *, documents=PAPERS, **rows):
    (found,) = resolve_forecasts([forecast], documents=documents, **rows)
    return found


CONTACTS = [
    ("held by those foreseen, in the window", contact(), "came_true"),
    ("held in the place foreseen", contact(place="Oslo"), "came_true"),
    ("held elsewhere", contact(place="Lima"), "partly"),
    ("by others of the same states", contact(people=(DANE, OTHER)), "expired"),
    ("nobody is named", contact(people=()), "unclear"),
    ("after the window", contact(day="2031-04-02", documents=("last",)), "did_not"),
    ("before the window", contact(day="2031-03-05"), "expired"),
    ("cancelled", contact(status="cancelled"), "did_not"),
    ("cancelled and yet held", contact(status="held"), "came_true"),
    ("only planned again", contact(status="planned"), "expired"),
    ("rumoured", contact(status="rumoured"), "expired"),
    ("disputed", contact(dispute=1), "unclear"),
    ("a call is no meeting", contact(kind="call"), "expired"),
    ("a summit is a meeting", contact(kind="summit"), "came_true"),
    ("without a day, first reported in the window", contact(day=None), "came_true"),
    ("without a day, first reported after it", contact(day=None, documents=("last",)), "unclear"),
    ("told in passing of another era", contact(history=True), "expired"),
]


@pytest.mark.parametrize(("case", "row", "state"), CONTACTS, ids=[case for case, _, _ in CONTACTS])
def test_a_foreseen_meeting_is_settled_by_what_was_reported_of_it(case, row, state):
    found = resolve(foreseen(places=("Oslo",)), contacts=[row])
    assert found.state == state
    assert found.resolved_by == (() if state == "expired" else (row.id,))
    assert found.because


ACTS = [
    ("done by the one foreseen", act(), "came_true"),
    ("done to it and not by it", act(source=CHL, target=NOR), "expired"),
    ("another kind of act", act(kind="AID"), "expired"),
    ("in other words about other things", act(quote="Norway expelled two diplomats."), "expired"),
    ("only planned", act(status="planned"), "expired"),
    ("denied", act(status="denied"), "did_not"),
    ("not done", act(negated=True), "did_not"),
    ("after the window", act(day="2031-04-02", documents=("last",)), "did_not"),
    ("in dispute", act(dispute=2), "unclear"),
]


@pytest.mark.parametrize(("case", "row", "state"), ACTS, ids=[case for case, _, _ in ACTS])
def test_a_foreseen_act_is_settled_by_an_act_of_the_same_kind_in_words_that_agree(case, row, state):
    plan = foreseen(kind=None, type="SANCTION", actors=(NOR, CHL), what="Norway will freeze Chilean assets of fisheries")
    assert resolve(plan, events=[row]).state == state


def test_what_was_known_when_the_forecast_was_made_does_not_settle_it():
    row = contact(documents=("early",))
    assert resolve(foreseen(), contacts=[row]).state == "expired"
    same_day = (paper("early", "2031-03-01"), paper("late", "2031-03-01"), paper("last", "2031-04-15"))
    assert resolve(foreseen(), documents=same_day, contacts=[contact()]).state == "expired"


def test_nothing_that_was_published_after_the_day_of_asking_settles_it():
    def state(day):
        (found,) = resolve_forecasts([foreseen()], contacts=[contact()], documents=PAPERS, as_of=dt.date.fromisoformat(day))
        return found.state

    assert [state(day) for day in ("2031-03-02", "2031-03-15", "2031-03-16", "2031-04-15")] == [
        "open",
        "open",
        "came_true",
        "came_true",
    ]


def test_where_reports_differ_only_those_that_give_the_status_count():
    rival = Rival(field="status", values=(("held", ("early",)), ("planned", ("late",))))
    assert resolve(foreseen(), contacts=[contact(documents=("early", "late"), rivals=(rival,))]).state == "expired"


def test_a_window_that_has_just_passed_is_not_yet_taken_for_a_miss():
    documents = (paper("early", "2031-03-01"), paper("late", "2031-03-22"))
    assert resolve(foreseen(), documents=documents).state == "open"
    assert resolve(foreseen(), documents=(*documents, paper("more", "2031-03-24"))).state == "expired"


NO_CRITERION = [
    (foreseen(actors=(NOBODY,)), "no actor that could be recognised again"),
    (foreseen(actors=(NOR,)), "the other party is not named"),
    (replace(foreseen(), resolvable=False, unresolvable_because="no window"), "no window"),
    (foreseen(), ""),
]


@pytest.mark.parametrize(("forecast", "reason"), NO_CRITERION)
def test_a_forecast_that_nobody_could_check_is_registered_with_the_reason(forecast, reason):
    found = resolve(forecast, contacts=[contact()])
    assert (found.resolvable, found.unresolvable_because) == (not reason, reason)
    assert found.state == ("open" if reason else "came_true")
    assert bool(found.criterion) == (not reason)


def test_the_best_proof_decides_whatever_the_order():
    rows = [
        contact(),
        contact(place="Lima", id="contact-2"),
        contact(status="cancelled"),
        contact(day="2031-04-02", documents=("last",)),
    ]
    chance = random.Random(7)
    for _ in range(6):
        chance.shuffle(rows)
        found = resolve(foreseen(places=("Oslo",)), contacts=rows, documents=PAPERS[::-1])
        assert (found.state, found.resolved_by) == ("came_true", (contact().id,))


def decision(verb, at=1, *, key=("hash-early", 0, 15), **fields):
    return Decision(
        id=f"d{at}", verb=verb, noun="forecast", keys=(key,), by="M. Weber", at=dt.datetime(2031, 5, at, tzinfo=dt.UTC), reason="read it",
        **fields,
    )  # fmt: skip


def test_a_proposal_stands_until_a_person_confirms_or_corrects_it():
    rows = {"contacts": [contact()]}
    assert resolve(foreseen(), **rows).decided_by == ""
    assert resolve(foreseen(), decisions=[decision("accept")], **rows).decided_by == "M. Weber"
    corrected = resolve(foreseen(), decisions=[decision("correct", field="state", value="partly")], **rows)
    assert (corrected.state, corrected.decided_by, corrected.because) == ("partly", "M. Weber", "read it")


def test_a_decision_that_was_undone_and_one_on_other_words_change_nothing():
    undone = [decision("correct", 1, field="state", value="partly"), decision("revoke", 2, revokes="d1")]
    elsewhere = [decision("accept", key=("hash-late", 0, 15))]
    for decisions in (undone, elsewhere):
        found = resolve(foreseen(), decisions=decisions, contacts=[contact()])
        assert (found.state, found.decided_by) == ("came_true", "")


def test_due_is_what_has_come_due_and_is_not_settled_by_day():
    late = foreseen(window=on("2031-03-25"), quote="They will meet on the 25th.")
    far = foreseen(window=on("2031-05-25"), quote="They will meet in May.")
    rows = resolve_forecasts([far, late, foreseen()], documents=PAPERS)
    assert [f.window.end.isoformat() for f in list_due(rows, dt.date(2031, 4, 1))] == ["2031-03-20", "2031-03-25"]
    assert list_due(resolve_forecasts([foreseen()], contacts=[contact()], documents=PAPERS), dt.date(2031, 4, 1)) == []


def test_a_settled_forecast_with_a_stated_chance_has_its_brier_score():
    forecast = foreseen(p_stated=0.875, p_low=0.8, p_high=0.95, hedge="very likely")
    assert resolve(forecast, contacts=[contact()]).brier == pytest.approx(0.0156, abs=1e-4)
    assert resolve(foreseen(), contacts=[contact()]).brier is None


def test_people_and_parties_are_those_of_the_forecast():
    assert resolve(foreseen(actors=(NOR, CHL)), contacts=[contact(people=(DANE, OTHER))]).state == "came_true"
    assert resolve(foreseen(actors=(DANE, ROJAS)), contacts=[contact(people=(ROJAS, OTHER))]).state == "unclear"
