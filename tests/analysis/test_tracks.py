"""Which contacts form one strand."""

import datetime as dt
import random

import pytest

from legation.analysis import build_tracks
from legation.analysis.tracks import kind_of, kinds_of_topic
from legation.records import Actor, Contact, Delegate, Session, Side, When

CHILE = Actor(name="Chile", as_written=("Chile",), id="chl", kind="country", country="CHL", sector="GOV")
PERU = Actor(name="Peru", as_written=("Lima",), id="per", kind="country", country="PER", sector="GOV")
BOLIVIA = Actor(name="Bolivia", as_written=("Bolivia",), id="bol", kind="country", country="BOL", sector="GOV")
GENERAL = Actor(name="A. General", as_written=(), kind="person", country="CHL", sector="MIL")
TRADER = Actor(name="A. Trader", as_written=(), kind="person", country="PER", sector="BUS")


def contact(key, day, *parties, **more):
    date = dt.date.fromisoformat(day) if day else None
    sides = tuple(Side(party=party) for party in parties)
    return Contact(
        id=key, kind="talks", date=When(start=date, end=date, precision="day" if day else "unknown"), sides=sides, **more
    )


def with_delegate(person):
    return Contact(kind="talks", sides=(Side(party=CHILE, delegates=(Delegate(actor=person, presence="at_table"),)),))


@pytest.mark.parametrize(
    ("topic", "kinds"),
    [
        ("release of prisoners", {"humanitarian"}),
        ("a ceasefire along the border", {"military", "political"}),
        ("grain exports and tariffs", {"commercial"}),
        ("return of ambassadors", {"consular"}),
        ("West Bank", set()),
        ("a portrait of the king", set()),
        ("frontier posts", {"political"}),
        ("the weather", set()),
    ],
)
def test_a_topic_speaks_for_the_kinds_whose_words_it_holds(topic, kinds):
    assert kinds_of_topic(topic) == kinds


@pytest.mark.parametrize(
    ("known", "kind"),
    [
        (contact("a", None, level="leader"), "political"),
        (contact("a", None, topics=("visas", "embassy staff"), level="technical"), "consular"),
        (contact("a", None, topics=("oil", "gas", "aircraft"), level="senior"), "commercial"),
        (contact("a", None, sessions=(Session(topic="truce", as_written="truce"),)), "military"),
        (with_delegate(GENERAL), "military"),
        (with_delegate(TRADER), "commercial"),
        (contact("a", None, level="technical"), "technical"),
        (contact("a", None), None),
    ],
)
def test_topics_delegates_and_level_vote_for_the_kind_of_a_contact(known, kind):
    assert kind_of(known) == kind


def test_one_pair_of_parties_can_have_several_tracks_and_each_contact_is_in_one():
    rows = [
        contact("a", "2031-01-01", CHILE, PERU, level="leader"),
        contact("b", "2031-01-05", PERU, CHILE, topics=("fishing quotas", "trade")),
        contact("c", "2031-01-09", CHILE, PERU, level="minister"),
    ]
    tracks, placed = build_tracks(rows)
    assert [(track.kind, track.contacts) for track in tracks] == [("political", ("a", "c")), ("commercial", ("b",))]
    assert [row.track for row in placed] == [tracks[0].id, tracks[1].id, tracks[0].id]
    assert tracks[0].level_by_date == (("2031-01-01", "leader"), ("2031-01-09", "minister"))


def test_talks_with_a_third_party_are_another_track():
    rows = [
        contact("a", "2031-01-01", CHILE, PERU, level="leader"),
        contact("b", "2031-01-02", CHILE, PERU, BOLIVIA, level="leader"),
    ]
    tracks, _ = build_tracks(rows)
    assert len(tracks) == 2


def test_a_contact_of_which_only_the_parties_are_known_joins_their_longest_track():
    rows = [
        contact("a", "2031-01-01", CHILE, PERU, topics=("trade",)),
        contact("b", "2031-01-02", CHILE, PERU, topics=("customs",)),
        contact("c", "2031-01-03", CHILE, PERU, topics=("peace",)),
        contact("d", "2031-01-04", CHILE, PERU),
    ]
    _, placed = build_tracks(rows)
    assert placed[3].track == placed[0].track != placed[2].track


def test_a_contact_with_one_known_party_joins_the_only_track_that_it_can_belong_to():
    rows = [contact("a", "2031-01-01", CHILE, PERU, level="leader"), contact("b", "2031-01-04", PERU, level="leader")]
    _, placed = build_tracks(rows)
    assert placed[1].track == placed[0].track


def test_history_and_contacts_without_parties_are_in_no_track():
    rows = [contact("a", "1883-10-20", CHILE, PERU, level="leader", history=True), contact("b", "2031-01-04", level="leader")]
    tracks, placed = build_tracks(rows)
    assert tracks == []
    assert [row.track for row in placed] == [None, None]


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (("held", "expected"), "active"),
        (("held", "cancelled"), "suspended"),
        (("proposed",), "planned"),
        (("rumoured",), "unconfirmed"),
    ],
)
def test_a_track_is_as_alive_as_its_contacts(statuses, expected):
    rows = [contact(str(n), f"2031-01-0{n + 1}", CHILE, PERU, level="leader", status=status) for n, status in enumerate(statuses)]
    tracks, _ = build_tracks(rows)
    assert tracks[0].status == expected


def test_the_order_of_the_contacts_changes_nothing_but_the_order_of_the_answer():
    rows = [
        contact(str(n), f"2031-01-{n + 10}", CHILE, PERU, topics=(topic,) if topic else ())
        for n, topic in enumerate(["trade", "", "peace", "visas", "trade", "truce", ""])
    ]
    tracks, placed = build_tracks(rows)
    for seed in range(5):
        shuffled = random.Random(seed).sample(rows, len(rows))
        again, others = build_tracks(shuffled)
        assert again == tracks
        assert sorted(others, key=lambda row: row.id) == placed
