"""Acts in outline and their counts by day: the right rows, nothing but what counting needs, nothing that a person rejected."""

from dataclasses import replace

import pytest

from legation.analysis.synthetic import Phase, Recipe, make_history
from legation.errors import RecordError
from legation.records import Article, Snapshot
from legation.store import Desk
from legation.store.connect import writing
from legation.store.schema import rows

HISTORY = make_history(Recipe(phases=(Phase(days=60, rates=(0.6, 0.2, 0.4, 0.1)),), seed=1, others=1.0, not_counted=0.3))
ROWS = [*HISTORY.events, *HISTORY.contacts]


@pytest.fixture
def desk():
    with Desk.temporary() as made:
        made.store_rows(ROWS)
        yield made


def ours(row):
    actors = (*row.source, *row.target) if hasattr(row, "source") else tuple(side.party for side in row.sides)
    return {actor.country for actor in actors} == {"USA", "RUS"} and getattr(row, "type", "") != "CONSULT"


def test_the_acts_of_two_parties_are_their_contacts_and_other_events(desk):
    found = {row.id: row for row in desk.acts("USA", "RUS")}
    assert found.keys() == {row.id for row in ROWS if ours(row)}
    for row in ROWS:
        if row.id in found:
            outline = found[row.id]
            assert (outline.status, outline.date, outline.history) == (row.status, row.date, row.history)
            assert [told.document for told in outline.evidence] == [quote.document for quote in row.evidence]


def test_the_order_of_the_parties_does_not_matter(desk):
    assert {row.id for row in desk.acts("RUS", "USA")} == {row.id for row in desk.acts("usa", "rus")}
    assert list(desk.acts("USA", "ATL")) == []


def test_counts_by_day_are_of_all_parties_and_of_what_took_place(desk):
    counted = [row for row in ROWS if getattr(row, "type", "") != "CONSULT" and row.status in ("happened", "held")]
    assert sum(count for _, _, count in desk.acts_by_day()) == len(counted)
    day = counted[0].date.start
    assert {(first, last): n for first, last, n in desk.acts_by_day()}[day, day] == sum(
        r.date.start == day for r in counted
    )


def test_what_a_person_rejected_is_neither_an_act_nor_attention(desk):
    before = sum(count for _, _, count in desk.acts_by_day())
    gone = next(row for row in ROWS if ours(row) and row.status == "happened")
    desk.store_rows([replace(row, review="rejected") if row.id == gone.id else row for row in ROWS])
    assert gone.id not in {row.id for row in desk.acts("USA", "RUS")}
    assert sum(count for _, _, count in desk.acts_by_day()) == before - 1


def test_a_damaged_row_is_an_error_of_the_record(desk):
    with writing(desk._engine) as connection:
        connection.execute(rows.update().where(rows.c.noun == "event").values(body='{"id": 1}'))
    with pytest.raises(RecordError, match="cannot be read"):
        list(desk.acts("USA", "RUS"))


def test_documents_come_with_day_and_fingerprint_alone(desk):
    document = HISTORY.documents[0]
    content = document.text.encode()
    snapshot = Snapshot(content=content, sha256=document.sha256, path="a.txt", media_type="text/plain")
    desk.write_article(Article(document=document, blocks=()), snapshot, [], extractor="synthetic")
    (found,) = desk.document_prints().values()
    assert (found.id, found.published, found.fingerprint, found.text) == (
        document.id,
        document.published,
        document.fingerprint,
        "",
    )
