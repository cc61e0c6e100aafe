import datetime as dt

import pytest

from tests.reading_cases import read

RIYADH = (
    "On March 3-4, the delegations of Norway and Chile met in Geneva. In fact it was two separate meetings: one for fish, one for trade. "
    "From the Norwegian side: Foreign Minister Ola Nilsen and Ambassador Kari Berg. "
    "From the Chilean side – Foreign Minister Pablo Rojas. "
    "Trade envoy Sven Dahl of Norway was not invited because of his illness. "
    "They agreed to continue the talks."
)


def contact(text, published="2025-03-08"):
    (found,) = read(text, published)["contact"]
    return found


def sides(found):
    return {side.party.country: [one.actor.name for one in side.delegates] for side in found.sides}


def test_delegations_listed_after_the_meeting_sit_on_their_sides():
    found = contact(RIYADH)
    assert sides(found) == {"NOR": ["Ola Nilsen", "Kari Berg"], "CHL": ["Pablo Rojas"]}
    assert (found.date.start, found.date.end) == (dt.date(2025, 3, 3), dt.date(2025, 3, 4))
    assert [place.name for place in found.places] == ["Geneva"]


def test_two_meetings_in_one_visit_are_two_sessions():
    assert [session.topic for session in contact(RIYADH).sessions] == ["fish", "trade"]


def test_whoever_was_not_invited_is_absent_with_the_reason_stated():
    (absence,) = contact(RIYADH).absent
    assert absence.actor.name.endswith("Sven Dahl")
    assert absence.reason == "because of his illness"


def test_a_meeting_named_three_times_is_one_contact():
    text = "Norway and Chile met in Geneva on March 3. The meeting lasted an hour. After the meeting in Geneva both sides were content."
    assert len(read(text)["contact"]) == 1


def test_another_round_elsewhere_is_another_contact():
    text = "Norway and Chile held talks in Geneva on March 3. Another round of talks between Norway and Chile took place in Oslo on March 6."
    assert [[p.name for p in c.places] for c in read(text)["contact"]] == [["Geneva"], ["Oslo"]]


def test_a_place_left_open_is_two_alternatives():
    text = "The foreign ministers of Norway and Chile will meet on March 20 in Geneva or again in Oslo."
    found = contact(text)
    assert [(p.name, p.alternative) for p in found.places] == [("Geneva", True), ("Oslo", True)]
    assert found.status == "planned"


def test_it_is_expected_to_be_held_speaks_of_the_contact_just_named():
    text = "The talks in Oslo were to prepare a meeting of Rubio and Lavrov. It is expected to be held in April in Geneva."
    found = [c for c in read(text)["contact"] if c.places and c.places[0].name == "Geneva"]
    assert [c.date.start for c in found] == [dt.date(2025, 4, 1)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway met Chile in Geneva on March 3.", "held"),
        ("Norway will meet Chile in Geneva on March 20.", "planned"),
        ("A meeting of Rubio and Lavrov should take place one day.", "expected"),
        ("Norway offered to meet Chile in Geneva.", "proposed"),
        ("Norway has reportedly met Chile in Geneva.", "rumoured"),
        ("Norway denied that it had met Chile in Geneva.", "denied"),
        ("The talks between Norway and Chile in Geneva were postponed.", "postponed"),
        ("The talks between Norway and Chile in Geneva were called off.", "cancelled"),
    ],
)
def test_the_status_of_a_contact_is_told_apart(text, status):
    assert contact(text).status == status


def test_a_meeting_that_did_not_take_place_is_no_contact():
    assert "contact" not in read("Norway did not meet Chile in Geneva.")


def test_a_pact_of_another_era_is_history():
    text = "Norway met Chile in Geneva on March 3. It recalls the treaty signed on August 23, 1939 by Germany and the USSR."
    assert {c.date.start.year: c.history for c in read(text)["contact"]} == {2025: False, 1939: True}


