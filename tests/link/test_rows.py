import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.link import Tally, link_statements
from legation.records import Claim, Deal, Event, Forecast, Holder, Position, Quantity

from .reports import RUS, UKR, USA, Record, act, article, demand, meeting, on, person, places, said_by

LIFT = "that all sanctions on its banks and airlines be lifted before a ceasefire"
LIFT_AGAIN = "that sanctions on its banks and on its airlines be lifted before any ceasefire"
LEAVE = "that troops leave the four regions and that neutrality be written into law"
STRIKE = "a strike on the power station of the port town cut the light in three districts"
STRIKE_AGAIN = "three districts of the port town had no light after a strike on its power station"
OTHER_STRIKE = "a drone fell on a railway depot near the northern border and burned two wagons"


def deal(title, **more):
    return Deal(title=title, kind="joint_venture", parties=(USA, RUS), **more)


def forecast(what, window=""):
    return Forecast(what=what, actors=(USA, RUS), window=on(window), by=(Holder(name="Dmitry Peskov", kind="official"),))


DAY = "2025-02-18"
HIT = (act("ASSAULT", RUS, UKR, DAY), STRIKE)
HIT_AGAIN = (act("ASSAULT", RUS, UKR, DAY), STRIKE_AGAIN)
UNDATED_HIT = (act("ASSAULT", RUS, UKR, ""), STRIKE)
WEEK_AFTER = (act("ASSAULT", RUS, UKR, "2025-02-25"), STRIKE)
OTHER_HIT = (act("ASSAULT", RUS, UKR, DAY), OTHER_STRIKE)
BLAMES = (act("ACCUSE", RUS, UKR, DAY), STRIKE)
IS_BLAMED = (act("ACCUSE", UKR, RUS, DAY), STRIKE)
LITHIUM = "joint development of the northern lithium deposit"
LITHIUM_AGAIN = "development of the lithium deposit in the north by a joint company"
MEET, MEET_AGAIN = "the presidents will meet before the summer", "the two presidents will meet before summer"
CALLED, NO_CALL = "that a call took place between the presidents", "that no call between the presidents took place"


def claim(content, name="Dmitry Peskov", kind="official", verb="asserts"):
    return Claim(content=content, verb_class=verb, holder_chain=(Holder(name=name, kind=kind),))


# (case, what one article says, what another says, in which words each, whether that is one row)
PAIRS = [
    ("one demand in two wordings", demand(LIFT), demand(LIFT_AGAIN), True),
    ("two demands of one party", demand(LIFT), demand(LEAVE), False),
    ("one demand of two parties", demand(LIFT), demand(LIFT, holder=UKR), False),
    ("a demand and an offer in the same words", demand(LIFT), Position(kind="offer", content=LIFT, holder=RUS), False),
    ("one act in two wordings", HIT, HIT_AGAIN, True),
    ("two acts on one day", HIT, OTHER_HIT, False),
    ("one wording on two days", HIT, WEEK_AFTER, False),
    ("two types of act", HIT, (act("COERCE", RUS, UKR, DAY), STRIKE), False),
    ("an act turned round", BLAMES, IS_BLAMED, False),
    ("an act without a date, told as the other", UNDATED_HIT, HIT_AGAIN, True),
    ("one project", deal(LITHIUM), deal(LITHIUM_AGAIN), True),
    ("two projects", deal(LITHIUM), deal("purchase of passenger aircraft"), False),
    ("one forecast", forecast(MEET), forecast(MEET_AGAIN), True),
    ("a forecast for another season", forecast(MEET, "2025-05"), forecast(MEET, "2025-09"), False),
    ("one claim", claim(NO_CALL), claim("no call between the two presidents took place"), True),
    ("one claim of two people", claim(NO_CALL), claim(NO_CALL, "Yuri Ushakov"), False),
    ("a claim and its denial", claim(CALLED), claim(CALLED, verb="denies"), False),
]  # fmt: skip


@pytest.mark.parametrize(("case", "one", "other", "same"), PAIRS, ids=[p[0] for p in PAIRS])
def test_two_articles_say_the_same_or_not(case, one, other, same):
    record = Record()
    for name, told in (("a", one), ("b", other)):
        statement, quote = told if isinstance(told, tuple) else (told, f"words of {name}")
        record.add(article(name), statement, quote)
    assert len(record.link()) == (1 if same else 2)


def test_quantities_that_differ_are_rivals():
    def lithium(value):
        quantity = Quantity(value=value, unit="t", of="lithium oxide", scope="the deposit", as_written=f"{value} t")
        return deal("development of the northern lithium deposit", quantities=(quantity,), place=places("Donetsk"))

    record = Record()
    for name, value in (("a", 500_000), ("b", 500_000), ("c", 1_200_000)):
        record.add(article(name), lithium(value), f"{value} tons of lithium oxide")
    (row,) = record.link()
    assert [q.value for q in row.quantities] == [500_000]
    (rival,) = row.rivals
    assert rival.field == "quantity of lithium oxide the deposit"
    assert [documents for _, documents in rival.values] == [("document-a", "document-b"), ("document-c",)]


