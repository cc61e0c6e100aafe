"""Who is at the table, and who is only talked about."""

import random

from legation.analysis import measure_presence
from legation.records import Absence, Actor, Contact, Deal, Delegate, Document, Event, Place, Position, Session, Side


def country(name, code):
    return Actor(name=name, as_written=(name,), id=code.lower(), kind="country", country=code, sector="GOV")


CHILE, PERU, BOLIVIA = country("Chile", "CHL"), country("Peru", "PER"), country("Bolivia", "BOL")
ENVOY = Actor(name="The Envoy", as_written=(), kind="person", country="CHL", sector="GOV", role="envoy")
COMPANY = Actor(name="Cobre SA", as_written=(), id="company.cobre", kind="company", country="CHL", sector="MNC")
UN = Actor(name="United Nations", as_written=("UN",), id="org.un", kind="igo", country="UNO", sector="UNO")


def talks(*parties, **more):
    return Contact(id=more.pop("id", "contact-1"), kind="talks", sides=tuple(Side(party=p) for p in parties), **more)


def of(code, contacts=(), positions=(), deals=(), events=(), documents=()):
    rows = measure_presence(contacts, positions, deals, events, documents)
    return next((row for row in rows if row.actor.country == code), None)


def test_a_state_that_is_only_disposed_of_has_no_voice_and_comes_first():
    demand = Position(id="position-1", kind="demand", content="", holder=CHILE, addressee=(PERU,), affects=(BOLIVIA,))
    rows = measure_presence([talks(CHILE, PERU)], [demand], [], [], [])
    assert [(row.actor.name, row.voice) for row in rows] == [("Bolivia", 0.0), ("Chile", 1.0), ("Peru", 1.0)]
    assert (rows[0].contacts_attended, rows[0].positions_affecting) == (0, 1)
    assert rows[0].rows == ("position-1",)


def test_a_contact_whose_topic_names_a_state_concerns_it():
    row = of("BOL", [talks(CHILE, PERU, sessions=(Session(topic="Bolivian ports", as_written=""),))])
    assert row is not None
    assert (row.contacts_attended, row.voice) == (0, 0.0)


def test_a_state_named_as_kept_out_is_concerned():
    row = of("BOL", [talks(CHILE, PERU, absent=(Absence(actor=BOLIVIA),))])
    assert row is not None
    assert row.voice == 0.0


def test_a_man_kept_out_does_not_keep_his_state_out():
    row = of("CHL", [talks(CHILE, PERU, absent=(Absence(actor=ENVOY),))])
    assert row is not None
    assert (row.contacts_attended, row.voice) == (1, 1.0)


def test_planned_contacts_give_voice_but_are_not_attended_and_rumours_are_neither():
    row = of("CHL", [talks(CHILE, PERU, status="planned"), talks(CHILE, PERU, id="contact-2", status="rumoured")])
    assert row is not None
    assert (row.contacts_attended, row.voice, row.rows) == (0, 1.0, ("contact-1",))


def test_a_side_that_was_kept_out_as_a_whole_is_not_at_the_table():
    sides = (Side(party=CHILE), Side(party=BOLIVIA, delegates=(Delegate(actor=BOLIVIA, presence="excluded"),)))
    assert of("BOL", [Contact(id="contact-1", kind="talks", sides=sides)]) is None


def test_a_deal_affects_the_state_on_whose_ground_it_lies_unless_it_is_a_party():
    deal = Deal(
        id="deal-1",
        title="mine",
        kind="joint_venture",
        parties=(CHILE, PERU),
        place=(Place(name="X", as_written="X", country="BOL"),),
    )
    row = of("BOL", deals=[deal])
    assert row is not None
    assert (row.deals_affecting, row.voice, row.concerning) == (1, 0.0, 1)
    peru = of("PER", deals=[deal])
    assert peru is not None
    assert (peru.deals_affecting, peru.voice) == (0, 1.0)


def test_a_company_is_neither_a_state_nor_its_own_state():
    offer = Position(id="position-1", kind="offer", content="", holder=COMPANY, addressee=(PERU,))
    assert [row.actor.name for row in measure_presence([], [offer], [], [], [])] == ["Peru"]


def test_an_international_organisation_counts():
    assert of("UNO", [talks(CHILE, UN)]) is not None


def test_names_people_and_adjectives_count_as_mentions():
    document = Document(
        id="d", sha256="", text="Bolivia waits. The Bolivian press asks why Bolivians read of it last. Lima is silent."
    )
    row = of("BOL", [talks(CHILE, BOLIVIA)], documents=[document])
    assert row is not None
    assert row.mentions == 3


def test_history_is_no_presence():
    assert measure_presence([talks(CHILE, PERU, history=True)], [], [], [], []) == []
    past = Event(id="event-1", type="AGREE", trigger="signed", source=(CHILE,), history=True)
    assert measure_presence([], [], [], [past], []) == []


def test_the_order_of_the_rows_does_not_matter():
    rows = [talks(CHILE, PERU, id=f"contact-{n}", topics=("Bolivia",) if n % 2 else ()) for n in range(6)]
    first = measure_presence(rows, [], [], [], [])
    for seed in range(4):
        assert measure_presence(random.Random(seed).sample(rows, len(rows)), [], [], [], []) == first
