"""A folder: every file under it, in the order of their names, each shown by its path inside the folder.

Hidden files and folders (`.git`, `.DS_Store`) are no part of it. Links to folders are not followed: they may lead back.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from legation.ingest.file import item_of
from legation.ingest.item import Finder, Item
from legation.ingest.options import IngestOptions
from legation.ingest.outcome import reject, unreadable
from legation.records import Rejection


def find_in_folder(source: str, options: IngestOptions) -> Iterator[Item | Rejection]:
    """The items of all files in a folder and its subfolders."""
    root = Path(source)
    yield from items_under(root, root)


def items_under(folder: Path, root: Path) -> Iterator[Item | Rejection]:
    """The items of a folder, named relative to `root`; an empty folder is a rejection, for it may be a slip."""
    refused: list[Rejection] = []
    empty = True
    for here, folders, files in os.walk(folder, onerror=lambda error: refused.append(_unreadable(error, root))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in files if not name.startswith(".")):
            empty = False
            path = Path(here) / name
            yield item_of(path, path.relative_to(root).as_posix())
    yield from refused
    if empty and not refused:
        yield reject(_name(folder, root), "empty", "the folder holds no files", "Check that this folder was meant.")


def _unreadable(error: OSError, root: Path) -> Rejection:
    return unreadable(_name(Path(error.filename or root), root), error)


def _name(folder: Path, root: Path) -> str:
    """The folder as the record shows it: inside the source, or by its own name."""
    inside = folder.relative_to(root).as_posix() if folder.is_relative_to(root) else folder.name
    return f"{folder.name if inside == '.' else inside}/"


FINDER = Finder(name="folder", claims=lambda source: os.path.isdir(source), find=find_in_folder)  # noqa: PTH112
