
"""How people, places, contacts and sources are named."""

import pytest

from legation.brief.names import actor_full, attribution_words, contact_words, holder_words, places_words, sources_words
from legation.records import Actor, Attribution, Contact, Delegate, Grade, Holder, Place, Side

from .talks import ALCAYAGA, BARRIENTOS, CHILE, EDWARDS, LEDGER, PERU, VILCA, WIRE, place, side

AUTHOR = Holder(name="author", kind="author")
NBC = Holder(name="NBC", kind="outlet")
OFFICIALS = Holder(name="officials", kind="anonymous")


@pytest.mark.parametrize(
    ("chain", "words"),
    [
        ((), "the author"),
        ((AUTHOR,), "the author"),
        ((Holder(name="I. Petrenko", kind="author"),), "the author, I. Petrenko"),
        ((AUTHOR, NBC), "NBC, as told by the author"),
        ((AUTHOR, NBC, OFFICIALS), "officials, by way of NBC, as told by the author"),
    ],
)
def test_who_says_so_is_told_from_the_fact_outwards(chain, words):
    assert holder_words(chain) == words


def test_the_author_s_own_plain_word_needs_no_attribution_but_a_hedged_one_does():
    assert attribution_words((Attribution(holder_chain=(AUTHOR,)),)) == ""
    assert attribution_words((Attribution(holder_chain=(AUTHOR,), hedge="perhaps"),)) == "the author (“perhaps”)"


@pytest.mark.parametrize(
    ("actor", "words"),
    [
        (VILCA, "Óscar Vilca (security adviser, written “Oscar Willka”)"),
        (ALCAYAGA, "Rodrigo Alcayaga (foreign minister)"),
        (CHILE, "Chile"),
        (Actor(name="Kim", as_written=("Kim",), candidates=("person.a", "person.b")), "Kim (may be person.a or person.b)"),
        (Actor(name="Ana", as_written=("presidents",), kind="person", id="person.ana"), "Ana"),
    ],
)
def test_a_name_comes_with_office_and_another_spelling_and_an_unresolved_one_with_its_candidates(actor, words):
    assert actor_full(actor) == words


@pytest.mark.parametrize(
    ("places", "words"),
    [
        ((place("Quito", "ECU", alternative=True), place("Lima", "PER", alternative=True)), "Quito or Lima"),
        ((place("Quito", "ECU"), place("Lima", "PER")), "Quito and Lima"),
        ((Place(name="Stepanakert", as_written="", controlled_by="Armenia"),), "Stepanakert (held by Armenia)"),
        ((), ""),
    ],
)
def test_places_say_whether_the_choice_is_open(places, words):
    assert places_words(places) == words


@pytest.mark.parametrize(
    ("contact", "words"),
    [
        (Contact(kind="call", sides=(side(CHILE, BARRIENTOS), side(PERU, VILCA))), "telephone call between Lucía Barrientos and Óscar Vilca"),
        (Contact(kind="talks", level="minister", sides=(side(CHILE, ALCAYAGA, EDWARDS), side(PERU, VILCA))), "ministers’ talks between Chile and Peru"),
        (Contact(kind="meeting", sides=(side(CHILE),)), "meeting with Chile"),
        (Contact(kind="visit", sides=(side(PERU),), host=CHILE, places=(place("Santiago", "CHL"),)), "visit to Santiago by Peru"),
        (Contact(kind="visit", sides=(side(PERU),), host=CHILE), "visit to Chile by Peru"),
        (Contact(kind="summit"), "summit"),
        (
            Contact(kind="talks", sides=(side(CHILE), Side(party=PERU, delegates=(Delegate(actor=VILCA, presence="excluded"),)))),
            "talks between Chile and Peru",
        ),
    ],
)  # fmt: skip
def test_a_contact_is_named_by_people_where_they_are_two_and_by_parties_otherwise(contact, words):
    assert contact_words(contact) == words


def test_sources_are_counted_once_and_named_when_there_are_several():
    grade = Grade(reliability="B", credibility="2", reason="two sources")
    row = Contact(kind="call", documents=(LEDGER.id, WIRE.id), support=2, dispute=1, grade=grade)
    both = {LEDGER.id: LEDGER, WIRE.id: WIRE}
    assert sources_words(row, both) == "two independent sources, 1 against, grade B2: The Harbour Ledger and Andes Wire"
    single = Contact(kind="call", documents=(LEDGER.id,), support=1)
    assert sources_words(single, {LEDGER.id: LEDGER}) == "one independent source"
