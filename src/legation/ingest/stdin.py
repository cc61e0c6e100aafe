"""Standard input, written `-`: the bytes of one item, whose kind is found by its beginning."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import BinaryIO

from legation.ingest.item import Finder, Item
from legation.ingest.options import IngestOptions
from legation.records import Rejection


def find_stdin(source: str, options: IngestOptions) -> Iterator[Item | Rejection]:
    """The one item that standard input is; closing it leaves standard input itself open."""
    yield Item(name="-", open=_open)


def _open() -> BinaryIO:
    try:
        return os.fdopen(os.dup(sys.stdin.fileno()), "rb")
    except (AttributeError, ValueError, OSError):  # a stand-in without a descriptor, as programs and tests put there
        return sys.stdin.buffer


FINDER = Finder(name="standard input", claims=lambda source: source == "-", find=find_stdin)
