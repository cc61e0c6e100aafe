"""The two ends of every input: a snapshot, or a rejection that says what to do."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from legation.ingest.item import Item
from legation.ingest.options import IngestOptions
from legation.records import Rejection, Snapshot, content_id


def reject(path: str, reason: str, detail: str, remedy: str) -> Rejection:
    """The rejection of an input at this stage; the same refusal has the same id in any run."""
    path = show_name(path)
    return Rejection(
        id=content_id("rejection", "ingest", path, reason, detail),
        stage="ingest",
        reason=reason,
        detail=detail,
        remedy=remedy,
        path=path,
    )


def show_name(name: str) -> str:
    """A name that can be written anywhere: file names may hold bytes that are no text."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def too_large(path: str, size: int | None, limit: int) -> Rejection:
    """The rejection of an article above the size limit; `size` is None where reading stopped at the limit."""
    found = f"{megabytes(size)} MB" if size is not None else f"more than {megabytes(limit)} MB"
    return reject(
        path,
        "too large",
        f"{found}; the limit for one article is {megabytes(limit)} MB",
        "Split it into single articles, or give a table (CSV, JSON Lines), which is read row by row.",
    )


def no_rows(path: str) -> Rejection:
    """The rejection of a table without a single row."""
    return reject(path, "empty", "the table has no rows", "Check that this is the file that was meant.")


def megabytes(size: int) -> str:
    """A size in bytes as megabytes, to three digits.

    >>> megabytes(52_400_000), megabytes(10_000_000)
    ('52.4', '10')
    """
    return f"{size / 1_000_000:.3g}"


def merge_hints(
    said: Mapping[str, str], origin: str, options: IngestOptions, noted: Iterable[tuple[str, str]] = ()
) -> tuple[tuple[str, str], ...]:
    """Hints in a fixed order: what the source says, then, where it is silent, what was stated with the call.

    Each field is followed by `origin.<field>` (`front matter`, `column day`, `option`), so that the record can tell how
    a date was found; `noted` overrides `origin` for single fields.
    """
    origins = dict(noted)
    hints: dict[str, str] = {}
    for field, value in said.items():
        if value.strip():
            hints[field] = value.strip()
            hints[f"origin.{field}"] = origins.get(field, origin)
    for field, value in options.hints():
        if field not in hints:
            hints[field] = value
            hints[f"origin.{field}"] = "option"
    return tuple(sorted(hints.items()))


def take_snapshot(item: Item, content: bytes, media_type: str, hints: tuple[tuple[str, str], ...], *, row: str = "") -> Snapshot:
    """The snapshot of `content`, which is the whole item or, with `row` (`#12`), one row of it."""
    return Snapshot(
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        path=show_name(item.name + row),
        media_type=media_type,
        url=dict(hints).get("url") or item.url,
        fetched_at=item.fetched_at,
        hints=hints,
    )


def read_whole(item: Item, options: IngestOptions) -> bytes | Rejection:
    """All bytes of an item, or its rejection: too large, or not readable."""
    if item.size is not None and item.size > options.max_bytes:
        return too_large(item.name, item.size, options.max_bytes)
    try:
        with item.open() as stream:
            content = stream.read(options.max_bytes + 1)
    except OSError as error:
        return unreadable(item.name, error)
    if len(content) > options.max_bytes:
        return too_large(item.name, None, options.max_bytes)
    return content


def unreadable(path: str, error: OSError) -> Rejection:
    """The rejection of a file that the system would not give."""
    return reject(
        path,
        "unreadable",
        error.strerror or type(error).__name__,
        "Check that the file is there and that you may read it, then read it again.",
    )
