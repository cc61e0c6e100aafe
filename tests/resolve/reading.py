"""What the tests of resolution share: an article from a text, and its mentions as the rules tag them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import lru_cache

from legation.records import Article, Block, Document, Mention, MentionKind, Resolution, Span, Tags, When
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
    """The mention over `words`, and where it stands. One that the tagger leaves out is put in as a person or place."""
    _, tags, resolution = read(text, published)
    at = text.index(words)
    end = at + len(words)
    for index, mention in enumerate(tags.mentions):
        if mention.span.start < end and at < mention.span.end and mention.kind not in ("date", "quantity"):
            return mention, index, resolution
    kind: MentionKind = "place" if text[:at].endswith((" in ", " at ")) else "person"
    return mention_as(text, published, words, kind)


def mention_as(text: str, published: str | None, words: str, kind: MentionKind) -> tuple[Mention, int, Resolution]:
    """The mention over `words` taken as one of `kind`, whatever the tagger takes it for."""
    article, tags, _ = read(text, published)
    span = Span(text.index(words), text.index(words) + len(words))
    sentence = next(n for n, s in enumerate(tags.sentences) if s.span.start <= span.start < s.span.end)
    added = Mention(span=span, kind=kind, sentence=sentence, head=span)
    others = [mention for mention in tags.mentions if not mention.span.overlaps(span)]
    mentions = tuple(sorted((*others, added), key=lambda mention: mention.span))
    return added, mentions.index(added), resolve_tags(article, replace(tags, mentions=mentions))
