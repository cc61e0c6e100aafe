"""Fingerprints of texts: near-copies have nearly the same one, so that forty copies of a wire story are seen to be one.

MinHash over runs of five words (Broder, "On the resemblance and containment of documents", 1997): for each of 64 hash
functions the smallest value over all runs is kept, and two texts agree in as many of the 64 as they share runs
(Jaccard similarity; standard error 0.06 at one half). Kept are 16 bits of each value, which adds a chance agreement of
1 in 65,536.
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Final

import numpy as np

HASHES: Final = 64
WORDS_IN_RUN: Final = 5
_WORD = re.compile(r"\w+")
_CHUNK = 4096
_PRIME = np.uint64((1 << 31) - 1)


def _parameters() -> tuple[np.ndarray, np.ndarray]:
    """Multipliers and offsets of the hash functions, from a fixed seed so that every machine has the same."""
    stream = hashlib.shake_256(b"legation fingerprint 1").digest(HASHES * 8)
    numbers = np.frombuffer(stream, dtype="<u4").astype(np.uint64)
    return (numbers[:HASHES] % (_PRIME - np.uint64(1))) + np.uint64(1), numbers[HASHES:] % _PRIME


_MULTIPLIERS, _OFFSETS = _parameters()


def fingerprint_text(text: str) -> str:
    """The fingerprint of a text, 172 characters; empty without words. Case and punctuation do not count."""
    words = _WORD.findall(text.casefold())
    if not words:
        return ""
    runs = {" ".join(words[at : at + WORDS_IN_RUN]) for at in range(max(1, len(words) - WORDS_IN_RUN + 1))}
    digests = b"".join(hashlib.blake2b(run.encode(), digest_size=4).digest() for run in runs)
    values = np.frombuffer(digests, dtype="<u4").astype(np.uint64) % _PRIME
    smallest = np.full(HASHES, _PRIME)
    for start in range(0, len(values), _CHUNK):  # in parts: a text of megabytes would fill a table of gigabytes
        # a·x + b stays below 2^62, so 64 bits hold it; the remainder by a prime makes each row a function of its own.
        hashed = (_MULTIPLIERS[:, None] * values[None, start : start + _CHUNK] + _OFFSETS[:, None]) % _PRIME
        smallest = np.minimum(smallest, hashed.min(axis=1))
    return base64.b64encode((smallest & np.uint64(0xFFFF)).astype("<u2").tobytes()).decode("ascii")


def similarity(a: str, b: str) -> float:
    """The share of word runs that two texts have in common, 0 to 1, estimated from their fingerprints.

    >>> story = "The two delegations met in Riyadh for four hours and agreed to meet again before the end of the month."
    >>> similarity(fingerprint_text(story), fingerprint_text(story.upper()))
    1.0
    >>> similarity(fingerprint_text(story), "")
    0.0
    """
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    left, right = (np.frombuffer(base64.b64decode(each), dtype="<u2") for each in (a, b))
    if len(left) != len(right):
        return 0.0
    return float(np.count_nonzero(left == right)) / len(left)


def fingerprint_bands(fingerprint: str, rows: int = 4) -> tuple[str, ...]:
    """The fingerprint in bands of `rows` values each, by which near-copies are found without comparing all pairs.

    Two texts of similarity s share a band with probability 1 − (1 − s^rows)^(64/rows): with 4 rows 0.9997 at 0.8, and
    0.12 at 0.3. Bands carry their position, so that only like is compared with like.
    """
    if not fingerprint:
        return ()
    values = base64.b64decode(fingerprint)
    width = rows * 2
    return tuple(f"{at // width}:{values[at : at + width].hex()}" for at in range(0, len(values), width))
