"""The tables of a desk as they stand in the newest version; `migrations` brings an older desk to this.

Bodies are JSON (the whole record); the columns beside them hold what filters and joins need and nothing else. Integer
keys `n` exist for the full-text index, which needs row numbers that never move; everything that leaves the store goes
by `id`.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
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

meta = Table("meta", metadata, Column("key", String, primary_key=True), Column("value", Text, nullable=False))

blobs = Table(
    "blobs",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),  # zlib
)

documents = Table(
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
    Column("body", Text, nullable=False),  # the document without its text
    Column("extractor", String, nullable=False),
    Column("read_at", String, nullable=False),
)

snapshots = Table(
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

statements = Table(
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

evidence = Table(
    "evidence",
    metadata,
    Column("statement", String, ForeignKey("statements.id", ondelete="CASCADE"), primary_key=True),
    Column("at", Integer, primary_key=True),
    Column("document", String, ForeignKey("documents.id"), nullable=False),
    Column("start_char", Integer, nullable=False),
    Column("end_char", Integer, nullable=False),
    Index("evidence_span", "document", "start_char", "end_char"),
)

statement_actors = Table(
    "statement_actors",
    metadata,
    Column("statement", String, ForeignKey("statements.id", ondelete="CASCADE"), primary_key=True),
    Column("key", String, primary_key=True, index=True),
    Column("party", Boolean, primary_key=True),
)

rows = Table(
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
    Column("review", String, nullable=False, server_default=""),
    Index("rows_counted", "noun", "type", "status", "first_day", "last_day", "review"),
)

row_actors = Table(
    "row_actors",
    metadata,
    Column("row", String, ForeignKey("rows.id", ondelete="CASCADE"), primary_key=True),
    Column("key", String, primary_key=True, index=True),
    Column("party", Boolean, primary_key=True),
)

# No foreign key on `statement`: between a re-reading and the next linking a row may name a statement that is gone.
row_reports = Table(
    "row_reports",
    metadata,
    Column("row", String, ForeignKey("rows.id", ondelete="CASCADE"), primary_key=True),
    Column("statement", String, primary_key=True, index=True),
)

row_documents = Table(
    "row_documents",
    metadata,
    Column("row", String, ForeignKey("rows.id", ondelete="CASCADE"), primary_key=True),
    Column("document", String, primary_key=True, index=True),
)

# An id once given out: which row it means now (null: nothing that it rested on is left), and what it rested on.
row_aliases = Table(
    "row_aliases",
    metadata,
    Column("alias", String, primary_key=True),
    Column("noun", String, nullable=False),
    Column("row", String, index=True),
    Column("anchors", Text, nullable=False),
)

rejections = Table(
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

decisions = Table(
    "decisions",
    metadata,
    Column("id", String, primary_key=True),
    Column("noun", String, nullable=False),
    Column("verb", String, nullable=False),
    Column("at", String, nullable=False, index=True),
    Column("body", Text, nullable=False),
)
