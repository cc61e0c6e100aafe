import pytest

from legation.text.prose import names_in, prose_pairs


@pytest.mark.parametrize(
    ("case", "text", "pairs"),
    [
        ("names are left out", "Rubio met Lavrov and praised patient work.", {"met praise", "praise patien", "patien work"}),
        ("what is quoted is left out", "He called it “a long and difficult road” that evening.", {"called evenin"}),
        ("in capitals all words count", "MINISTERS MEET AGAIN IN OSLO", {"minist meet", "meet oslo"}),
        ("accents do not count", "the café closed", {"cafe closed"}),
        ("no words", "…", set()),
    ],
)
def test_prose_is_what_stands_between_names_and_quotations(case, text, pairs):
    assert prose_pairs(text) == pairs


@pytest.mark.parametrize(
    ("case", "text", "names"),
    [
        ("a name inside a sentence", "On Monday Rubio flew to Doha.", {"monday", "rubio", "doha"}),
        ("the first word of a sentence is none", "They met. Nobody spoke.", set()),
        ("a number", "after 18 hours", {"18"}),
        ("after a quotation mark", 'He said: "We shall see."', set()),
    ],
)
def test_names_are_what_one_tells_the_subject_by(case, text, names):
    assert names_in(text) == names
