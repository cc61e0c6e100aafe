import datetime as dt
from dataclasses import replace

import pytest

from legation.link.ratings import outlet_voice, ratings_by_letter, ratings_of
from legation.records import Claim, Decision, Holder, Position

from .reports import RUS, Record, article, demand, meeting, said_by

PESKOV = (("the author", "author"), ("Dmitry Peskov", "official"))
WORDS = "that the talks on the prisoners will go on in the capital next week"


def decision(outlet, letter, reason="has been right", day=1, **more):
    fields = {"verb": "correct", "noun": "outlet", "field": "reliability", "value": letter, "by": "lena"} | more
    at = dt.datetime(2025, 3, day, tzinfo=dt.UTC)
    return Decision(id=f"{outlet} {day}", keys=((outlet, 0, 0),), at=at, reason=reason, **fields)


def test_the_last_letter_that_was_given_to_an_outlet_holds_under_all_its_names():
    ratings = ratings_of([decision("NBC", "C"), decision("NBC News", "B", "names its sources", 2)])
    assert {key: (one.letter, one.reason, one.by) for key, one in ratings.items()} == {
        outlet_voice("the NBC"): ("B", "names its sources", "lena")
    }


@pytest.mark.parametrize("other", [{"noun": "contact"}, {"field": "date"}])
def test_decisions_on_other_things_are_passed_over(other):
    assert ratings_of([decision("NBC", "C", **other)]) == {}


def test_letter_digit_and_reason_stand_beside_each_other():
    record = Record()
    record.add(article("a", outlet="NBC News"), meeting(), "they met")
    record.add(article("b", outlet="The Courier"), meeting(), "they had met")
    (row,) = record.link(reliability=ratings_of([decision("NBC", "D", "often wrong")]))
    assert (row.grade.reliability, row.grade.credibility) == ("D", "2")
    assert row.grade.reason == (
        "2 independent sources for, none against; reliability D, not usually reliable: NBC, given by lena: often wrong"
    )


def test_a_letter_does_not_move_the_digit():
    digits = set()
    for letter in "ABCDEF":
        record = Record()
        record.add(article("a", outlet="The Courier"), meeting(), "they met")
        digits |= {row.grade.credibility for row in record.link(reliability=ratings_by_letter({"The Courier": letter}))}
    assert digits == {"3"}


# (case, the outlet, who holds the position, its letter)
READOUTS = [
    ("its own ministry publishes it", "Russian Foreign Ministry", RUS, "B"),
    ("a newspaper passes it on", "The Courier", RUS, "F"),
    ("another state's ministry tells of it", "State Department", RUS, "F"),
]


@pytest.mark.parametrize(("case", "outlet", "holder", "letter"), READOUTS, ids=[case[0] for case in READOUTS])
def test_a_readout_is_reliable_as_to_what_its_own_side_says(case, outlet, holder, letter):
    record = Record()
    record.add(article("a", outlet=outlet), demand("that the sanctions be lifted", holder), "wants the sanctions lifted")
    (row,) = record.rows(Position)
    assert row.grade.reliability == letter
    assert letter == "F" or "what its own side says" in row.grade.reason


def test_a_readout_is_not_reliable_as_to_what_took_place():
    record = Record()
    record.add(article("a", outlet="Russian Foreign Ministry"), meeting(), "they met")
    assert [row.grade.reliability for row in record.link()] == ["F"]


def claim(content=WORDS):
    return Claim(content=content, holder_chain=tuple(Holder(name=name, kind=kind) for name, kind in PESKOV))


# (case, the words that each of two outlets gives, how many independent sources tell that he said so)
TOLD = [
    ("one sentence in both", [WORDS, WORDS], 1),
    ("nearly the same", [WORDS, f"{WORDS} again"], 1),
    ("each in its own words", [WORDS, "that there will be talks on the prisoners in the capital soon"], 2),
]


@pytest.mark.parametrize(("case", "told", "support"), TOLD, ids=[case[0] for case in TOLD])
def test_an_officials_sentence_in_the_same_words_was_heard_once(case, told, support):
    record = Record()
    for at, words in enumerate(told):
        record.add(article(f"{at}"), claim(words), f"Peskov said {words}", said_by(*PESKOV))
    rows = record.rows(Claim)
    assert [row.support for row in rows] == [support]


def test_two_papers_that_print_one_wire_are_the_wire():
    record = Record()
    for name in "ab":
        record.add(replace(article(name), credit="Reuters"), meeting(), f"they met {name}")
    record.add(article("c", outlet="Reuters"), meeting(), "they met")
    record.add(article("d"), meeting(), "they met, Reuters reported", said_by(("the author", "author"), ("Reuters", "outlet")))
    assert [row.support for row in record.link()] == [1]
