"""Markdown, with or without YAML front matter: one file, one article."""

from __future__ import annotations

from collections.abc import Iterator

from legation.ingest.item import Item, Outcome, Reader
from legation.ingest.options import IngestOptions
from legation.ingest.text import read_text


def read_markdown(item: Item, options: IngestOptions) -> Iterator[Outcome]:
    """One snapshot of the whole item; the front matter goes into its hints."""
    yield from read_text(item, options, media_type="text/markdown")


READER = Reader(
    name="markdown",
    read=read_markdown,
    suffixes=(".md", ".markdown", ".mdown", ".mkd"),
    media_types=("text/markdown", "text/x-markdown"),
)
