"""The committed tables, read once and only when asked for.

The tables under `tables/` are generated from `resources/*.yml` by `tools/build_reference.py`; nothing here interprets them.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib import resources
from typing import TypeVar

import msgspec

from legation.errors import LegationError

T = TypeVar("T")


@cache
def _bytes(name: str) -> bytes:
    folder = resources.files("legation.reference") / "tables"
    for suffix, unpack in ((".json.gz", gzip.decompress), (".json", bytes)):
        file = folder / f"{name}{suffix}"
        if file.is_file():
            return unpack(file.read_bytes())
    raise LegationError(f"reference table {name!r} is missing from the installation; run tools/build_reference.py")


def read_table(name: str, shape: type[T]) -> T:
    """The table `name` decoded into `shape`; callers cache the result.

    Raises:
        LegationError: the installation lacks the table, or it does not have the expected shape.
    """
    try:
        return msgspec.json.decode(_bytes(name), type=shape)
    except msgspec.ValidationError as error:
        raise LegationError(f"reference table {name!r} does not fit this version: {error}") from error
