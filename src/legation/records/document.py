"""What came in: the bytes as they came, the article that cleaning made of them, the document row, and what was refused."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Stage = Literal["ingest", "clean", "tag", "resolve", "extract", "store", "link"]


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """One input before anything is made of it: bytes first, interpretation later.

    `path` is the name to show (file name, `table.csv#12`, `-`), never an absolute path of the machine; `hints` are metadata
    that the source itself states (front matter, table columns, command-line options): `title`, `outlet`, `url`,
    `published`, `language`, `byline`. `sha256` is of `content`.
    """

    content: bytes
    sha256: str
    path: str
    media_type: str
    url: str | None = None
    fetched_at: dt.datetime | None = None
    hints: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Document:
    """The row of one article in the record. `text` is the clean text that all offsets count in.

    `methods` says how each piece of metadata was found (`published: time tag`); `removed` counts what cleaning took out,
    by kind (`comment_form: 2`), and `removed_text` keeps it, so that nothing is lost unseen. `credit` is the agency that the
    text says it has from: in its dateline, byline or last line.
    """

    id: str
    sha256: str
    text: str
    path: str = ""
    url: str | None = None
    outlet: str | None = None
    outlet_country: str | None = None
    title: str | None = None
    byline: str | None = None
    credit: str | None = None
    language: str = "en"
    published: dt.date | None = None
    fetched_at: dt.datetime | None = None
    duplicate_of: str | None = None
    similarity: float | None = None
    fingerprint: str = ""
    methods: tuple[tuple[str, str], ...] = ()
    removed: tuple[tuple[str, int], ...] = ()
    removed_text: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Rejection:
    """An input, or a part of one, that was refused: where, why, and what to do about it. Never an exception."""

    id: str
    stage: Stage
    reason: str
    detail: str
    remedy: str = ""
    path: str = ""
    document: str | None = None
