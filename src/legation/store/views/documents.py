"""Which documents are on the desk?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Engine, select

from legation.records import Document
from legation.store.codec import decode
from legation.store.connect import reading
from legation.store.schema import documents
from legation.store.views.filter import EVERYTHING, Filter
from legation.text.fingerprint import make_fingerprint, read_sketches


def iter_documents(engine: Engine, wanted: Filter = EVERYTHING) -> Iterator[Document]:
    """Documents by day published (unknown last), then id; `since`, `until`, `as_of`, `document`, `limit` apply."""
    table = documents.c
    query = select(table.body, table.text).order_by(table.published.is_(None), table.published, table.id)
    if wanted.document:
        query = query.where(table.id == wanted.document)
    if wanted.since:
        query = query.where(table.published >= wanted.since)
    for last in (wanted.until, wanted.as_of):
        if last:
            query = query.where(table.published <= last)
    if wanted.limit is not None:
        query = query.limit(wanted.limit)
    with reading(engine) as connection:
        for body, text in connection.execute(query):
            yield read_document(body, text)


def find_document(engine: Engine, identity: str) -> Document | None:
    """The document with this id, or None."""
    return next(iter_documents(engine, Filter(document=identity, limit=1)), None)


def read_document(body: str, text: str) -> Document:
    """The document of a stored body, which is kept without its text."""
    return replace(decode(body, Document), text=text)


def read_sources(engine: Engine) -> dict[str, Document]:
    """All documents by id with empty texts, in order of their ids; each has the fingerprint by which copies are told."""
    query = select(documents.c.body, documents.c.text).order_by(documents.c.id)
    with reading(engine) as connection:
        return {found.id: found for body, text in connection.execute(query) if (found := _without_text(body, text))}


def _without_text(body: str, text: str) -> Document:
    document = decode(body, Document)
    if read_sketches(document.fingerprint):
        return document
    return replace(document, fingerprint=make_fingerprint(text))  # read by an older version, or by other means
