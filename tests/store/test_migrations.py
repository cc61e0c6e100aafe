import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from legation.errors import RecordError
from legation.store import LATEST, Desk
from legation.store.migrations import MIGRATIONS
from legation.store.schema import metadata

from .articles import oslo_article

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.fixture
def first_desk(tmp_path):
    """A desk as version 1 wrote it."""
    path = tmp_path / "desk.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((FIXTURES / "desk-v1.sql").read_text())
    return path


def version(path):
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()[0])


def test_versions_are_numbered_from_one_without_gaps():
    assert [migration.version for migration in MIGRATIONS] == list(range(1, LATEST + 1))


def test_a_desk_of_the_first_version_is_copied_and_migrated_with_all_it_holds(first_desk):
    _, article, statements = oslo_article()
    with Desk.open(first_desk) as desk:
        assert list(desk.documents()) == [article.document]
        assert {s.id: s for s in desk.statements()} == {s.id: s for s in statements}
        assert len(list(desk.rejections())) == 1
        assert {hit.noun for hit in desk.search("Oslo")} == {"document", "contact"}
        assert desk.verify() == []
    assert version(first_desk) == LATEST
    assert version(first_desk.with_name("desk.db.v1.bak")) == 1


def test_a_migrated_desk_goes_on_like_a_new_one(first_desk):
    with Desk.open(first_desk) as desk:
        snapshot, article, statements = oslo_article(2)
        desk.write_article(article, snapshot, statements, extractor="1")
        desk.store_rows(statements)
        assert [hit.title for hit in desk.search("report 2") if hit.noun == "document"] == ["Talks in Oslo, report 2"]
        assert desk.verify() == []


def test_a_desk_that_is_up_to_date_is_not_copied(tmp_path):
    for _ in range(2):
        Desk.open(tmp_path / "desk.db").close()
    assert [path.name for path in tmp_path.iterdir() if "bak" in path.name] == []


@pytest.mark.parametrize("start", ["new", "migrated"])
def test_every_desk_ends_with_the_tables_of_the_schema(start, tmp_path, first_desk):
    path = first_desk if start == "migrated" else tmp_path / "new.db"
    Desk.open(path).close()
    found = inspect(create_engine(f"sqlite:///{path}"))
    for table in metadata.sorted_tables:
        columns = {(c["name"], str(c["type"]), c["nullable"]) for c in found.get_columns(table.name)}
        assert columns == {(c.name, str(c.type.compile()), bool(c.nullable)) for c in table.columns}
        indexes = {tuple(index["column_names"]) for index in found.get_indexes(table.name)}
        assert {tuple(c.name for c in index.columns) for index in table.indexes} <= indexes
        keys = {(tuple(k["constrained_columns"]), k["referred_table"]) for k in found.get_foreign_keys(table.name)}
        assert keys == {((c.parent.name,), c.column.table.name) for c in table.foreign_keys}


def test_a_desk_of_a_newer_version_is_refused_with_both_versions_named(tmp_path):
    path = tmp_path / "desk.db"
    Desk.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"UPDATE meta SET value = '{LATEST + 7}' WHERE key = 'schema_version'")
        connection.commit()
    with pytest.raises(RecordError, match=rf"version {LATEST + 7}.*version {LATEST}\b"):
        Desk.open(path)
    assert version(path) == LATEST + 7


def test_a_migration_that_fails_leaves_the_desk_as_it_was(first_desk, monkeypatch):
    from legation.store.versions import search

    def fail(connection):
        search.apply(connection)
        raise RuntimeError("power cut")

    broken = (MIGRATIONS[0], type(MIGRATIONS[1])(2, "broken", fail), *MIGRATIONS[2:])
    monkeypatch.setattr("legation.store.migrations.MIGRATIONS", broken)
    with pytest.raises(RuntimeError):
        Desk.open(first_desk)
    assert version(first_desk) == 1
    monkeypatch.undo()
    with Desk.open(first_desk) as desk:
        assert desk.search("Oslo")
