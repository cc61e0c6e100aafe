"""CSV and TSV: each row is an article (`table.csv#12` is the twelfth row under the header).

A broken row is a rejection and the rest goes on. A quotation mark that is opened and never closed would swallow every
row after it: then the row where it stands is refused, and reading goes on with the next line.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator, Sequence

from legation.ingest.item import Item, Outcome, Reader
from legation.ingest.lines import Line, is_broken, iter_lines
from legation.ingest.names import field_named, map_columns
from legation.ingest.options import IngestOptions
from legation.ingest.outcome import no_rows, reject, too_large, unreadable
from legation.ingest.row import read_row
from legation.records import Rejection

_DELIMITERS = "\t;|,"
_LONGEST_NAME = 40


def read_delimited(item: Item, options: IngestOptions) -> Iterator[Outcome]:
    """A snapshot or rejection for each row, as it is met; one rejection where the table cannot be read at all."""
    try:
        with item.open() as stream:
            yield from _read_rows(item, iter_lines(stream, options.max_bytes), options)
    except OSError as error:
        yield unreadable(item.name, error)
    except UnicodeError as error:
        yield reject(item.name, "encoding", str(error), "Save the rest of the table as UTF-8 and read it again.")


def looks_like_table(start: bytes) -> bool:
    r"""Whether the first line is the header of a table: several short names, one of which is usual for the text.

    >>> looks_like_table(b"id,headline,body\n"), looks_like_table(b"Text, they said, is cheap.\n")
    (True, False)
    """
    header = start.removeprefix(b"\xef\xbb\xbf").split(b"\n", 1)[0].decode("utf-8", errors="replace").strip()
    names = _split_header(header, find_delimiter(header))
    known = [field_named(name) for name in names]
    short = all(0 < len(name) <= _LONGEST_NAME and not name.rstrip().endswith(".") for name in names)
    return len(names) > 1 and short and "text" in known and sum(field is not None for field in known) > 1


def find_delimiter(header: str) -> str:
    r"""The character that parts the names of the header into the most cells.

    >>> find_delimiter("id;date;text"), find_delimiter("id\ttext")
    (';', '\t')
    """
    return max(_DELIMITERS, key=lambda mark: (header.count(mark), mark == ","))


def _split_header(line: str, delimiter: str) -> list[str]:
    """The names of the columns; none where the line is no row."""
    try:
        return [name.strip() for name in next(csv.reader([line], delimiter=delimiter), [])]
    except csv.Error:
        return []


def _read_rows(item: Item, lines: Iterator[Line], options: IngestOptions) -> Iterator[Outcome]:
    feed = _Feed(lines)
    first = next((line for line in feed.lines() if line.text is None or line.text.strip()), None)
    if first is None or first.text is None or is_broken(first.text) or "\0" in first.text:
        yield _no_header(item, "the table is empty" if first is None else "its first line is no row of names")
        return
    delimiter = find_delimiter(first.text)
    header = _split_header(first.text, delimiter)
    columns = map_columns(header, options.columns)
    missing = [column for column in options.columns.values() if column not in header]
    if "text" not in columns or missing:
        wanted = f"no column {missing[0]!r}" if missing else "no column with a usual name for the text"
        yield _no_header(item, f"{wanted}; the columns are {', '.join(header)[:500]}")
        return
    at = 0
    for at, (start, cells) in enumerate(feed.rows(delimiter, options.max_bytes), start=1):
        yield _read_cells(item, at, start, cells, header, columns, options)
    if not at:
        yield no_rows(item.name)


def _read_cells(
    item: Item,
    at: int,
    line: int,
    cells: list[str] | str,
    header: Sequence[str],
    columns: dict[str, str],
    options: IngestOptions,
) -> Outcome:
    path = f"{item.name}#{at}"
    if isinstance(cells, str):
        return reject(path, "broken row", f"line {line}: {cells}", "Correct this row; the others were read.")
    if len(cells) != len(header):
        detail = f"line {line}: {len(cells)} cells under {len(header)} names"
        return reject(path, "broken row", detail, "Put cells that hold a delimiter or a line end in quotation marks.")
    if any(map(is_broken, cells)):
        return reject(path, "encoding", f"line {line}: bytes outside the encoding", "Save the table as UTF-8.")
    if sum(map(len, cells)) > options.max_bytes:
        return too_large(path, None, options.max_bytes)
    return read_row(item, at, dict(zip(header, cells, strict=True)), columns, options)


def _no_header(item: Item, detail: str) -> Rejection:
    return reject(
        item.name,
        "no text column",
        detail,
        "Say which column holds the text with a column map, as text=NAME.",
    )


class _Feed:
    """Lines for the CSV parser, which can be taken back when a row turns out to be broken."""

    def __init__(self, lines: Iterator[Line]) -> None:
        self._lines = lines
        self._again: deque[Line] = deque()
        self._row: list[Line] = []

    def lines(self) -> Iterator[Line]:
        while True:
            line = self._again.popleft() if self._again else next(self._lines, None)
            if line is None:
                return
            yield line

    def _texts(self) -> Iterator[str]:
        for line in self.lines():
            self._row.append(line)
            yield "\0" if line.text is None else line.text

    def rows(self, delimiter: str, limit: int) -> Iterator[tuple[int, list[str] | str]]:
        """The number of the first line of each row, with its cells or, where it is broken, what is wrong."""
        while True:
            self._row = []
            csv.field_size_limit(limit)  # one setting for the whole process, so it is set where it is needed
            try:
                cells = next(csv.reader(self._texts(), delimiter=delimiter, strict=True), None)
            except csv.Error as error:
                yield self._row[0].number, self._give_back(str(error))
                continue
            if cells is None:
                return
            if any(line.text is None for line in self._row):
                yield self._row[0].number, self._give_back("longer than the limit")
            elif cells:  # an empty line is no row
                yield self._row[0].number, cells

    def _give_back(self, problem: str) -> str:
        """Keep the first line of the row as the broken one, and put those that it swallowed back in line."""
        swallowed = self._row[1:]
        self._again.extendleft(reversed(swallowed))
        return f"{problem} (an opened quotation mark may not be closed)" if swallowed else problem


READER = Reader(
    name="delimited",
    read=read_delimited,
    suffixes=(".csv", ".tsv", ".tab"),
    media_types=("text/csv", "text/tab-separated-values"),
    recognises=looks_like_table,
)
