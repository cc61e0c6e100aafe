"""Places in context: whose they are, who holds them on the day, and whether the text leaves a choice."""

import pytest
from tests.resolve.reading import mention_as, mention_at

# published | text | the words | sovereign | who holds it where that differs | one of several left open
CASES = [
    ("2025-03-08", "They met in Riyadh.", "Riyadh", "SAU", None, False),
    ("2025-03-08", "They met in Baku or again in Istanbul.", "Baku", "AZE", None, True),
    ("2025-03-08", "They met in Baku or again in Istanbul.", "Istanbul", "TUR", None, True),
    ("2025-03-08", "They met in Geneva and in Vienna.", "Geneva", "CHE", None, False),
    ("2025-03-08", "They met in Saudi Arabia.", "Saudi Arabia", "SAU", None, False),
    ("2025-03-08", "They met in Tripoli, Lebanon.", "Tripoli", "LBN", None, False),
    ("2025-03-08", "They met in Tripoli.", "Tripoli", "LBY", None, False),
    ("2025-03-08", "They met in Moscow.", "Moscow", "RUS", None, False),
    ("1986-10-12", "They met in Reykjavik.", "Reykjavik", "ISL", None, False),
    ("2025-03-08", "Troops stood near Donetsk.", "Donetsk", "UKR", None, False),
    ("2025-03-08", "They met in Simferopol.", "Simferopol", "UKR", "RUS", False),
    ("2010-03-08", "They met in Simferopol.", "Simferopol", "UKR", None, False),
    ("2025-03-08", "Troops stood in Crimea.", "Crimea", "UKR", "RUS", False),
    ("2025-03-08", "The ministers met in Munich.", "Munich", "DEU", None, False),
    ("2025-03-08", "They met in Jeddah.", "Jeddah", "SAU", None, False),
    ("2025-03-08", "They met in Paris.", "Paris", "FRA", None, False),
    ("2025-03-08", "They met in London.", "London", "GBR", None, False),
    ("2025-03-08", "They met at Camp David.", "Camp David", "USA", None, False),
    ("2025-03-08", "They met in Geneva, Switzerland.", "Geneva", "CHE", None, False),
    ("2025-03-08", "They met in Sochi.", "Sochi", "RUS", None, False),
    ("2025-03-08", "They met in Astana.", "Astana", "KAZ", None, False),
    ("2025-03-08", "They met in Samarkand.", "Samarkand", "UZB", None, False),
    ("2025-03-08", "They met in Sharm el-Sheikh.", "Sharm el-Sheikh", "EGY", None, False),
    ("2025-03-08", "They met in Hanoi.", "Hanoi", "VNM", None, False),
    ("2025-03-08", "They met in Singapore.", "Singapore", "SGP", None, False),
    ("2025-03-08", "They met in New York.", "New York", "USA", None, False),
    ("2025-03-08", "They met in Addis Ababa.", "Addis Ababa", "ETH", None, False),
    ("2025-03-08", "They met in Nairobi.", "Nairobi", "KEN", None, False),
    ("2025-03-08", "They met in Buenos Aires.", "Buenos Aires", "ARG", None, False),
    ("2025-03-08", "They met in Kazan.", "Kazan", "RUS", None, False),
    ("2025-03-08", "They met in Abu Dhabi.", "Abu Dhabi", "ARE", None, False),
    ("2025-03-08", "They met in Oslo.", "Oslo", "NOR", None, False),
    ("2025-03-08", "They met in Stockholm.", "Stockholm", "SWE", None, False),
    ("2025-03-08", "They met in Minsk.", "Minsk", "BLR", None, False),
    ("2025-03-08", "They met in Dayton.", "Dayton", "USA", None, False),
    ("2025-03-08", "They met in Beirut.", "Beirut", "LBN", None, False),
    ("2025-03-08", "They met in Gaza.", "Gaza", "PSE", None, False),
    ("2025-03-08", "They met in Kyiv.", "Kyiv", "UKR", None, False),
    ("2025-03-08", "They met in Kiev.", "Kiev", "UKR", None, False),
    ("2025-03-08", "They met in Beijing.", "Beijing", "CHN", None, False),
    ("2025-03-08", "Planes struck across Yemen.", "Yemen", "YEM", None, False),
    ("2025-03-08", "They work in Greenland.", "Greenland", "GRL", None, False),
    ("2025-03-08", "They met in Panmunjom.", "Panmunjom", "KOR", None, False),
]  # fmt: skip


@pytest.mark.parametrize(("published", "text", "words", "country", "holder", "alternative"), CASES)
def test_a_place_has_its_sovereign_and_whoever_holds_it_on_the_day(
    published: str, text: str, words: str, country: str, holder: str | None, alternative: bool
) -> None:
    _, index, resolution = mention_at(text, published, words)
    (place,) = resolution.places[index]
    assert (place.country, place.controlled_by, place.alternative) == (country, holder, alternative)


