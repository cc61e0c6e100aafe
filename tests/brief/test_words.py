"""How dates, numbers and lists are worded."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.brief.words import anchor_words, counted, date_words, listed, number_words, shortened, with_article
from legation.records import When


def when(start, end, precision, written=""):
    return When(
        start=dt.date.fromisoformat(start) if start else None,
        end=dt.date.fromisoformat(end) if end else None,
        precision=precision,
        as_written=written,
    )


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (when("2025-02-12", "2025-02-12", "day"), "12 February 2025"),
        (when("2025-02-17", "2025-02-18", "range"), "17–18 February 2025"),
        (when("2025-02-27", "2025-03-02", "range"), "27 February – 2 March 2025"),
        (when("2024-12-30", "2025-01-02", "range"), "30 December 2024 – 2 January 2025"),
        (when("2025-03-03", "2025-03-09", "week"), "week of 3–9 March 2025"),
        (when("2025-03-01", "2025-03-31", "month"), "March 2025"),
        (when("2025-04-01", "2025-06-30", "quarter"), "second quarter of 2025"),
        (when("2025-01-01", "2025-12-31", "year"), "2025"),
        (when(None, "2025-05-09", "before"), "by 9 May 2025"),
        (when("2025-05-09", None, "after"), "from 9 May 2025 on"),
        (when("2025-05-09", None, "unknown"), "from 9 May 2025"),
        (when(None, None, "unknown", "one day"), "“one day”"),
        (when(None, None, "unknown"), "no date given"),
    ],
)
def test_a_date_is_worded_as_precisely_as_it_is_known(date, words):
    assert date_words(date) == words


def test_the_text_s_own_words_and_the_anchor_are_told():
    date = When(as_written="Valentine’s Day", anchor="published 2025-03-08")
    assert anchor_words(date) == "“Valentine’s Day” in the text; worked out from: published 8 March 2025"
    assert anchor_words(When()) == ""


@pytest.mark.parametrize(
    ("items", "last", "words"),
    [
        ([], "and", ""),
        (["Baku"], "or", "Baku"),
        (["Baku", "Istanbul"], "or", "Baku or Istanbul"),
        (["a", "b", "c"], "and", "a, b and c"),
    ],
)
def test_lists_end_with_and_or_or(items, last, words):
    assert listed(items, last) == words


@pytest.mark.parametrize(
    ("count", "words"), [(0, "no calls"), (1, "one call"), (12, "twelve calls"), (13, "13 calls"), (4096, "4,096 calls")]
)
def test_small_numbers_are_words(count, words):
    assert counted(count, "call") == words


@pytest.mark.parametrize(
    ("value", "words"),
    [(150, "150"), (2.5, "2.5"), (90_000, "90,000"), (14e6, "14 million"), (1.25e9, "1.25 billion"), (100e9, "100 billion")],
)
def test_numbers_keep_their_digits(value, words):
    assert number_words(value) == words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("United States", "the United States"),
        ("Czech Republic", "the Czech Republic"),
        ("European Union", "the European Union"),
        ("the author", "the author"),
        ("Peru", "Peru"),
        ("Marco Rubio", "Marco Rubio"),
        ("Russia, United States", "Russia, United States"),
    ],
)
def test_names_take_an_article_where_english_wants_one(name, words):
    assert with_article(name) == words


@given(st.text(max_size=300), st.integers(min_value=2, max_value=200))
def test_a_shortened_text_never_exceeds_its_measure_by_more_than_the_ellipsis(text, chars):
    assert len(shortened(text, chars)) <= chars + 1
