from hypothesis import given
from hypothesis import strategies as st

from legation.records import content_id


@given(st.text(), st.integers())
def test_the_same_content_has_the_same_id(text, number):
    assert content_id("event", text, number) == content_id("event", text, number)


def test_parts_do_not_run_together():
    assert content_id("event", "ab", "c") != content_id("event", "a", "bc")


def test_the_noun_stands_before_the_hash():
    assert content_id("contact", 1).startswith("contact-")
