import itertools
from dataclasses import replace

import pytest

from legation.records import Contact, When

from .reports import RUS, UKR, USA, Record, article, meeting, on, person, places, side

RUBIO, WALTZ, WITKOFF = (person(name, "USA") for name in ("Marco Rubio", "Michael Waltz", "Steve Witkoff"))
LAVROV, USHAKOV = (person(name, "RUS") for name in ("Sergei Lavrov", "Yuri Ushakov"))
TRUMP, PUTIN = person("Donald Trump", "USA"), person("Vladimir Putin", "RUS")


def call(date, us, ru, **more):
    return Contact(kind="call", date=on(date), sides=(side(USA, *us), side(RUS, *ru)), **more)


RUMOUR = call("2025-02-12", (TRUMP,), (PUTIN,), status="rumoured")
CALL = call("2025-02-12", (TRUMP,), (PUTIN,))
EARLIER_RUMOUR = replace(RUMOUR, date=When(end=on("2025-02-11").end, precision="before", as_written="earlier"))
ADVISERS = call("2025-02-12", (WALTZ,), (USHAKOV,))
OPEN_PLACE = meeting("2025-03", where=("Baku", "Istanbul"), status="planned")
PLANNED = meeting("2025-02-15", where=(), us=(RUBIO,), status="planned")
WITH_UKRAINE = Contact(kind="talks", date=on("2025-02-18"), places=places("Riyadh"), sides=(side(USA), side(UKR)))

# (what the two articles say, the contact in the first, the contact in the second, how many contacts that makes)
PAIRS = [
    ("the same day and place", meeting(), meeting(), 1),
    ("17–18 and 18 February", meeting("2025-02-17/2025-02-18"), meeting("2025-02-18"), 1),
    ("the 18th, and the 18th without a place", meeting(), meeting(where=()), 1),
    ("a month and a day in it, the same place", meeting("2025-02"), meeting(), 1),
    ("a day apart in one place: arrival and meeting", meeting("2025-02-17"), meeting("2025-02-18"), 1),
    ("a day apart, nothing else known", meeting("2025-02-17", where=()), meeting(where=()), 2),
    ("a second round a month later", meeting(), meeting("2025-03-18"), 2),
    ("the same day in two cities", meeting(), meeting(where=("Istanbul",)), 2),
    ("in the capital, and in the country", meeting(), meeting(where=("Saudi Arabia",)), 2),
    ("a call and a meeting on one day", meeting(where=()), call("2025-02-18", (), ()), 2),
    ("a call and a message", CALL, replace(CALL, kind="message"), 1),
    ("calls of leaders and of advisers on one day", CALL, ADVISERS, 2),
    ("one delegation told in two halves", meeting(us=(RUBIO,)), meeting(us=(WITKOFF,), ru=(LAVROV,)), 1),
    ("leaders, and ministers", meeting("2025-02", where=(), level="leader"), meeting(where=(), level="minister"), 2),
    ("planned for a month in either of two cities, then held in one", OPEN_PLACE, meeting("2025-03-18", where=("Istanbul",)), 1),
    ("planned for either of two cities, held in a third", OPEN_PLACE, meeting("2025-03-18", where=("Jeddah",)), 2),
    ("planned for the 15th, held on the 18th, same people", PLANNED, meeting(us=(RUBIO,)), 1),
    ("held on the 15th and on the 18th by the same people", meeting("2025-02-15", us=(RUBIO,)), meeting(us=(RUBIO,)), 2),
    ("rumoured and held", RUMOUR, CALL, 1),
    ("rumoured for some day before, and held", EARLIER_RUMOUR, CALL, 2),
    ("an act of another era in the same place", meeting(), meeting("1972-05-22"), 2),
    ("other parties on that day in that city", meeting(), WITH_UKRAINE, 2),
]  # fmt: skip


@pytest.mark.parametrize(("case", "one", "other", "count"), PAIRS, ids=[p[0] for p in PAIRS])
def test_two_articles_speak_of_one_contact_or_of_two(case, one, other, count):
    told = [(article("a", "2025-02-10" if one.status in ("planned", "rumoured") else "2025-03-20"), one, "first words")]
    told.append((article("b", "2025-03-20"), other, "second words"))
    for order in (told, told[::-1]):
        record = Record()
        for report in order:
            record.add(*report)
        assert len(record.link()) == count


