"""Dates of publication: a doubtful date is no date."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.clean.dates import parse_day

MARCH_4 = "2025-03-04"
CASES = [
    ("2025-03-04", MARCH_4),
    ("2025-3-4", MARCH_4),
    ("2025-03-04T23:30:00Z", MARCH_4),
    ("2025-03-04T23:30:00.123-05:00", MARCH_4),
    ("2025-03-04 10:15:00+0300", MARCH_4),
    ("2025/03/04", MARCH_4),
    ("20250304", MARCH_4),
    ("4 March 2025", MARCH_4),
    ("4th of March, 2025", MARCH_4),
    ("March 4, 2025", MARCH_4),
    ("Mar. 4 2025", MARCH_4),
    ("MARCH 4, 2025", MARCH_4),
    ("Tuesday, March 4, 2025 at 10:15 a.m. EST", MARCH_4),
    ("Tue, 04 Mar 2025 10:15:00 GMT", MARCH_4),
    ("Tue, 04 Mar 2025 10:15:00 +0000 (UTC)", MARCH_4),
    ("4-Mar-2025", MARCH_4),
    ("04.03.2025", MARCH_4),
    ("25/04/2025", "2025-04-25"),
    ("04/25/2025", "2025-04-25"),
    ("05/05/2025", "2025-05-05"),
    ("4 Sept 1939", "1939-09-04"),
    ("03/04/2025", None),
    ("March 2025", None),
    ("4 March", None),
    ("2025", None),
    ("31 February 2025", None),
    ("2025-13-01", None),
    ("yesterday", None),
    ("1741046400", None),
    ("12345678", None),
    ("4 March 2025 was a Tuesday", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "day"), CASES)
def test_a_day_is_read_only_where_it_is_plain(text, day):
    assert parse_day(text) == (dt.date.fromisoformat(day) if day else None)


@given(st.dates(min_value=dt.date(1800, 1, 1), max_value=dt.date(2100, 12, 31)))
def test_a_written_day_is_read_back(day):
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%a, %d %b %Y", "%d.%m.%Y"):
        assert parse_day(day.strftime(form)) == day


@given(st.text(max_size=60))
def test_any_text_is_a_day_or_none(text):
    assert parse_day(text) is None or isinstance(parse_day(text), dt.date)
