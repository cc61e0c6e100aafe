"""The opening: what is told in sentences, and that each sentence has its rows."""

import datetime as dt
from dataclasses import replace

import pytest

from legation.brief import build_brief
from legation.records import Contact, Record, When

from .talks import CHILE, PERU, build_talks, side


def opening(record, **options):
    section = build_brief(record, **options).find_section("in-short")
    return {group.title: [line.text for line in group.lines] for group in section.groups}


def test_every_line_of_a_brief_has_a_row_of_the_record_under_it(brief):
    record = brief.record
    nouns = (record.documents, record.events, record.contacts, record.positions, record.deals, record.claims, record.forecasts)
    known = {row.id for rows in (*nouns, record.rejections) for row in rows}
    for line in brief.iter_lines():
        assert line.rows, line.text
        assert set(line.rows) <= known, line.text


def test_the_contacts_held_are_told_in_one_sentence_with_their_dates(record):
    (sentence,) = opening(record)["What happened"]
    assert sentence.startswith("Chile and Peru were in contact six times between 3 March and 20 March 2031: a telephone call")
    assert "without a date, a visit to Santiago" in sentence
    assert "1883" not in sentence
    assert "February" not in sentence


def test_what_is_ahead_says_who_announced_it_and_what_was_called_off(record):
    told = opening(record)["What comes next"]
    assert "in Quito or Lima is expected in April 2031; no party has announced it." in told[0]
    assert told[1].endswith("has been proposed, to take place by 31 December 2031; nothing is agreed.")
    assert told[2] == "The talks between Chile and Peru planned for 14 March 2031 were cancelled."


def test_a_planned_contact_whose_day_has_passed_is_not_told_as_coming(record):
    told = opening(record, as_of=dt.date(2031, 6, 1))["What comes next"]
    assert any(line.endswith("was expected in April 2031; the record does not say whether it took place.") for line in told)


def test_who_is_disposed_of_and_who_was_kept_out_is_told_with_the_reasons(record):
    missing = opening(record)["Who is missing"]
    assert missing[0] == "Bolivia took part in no contact on record, while one position and one deal concern it."
    assert missing[1].endswith("Pablo Errázuriz (no reason given) and Bolivia (reason given: “it is not a party to the port”).")


def test_a_position_is_told_with_whose_word_it_stands_on(record):
    chile, peru, _ = opening(record)["What is bargained"]
    assert "one in its own words, two as reported of it and one ascribed to it by others" in chile
    assert "Its own words: “a truce is a road to nowhere; we want a final treaty”." in chile
    assert peru == "Peru is on record with one rejection, as reported of it."


def test_denials_and_differing_reports_are_contested(record):
    contested = opening(record)["What is contested"]
    assert contested[0] == "A leaders’ meeting between President of Chile and President of Peru in February 2031 is denied."
    assert "“10–11 March” (The Harbour Ledger) against “11 March” (Andes Wire)" in contested[1]


def test_a_brief_on_one_source_says_so(record):
    alone = tuple(replace(contact, support=1) for contact in record.contacts)
    told = opening(replace(record, contacts=alone))["What it rests on"]
    assert told == [
        "Two articles by two sources, published 14–24 March 2031.",
        "No contact, position or deal is confirmed by a second independent source.",
    ]


def test_an_empty_record_makes_no_sentences():
    assert opening(Record()) == {}


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "were in contact once: talks on 1 January 2031."),
        (7, "were in contact seven times between 1 January and 7 January 2031"),
    ],
)
def test_many_contacts_are_counted_and_not_all_listed(count, words):
    days = [dt.date(2031, 1, 1 + n) for n in range(count)]
    rows = tuple(
        Contact(id=f"c{n}", kind="talks", date=When(start=day, end=day, precision="day"), sides=(side(CHILE), side(PERU)))
        for n, day in enumerate(days)
    )
    (sentence,) = opening(Record(contacts=rows))["What happened"]
    assert words in sentence
    assert sentence.count("talks") <= 4


def test_the_opening_stays_short_and_counts_what_it_does_not_tell():
    rows = tuple(Contact(id=f"c{n}", kind="talks", status="planned", sides=(side(CHILE), side(PERU))) for n in range(30))
    section = build_brief(Record(contacts=rows)).find_section("in-short")
    lines = section.groups[0].lines
    assert len(lines) == 7
    assert lines[-1].text == "24 more of this kind stand in the sections below."
    assert len(lines[-1].rows) == 24


def test_contacts_without_a_date_are_counted_and_not_all_listed():
    rows = tuple(Contact(id=f"c{n}", kind="talks", sides=(side(CHILE), side(PERU))) for n in range(5))
    (told,) = opening(Record(contacts=rows))["What happened"]
    assert told.endswith("five times: without a date, talks; without a date, talks; and three more without a date.")


def test_the_order_of_the_rows_does_not_change_the_brief():
    record = build_talks()
    turned = replace(
        record,
        contacts=record.contacts[::-1],
        positions=record.positions[::-1],
        documents=record.documents[::-1],
        deals=record.deals[::-1],
    )
    assert opening(turned) == opening(record)
