import datetime as dt

import pytest

from legation.records import When


def test_an_interval_does_not_end_before_it_starts():
    with pytest.raises(ValueError, match="ends before"):
        When(start=dt.date(2025, 3, 2), end=dt.date(2025, 3, 1), precision="range")


def test_an_undated_act_has_no_days():
    assert (When().start, When().end, When().precision) == (None, None, "unknown")
