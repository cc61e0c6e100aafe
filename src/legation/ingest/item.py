"""One thing found at a source, not yet read: its name, its bytes on demand, and what is known of its kind.

Finders (folder, glob, file, URL, standard input) say *where* bytes are and give items; readers (text, Markdown, HTML,
CSV, JSON) say *what* the bytes are and give snapshots. A reader sees no difference between a file and a download.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from legation.ingest.options import IngestOptions
from legation.records import Rejection, Snapshot

Outcome = Snapshot | Rejection


@dataclass(frozen=True, kw_only=True)
class Item:
    """A named stream of bytes. `media_type` is what a server or the caller says it is; empty where nobody says."""

    name: str
    open: Callable[[], BinaryIO]
    size: int | None = None
    media_type: str = ""
    url: str | None = None
    fetched_at: dt.datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Reader:
    """One kind of content: by which suffixes and media types it is known, and how an item of it is read.

    `recognises` looks at the first bytes of an item that has neither a known suffix nor a known media type.
    """

    name: str
    read: Callable[[Item, IngestOptions], Iterator[Outcome]]
    suffixes: tuple[str, ...] = ()
    media_types: tuple[str, ...] = ()
    recognises: Callable[[bytes], bool] | None = None


@dataclass(frozen=True, kw_only=True)
class Finder:
    """One kind of place: which source strings it claims, and the items that it finds there."""

    name: str
    claims: Callable[[str], bool]
    find: Callable[[str, IngestOptions], Iterator[Item | Rejection]]