def test_what_refers_to_a_statement_refers_to_its_row():
    record = Record()
    for name in "ab":
        met = record.add(article(name), meeting(), f"they met {name}")
        denial = claim(f"that {name} was right about the meeting", verb="denies")
        record.add(article(name), type(denial)(**{**vars(denial), "about": (met.id,)}), f"denied in {name}")
    rows = record.link()
    (contact,) = [row for row in rows if row.reports and row.id.startswith("contact")]
    assert {key for row in rows if isinstance(row, Claim) for key in row.about} == {contact.id}


def test_every_statement_is_a_report_of_exactly_one_row():
    record = world(40)
    reports = [key for row in record.link() for key in row.reports]
    assert sorted(reports) == sorted(statement.id for statement in record.statements)


def test_nothing_makes_no_rows():
    assert link_statements([], {}) == []


def test_a_statement_of_an_unknown_document_is_still_a_row():
    record = Record()
    record.add(article("a"), meeting(), "they met")
    (row,) = link_statements(record.statements, {})
    assert row.support == 1


def world(size, seed=11):
    """Articles on some contacts, acts, demands and deals, many told several times, with and without dates and places."""
    chance = random.Random(seed)
    record = Record()
    people = [person(name, country) for name, country in (("Marco Rubio", "USA"), ("Sergei Lavrov", "RUS"), ("Ann Lee", "USA"))]
    for number in range(size):
        day = chance.randint(1, 27)
        document = article(f"{number}", f"2025-03-{day:02}" if chance.random() < 0.9 else None, outlet=f"Outlet {number % 7}")
        date = chance.choice([f"2025-03-{chance.randint(1, 27):02}", "2025-03", "", f"2025-03-{day:02}"])
        where = chance.choice([("Riyadh",), ("Istanbul",), ("Baku", "Istanbul"), ()])
        us, ru = chance.sample(people[::2], chance.randint(0, 1)), chance.sample(people[1:2], chance.randint(0, 1))
        status = chance.choice(["held", "planned", "expected", "rumoured"])
        told = meeting(date, where=where, us=us, ru=ru, status=status, level=chance.choice([None, "minister", "leader"]))
        record.add(document, told, f"they met, {number % 5}", said_by(("Sergei Lavrov", "official")) if number % 3 else None)
        kind = chance.choice(["ASSAULT", "ACCUSE"])
        record.add(document, act(kind, RUS, UKR, date), chance.choice([STRIKE, STRIKE_AGAIN, OTHER_STRIKE]))
        record.add(document, demand(chance.choice([LIFT, LIFT_AGAIN, LEAVE])), f"demanded {number}")
        record.add(document, claim(chance.choice([LIFT, LEAVE]), verb=chance.choice(["denies", "asserts"])), f"said {number}")
    return record


WORLD = world(60)
EXPECTED = WORLD.link()


@settings(max_examples=12, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing(chance):
    statements = list(WORLD.statements)
    chance.shuffle(statements)
    documents = list(WORLD.documents.items())
    chance.shuffle(documents)
    assert link_statements(statements, dict(documents)) == EXPECTED


def test_the_world_of_the_property_is_worth_the_test():
    assert len(EXPECTED) < len(WORLD.statements) * 0.8
    assert any(row.rivals for row in EXPECTED)
    assert len({type(row) for row in EXPECTED}) == 4


def busy(size):
    """Statements on two states: `size` acts, meetings and demands over a time that grows with their number."""
    chance = random.Random(3)
    record = Record()
    words = [f"thing{n}" for n in range(400)]
    for number in range(size // 4):
        ordinal = on("2024-01-01").start.toordinal() + chance.randint(0, size // 20)
        day = type(on("2024-01-01").start).fromordinal(ordinal).isoformat()
        document = article(f"{number}", day, text=f"text {number} " + " ".join(chance.choices(words, k=8)))
        quote = " ".join(chance.choices(words, k=9))
        record.add(document, meeting(chance.choice([day, day[:7], ""]), where=(f"City {number % 9}",)), quote)
        record.add(document, act("ACCUSE", RUS, UKR, chance.choice([day, ""])), quote)
        record.add(document, demand(" ".join(chance.choices(words, k=9))), quote)
        record.add(document, claim(" ".join(chance.choices(words, k=9))), quote)
    return record


def test_cost_grows_with_the_number_of_statements_and_not_with_its_square():
    cost = {}
    for size in (5_000, 20_000):
        tally = Tally()
        busy(size).link(tally=tally)
        cost[size] = tally.comparisons / tally.items
        assert cost[size] < 64
    assert cost[20_000] < 2 * cost[5_000]


def test_an_act_of_many_reports_costs_each_of_them_little():
    tally = Tally()
    record = Record()
    for number in range(500):
        record.add(
            article(f"{number}", outlet=f"Outlet {number}", text=f"text number {number}"), meeting(), f"met, report {number}"
        )
    (row,) = record.link(tally=tally)
    assert row.support == 500
    assert tally.comparisons < 2 * 500


def test_an_event_keeps_what_its_reports_disagree_on():
    record = Record()
    one = act("ASSAULT", RUS, UKR, "2025-02-18", place=places("Odesa"))
    other = act("ASSAULT", RUS, UKR, "2025-02-19", place=places("Odesa"), status="rumoured")
    record.add(article("a"), one, STRIKE)
    record.add(article("b"), other, STRIKE_AGAIN)
    (row,) = record.rows(Event)
    assert {rival.field for rival in row.rivals} == {"date", "status"}
    assert row.status == "happened"
