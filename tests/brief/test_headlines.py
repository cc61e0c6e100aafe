"""The opening: what is told in sentences, and that each sentence has its rows."""

import datetime as dt
import re
from dataclasses import replace

import pytest

from legation.brief import build_brief
from legation.brief.agreed import trimmed
from legation.records import Contact, Record, Rival, When

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


def test_the_latest_contact_comes_first_and_says_how_many_there_were(record):
    told = opening(record)["What happened"]
    assert told[0] == (
        "Marta Rojas and Julio Cárdenas held talks in Arica on 20 March 2031, "
        "the latest of five contacts between Chile and Peru on record since 3 March (one source)."
    )
    assert told[1].startswith("Before that, their leaders spoke by telephone on 3 March; ")
    assert "1883" not in " ".join(told)
    assert "February" not in " ".join(told)


def test_who_sat_at_the_table_is_named_once_with_office_and_then_by_surname(record):
    told = opening(record)["What happened"]
    assert told[2] == (
        "At the table in Lima were Foreign Minister Rodrigo Alcayaga, Barrientos and Tomás Edwards for Chile, "
        "and Foreign Minister Inés Huamán and Vilca for Peru."
    )
    assert told[3] == "There they agreed to meet again."
    assert opening(record)["What comes next"][0].startswith(
        "Alcayaga and Huamán are expected to meet in Quito or Lima in April 2031"
    )


def test_the_level_of_contact_is_told_where_it_moved(record):
    told = opening(record)["Which way it moves"]
    assert told[0] == "The level of contact has come down, from leaders on 3 March to working level on 20 March 2031."


def test_what_is_ahead_says_who_announced_it_and_what_was_called_off(record):
    told = opening(record)
    assert told["What comes next"][0].endswith("but no party has announced it.")
    assert told["What comes next"][1].endswith("by 31 December 2031 has been proposed; nothing is agreed.")
    assert (
        told["Which way it moves"][-1]
        == "Talks between Chile and Peru, which were to take place on 14 March 2031, were cancelled."
    )


def test_a_planned_contact_whose_day_has_passed_is_not_told_as_coming(record):
    told = opening(record, as_of=dt.date(2031, 6, 1))["What comes next"]
    assert any(
        line.endswith("were expected to meet in Quito or Lima in April 2031; whether they did is not on record.") for line in told
    )


def test_who_is_disposed_of_and_who_was_kept_out_is_told_with_the_reasons(record):
    missing = opening(record)["Who is missing"]
    assert missing[0].startswith("Bolivia was at none of these tables, though one position and one deal concern it")
    assert missing[1].startswith("Pablo Errázuriz was kept out of the talks between Chile and Peru in Lima")
    assert missing[1].endswith("and no reason is given.")
    assert missing[2].endswith("the reason given: “it is not a party to the port”.")


def test_two_parties_on_one_issue_stand_in_one_sentence_with_their_words(record):
    table = opening(record)["What is on the table"]
    assert table[0] == "On customs, Chile offers “a free zone in Arica”, while Peru rejects “any discussion of a customs union”."


def test_what_others_believe_of_a_party_is_told_as_said_of_it(record):
    table = " ".join(opening(record)["What is on the table"])
    assert "Chile is said to want “a meeting of the leaders and <nothing else>”" in table
    assert "refuses: “a truce is a road to nowhere; we want a final treaty” (in its own words)" in table


def test_denials_and_differing_reports_are_contested(record):
    contested = opening(record)["What is contested"]
    assert contested[0] == "A meeting between Chile and Peru in February 2031 is denied."
    assert contested[1].endswith("in Lima: 10–11 March (The Harbour Ledger) or 11 March (Andes Wire).")


def test_a_brief_on_one_source_says_so(record):
    alone = tuple(replace(contact, support=1) for contact in record.contacts)
    told = opening(replace(record, contacts=alone))["What it rests on"]
    assert told == [
        "Two articles by two sources (Andes Wire and The Harbour Ledger), published 14–24 March 2031, one copy not counted.",
        "No contact, position or deal is confirmed by a second independent source.",
    ]


def test_an_empty_record_makes_no_sentences():
    assert opening(Record()) == {}


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "Chile and Peru held talks on 1 January 2031."),
        (2, "Chile and Peru held talks on 2 January 2031, the latest of two contacts on record since 1 January."),
        (9, "Chile and Peru held talks on 9 January 2031, the latest of nine contacts on record since 1 January."),
    ],
)
def test_many_contacts_are_counted_and_not_all_listed(count, words):
    days = [dt.date(2031, 1, 1 + n) for n in range(count)]
    rows = tuple(
        Contact(id=f"c{n}", kind="talks", date=When(start=day, end=day, precision="day"), sides=(side(CHILE), side(PERU)))
        for n, day in enumerate(days)
    )
    told = opening(Record(contacts=rows))["What happened"]
    assert told[0] == words
    assert " ".join(told).count("held talks") <= 5