def test_the_level_is_the_lower_of_the_highest_ranks_on_both_sides():
    assert contact(RIYADH).level == "minister"


def test_nothing_is_invented_where_nothing_is_stated():
    found = contact("Norway and Chile held talks in Geneva.")
    assert (found.date.start, found.level, found.absent, found.topics, found.host) == (None, None, (), (), None)


def test_lists_across_the_table_seat_everybody_on_the_side_of_their_own_state():
    text = (
        "On March 3 officials of Russia and the United States met in Oslo. On our side of the table: Marco Rubio and Mike Waltz. "
        "Across from them: Sergei Lavrov and Yuri Ushakov."
    )
    assert sides(contact(text)) == {"RUS": ["Sergey Lavrov", "Yuri Ushakov"], "USA": ["Marco Rubio", "Mike Waltz"]}


def test_a_venue_and_its_city_are_one_meeting():
    text = (
        "Norway and Chile met in Riyadh on March 3. The meeting at Diriyah Palace on March 3 between Norway and Chile was long."
    )
    assert len(read(text)["contact"]) == 1


def test_the_subject_before_its_verb_is_a_party_and_the_state_before_talks_their_topic():
    assert set(sides(contact("Norway met Chile in Geneva."))) == {"NOR", "CHL"}
    assert set(sides(contact("Norway and Chile held Ukraine talks in Geneva."))) == {"NOR", "CHL"}


def test_a_party_whose_state_nobody_names_has_no_country():
    found = contact("The harbour inspector met the minister of fisheries of Norway in Geneva on March 3.")
    assert {side.party.country for side in found.sides} <= {"NOR", None}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On March 3 Marco Rubio sent a letter to Sergei Lavrov.", "message"),
        ("On March 3 Marco Rubio flew to Oslo.", "visit"),
        ("Marco Rubio received Sergei Lavrov on March 3.", "meeting"),
        ("Marco Rubio spoke with Sergei Lavrov by telephone on March 3.", "call"),
        ("On March 3 Norway and Chile held a round of consultations in Geneva.", "talks"),
    ],
)
def test_the_kind_of_a_contact_is_told_by_its_words(text, kind):
    assert contact(text).kind == kind


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Norway did not meet Chile in Geneva.", None),
        ("Officials in Oslo said that Norway had not met Chile in Geneva.", ["denied"]),
    ],
)
def test_what_somebody_says_did_not_take_place_is_denied(text, statuses):
    found = read(text).get("contact")
    assert (found and [one.status for one in found]) == statuses


def test_a_list_seats_all_whom_it_names():
    found = contact("On March 3 in Oslo met three ministers: Sergei Lavrov, Marco Rubio and Hakan Fidan.")
    assert set(sides(found)) == {"RUS", "USA", "TUR"}


def test_a_clause_with_another_contact_has_its_own_parties():
    found = read("Sergei Lavrov met Marco Rubio in Oslo on March 3, while Hakan Fidan held talks with Radoslaw Sikorski in Rome.")
    assert [set(sides(one)) for one in found["contact"]] == [{"RUS", "USA"}, {"TUR", "POL"}]


def test_two_meetings_of_one_minister_are_two():
    found = read("On March 3 Marco Rubio met Sergei Lavrov. In the evening Marco Rubio met Hakan Fidan.")
    assert [set(sides(one)) for one in found["contact"]] == [{"RUS", "USA"}, {"TUR", "USA"}]


def test_the_state_that_is_visited_is_a_side():
    assert set(sides(contact("On March 3 Marco Rubio flew to Oslo."))) == {"USA", "NOR"}


