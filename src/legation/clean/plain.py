"""Plain text → pieces: paragraphs, list items, and lines that stand alone.

Lines that a program wrapped at a fixed width are joined with a space; lines that somebody ended on purpose stay apart.
Empty lines part paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from legation.clean.draft import Draft, Piece
from legation.clean.furniture import find_furniture
from legation.clean.head_lines import is_head_line
from legation.clean.normalise import normalise_line, unescape_entities

_BULLET = re.compile(r"(?:[•‣◦▪●○■]|[-*+](?=\s)|[–—](?=\s))\s*")
_NUMBERED = re.compile(r"(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})\)|\d{1,3}\.)\s+(?=\S)")
_RULE = re.compile(r"[\s*_=~#·•–—-]{3,}")
_NARROWEST, _WIDEST = 55, 110  # the widths at which programs wrap lines, in characters


def split_plain(text: str) -> Draft:
    """The pieces of a normalised plain text."""
    return Draft(pieces=tuple(iter_pieces(unescape_entities(text).split("\n"))))


def iter_pieces(lines: Sequence[str]) -> Iterator[Piece]:
    """The pieces of the lines, in order."""
    run: list[str] = []
    for line in [*lines, ""]:
        if line.strip() and not _RULE.fullmatch(line):
            run.append(line)
        elif run:
            yield from _split_run(run)
            run = []


def parse_bullet(line: str) -> str | None:
    """The words of a list item without its mark; None where the line is no list item. Numbers are kept: texts refer to them.

    >>> parse_bullet("• restore the embassies"), parse_bullet("(a) restore the embassies"), parse_bullet("Restore them")
    ('restore the embassies', '(a) restore the embassies', None)
    """
    marked = _BULLET.match(line)
    if marked and line[marked.end() :].strip():
        return line[marked.end() :].strip()
    return line if _NUMBERED.match(line) else None


def _split_run(run: list[str]) -> Iterator[Piece]:
    """The pieces of lines without an empty line between them."""
    gap = True
    for kind, words in _join_wrapped(run):
        text = normalise_line(words)
        if text:
            yield Piece(text, "bullet" if kind == "bullet" else "paragraph", gap)
            gap = False


def _join_wrapped(run: list[str]) -> Iterator[tuple[str, str]]:
    width = max(map(len, run))
    wrapped = len(run) > 2 and _NARROWEST <= width <= _WIDEST
    bullets = [_bullet_in(run, at) for at in range(len(run))]
    kind, words = "", ""
    for at, line in enumerate(run):
        if words and bullets[at] is None and _goes_on(run[at - 1], line, width, wrapped):
            words += " " + line
            continue
        if words:
            yield kind, words
        kind, words = ("paragraph", line) if bullets[at] is None else ("bullet", bullets[at] or line)
    if words:
        yield kind, words


def _bullet_in(run: Sequence[str], at: int) -> str | None:
    """The list item at a line of a run. A dash counts only beside another one: alone it opens speech or an aside."""
    item = parse_bullet(run[at])
    if item is not None and run[at][0] in "–—-":
        beside = [run[near] for near in (at - 1, at + 1) if 0 <= near < len(run)]
        return item if any(line[0] == run[at][0] for line in beside) or run[at][0] == "-" else None
    return item


def _goes_on(line: str, after: str, width: int, wrapped: bool) -> bool:
    """Whether the line end is the work of a program: the next word would not have fitted, or begins in lower case."""
    if any(is_head_line(each) or find_furniture(each, ("anywhere",)) for each in (line, after)):
        return False
    first = after.split(" ", 1)[0]
    if first[:1].islower() and len(line) >= _NARROWEST // 2:
        return True
    return wrapped and len(line) + 1 + len(first) > width
