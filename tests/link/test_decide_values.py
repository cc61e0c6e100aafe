"""The value of a correction, from words to the type of its field."""

import datetime as dt

import pytest

from legation.errors import UsageError
from legation.link.decide_values import correctable, parse_value, show_value
from legation.records import NOUNS

DAY = dt.date.fromisoformat


@pytest.mark.parametrize(
    ("noun", "field", "words", "shown"),
    [
        ("contact", "status", "held", "held"),
        ("contact", "status", "Held", "held"),
        ("position", "kind", "red line", "red_line"),
        ("deal", "stage", "under negotiation", "under_negotiation"),
        ("contact", "level", "none", "none"),
        ("contact", "date", "2025-02-18", "2025-02-18"),
        ("contact", "date", "2024-02", "2024-02-01/2024-02-29"),
        ("contact", "date", "2024", "2024-01-01/2024-12-31"),
        ("contact", "date", "2025-02-17/2025-02-20", "2025-02-17/2025-02-20"),
        ("contact", "date", "unknown", "unknown"),
        ("contact", "places", "Baku or Istanbul", "Baku or Istanbul"),
        ("contact", "places", "Riyadh", "Riyadh"),
        ("contact", "sides", "USA; Russia", "United States; Russia"),
        ("contact", "host", "Saudi Arabia", "Saudi Arabia"),
        ("contact", "topics", "grain; prisoners", "grain; prisoners"),
        ("event", "negated", "no", "no"),
        ("event", "target", "Ukraine", "Ukraine"),
        ("position", "holder", "Bob the Unknown", "Bob the Unknown"),
        ("forecast", "p_stated", "0.25", "0.25"),
    ],
)
def test_words_become_a_value_that_reads_the_same(noun, field, words, shown):
    assert show_value(parse_value(noun, field, words)) == shown


@pytest.mark.parametrize(
    ("noun", "field", "words", "message"),
    [
        ("contact", "status", "cooked", "one of held, ongoing"),
        ("contact", "date", "last Tuesday", "date"),
        ("contact", "date", "2025-02-20/2025-02-17", "ends before it starts"),
        ("contact", "date", "2025-02-20/2025-02-21/2025-02-22", "write a day"),
        ("event", "negated", "perhaps", "yes or no"),
        ("event", "magnitude", "12 dead", "no field 'magnitude'"),
        ("contact", "id", "contact-1", "no field 'id'"),
        ("contact", "support", "4", "no field 'support'"),
        ("forecast", "p_stated", "likely", "p_stated"),
    ],
)
def test_what_a_field_cannot_be_is_refused(noun, field, words, message):
    with pytest.raises(UsageError, match=message):
        parse_value(noun, field, words)


def test_known_actors_and_places_are_those_of_the_tables():
    actor = parse_value("event", "source", "Kremlin")[0]
    assert (actor.country, actor.as_written) == ("RUS", ("Kremlin",))
    place = parse_value("contact", "places", "Jeddah")[0]
    assert (place.country, place.alternative) == ("SAU", False)


@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_has_fields_to_correct_and_none_that_all_rows_share(noun):
    assert len(correctable(noun)) >= 5
    assert not {"id", "evidence", "support", "grade", "why"} & set(correctable(noun))
