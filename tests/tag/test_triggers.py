from typing import get_args

import pytest

from legation.records import EventType
from legation.tag import tag_by_rules
from legation.tag.triggers.lexicon import Need, Pattern, acts_by_form
from tests.reading_cases import article

CASES = [
    ("France met Germany on Monday.", ("CONSULT", ["France", "Germany"], [])),
    ("France called Germany on Monday.", ("CONSULT", ["France", "Germany"], [])),
    (
        "Emmanuel Macron called his German counterpart Friedrich Merz.",
        ("CONSULT", ["Emmanuel Macron", "German counterpart Friedrich Merz"], []),
    ),
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


def test_every_entry_of_the_lexicon_has_a_known_type_pattern_and_need():
    acts = {act for acts in acts_by_form().values() for act in acts}
    assert {act.type for act in acts} <= set(get_args(EventType))
    assert {act.pattern for act in acts} == set(get_args(Pattern))
    assert {act.needs for act in acts} == set(get_args(Need))


def test_the_longer_entry_is_tried_first():
    lemmas = [act.lemma for act in acts_by_form()["impose"]]
    assert lemmas.index("impose an embargo") < lemmas.index("impose sanctions")


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The president of Peru, who has not been to Chile since 2018, signed a treaty with Chile.", []),
        ("The envoys of Peru, who landed on Monday, signed a treaty with Chile.", ["Monday"]),
    ],
)
def test_a_date_far_back_in_a_relative_clause_is_not_that_of_the_act_behind_it(text, times):
    tags = tag_by_rules(article(text))
    trigger = tags.triggers[-1]
    assert [tags.mentions[index].span.slice(text) for index in trigger.time] == times
