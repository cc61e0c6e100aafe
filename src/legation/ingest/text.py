"""Plain text, with or without front matter: one file, one article."""

from __future__ import annotations

from collections.abc import Iterator

from legation.ingest.front_matter import read_front_matter
from legation.ingest.item import Item, Outcome, Reader
from legation.ingest.options import IngestOptions
from legation.ingest.outcome import merge_hints, read_whole, take_snapshot
from legation.records import Rejection


def read_text(item: Item, options: IngestOptions, media_type: str = "text/plain") -> Iterator[Outcome]:
    """One snapshot of the whole item; the front matter goes into its hints."""
    content = read_whole(item, options)
    if isinstance(content, Rejection):
        yield content
        return
    hints = merge_hints(read_front_matter(content), "front matter", options)
    # A server's own words (`text/plain; charset=…`) are kept: they name the encoding.
    stated = item.media_type if item.media_type.startswith(media_type) else media_type
    yield take_snapshot(item, content, stated, hints)


READER = Reader(name="text", read=read_text, suffixes=(".txt", ".text", ".asc"), media_types=("text/plain",))
