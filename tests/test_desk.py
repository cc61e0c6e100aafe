"""The desk as a program sees it."""

import datetime as dt
from pathlib import Path

import pytest

import legation
from legation.desk import LISTS

TEXT = "Marco Rubio met Sergei Lavrov in Riyadh on February 18, 2025. Russia demanded that Ukraine withdraw its troops.\n"


@pytest.fixture
def desk(tmp_path: Path) -> legation.Desk:
    (tmp_path / "talks.txt").write_text(TEXT)
    opened = legation.open(":memory:")
    opened.read(tmp_path / "talks.txt", date=dt.date(2025, 2, 19))
    return opened


def test_contacts_between_two_parties_become_a_frame(desk: legation.Desk) -> None:
    contacts = desk.contacts(between=("USA", "RUS"))
    assert [contact.kind for contact in contacts] == ["meeting"]
    assert list(contacts.to_pandas()["kind"]) == ["meeting"]


def test_days_may_be_written_as_words(desk: legation.Desk) -> None:
    assert len(desk.contacts(since="2025-02-18", until="2025-02-18")) == 1
    assert len(desk.contacts(since="2025-02-19")) == 0
    with pytest.raises(legation.UsageError, match="since='February'"):
        desk.contacts(since="February")


@pytest.mark.parametrize("noun", LISTS)
def test_every_list_is_a_method_and_holds_rows_of_its_noun(desk: legation.Desk, noun: str) -> None:
    assert all(isinstance(row, LISTS[noun]) for row in getattr(desk, noun)())


def test_an_unknown_list_or_filter_is_a_usage_error(desk: legation.Desk) -> None:
    with pytest.raises(legation.UsageError, match="no list 'treaties'"):
        desk.rows("treaties")
    with pytest.raises(legation.UsageError, match="unknown filter"):
        desk.contacts(colour="red")
    with pytest.raises(legation.UsageError, match="not stated by articles"):
        desk.rows("presence", statements=True)


def test_no_source_is_an_input_error(desk: legation.Desk) -> None:
    with pytest.raises(legation.InputError, match="no source given"):
        desk.read()


def test_an_id_that_is_not_there_is_an_input_error(desk: legation.Desk) -> None:
    with pytest.raises(legation.InputError, match="contact-0"):
        desk.explain("contact-0")
    with pytest.raises(legation.InputError, match="made of contacts"):
        desk.explain(desk.tracks()[0].id)


def test_a_desk_is_made_unless_that_is_refused(tmp_path: Path) -> None:
    with pytest.raises(legation.InputError, match="no desk"):
        legation.open(tmp_path / "new.db", create=False)
    legation.open(tmp_path / "new.db").close()
    with legation.open(tmp_path / "new.db", create=False) as desk:
        assert desk.counts().documents == 0


def test_a_record_is_kept_between_openings(tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_text(TEXT)
    with legation.open(tmp_path / "talks.db") as desk:
        desk.read(tmp_path / "talks.txt", date=dt.date(2025, 2, 19))
        first = desk.record()
    with legation.open(tmp_path / "talks.db") as desk:
        assert desk.record() == first
        assert desk.verify() == []


def test_positions_are_selected_by_issue_and_track(desk: legation.Desk) -> None:
    (demand,) = desk.positions()
    assert list(desk.positions(issue=demand.issue)) == list(desk.positions(issue="security")) == [demand]
    assert list(desk.positions(issue="trade")) == []
    track = desk.tracks()[0]
    assert [row.id for row in desk.contacts(track=track.id)] == [row.id for row in desk.contacts() if row.track == track.id]
    assert track.id in [row.id for row in desk.tracks(track=track.kind)]
    with pytest.raises(legation.UsageError, match="no track is 'nowhere'; there are"):
        desk.contacts(track="nowhere")
