"""Statements put away on disk, to be taken one at a time: linking looks at all of them, and holds few.

A statement's number on the shelf is the order in which it was put there; small shelves never leave memory.
"""

from __future__ import annotations

import hashlib
import tempfile
from array import array
from functools import lru_cache
from types import TracebackType
from typing import IO, Generic, Self, TypeVar

import msgspec
import numpy as np
import numpy.typing as npt

from legation.records import NOUNS, Statement, noun_of

T = TypeVar("T")
_TAIL_BYTES = 1024 * 1024
_NOUNS = tuple(NOUNS)


class Shelf(Generic[T]):
    """Values of one class by number; a value is taken out equal to what was put in. Close it, or use it in a `with`.

    It can `remember` so many values that were taken last, where the same ones are wanted again and again.
    """

    def __init__(self, cls: type[T], remember: int = 0) -> None:
        self._file: IO[bytes] | None = None  # made when the tail first grows too long
        self._tail, self._tail_start = bytearray(), 0
        self._ends = array("Q", [0])
        self._decoder = msgspec.msgpack.Decoder(cls)
        self._take = lru_cache(maxsize=remember)(self._decode) if remember else self._decode

    def add(self, value: T) -> int:
        """The number under which the value now lies."""
        return self._write(msgspec.msgpack.encode(value))

    def __getitem__(self, number: int) -> T:
        return self._take(number)

    def _decode(self, number: int) -> T:
        return self._decoder.decode(self._read(number))

    def __len__(self) -> int:
        return len(self._ends) - 1

    def close(self) -> None:
        """Let go of the file."""
        if self._file:
            self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _write(self, body: bytes) -> int:
        self._tail += body
        self._ends.append(self._tail_start + len(self._tail))
        if len(self._tail) > _TAIL_BYTES:
            self._file = self._file or tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - closed with the shelf
            self._file.seek(self._tail_start)
            left = memoryview(self._tail)
            while left:
                left = left[self._file.write(left) :]
            self._tail, self._tail_start = bytearray(), self._ends[-1]
        return len(self) - 1

    def _read(self, number: int) -> bytes | bytearray:
        start, end = self._ends[number], self._ends[number + 1]
        if start >= self._tail_start or not self._file:
            return self._tail[start - self._tail_start : end - self._tail_start]
        self._file.seek(start)
        return self._file.read(end - start)


class StatementShelf(Shelf[Statement]):
    """Statements of all nouns by number."""

    def __init__(self) -> None:
        super().__init__(object)  # type: ignore[arg-type]
        self._decoders = [msgspec.msgpack.Decoder(NOUNS[noun]) for noun in _NOUNS]

    def add(self, value: Statement) -> int:
        """The number under which the statement now lies."""
        return self._write(bytes([_NOUNS.index(noun_of(value))]) + msgspec.msgpack.encode(value))

    def _decode(self, number: int) -> Statement:
        body = memoryview(self._read(number))
        return self._decoders[body[0]].decode(body[1:])


def key_of(identity: str) -> int:
    """An id as a number of 64 bits: what it is filed under where ids are many."""
    return int.from_bytes(hashlib.blake2b(identity.encode("utf-8"), digest_size=8).digest(), "big")


class Index:
    """Numbers filed under keys, twelve bytes a pair: first all are added, then they are asked for."""

    def __init__(self) -> None:
        self._keys, self._values = array("Q"), array("I")
        self._sorted: tuple[npt.NDArray[np.uint64], npt.NDArray[np.uint32]] | None = None

    def add(self, key: int, value: int) -> None:
        """File a number, before any is asked for."""
        if self._sorted:
            raise RuntimeError("an index that was asked takes no more")
        self._keys.append(key)
        self._values.append(value)

    def find(self, key: int) -> list[int]:
        """The numbers filed under a key, least first."""
        keys, values = self._sorted or self._sort()
        wanted = np.uint64(key)
        low = int(keys.searchsorted(wanted))
        if low == len(keys) or keys[low] != wanted:
            return []
        return [int(value) for value in values[low : keys.searchsorted(wanted, "right")]]

    def _sort(self) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.uint32]]:
        keys, values = np.frombuffer(self._keys, dtype=np.uint64), np.frombuffer(self._values, dtype=np.uint32)
        order = np.lexsort((values, keys))
        self._sorted = keys[order], values[order]
        self._keys, self._values = array("Q"), array("I")
        return self._sorted
