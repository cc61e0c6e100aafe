"""Who met whom."""

from legation.analysis import build_meetings
from legation.records import Actor, Contact, Delegate, Side

CHILE = Actor(name="Chile", as_written=(), id="chl", kind="country", country="CHL", sector="GOV")
PERU = Actor(name="Peru", as_written=(), id="per", kind="country", country="PER", sector="GOV")


def person(name, country):
    return Actor(name=name, as_written=(name,), id=f"person.{name}", kind="person", country=country, sector="GOV")


ANA, BEA, CID = person("Ana", "CHL"), person("Bea", "CHL"), person("Cid", "PER")


def contact(key, chile, peru, **more):
    def side(party, people):
        return Side(party=party, delegates=tuple(Delegate(actor=a, presence=p) for a, p in people))

    return Contact(id=key, kind="talks", sides=(side(CHILE, chile), side(PERU, peru)), **more)


def test_people_meet_across_the_table_and_not_beside_each_other():
    meetings = build_meetings([contact("a", [(ANA, "at_table"), (BEA, "at_table")], [(CID, "at_table")])])
    assert {(e.one, e.other) for e in meetings.encounters} == {("person.Ana", "person.Cid"), ("person.Bea", "person.Cid")}


def test_a_man_kept_out_or_only_on_site_met_nobody():
    meetings = build_meetings([contact("a", [(ANA, "at_table"), (BEA, "excluded")], [(CID, "on_site")])])
    assert meetings.encounters == ()


def test_what_was_held_and_what_is_ahead_are_counted_apart_and_rumours_not_at_all():
    pair = ([(ANA, "at_table")], [(CID, "unknown")])
    rows = [
        contact("a", *pair),
        contact("b", *pair, status="expected"),
        contact("c", *pair, status="rumoured"),
        contact("d", *pair, status="cancelled"),
        contact("e", *pair, history=True),
    ]
    encounter = build_meetings(rows).find_encounter("person.Cid", "person.Ana")
    assert encounter is not None
    assert (encounter.held, encounter.ahead) == (("a",), ("b",))


def test_a_party_whose_delegates_are_not_named_stands_for_them():
    meetings = build_meetings([contact("a", [(ANA, "at_table")], [])])
    assert [(person.key, person.actor.name, person.seats) for person in meetings.people] == [
        ("person.Ana", "Ana", 1),
        ("party PER", "Peru", 1),
    ]


def test_people_stand_by_party_then_rank_and_the_highest_office_counts():
    def seated(name, role):
        return Delegate(
            actor=Actor(name=name, as_written=(), id=name, kind="person", country="PER", role=role), presence="at_table"
        )

    peru = Actor(name="Peru", as_written=(), id="per", kind="country", country="PER", sector="GOV")
    chile = Actor(name="Chile", as_written=(), id="chl", kind="country", country="CHL", sector="GOV")
    contacts = [
        Contact(id=key, kind="talks", status="held", sides=(Side(party=peru, delegates=tuple(people)), Side(party=chile)))
        for key, people in (
            ("a", (seated("deputy", None), seated("minister", "foreign minister"), seated("head", "president"))),
            ("b", (seated("deputy", "deputy foreign minister"), seated("stranger", None))),
        )
    ]
    found = {person.key: person.rank for person in build_meetings(contacts).people}
    assert found == {"head": "leader", "minister": "minister", "deputy": "senior", "stranger": None, "party CHL": None}
    assert [key for key in found if key != "party CHL"] == ["head", "minister", "deputy", "stranger"]
