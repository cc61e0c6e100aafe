"""Sources → snapshots, in the order given: the one way in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legation.ingest.finders import find_finder
from legation.ingest.item import Outcome
from legation.ingest.options import IngestOptions
from legation.ingest.readers import read_item
from legation.records import Rejection

_DEFAULTS = IngestOptions()


def iter_snapshots(sources: Sequence[str], options: IngestOptions = _DEFAULTS) -> Iterator[Outcome]:
    """One snapshot or rejection for each article in the sources, as they are met.

    Nothing is read ahead: a table or folder of any size is a stream. Bad input is never an exception.

    Args:
        sources: files, folders, globs, addresses, or `-` for standard input.
        options: what the sources do not say themselves, and limits.
    """
    for source in sources:
        for found in find_finder(source).find(source, options):
            if isinstance(found, Rejection):
                yield found
            else:
                yield from read_item(found, options)
