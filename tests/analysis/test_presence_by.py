"""Voice by issue and by month, on records whose truth is known by construction."""

import datetime as dt
import random

import pytest

from legation.analysis.presence_by import issue_of_deal, issues_of_contact, measure_presence_by, name_kept_out
from legation.records import Actor, Contact, Deal, Place, Position, Session, Side, When


def country(name, code):
    return Actor(name=name, as_written=(name,), id=code.lower(), kind="country", country=code, sector="GOV")


CHILE, PERU, BOLIVIA = country("Chile", "CHL"), country("Peru", "PER"), country("Bolivia", "BOL")
TRUTH = {"2031-01": 0.0, "2031-02": 0.25, "2031-03": 0.5, "2031-04": 1.0}
"""The share of what concerns Bolivia in which it takes part, by month: made so."""


def talks(number, day, parties, topics=("the ceasefire with Bolivia",)):
    sides = tuple(Side(party=party) for party in parties)
    return Contact(
        id=f"contact-{number}", kind="talks", sides=sides, topics=topics, date=When(start=day, end=day, precision="day")
    )


def made():
    rows = []
    for month, voice in TRUTH.items():
        for n in range(8):
            day = dt.date.fromisoformat(f"{month}-{n + 1:02}")
            rows.append(talks(len(rows), day, (CHILE, PERU, BOLIVIA) if n < 8 * voice else (CHILE, PERU)))
    return rows


def test_voice_rises_by_month_as_it_was_made_to():
    rows = measure_presence_by("month", made(), [], [])
    assert {row.month: row.voice for row in rows if row.actor.name == "Bolivia"} == TRUTH
    assert {row.concerning for row in rows if row.actor.name == "Bolivia"} == {8}


def test_a_party_has_a_voice_on_one_issue_and_none_on_another():
    day = dt.date(2031, 1, 5)
    on_truce = talks(1, day, (CHILE, PERU, BOLIVIA))
    on_border = [
        Position(
            id=f"position-{n}",
            kind="demand",
            content="",
            holder=CHILE,
            addressee=(PERU,),
            affects=(BOLIVIA,),
            issue="territory/borders",
        )
        for n in range(3)
    ]
    rows = measure_presence_by("issue", [on_truce], on_border, [])
    bolivia = {row.issue: (row.voice, row.concerning) for row in rows if row.actor.name == "Bolivia"}
    assert bolivia == {"security/ceasefire": (1.0, 1), "territory/borders": (0.0, 3)}
    assert (rows[0].actor.name, rows[0].issue) == ("Bolivia", "territory/borders")
    assert [(row.actor.name, row.issue) for row in name_kept_out(rows)] == [("Bolivia", "territory/borders")]


TOPICS = [
    (("ceasefire",), (), ("security/ceasefire",)),
    ((), ("release of prisoners",), ("humanitarian/prisoner_exchange",)),
    (("ceasefire", "an armistice"), (), ("security/ceasefire",)),
    (("lunch",), (), ("",)),
    ((), (), ("",)),
]


@pytest.mark.parametrize(("topics", "sessions", "issues"), TOPICS)
def test_the_issues_of_a_contact_are_those_that_its_topics_name(topics, sessions, issues):
    listed = tuple(Session(topic=topic, as_written=topic) for topic in sessions)
    assert issues_of_contact(Contact(kind="talks", topics=topics, sessions=listed)) == issues


def test_a_deal_on_foreign_ground_counts_against_the_voice_of_its_owner():
    deal = Deal(
        id="deal-1", title="concession for rare earths", kind="concession", parties=(CHILE, PERU),
        place=(Place(name="Tacora", as_written="Tacora", country="BOL"),), first_reported_at=dt.date(2031, 2, 2),
    )  # fmt: skip
    assert issue_of_deal(deal) == "resources/rare_earths"
    rows = measure_presence_by("month", [], [], [deal])
    assert [(row.actor.name, row.month, row.voice) for row in rows] == [
        ("Bolivia", "2031-02", 0.0),
        ("Chile", "2031-02", 1.0),
        ("Peru", "2031-02", 1.0),
    ]


@pytest.mark.parametrize("by", ["issue", "month"])
def test_the_order_of_the_rows_does_not_matter(by):
    rows = made()
    first = measure_presence_by(by, rows, [], [])
    assert measure_presence_by(by, random.Random(3).sample(rows, len(rows)), [], []) == first