def test_the_opening_stays_short_and_counts_what_it_does_not_tell():
    days = [When(start=dt.date(2031, 1, n), end=dt.date(2031, 1, n), precision="day") for n in range(1, 31)]
    rows = tuple(
        Contact(id=f"c{n}", kind="talks", status="planned", date=day, sides=(side(CHILE), side(PERU)))
        for n, day in enumerate(days)
    )
    lines = build_brief(Record(contacts=rows)).find_section("in-short").groups[0].lines
    assert len(lines) == 8
    assert lines[-1].text == "23 more of this kind stand in the sections below."
    assert len(lines[-1].rows) == 23


def test_contacts_without_a_date_are_counted_and_not_all_listed():
    rows = tuple(Contact(id=f"c{n}", kind="talks", sides=(side(CHILE), side(PERU))) for n in range(5))
    (told,) = opening(Record(contacts=rows))["What happened"]
    assert told == "Chile and Peru held talks, one of five contacts on record."


def test_several_contacts_ahead_without_a_day_stand_in_one_sentence():
    rows = tuple(
        Contact(id=f"c{n}", kind=kind, status=status, sides=(side(CHILE), side(PERU)))
        for n, (kind, status) in enumerate([("talks", "planned"), ("summit", "expected"), ("call", "proposed")])
    )
    assert opening(Record(contacts=rows))["What comes next"] == [
        "At no stated date, talks between Chile and Peru are announced; a summit between Chile and Peru is expected but not announced; "
        "a telephone call between Chile and Peru is only proposed."
    ]


def test_a_plan_that_was_carried_out_is_no_difference_between_reports():
    day = When(start=dt.date(2031, 1, 1), end=dt.date(2031, 1, 1), precision="day")
    rival = Rival(field="status", values=(("held", ("document-wire",)), ("planned", ("document-ledger",))))
    row = Contact(id="c", kind="talks", date=day, sides=(side(CHILE), side(PERU)), rivals=(rival,))
    assert "What is contested" not in opening(replace(build_talks(), contacts=(row,), positions=(), deals=()))


UNTOLD = [
    (Contact(id="c", kind="talks", sides=(side(CHILE),)), "Talks of Chile are on record; the other side is not made out."),
    (Contact(id="c", kind="call"), "A telephone call is on record; who took part is not made out."),
]


@pytest.mark.parametrize(("row", "words"), UNTOLD)
def test_a_contact_of_which_too_little_is_known_says_what_is_not_known(row, words):
    assert opening(Record(contacts=(row,)))["What happened"] == [words]


def test_every_sentence_is_one_and_ends_as_one(record):
    section = build_brief(record).find_section("in-short")
    for line in section.iter_lines():
        assert line.text.endswith("."), line.text
        assert line.text[0].isupper() or line.text[0].isdigit(), line.text
        assert "  " not in line.text, line.text
        assert not set(re.findall(r"\b(?:None|unknown|not named|at_table|held,)\b", line.text)), line.text


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


def test_a_sentence_cites_the_quotes_that_tell_what_it_says(record):
    section = build_brief(record).find_section("in-short")
    cited = {line.text: [quote.quote for quote in line.evidence] for line in section.iter_lines()}
    seated = next(quotes for text, quotes in cited.items() if text.startswith("At the table in Lima"))
    assert any("Inés Huamán" in quote for quote in seated)
    assert all(len(quotes) <= 3 or len(line.rows) > 1 for line, quotes in zip(section.iter_lines(), cited.values(), strict=False))


CUT = [
    ("agreed to continue contacts, both governments said", "agreed to continue contacts"),
    (
        "agreed on Tuesday to halt attacks for 30 days, the White House said after a long call",
        "agreed to halt attacks for 30 days",
    ),
    ("undertook to return the vessel with its nets and 3", ""),
    ("agreed on eleven hours without shooting and, remarkably", "agreed on eleven hours without shooting"),
    ('signed a memorandum on four "areas', 'signed a memorandum on four "areas"'),
]


@pytest.mark.parametrize(("words", "told"), CUT)
def test_what_was_agreed_is_cut_at_its_ends_and_what_breaks_off_is_not_told(words, told):
    assert trimmed(words) == told
