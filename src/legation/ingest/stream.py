"""A stream whose first bytes were taken to look at them, whole again: standard input cannot be rewound."""

from __future__ import annotations

import io
from typing import BinaryIO


class _Rejoined(io.RawIOBase):
    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        part = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(part) :]
        buffer[: len(part)] = part
        return len(part)

    def close(self) -> None:
        if not self.closed:
            self._rest.close()
        super().close()


def rejoin(head: bytes, rest: BinaryIO) -> io.BufferedReader:
    """A stream that gives `head` first and then what `rest` still holds; closing it closes `rest`."""
    return io.BufferedReader(_Rejoined(head, rest))
