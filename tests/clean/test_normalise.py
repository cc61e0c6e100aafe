"""Characters are put in order before anything is counted."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.clean.normalise import normalise_line, normalise_text

CASES = [
    ("Cafe\u0301", "Caf\u00e9"),
    ("10\u00a0000\u202ftons", "10 000 tons"),
    ("nego\u00adtia\u00adtions", "negotiations"),
    ("\u200bMos\u200ccow\ufeff", "Moscow"),
    ("a\tb  c", "a b c"),
    ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
    ("one\ftwo", "one\n\ntwo"),
    ("bell\x07 rings\x00", "bell rings"),
    ("«Reboot» – “pact” ‘x’ „y“", "«Reboot» – “pact” ‘x’ „y“"),
    ("\n\n  Talks.  \n \n", "Talks."),
]


@pytest.mark.parametrize(("raw", "clean"), CASES)
def test_odd_characters_go_and_quotation_marks_stay(raw, clean):
    assert normalise_text(raw) == clean


@given(st.text())
def test_normalising_twice_changes_nothing(text):
    once = normalise_text(text)
    assert normalise_text(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\n" not in normalise_line(text)
