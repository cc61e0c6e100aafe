"""An address on the web: what one `GET` brings, read like a file of the kind that the server says it is."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from legation.ingest.fetch import Limits, fetch
from legation.ingest.item import Finder, Item
from legation.ingest.options import IngestOptions
from legation.records import Rejection

# Anything with a scheme is an address, so that `ftp://…` is refused as such and not looked for as a file.
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def find_on_web(source: str, options: IngestOptions) -> Iterator[Item | Rejection]:
    """The one item behind an address, or why it could not be had."""
    limits = Limits(max_bytes=options.max_bytes, timeout_s=options.timeout_s, allow_private=options.allow_private)
    page = fetch(source, limits)
    if isinstance(page, Rejection):
        yield page
        return
    yield Item(
        name=page.url,
        open=lambda: io.BytesIO(page.content),
        size=len(page.content),
        media_type=page.media_type,
        url=page.url,
        fetched_at=page.fetched_at,
    )


FINDER = Finder(name="web", claims=lambda source: bool(_ADDRESS.match(source)), find=find_on_web)
