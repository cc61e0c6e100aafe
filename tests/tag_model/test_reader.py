"""What the shipped weights read: behaviour that any version of them must have."""

import dataclasses

import pytest

from legation.errors import UsageError
from legation.records.span import Span
from legation.records.tags import Sentence, Tags
from legation.tag.reader import available, model_tags
from legation.tag.relate import relate


def read(*texts: str) -> tuple[str, Tags]:
    text, sentences = "", []
    for one in texts:
        sentences.append(Sentence(span=Span(len(text), len(text) + len(one)), block=0))
        text += one + " "
    return text, model_tags(text, sentences)


def test_weights_are_shipped(tmp_path) -> None:
    assert available()
    assert not available(tmp_path)


@pytest.mark.parametrize(
    ("sentence", "trigger", "kind", "status"),
    [
        ("The Finnish foreign minister met her Estonian counterpart in Tallinn on Monday.", "met", "CONSULT", "happened"),
        ("The presidents of Peru and Chile will meet in Lima next week.", "meet", "CONSULT", "planned"),
        ("Turkish warplanes bombed Kurdish positions in northern Iraq.", "bombed", "ASSAULT", "happened"),
        ("Canada imposed sanctions on eleven Belarusian officials.", "imposed", "SANCTION", "happened"),
        ("Japan called on North Korea to halt its missile tests.", "called on", "REQUEST", "happened"),
    ],
)
def test_a_plain_act_is_found_with_type_and_status(sentence: str, trigger: str, kind: str, status: str) -> None:
    text, tags = read(sentence)
    assert (kind, status) in {(t.type, t.status) for t in tags.triggers if t.span.slice(text).split()[0] == trigger.split()[0]}


@pytest.mark.parametrize(
    "sentence",
    [
        "Stir the rice over a low heat until it is soft.",
        "The striker scored twice in the second half.",
        "My cat sleeps on the sofa.",
    ],
)
def test_text_without_politics_holds_no_event(sentence: str) -> None:
    assert read(sentence)[1].triggers == ()


def test_who_did_it_and_to_whom_come_as_spans() -> None:
    text, tags = read("Turkish warplanes bombed Kurdish positions in northern Iraq.")
    (trigger,) = tags.triggers
    assert [tags.mentions[n].span.slice(text) for n in trigger.source] == ["Turkish warplanes"]
    assert [tags.mentions[n].span.slice(text) for n in trigger.target] == ["Kurdish positions"]


def test_what_is_said_has_its_holder() -> None:
    text, tags = read('"The talks were useful," Foreign Minister Sergei Lavrov told reporters.')
    (frame,) = tags.frames
    assert frame.holder is not None
    assert "Lavrov" in tags.mentions[frame.holder].span.slice(text)
    assert "useful" in frame.content.slice(text)


def test_indices_point_into_the_mentions_and_mentions_are_in_order() -> None:
    _, tags = read(
        "Egypt and Qatar brokered a ceasefire between Israel and Hamas, officials said.",
        "Foreign Minister Wang Yi said China would never accept the tariffs.",
    )
    spans = [mention.span for mention in tags.mentions]
    assert spans == sorted(set(spans))
    used = [n for t in tags.triggers for n in (*t.source, *t.target, *t.place, *t.time)]
    used += [n for s in tags.stances for n in (*s.addressee, *s.affects)] + [
        f.holder for f in tags.frames if f.holder is not None
    ]
    assert used
    assert all(0 <= n < len(spans) for n in used)
    assert {mention.sentence for mention in tags.mentions} <= {0, 1}


def test_the_same_text_gives_the_same_tags() -> None:
    texts = ("Envoys from Sudan and Chad signed a truce in Doha.", "Both sides accused each other of violations.")
    assert dataclasses.asdict(read(*texts)[1]) == dataclasses.asdict(read(*texts)[1])


def test_no_sentence_no_tags() -> None:
    tags = model_tags("", ())
    assert (tags.mentions, tags.triggers, tags.frames, tags.stances) == ((), (), (), ())
    assert tags.model is not None


def test_a_very_long_sentence_is_read_to_its_end() -> None:
    filler = ", ".join(["the weather in the hills was mild and the roads were dry"] * 40)
    text, tags = read(f"Ghana deported two hundred Nigerian traders, {filler}, and Turkish warplanes bombed Kurdish positions.")
    found = {trigger.span.slice(text) for trigger in tags.triggers}
    assert {"deported", "bombed"} <= found


@pytest.mark.parametrize(
    ("sentence", "source", "target", "kind"),
    [
        ("Germany sent 200 tonnes of food aid to Somalia.", "Germany", "Somalia", "AID"),
        ("Rebels shelled the Syrian army barracks.", "Rebels", "Syrian army barracks", "ASSAULT"),
        ("Mexico accused Ecuador of violating its embassy.", "Mexico", "Ecuador", "ACCUSE"),
    ],
)
def test_two_marked_actors_are_related(sentence: str, source: str, target: str, kind: str) -> None:
    spans = [(sentence.index(actor), sentence.index(actor) + len(actor)) for actor in (source, target)]
    shares = relate(sentence, spans[0], spans[1])
    assert max(shares, key=lambda label: shares[label]) == kind
    assert sum(shares.values()) == pytest.approx(1.0, abs=1e-4)


@pytest.mark.parametrize(("source", "target"), [((0, 4), (2, 9)), ((0, 4), (40, 44)), ((4, 4), (12, 15)), ((4, 5), (12, 15))])
def test_spans_that_are_no_two_actors_are_refused(source: tuple[int, int], target: tuple[int, int]) -> None:
    with pytest.raises(UsageError):
        relate("Oman hosted Iran.", source, target)


def test_actors_far_into_a_very_long_sentence_are_still_related() -> None:
    sentence = "Rain fell, " * 150 + "and Germany sent food aid to Somalia."
    source, target = sentence.index("Germany"), sentence.index("Somalia")
    shares = relate(sentence, (source, source + 7), (target, target + 7))
    assert max(shares, key=lambda label: shares[label]) == "AID"


def test_actors_in_different_parts_of_a_speech_are_not_related() -> None:
    sentence = "Germany spoke, " + "and rain fell, " * 150 + "and Somalia spoke."
    at = sentence.index("Somalia")
    with pytest.raises(UsageError, match="apart"):
        relate(sentence, (0, 7), (at, at + 7))
