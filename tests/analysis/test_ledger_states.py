"""The state of positions as of a day, on invented rows whose truth is known: what was done, answered, taken back, or ran out."""

import datetime as dt
import random
from dataclasses import replace

import pytest

from legation.analysis import find_deeds, settle_positions
from legation.records import Actor, Contact, Event, Evidence, Position, Side, When

PERU = Actor(name="Peru", as_written=(), id="per", kind="country", country="PER", sector="GOV")
CHILE = Actor(name="Chile", as_written=(), id="chl", kind="country", country="CHL", sector="GOV")
BOLIVIA = Actor(name="Bolivia", as_written=(), id="bol", kind="country", country="BOL", sector="GOV")
MARCH = dt.date(2031, 3, 1)


def day(number):
    return When(start=dt.date(2031, 3, number), end=dt.date(2031, 3, number), precision="day")


def quote(words, document="d1", at=0):
    return (Evidence(document, at, at + len(words), words),)


def said(key, kind, content, holder=PERU, on=1, to=(), document="d1", at=0, **more):
    return Position(
        id=key, kind=kind, content=content, holder=holder, addressee=tuple(to), date=day(on), documents=(document,),
        first_reported_at=dt.date(2031, 3, on), evidence=quote(f"{holder.name}: {content}.", document, at), **more,
    )  # fmt: skip


def done(key, type_, words, by=PERU, on=9, document="d9", **more):
    return Event(
        id=key, type=type_, trigger="", source=(by,) if isinstance(by, Actor) else by, date=day(on), documents=(document,),
        first_reported_at=dt.date(2031, 3, on), evidence=quote(words, document), **more,
    )  # fmt: skip


RELEASE = said("p", "promise", "the release of 40 prisoners of the border war")
FREED = "Peru released 40 prisoners taken in the border war."


@pytest.mark.parametrize(
    ("position", "deed", "state"),
    [
        (RELEASE, done("e", "RETREAT", FREED), "met"),
        (RELEASE, done("e", "RETREAT", "Peru released 25 prisoners taken in the border war."), "partly_met"),
        (RELEASE, done("e", "RETREAT", FREED, by=CHILE), "open"),
        (RELEASE, done("e", "RETREAT", FREED, status="planned"), "open"),
        (RELEASE, done("e", "RETREAT", FREED, status="denied"), "open"),
        (RELEASE, done("e", "RETREAT", FREED, negated=True), "open"),
        (RELEASE, done("e", "RETREAT", FREED, history=True), "open"),
        (RELEASE, done("e", "ASSAULT", FREED), "open"),
        (RELEASE, done("e", "RETREAT", "Peru released the crew of a trawler."), "open"),
        (said("p", "promise", RELEASE.content, on=12), done("e", "RETREAT", FREED), "open"),
        (said("p", "interest", RELEASE.content), done("e", "RETREAT", FREED), "open"),
        (said("p", "demand", RELEASE.content, CHILE, to=[PERU]), done("e", "RETREAT", FREED), "met"),
        (said("p", "demand", RELEASE.content, CHILE, to=[BOLIVIA]), done("e", "RETREAT", FREED), "open"),
        (said("p", "demand", RELEASE.content, CHILE), done("e", "RETREAT", FREED, target=(CHILE,)), "met"),
        (said("p", "demand", RELEASE.content, CHILE), done("e", "RETREAT", FREED, document="d1"), "met"),
        (said("p", "demand", RELEASE.content, CHILE), done("e", "RETREAT", FREED), "open"),
        (said("p", "demand", RELEASE.content, PERU), done("e", "RETREAT", FREED), "open"),
        (
            said("p", "threat", "sanctions on copper exports"),
            done("e", "SANCTION", "Peru imposed sanctions on copper exports from Chile."),
            "met",
        ),
        (said("p", "refusal", RELEASE.content), done("e", "RETREAT", FREED), "withdrawn"),
        (said("p", "refusal", "to discuss the border war"), done("e", "RETREAT", FREED), "open"),
    ],
)
def test_a_deed_keeps_what_was_undertaken_by_whom_it_had_to_be_done(position, deed, state):
    (row,) = settle_positions([position], [deed])
    assert (row.state, row.settled_by) == (state, ("e",) if state != "open" else ())


