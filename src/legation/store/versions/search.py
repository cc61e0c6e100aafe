"""Version 2, frozen: full-text search over documents and rows, filled from what the desk already holds."""

from __future__ import annotations

from sqlalchemy import Connection

from legation.store import sqlite


def apply(connection: Connection) -> None:
    """Make the search index of the connection's database and fill it."""
    sqlite.create_search(connection)
