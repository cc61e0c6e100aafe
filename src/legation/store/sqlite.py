"""Everything that only SQLite understands; another database gets a file like this one, and nothing else changes.

Write-ahead logging lets readers read while one writer writes; a writer takes its lock when it begins, because a
reader that turns into a writer halfway fails at once instead of waiting.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Select, Table, create_engine, event, literal_column, select, text
from sqlalchemy.dialects.sqlite import Insert, insert

BUSY_TIMEOUT_MS = 30_000
MAPPED_BYTES = 1 << 28  # pages of a large desk are read in place, not copied
FILE_HEADER = b"SQLite format 3\x00"

# (name of the index, table that holds the words, columns indexed)
_INDEXES = (("documents_fts", "documents", ("title", "text")), ("rows_fts", "rows", ("words",)))


def open_engine(path: Path) -> Engine:
    """An engine on the database file at `path`, which is made if it is not there."""
    engine = create_engine(f"sqlite:///{path}")

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver must not begin transactions behind our back
        for pragma in (
            f"busy_timeout = {BUSY_TIMEOUT_MS}",
            "journal_mode = WAL",
            "synchronous = NORMAL",
            "foreign_keys = ON",
            f"mmap_size = {MAPPED_BYTES}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def is_database(path: Path) -> bool:
    """Whether the file begins as a SQLite file does; an empty file counts, since SQLite makes a database of it."""
    with path.open("rb") as file:
        head = file.read(len(FILE_HEADER))
    return head in (b"", FILE_HEADER)


def insert_new(table: Table) -> Insert:
    """An insert that leaves a row alone whose key is already there."""
    return insert(table).on_conflict_do_nothing()


def copy_database(path: Path, target: Path) -> None:
    """Copy a database that may be in use to `target`, whole or not at all."""
    partial = target.with_name(target.name + ".part")
    partial.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(partial)) as copy:
        source.backup(copy)
    os.replace(partial, target)  # noqa: PTH105 - atomic, also over an older copy


def copy_rows(source: Path, target: Path, tables: Mapping[str, str], values: Mapping[str, str]) -> None:
    """Copy from each of the tables of one database the rows for which a condition holds into another one, all or nothing."""
    with closing(sqlite3.connect(target, isolation_level=None, timeout=BUSY_TIMEOUT_MS / 1000)) as connection:
        connection.execute("ATTACH DATABASE ? AS whole", (str(source),))
        connection.execute("BEGIN IMMEDIATE")
        for table, condition in tables.items():
            names = ", ".join(name for _, name, *_ in connection.execute(f"PRAGMA main.table_info({table})"))
            wanted = f"SELECT {names} FROM whole.{table} WHERE {condition}"
            connection.execute(f"INSERT INTO main.{table}({names}) {wanted}", dict(values))
        connection.execute("COMMIT")


def damage(connection: Connection) -> list[str]:
    """What SQLite's own check finds wrong with the file: pages, indexes, dangling references. Empty when sound."""
    found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    found = [] if found == ["ok"] else found
    found += [
        f"row of {row[0]} refers to a missing row of {row[2]}" for row in connection.exec_driver_sql("PRAGMA foreign_key_check")
    ]
    return found


def create_search(connection: Connection) -> None:
    """Make the full-text indexes with the triggers that keep them true, and fill them from their tables."""
    for index, table, columns in _INDEXES:
        names, old, new = (", ".join(prefix + c for c in columns) for prefix in ("", "old.", "new."))
        delete = f"INSERT INTO {index}({index}, rowid, {names}) VALUES ('delete', old.n, {old});"
        add = f"INSERT INTO {index}(rowid, {names}) VALUES (new.n, {new});"
        watched = ", ".join(columns)
        for statement in (
            f"CREATE VIRTUAL TABLE {index} USING fts5({names}, content='{table}', content_rowid='n', "
            "tokenize='unicode61 remove_diacritics 2')",
            f"CREATE TRIGGER {index}_added AFTER INSERT ON {table} BEGIN {add} END",
            f"CREATE TRIGGER {index}_removed AFTER DELETE ON {table} BEGIN {delete} END",
            f"CREATE TRIGGER {index}_changed AFTER UPDATE OF {watched} ON {table} BEGIN {delete} {add} END",
            f"INSERT INTO {index}({index}) VALUES ('rebuild')",
        ):
            connection.exec_driver_sql(statement)


def match_words(words: str) -> str:
    """A query that asks for all the words, with "quoted phrases" whole and a trailing * for the beginning of a word.

    Everything else that the query language would read as an operator is taken as plain words.

    >>> match_words('Riyadh "joint development" lith*')
    '"Riyadh" "joint development" "lith"*'
    """
    parts = []
    for phrase, word in re.findall(r'"([^"]*)"|([^\s"]+)', words):
        bare = (phrase or word).strip("*").strip()
        if any(c.isalnum() for c in bare):
            parts.append(f'"{bare}"' + ("*" if word.endswith("*") else ""))
    return " ".join(parts)


def numbers_with_any(words: Iterable[str]) -> Select[Any]:
    """A query for the numbers `n` of the rows whose words hold any of these, a trailing * for the beginning of a word.

    As in any full-text index, case and punctuation do not count.
    """
    bare = [(word.rstrip("*").replace('"', " "), word.endswith("*")) for word in words]
    phrases = [f'"{phrase}"{" *" if open_ended else ""}' for phrase, open_ended in bare if any(map(str.isalnum, phrase))]
    match = text("rows_fts MATCH :phrases").bindparams(phrases=" OR ".join(phrases))
    return select(literal_column("rowid")).select_from(text("rows_fts")).where(match)


def search_documents(connection: Connection, words: str, limit: int) -> Iterator[tuple[str, str, str]]:
    """Id, title and a snippet with the found words in [brackets] of the documents that hold all words, best first."""
    return _search(connection, "documents_fts", "documents", "d.title", 1, words, limit)


def search_rows(connection: Connection, words: str, limit: int) -> Iterator[tuple[str, str, str]]:
    """Id, noun and a snippet of the rows that hold all words, best first."""
    return _search(connection, "rows_fts", "rows", "d.noun", 0, words, limit, "d.review != 'rejected'")


def _search(
    connection: Connection, index: str, table: str, second: str, column: int, words: str, limit: int, where: str = "true"
) -> Iterator[tuple[str, str, str]]:
    query = match_words(words)
    if not query:
        return
    found = connection.execute(
        text(
            f"SELECT d.id, {second}, snippet({index}, {column}, '[', ']', '…', 16) FROM {index} "
            f"JOIN {table} d ON d.n = {index}.rowid WHERE {index} MATCH :query AND {where} "
            f"ORDER BY bm25({index}), d.id LIMIT :limit"
        ),
        {"query": query, "limit": limit},
    )
    for identity, label, snippet in found:
        yield identity, label or "", snippet
