"""HTML pages: one page, one article. Its metadata is read by `clean`, which has the page's tree before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.ingest.item import Item, Outcome, Reader
from legation.ingest.options import IngestOptions
from legation.ingest.outcome import merge_hints, read_whole, take_snapshot
from legation.records import Rejection

MEDIA_TYPES = ("text/html", "application/xhtml+xml")
_OPENING = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b", re.I | re.S)
_ELEMENT = re.compile(r"<(?:p|div|br|article|section|h[1-6]|ul|span)\b[^>]*>", re.I)


def read_html(item: Item, options: IngestOptions) -> Iterator[Outcome]:
    """One snapshot of the whole page."""
    content = read_whole(item, options)
    if isinstance(content, Rejection):
        yield content
        return
    stated = item.media_type if item.media_type.startswith(MEDIA_TYPES) else "text/html"
    yield take_snapshot(item, content, stated, merge_hints({}, "page", options))


def looks_like_html(start: bytes) -> bool:
    """Whether the first bytes open an HTML page."""
    return bool(_OPENING.match(start.removeprefix(b"\xef\xbb\xbf")))


def media_type_of(text: str) -> str:
    """The media type of a text that came in a table cell: HTML where it has block elements, else plain text.

    >>> media_type_of("<p>Talks resumed.</p>"), media_type_of("Rates fell <5% in May.")
    ('text/html', 'text/plain')
    """
    return "text/html" if _ELEMENT.search(text[:20_000]) else "text/plain"


READER = Reader(
    name="html",
    read=read_html,
    suffixes=(".html", ".htm", ".xhtml"),
    media_types=MEDIA_TYPES,
    recognises=looks_like_html,
)
