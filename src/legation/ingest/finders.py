"""Where a source lies: the one list of the kinds of place. A new kind is one file and one line here."""

from __future__ import annotations

from typing import Final

from legation.ingest import file, folder, glob, stdin, web
from legation.ingest.item import Finder

# Asked in this order; the first that claims a source has it.
FINDERS: Final[tuple[Finder, ...]] = (stdin.FINDER, web.FINDER, folder.FINDER, glob.FINDER, file.FINDER)


def find_finder(source: str) -> Finder:
    """The finder for a source.

    >>> find_finder("-").name, find_finder("https://example.org/talks").name, find_finder("*.md").name
    ('standard input', 'web', 'glob')
    """
    return next(finder for finder in FINDERS if finder.claims(source))
