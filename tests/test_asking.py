"""A question put to a desk finds what it would find in the whole record, though only a part of it is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from legation import store
from legation.analysis.assess import Material, assess
from legation.asking import ask_desk, load_question, precedent_rates, voices_by
from legation.errors import UsageError
from legation.link.sources import Sources
from legation.records import Article, Attribution, Contact, Document, Holder, Snapshot

from .analysis.assess.made import asks, material, question
from .analysis.assess.test_look import CASES, ROWS

# The same rows, told by five articles.
SPREAD = tuple(replace(row, documents=(f"d{n % 5 + 1}",)) for n, row in enumerate(ROWS))


@pytest.fixture(scope="module")
def desk(whole: Material) -> Iterator[store.Desk]:
    with store.Desk.temporary() as made:
        for document in whole.documents.values():
            content = document.id.encode()
            snapshot = Snapshot(content=content, sha256=document.sha256, path=document.id, media_type="text/plain")
            made.write_article(Article(document=document, blocks=()), snapshot, [], extractor="made")
        made.store_rows(SPREAD)
        yield made


@pytest.fixture(scope="module")
def whole() -> Material:
    return material(*SPREAD)


@pytest.mark.parametrize("match", [match for match, _ in CASES])
def test_no_row_is_lost_by_reading_only_what_is_asked_about(desk: store.Desk, whole: Material, match: str) -> None:
    asked = question(asks(match))
    by_desk, by_all = ask_desk(desk, asked).columns[0], assess(asked, whole).columns[0]
    assert by_desk.rows == by_all.rows
    assert (by_desk.state == "observed") == (by_all.state == "observed")


def test_a_noun_that_the_desk_holds_much_of_can_be_missed_though_none_of_it_was_read(desk: store.Desk) -> None:
    asked = question(asks("{events: {types: PROTEST, between: [$a, $b]}}"))
    column = ask_desk(desk, asked).columns[0]
    assert "hardly" not in column.note
    assert "events of these parties" not in column.note


def test_of_principals_that_the_desk_does_not_know_nothing_is_absent(desk: store.Desk) -> None:
    asked = question(asks("{events: {types: PROTEST}}")).with_parties({"a": "PER", "b": "CHL"})
    assert {column.state for column in ask_desk(desk, asked).columns} == {"not_assessable"}


def test_days_that_end_before_they_begin_are_refused(desk: store.Desk) -> None:
    import datetime as dt

    with pytest.raises(UsageError, match="before"):
        ask_desk(desk, question(asks("{events: {types: AID}}")), since=dt.date(2031, 2, 2), until=dt.date(2031, 2, 1))


def test_an_outlet_that_passes_on_a_ministers_word_is_no_second_source() -> None:
    documents = {
        name: Document(id=name, sha256=name, text="", outlet=outlet) for name, outlet in (("d1", "Wire"), ("d2", "Post"))
    }
    voices = voices_by(Sources(documents, {"d1": "d1", "d2": "d2"}))
    author, minister = Holder(name="author", kind="author"), Holder(name="Eide", kind="official", actor="person.eide")
    row = Contact(
        id="c", kind="call", documents=("d1", "d2"),
        attribution=(
            Attribution(holder_chain=(author, minister), document="d1"),
            Attribution(holder_chain=(author,), document="d2"),
        ),
    )  # fmt: skip
    assert voices(row) == {"person.eide", "outlet post"}
    denied = Attribution(holder_chain=(author,), document="d2", verb_class="denies")
    rumour = Attribution(holder_chain=(author,), document="d2", basis="rumour")
    assert voices(Contact(id="c", kind="call", documents=("d2",), attribution=(denied, rumour))) == frozenset()


def test_base_rates_stand_by_the_kinds_of_the_hypotheses_and_an_entry_can_be_left_out() -> None:
    asked = load_question("reset-or-pact")
    rates = precedent_rates(asked)
    assert {"partition", "normalisation", "else"} <= set(rates["third-absent"])
    assert all(0 < rate < 1 for found in rates.values() for rate in found.values())
    without = precedent_rates(asked, without=["Molotov-Ribbentrop Pact"])
    assert without["third-absent"]["partition"] != rates["third-absent"]["partition"]
    with pytest.raises(UsageError, match="no precedent"):
        precedent_rates(asked, without=["nothing of the kind"])
