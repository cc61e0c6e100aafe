"""Markdown → pieces: what a reader would see of it, without its marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.clean.draft import Draft, Piece, Removed
from legation.clean.head_lines import is_head_line
from legation.clean.normalise import normalise_line, unescape_entities
from legation.clean.plain import parse_bullet
from legation.records import BlockKind

_FENCE = re.compile(r"(?:```|~~~).*")
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_UNDERLINE = re.compile(r"=+|-{2,}")
_RULE = re.compile(r"(?:[*_-]\s*){3,}")
_QUOTED = re.compile(r"(?:>\s?)+")
_REFERENCE = re.compile(r"\[[^\]]+\]:\s+\S+.*")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])")
_HIDDEN = re.compile("[\ue000-\ue07f]")  # private characters that stand for escaped ones while marks are taken away
# Every length is bounded, so that a line of a million brackets costs no more than its length.
_INLINE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"!\[[^\]]{0,300}\]\([^)]{0,1000}\)"), ""),
    (re.compile(r"\[\^[^\]]{1,40}\]"), ""),
    (re.compile(r"\[([^\[\]]{1,300})\](?:\([^()]{0,1000}(?:\([^()]{0,300}\)[^()]{0,300}){0,3}\)|\[[^\]]{0,100}\])"), r"\1"),
    (re.compile(r"<(https?://[^>\s]{1,1000})>"), r"\1"),
    (re.compile(r"</?(?:b|i|em|strong|u|sub|sup|span|br|p|a)\b[^>]{0,300}>", re.IGNORECASE), " "),
    (re.compile(r"(\*\*|__)(?=\S)(.{1,300}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"\*(?=[^\s*])(.{1,300}?)(?<=[^\s*])\*"), r"\1"),
    (re.compile(r"(?<!\w)_(?=\S)(.{1,300}?)(?<=\S)_(?!\w)"), r"\1"),
    (re.compile(r"`([^`]{1,300})`"), r"\1"),
)


def split_markdown(text: str) -> Draft:
    """The pieces of a normalised Markdown text; its HTML comments are taken out and kept."""
    text, comments = _take_out_comments(text)
    removed = tuple(Removed("markup_comment", words) for comment in comments if (words := normalise_line(comment)))
    return Draft(pieces=tuple(_iter_pieces(text.split("\n"))), removed=removed)


def plain_words(line: str) -> str:
    """A line without the marks of emphasis, links and pictures.

    >>> plain_words("The **minister** met [his colleague](https://example.org) in *Oslo*.")
    'The minister met his colleague in Oslo.'
    """
    line = _ESCAPED.sub(lambda match: chr(0xE000 + ord(match.group(1))), line)
    for pattern, put in _INLINE:
        line = pattern.sub(put, line)
    line = _HIDDEN.sub(lambda match: chr(ord(match.group()) - 0xE000), line)
    return normalise_line(unescape_entities(line))


def _take_out_comments(text: str) -> tuple[str, list[str]]:
    """The text without HTML comments, and the comments. By hand: a pattern looks for the end of each open one anew."""
    kept, comments, at = [], [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[at:start])
        comments.append(text[start + 4 : end])
        at = end + 3
    return "".join([*kept, text[at:]]), comments


def _iter_pieces(lines: list[str]) -> Iterator[Piece]:
    """Pieces in order. Lines of a paragraph are joined, as Markdown has it, but for lines that say who wrote and when."""
    kind: BlockKind = "paragraph"
    words: list[str] = []
    gap, fresh = True, True  # whether an empty line stands before the open piece, and before the line at hand

    def close() -> Iterator[Piece]:
        text = plain_words(" ".join(words))
        if text:
            yield Piece(text, kind, gap)
        words.clear()

    for line in map(_QUOTED_OFF, lines):
        heading = _HEADING.match(line)
        item = parse_bullet(line)
        if not line or _FENCE.fullmatch(line) or _REFERENCE.fullmatch(line):
            yield from close()
            fresh = True
        elif words and kind == "paragraph" and len(words) == 1 and _UNDERLINE.fullmatch(line):
            kind = "heading"
            yield from close()
            fresh = True
        elif _RULE.fullmatch(line):
            yield from close()
            fresh = True
        elif heading or item is not None or not words or is_head_line(plain_words(line)):
            yield from close()
            kind = "heading" if heading else "bullet" if item is not None else "paragraph"
            gap = fresh
            words.append(line[heading.end() :].rstrip("# ") if heading else item or line)
            fresh = False
            if heading or is_head_line(plain_words(line)):
                yield from close()
        else:
            words.append(line)
    yield from close()


def _QUOTED_OFF(line: str) -> str:
    return _QUOTED.sub("", line, count=1) if line.startswith(">") else line
