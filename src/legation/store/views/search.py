"""Where do these words stand?"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine

from legation.store import sqlite
from legation.store.connect import reading


@dataclass(frozen=True, kw_only=True)
class Hit:
    """A document or row that holds the words; `snippet` shows them in [brackets]."""

    noun: str
    id: str
    title: str
    snippet: str


def search_words(engine: Engine, words: str, limit: int = 20) -> list[Hit]:
    """Up to `limit` documents and up to `limit` rows that hold all the words, each list best first.

    Words are found without regard to case and accents; "quoted phrases" count whole, and `lith*` finds lithium.
    """
    with reading(engine) as connection:
        hits = [
            Hit(noun="document", id=identity, title=title, snippet=snippet)
            for identity, title, snippet in sqlite.search_documents(connection, words, limit)
        ]
        hits += [
            Hit(noun=noun, id=identity, title="", snippet=snippet)
            for identity, noun, snippet in sqlite.search_rows(connection, words, limit)
        ]
    return hits
