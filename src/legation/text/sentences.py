"""Article → sentences. The usual traps: initials, abbreviations, «quotes», headlines, and full stops that are missing.

A sentence never crosses a block; a title, heading or bullet is split like a paragraph but keeps its kind.
"""

from __future__ import annotations

import re

from legation.records import Article, Sentence, Span
from legation.text.tokens import is_abbreviation

_END = re.compile(r"[.!?…]+[\"”’'»)\]]*(?=\s|$)|[.!?…]+[\"”’'»)\]]*(?=[A-Z«“][a-z])")
_OPENERS = "\"“‘'«([—–-"
_MONTHS_AFTER_NO = re.compile(r"\s*\d")
MAX_SENTENCE_CHARS = 1500


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article in order, none crossing a block, each without surrounding white space."""
    found: list[Sentence] = []
    for index, block in enumerate(article.blocks):
        for span in split_spans(article.text, block.span.start, block.span.end):
            found.append(Sentence(span=span, block=index, kind=block.kind))
    return tuple(found)


def split_spans(text: str, start: int, end: int) -> list[Span]:
    """The spans of the sentences of `text[start:end]`.

    >>> t = "D. Trump met V. Putin. Talks go on."
    >>> [s.slice(t) for s in split_spans(t, 0, len(t))]
    ['D. Trump met V. Putin.', 'Talks go on.']
    """
    spans: list[Span] = []
    begin = start
    for match in _END.finditer(text, start, end):
        if _ends_sentence(text, match, end):
            _add(spans, text, begin, match.end())
            begin = match.end()
    _add(spans, text, begin, end)
    return spans


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    """Add the stripped span, cutting what is longer than any sentence at a line end or semicolon."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > MAX_SENTENCE_CHARS:
        cut = max(text.rfind(mark, start, start + MAX_SENTENCE_CHARS) for mark in ("\n", ";", " "))
        if cut <= start:
            break
        spans.append(Span(start, cut + 1 if text[cut] == ";" else cut))
        start = cut + 1
    if start < end:
        spans.append(Span(start, end))


def _ends_sentence(text: str, match: re.Match[str], end: int) -> bool:
    """Whether the stop found is the end of a sentence rather than of an abbreviation, an initial or a quoted clause."""
    following = text[match.end() : min(end, match.end() + 80)].lstrip()
    if not following:
        return True
    first = following.lstrip(_OPENERS + " ")[:1]
    if first.islower():
        return False
    if match.group()[0] != "." or match.group().startswith(".."):
        return True
    word = re.search(r"[\w.’'-]+$", text[max(0, match.start() - 30) : match.start()])
    if word is None:
        return True
    bare = word.group().rsplit(".", 1)[-1] or word.group()
    if "." in word.group():
        return _dotted_ends(word.group(), following)
    if bare.lower() in ("no", "nos", "art", "para", "fig", "vol"):
        return not _MONTHS_AFTER_NO.match(following)
    return not is_abbreviation(bare) or bare.lower() in ("co", "etc", "inc", "ltd", "corp", "jr", "sr")


def _dotted_ends(word: str, following: str) -> bool:
    """Whether a dotted abbreviation (`U.S.`, `p.m.`) ends a sentence: only before a word that starts one."""
    starter = re.match(r"[\"“«]?(The|A|An|In|On|It|He|She|They|But|And|This|That|Its|Both|Earlier|Later|Meanwhile)\b", following)
    return starter is not None and len(word) >= 2
