"""Forecasts in the brief: what became of them, on whose word, and how many nobody could check."""

import datetime as dt
from dataclasses import replace

from legation.brief import build_brief
from legation.records import Contact, Document, Record, When

from .talks import CHILE, PERU, build_talks, side


def forecasts_of(record, **options):
    section = build_brief(record, **options).find_section("forecasts")
    return section, {line.text: line for line in section.iter_lines()}


def test_the_share_that_cannot_be_told_is_said_with_its_reasons(record):
    section, _ = forecasts_of(record)
    assert section.intro.startswith("Of two forecasts, ")
    assert "no window" in section.intro


def test_a_forecast_that_a_later_article_settles_is_marked_as_proposed():
    record = build_talks()
    foreseen = replace(
        next(f for f in record.forecasts if f.resolvable),
        type="CONSULT", contact_kind="meeting", hedge="likely", p_low=0.55, p_high=0.8, p_stated=0.675,
    )  # fmt: skip
    day = When(start=dt.date(2031, 4, 9), end=dt.date(2031, 4, 9), precision="day")
    late = Document(id="document-late", sha256="f" * 64, text="They met.", outlet="Lima Wire", published=dt.date(2031, 4, 10))
    met = Contact(id="contact-late", kind="meeting", date=day, sides=(side(CHILE), side(PERU)), documents=(late.id,))
    settled = Record(documents=(*record.documents, late), contacts=(met,), forecasts=(foreseen,))
    _, lines = forecasts_of(settled)
    (line,) = lines.values()
    assert line.flag == "came true (proposed)"
    told = {detail.term: detail.text for detail in line.details}
    assert told["What became of it"] == "held on 2031-04-09"
    assert told["Chance"] == "“likely”, which stands for 55% to 80%"
    assert told["Came true if"].startswith("a meeting of Chile and Peru")
    assert forecasts_of(settled, as_of=dt.date(2031, 4, 1))[1][line.text].flag == "open"


def test_a_person_who_confirmed_it_is_named():
    record = build_talks()
    decided = replace(record.forecasts[0], state="came_true", criterion="a meeting", because="read it", decided_by="M. Weber")
    _, lines = forecasts_of(replace(record, forecasts=(decided,)))
    (line,) = lines.values()
    assert line.flag == "came true"
    assert any("decided by M. Weber" in detail.text for detail in line.details)
