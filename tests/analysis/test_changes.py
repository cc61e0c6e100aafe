"""What is new between two records: synthetic reports on known days, of which the changes are known."""

import datetime as dt
import random
from dataclasses import replace

import pytest

from legation.analysis.changes import compare_records
from legation.analysis.changes_steps import classify_step
from legation.link import link_statements
from legation.link.decide_keys import anchor_statement, build_decision
from legation.records import Claim, Contact, Deal, Event, Forecast, Position, noun_of
from legation.records import Record as Whole

from ..link.reports import RUS, UKR, USA, Record, act, article, demand, meeting, on, said_by

SINCE = dt.date(2025, 3, 1)
OLD, NEW, NEWER = article("old", "2025-02-20"), article("new", "2025-03-02"), article("newer", "2025-03-05")
OLDER = article("older", "2025-02-19")
UNDATED = article("undated", None)


def record(told, decisions=(), until=None, change=lambda row: row):
    """The whole record of what the reports say, or of what they said by a day."""
    documents = {key: one for key, one in told.documents.items() if until is None or (one.published and one.published <= until)}
    statements = [one for one in told.statements if one.documents[0] in documents]
    rows = [change(row) for row in link_statements(statements, documents, decisions=decisions) if row.review != "rejected"]

    def of(kind):
        return tuple(row for row in rows if isinstance(row, kind))

    return Whole(
        documents=tuple(documents.values()),
        contacts=of(Contact),
        events=of(Event),
        positions=of(Position),
        deals=of(Deal),
        claims=of(Claim),
        forecasts=of(Forecast),
    )


def changes(told, decisions=(), until=None, change=lambda row: row):
    before = record(told, until=SINCE - dt.timedelta(days=1))
    return compare_records(before, record(told, decisions, until, change), since=SINCE, until=until)


def kinds(found):
    return [(one.kind, one.noun) for one in found]


def decide(told, verb, *statements, **more):
    anchors = [[anchor_statement(one, told.documents)] for one in statements]
    at = dt.datetime(2025, 4, 1, tzinfo=dt.UTC)
    return build_decision(verb, noun_of(statements[0]), anchors, by="Ann", reason="seen both", at=at, **more)


def test_what_only_older_articles_tell_is_no_news():
    told = Record()
    told.add(OLD, meeting(), "They met.")
    told.add(OLD, demand("a withdrawal of troops"), "They want it.")
    told.add(NEW, meeting(), "They met, as reported.")
    assert changes(told) == []


def test_a_new_row_is_news_on_the_day_of_its_first_article_with_its_quotes():
    told = Record()
    told.add(OLD, meeting(), "They met.")
    first = told.add(NEW, meeting("2025-03-01", where=("Oslo",)), "They met in Oslo.")
    told.add(NEWER, meeting("2025-03-01", where=("Oslo",)), "There was a meeting in Oslo.")
    (found,) = changes(told)
    assert (found.kind, found.noun, found.day, found.after) == ("new", "contact", NEW.published, "held")
    assert [quote.quote for quote in found.evidence] == [first.evidence[0].quote, "There was a meeting in Oslo."]
    assert found.documents == (NEW.id, NEWER.id)


def test_a_plan_that_was_carried_out_is_a_step_on_the_day_on_which_it_was_told():
    told = Record()
    told.add(OLD, meeting("2025-03-03", status="planned"), "They will meet.")
    told.add(NEW, meeting("2025-03-03", status="planned"), "They are to meet.")
    told.add(NEWER, meeting("2025-03-03"), "They met.")
    (found,) = changes(told)
    assert (found.kind, found.field, found.before, found.after) == ("step", "status", "planned", "held")
    assert (found.day, [quote.quote for quote in found.evidence]) == (NEWER.published, ["They met."])


def test_a_deal_that_was_floated_and_is_signed_made_a_step():
    told = Record()
    words = {"title": "a joint mine in the northern hills", "kind": "joint_venture", "parties": (USA, UKR)}
    told.add(OLD, Deal(stage="floated", **words), "They spoke of a mine.")
    told.add(NEW, Deal(stage="signed", **words), "They signed for a mine.")
    assert [(one.kind, one.before, one.after) for one in changes(told)] == [("step", "floated", "signed")]


def test_an_act_that_is_denied_later_opens_a_contradiction():
    told = Record()
    told.add(OLD, meeting(), "They met.")
    told.add(NEW, meeting(status="denied"), "They never met.", said_by(("Kremlin", "government"), verb="denies"))
    found = changes(told)
    assert kinds(found) == [("contradiction_opened", "contact")]
    assert (found[0].field, found[0].after, found[0].day) == ("status", "held or denied", NEW.published)


def test_a_plan_that_is_cancelled_is_turned_over():
    told = Record()
    told.add(OLD, meeting("2025-03-09", status="planned"), "They will meet.")
    told.add(NEW, meeting("2025-03-09", status="cancelled"), "The meeting is off.")
    assert [(one.kind, one.before, one.after) for one in changes(told)] == [("reversal", "planned", "cancelled")]


def test_a_claim_that_takes_back_is_turned_over():
    told = Record()
    told.add(OLD, Claim(content="there was a call", verb_class="asserts"), "There was a call.")
    told.add(NEW, Claim(content="there was no call, and we regret the error", verb_class="retracts"), "We regret the error.")
    assert kinds(changes(told)) == [("reversal", "claim")]