def test_a_country_is_the_place_of_a_city_in_it():
    wide = Contact(
        kind="talks", date=on("2025-02-18"), places=places("Saudi Arabia", country="SAU"), sides=(side(USA), side(RUS))
    )
    narrow = Contact(kind="talks", date=on("2025-02-18"), places=places("Riyadh", country="SAU"), sides=(side(USA), side(RUS)))
    record = Record()
    record.add(article("a"), narrow, "in Riyadh")
    record.add(article("b"), wide, "in Saudi Arabia")
    assert len(record.link()) == 1


def test_a_planned_contact_that_is_held_is_one_with_a_history():
    record = Record()
    record.add(article("a", "2025-03-08"), meeting("2025-03", where=("Baku", "Istanbul"), status="planned"), "is expected")
    record.add(article("b", "2025-03-19"), meeting("2025-03-18", where=("Istanbul",)), "took place")
    (row,) = record.link()
    assert row.status == "held"
    assert row.date == on("2025-03-18")
    assert [place.name for place in row.places] == ["Istanbul"]
    (rival,) = row.rivals
    assert rival.field == "status"
    assert rival.values == (("held", ("document-b",)), ("planned", ("document-a",)))
    assert rival.preferred_because == "the only one that is settled"


def test_an_open_choice_of_places_stays_open():
    record = Record()
    for name in "ab":
        record.add(
            article(name, "2025-03-08"), meeting("2025-03", where=("Baku", "Istanbul"), status="expected"), f"expected {name}"
        )
    (row,) = record.link()
    assert [(place.name, place.alternative) for place in row.places] == [("Baku", True), ("Istanbul", True)]
    assert row.rivals == ()


def test_rival_dates_are_kept_with_their_documents_and_a_reason():
    record = Record()
    record.add(article("a"), meeting("2025-02-17/2025-02-18"), "on 17–18 February")
    record.add(article("b"), meeting("2025-02-18"), "on 18 February")
    record.add(article("c"), meeting("2025-02-18"), "on Tuesday")
    record.add(article("d"), meeting("2025-02"), "in February in Riyadh")
    (row,) = record.link()
    assert row.date == on("2025-02-18")
    (rival,) = row.rivals
    assert rival.field == "date"
    assert rival.values == (
        ("2025-02-18", ("document-b", "document-c")),
        ("2025-02-17/2025-02-18", ("document-a",)),
    )
    assert rival.preferred_because == "given by 2 of 3 independent sources"


def test_a_person_at_the_table_for_one_and_kept_out_for_another_is_a_rival():
    kellogg = person("Keith Kellogg", "USA")
    record = Record()
    record.add(article("a"), meeting(us=(RUBIO, kellogg)), "with Kellogg")
    record.add(article("b"), meeting(us=(RUBIO,), absent=(kellogg,)), "without Kellogg")
    record.add(article("c"), meeting(absent=(kellogg,)), "Kellogg was not let in")
    (row,) = record.link()
    assert [a.actor.name for a in row.absent] == ["Keith Kellogg"]
    assert [d.actor.name for s in row.sides for d in s.delegates] == ["Marco Rubio"]
    (rival,) = row.rivals
    assert rival.field == "presence of Keith Kellogg"
    assert rival.values == (("excluded", ("document-b", "document-c")), ("at_table", ("document-a",)))


def test_a_surname_in_one_article_is_the_full_name_in_another():
    record = Record()
    record.add(article("a"), meeting(us=(RUBIO,), ru=(LAVROV,)), "Marco Rubio and Sergei Lavrov met")
    record.add(
        article("b"),
        meeting(us=(person("Rubio", "USA", known=False),), ru=(person("S. Lavrov", "RUS", known=False),)),
        "Rubio met S. Lavrov",
    )
    (row,) = record.link()
    delegates = [d.actor for s in row.sides for d in s.delegates]
    assert [(d.id, d.as_written) for d in delegates] == [
        ("person.marco-rubio", ("Marco Rubio", "Rubio")),
        ("person.sergei-lavrov", ("S. Lavrov", "Sergei Lavrov")),
    ]


