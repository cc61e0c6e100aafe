import itertools

import pytest

from legation.tag import tag_by_rules
from tests.reading_cases import article

CASES = [
    ("Secretary of State M. Rubio arrived.", [("person", "Secretary of State M. Rubio", "M. Rubio")]),
    (
        "He met Putin's press secretary D. Peskov.",
        [("pronoun", "He", "He"), ("person", "Putin's press secretary D. Peskov", "D. Peskov")],
    ),
    ("They met Vice Premier He Lifeng there.", [("pronoun", "They", "They"), ("person", "Vice Premier He Lifeng", "He Lifeng")]),
    ("The envoy of Peru left. He spoke.", [("person", "envoy of Peru", "envoy of Peru"), ("pronoun", "He", "He")]),
    ("Canadian Prime Minister Stephen Harper spoke.", [("person", "Canadian Prime Minister Stephen Harper", "Stephen Harper")]),
    (
        "The minister of foreign affairs of Norway spoke.",
        [("person", "minister of foreign affairs of Norway", "minister of foreign affairs of Norway")],
    ),
    ("Russian diplomats left.", [("other", "Russian diplomats", "Russian")]),
    ("The American side agreed.", [("country", "American side", "American")]),
    ("The Trump administration agreed.", [("government_body", "Trump administration", "Trump administration")]),
    ("Talks were held in Geneva.", [("place", "Geneva", "Geneva")]),
    ("Both sides agreed.", [("collective", "Both sides", "Both sides")]),
    (
        "The former agreed, the latter did not.",
        [("collective", "The former", "The former"), ("collective", "the latter", "the latter")],
    ),
    ("The former line was kept.", []),
    ("NAIROBI, Nov 7 - Rain fell.", [("place", "NAIROBI", "NAIROBI"), ("date", "Nov 7", "Nov 7")]),
    ("President Abdel Fattah al-Sisi spoke.", [("person", "President Abdel Fattah al-Sisi", "Abdel Fattah al-Sisi")]),
    ("The Security and Defence Council sat.", [("organisation", "Security and Defence Council", "Security and Defence Council")]),
    ("All three agreed.", [("collective", "All three", "All three")]),
    ("The trio of ships left.", []),
    ("A Rubio-Lavrov meeting is near.", [("person", "Rubio", "Rubio"), ("person", "Lavrov", "Lavrov")]),
    ("His Togolese colleague agreed.", [("pronoun", "His", "His"), ("person", "Togolese colleague", "Togolese colleague")]),
    ("Her colleague agreed.", [("pronoun", "Her", "Her")]),
    ("Historian Kofi Mensah wrote it.", [("person", "Historian Kofi Mensah", "Kofi Mensah")]),
    ("The Volta Dialogue was held.", []),
    ("The Institute for Lake Studies closed.", [("organisation", "Institute for Lake Studies", "Institute for Lake Studies")]),
    (
        "He met Salim bin Rashid bin Hamad Al Harthi.",
        [
            ("pronoun", "He", "He"),
            ("person", "Salim bin Rashid bin Hamad Al Harthi", "Salim bin Rashid bin Hamad Al Harthi"),
        ],
    ),
    ("The Russian market fell.", []),
    ("The pact was kept.", []),
    ("Nothing happened.", []),
]


@pytest.mark.parametrize(("text", "mentions"), CASES)
def test_a_mention_is_the_whole_name_with_its_title(text, mentions):
    tags = tag_by_rules(article(text))
    assert [(m.kind, m.span.slice(text), m.head.slice(text)) for m in tags.mentions] == mentions


def test_a_surname_alone_counts_where_the_article_names_its_bearer_in_full():
    text = "Ambassador Zuleika Quandoro spoke first. Then Quandoro left."
    tags = tag_by_rules(article(text))
    assert [m.span.slice(text) for m in tags.mentions if m.kind == "person"] == ["Ambassador Zuleika Quandoro", "Quandoro"]


def test_mentions_never_overlap_and_stand_in_order():
    text = "On 12 March US President Donald Trump and China's Xi Jinping spoke by phone about 150 aircraft in Beijing."
    spans = [m.span for m in tag_by_rules(article(text)).mentions]
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
