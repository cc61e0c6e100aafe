import sqlite3
import threading
from pathlib import Path

import pytest

from legation.errors import RecordError, UsageError
from legation.store import Desk, Filter

from .articles import oslo_article


def put(desk, number):
    snapshot, article, statements = oslo_article(number)
    desk.write_article(article, snapshot, statements, extractor="1")


def test_a_desk_is_made_at_first_and_opened_after(tmp_path):
    for location in (tmp_path / "desk.db", str(tmp_path / "desk.db"), f"sqlite:///{tmp_path / 'desk.db'}"):
        with Desk.open(location) as desk:
            put(desk, 1)
            assert desk.counts().documents == 1


def test_an_empty_file_becomes_a_desk(tmp_path):
    (tmp_path / "desk.db").touch()
    with Desk.open(tmp_path / "desk.db") as desk:
        assert desk.counts().documents == 0


def test_what_is_no_desk_is_refused_with_advice(tmp_path):
    (tmp_path / "notes.txt").write_text("The delegations met in Geneva. " * 200)
    (tmp_path / "short.txt").write_text("x")
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE recipes (name)")
    other.commit()
    other.close()
    for name in ("notes.txt", "short.txt", "other.db", ".", "no/such/desk.db"):
        with pytest.raises(RecordError):
            Desk.open(tmp_path / name)
    assert (tmp_path / "short.txt").read_text() == "x"


def faults_of(path):
    """What is wrong with a desk, whether it shows when it is opened or when it is verified."""
    try:
        with Desk.open(path) as desk:
            return desk.verify()
    except RecordError as error:
        return [error]


def test_a_truncated_desk_is_refused_or_found_by_verify(tmp_path):
    path = tmp_path / "desk.db"
    with Desk.open(path) as desk:
        for number in range(30):
            put(desk, number)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert faults_of(path)


def test_another_kind_of_database_is_refused_by_name():
    with pytest.raises(UsageError, match="postgresql"):
        Desk.open("postgresql://localhost/desk")


def test_a_desk_of_its_own_goes_away():
    with Desk.open(":memory:") as desk:
        path = Path(desk.path)
        assert path.exists()
    assert not path.parent.exists()


def test_a_reader_sees_the_desk_as_it_was_when_it_began(tmp_path):
    with Desk.open(tmp_path / "desk.db") as one, Desk.open(tmp_path / "desk.db") as two:
        put(one, 1)
        reading = two.documents()
        next(reading)
        put(one, 2)
        assert list(reading) == []
        assert len(list(two.documents())) == 2


def test_a_list_can_be_walked_while_the_same_desk_writes():
    with Desk.open(":memory:") as desk:
        for number in range(5):
            put(desk, number)
        for index, _ in enumerate(desk.statements()):
            put(desk, 100 + index)
        assert desk.counts().documents == 20


def test_two_writers_at_once_lose_nothing(tmp_path):
    path = tmp_path / "desk.db"
    failures = []

    def write(numbers):
        try:
            with Desk.open(path) as desk:
                for number in numbers:
                    put(desk, number)
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=write, args=(range(start, 40, 2),)) for start in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with Desk.open(path) as desk:
        assert desk.counts().documents == 40
        assert desk.counts().statements == 120
        assert desk.verify() == []


def test_a_list_with_a_limit_takes_only_that_many(tmp_path):
    with Desk.open(tmp_path / "desk.db") as desk:
        for number in range(5):
            put(desk, number)
        assert len(list(desk.documents(Filter(limit=3)))) == 3
        assert len(list(desk.statements("contact", Filter(limit=0)))) == 0
