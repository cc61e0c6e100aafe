
"""The sections after the opening: chronology, history, ledger, deals, claims, forecasts, events, presence, sources, refusals."""

import pytest


def lines(brief, section):
    return list(brief.find_section(section).iter_lines())


def details(line):
    return {detail.term: detail.text for detail in line.details}


def find(brief, section, words):
    return next(line for line in lines(brief, section) if words in line.text)


def test_the_chronology_runs_by_date_and_ends_with_what_has_none(brief):
    section = brief.find_section("contacts")
    assert [line.label for line in section.groups[0].lines] == [
        "February 2031", "3 March 2031", "6 March 2031", "7 March 2031", "10–11 March 2031", "14 March 2031", "20 March 2031",
        "April 2031", "by 31 December 2031",
    ]  # fmt: skip
    assert section.groups[1].title == "Without a date"
    assert [line.text for line in section.groups[1].lines] == ["Visit to Santiago by Peru"]


def test_history_is_never_in_the_chronology(brief):
    assert not [line for line in lines(brief, "contacts") if "1883" in line.label]
    (past,) = lines(brief, "history")
    assert (past.label, past.text, past.flag) == ("20 October 1883", "Signing between Chile and Peru", "history")


def test_a_contact_tells_delegates_absences_sessions_rivals_and_sources(brief):
    told = details(find(brief, "contacts", "Ministers’ talks"))
    assert told["Chile"] == (
        "Rodrigo Alcayaga (foreign minister), Lucía Barrientos (security adviser), Tomás Edwards (head of the state copper company)"
    )
    assert told["Kept out"].startswith("Pablo Errázuriz (special envoy for the border): no reason given; Bolivia: reason given:")
    assert told["Sessions"] == "two sessions: port of Arica; customs"
    assert "“11 March” (Andes Wire)" in told["Reports differ"]
    assert told["Sources"] == "two independent sources: The Harbour Ledger and Andes Wire"
    assert told["Date"] == "“10–11 March” in the text; worked out from: published 24 March 2031"


def test_alternative_places_and_links_between_contacts_are_told(brief):
    assert find(brief, "contacts", "Quito or Lima").flag == "expected, not announced by a party"
    told = details(find(brief, "contacts", "Working-level"))
    assert told["Prepares"] == "ministers’ meeting between Rodrigo Alcayaga and Inés Huamán in Quito or Lima, April 2031"
    assert told["Follows"] == "ministers’ talks between Chile and Peru in Lima, 10–11 March 2031"


@pytest.mark.parametrize(
    ("words", "flag", "by"),
    [
        ("a truce is a road", "refusal", ("Said by", "Rodrigo Alcayaga, as told by the author")),
        ("that Bolivia give up", "demand, reported", ("Reported by", "Radio Altiplano, as told by the author")),
        ("a meeting of the leaders", "interest, ascribed", ("Ascribed by", "Ana Quiroga, as told by the author (“believes”)")),
    ],
)
def test_an_analyst_s_opinion_is_not_shown_as_the_state_s_word(brief, words, flag, by):
    line = find(brief, "ledger", words)
    assert line.flag == flag
    assert by in details(line).items()


def test_the_ledger_is_a_matrix_of_issues_and_parties_with_conditions(brief):
    table = brief.find_section("ledger").table
    assert table.columns == ("Chile", "Peru")
    row = next(row for row in table.rows if row.head == "Trade: customs")
    offer, rejection = row.cells
    assert details(offer[0])["Condition"] == "if Peru buys the copper of the Tacora mine"
    assert rejection[0].text == "any discussion of a customs union"


def test_deals_tell_their_quantities_with_what_they_cover(brief):
    told = details(find(brief, "deals", "Joint company"))
    assert told["Quantities"] == "14 million tons of ore (reserves of the mine); 90,000 tons of copper (reserves of the mine)"
    assert told["Where"] == "Tacora (BOL)"
    assert details(find(brief, "deals", "patrol boats"))["Quantities"] == "24 patrol boats"
    assert [line.flag for line in lines(brief, "deals")] == ["under negotiation", "floated"]


def test_claims_stand_by_holder_with_rumours_and_denials_first(brief):
    groups = brief.find_section("claims").groups
    assert [group.title for group in groups] == [
        "The palace in Santiago, as told by the author",
        "The palace in Lima, as told by the author",
        "Ana Quiroga, as told by the author",
        "Rodrigo Alcayaga, as told by the author",
    ]
    assert [group.lines[0].flag for group in groups] == [
        "rumour, denies", "does not deny, inferred by the writer", "speculates", "says",
    ]  # fmt: skip
    assert groups[3].lines[0].text == "“a truce is a road to nowhere; we want a final treaty”"
    assert details(groups[2].lines[0])["Hedge"] == "“may well”"


def test_a_forecast_that_cannot_be_told_says_why(brief):
    window, none = lines(brief, "forecasts")
    assert (window.label, details(window)["Where"]) == ("April 2031", "Quito or Lima")
    assert (none.label, details(none)["Cannot be resolved"]) == ("no window", "no window")


def test_a_consultation_that_the_chronology_tells_is_not_told_again(brief):
    assert [line.text for line in lines(brief, "events")] == [
        "Sanction: Bolivia against Chile (“recalled”)",
        "Accusation: Bolivia against Chile and Peru (“accused”)",
    ]


def test_the_table_of_presence_begins_with_whom_is_disposed_of(brief):
    table = brief.find_section("presence").table
    assert table.figures
    first = table.rows[0]
    assert (first.head, [cell[0].text for cell in first.cells]) == ("Bolivia", ["0", "0", "1", "1", "6", "0%", ""])
    assert first.cells[-1][0].evidence


def test_sources_tell_what_cleaning_removed_and_which_are_copies(brief):
    coverage, articles = brief.find_section("articles").groups
    assert "One article is a copy of another and counts as no source of its own." in [line.text for line in coverage.lines]
    ledger = next(line for line in articles.lines if "Bolivia reads" in line.text)
    assert details(ledger)["Removed in cleaning"] == "comment form (1) and previous story (2)"
    assert "Previous story: a fish is a fish" in details(ledger)["Removed words"]


def test_a_refusal_tells_why_and_what_to_do(brief):
    (refused,) = lines(brief, "rejections")
    assert details(refused) == {"Why": "the file holds no byte", "What to do": "check the download", "Where": "empty.txt"}
