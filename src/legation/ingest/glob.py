"""A glob such as `articles/**/*.md`: what it matches, in the order of the names, shown from its first wildcard on."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator
from pathlib import Path

from legation.ingest.file import item_of
from legation.ingest.folder import items_under
from legation.ingest.item import Finder, Item
from legation.ingest.options import IngestOptions
from legation.ingest.outcome import reject
from legation.records import Rejection


def find_by_glob(source: str, options: IngestOptions) -> Iterator[Item | Rejection]:
    """The items of every file that the glob matches, and of every folder that it matches directly."""
    root = fixed_part(source)
    matches = sorted(Path(name) for name in glob.iglob(source, recursive=True))  # noqa: PTH207 (takes absolute ones)
    files = [path for path in matches if not path.is_dir()]
    # `**` matches folders on the way to their files: a folder is read whole only where no file inside it matched.
    folders = [path for path in matches if path.is_dir() and not any(file.is_relative_to(path) for file in files)]
    for path in files:
        yield item_of(path, path.relative_to(root).as_posix())
    for path in folders:
        if not any(path != other and path.is_relative_to(other) for other in folders):
            yield from items_under(path, root)
    if not matches:
        yield reject(Path(source).name, "not found", "nothing matches the pattern", "Check the pattern, or quote it.")


def fixed_part(pattern: str) -> Path:
    """The folder before the first part with a wildcard.

    >>> fixed_part("news/2025/*/wire.txt").as_posix(), fixed_part("*.md").as_posix()
    ('news/2025', '.')
    """
    parts = Path(pattern).parts
    first = next((at for at, part in enumerate(parts) if glob.has_magic(part)), len(parts) - 1)
    return Path(*parts[:first])


def _claims(source: str) -> bool:
    # A file may have brackets in its name: what is there is a file, not a pattern.
    return glob.has_magic(source) and not os.path.lexists(source)


FINDER = Finder(name="glob", claims=_claims, find=find_by_glob)
