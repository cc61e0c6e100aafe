import pytest

from legation.text.inflect import noun_forms, verb_forms

VERBS = [
    ("meet", {"meet", "meets", "meeting", "met"}),
    ("withdraw", {"withdraw", "withdraws", "withdrawing", "withdrew", "withdrawn"}),
    ("agree", {"agree", "agrees", "agreeing", "agreed"}),
    ("deny", {"deny", "denies", "denying", "denied"}),
    ("expel", {"expel", "expels", "expelling", "expelled"}),
    ("impose", {"impose", "imposes", "imposing", "imposed"}),
    ("veto", {"veto", "vetoes", "vetoing", "vetoed"}),
]


@pytest.mark.parametrize(("lemma", "forms"), VERBS)
def test_a_verb_takes_its_forms(lemma, forms):
    assert set(verb_forms(lemma)) == forms


@pytest.mark.parametrize(("lemma", "forms"), [("embassy", {"embassy", "embassies"}), ("talks", {"talks"}), ("crisis", {"crisis", "crises"})])
def test_a_noun_takes_its_forms(lemma, forms):
    assert set(noun_forms(lemma)) == forms
