import datetime as dt
from dataclasses import replace

import pytest

from legation.errors import UsageError
from legation.records import Actor, Contact, Decision, Event, Forecast, Position, Side, When
from legation.store import Desk, Filter

from .articles import RUS, UKR, USA, day, make_article, oslo_article, stamp

TEXT = """A spring of talks
Envoys of the two powers met on 3 May.
The presidents spoke by telephone in March.
Kyiv and Moscow exchanged prisoners.
Moscow asked for guarantees.
A summit may follow.
"""
LAVROV = Actor(id="person.sergei-lavrov", name="Sergei Lavrov", as_written=("S. Lavrov",), kind="person", country="RUS")
MARCH = When(start=dt.date(2024, 3, 1), end=dt.date(2024, 3, 31), precision="month", as_written="in March")


@pytest.fixture
def desk():
    snapshot, article = make_article(TEXT, published=dt.date(2024, 5, 5))
    document = article.document
    sides = (Side(party=USA), Side(party=replace(RUS, name="Russian Federation")))
    stated = [
        stamp(document, Contact(kind="meeting", date=day("2024-05-03"), sides=sides), "met on 3 May"),
        stamp(document, Contact(kind="call", date=MARCH, sides=sides, status="rumoured"), "spoke by telephone in March"),
        stamp(
            document,
            Event(type="COOPERATE", trigger="exchanged", source=(UKR, RUS), date=day("2024-04-20")),
            "Kyiv and Moscow exchanged prisoners.",
        ),
        stamp(document, Position(kind="demand", content="guarantees", holder=LAVROV), "Moscow asked for guarantees."),
        stamp(document, Forecast(what="a summit", actors=(USA, RUS)), "A summit may follow."),
    ]
    with Desk.open(":memory:") as opened:
        opened.write_article(article, snapshot, stated, extractor="1")
        opened.store_rows(replace(s, reports=(s.id,)) for s in stated)
        yield opened


QUESTIONS = [
    ("everything", Filter(), {"meeting", "call", "COOPERATE", "demand", "forecast"}),
    ("between two states", Filter(between=("USA", "rus")), {"meeting", "call", "demand", "forecast"}),
    ("between two others", Filter(between=("UKR", "RUS")), {"COOPERATE", "demand"}),
    ("between states that never met", Filter(between=("UKR", "USA")), set()),
    ("an actor by surname", Filter(actor="Lavrov"), {"demand"}),
    ("an actor by id", Filter(actor="person.sergei-lavrov"), {"demand"}),
    ("an actor as the text writes it", Filter(actor="s. lavrov"), {"demand"}),
    ("an actor that is not there", Filter(actor="France"), set()),
    ("since a day within a month", Filter(since=dt.date(2024, 3, 31), until=dt.date(2024, 3, 31)), {"call"}),
    ("until before all", Filter(until=dt.date(2024, 2, 29)), set()),
    ("one day", Filter(since=dt.date(2024, 5, 3), until=dt.date(2024, 5, 3)), {"meeting"}),
    ("rows without a date count when reported", Filter(since=dt.date(2024, 5, 5)), {"demand", "forecast"}),
    ("a type in any case", Filter(type="cooperate"), {"COOPERATE"}),
    ("a status", Filter(status="rumoured"), {"call"}),
    ("another document", Filter(document="document-0"), set()),
]


def types(rows):
    return {getattr(row, "type", None) or getattr(row, "kind", None) or "forecast" for row in rows}


@pytest.mark.parametrize(("case", "wanted", "found"), QUESTIONS, ids=[q[0] for q in QUESTIONS])
def test_a_filter_finds_what_it_names_and_nothing_else(desk, case, wanted, found):
    assert types(desk.rows(None, wanted)) == found
    assert types(desk.statements(None, wanted)) == found


def test_lists_run_by_day_with_unknown_days_last(desk):
    assert [getattr(s, "kind", getattr(s, "type", "forecast")) for s in desk.statements(None, Filter(limit=3))] == [
        "call",
        "COOPERATE",
        "meeting",
    ]


def test_a_noun_narrows_a_list(desk):
    assert [type(row) for row in desk.rows("position")] == [Position]