def test_people_stand_in_the_order_in_which_they_were_first_named():
    record = Record()
    record.add(article("a"), meeting(us=(WITKOFF, RUBIO)), "Witkoff and Rubio")
    record.add(article("b", "2025-02-20"), meeting(us=(WALTZ, RUBIO)), "Waltz and Rubio")
    (row,) = record.link()
    assert [d.actor.name for d in row.sides[0].delegates] == ["Steve Witkoff", "Marco Rubio", "Michael Waltz"]


def test_a_surname_that_fits_two_people_is_not_guessed():
    one, other = person("John Bolton", "USA"), person("Joshua Bolton", "USA")
    record = Record()
    record.add(article("a"), meeting(us=(one, other)), "both Boltons")
    record.add(article("b"), meeting(us=(person("J. Bolton", "USA", known=False),)), "J. Bolton")
    (row,) = record.link()
    assert sorted(d.actor.name for s in row.sides for d in s.delegates) == ["J. Bolton", "John Bolton", "Joshua Bolton"]


UNDATED = [
    ("the only meeting there", ["2025-02-18"], meeting("", where=("Riyadh",)), 1),
    ("two meetings there", ["2025-01-25", "2025-02-18"], meeting("", where=("Riyadh",)), 3),
    ("a meeting elsewhere", ["2025-02-18"], meeting("", where=("Vienna",)), 2),
    ("a meeting there a year ago", ["2024-02-18"], meeting("", where=("Riyadh",)), 2),
    ("nothing but the parties", ["2025-02-18"], meeting("", where=()), 2),
    ("rumoured, without a date", ["2025-02-18"], meeting("", where=("Riyadh",), status="rumoured"), 2),
    ("still to come, after the only meeting", ["2025-02-18"], meeting("", where=("Riyadh",), status="expected"), 2),
]


@pytest.mark.parametrize(("case", "dates", "undated", "count"), UNDATED, ids=[u[0] for u in UNDATED])
def test_a_contact_without_a_date_joins_only_where_one_alone_fits(case, dates, undated, count):
    record = Record()
    for date in dates:
        record.add(article(f"on-{date}", date), meeting(date), f"met on {date}")
    record.add(article("later", "2025-03-01"), undated, "the meeting in that city")
    assert len(record.link()) == count


def test_delegations_agenda_and_framing_of_all_reports_come_together():
    record = Record()
    first = Contact(
        kind="talks",
        date=on("2025-02-18"),
        places=places("Riyadh"),
        sides=(side(USA, RUBIO, framing="Ukraine"), side(RUS)),
        topics=("Ukraine",),
    )
    other = Contact(
        kind="talks",
        date=on("2025-02-18"),
        places=places("Riyadh"),
        sides=(side(USA), side(RUS, LAVROV, framing="bilateral relations")),
        topics=("embassies",),
        outcomes=("to talk further",),
    )
    record.add(article("a"), first, "one")
    record.add(article("b"), other, "two")
    (row,) = record.link()
    assert {s.party.id: (s.framing, [d.actor.name for d in s.delegates]) for s in row.sides} == {
        "usa": ("Ukraine", ["Marco Rubio"]),
        "rus": ("bilateral relations", ["Sergei Lavrov"]),
    }
    assert set(row.topics) == {"Ukraine", "embassies"}
    assert row.outcomes == ("to talk further",)
    assert row.documents == ("document-a", "document-b")
    assert len(row.reports) == len(row.evidence) == 2


def test_three_rounds_told_in_any_order_stay_three():
    rounds = ["2025-02-18", "2025-03-18", "2025-04-18"]
    seen = set()
    for order in itertools.permutations(range(6)):
        record = Record()
        for number in order:
            date = rounds[number % 3]
            record.add(article(f"{number}", date), meeting(date), f"the round of {date}, told {number}")
        rows = record.link()
        assert [len(row.reports) for row in rows] == [2, 2, 2]
        seen.add(tuple(row.id for row in rows))
    assert len(seen) == 1
