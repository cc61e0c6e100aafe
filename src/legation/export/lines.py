"""Rows as lines of text: JSON Lines for other programs, CSV for spreadsheets.

In: dataclass rows. Out: an iterator of lines without their newline. JSON Lines carry a row whole; a CSV cell that is
itself a list or an object holds it as JSON, so that nothing is lost and a column keeps one meaning.
"""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec


def iter_jsonl(rows: Iterable[Any]) -> Iterator[str]:
    """One JSON object per row, with the field names of the record.

    >>> from legation.records import Rejection
    >>> next(iter_jsonl([Rejection(id="r", stage="ingest", reason="empty", detail="0 bytes")]))[:38]
    '{"id":"r","stage":"ingest","reason":"e'
    """
    for row in rows:
        yield msgspec.json.encode(row).decode("utf-8")


def iter_csv(noun: type, rows: Iterable[Any]) -> Iterator[str]:
    """A header line and one line per row; nested values are JSON inside their cell.

    >>> from legation.records import Rejection
    >>> next(iter_csv(Rejection, []))
    'id,stage,reason,detail,remedy,path,document'
    """
    names = [field.name for field in dataclasses.fields(noun)]
    yield _csv_line(names)
    for row in rows:
        plain = msgspec.to_builtins(row)
        yield _csv_line([_cell(plain[name]) for name in names])


def _cell(value: Any) -> str:
    """One value as the text of a cell; nothing is an empty cell."""
    if value is None:
        return ""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | tuple | dict) else str(value)


def _csv_line(cells: list[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="").writerow(cells)
    return buffer.getvalue()
