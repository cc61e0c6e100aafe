"""What the tests of resolution share: an article from a text, and its mentions as the rules tag them."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from legation.records import Article, Block, Document, Mention, Resolution, Span, Tags, When
from legation.resolve import resolve_tags
from legation.resolve.dates import resolve_dates
from legation.tag import tag_article
from legation.text.dates import find_date_expressions
from legation.text.sentences import split_sentences


def article_of(text: str, published: str | None) -> Article:
    blocks, at = [], 0
    for paragraph in text.split("\n"):
        if paragraph.strip():
            blocks.append(Block(span=Span(at, at + len(paragraph))))
        at += len(paragraph) + 1
    day = dt.date.fromisoformat(published) if published else None
    return Article(document=Document(id="doc", sha256="0", text=text, published=day), blocks=tuple(blocks))


def date_tags(article: Article) -> Tags:
    sentences = split_sentences(article)
    mentions = [
        Mention(span=found.span, kind="date", sentence=number, head=found.span)
        for number, sentence in enumerate(sentences)
        for found in find_date_expressions(article.text, sentence.span.start, sentence.span.end)
    ]
    return Tags(sentences=sentences, mentions=tuple(mentions), triggers=(), frames=(), stances=())


def whens(text: str, published: str | None) -> list[When]:
    article = article_of(text, published)
    return [dated.when for _, dated in sorted(resolve_dates(article, date_tags(article)).items())]


def shown(when: When) -> str:
    """A date as the case tables write it: `2025-02-12`, `2025-02-17..2025-02-18 range`, `..2025-03-07 before`, `unknown`."""
    if when.precision == "unknown":
        return "unknown"
    start, end = str(when.start or ""), str(when.end or "")
    if when.precision == "day":
        return start
    return f"{start}..{end} {when.precision}"


@lru_cache(maxsize=256)
def read(text: str, published: str | None) -> tuple[Article, Tags, Resolution]:
    article = article_of(text, published)
    tags = tag_article(article)
    return article, tags, resolve_tags(article, tags)


def mention_at(text: str, published: str | None, words: str) -> tuple[Mention, int, Resolution]:
    """The mention that holds `words` («…» marks the occurrence where there are several), and where it stands."""
    plain = text.replace("‹", "").replace("›", "")
    at = text.index("‹") if "‹" in text else plain.index(words)
    _, tags, resolution = read(plain, published)
    end = at + len(words)
    for index, mention in enumerate(tags.mentions):
        if mention.span.start < end and at < mention.span.end and mention.kind not in ("date", "quantity"):
            return mention, index, resolution
    raise AssertionError(f"no mention over {words!r} in {plain!r}: {[m.span.slice(plain) for m in tags.mentions]}")
