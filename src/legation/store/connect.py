"""From a path or URL to an engine, and the two kinds of transaction; errors of the database end here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from legation.errors import RecordError, UsageError
from legation.store import sqlite


def parse_location(location: str | Path) -> Path:
    """The file that a path or a `sqlite:///` URL names.

    Raises:
        UsageError: a URL of another kind of database.
    """
    text = str(location)
    if text.startswith("sqlite:///"):
        return Path(text.removeprefix("sqlite:///"))
    if "://" in text:
        kind = text.split("://", 1)[0]
        raise UsageError(f"a desk lives in a SQLite file; {kind} is not supported in this version: give a file name")
    return Path(text)


def open_database(path: Path) -> Engine:
    """An engine on the file, made if need be.

    Raises:
        RecordError: a folder, a missing folder, or a file that is not a SQLite database.
    """
    if path.is_dir():
        raise RecordError(f"{path.name} is a folder, not a desk; name a file")
    if not path.parent.is_dir():
        raise RecordError(f"there is no folder {path.parent} to keep a desk in; make it first")
    try:
        known = not path.exists() or sqlite.is_database(path)
    except OSError as error:
        raise RecordError(f"{path.name} cannot be opened: {error.strerror}") from error
    if not known:
        raise RecordError(f"{path.name} is not a desk: not a SQLite file; name another file with --desk")
    return sqlite.open_engine(path)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the desk from first question to last, whatever is written meanwhile."""
    with translated(), engine.connect() as connection:
        yield connection.execution_options(yield_per=200)


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection in one transaction: all of what is done in it is kept, or nothing."""
    with translated(), engine.connect() as connection:
        writer = connection.execution_options(writing=True)
        with writer.begin():
            yield writer


@contextmanager
def translated() -> Iterator[None]:
    """Turns errors of the database into `RecordError` with what to do about them."""
    try:
        yield
    except DBAPIError as error:
        words = str(error.orig)
        advice = {
            "locked": "another program is writing to the desk; try again when it is done",
            "readonly": "the file or its folder may not be written to",
            "malformed": "the file is damaged; restore a copy and run `legation verify`",
            "not a database": "name another file with --desk",
            "full": "make room on the disk; nothing of the last article was kept",
        }
        remedy = next((advice[key] for key in advice if key in words), "run `legation verify`")
        raise RecordError(f"the desk could not be used: {words}; {remedy}") from error
    except SQLAlchemyError as error:
        raise RecordError(f"the desk could not be used: {error}") from error
