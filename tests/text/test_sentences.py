import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.text.sentences import split_spans

CASES = [
    ("D. Trump met V. Putin. Talks go on.", ["D. Trump met V. Putin.", "Talks go on."]),
    ("Mr. Lavrov arrived. Gen. Kellogg did not.", ["Mr. Lavrov arrived.", "Gen. Kellogg did not."]),
    ("He went to the U.S. The talks failed.", ["He went to the U.S.", "The talks failed."]),
    ("He met U.S. Secretary of State Rubio.", ["He met U.S. Secretary of State Rubio."]),
    ("“We will go.” said the minister.", ["“We will go.” said the minister."]),
    ("«Is it over?» he asked. No.", ["«Is it over?» he asked.", "No."]),
    ("It ended at 5 p.m. on Tuesday. He left.", ["It ended at 5 p.m. on Tuesday.", "He left."]),
    ("See No. 4 of the protocol. It is short.", ["See No. 4 of the protocol.", "It is short."]),
    ("Why not? Because!", ["Why not?", "Because!"]),
    ("A line without a stop", ["A line without a stop"]),
    ("Talks ended.Both sides left.", ["Talks ended.", "Both sides left."]),
    ("", []),
]


@pytest.mark.parametrize(("text", "sentences"), CASES)
def test_sentences_end_where_a_reader_ends_them(text, sentences):
    assert [span.slice(text) for span in split_spans(text, 0, len(text))] == sentences


@given(st.text(alphabet="Ab c.?!«»\"\n D.", max_size=200))
def test_nothing_but_white_space_is_lost_between_sentences(text):
    spans = split_spans(text, 0, len(text))
    assert "".join(span.slice(text) for span in spans).replace(" ", "").replace("\n", "") == text.replace(" ", "").replace("\n", "")
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
