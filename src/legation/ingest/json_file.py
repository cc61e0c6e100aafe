"""A JSON file: one object is one article, a list of objects is a table (`articles.json#3` is its third element)."""

from __future__ import annotations

import json
from collections.abc import Iterator

from legation.ingest.item import Item, Outcome, Reader
from legation.ingest.json_lines import read_value
from legation.ingest.options import IngestOptions
from legation.ingest.outcome import no_rows, read_whole, reject
from legation.records import Rejection


def read_json(item: Item, options: IngestOptions) -> Iterator[Outcome]:
    """A snapshot or rejection for each article. The file is read at once: its size limit is that of an article."""
    content = read_whole(item, options)
    if isinstance(content, Rejection):
        yield content
        return
    try:
        # `json.loads` finds UTF-8, UTF-16 and UTF-32 by itself.
        value = json.loads(content)
    except (ValueError, RecursionError) as error:
        yield reject(item.name, "broken file", f"not JSON: {error}", "Correct it, or give one object per line as .jsonl.")
        return
    parts = value if isinstance(value, list) else [value]
    for at, part in enumerate(parts, start=1):
        yield read_value(item, at, part, options)
    if not parts:
        yield no_rows(item.name)


READER = Reader(name="json", read=read_json, suffixes=(".json",), media_types=("application/json",))
