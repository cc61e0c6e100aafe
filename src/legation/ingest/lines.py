"""A stream of bytes → its lines as text, one at a time, so that a table of any size is read in little memory.

Bytes that do not fit the encoding become lone surrogates (`surrogateescape`), which `is_broken` finds: the row that
holds them is refused, and the rows around it are read.
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from charset_normalizer import from_bytes

from legation.ingest.stream import rejoin

SAMPLE_BYTES = 65_536
_FEW = 0.15
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True)
class Line:
    """A line with its number (from 1) and its line end; `text` is None where it is longer than the limit."""

    number: int
    text: str | None


def iter_lines(stream: BinaryIO, limit: int) -> Iterator[Line]:
    """Every line of a stream. A line of more than `limit` characters is passed over and told by `text` None."""
    head = stream.read(SAMPLE_BYTES)
    reader = io.TextIOWrapper(rejoin(head, stream), encoding=guess_encoding(head), errors="surrogateescape", newline="")
    number = 0
    while line := reader.readline(limit + 1):
        number += 1
        if len(line) <= limit:
            yield Line(number, line)
            continue
        while line and not line.endswith("\n"):
            line = reader.readline(limit + 1)
        yield Line(number, None)


def guess_encoding(head: bytes) -> str:
    r"""The encoding of a table by its first bytes: a byte order mark, else UTF-8 if it holds, else the likeliest.

    >>> guess_encoding(b"id,text\n1,Talks"), guess_encoding("id,text".encode("utf-16"))
    ('utf-8', 'utf-16')
    """
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            return encoding
    try:
        # The sample may end inside a character: an incremental decoder does not mind.
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        loose = head.decode("utf-8", errors="replace")
        broken = loose.count("\ufffd")
        if sum(char > "\x7f" for char in loose) - broken >= broken:  # a few bad rows are no reason to doubt the whole
            return "utf-8"
        if broken < _FEW * len(loose):  # English with typographic marks, which is too little for a guess by frequency
            return "cp1252"
        best = from_bytes(head).best()
        return best.encoding if best else "utf-8"
    return "utf-8"


def is_broken(text: str) -> bool:
    """Whether the text holds bytes that did not fit the encoding."""
    return any("\udc80" <= char <= "\udcff" for char in text)
