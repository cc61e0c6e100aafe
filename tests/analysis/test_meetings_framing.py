"""What each party says that a meeting was about."""

import pytest

from legation.analysis.meetings_framing import find_subject, frame_contacts
from legation.records import Actor, Claim, Contact, Evidence, Holder, Side

CHILE = Actor(name="Chile", as_written=(), id="chl", kind="country", country="CHL", sector="GOV")
PERU = Actor(name="Peru", as_written=(), id="per", kind="country", country="PER", sector="GOV")
TALKS = Contact(
    id="k", kind="talks", sides=(Side(party=CHILE), Side(party=PERU)), documents=("d",), evidence=(Evidence("d", 10, 60, ""),)
)


def claim(key, content, country, start=20, kind="official", document="d"):
    chain = (Holder(name="author", kind="author"), Holder(name="X", kind=kind, country=country))
    return Claim(
        id=key,
        content=content,
        holder_chain=chain,
        documents=(document,),
        evidence=(Evidence(document, start, start + 30, content),),
    )


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("the talks were devoted to the port of Arica, and went well", "the port of Arica"),
        ("the two discussed bilateral relations", "bilateral relations"),
        ("the main topic was Ukraine", "Ukraine"),
        ("they did not discuss borders", ""),
        ("the talks were good", ""),
        ("the ministers refused to discuss fish; they talked about copper", "copper"),
    ],
)
def test_a_subject_is_what_something_is_said_to_have_been_about(text, subject):
    assert find_subject(text) == subject


def framings(*claims, contact=TALKS):
    (framed,) = frame_contacts([contact], claims)
    return [side.framing for side in framed.sides]


def test_the_framing_of_one_meeting_may_differ_by_party():
    told = claim("a", "the talks were about the port", "CHL"), claim("b", "the talks were about the border", "PER")
    assert framings(*told) == framings(*reversed(told)) == ["the port", "the border"]


@pytest.mark.parametrize(
    "other",
    [
        claim("a", "the talks were about the port", "BOL"),
        claim("a", "the talks were about the port", "CHL", start=100),
        claim("a", "the talks were about the port", "CHL", document="e"),
        claim("a", "the talks were about the port", "CHL", kind="person"),
        claim("a", "the talks were useful", "CHL"),
    ],
)
def test_what_others_say_or_what_is_said_elsewhere_is_no_framing(other):
    assert framings(other) == [None, None]


def test_a_framing_that_is_there_already_stays():
    known = Contact(id="k", kind="talks", sides=(Side(party=CHILE, framing="copper"),), documents=("d",), evidence=TALKS.evidence)
    assert framings(claim("a", "the talks were about the port", "CHL"), contact=known) == ["copper"]
