"""What follows, what prepares, and what is a session of a visit; on invented contacts of Chile and Peru."""

import datetime as dt
import random

import pytest

from legation.analysis.meetings_order import order_contacts
from legation.records import Actor, Contact, Delegate, Evidence, Place, Side, When

CHILE = Actor(name="Chile", as_written=(), id="chl", kind="country", country="CHL", sector="GOV")
PERU = Actor(name="Peru", as_written=(), id="per", kind="country", country="PER", sector="GOV")
BOLIVIA = Actor(name="Bolivia", as_written=(), id="bol", kind="country", country="BOL", sector="GOV")
HUAMAN = Actor(name="Inés Huamán", as_written=(), id="p.h", kind="person", country="PER", sector="GOV", role="minister")
VILCA = Actor(name="Óscar Vilca", as_written=(), id="p.v", kind="person", country="PER", sector="GOV", role="adviser")
ARICA = Place(name="Arica", country="CHL", as_written="Arica")


def contact(key, day, words="", parties=(CHILE, PERU), kind="talks", last=None, people=(), **more):
    first = dt.date(2031, 3, day) if day else None
    end = dt.date(2031, 3, last or day) if day else None
    seated = {person.country: [Delegate(actor=person, presence="at_table")] for person in people}
    return Contact(
        id=key, kind=kind, date=When(start=first, end=end, precision="day") if first else When(), documents=("d",),
        sides=tuple(Side(party=party, delegates=tuple(seated.get(party.country, ()))) for party in parties),
        evidence=(Evidence("d", 0, len(words), words),), **more,
    )  # fmt: skip


def linked(*rows):
    return {row.id: row for row in order_contacts(rows)}


@pytest.mark.parametrize(
    ("words", "follows"),
    [
        ("The second round of talks was held in Arica.", ("a",)),
        ("They met again in Arica.", ("a",)),
        ("They resumed their talks.", ("a",)),
        ("A further round opened.", ("a",)),
        ("They met in Arica.", ()),
        ("It was the first round since the war.", ()),
        ("They agreed on a new road.", ()),
    ],
)
def test_a_contact_that_calls_itself_a_further_one_follows_the_last_of_its_parties(words, follows):
    rows = linked(contact("a", 3), contact("b", 9, words), contact("other", 5, parties=(CHILE, BOLIVIA)))
    assert rows["b"].follows == follows


@pytest.mark.parametrize(
    "before",
    [
        contact("a", 3, status="planned"),
        contact("a", 3, status="denied"),
        contact("a", 3, kind="call"),
        contact("a", None),
        contact("a", 9),
        contact("a", 3, history=True),
        contact("a", 3, track="track-other"),
    ],
)
def test_what_was_not_held_before_in_the_same_way_is_not_followed(before):
    assert linked(before, contact("b", 9, "The second round was held.", track="track-own"))["b"].follows == ()


@pytest.mark.parametrize(
    ("words", "prepares"),
    [
        ("The envoys met to prepare a meeting of the presidents.", ("summit",)),
        ("It paved the way for a summit.", ("summit",)),
        ("The call came ahead of the foreign ministers' meeting.", ("ministers",)),
        ("They prepared a meal.", ()),
        ("They met.", ()),
    ],
)
def test_a_contact_prepares_the_next_of_the_rank_that_it_names_and_is_followed_by_it(words, prepares):
    rows = linked(
        contact("a", 3, words),
        contact("ministers", 9, kind="meeting", level="minister", status="planned"),
        contact("summit", None, kind="meeting", level="leader", status="expected"),
        contact("strangers", 4, parties=(CHILE, BOLIVIA), level="leader"),
    )
    assert rows["a"].prepares == prepares
    assert [key for key, row in rows.items() if "a" in row.follows] == list(prepares)


VISIT = contact("visit", 3, kind="visit", last=5, parties=(PERU,), host=CHILE, people=(HUAMAN,))


@pytest.mark.parametrize(
    ("row", "inside"),
    [
        (contact("t", 4, topics=("the port",)), True),
        (contact("t", 3, parties=(PERU,), places=(ARICA,)), True),
        (contact("t", 4, people=(HUAMAN,)), True),
        (contact("t", 4, people=(VILCA,)), False),
        (contact("t", 6), False),
        (contact("t", None), False),
        (contact("t", 4, kind="call"), False),
        (contact("t", 4, parties=(CHILE, BOLIVIA)), False),
        (contact("t", 4, parties=(PERU, BOLIVIA)), False),
        (contact("t", 4, status="denied"), False),
    ],
)
def test_talks_of_the_visitors_with_their_hosts_are_sessions_of_the_visit(row, inside):
    rows = linked(VISIT, row)
    assert rows["t"].part_of == ("visit" if inside else None)
    assert len(rows["visit"].sessions) == inside


def test_a_session_is_told_by_its_topics_or_by_who_was_met():
    rows = linked(VISIT, contact("t", 4, topics=("the port", "copper")), contact("u", 5, people=(HUAMAN,)))
    assert [session.topic for session in rows["visit"].sessions] == ["the port; copper", "talks with Inés Huamán"]


def test_ordering_twice_adds_nothing():
    once = order_contacts([VISIT, contact("t", 4, topics=("the port",))])
    assert order_contacts(once) == once


def test_what_an_article_said_itself_is_kept():
    rows = linked(contact("a", 3), contact("b", 9, follows=("x",), prepares=("y",)))
    assert (rows["b"].follows, rows["b"].prepares) == (("x",), ("y",))


def test_the_order_of_the_contacts_changes_nothing():
    rows = [contact("a", 3), contact("b", 9, "The second round."), VISIT, contact("t", 4, "to prepare a summit")]
    rows.append(contact("s", 20, level="leader"))
    expected = linked(*rows)
    for seed in range(5):
        assert linked(*random.Random(seed).sample(rows, len(rows))) == expected
