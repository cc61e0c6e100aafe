"""An article as the page shows it: paragraphs cut into segments, each knowing which quotes lie over it.

Quotes overlap, nest and repeat; marks in a page must not. So the text is cut at every start and end of a quote,
and the first segment of a quote carries its anchor.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from legation.brief.quotes import Quote
from legation.records import Document

_BREAK = re.compile(r"\n+")


@dataclass(frozen=True, kw_only=True)
class Segment:
    """Text under the same quotes: `over` all of them by number, `starts` and `ends` those that begin and end here."""

    text: str
    over: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """A paragraph as segments. `skipped` counts the paragraphs left out before it."""

    segments: tuple[Segment, ...]
    title: bool = False
    skipped: int = 0


@dataclass(frozen=True, kw_only=True)
class ArticleView:
    """A document with the paragraphs to show; `skipped` counts those left out at its end."""

    document: Document
    paragraphs: tuple[Paragraph, ...]
    skipped: int = 0
    in_full: bool = True


def build_article(document: Document, quotes: Sequence[Quote], *, in_full: bool = True) -> ArticleView:
    """The article with its quotes marked; when not `in_full`, only the paragraphs that hold a quote."""
    paragraphs: list[Paragraph] = []
    skipped = 0
    segments = _first_and_last(document.text, quotes)
    begins = [begin for begin, _ in segments]
    for start, end in _paragraph_spans(document.text):
        inside = [segment for _, segment in segments[bisect_left(begins, start) : bisect_left(begins, end)]]
        marked = any(segment.over for segment in inside)
        if not (in_full or marked):
            skipped += 1
            continue
        title = not paragraphs and document.text[start:end].strip() == (document.title or "").strip()
        paragraphs.append(Paragraph(segments=tuple(inside), title=title, skipped=skipped))
        skipped = 0
    return ArticleView(document=document, paragraphs=tuple(paragraphs), skipped=skipped, in_full=in_full)


def _paragraph_spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _BREAK.finditer(text):
        if text[start : found.start()].strip():
            yield start, found.start()
        start = found.end()
    if text[start:].strip():
        yield start, len(text)


def _first_and_last(text: str, quotes: Sequence[Quote]) -> list[tuple[int, Segment]]:
    """The segments with their offsets; a quote starts and ends only in segments that are shown, not in a line break."""
    pieces = list(_pieces(text, quotes))
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for at, (_, _, over) in enumerate(pieces):
        for number in over:
            first.setdefault(number, at)
            last[number] = at
    return [
        (
            start,
            Segment(
                text=text[start:end],
                over=over,
                starts=tuple(n for n in over if first[n] == at),
                ends=tuple(n for n in over if last[n] == at),
            ),
        )
        for at, (start, end, over) in enumerate(pieces)
    ]


def _pieces(text: str, quotes: Sequence[Quote]) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """`(start, end, numbers)` of each stretch of a paragraph between two cuts."""
    ordered = sorted(quotes, key=lambda quote: quote.evidence.start)
    cuts = sorted({cut for quote in quotes for cut in (quote.evidence.start, quote.evidence.end)})
    live: list[Quote] = []
    begin = cut_at = 0
    for start, end in _paragraph_spans(text):
        while cut_at < len(cuts) and cuts[cut_at] <= start:
            cut_at += 1
        inner = cut_at
        while inner < len(cuts) and cuts[inner] < end:
            inner += 1
        edges = [start, *cuts[cut_at:inner], end]
        for left, right in pairwise(edges):
            while begin < len(ordered) and ordered[begin].evidence.start < right:
                live.append(ordered[begin])
                begin += 1
            live = [quote for quote in live if quote.evidence.end > left]
            yield left, right, tuple(sorted(quote.number for quote in live))
