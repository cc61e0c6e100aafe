"""A desk of any older version is brought to the newest, after a copy of it is kept; a newer one is refused.

Each version is one frozen file in `versions`; each is applied in a transaction of its own together with the version
number, so that a run killed halfway leaves a desk of one version or the next, never between.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, select

from legation.errors import RecordError
from legation.store import sqlite
from legation.store.connect import reading, writing
from legation.store.schema import meta
from legation.store.versions import counted, first, reviewed, search


@dataclass(frozen=True)
class Migration:
    """One step from the version before to `version`."""

    version: int
    title: str
    apply: Callable[[Connection], None]


MIGRATIONS: tuple[Migration, ...] = (
    Migration(1, "tables", first.apply),
    Migration(2, "full-text search", search.apply),
    Migration(3, "rows that people decided on", reviewed.apply),
    Migration(4, "acts counted by day", counted.apply),
)
LATEST = MIGRATIONS[-1].version


def read_version(connection: Connection, path: Path) -> int:
    """The version of the desk, 0 for a database without tables.

    Raises:
        RecordError: there are tables, but not those of a desk.
    """
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return 0
    value = None
    if "meta" in tables:
        value = connection.scalar(select(meta.c.value).where(meta.c.key == "schema_version"))
    if value is None or not value.isdigit():
        raise RecordError(f"{path.name} is a database, but not a desk; name another file with --desk")
    return int(value)


def migrate(engine: Engine, path: Path) -> int:
    """The version that the desk had; afterwards it has `LATEST`. An older desk is first copied to `NAME.vN.bak`.

    Raises:
        RecordError: the desk was made by a newer version, or is no desk.
    """
    with reading(engine) as connection:
        found = read_version(connection, path)
    if found > LATEST:
        raise RecordError(
            f"{path.name} is a desk of version {found}; this program reads up to version {LATEST}: install a newer legation"
        )
    if 0 < found < LATEST:
        sqlite.copy_database(path, path.with_name(f"{path.name}.v{found}.bak"))
    if found < LATEST:
        for migration in MIGRATIONS:
            _apply(engine, path, migration)
    return found


def _apply(engine: Engine, path: Path, migration: Migration) -> None:
    with writing(engine) as connection:
        # Asked again under the write lock: another process may have come first.
        if read_version(connection, path) >= migration.version:
            return
        migration.apply(connection)
        connection.execute(meta.delete().where(meta.c.key == "schema_version"))
        connection.execute(meta.insert().values(key="schema_version", value=str(migration.version)))
