"""Pronouns and collectives in context; an empty list is what must stay open."""

import pytest
from tests.resolve.reading import mention_as, mention_at

# published | text | the words | the ids, or names, that they stand for
CASES = [
    ("2025-03-08", "Donald Trump called Kyiv. He spoke for an hour.", "He", ["person.donald-trump"]),
    ("2025-03-08", "Sergei Lavrov spoke in Moscow. He rejected the plan.", "He", ["person.sergey-lavrov"]),
    ("2025-03-08", "Hillary Clinton spoke. She rejected the plan.", "She", ["person.hillary-clinton"]),
    ("2025-03-08", "Maria Zakharova spoke. He was silent.", "He", []),
    ("2025-03-08", "Lavrov said that he would come.", "he", ["person.sergey-lavrov"]),
    ("2025-03-08", "Marco Rubio met Sergei Lavrov in Riyadh. He then flew home.", "He", ["person.marco-rubio"]),
    ("2025-03-08", "Donald Trump and Vladimir Putin spoke. He was pleased.", "He", []),
    ("2025-03-08", "Donald Trump and Vladimir Putin spoke. They agreed to meet.", "They", ["person.donald-trump", "person.vladimir-putin"]),
    ("2025-03-08", "The Russians came late. They left early.", "They", ["rus"]),
    ("2025-03-08", "Rain fell. They left early.", "They", []),
    ("2025-03-08", "Rain fell. He left early.", "He", []),
    ("2025-03-08", "Russia and the United States held talks. Both sides were pleased.", "Both sides", ["rus", "usa"]),
    ("2025-03-08", "Russia and the United States held talks. The parties will meet again.", "parties", ["rus", "usa"]),
    ("2025-03-08", "India and Pakistan traded fire. The two countries closed the border.", "two countries", ["ind", "pak"]),
    ("2025-03-08", "India and Pakistan traded fire. The two governments closed the border.", "two governments", ["ind", "pak"]),
    ("2025-03-08", "Russia talked to the United States. India and Pakistan traded fire. The two countries closed the border.", "two countries", ["ind", "pak"]),
    ("2025-03-08", "Donald Trump called Vladimir Putin. The two presidents spoke for an hour.", "two presidents", ["person.donald-trump", "person.vladimir-putin"]),
    ("2025-03-08", "Donald Trump called Vladimir Putin. The two leaders spoke for an hour.", "two leaders", ["person.donald-trump", "person.vladimir-putin"]),
    ("2025-03-08", "Marco Rubio met Sergei Lavrov. The two ministers spoke for an hour.", "two ministers", ["person.marco-rubio", "person.sergey-lavrov"]),
    ("2025-03-08", "Marco Rubio met Sergei Lavrov. The foreign ministers spoke for an hour.", "foreign ministers", ["person.marco-rubio", "person.sergey-lavrov"]),
    ("2025-03-08", "The United States and Russia are close to a deal. Russia said so; the United States did too. The presidents will meet in May.", "presidents", ["person.donald-trump", "person.vladimir-putin"]),
    ("2025-03-08", "Italy, France and Spain signed. The three countries will meet again.", "three countries", ["ita", "fra", "esp"]),
    ("2025-03-08", "Emmanuel Macron spoke in Paris. His words were clear.", "His", ["person.emmanuel-macron"]),
    ("2025-03-08", "Vladimir Putin praised him.", "him", []),
    ("2025-03-08", "Angela Merkel met Vladimir Putin. She spoke in Russian.", "She", ["person.angela-merkel"]),
    ("2025-03-08", "Vladimir Putin met Angela Merkel. She spoke in Russian.", "She", ["person.angela-merkel"]),
    ("2025-03-08", "Italy, France and Spain signed. All three agreed to meet again.", "All three", ["ita", "fra", "esp"]),
    ("2025-03-08", "Italy and France signed. All three agreed to meet again.", "All three", []),
    ("2025-03-08", "Marco Rubio and Sergei Lavrov spoke. Rain fell. The former was pleased.", "The former", ["person.marco-rubio"]),
    ("2025-03-08", "Marco Rubio and Sergei Lavrov spoke. The latter was pleased.", "The latter", ["person.sergey-lavrov"]),
    ("2025-03-08", "Ukraine rejected the plan. Both sides were tired.", "Both sides", []),
    ("2025-03-08", "Iran and Israel traded blows, and both sides claimed success.", "both sides", ["irn", "isr"]),
    ("2025-03-08", "Iranian officials flew to Oman. They met the Americans.", "They", ["Iranian officials"]),
    ("2025-03-08", "Keir Starmer, Emmanuel Macron and Friedrich Merz flew to Kyiv. They met Volodymyr Zelensky.", "They", ["person.keir-starmer", "person.emmanuel-macron", "person.friedrich-merz"]),
    ("2025-03-08", "Macron spoke. Merkel listened. He left.", "He", ["person.emmanuel-macron"]),
    ("2015-07-14", "John Kerry met Javad Zarif in Vienna. The two men smiled.", "two men", ["person.john-kerry", "person.javad-zarif"]),
    ("2025-03-08", "Putin said his country was ready.", "his", ["person.vladimir-putin"]),
    ("2025-03-08", "Putin and Xi Jinping met in Kazan. Their talks were long.", "Their", ["person.vladimir-putin", "person.xi-jinping"]),
    ("2025-03-08", "Armenia and Azerbaijan agreed on a text. The sides will sign soon.", "sides", ["arm", "aze"]),
    ("2025-03-08", "China warned Japan. The two governments recalled their ambassadors.", "two governments", ["chn", "jpn"]),
    ("2025-03-08", "A man came. He spoke.", "He", []),
    ("1978-09-17", "Anwar Sadat and Menachem Begin met Jimmy Carter. They signed two texts.", "They", ["person.anwar-sadat", "person.menachem-begin"]),
    ("2025-03-08", "Donald Trump spoke about Ukraine. The war is long. He wants it to end.", "He", ["person.donald-trump"]),
    ("2025-03-08", "Turkey and Greece talked. Each side was polite. The two nations are neighbours.", "two nations", ["tur", "grc"]),
]  # fmt: skip


@pytest.mark.parametrize(("published", "text", "words", "wanted"), CASES)
def test_a_word_stands_for_those_named_before_it_or_for_nobody(published: str, text: str, words: str, wanted: list[str]) -> None:
    _, index, resolution = mention_at(text, published, words)
    assert [actor.id or actor.name for actor in resolution.actors[index]] == wanted, resolution.why[index]


def test_what_stays_open_says_between_whom() -> None:
    _, index, resolution = mention_at("Donald Trump and Vladimir Putin spoke. He was pleased.", "2025-03-08", "He")
    assert resolution.why[index] == "Donald Trump or Vladimir Putin: named together"


COUNTRY = [
    ("Ukraine is tired. The country wants peace.", ["ukr"]),
    ("Ukraine talked to Russia. The country wants peace.", []),
]


@pytest.mark.parametrize(("text", "wanted"), COUNTRY)
def test_the_country_is_the_only_state_named_before_it(text: str, wanted: list[str]) -> None:
    _, index, resolution = mention_as(text, "2025-03-08", "country", "country")
    assert [actor.id for actor in resolution.actors[index]] == wanted
