"""Version 1, frozen: the tables of the first desk. Never edit this file; a change of tables is a new version.

It repeats `schema` on purpose: `schema` moves on, and a desk of version 1 must be made and read as it was.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()


def apply(connection: Connection) -> None:
    """Make the tables of version 1 in an empty database."""
    metadata.create_all(connection)


Table("meta", metadata, Column("key", String, primary_key=True), Column("value", Text, nullable=False))

Table(
    "blobs",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

Table(
    "documents",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("sha256", String, nullable=False, index=True),
    Column("published", Date, index=True),
    Column("outlet", String),
    Column("language", String),
    Column("title", Text),
    Column("text", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("extractor", String, nullable=False),
    Column("read_at", String, nullable=False),
)

Table(
    "snapshots",
    metadata,
    Column("id", String, primary_key=True),
    Column("sha256", String, ForeignKey("blobs.sha256"), nullable=False, index=True),
    Column("document", String, ForeignKey("documents.id"), nullable=False, index=True),
    Column("path", Text, nullable=False),
    Column("url", Text),
    Column("media_type", String, nullable=False),
    Column("fetched_at", String),
    Column("hints", Text, nullable=False),
)

Table(
    "statements",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("noun", String, nullable=False, index=True),
    Column("document", String, ForeignKey("documents.id"), nullable=False, index=True),
    Column("type", String, nullable=False),
    Column("status", String, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("parties", Integer, nullable=False),
    Column("extractor", String, nullable=False),
    Column("body", Text, nullable=False),
)

Table(
    "evidence",
    metadata,
    Column("statement", String, ForeignKey("statements.id", ondelete="CASCADE"), primary_key=True),
    Column("at", Integer, primary_key=True),
    Column("document", String, ForeignKey("documents.id"), nullable=False),
    Column("start_char", Integer, nullable=False),
    Column("end_char", Integer, nullable=False),
    Index("evidence_span", "document", "start_char", "end_char"),
)

Table(
    "statement_actors",
    metadata,
    Column("statement", String, ForeignKey("statements.id", ondelete="CASCADE"), primary_key=True),
    Column("key", String, primary_key=True, index=True),
    Column("party", Boolean, primary_key=True),
)

Table(
    "rows",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("noun", String, nullable=False, index=True),
    Column("type", String, nullable=False),
    Column("status", String, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("parties", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("digest", String, nullable=False),
    Column("body", Text, nullable=False),
)

Table(
    "row_actors",
    metadata,
    Column("row", String, ForeignKey("rows.id", ondelete="CASCADE"), primary_key=True),
    Column("key", String, primary_key=True, index=True),
    Column("party", Boolean, primary_key=True),
)

Table(
    "row_reports",
    metadata,
    Column("row", String, ForeignKey("rows.id", ondelete="CASCADE"), primary_key=True),
    Column("statement", String, primary_key=True, index=True),
)

Table(
    "row_documents",
    metadata,
    Column("row", String, ForeignKey("rows.id", ondelete="CASCADE"), primary_key=True),
    Column("document", String, primary_key=True, index=True),
)

Table(
    "row_aliases",
    metadata,
    Column("alias", String, primary_key=True),
    Column("noun", String, nullable=False),
    Column("row", String, index=True),
    Column("anchors", Text, nullable=False),
)

Table(
    "rejections",
    metadata,
    Column("id", String, primary_key=True),
    Column("stage", String, nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("remedy", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("document", String, index=True),
)

Table(
    "decisions",
    metadata,
    Column("id", String, primary_key=True),
    Column("noun", String, nullable=False),
    Column("verb", String, nullable=False),
    Column("at", String, nullable=False, index=True),
    Column("body", Text, nullable=False),
)
