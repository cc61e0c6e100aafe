import sqlite3
from dataclasses import replace

import pytest

from legation.records import content_id, noun_of
from legation.store import Desk

from .articles import oslo_article


@pytest.fixture
def desk():
    with Desk.open(":memory:") as opened:
        for number in (1, 2):
            snapshot, article, statements = oslo_article(number)
            opened.write_article(article, snapshot, statements, extractor="1")
        yield opened


def contacts():
    return [oslo_article(number)[2][0] for number in (1, 2)]


def row(*reports):
    ids = sorted(report.id for report in reports)
    evidence = tuple(quote for report in reports for quote in report.evidence)
    documents = tuple(sorted({quote.document for quote in evidence}))
    identity = content_id(noun_of(reports[0]), "row", *ids)
    return replace(reports[0], id=identity, reports=tuple(ids), evidence=evidence, documents=documents)


def test_rows_are_exactly_those_of_the_last_linking(desk):
    one, two = contacts()
    assert desk.store_rows([row(one), row(two)]) == 2
    assert desk.store_rows([row(one, two)]) == 1
    assert list(desk.rows()) == [row(one, two)]


def test_an_id_given_out_resolves_after_rows_merge_and_split_again(desk):
    one, two = contacts()
    apart, together = [row(one), row(two)], row(one, two)
    desk.store_rows(apart)
    desk.store_rows([together])
    assert [desk.row(r.id) for r in apart] == [together, together]
    desk.store_rows(apart)
    assert [desk.row(r.id) for r in apart] == apart
    assert desk.row(together.id) in apart
    assert desk.row("contact-never-given") is None


def test_an_id_follows_its_quotes_when_the_statements_were_replaced(desk):
    old = row(contacts()[0])
    desk.store_rows([old])
    snapshot, article, statements = oslo_article(1)
    renamed = replace(statements[0], id="contact-of-a-newer-reader")
    desk.write_article(article, snapshot, [renamed], extractor="2")
    new = row(renamed)
    desk.store_rows([new])
    assert desk.row(old.id) == new


def test_an_id_whose_row_is_gone_is_tried_again_at_each_linking(desk):
    one, two = contacts()
    desk.store_rows([row(one), row(two)])
    desk.store_rows([row(two)])
    assert desk.row(row(one).id) is None
    desk.store_rows([row(one, two)])
    assert desk.row(row(one).id) == row(one, two)


def test_a_desk_knows_whether_its_rows_are_up_to_date(desk):
    assert not desk.is_linked()
    desk.store_rows([row(*contacts())])
    assert desk.is_linked()
    snapshot, article, statements = oslo_article(1)
    desk.write_article(article, snapshot, statements, extractor="1")
    assert desk.is_linked()
    desk.write_article(article, snapshot, statements[:1], extractor="2")
    assert not desk.is_linked()


def test_rows_that_vanish_are_no_longer_found_by_search(desk):
    one, two = contacts()
    desk.store_rows([row(one), row(two)])
    assert len([hit for hit in desk.search("Oslo") if hit.noun == "contact"]) == 2
    desk.store_rows([row(one)])
    assert [hit.id for hit in desk.search("Oslo") if hit.noun == "contact"] == [row(one).id]


def test_a_failed_linking_keeps_the_rows_that_were_there(desk):
    one, two = contacts()
    desk.store_rows([row(one)])

    def broken():
        yield row(two)
        raise sqlite3.Error("the linker broke")

    with pytest.raises(sqlite3.Error):
        desk.store_rows(broken())
    assert list(desk.rows()) == [row(one)]
