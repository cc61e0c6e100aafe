import datetime as dt

from tests.reading_cases import read


def test_a_planned_meeting_with_a_window_can_be_resolved():
    (forecast,) = read("The foreign ministers of Norway and Chile will meet in Geneva on March 20.")["forecast"]
    assert (forecast.resolvable, forecast.window.start) == (True, dt.date(2025, 3, 20))


def test_a_forecast_without_a_window_says_why_it_cannot_be_resolved():
    (forecast,) = read("Norway and Chile are expected to become friends.")["forecast"]
    assert not forecast.resolvable
    assert "no window" in forecast.unresolvable_because


def test_what_was_held_is_no_forecast():
    assert "forecast" not in read("Norway met Chile in Geneva on March 3.")
