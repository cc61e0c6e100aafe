"""Version 3, frozen: what people decided on a row stands beside it, so that lists need not open the rows that they hide."""

from __future__ import annotations

from sqlalchemy import Connection, text


def apply(connection: Connection) -> None:
    """Add the column; rows get their values when they are linked anew, which the next question does."""
    connection.execute(text("ALTER TABLE rows ADD COLUMN review VARCHAR NOT NULL DEFAULT ''"))
    connection.execute(text("UPDATE meta SET value = 'False' WHERE key = 'linked'"))
