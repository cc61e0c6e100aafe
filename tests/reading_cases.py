"""Builders for tests of reading: an article out of plain text, and what the rules read in it."""

import datetime as dt

from legation.extract import extract_statements
from legation.records import Article, Block, Document, Span, noun_of
from legation.resolve import resolve_tags
from legation.tag import tag_by_rules


def article(text, published=None, title=None):
    """An article whose paragraphs are the lines of `text`."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(span=Span(start, start + len(line)), kind="title" if title and not blocks else "paragraph"))
        start += len(line) + 1
    day = dt.date.fromisoformat(published) if published else None
    return Article(document=Document(id="document-test", sha256="0" * 64, text=text, published=day, title=title), blocks=tuple(blocks))


def read(text, published="2025-03-08"):
    """The statements that the rules make of `text`, by noun."""
    source = article(text, published)
    tags = tag_by_rules(source)
    found = {}
    for statement in extract_statements(source, tags, resolve_tags(source, tags)):
        found.setdefault(noun_of(statement), []).append(statement)
    return found
