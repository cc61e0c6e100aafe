"""Which reader reads an item: the one list of the kinds of content. A new kind is one file and one line here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Final

from legation.ingest import delimited, html, json_file, json_lines, markdown, text
from legation.ingest.item import Item, Outcome, Reader
from legation.ingest.options import IngestOptions
from legation.ingest.outcome import reject, unreadable
from legation.ingest.stream import rejoin

READERS: Final[tuple[Reader, ...]] = (
    text.READER,
    markdown.READER,
    html.READER,
    json_lines.READER,
    json_file.READER,
    delimited.READER,
)
# What people do hand in and no reader reads: said by name, so that the remedy fits.
_KNOWN_UNREAD: Final[dict[str, str]] = {
    ".pdf": "PDF", ".doc": "Word", ".docx": "Word", ".odt": "OpenDocument", ".rtf": "RTF", ".epub": "EPUB",
    ".xls": "Excel", ".xlsx": "Excel", ".ods": "OpenDocument", ".parquet": "Parquet", ".zip": "archive",
    ".gz": "archive", ".tar": "archive", ".7z": "archive", ".warc": "web archive", ".rss": "feed", ".atom": "feed",
    ".xml": "XML", ".png": "image", ".jpg": "image", ".jpeg": "image", ".gif": "image", ".webp": "image",
    ".mp3": "sound", ".mp4": "film", ".db": "database", ".sqlite": "database", ".eml": "mail",
}  # fmt: skip
_UNTOLD: Final = ("", "text/plain", "application/octet-stream", "binary/octet-stream")
_START_BYTES = 4096


def read_item(item: Item, options: IngestOptions) -> Iterator[Outcome]:
    """The snapshots of an item, or why there are none.

    The media type that a server gives goes first, then the suffix of the name, then the first bytes; what nobody
    recognises is read as plain text, and `clean` refuses it if it is none.
    """
    name = item.name.split("?", 1)[0] if item.url else item.name
    suffix = PurePath(name).suffix.casefold()
    bare = item.media_type.split(";")[0].strip().casefold()
    reader = _by_media_type(bare) or _by_suffix(suffix)
    if reader:
        yield from reader.read(item, options)
    elif suffix in _KNOWN_UNREAD and not bare:
        yield _not_read(item, f"{_KNOWN_UNREAD[suffix]} ({suffix})")
    elif bare not in _UNTOLD:
        yield _not_read(item, bare)
    else:
        yield from _read_by_start(item, options)


def _by_media_type(bare: str) -> Reader | None:
    # Servers call Markdown, tables and even pages "text/plain": the suffix and the first bytes say more.
    return next((reader for reader in READERS if bare in reader.media_types and bare not in _UNTOLD), None)


def _by_suffix(suffix: str) -> Reader | None:
    return next((reader for reader in READERS if suffix in reader.suffixes), None)


def _read_by_start(item: Item, options: IngestOptions) -> Iterator[Outcome]:
    """Read an item of unknown kind by its first bytes. The stream is opened once: standard input cannot be rewound."""
    try:
        stream = item.open()
        start = stream.read(_START_BYTES)
    except OSError as error:
        yield unreadable(item.name, error)
        return
    rejoined = Item(
        name=item.name,
        open=lambda: rejoin(start, stream),
        size=item.size,
        media_type=item.media_type,
        url=item.url,
        fetched_at=item.fetched_at,
    )
    reader = next((reader for reader in READERS if reader.recognises and reader.recognises(start)), text.READER)
    yield from reader.read(rejoined, options)


def _not_read(item: Item, kind: str) -> Outcome:
    return reject(
        item.name,
        "kind not read",
        f"{kind} is not read by this version",
        "Save it as text, Markdown, HTML, CSV or JSON Lines, and read that.",
    )
