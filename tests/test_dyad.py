"""The index of two parties, asked of a desk."""

import datetime as dt
from dataclasses import replace

import pytest

from legation.analysis.index import Question, acts_between, build_index, count_acts
from legation.analysis.synthetic import Phase, Recipe, make_history
from legation.dyad import index_dyad
from legation.errors import UsageError
from legation.records import Article, Snapshot
from legation.store import Desk

PHASES = (Phase(days=126, rates=(0.3, 0.05, 0.6, 0.15)), Phase(days=126, rates=(1.0, 0.3, 0.2, 0.02)))
HISTORY = make_history(Recipe(phases=PHASES, seed=11, others=1.0, not_counted=0.2, reports=2))


@pytest.fixture(scope="module")
def desk():
    with Desk.temporary() as made:
        rows = [*HISTORY.events, *HISTORY.contacts]
        for document in HISTORY.documents:
            content = document.text.encode()
            snapshot = Snapshot(content=content, sha256=document.sha256, path="a.txt", media_type="text/plain")
            own = [row for row in rows if row.evidence[0].document == document.id]
            stated = [replace(row, evidence=row.evidence[:1], documents=(document.id,)) for row in own]
            made.write_article(Article(document=document, blocks=()), snapshot, stated, extractor="synthetic")
        made.store_rows(rows)
        yield made


def test_what_the_store_gives_in_outline_counts_like_the_whole_rows(desk):
    rows = [*HISTORY.events, *HISTORY.contacts]
    acts = {("USA", "RUS"): acts_between(rows, "USA", "RUS")}
    first = {document.text: document.id for document in reversed(HISTORY.documents)}
    copies = {document.id: first[document.text] for document in HISTORY.documents}
    whole = build_index("USA", "RUS", acts, count_acts(HISTORY.events, HISTORY.contacts), copies)
    assert index_dyad(desk, "USA", "Russia", Question()) == whole


def test_the_other_way_round_only_the_direction_of_acts_changes_sides(desk):
    one, other = index_dyad(desk, "USA", "RUS", Question()), index_dyad(desk, "RUS", "USA", Question())
    assert [(p.by_first, p.by_second, p.plover) for p in one.periods] == [
        (p.by_second, p.by_first, p.plover) for p in other.periods
    ]


def test_articles_as_attention_count_copies_once(desk):
    index = index_dyad(desk, "USA", "RUS", Question(attention="documents", by="day"))
    told = {document.published for document in HISTORY.documents}
    assert {period.attention for period in index.periods if period.start in told and not period.events} <= {1}
    assert all(period.attention == max(1, period.events) for period in index.periods if period.start in told)


def test_as_of_a_day_nothing_published_later_counts(desk):
    day = HISTORY.changes[0]
    index = index_dyad(desk, "USA", "RUS", Question(), as_of=day)
    now = index_dyad(desk, "USA", "RUS", Question(until=day))
    assert index.periods
    assert max(period.end for period in index.periods) <= day + dt.timedelta(days=6)
    linked, all_ = (sum(period.events for period in one.periods) for one in (index, now))
    assert 0.7 * all_ < linked <= all_  # linked anew: generated acts of one type on one day may be taken for one


@pytest.mark.parametrize(("first", "second", "beside"), [("USA", "American", ()), ("USA", "RUS", ("Russia",))])
def test_two_names_of_one_party_are_refused(desk, first, second, beside):
    with pytest.raises(UsageError, match="one party"):
        index_dyad(desk, first, second, Question(), beside=beside)


def test_a_person_is_no_party_and_the_error_says_what_is(desk):
    with pytest.raises(UsageError, match="is a person"):
        index_dyad(desk, "Lavrov", "USA", Question())


def test_a_party_that_the_desk_does_not_know_is_too_little_and_not_an_error(desk):
    index = index_dyad(desk, "USA", "Atlantis", Question())
    assert index.finding.missing
    assert index.periods == ()