def test_a_capital_that_stands_for_its_government_is_an_actor_and_no_place() -> None:
    _, index, resolution = mention_at("Moscow rejected the plan.", "2025-03-08", "Moscow")
    assert resolution.places[index] == ()
    assert resolution.actors[index][0].id == "rus"


def test_a_city_has_coordinates() -> None:
    _, index, resolution = mention_at("They met in Riyadh.", "2025-03-08", "Riyadh")
    (place,) = resolution.places[index]
    assert place.lat == pytest.approx(24.7, abs=0.3)
    assert place.lon == pytest.approx(46.7, abs=0.3)


def test_a_venue_that_no_gazetteer_has_lies_in_the_state_of_the_city_beside_it() -> None:
    text = "They met at Quillholm Castle in Riyadh."
    _, index, resolution = mention_as(text, "2025-03-08", "Quillholm Castle", "place")
    (place,) = resolution.places[index]
    assert (place.name, place.country, place.lat) == ("Quillholm Castle", "SAU", None)


def test_the_capital_named_by_its_state_is_the_city():
    text = "They met in the Saudi capital."
    _, index, resolution = mention_as(text, "2025-02-19", "Saudi capital", "place")
    (place,) = resolution.places[index]
    assert (place.name, place.country, place.as_written) == ("Riyadh", "SAU", "Saudi capital")


# text | the words | states of the places there, empty for none | state of the actor there, None for none
SEATS = [
    ("Lisbon rejected the Danish offer on Monday.", "Lisbon", [], "PRT"),
    ("The envoys left Lisbon on Monday evening.", "Lisbon", ["PRT"], None),
    ("Tanks reached Lisbon before dawn.", "Lisbon", ["PRT"], None),
    ("A helicopter circled over Lisbon.", "Lisbon", ["PRT"], None),
    ("Shells fell on Kabul for a second day.", "Kabul", ["AFG"], None),
    ("The road from Kabul was closed.", "Kabul", ["AFG"], None),
    ("The outskirts of Kabul are quiet.", "Kabul", ["AFG"], None),
    ("A request from Lisbon is on the table.", "Lisbon", [], "PRT"),
    ("There was anger over Lisbon in the Danish cabinet.", "Lisbon", [], "PRT"),
    ("LISBON, 3 May – The ministers met for an hour.", "LISBON", ["PRT"], None),
    ("Lisbon, 3 May (Agencies) – The ministers met for an hour.", "Lisbon", ["PRT"], None),
    ("Lisbon – which had waited – spoke at last.", "Lisbon", [], "PRT"),
    ("Students marched past the gates of the Kremlin.", "Kremlin", ["RUS"], None),
    ("The Kremlin denied the report.", "Kremlin", [], "RUS"),
    ("A bus broke down on Whitehall.", "Whitehall", ["GBR"], None),
    ("They want to leave the Paris agreement.", "Paris", [], None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "places", "state"), SEATS)
def test_a_seat_of_government_is_a_place_where_the_words_around_it_say_so(
    text: str, words: str, places: list[str], state: str | None
) -> None:
    _, index, resolution = mention_at(text, "2021-05-03", words)
    assert [place.country for place in resolution.places[index]] == places
    assert (resolution.actors[index][0].country if resolution.actors[index] else None) == state


# text | the words | the state of the place, None where it stays open
SAME_NAME = [
    ("They met in Cambridge, not far from Boston.", "Cambridge", "USA"),
    ("The Scottish leader spoke in Perth.", "Perth", "GBR"),
    ("The Australian fleet lay in Perth.", "Perth", "AUS"),
    ("Palestinian officials met in Bethlehem.", "Bethlehem", "PSE"),
    ("They met in Brest, in Brittany.", "Brest", "FRA"),
    ("The union met in Birmingham, Alabama.", "Birmingham", "USA"),
    ("Fighting went on in Donetsk and Luhansk.", "Donetsk", "UKR"),
    ("The French minister flew to London.", "London", "GBR"),
    ("The Rhodesian returned to Salisbury.", "Salisbury", "ZWE"),
    ("He was poisoned in Salisbury.", "Salisbury", "GBR"),
    ("Talks were held at Marigold House in New Delhi.", "Marigold House", "IND"),
    ("They met the mayor of Lagos.", "mayor of Lagos", "NGA"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "country"), SAME_NAME)
def test_a_place_of_a_common_name_is_the_one_that_stands_near_what_is_named_beside_it(
    text: str, words: str, country: str
) -> None:
    _, index, resolution = mention_at(text, "2021-05-03", words)
    assert [place.country for place in resolution.places[index]] == [country]