def test_the_record_as_of_a_day_leaves_out_what_was_published_later(desk):
    assert list(desk.statements(None, Filter(as_of=dt.date(2024, 5, 4)))) == []
    assert len(list(desk.statements(None, Filter(as_of=dt.date(2024, 5, 5))))) == 5
    with pytest.raises(UsageError):
        list(desk.rows(None, Filter(as_of=dt.date(2024, 5, 5))))


def test_an_impossible_filter_is_refused():
    with pytest.raises(UsageError):
        Filter(since=dt.date(2024, 5, 5), until=dt.date(2024, 5, 4))
    with pytest.raises(UsageError):
        Filter(limit=-1)


def test_a_claim_lies_between_the_parties_of_what_it_is_about():
    snapshot, article, statements = oslo_article()
    with Desk.open(":memory:") as desk:
        desk.write_article(article, snapshot, statements, extractor="1")
        assert len(list(desk.statements("claim", Filter(between=("USA", "RUS"))))) == 1
        assert list(desk.statements("claim", Filter(between=("USA", "UKR")))) == []
        assert len(list(desk.statements("claim", Filter(actor="a ministry")))) == 1


WORDS = [
    ("a word in any case", "TELEPHONE", 2),
    ("all words must stand", "telephone prisoners", 1),
    ("a phrase", '"spoke by telephone"', 2),
    ("a phrase in another order", '"telephone by spoke"', 0),
    ("the beginning of a word", "prison*", 2),
    ("a word that is nowhere", "submarine", 0),
    ("nothing but signs", '"" - * (', 0),
    ("operators are words", "prisoners NOT Kyiv", 0),
]


@pytest.mark.parametrize(("case", "words", "hits"), WORDS, ids=[w[0] for w in WORDS])
def test_search_finds_documents_and_rows_by_their_words(desk, case, words, hits):
    assert len(desk.search(words)) == hits


def test_a_row_is_explained_down_to_its_sentence(desk):
    row = next(iter(desk.rows("contact", Filter(type="meeting"))))
    found = desk.explain(row.id)
    assert [s.id for s in found.statements] == list(row.reports)
    passage = found.passages[0]
    assert (passage.before, passage.quote, passage.after) == ("Envoys of the two powers ", "met on 3 May", ".")
    assert found.documents[0].sha256
    assert desk.explain("contact-nothing") is None


def test_a_decision_on_another_row_that_stands_on_the_same_words_is_not_shown(desk):
    row = next(iter(desk.rows("contact", Filter(type="meeting"))))
    document = next(iter(desk.documents()))
    span = row.evidence[0]
    other = next(iter(desk.statements("position")))  # any statement that is there, and is not of this row
    for at, (named, shown) in enumerate(((other.id, False), (row.reports[0] if row.reports else row.id, True), ("gone", True))):
        made = Decision(
            id=f"decision-{at}",
            verb="accept",
            noun="contact",
            keys=((document.sha256, span.start, span.end),),
            statements=(named,),
            by="Ann",
            at=dt.datetime(2025, 3, 8, tzinfo=dt.UTC),
            reason="seen",
        )
        desk.write_decision(made)
        assert (made.id in {one.id for one in desk.explain(row.id).decisions}) == shown


def test_an_explanation_shows_the_decisions_on_the_same_words(desk):
    row = next(iter(desk.rows("contact", Filter(type="meeting"))))
    document = next(iter(desk.documents()))
    span = row.evidence[0]
    for start in (span.start, 0):
        desk.write_decision(
            Decision(
                id=f"decision-{start}",
                verb="accept",
                noun="contact",
                keys=((document.sha256, start, start + 3),),
                by="an analyst",
                at=dt.datetime(2024, 5, 6, tzinfo=dt.UTC),
                reason="seen the communiqué",
            )
        )
    assert [d.id for d in desk.explain(row.id).decisions] == [f"decision-{span.start}"]
    assert len(list(desk.decisions("contact"))) == 2


def test_counts_tell_what_the_desk_holds(desk):
    counts = desk.counts()
    assert (counts.documents, counts.statements, counts.rows, counts.rejections) == (1, 5, 5, 0)
    assert dict(counts.by_noun) == {"contact": 2, "event": 1, "forecast": 1, "position": 1}
