"""Names: what a phrase may mean, and how far a name reaches in running text."""

from __future__ import annotations

import pytest

from legation.reference import names

READINGS = [
    # phrase, kind and actor of the first reading (None: no reading at all)
    ("United States", ("country", "usa")),
    ("united states", ("country", "usa")),
    ("US", ("country", "usa")),
    ("U.S.", ("country", "usa")),
    ("us", None),
    ("UK", ("country", "gbr")),
    ("the United Kingdom", ("country", "gbr")),
    ("Turkey", ("country", "tur")),
    ("Türkiye", ("country", "tur")),
    ("turkey", None),
    ("china", None),
    ("Côte d’Ivoire", ("country", "civ")),
    ("Ivory Coast", ("country", "civ")),
    ("DR Congo", ("country", "cod")),
    ("South Korea", ("country", "kor")),
    ("Kosovo", ("country", "kos")),
    ("USSR", ("country", "sun")),
    ("Soviet Union", ("country", "sun")),
    ("Third Reich", ("country", "deu")),
    ("Czechoslovakia", ("country", "csk")),
    ("Persia", ("country", "irn")),
    ("Abkhazia", ("country", "abkhazia")),
    ("Riyadh", ("capital", "sau")),
    ("Kyiv", ("capital", "ukr")),
    ("Kiev", ("capital", "ukr")),
    ("Sana'a", ("capital", "yem")),
    ("the Kremlin", ("metonym", "rus")),
    ("Foggy Bottom", ("metonym", "usa")),
    ("Downing Street", ("metonym", "gbr")),
    ("Quai d'Orsay", ("metonym", "fra")),
    ("Élysée Palace", ("metonym", "fra")),
    ("Zhongnanhai", ("metonym", "chn")),
    ("Bankova", ("metonym", "ukr")),
    ("Berlaymont", ("metonym", "org.eu")),
    ("Frenchmen", ("demonym", "fra")),
    ("Poles", ("demonym", "pol")),
    ("poles", None),
    ("Emirati", ("adjective", "are")),
    ("European Union", ("igo", "org.eu")),
    ("NATO", ("igo", "org.nato")),
    ("Nato", ("igo", "org.nato")),
    ("WHO", ("igo", "org.who")),
    ("who", None),
    ("Bundestag", ("body", "deu.bundestag")),
    ("FBI", ("body", "usa.fbi")),
    ("Drug Enforcement Administration", ("body", "usa.dea")),
    ("Hezbollah", ("armed_group", "org.hezbollah")),
    ("al-Qaeda", ("armed_group", "org.al-qaeda")),
    ("ExxonMobil", ("company", "org.exxonmobil")),
    ("Blackrock", ("company", "org.blackrock")),
    ("Marco Rubio", ("person", "person.marco-rubio")),
    ("Yu. Ushakov", ("person", "person.yuri-ushakov")),
    ("foreign ministers", ("office", "foreign_minister")),
    ("Diriyah Palace", ("place", "place.diriyah-palace")),
    ("Yalta", ("place", "place.yalta")),
    ("Donetsk region", ("place", "place.donetsk-region")),
    ("breakfast", None),
    ("", None),
]


@pytest.mark.parametrize(("phrase", "expected"), READINGS)
def test_a_phrase_has_its_likeliest_reading_first(phrase: str, expected: tuple[str, str] | None) -> None:
    found = names.find_entries(phrase)
    assert ((found[0].kind, found[0].of) if found else None) == expected


@pytest.mark.parametrize("capital", ["Washington", "Moscow", "London", "Paris", "Beijing", "Baku", "Istanbul"])
def test_a_capital_is_an_actor_and_a_place_and_another_city_only_a_place(capital: str) -> None:
    kinds = [entry.kind for entry in names.find_entries(capital)]
    assert "place" in kinds
    assert ("capital" in kinds) == (capital != "Istanbul")


def test_brussels_stands_for_belgium_and_for_the_union() -> None:
    assert {entry.of for entry in names.find_entries("Brussels")} >= {"bel", "org.eu"}


MATCHES = [
    # text (words split at spaces), index, words covered, id of the first reading
    ("the United Arab Emirates said", 1, 3, "are"),
    ("in South Korea on", 1, 2, "kor"),
    ("D. Trump called", 0, 2, "person.donald-trump"),
    ("Secretary of State M. Rubio", 0, 3, "foreign_minister"),
    ("A Miller said", 0, 0, None),
    ("A. Miller said", 0, 2, "person.alexei-miller"),
    ("the Russian Foreign Ministry said", 1, 3, "rus.foreign-ministry"),
    ("Russia 's foreign ministry", 0, 4, "rus.foreign-ministry"),
    ("Ministry of Defence of Ukraine said", 0, 5, "ukr.defence-ministry"),
    ("Ministry of Internal Affairs of the Russian Federation", 0, 8, "rus.interior-ministry"),
    ("US foreign ministry", 0, 3, "usa.state-department"),
    ("Iranian parliament", 0, 2, "irn.majlis"),
    ("Chinese embassy in", 0, 2, "chn.embassy"),
    ("the Merz government fell", 1, 2, "deu.government"),
    ("Merz parliament", 0, 1, "person.friedrich-merz"),
    ("foreign ministry officials", 0, 2, "body.foreign-ministry"),
    ("Nagorno-Karabakh said", 0, 1, "nagorno-karabakh"),
    ("the Times reported", 0, 2, "outlet.the-times"),
    ("Kremlin spokesman Dmitry", 0, 1, "rus.presidential-administration"),
    ("occupied territories of Ukraine", 0, 4, "place.occupied-territories-of-ukraine"),
    ("Peter MacKay", 1, 0, None),
    ("Lee Myung-kwan has", 0, 0, None),
    ("Lee has", 0, 1, "person.lee-jae-myung"),
    ("The Australian government", 0, 0, None),
    ("many people said", 1, 0, None),
    ("the Palestinian people", 1, 2, "pse.public"),
    ("Time is short", 0, 0, None),
    ("Most people", 0, 0, None),
    ("May talks", 0, 0, None),
    ("Reading the text", 0, 0, None),
    ("tells us that", 1, 0, None),
    ("who said so", 0, 0, None),
    ("roast turkey", 1, 0, None),
    ("moscow said", 0, 0, None),
    ("walked home", 0, 0, None),
]


@pytest.mark.parametrize(("text", "at", "count", "first"), MATCHES)
def test_the_longest_name_is_taken(text: str, at: int, count: int, first: str | None) -> None:
    covered, found = names.longest_match(text.split(), at)
    assert (covered, found[0].id if found else None) == (count, first)


@pytest.mark.parametrize(
    ("word", "actors"),
    [
        ("Russian-American", ["rus", "usa"]),
        ("US-Russia", ["usa", "rus"]),
        ("Rubio–Lavrov", ["person.marco-rubio", "person.sergey-lavrov"]),
        ("Sino-Soviet", ["chn", "sun"]),
        ("cease-fire", []),
        ("Moscow", []),
    ],
)
def test_a_compound_is_split_when_all_its_parts_are_names(word: str, actors: list[str]) -> None:
    assert [readings[0].of for readings in names.split_compound(word)] == actors


def test_an_entry_is_found_by_its_id() -> None:
    entry = names.entry_of("org.nato")
    assert entry is not None
    assert entry.name == "NATO"
    assert names.entry_of("org.no-such-thing") is None
