"""The article that the project began with is read as an analyst reads it. The article is not part of the repository."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import legation

ARTICLE = Path(__file__).resolve().parents[3] / "shared" / "articles" / "usa-russia-reboot-or-pact.txt"
pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="the article lies beside the repository, and is not there")


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    with legation.open(tmp_path_factory.mktemp("seed") / "desk.db") as desk:
        desk.read(str(ARTICLE), date="2025-03-08")
        return desk.record()


def people(contact):
    return {delegate.actor.name for side in contact.sides for delegate in side.delegates}


def of(record, *names):
    return [contact for contact in record.contacts if people(contact) == set(names)]


def day(year, month, number):
    return dt.date(year, month, number)


def test_the_comment_form_and_the_links_at_the_end_are_no_part_of_the_article(record):
    (document,) = record.documents
    assert document.text.endswith("bargaining chip.")
    assert dict(document.removed) == {"comment_form": 2, "story_links": 4, "latest": 1}


def test_the_calls_of_february_have_their_parties_and_days(record):
    held = {contact.date.start: people(contact) for contact in record.contacts if contact.kind == "call" and contact.status == "held"}
    assert held == {
        day(2025, 2, 12): {"Donald Trump", "Vladimir Putin"},
        day(2025, 2, 14): {"Yuri Ushakov", "Mike Waltz"},
    }


def test_the_earlier_calls_are_only_rumoured(record):
    (rumour,) = [contact for contact in record.contacts if contact.status == "rumoured"]
    assert (rumour.kind, people(rumour)) == ("call", {"Donald Trump", "Vladimir Putin"})
    assert {"speculates", "denies", "does_not_deny"} <= {claim.verb_class for claim in record.claims}


def test_riyadh_has_two_days_two_sessions_two_delegations_and_two_men_kept_out(record):
    (riyadh,) = [contact for contact in record.contacts if "Riyadh" in {place.name for place in contact.places}]
    assert (riyadh.date.start, riyadh.date.end, riyadh.status) == (day(2025, 2, 17), day(2025, 2, 18), "held")
    assert len(riyadh.sessions) == 2
    seated = {side.party.country: {one.actor.name for one in side.delegates} for side in riyadh.sides}
    assert seated == {
        "USA": {"Marco Rubio", "Mike Waltz", "Steve Witkoff"},
        "RUS": {"Yuri Ushakov", "Sergey Lavrov", "Kirill Dmitriev"},
    }
    assert {absence.actor.name for absence in riyadh.absent} == {"Keith Kellogg", "Alexander Darchiev"}
    roles = {one.actor.name: one.actor.role for side in riyadh.sides for one in side.delegates}
    assert all(roles.values()), roles


def test_istanbul_has_the_two_heads_of_delegation(record):
    (istanbul,) = [c for c in record.contacts if c.status == "held" and "Istanbul" in {place.name for place in c.places}]
    assert istanbul.date.start == istanbul.date.end == day(2025, 2, 27)
    assert people(istanbul) == {"Alexander Darchiev", "Sonata Coulter"}
    assert {side.party.country for side in istanbul.sides} == {"USA", "RUS"}
    assert istanbul.level == "technical"


def test_the_foreign_ministers_are_to_meet_in_march_in_one_of_two_places(record):
    (meeting,) = [contact for contact in record.contacts if contact.status == "planned"]
    assert people(meeting) == {"Marco Rubio", "Sergey Lavrov"}
    assert (meeting.date.precision, meeting.date.start) == ("month", day(2025, 3, 1))
    assert [(place.name, place.alternative) for place in meeting.places] == [("Baku", True), ("Istanbul", True)]


def test_a_meeting_of_the_leaders_is_expected(record):
    (meeting,) = [contact for contact in record.contacts if contact.status == "expected"]
    assert (meeting.kind, people(meeting)) == ("meeting", {"Donald Trump", "Vladimir Putin"})


def test_the_pact_of_1939_is_history_and_no_news(record):
    assert [contact.date.start for contact in record.contacts if contact.history] == [day(1939, 8, 23)]


@pytest.mark.parametrize(
    ("kind", "words", "holder", "affected"),
    [
        ("rejection", "ceasefire", "RUS", set()),
        ("demand", "retain control", "RUS", set()),
        ("demand", "reset of the government", "RUS", {"UKR"}),
        ("demand", "support Ukraine", "RUS", {"UKR"}),
        ("promise", "break with China", "RUS", {"CHN"}),
        ("proposal", "concession", "RUS", {"UKR"}),
        ("proposal", "joint development", "RUS", {"UKR"}),
        ("promise", "gas supplies", "RUS", None),
        ("proposal", "operating company", "USA", None),
    ],
)
def test_the_ledger_says_who_wants_what_and_at_whose_expense(record, kind, words, holder, affected):
    found = [p for p in record.positions if p.kind == kind and words in p.content and p.holder and p.holder.country == holder]
    assert found, f"no {kind} of {holder} about {words!r}"
    assert affected is None or {actor.country for actor in found[0].affects} == affected


@pytest.mark.parametrize(
    ("words", "quantities"),
    [
        ("150", [(150.0, "aircraft", "")]),
        ("lithium", [(14e6, "t", "ores"), (500e3, "t", "lithium oxide")]),
        ("concession", []),
        ("operating company", []),
    ],
)
def test_the_deals_have_their_quantities(record, words, quantities):
    (deal,) = [deal for deal in record.deals if words in deal.title]
    assert sorted((q.value, q.unit, q.of) for q in deal.quantities) == sorted(quantities)


def test_the_company_that_is_to_run_the_pipelines_has_its_investors(record):
    (deal,) = [deal for deal in record.deals if "operating company" in deal.title]
    assert {"BP", "ExxonMobil", "TotalEnergies", "BlackRock", "Gazprom"} <= {actor.name for actor in deal.parties}


@pytest.mark.parametrize("source", ["NBC News", "Nowiny Polskie", "Sergey Lavrov", "Dmitry Peskov"])
def test_who_is_the_source_of_what_is_told(record, source):
    assert any(claim.holder_chain[-1].name == source for claim in record.claims)


def test_the_years_are_not_guessed_without_a_date(tmp_path):
    with legation.open(tmp_path / "desk.db") as desk:
        desk.read(str(ARTICLE))
        calls = [contact for contact in desk.record().contacts if contact.kind == "call" and contact.status == "held"]
    assert [call.date.start for call in calls] == [day(2025, 2, 12), day(2025, 2, 14)]
    assert "anniversary 1945-06-24" in calls[0].date.anchor
