"""The head of a text: its title, and the lines that give author, day and outlet, which are taken out and kept.

The title of a plain text is its first short line that an empty line follows and no full stop ends. A headline that is
stuck to the first sentence stays text: where it ends, nobody can tell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from legation.clean.dates import DATE_WORDS, parse_day
from legation.clean.draft import Draft, Found, Piece, Removed
from legation.clean.head_lines import HeadLine, parse_head_line

_TITLE_CHARS = 200
_TITLE_WORDS = 30
_NO_TITLE_END = re.compile(r"[.:;,]['\"”’»)]*$")
_SPEAKER = re.compile(r"(?:Q|A|Question|Answer|Moderator)\s*[:.]|[–—]\s")
_HEAD_PIECES = 8  # author and day stand within the first lines, or they are about something else
_PROSE_WORDS = 25
_AGENCY = r"\((?P<agency>[A-Z][^()]{1,60})\)"
# "JEDDAH, March 11, 2025 (Continental Wireline) - Ukraine agreed …", and "Riyadh, 18 February 2025" on a line of its own.
_DATED = re.compile(
    rf"[A-Z][\w.'’-]*(?:[ ,/]+[A-Z][\w.'’-]*){{0,5}},?\s+(?P<date>(?i:{DATE_WORDS}))\s*(?:{_AGENCY})?\s*(?:[–—-]+\s|$)"
)
# "WASHINGTON, Feb 12 (Continental Wireline) - …": a day without a year is no date of publication.
_WIRE = re.compile(
    rf"[A-Z][A-Z .,'’/-]{{2,60}}(?:\s?[A-Z][a-z]{{2,8}}\.?\s+\d{{1,2}}|\d{{1,2}}\s[A-Z][a-z]+)?\s*{_AGENCY}\s*[–—-]+\s"
)
_LATER = frozenset({"updated", "last updated", "modified", "last modified", "edited", "last edited"})


def read_head(draft: Draft, title: str | None = None) -> Draft:
    """The draft without its head lines, its title as the first piece, and what the head says in `found`.

    Args:
        draft: the pieces of a text.
        title: the title where the source or the page states it; then a line that says the same is taken for it.
    """
    lines = _find_head_lines(draft.pieces)
    rest = [piece for at, piece in enumerate(draft.pieces) if at not in lines]
    removed = [Removed("byline" if line.byline else "date_line", draft.pieces[at].text) for at, line in lines.items()]
    found = _read_lines(draft.pieces, lines)
    for field, value in _read_datelines(rest[:3]).items():
        if field not in found or found[field].method.startswith("updated"):
            found[field] = value
    if title:
        rest = _put_title(rest, title)
    elif named := _find_title(draft.pieces, lines):
        rest[0] = replace(rest[0], kind="title")
        found["title"] = named
    return replace(draft, pieces=tuple(rest), removed=(*draft.removed, *removed), found={**found, **draft.found})


def _find_head_lines(pieces: Sequence[Piece]) -> dict[int, HeadLine]:
    """The lines before the first paragraph of prose that say nothing but author, day or outlet, by their index."""
    lines: dict[int, HeadLine] = {}
    for at, piece in enumerate(pieces[:_HEAD_PIECES]):
        line = parse_head_line(piece.text)
        if line and piece.kind != "bullet":
            lines[at] = line
        elif len(piece.text.split()) > _PROSE_WORDS:
            break
    return lines if len(lines) < len(pieces) else {}


def _read_lines(pieces: Sequence[Piece], lines: Mapping[int, HeadLine]) -> dict[str, Found]:
    found: dict[str, Found] = {}
    for at, line in lines.items():
        method = f"head of the text: {pieces[at].text!r}"
        if line.byline:
            found.setdefault("byline", Found(line.byline, method))
        if line.outlet:
            found.setdefault("outlet", Found(line.outlet, method))
        if line.published and line.cue not in _LATER:
            found.setdefault("published", Found(line.published.isoformat(), method))
    for at, line in lines.items():
        if line.published and "published" not in found:
            found["published"] = Found(line.published.isoformat(), f"updated, head of the text: {pieces[at].text!r}")
    return found


def _read_datelines(pieces: Sequence[Piece]) -> dict[str, Found]:
    """Day and agency of a dateline. The line stays in the text, for its place belongs to the report."""
    found: dict[str, Found] = {}
    for piece in pieces:
        for pattern in (_DATED, _WIRE):
            match = pattern.match(piece.text)
            if not match:
                continue
            method = f"dateline: {match.group().strip()!r}"
            day = parse_day(match.groupdict().get("date") or "")
            if day:
                found.setdefault("published", Found(day.isoformat(), method))
            if match["agency"]:
                found.setdefault("outlet", Found(match["agency"], method))
    return found


def _find_title(pieces: Sequence[Piece], lines: Mapping[int, HeadLine]) -> Found | None:
    """The title that stands first in the text, if one does."""
    first = next((at for at in range(len(pieces)) if at not in lines), len(pieces))
    if first + 1 >= len(pieces) or pieces[first].kind == "bullet":
        return None
    text, after = pieces[first].text, pieces[first + 1]
    if pieces[first].kind == "heading":
        return Found(text, "first heading")
    short = len(text) <= _TITLE_CHARS and len(text.split()) <= _TITLE_WORDS
    parted = after.gap or first + 1 in lines
    if short and parted and not _NO_TITLE_END.search(text) and not _SPEAKER.match(text):
        return Found(text, "first line")
    return None


def _put_title(pieces: list[Piece], title: str) -> list[Piece]:
    """The pieces under a stated title; a line among the first two that says the same is not said twice."""
    key = _letters(title)
    rest = [piece for at, piece in enumerate(pieces) if at > 1 or _letters(piece.text) != key]
    return [Piece(title, "title"), *rest]


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
