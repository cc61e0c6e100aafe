"""The article on its way: pieces of text in order, what was taken out, and what was found about it.

Each step of cleaning takes a draft and gives a draft; offsets exist only once the last step has laid out the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from legation.records import BlockKind


@dataclass(frozen=True)
class Piece:
    """One paragraph, heading, list item or line. `gap`: an empty line (or, in a page, anything) stands before it."""

    text: str
    kind: BlockKind = "paragraph"
    gap: bool = True


@dataclass(frozen=True)
class Removed:
    """A piece that was taken out, with the kind under which it is counted."""

    kind: str
    text: str


@dataclass(frozen=True)
class Found:
    """A piece of metadata and how it was found."""

    value: str
    method: str


@dataclass(frozen=True, kw_only=True)
class Draft:
    """Pieces in order, what was removed, in order of removal, and metadata by field (`title`, `published`, …)."""

    pieces: tuple[Piece, ...]
    removed: tuple[Removed, ...] = ()
    found: Mapping[str, Found] = field(default_factory=dict)


@dataclass(frozen=True)
class Refusal:
    """Why a snapshot cannot become an article, and what to do about it."""

    reason: str
    detail: str
    remedy: str
