"""The desk as it stood on a day."""

import datetime as dt
import stat
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from legation.records import Decision, Rejection
from legation.store import Desk, Filter, past

from .articles import oslo_article

DAYS = {1: dt.date(2025, 3, 1), 2: dt.date(2025, 3, 5), 3: dt.date(2025, 3, 9), 4: None}


@pytest.fixture(autouse=True)
def temporary_folder(tmp_path, monkeypatch):
    """What is kept for the next question is kept here."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    return tmp_path / "tmp"


def read(desk, number):
    snapshot, article, statements = oslo_article(number)
    document = replace(article.document, published=DAYS[number])
    bad = Rejection(id=f"bad-{number}", stage="extract", reason="odd", detail="x", document=document.id)
    desk.write_article(replace(article, document=document), snapshot, statements, [bad], extractor="1")
    return document, statements


@pytest.fixture
def desk(tmp_path):
    with Desk.open(tmp_path / "desk.db") as opened:
        for number in DAYS:
            read(opened, number)
        yield opened


def decision(at, verb="accept", **more):
    return Decision(
        id=f"decision-{at}-{verb}", verb=verb, noun="contact", keys=(("sha", 0, 4),), by="Ann", at=at, reason="r", **more
    )


@pytest.mark.parametrize(
    ("day", "numbers"),
    [("2025-02-28", []), ("2025-03-01", [1]), ("2025-03-04", [1]), ("2025-03-05", [1, 2]), ("2026-01-01", [1, 2, 3])],
)
def test_the_past_holds_what_was_published_by_the_day_and_nothing_else(desk, tmp_path, day, numbers):
    with Desk.open(tmp_path / "fresh.db") as fresh:
        for number in numbers:
            read(fresh, number)
        then = desk.as_of(dt.date.fromisoformat(day))
        assert list(then.documents()) == list(fresh.documents())
        assert list(then.statements()) == list(fresh.statements())
        assert list(then.rejections()) == list(fresh.rejections())
        assert [hit.id for hit in then.search("Oslo")] == [hit.id for hit in fresh.search("Oslo")]


def test_rows_of_the_past_are_its_own_and_the_desk_is_not_touched(desk):
    desk.store_rows([])
    then = desk.as_of(DAYS[1])
    assert not then.is_linked()
    then.store_rows(list(then.statements()))
    assert desk.is_linked()
    assert list(desk.rows()) == []
    assert len(list(desk.documents())) == 4


def test_decisions_made_by_the_day_count_and_later_ones_do_not(desk):
    early, late = (decision(dt.datetime(2025, 3, day, 23, 30, tzinfo=dt.UTC)) for day in (5, 6))
    undone = decision(dt.datetime(2025, 3, 8, tzinfo=dt.UTC), "revoke", revokes=early.id)
    for made in (early, late, undone):
        desk.write_decision(made)
    assert desk.as_of(dt.date(2025, 3, 4)).standing_decisions() == []
    assert desk.as_of(dt.date(2025, 3, 5)).standing_decisions() == [early]
    assert desk.as_of(dt.date(2025, 3, 8)).standing_decisions() == [late] == desk.standing_decisions()
    assert desk.standing_decisions(by=dt.date(2025, 3, 5)) == [early]


def test_a_day_is_made_once_and_made_anew_when_the_desk_has_changed(desk, temporary_folder):
    day = DAYS[2]
    first = desk.as_of(day)
    first.store_rows(list(first.statements()))
    with Desk.open(desk.path) as again:
        assert again.as_of(day).path == first.path
        assert again.as_of(day).is_linked()  # another process has the work of the first
    snapshot, article, statements = oslo_article(7)
    document = replace(article.document, published=DAYS[1])
    desk.write_article(replace(article, document=document), snapshot, statements, extractor="1")
    later = desk.as_of(day)
    assert document.id in {one.id for one in later.documents()}
    assert later.path != first.path
    assert not first.path.exists()  # what an earlier state held may since have been taken out


def test_the_same_article_again_changes_nothing(desk):
    before = desk.as_of(DAYS[1])
    read(desk, 2)
    assert desk.as_of(DAYS[1]) is before


def test_few_days_are_kept_where_only_their_owner_can_read_them(desk, temporary_folder):
    for day in range(1, past.MOST_KEPT + 5):
        desk.as_of(dt.date(2025, 3, day))
    (folder,) = temporary_folder.iterdir()
    assert len(list(folder.glob("*.db"))) == past.MOST_KEPT
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert list(folder.glob("*.part*")) == []


def test_a_folder_of_somebody_else_is_not_used(desk, temporary_folder):
    desk.as_of(DAYS[1])
    (folder,) = temporary_folder.iterdir()
    folder.chmod(0o777)
    elsewhere = desk.as_of(DAYS[2]).path.parent
    assert elsewhere != folder
    assert stat.S_IMODE(elsewhere.stat().st_mode) == 0o700


def test_the_past_of_a_temporary_desk_goes_with_it():
    with Desk.open(":memory:") as desk:
        read(desk, 1)
        path = desk.as_of(DAYS[1]).path
        assert path.parent == desk.path.parent
    assert not Path(path).exists()


def test_rows_of_a_day_are_not_asked_of_the_desk_of_today(desk):
    with pytest.raises(Exception, match=r"Desk\.as_of"):
        list(desk.rows(None, Filter(as_of=DAYS[1])))
