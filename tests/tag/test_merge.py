"""Two readings built by hand over one sentence: what of either stands in the tags that they make together."""

import pytest

from legation.records import Frame, Mention, Sentence, Span, Stance, Tags, Trigger
from legation.tag.merge import Around, MergePolicy, merge_tags

TEXT = "On Monday Foreign Minister Ola Nilsen said the Chilean side met Norway in Lima over the Saudi accords, which Peru wants."
SENTENCE = (Sentence(span=Span(0, len(TEXT)), block=0),)


def span(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


def mention(words, kind="country", head=None):
    return Mention(span=span(words), kind=kind, sentence=0, head=span(head or words))


def tags(mentions=(), triggers=(), frames=(), stances=(), model=None):
    return Tags(
        sentences=SENTENCE,
        mentions=tuple(mentions),
        triggers=tuple(triggers),
        frames=tuple(frames),
        stances=tuple(stances),
        model=model,
    )


def act(words="met", type="CONSULT", **fields):
    return Trigger(span=span(words), sentence=0, type=type, **{"rule": "model", **fields})


def saying(cue="said", content="the Chilean side met Norway in Lima", **fields):
    return Frame(sentence=0, cue=span(cue), content=span(content), **{"rule": "model", **fields})


def want(content="the Saudi accords", kind="interest", **fields):
    return Stance(sentence=0, kind=kind, cue=span("wants"), content=span(content), **{"rule": "model", **fields})


def names(merged, indices):
    return [merged.mentions[index].span.slice(TEXT) for index in indices]


# -- mentions ---------------------------------------------------------------------------------------------------------


def test_a_name_that_the_model_cuts_short_is_the_whole_name_of_the_rules():
    rules = tags([mention("Foreign Minister Ola Nilsen", "person", head="Ola Nilsen")])
    model = tags([mention("Nilsen", "person"), mention("Peru")], [act(source=(0,), target=(1,))], model="reader-1:abc")
    merged = merge_tags(rules, model)
    assert names(merged, merged.triggers[0].source) == ["Foreign Minister Ola Nilsen"]
    assert merged.mentions[merged.triggers[0].source[0]].head == span("Ola Nilsen")
    assert merged.model == "reader-1:abc"


def test_mentions_of_both_stand_in_the_order_of_the_text_each_once():
    rules = tags([mention("Monday", "date"), mention("Norway")])
    model = tags([mention("Ola Nilsen", "person"), mention("Norway")])
    merged = merge_tags(rules, model)
    assert names(merged, range(len(merged.mentions))) == ["Monday", "Ola Nilsen", "Norway"]


def test_a_nation_that_only_the_model_sees_and_nothing_rests_on_is_left_out():
    assert merge_tags(tags([mention("Norway")]), tags([mention("Saudi")])).mentions == (mention("Norway"),)


# -- acts -------------------------------------------------------------------------------------------------------------


def test_where_both_see_an_act_type_status_and_negation_are_those_of_the_rules():
    rules = tags([mention("Norway")], [act(type="CONSULT", status="rumoured", negated=True, source=(0,), rule="lexicon: meet")])
    model = tags([mention("Norway")], [act(type="COOPERATE", mode="x", status="happened", source=(0,))])
    (merged,) = merge_tags(rules, model).triggers
    assert (merged.type, merged.mode, merged.status, merged.negated) == ("CONSULT", None, "rumoured", True)
    assert merged.rule == "model; lexicon: meet"


def test_what_the_model_left_empty_is_filled_from_the_same_act_of_the_rules():
    both = [mention("Norway"), mention("Lima", "place"), mention("Peru")]
    rules = tags(both, [act(type="ACCUSE", source=(0,), target=(2,), place=(1,))])
    model = tags(both, [act(type="ACCUSE", source=(0,))])
    merged = merge_tags(rules, model)
    (trigger,) = merged.triggers
    assert (names(merged, trigger.target), names(merged, trigger.place)) == (["Peru"], ["Lima"])


def test_who_acts_is_filled_too():
    both = [mention("Norway"), mention("Peru")]
    rules = tags(both, [act(type="ACCUSE", source=(0,), target=(1,))])
    (trigger,) = merge_tags(rules, tags(both, [act(type="ACCUSE", target=(1,))])).triggers
    assert (trigger.source, trigger.target) == ((0,), (1,))


def test_an_argument_of_an_act_of_another_type_is_not_taken_over():
    both = [mention("Norway"), mention("Peru")]
    rules = tags(both, [act(type="ACCUSE", source=(0,), target=(1,))])
    (trigger,) = merge_tags(rules, tags(both, [act(type="REJECT", source=(0,))])).triggers
    assert (trigger.type, trigger.target) == ("ACCUSE", ())


def test_of_a_contact_the_reading_with_more_parties_names_them():
    both = [mention("Chilean side"), mention("Norway")]
    rules = tags(both, [act(source=(0, 1))])
    (trigger,) = merge_tags(rules, tags(both, [act(source=(1,), target=(0,))])).triggers
    assert (trigger.source, trigger.target) == ((0, 1), ())


@pytest.mark.parametrize(
    ("trigger", "stays"),
    [
        (act(type="CONSULT", source=(0,), rule="lexicon: meet"), True),
        (act(type="SUPPORT", source=(0,), rule="lexicon: sign"), True),
        (act(type="ACCUSE", source=(0,), rule="lexicon: accuse"), False),
        (act(type="ACCUSE", source=(0,), rule="two people joined by 'with', verb missing"), True),
    ],
)
def test_an_act_that_only_the_rules_see_stays_where_the_model_is_known_to_miss_it(trigger, stays):
    merged = merge_tags(tags([mention("Norway")], [trigger]), tags())
    assert bool(merged.triggers) is stays


@pytest.mark.parametrize(
    ("trigger", "stays"),
    [
        (act(type="ACCUSE", source=(0,), score=0.9), True),
        (act(type="ACCUSE", source=(0,), score=0.3), False),
        (act(type="ACCUSE", score=0.9), False),
        (act(type="ASSAULT", score=0.9), True),
    ],
)
def test_an_act_that_only_the_model_sees_stays_if_it_is_sure_and_somebody_acts_or_may_be_unknown(trigger, stays):
    merged = merge_tags(tags([mention("Norway")]), tags([mention("Norway")], [trigger]))
    assert bool(merged.triggers) is stays


def test_the_least_score_is_a_matter_of_policy():
    model = tags([mention("Norway")], [act(type="ACCUSE", source=(0,), score=0.3)])
    assert merge_tags(tags(), model, policy=MergePolicy(least_trigger=0.2)).triggers


def test_a_contact_drops_the_adjective_of_a_nation_that_the_rules_saw_no_actor_in():
    rules = tags([mention("Norway")])
    model = tags([mention("Norway"), mention("Saudi")], [act(source=(0,), target=(1,))])
    merged = merge_tags(rules, model)
    assert names(merged, merged.triggers[0].source) == ["Norway"]
    assert merged.triggers[0].target == ()


def test_a_contact_drops_it_even_where_another_act_rests_on_it():
    model = tags(
        [mention("Norway"), mention("Saudi")],
        [act(source=(0,), target=(1,)), act("wants", type="ACCUSE", source=(0,), target=(1,))],
    )
    merged = merge_tags(tags([mention("Norway")]), model)
    assert [(trigger.type, names(merged, trigger.target)) for trigger in merged.triggers] == [
        ("CONSULT", []),
        ("ACCUSE", ["Saudi"]),
    ]


def test_another_act_keeps_a_nation_that_only_the_model_saw():
    rules = tags([mention("Norway")])
    model = tags([mention("Norway"), mention("Saudi")], [act(type="ACCUSE", source=(0,), target=(1,))])
    merged = merge_tags(rules, model)
    assert names(merged, merged.triggers[0].target) == ["Saudi"]


def test_the_words_around_an_act_of_the_model_give_status_place_and_date():
    rules = tags([mention("Monday", "date"), mention("Norway"), mention("Lima", "place")])
    model = tags([mention("Norway")], [act(type="ACCUSE", source=(0,))])
    merged = merge_tags(rules, model, lambda trigger: Around("planned", True, place=(2,), time=(0,)))
    (trigger,) = merged.triggers
    assert (trigger.status, trigger.negated) == ("planned", True)
    assert (names(merged, trigger.place), names(merged, trigger.time)) == (["Lima"], ["Monday"])


def test_a_date_of_another_clause_is_taken_from_an_act_of_the_model():
    both = [mention("Monday", "date"), mention("Norway")]
    model = tags(both, [act(type="ACCUSE", source=(1,), time=(0,))])
    (trigger,) = merge_tags(tags(both), model, lambda trigger: Around("happened", False, apart=frozenset({0}))).triggers
    assert trigger.time == ()


# -- claims -----------------------------------------------------------------------------------------------------------


def test_a_set_phrase_decides_its_sentence():
    speaker = [mention("Ola Nilsen", "person")]
    rules = tags(speaker, frames=[saying(holder=0, verb_class="no_comment", rule="set phrase: no_comment")])
    (frame,) = merge_tags(rules, tags(speaker, frames=[saying(holder=0)])).frames
    assert frame.verb_class == "no_comment"


@pytest.mark.parametrize(
    ("fields", "stays"),
    [
        ({"rule": "according to"}, True),
        ({"rule": "rumour"}, True),
        ({"rule": "cue: say"}, False),
        ({"rule": "aside, cue: note"}, True),
        ({"rule": "cue: say", "direct": True}, True),
    ],
)
def test_a_claim_that_only_the_rules_see_stays_where_the_model_is_known_to_miss_it(fields, stays):
    assert bool(merge_tags(tags(frames=[saying(**fields)]), tags()).frames) is stays


def test_a_claim_of_the_model_without_a_speaker_or_unsure_is_refused():
    speaker = [mention("Ola Nilsen", "person")]
    assert merge_tags(tags(), tags(frames=[saying(holder=None)])).frames == ()
    assert merge_tags(tags(), tags(speaker, frames=[saying(holder=0, score=0.3)])).frames == ()


def test_a_claim_of_the_model_has_the_whole_quotation_that_the_rules_see_at_its_cue():
    speaker = [mention("Ola Nilsen", "person")]
    whole = "the Chilean side met Norway in Lima over the Saudi accords"
    rules = tags(speaker, frames=[saying(content=whole, direct=True, holder=0)])
    (frame,) = merge_tags(rules, tags(speaker, frames=[saying(holder=0)])).frames
    assert (frame.content, frame.direct, frame.rule) == (span(whole), True, "model")


def test_acts_and_positions_point_to_the_innermost_claim_that_they_stand_in():
    speaker = [mention("Ola Nilsen", "person"), mention("Norway")]
    outer = saying(cue="On Monday", content="said the Chilean side met Norway in Lima over", holder=0)
    inner = saying(holder=0)
    model = tags(speaker, triggers=[act(type="ACCUSE", source=(1,))], frames=[outer, inner])
    merged = merge_tags(tags(speaker), model)
    assert merged.frames[merged.triggers[0].said_by].content == inner.content
    assert [frame.within for frame in merged.frames] == [None, 0]


# -- positions --------------------------------------------------------------------------------------------------------


def test_where_both_see_a_position_the_rules_give_kind_and_condition_and_the_model_its_holder():
    both = [mention("Norway"), mention("Peru")]
    rules = tags(both, stances=[want(kind="demand", holder=0, condition=span("over"), rule="verb: demand")])
    model = tags(both, stances=[want(kind="offer", holder=1)])
    merged = merge_tags(rules, model)
    (stance,) = merged.stances
    assert (stance.kind, stance.condition, names(merged, [stance.holder])) == ("demand", span("over"), ["Peru"])


def test_a_position_without_a_holder_has_that_of_the_rules():
    both = [mention("Norway")]
    (stance,) = merge_tags(tags(both, stances=[want(holder=0, rule="verb: want")]), tags(stances=[want()])).stances
    assert stance.holder == 0


def test_a_list_of_demands_wins_over_a_piece_of_it():
    rules = tags(stances=[want(kind="demand", rule="listed demand")])
    (stance,) = merge_tags(rules, tags(stances=[want(content="Saudi accords", kind="offer")])).stances
    assert (stance.kind, stance.content) == ("demand", span("the Saudi accords"))


def test_two_readings_that_find_nothing_make_nothing():
    merged = merge_tags(tags(), tags(model="reader-1:abc"))
    assert (merged.mentions, merged.triggers, merged.frames, merged.stances) == ((), (), (), ())
