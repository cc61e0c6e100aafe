"""The usual names of the fields of an article in tables and front matter, and the map from columns to fields."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

# In order of preference: where a table has both `body` and `text`, the earlier name wins.
USUAL_NAMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "text": (
            "text", "body", "content", "article", "articletext", "articlebody", "fulltext", "maintext", "story",
            "contents", "html", "bodytext", "articlecontent", "plaintext",
        ),
        "title": ("title", "headline", "articletitle", "heading"),
        "published": (
            "published", "date", "publicationdate", "publisheddate", "datepublished", "publishedat", "publishdate",
            "pubdate", "publishedon", "dateofpublication", "articledate", "day", "timestamp",
        ),
        "outlet": (
            "outlet", "source", "publication", "publisher", "newspaper", "sitename", "sourcename", "medium", "media",
            "journal", "site",
        ),
        "url": ("url", "link", "address", "sourceurl", "articleurl", "permalink", "canonicalurl", "uri"),
        "language": ("language", "lang", "languagecode"),
        "byline": ("byline", "author", "authors", "by", "writer", "reporter"),
        "id": ("id", "articleid", "docid", "documentid", "identifier", "uid", "uuid"),
    }
)  # fmt: skip

_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")


def _plain(name: str) -> str:
    return _NOT_A_LETTER.sub("", name.casefold())


def field_named(name: str, usual: Mapping[str, tuple[str, ...]] = USUAL_NAMES) -> str | None:
    """The field that a column or key of this name holds.

    >>> field_named("Publication Date"), field_named("full_text"), field_named("mood")
    ('published', 'text', None)
    """
    plain = _plain(name)
    return next((field for field, names in usual.items() if plain in names), None)


def map_columns(header: Sequence[str], asked: Mapping[str, str]) -> dict[str, str]:
    """Which column holds which field: those asked for first, the others by their usual names.

    >>> map_columns(["id", "Headline", "body"], {"title": "Headline"})
    {'title': 'Headline', 'text': 'body', 'id': 'id'}
    """
    columns = {field: column for field, column in asked.items() if column in header}
    for field, names in USUAL_NAMES.items():
        if field in asked:
            continue
        ranked = [
            (names.index(_plain(column)), at, column)
            for at, column in enumerate(header)
            if _plain(column) in names and column not in columns.values()
        ]
        if ranked:
            columns[field] = min(ranked)[2]
    return columns
