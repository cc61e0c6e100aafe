"""Does everything still hold? Re-hashes the bytes of every snapshot and re-slices every quote."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, select

from legation.errors import RecordError
from legation.records import Statement
from legation.store import sqlite
from legation.store.codec import decode_statement
from legation.store.connect import reading
from legation.store.schema import blobs, documents, rows, snapshots, statements


@dataclass(frozen=True, kw_only=True)
class Failure:
    """One thing that does not hold: what kind of thing, its id, and what is wrong with it."""

    noun: str
    id: str
    detail: str


def verify_desk(engine: Engine) -> list[Failure]:
    """Everything on the desk that does not hold, empty when all of it does."""
    with reading(engine) as connection:
        failures = [Failure(noun="desk", id="", detail=detail) for detail in sqlite.damage(connection)]
        failures += _check_blobs(connection)
        failures += _check_sources(connection)
        texts = _Texts(connection)
        for table in (statements, rows):
            for row in connection.execute(select(table.c.id, table.c.noun, table.c.body).order_by(table.c.n)):
                failures += _check_quotes(row.id, row.noun, row.body, texts)
    return failures


def _check_blobs(connection: Connection) -> Iterator[Failure]:
    for sha256, content in connection.execute(select(blobs.c.sha256, blobs.c.content)):
        try:
            found = hashlib.sha256(zlib.decompress(content)).hexdigest()
        except (zlib.error, TypeError):  # SQLite may hold text where bytes belong
            found = "unreadable"
        if found != sha256:
            yield Failure(noun="snapshot", id=sha256, detail=f"the bytes kept have another hash: {found}")


def _check_sources(connection: Connection) -> Iterator[Failure]:
    """Every document names bytes that are kept for it."""
    kept = select(snapshots.c.document).where(snapshots.c.sha256 == documents.c.sha256)
    for identity in connection.scalars(select(documents.c.id).where(documents.c.id.not_in(kept.correlate(documents)))):
        yield Failure(noun="document", id=identity, detail="no bytes with the hash that it names are kept for it")


def _check_quotes(identity: str, noun: str, body: str, texts: _Texts) -> Iterator[Failure]:
    try:
        row: Statement = decode_statement(noun, body)
    except RecordError as error:
        yield Failure(noun=noun, id=identity, detail=str(error))
        return
    if not row.evidence:
        yield Failure(noun=noun, id=identity, detail="it rests on no quote")
    for quote in row.evidence:
        text = texts.find(quote.document)
        if text is None:
            yield Failure(noun=noun, id=identity, detail=f"its document {quote.document} is missing")
        elif not quote.holds(text):
            detail = f"[{quote.start}, {quote.end}) of {quote.document} is not {quote.quote[:60]!r}"
            yield Failure(noun=noun, id=identity, detail=detail)


class _Texts:
    """Texts of documents, a few of them in memory at a time."""

    def __init__(self, connection: Connection, room: int = 64) -> None:
        self._connection = connection
        self._room = room
        self._texts: dict[str, str | None] = {}

    def find(self, document: str) -> str | None:
        if document not in self._texts:
            if len(self._texts) >= self._room:
                self._texts.clear()
            query = select(documents.c.text).where(documents.c.id == document)
            self._texts[document] = self._connection.scalar(query)
        return self._texts[document]


def describe_failures(failures: Iterable[Failure]) -> str:
    """One line per failure, for people."""
    return "\n".join(f"{failure.noun} {failure.id}: {failure.detail}" for failure in failures)
