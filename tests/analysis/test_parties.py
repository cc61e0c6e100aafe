"""For whom an actor stands."""

import pytest

from legation.analysis import party_key, party_of
from legation.analysis.parties import names_in
from legation.records import Actor


def actor(kind, country, sector="UNK", **more):
    return Actor(name=more.pop("name", "Name"), as_written=(), kind=kind, country=country, sector=sector, **more)


@pytest.mark.parametrize(
    ("who", "key"),
    [
        (actor("country", "RUS"), "RUS"),
        (actor("government_body", "RUS"), "RUS"),
        (actor("person", "RUS", "GOV"), "RUS"),
        (actor("person", "RUS", role="foreign minister"), "RUS"),
        (actor("person", "RUS"), "name"),
        (actor("company", "RUS", "MNC", id="company.x"), "company.x"),
        (actor("media", "POL", "JRN"), "name"),
        (actor("armed_group", "SYR", "REB"), "name"),
        (actor("igo", "IGO", id="org.nato"), "org.nato"),
        (actor("other", None), "name"),
    ],
)
def test_a_minister_stands_for_the_state_and_a_company_for_itself(who, key):
    assert party_key(who) == key


def test_a_state_has_one_name_whatever_the_text_called_it():
    assert party_of(actor("government_body", "FRA", name="Quai d'Orsay")).name == "France"


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Ukraine and the Ukrainians", ["UKR", "UKR"]),
        ("normalisation of Russian-American relations", ["RUS", "USA"]),
        ("territory", []),
        ("turkey for dinner", []),
    ],
)
def test_a_topic_names_states_by_name_people_and_adjective(text, keys):
    assert list(names_in(text)) == keys
