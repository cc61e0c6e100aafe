"""People told by their nation, by "it", "they" and "the two leaders", and who cannot be meant."""

import pytest
from tests.resolve.reading import mention_at

# published | text | the words | names of the actors, empty where it stays open
CASES = [
    ("2018-06-13", "Donald Trump met Kim Jong Un. In the end the American said that he was pleased.", "American", ["Donald Trump"]),
    ("1986-10-14", "Reagan and Gorbachev left the house. The two leaders did not smile.", "two leaders", ["Ronald Reagan", "Mikhail Gorbachev"]),
    (
        "2018-08-13", "The presidents of Azerbaijan, Iran and Kazakhstan signed a convention.", "presidents",
        ["Ilham Aliyev", "Hassan Rouhani", "Nursultan Nazarbayev"],
    ),
    ("1972-07-04", "Indira Gandhi and Zulfikar Ali Bhutto signed. She had wanted more.", "She", ["Indira Gandhi"]),
    ("2017-01-23", "Yahya Jammeh left. Adama Barrow was sworn in as his successor.", "his", ["Yahya Jammeh"]),
    ("2012-11-30", "Mauritius wrote to London. It asked them for maps.", "them", []),
]  # fmt: skip


@pytest.mark.parametrize(("published", "text", "words", "names"), CASES)
def test_words_for_people_named_before_mean_them(published: str, text: str, words: str, names: list[str]) -> None:
    _, index, resolution = mention_at(text, published, words)
    assert [actor.name for actor in resolution.actors[index]] == names


# published | text | the words | the state, None where the text does not say it
STATES = [
    ("2011-10-12", "Lena Markova of Croatia spoke first.", "Lena Markova", "HRV"),
    ("2022-05-20", "Chile's trade negotiator, Marcela Rivo, met her Vietnamese counterpart, Tran Duc Bon.", "Marcela Rivo", "CHL"),
    ("2022-05-20", "Chile's trade negotiator, Marcela Rivo, met her Vietnamese counterpart, Tran Duc Bon.", "Tran Duc Bon", "VNM"),
    ("2022-05-20", "Lena Markova of the commission spoke first.", "Lena Markova", None),
]  # fmt: skip


@pytest.mark.parametrize(("published", "text", "words", "country"), STATES)
def test_the_state_of_somebody_unknown_is_told_by_the_words_around_the_name(
    published: str, text: str, words: str, country: str | None
) -> None:
    _, index, resolution = mention_at(text, published, words)
    assert resolution.actors[index][0].country == country
