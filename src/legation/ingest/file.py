"""One file, named by its path. What the record shows is its name, never where on the machine it lay."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

from legation.ingest.item import Finder, Item
from legation.ingest.options import IngestOptions
from legation.ingest.outcome import reject, unreadable
from legation.records import Rejection


def find_file(source: str, options: IngestOptions) -> Iterator[Item | Rejection]:
    """The item of one file."""
    path = Path(source)
    yield item_of(path, path.name)


def item_of(path: Path, name: str) -> Item | Rejection:
    """The item of a file under the name to show, or why it is none."""
    try:
        found = path.stat()
    except (OSError, ValueError) as error:
        return _missing(name, error)
    if not stat.S_ISREG(found.st_mode):
        return reject(name, "not a file", "a device, socket or pipe", "Give a file, or pipe the text to `-`.")
    return Item(name=name, open=lambda: path.open("rb"), size=found.st_size)


def _missing(name: str, error: OSError | ValueError) -> Rejection:
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return reject(name, "not found", "there is no such file, folder or match", "Check the name of the source.")
    return unreadable(name, error)


# The last finder asked: whatever is no address, folder or glob is the name of a file, there or not.
FINDER = Finder(name="file", claims=lambda source: True, find=find_file)