def test_several_places_of_one_list_are_all_given():
    found = contact("Norway and Chile will hold talks in Geneva, in Lima and perhaps in Vienna.")
    assert [place.name for place in found.places] == ["Geneva", "Lima", "Vienna"]


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Norway and Chile met in Geneva on March 3. Peru was not at the table.", ["Peru"]),
        ("Norway and Chile met in Geneva on March 3. Peru was not invited, and Bolivia nobody even asked.", ["Peru", "Bolivia"]),
        ("Norway and Chile met in Geneva on March 3. Peru was content.", []),
    ],
)
def test_all_who_were_kept_out_are_absent(text, absent):
    assert [one.actor.name for one in contact(text).absent] == absent


def test_who_was_not_at_the_table_missed_the_meeting_that_was_held():
    held, planned = read("Norway and Chile met in Geneva. They will meet again in Oslo on March 20. Peru was not at the table.")[
        "contact"
    ]
    assert [one.actor.name for one in held.absent] == ["Peru"]
    assert planned.absent == ()


def test_what_was_called_off_is_not_what_was_held():
    found = read("Norway and Chile met in Geneva. The talks between Norway and Chile in Geneva were called off.")["contact"]
    assert sorted(one.status for one in found) == ["cancelled", "held"]


def test_who_brokered_a_meeting_is_noted_there():
    (found,) = read("On March 3 Norway and Chile held talks in Geneva that were brokered by Qatar.")["contact"]
    assert found.mediator is not None
    assert found.mediator.name == "Qatar"


def test_who_proposes_a_meeting_of_others_is_no_party():
    found = contact("Qatar proposed talks between Norway and Chile.")
    assert set(sides(found)) == {"NOR", "CHL"}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The foreign ministers of Norway and Chile met in Geneva on March 3.", "minister"),
        ("Norway and Chile met in Geneva on March 3.", None),
    ],
)
def test_the_level_is_that_of_the_office_that_the_words_name(text, level):
    assert contact(text).level == level


CARRIED = [
    ("Sergei Lavrov paid a call on Narendra Modi in New Delhi on Monday.", "meeting", {"RUS", "IND"}),
    (
        'Marco Rubio is in Oslo. He held what the Norwegian foreign ministry called "frank" talks with Sergei Lavrov on Monday.',
        "talks",
        {"USA", "RUS"},
    ),
    ("Marco Rubio flew to Oslo for talks with Sergei Lavrov.", "talks", {"USA", "RUS"}),
]


@pytest.mark.parametrize(("text", "kind", "states"), CARRIED)
def test_who_carries_the_noun_of_a_contact_takes_part_in_it(text, kind, states):
    contacts = read(text).get("contact", [])
    assert any({side.party.country for side in contact.sides} >= states for contact in contacts)
    if kind == "meeting" and "call" in text:
        assert contacts[0].kind != "call"


def test_a_summit_dated_after_publication_is_not_held_yet():
    (contact,) = read("Peru and Chile accepted an invitation to the summit in Oslo on 12 May 2031.", published="2031-05-02")[
        "contact"
    ]
    assert contact.status == "planned"


def test_one_verb_may_tell_of_two_contacts():
    text = "Sergei Lavrov met Marco Rubio twice, once in Lima on 3 February and again in Quito on 9 February."
    first, second = read(text)["contact"]
    assert [[place.name for place in one.places] for one in (first, second)] == [["Lima"], ["Quito"]]
    assert (first.date.start, second.date.start) == (dt.date(2025, 2, 3), dt.date(2025, 2, 9))


def test_what_is_said_during_a_meeting_was_said_by_who_sat_there():
    found = contact("Sergei Lavrov raised the possibility of a swap during a meeting with Marco Rubio in Oslo on Monday.")
    assert found.status == "held"
    assert {side.party.country for side in found.sides} == {"RUS", "USA"}


def test_talks_are_where_somebody_leaves_for_and_not_where_it_is_said():
    found = contact("Marco Rubio left for Oslo on Monday for talks with Sergei Lavrov, the Russian embassy in Lima said.")
    assert [place.name for place in found.places] == ["Oslo"]


def test_no_reason_not_to_meet_is_no_contact():
    assert "contact" not in read("There is no reason not to meet Sergei Lavrov.")
