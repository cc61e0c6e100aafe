import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.records import Evidence, Span


def test_a_span_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="not a span"):
        Span(4, 2)


def test_evidence_holds_only_where_its_quote_slices_back():
    assert Evidence("d", 3, 7, "talk").holds("OK talk")
    assert not Evidence("d", 2, 6, "talk").holds("OK talk")
    assert not Evidence("d", 2, 2, "").holds("OK talk")


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_overlap_is_mutual_and_covering_implies_it(a, b, c, d):
    one, other = Span(min(a, b), max(a, b)), Span(min(c, d), max(c, d))
    assert one.overlaps(other) == other.overlaps(one)
    if one.covers(other) and other.start < other.end:
        assert one.overlaps(other)
