"""Records to and from the JSON bodies that the desk keeps; a body that no longer fits its class is a `RecordError`."""

from __future__ import annotations

import hashlib
from typing import Any, TypeVar

import msgspec

from legation.errors import RecordError
from legation.records import NOUNS, Noun, Statement

T = TypeVar("T")


def encode(record: Any) -> str:
    """The JSON text of a record, with its fields in the order of the class, so that equal records have equal text."""
    return msgspec.json.encode(record).decode("utf-8")


def decode(body: str, cls: type[T]) -> T:
    """The record of class `cls` that `body` was made from.

    Raises:
        RecordError: the body does not fit the class: the desk was written by something else, or is damaged.
    """
    try:
        return msgspec.json.decode(body, type=cls)
    except msgspec.MsgspecError as error:
        raise RecordError(f"a stored {cls.__name__} cannot be read ({error}); restore the desk from a copy") from error


def decode_statement(noun: Noun | str, body: str) -> Statement:
    """The statement or row of the given noun that `body` was made from."""
    for name, cls in NOUNS.items():
        if name == noun:
            return decode(body, cls)
    raise RecordError(f"the desk holds a noun that this version does not know: {noun!r}")


def digest(*parts: str) -> str:
    """A short fingerprint of texts, to tell whether a stored body has changed."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8")).hexdigest()[:32]