def test_the_sentence_that_promises_is_no_deed():
    sentence = RELEASE.evidence[0].quote
    (row,) = settle_positions([RELEASE], [done("e", "RETREAT", sentence, document="d9")])
    assert row.state == "open"


def test_what_a_sentence_tells_as_rejected_was_not_done():
    words = "Peru turned down a truce on the border but praised the plan for a truce."
    position = said("p", "acceptance", "a truce on the border")
    rows = settle_positions([position], [done("e", "RETREAT", words), done("f", "REJECT", words)])
    assert rows[0].state == "open"


def test_an_act_against_a_promise_is_shown_as_breaking_it_and_settles_nothing():
    promise = said("p", "promise", "a ceasefire along the river Mauri")
    (deed,) = find_deeds([promise], [done("e", "ASSAULT", "Peru shelled posts along the river Mauri.")])
    assert deed.sense == "breaks"
    assert settle_positions([promise], [done("e", "ASSAULT", "Peru shelled posts along the river Mauri.")])[0].state == "open"


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (said("a", "rejection", "opening the port of Arica to copper", CHILE, on=4), "refused"),
        (said("a", "acceptance", "opening the port of Arica to copper", CHILE, on=4), "partly_met"),
        (said("a", "rejection", "opening the port of Arica to copper", BOLIVIA, on=4), "open"),
        (said("a", "rejection", "a customs union of both states", CHILE, on=4), "open"),
        (said("a", "rejection", "the demand", CHILE, at=90), "refused"),
        (said("a", "rejection", "the offer", CHILE, at=90), "open"),
        (said("a", "rejection", "the demand", CHILE, on=4, document="d2"), "open"),
        (said("a", "concession", "the demand to open the port of Arica to copper", PERU, on=4), "withdrawn"),
    ],
)
def test_a_demand_is_answered_by_whoever_was_addressed_or_taken_back_by_its_holder(answer, state):
    demand = said("p", "demand", "open the port of Arica to copper", to=[CHILE])
    rows = {row.id: row for row in settle_positions([demand, answer])}
    assert rows["p"].state == state


def test_the_latest_word_decides():
    demand = said("p", "demand", "open the port of Arica", to=[CHILE])
    no = said("n", "rejection", "opening the port of Arica", CHILE, on=4)
    yes = said("y", "acceptance", "opening the port of Arica", CHILE, on=8)
    states = {on: settle_positions([demand, no, yes], as_of=dt.date(2031, 3, on))[0].state for on in (3, 5, 9)}
    assert states == {3: "open", 5: "refused", 9: "partly_met"}


def test_a_deadline_that_passed_without_a_deed_has_lapsed_and_only_then():
    due = said("p", "demand", "open the port of Arica", to=[CHILE], deadline=When(end=dt.date(2031, 3, 20), precision="before"))
    assert [settle_positions([due], as_of=dt.date(2031, 3, on))[0].state for on in (19, 20, 21)] == ["open", "open", "lapsed"]
    assert settle_positions([due])[0].state == "open"
    opened = done("e", "RETREAT", "Chile opened the port of Arica.", by=CHILE)
    assert settle_positions([due], [opened], as_of=dt.date(2031, 3, 21))[0].state == "met"


def test_a_deed_that_was_not_yet_known_does_not_count():
    (before,) = settle_positions([RELEASE], [done("e", "RETREAT", FREED, on=9)], as_of=dt.date(2031, 3, 8))
    assert before.state == "open"


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ("hold a further round of talks with Chile", True),
        ("come to the negotiating table with Chile", True),
        ("a meeting of the foreign ministers of Chile and Peru", True),
        ("a meeting of the presidents of Chile and Peru", False),
        ("talks with Chile without Bolivia would be dangerous", False),
        ("Bolivia be kept out of the talks with Chile", False),
        ("hold talks with Bolivia", False),
    ],
)
def test_talks_that_were_promised_are_kept_by_a_contact_of_these_parties_and_this_rank(content, kept):
    held = Contact(
        id="c", kind="talks", status="held", date=day(9), level="minister", sides=(Side(party=PERU), Side(party=CHILE)),
        first_reported_at=dt.date(2031, 3, 9), evidence=quote("The ministers met.", "d9"),
    )  # fmt: skip
    (row,) = settle_positions([said("p", "promise", content)], contacts=[held])
    assert (row.state == "met") is kept


