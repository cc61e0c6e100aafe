"""Which contacts form one strand."""

import datetime as dt
import random

import pytest

from legation.analysis import build_tracks
from legation.analysis.tracks_kind import kind_of, kinds_called, kinds_of_topic, named_track
from legation.records import Actor, Contact, Decision, Delegate, Evidence, Session, Side, When

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
        ("West Bank", {"political"}),
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


def told(key, words, *parties, **more):
    return contact(key, "2031-02-01", *parties, evidence=(Evidence("d", 0, len(words), words),), **more)


@pytest.mark.parametrize(
    ("words", "kinds", "name"),
    [
        ("The military track met in Geneva.", {"military"}, None),
        ("Talks on the economic track and the consular channel go on.", {"commercial", "consular"}, None),
        ("They met in the Arica format.", set(), "Arica format"),
        ("The Lauca River process was opened.", set(), "Lauca River process"),
        ("They kept track of it; the peace process is slow.", set(), None),
        ("The process took a year. In this format nothing moves.", set(), None),
        ("They met in Lima.", set(), None),
    ],
)
def test_what_the_text_says_of_tracks_is_heard(words, kinds, name):
    assert kinds_called(words) == kinds
    assert named_track(told("a", words, CHILE, PERU)) == name


def test_a_track_with_a_name_is_one_whoever_sits_in_it():
    rows = [
        told("a", "The Arica format met.", CHILE, PERU),
        told("b", "Ministers came to the Arica format.", CHILE, PERU, BOLIVIA, level="minister"),
        contact("c", "2031-01-04", CHILE, PERU, level="minister"),
    ]
    tracks, placed = build_tracks(rows)
    assert [(track.name, track.contacts) for track in tracks] == [
        ("Political: Arica format", ("a", "b")),
        ("Political: Chile – Peru", ("c",)),
    ]
    assert {party.name for party in tracks[0].parties} == {"Chile", "Peru", "Bolivia"}
    assert placed[0].track == placed[1].track


def test_what_the_text_calls_a_contact_outweighs_the_rank_of_those_present():
    assert kind_of(told("a", "The ministers opened the humanitarian track.", CHILE, PERU, level="minister")) == "humanitarian"


def test_one_party_alone_is_no_track():
    tracks, placed = build_tracks([contact("a", "2031-01-04", PERU, level="leader")])
    assert (tracks, placed[0].track) == ([], None)


def decision(verb, *names, noun="track", **more):
    return Decision(
        id=f"{verb}-{len(names)}", verb=verb, noun=noun, keys=tuple((name, 0, 0) for name in names), by="ana",
        at=dt.datetime(2031, 4, 1, tzinfo=dt.UTC), reason="one delegation", sides=(1,) * len(names), **more,
    )  # fmt: skip


TALKS = [
    contact("a", "2031-01-01", CHILE, PERU, level="leader"),
    contact("b", "2031-01-02", CHILE, PERU, topics=("trade",)),
    contact("c", "2031-01-03", CHILE, PERU, topics=("customs",), reports=("c-told",)),
    contact("d", "2031-01-04", CHILE, BOLIVIA, level="minister"),
]


def ids():
    return {row.id: row.track for row in build_tracks(TALKS)[1]}


def test_a_decision_joins_tracks_under_the_id_of_the_first_and_new_contacts_follow():
    machine = ids()
    joined = [decision("merge", machine["a"], machine["b"])]
    tracks, placed = build_tracks([*TALKS, contact("e", "2031-01-09", PERU, CHILE, topics=("tariffs",))], joined)
    assert [row.track == machine["a"] for row in placed] == [True, True, True, False, True]
    assert tracks[0].id == machine["a"]
    assert any("by ana" in reason for reason in tracks[0].why)


@pytest.mark.parametrize("name", ["c", "c-told"])
def test_a_decision_parts_contacts_from_a_track_by_row_or_report(name):
    machine = ids()
    _, placed = build_tracks(TALKS, [decision("split", machine["b"], name)])
    own = {row.id: row.track for row in placed}
    assert own["b"] == machine["b"] != own["c"]
    assert own["c"] is not None


def test_a_contact_can_be_moved_into_another_track():
    machine = ids()
    own = {row.id: row.track for row in build_tracks(TALKS, [decision("merge", machine["a"], "d")])[1]}
    assert own["d"] == machine["a"]


def test_a_name_can_be_given_and_a_track_rejected():
    machine = ids()
    decisions = [decision("correct", machine["a"], field="name", value="The leaders"), decision("reject", machine["d"])]
    tracks, placed = build_tracks(TALKS, decisions)
    assert {track.name for track in tracks} == {"The leaders", "Commercial: Chile – Peru"}
    assert placed[3].track is None


@pytest.mark.parametrize(
    "idle",
    [
        decision("merge", "track-gone", "track-lost"),
        decision("split", "track-gone", "c"),
        decision("merge", "a", "b", noun="contact"),
        decision("correct", "track-gone", field="name", value="X"),
    ],
)
def test_a_decision_about_what_is_not_there_changes_nothing(idle):
    assert build_tracks(TALKS, [idle]) == build_tracks(TALKS)
