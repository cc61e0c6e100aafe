"""Offices without a name: who held them on the day, and whom no table may put in."""

import pytest
from tests.resolve.reading import mention_at

# published | text | the words | id of the person, None where it stays open
CASES = [
    ("1985-02-10", "The New Zealand prime minister spoke first.", "New Zealand prime minister", "person.david-lange"),
    ("1998-04-11", "The taoiseach flew to London on Monday.", "taoiseach", "person.bertie-ahern"),
    ("2014-03-10", "The ousted Ukrainian president spoke again.", "Ukrainian president", None),
    ("2014-03-10", "The Ukrainian president spoke again.", "Ukrainian president", "person.oleksandr-turchynov"),
    ("2014-03-10", "The acting Ukrainian president spoke again.", "Ukrainian president", "person.oleksandr-turchynov"),
    ("2018-04-20", "The acting US secretary of state met them.", "US secretary of state", "person.john-sullivan"),
    ("2023-04-20", "The acting US secretary of state met them.", "US secretary of state", None),
    ("2016-12-10", "The designated envoys met the future US president.", "US president", "person.donald-trump"),
    ("2022-03-01", "The West German chancellor went to Erfurt in March 1970.", "West German chancellor", "person.willy-brandt"),
    ("2022-03-01", "The West German chancellor went to Erfurt.", "West German chancellor", None),
    ("2018-06-02", "The UN special envoy for Syria came back.", "UN special envoy for Syria", "person.staffan-de-mistura"),
    ("2024-09-02", "The Bangladeshi chief adviser came back.", "Bangladeshi chief adviser", "person.muhammad-yunus"),
]  # fmt: skip


@pytest.mark.parametrize(("published", "text", "words", "person"), CASES)
def test_an_office_is_its_holder_on_the_day_and_nobody_where_it_is_former_or_another_s(
    published: str, text: str, words: str, person: str | None
) -> None:
    _, index, resolution = mention_at(text, published, words)
    (actor,) = resolution.actors[index]
    assert actor.id == person


# published | text | the words | id of the person, None where it stays open
NAMED_BEFORE = [
    ("2018-11-10", "Zalmay Khalilzad came to Doha. The American envoy spoke to nobody.", "American envoy", "person.zalmay-khalilzad"),
    ("2018-11-10", "Zalmay Khalilzad came to Doha. The Russian envoy spoke to nobody.", "Russian envoy", None),
    ("2022-10-10", "The Armenian foreign minister met his Azerbaijani counterpart.", "Azerbaijani counterpart", "person.jeyhun-bayramov"),
    ("2009-03-08", "Hillary Clinton met her Russian counterpart in Geneva.", "Russian counterpart", "person.sergey-lavrov"),
]  # fmt: skip


@pytest.mark.parametrize(("published", "text", "words", "person"), NAMED_BEFORE)
def test_an_envoy_or_a_counterpart_is_told_by_who_was_named_before(
    published: str, text: str, words: str, person: str | None
) -> None:
    _, index, resolution = mention_at(text, published, words)
    (actor,) = resolution.actors[index]
    assert actor.id == person


# published | text | the words | id of the actor, None where it stays open
NAMES = [
    ("2019-12-10", "In Paris Volodymyr Zelensky met them.", "Volodymyr Zelensky", "person.volodymyr-zelensky"),
    ("2007-09-25", "Mahmud Ahmadinezhad spoke in New York.", "Mahmud Ahmadinezhad", "person.mahmoud-ahmadinejad"),
    ("1986-05-02", "Moamer Kadhafi spoke on the radio.", "Moamer Kadhafi", "person.muammar-gaddafi"),
    ("1994-10-27", "King Hussein spoke in the desert.", "King Hussein", "person.hussein-of-jordan"),
    ("2022-02-09", "Marcon stayed for five hours.", "Marcon", "person.emmanuel-macron"),
    ("2022-02-09", "Mercon stayed for five hours.", "Mercon", None),
    ("2010-07-01", "Congo spoke of copper, and Kinshasa was full.", "Congo", "cod"),
    ("2010-07-01", "The text was signed by Congo.", "Congo", None),
    ("2018-06-30", "Brussels wants an answer.", "Brussels", "org.eu"),
]  # fmt: skip


@pytest.mark.parametrize(("published", "text", "words", "actor_id"), NAMES)
def test_a_name_is_read_through_its_spelling_and_its_rank(published: str, text: str, words: str, actor_id: str | None) -> None:
    _, index, resolution = mention_at(text, published, words)
    (actor,) = resolution.actors[index]
    assert actor.id == actor_id


def test_the_baltic_states_are_three() -> None:
    _, index, resolution = mention_at("The three Baltic states signed.", "2022-08-12", "Baltic states")
    assert [actor.country for actor in resolution.actors[index]] == ["EST", "LVA", "LTU"]
