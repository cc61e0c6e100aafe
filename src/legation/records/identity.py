"""Ids are hashes of content: the same input gives the same id in any run and any order."""

from __future__ import annotations

import hashlib


def content_id(noun: str, *parts: object) -> str:
    """An id such as `contact-3f2a…` (noun, hyphen, 16 hexadecimal digits) from the `str` of each part.

    >>> content_id("event", "doc-1", 3, 9) == content_id("event", "doc-1", 3, 9)
    True
    """
    payload = "\x1f".join([noun, *map(str, parts)])
    return f"{noun}-{hashlib.sha256(payload.encode('utf-8')).hexdigest()[:16]}"