def test_what_the_record_already_calls_withdrawn_stays_so():
    assert settle_positions([said("p", "promise", RELEASE.content, state="withdrawn")], [done("e", "RETREAT", FREED)])[
        0
    ].state == ("withdrawn")


def test_the_order_of_the_rows_changes_nothing():
    rows = [
        RELEASE,
        said("q", "demand", "open the port of Arica", to=[CHILE]),
        said("r", "rejection", "opening the port of Arica", CHILE, on=4),
    ]
    events = [done("e", "RETREAT", FREED), done("f", "RETREAT", "Peru let prisoners of the border war go.", on=11)]
    expected = settle_positions(rows, events)
    for seed in range(5):
        random.Random(seed).shuffle(rows)
        random.Random(seed + 1).shuffle(events)
        assert settle_positions(rows, events) == expected


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (said("a", "rejection", "an open port of Arica for copper", BOLIVIA, on=4, document="d2"), "open"),
        (said("a", "rejection", "an open port of Arica for copper", BOLIVIA, on=4, document="d1"), "refused"),
        (said("a", "rejection", "an open port of Arica for copper", BOLIVIA, on=4, document="d2", to=[PERU]), "refused"),
        (said("a", "rejection", "an open port of Arica for copper from Peru", BOLIVIA, on=4, document="d2"), "refused"),
        (said("a", "rejection", "an open port of Arica for copper", BOLIVIA, on=4, document="d2", track="t"), "refused"),
    ],
)
def test_a_demand_put_to_nobody_is_answered_by_whom_it_concerns(answer, state):
    demand = said("p", "demand", "open the port of Arica to copper", track="t")
    rows = {row.id: row for row in settle_positions([demand, answer])}
    assert rows["p"].state == state


def test_what_is_said_years_later_is_no_answer():
    demand = said("p", "demand", "open the port of Arica to copper", to=[CHILE])
    late = replace(said("a", "rejection", "opening the port of Arica to copper", CHILE), date=When(start=dt.date(2033, 1, 1)))
    assert {row.id: row.state for row in settle_positions([demand, late])}["p"] == "open"


MATTERS = (
    ("RETREAT", "withdraw the garrison from the fort of {}", "The garrison left the fort of {} and troops withdrew."),
    ("RETREAT", "release the fishermen of {} from prison", "Fishermen of {} walked out of prison, released at last."),
    ("AID", "deliver grain to the valley of {}", "Lorries with grain reached the valley of {}; it was delivered."),
    ("SUPPORT", "reopen the consulate and appoint a consul in {}", "A consul was appointed and the consulate in {} reopened."),
    ("SANCTION", "impose tariffs on copper from {}", "Tariffs on copper from {} were imposed."),
)
NAMES = ("Lauca", "Mauri", "Tacora", "Azapa", "Camarones", "Putre", "Codpa", "Sama", "Locumba", "Caplina")


def test_a_synthetic_ledger_gives_back_which_promises_were_kept():
    """Fifty promises in five wordings; half are kept, and each has three deeds beside it that are none of its own."""
    positions, events, kept = [], [], set()
    for number, ((type_, promise, deed), name) in enumerate((matter, name) for matter in MATTERS for name in NAMES):
        key, day_ = f"p{number:02}", 1 + number % 5
        positions.append(said(key, "promise", promise.format(name), on=day_, document=f"said-{number}"))
        if number % 2:
            kept.add(key)
            events.append(done(f"kept-{key}", type_, deed.format(name), on=10 + number % 9, document=f"told-{number}"))
        other = NAMES[(NAMES.index(name) + 1) % len(NAMES)]
        events += [
            done(f"other-party-{key}", type_, deed.format(name), by=CHILE, on=12, document=f"a-{number}"),
            done(f"planned-{key}", type_, deed.format(name), on=12, document=f"b-{number}", status="planned"),
            done(f"other-act-{key}", "ASSAULT", f"Peru shelled the hills above {other}.", on=12, document=f"c-{number}"),
        ]
    states = {row.id: row.state for row in settle_positions(positions, events)}
    found = {key for key, state in states.items() if state == "met"}
    assert found == kept
