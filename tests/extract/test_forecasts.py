import datetime as dt

import pytest

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


def test_the_act_foreseen_and_the_words_of_likelihood_are_kept_with_their_band():
    (forecast,) = read("The foreign ministers of Norway and Chile are very likely to meet in Geneva on March 20.")["forecast"]
    assert (forecast.type, forecast.hedge) == ("CONSULT", "very likely")
    assert (forecast.p_low, forecast.p_high, forecast.p_stated) == (0.80, 0.95, 0.875)


def test_a_word_without_an_agreed_meaning_gives_no_number():
    (forecast,) = read("Norway will perhaps impose sanctions on Chile in May.")["forecast"]
    assert (forecast.p_stated, forecast.p_low, forecast.hedge) == (None, None, "")


PAST = [
    "The delegation of Norway met that of Chile on Monday, one day after the call.",
    "Norway and Chile had planned to meet in Geneva on March 2.",
    "Will Norway and Chile ever agree?",
]


@pytest.mark.parametrize("words", PAST)
def test_what_lies_in_the_past_and_what_is_asked_is_no_forecast(words):
    assert "forecast" not in read(words)


def test_a_time_gone_by_is_no_window():
    (forecast,) = read("Norway said on March 3 that it will withdraw its troops from Chile.")["forecast"]
    assert (forecast.window.start, forecast.unresolvable_because) == (None, "no window")


def test_a_window_without_an_end_cannot_be_resolved():
    found = read("Norway will withdraw its troops from Chile after March 20.")["forecast"]
    assert [f.unresolvable_because for f in found] == ["the window has no end"]