def test_a_contradiction_is_closed_when_a_person_decides_it():
    told = Record()
    held = told.add(OLD, meeting(), "They met.")
    denied = told.add(OLDER, meeting(status="denied"), "They never met.")
    assert changes(told) == []
    (found,) = changes(told, [decide(told, "correct", held, denied, field="status", value="held")])
    assert (found.kind, found.field, found.before) == ("contradiction_closed", "status", "held or denied")
    assert found.because == "corrected by Ann on 2025-04-01: seen both"
    assert (found.day, found.evidence) == (None, ())


def test_a_row_that_was_rejected_since_is_gone_and_one_that_was_joined_is_not():
    told = Record()
    one = told.add(OLD, meeting(), "They met.")
    two = told.add(OLDER, meeting("2025-02-25", where=("Oslo",)), "They met in Oslo.")
    assert kinds(changes(told, [decide(told, "reject", one)])) == [("gone", "contact")]
    joined = changes(told, [decide(told, "merge", one, two)])
    assert {(change.kind, change.field) for change in joined} == {
        ("contradiction_opened", "date"),
        ("contradiction_opened", "places"),
    }
    assert {change.because for change in joined} == {"rows were joined"}


@pytest.mark.parametrize(
    ("end", "state", "kind"),
    [
        ("2025-03-04", "open", "forecast_due"),
        ("2025-03-04", "expired", "forecast_due"),
        ("2025-03-04", "came_true", "forecast_settled"),
        ("2025-02-25", "open", None),  # came due before
        ("2025-04-04", "open", None),  # is yet to come
        ("2025-04-04", "did_not", "forecast_settled"),
    ],
)
def test_a_forecast_comes_due_or_is_settled(end, state, kind):
    told = Record()
    told.add(OLD, Forecast(what="a summit of both presidents", window=on(f"2025-02-21/{end}")), "There will be a summit.")
    told.add(NEWER, act("AID", USA, UKR, "2025-03-04", history=True), "Aid came.")

    def settle(row):
        return replace(row, state=state) if isinstance(row, Forecast) else row

    found = changes(told, change=settle)
    assert [one.kind for one in found] == ([kind] if kind else [])
    assert all(one.day == dt.date.fromisoformat(end) for one in found if one.kind == "forecast_due")


def test_what_an_article_of_unknown_day_tells_is_never_called_new():
    told = Record()
    told.add(OLD, meeting(), "They met.")
    told.add(UNDATED, meeting("2025-03-01", where=("Oslo",)), "They met in Oslo.")
    assert changes(told) == []


def test_an_act_of_another_era_told_in_passing_is_no_news():
    told = Record()
    told.add(NEW, replace(meeting("1945-02-04", where=("Yalta",)), history=True), "They met in Yalta.")
    assert changes(told) == []


def test_forty_copies_bring_what_one_brings():
    text = "One wire story about the envoys who sat down in a palace of Oslo on Saturday morning. " * 8
    told, many = Record(), Record()
    for at, kept in [(0, told), *((n, many) for n in range(40))]:
        wire = article(f"wire{at}", "2025-03-02", text=text, outlet=f"Paper {at}")
        kept.add(wire, meeting("2025-03-01", where=("Oslo",)), "The envoys sat down.")
    one, forty = changes(told), changes(many)
    assert kinds(one) == kinds(forty) == [("new", "contact")]
    assert len(forty[0].evidence) <= 3


def test_changes_do_not_depend_on_the_order_of_rows():
    told = Record()
    for number in range(6):
        told.add(OLD, meeting(f"2025-02-1{number}", where=(f"City {number}",), status="planned"), f"Plan {number}.")
        told.add(NEW, meeting(f"2025-02-1{number}", where=(f"City {number}",)), f"Done {number}.")
    before, after = record(told, until=SINCE - dt.timedelta(days=1)), record(told)
    expected = compare_records(before, after, since=SINCE)
    assert kinds(expected) == [("step", "contact")] * 6
    for seed in range(4):
        order = random.Random(seed)
        mixed = [replace(one, contacts=tuple(order.sample(one.contacts, len(one.contacts)))) for one in (before, after)]
        assert compare_records(*mixed, since=SINCE) == expected


CONTACT, EVENT = Contact(kind="call"), Event(type="CONSULT", trigger="met")
DEAL, POSITION = Deal(title="x", kind="aid"), Position(kind="demand", content="x", holder=RUS)


@pytest.mark.parametrize(
    ("row", "before", "after", "turn"),
    [
        (CONTACT, "planned", "held", "step"),
        (CONTACT, "rumoured", "planned", "step"),
        (CONTACT, "held", "denied", "reversal"),
        (CONTACT, "planned", "postponed", "reversal"),
        (CONTACT, "postponed", "cancelled", "step"),
        (CONTACT, "cancelled", "held", "reversal"),
        (CONTACT, "rumoured", "denied", "step"),
        (CONTACT, "held", "planned", "reversal"),
        (CONTACT, "held", "held", None),
        (CONTACT, "planned", "expected", None),  # told more cautiously
        (CONTACT, "expected", "planned", "step"),
        (DEAL, "under_negotiation", "floated", None),
        (EVENT, "happened", "not happened", "reversal"),
        (EVENT, "proposed", "happened", "step"),
        (DEAL, "floated", "signed", "step"),
        (DEAL, "signed", "under_negotiation", "reversal"),
        (DEAL, "agreed", "cancelled", "reversal"),
        (POSITION, "open", "met", "step"),
        (POSITION, "open", "refused", "step"),
        (POSITION, "partly_met", "withdrawn", "reversal"),
        (POSITION, "refused", "met", "reversal"),
        (POSITION, "unknown", "open", None),
        (Forecast(what="x"), "open", "came_true", None),
    ],
)
def test_a_row_makes_a_step_or_is_turned_over(row, before, after, turn):
    assert classify_step(row, before, after) == turn
