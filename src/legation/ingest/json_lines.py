"""JSON Lines: each line is an article (`wires.jsonl#12` is line 12). A broken line is a rejection, the rest goes on."""

from __future__ import annotations

import json
from collections.abc import Iterator

from legation.ingest.item import Item, Outcome, Reader
from legation.ingest.lines import Line, is_broken, iter_lines
from legation.ingest.names import map_columns
from legation.ingest.options import IngestOptions
from legation.ingest.outcome import no_rows, reject, too_large, unreadable
from legation.ingest.row import read_row


def read_json_lines(item: Item, options: IngestOptions) -> Iterator[Outcome]:
    """A snapshot or rejection for each line that is not blank, as it is met."""
    empty = True
    try:
        with item.open() as stream:
            for line in iter_lines(stream, options.max_bytes):
                if line.text is None or line.text.strip():
                    empty = False
                    yield _read_line(item, line, options)
        if empty:
            yield no_rows(item.name)
    except OSError as error:
        yield unreadable(item.name, error)
    except UnicodeError as error:
        yield reject(item.name, "encoding", str(error), "Save the rest of the file as UTF-8 and read it again.")


def read_value(item: Item, at: int, value: object, options: IngestOptions) -> Outcome:
    """The snapshot of one JSON value, which must be an object with a text in it."""
    if not isinstance(value, dict):
        detail = f"an object is wanted, here stands a {type(value).__name__}"
        return reject(f"{item.name}#{at}", "broken row", detail, "Give one object with named fields for each article.")
    return read_row(item, at, value, map_columns(list(value), options.columns), options)


def looks_like_json_lines(start: bytes) -> bool:
    r"""Whether the first line is a whole JSON object.

    >>> looks_like_json_lines(b'{"text": "Talks resumed."}\n'), looks_like_json_lines(b"{sic} he said")
    (True, False)
    """
    line = start.removeprefix(b"\xef\xbb\xbf").lstrip().split(b"\n", 1)[0]
    # A first line longer than the sample cannot be parsed; its opening tells enough.
    return line.startswith(b'{"') or line.startswith(b'{ "')


def _read_line(item: Item, line: Line, options: IngestOptions) -> Outcome:
    path = f"{item.name}#{line.number}"
    if line.text is None:
        return too_large(path, None, options.max_bytes)
    if is_broken(line.text):
        return reject(path, "encoding", "bytes outside the encoding", "Save the file as UTF-8.")
    try:
        value = json.loads(line.text)
    except (ValueError, RecursionError) as error:
        return reject(path, "broken row", f"not JSON: {error}", "Correct this line; the others were read.")
    return read_value(item, line.number, value, options)


READER = Reader(
    name="json lines",
    read=read_json_lines,
    suffixes=(".jsonl", ".ndjson", ".jl"),
    media_types=("application/jsonl", "application/x-ndjson", "application/x-jsonlines"),
    recognises=looks_like_json_lines,
)
