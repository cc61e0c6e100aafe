import pytest

from legation.tag import tag_by_rules
from tests.reading_cases import article

CASES = [
    ("France met Germany on Monday.", ("CONSULT", ["France", "Germany"], [])),
    ("Iran accused Israel of sabotage.", ("ACCUSE", ["Iran"], ["Israel"])),
    ("Israel was accused by Iran of sabotage.", ("ACCUSE", ["Iran"], ["Israel"])),
    ("Japan imposed new sanctions on North Korea.", ("SANCTION", ["Japan"], ["North Korea"])),
    ("Qatar urged Hamas to free the hostages.", ("REQUEST", ["Qatar"], ["Hamas"])),
    ("Talks between India and Pakistan took place in Dubai.", ("CONSULT", ["India", "Pakistan"], [])),
    ("Brazil rejected the proposal of Argentina.", ("REJECT", ["Brazil"], [])),
    ("Serbia recalled its ambassador from Skopje.", ("SANCTION", ["Serbia"], [])),
    ("The weather in Norway was mild.", None),
    ("She called her mother.", None),
    ("Chile exports copper to China.", None),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_an_act_is_read_with_who_does_it_to_whom(text, expected):
    tags = tag_by_rules(article(text))
    if expected is None:
        assert tags.triggers == ()
        return
    kind, source, target = expected
    trigger = tags.triggers[0]
    names = [mention.span.slice(text) for mention in tags.mentions]
    assert (trigger.type, [names[i] for i in trigger.source]) == (kind, source)
    assert [names[i] for i in trigger.target][: len(target)] == target


def test_two_people_joined_by_with_met_though_the_verb_is_missing():
    text = "The world was wary on February 12, when D. Trump with V. Putin."
    (trigger,) = tag_by_rules(article(text)).triggers
    assert (trigger.type, len(trigger.source)) == ("CONSULT", 2)


def test_a_date_in_another_clause_is_not_the_acts_date():
    text = "He said on Monday that France will meet Germany."
    tags = tag_by_rules(article(text))
    (trigger,) = [t for t in tags.triggers if t.type == "CONSULT"]
    assert trigger.time == ()
