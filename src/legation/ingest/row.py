"""One row of a table → one snapshot: what CSV and JSON share.

The content of the snapshot is the text of the row as UTF-8, and the other columns become hints: cleaning then needs no
column map, and `verify` hashes the very text that was given.
"""

from __future__ import annotations

from collections.abc import Mapping

from legation.ingest.html import media_type_of
from legation.ingest.item import Item, Outcome
from legation.ingest.options import IngestOptions
from legation.ingest.outcome import merge_hints, reject, take_snapshot, too_large


def read_row(item: Item, at: int, values: Mapping[str, object], columns: Mapping[str, str], options: IngestOptions) -> Outcome:
    """The snapshot of row `at` (counted from 1), or its rejection: no text in it, or too much.

    Args:
        item: the table.
        at: the number of the row.
        values: the row by column name.
        columns: which column holds which field.
        options: size limit and what the table does not say.
    """
    path = f"{item.name}#{at}"
    text = cell_text(values.get(columns.get("text", ""))).strip()
    if not text:
        named = f"column {columns['text']!r} is empty" if "text" in columns else "no column holds the text"
        return reject(path, "no text", named, "Fill the text of this row, or map the column that holds it.")
    content = text.encode("utf-8")
    if len(content) > options.max_bytes:
        return too_large(path, len(content), options.max_bytes)
    said = {field: cell_text(values.get(column)) for field, column in columns.items() if field != "text"}
    hints = merge_hints(said, "table", options, [(field, f"column {column}") for field, column in columns.items()])
    return take_snapshot(item, content, media_type_of(text), hints, row=f"#{at}")


def cell_text(value: object) -> str:
    """A cell as text: a number as written, a list (of authors) with commas, nothing for nulls and nested objects.

    >>> cell_text(["A. Moe", "B. Lie"]), cell_text(7), cell_text(None), cell_text({"a": 1})
    ('A. Moe, B. Lie', '7', '', '')
    """
    match value:
        case str():
            # A lone surrogate (half a character, as broken JSON escapes give) has no bytes: U+FFFD stands for it.
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case bool() | None:
            return ""
        case int() | float():
            return str(value)
        case list():
            return ", ".join(part for part in map(cell_text, value) if part)
        case _:
            return ""
