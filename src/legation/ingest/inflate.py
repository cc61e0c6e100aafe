"""Unpacking a body while it arrives, never beyond a limit: a small packed body can hold gigabytes."""

from __future__ import annotations

import zlib

_EITHER_HEADER = 47  # zlib's window size 15, plus 32: a gzip or a zlib header, whichever is there


class Inflater:
    """Collects chunks, unpacked where `encoding` says that they are packed.

    Args:
        encoding: the Content-Encoding of the response; gzip, deflate or nothing.
        limit: the most bytes, as sent and as unpacked.
    """

    def __init__(self, encoding: str, limit: int) -> None:
        self._encoding = encoding.strip().casefold()
        self._limit = limit
        self._sent = 0
        self._content = bytearray()
        self._unpacker = zlib.decompressobj(_EITHER_HEADER)
        self._failure = ""

    @property
    def content(self) -> bytes:
        """The bytes collected so far."""
        return bytes(self._content)

    @property
    def problem(self) -> str:
        """Why the content is not whole; empty where it is."""
        if self._failure or not self._packed:
            return self._failure
        return "" if self._unpacker.eof or not self._sent else "the packed body breaks off"

    @property
    def _packed(self) -> bool:
        return self._encoding in ("gzip", "x-gzip", "deflate")

    def feed(self, chunk: bytes) -> bool:
        """Take one chunk; False where the limit is passed."""
        self._sent += len(chunk)
        if self._packed:
            self._unpack(chunk)
        elif self._encoding in ("", "identity"):
            self._content += chunk
        else:
            self._failure = f"packed as {self._encoding[:20]}, which was not asked for"
        return max(self._sent, len(self._content)) <= self._limit

    def _unpack(self, chunk: bytes) -> None:
        while chunk and not self._failure and len(self._content) <= self._limit:
            if self._unpacker.eof:  # a body may hold several packed parts one after the other
                self._unpacker = zlib.decompressobj(_EITHER_HEADER)
            try:
                self._content += self._unpacker.decompress(chunk, self._limit + 1 - len(self._content))
            except zlib.error:
                # Some servers send deflate without its header.
                raw = zlib.decompressobj(-zlib.MAX_WBITS)
                if self._encoding != "deflate" or self._content:
                    self._failure = "the packed body is damaged"
                    return
                self._encoding, self._unpacker = "deflate", raw
                try:
                    self._content += raw.decompress(chunk, self._limit + 1)
                except zlib.error:
                    self._failure = "the packed body is damaged"
                    return
            chunk = self._unpacker.unconsumed_tail or self._unpacker.unused_data
