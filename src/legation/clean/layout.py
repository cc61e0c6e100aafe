"""Pieces → the clean text and its blocks: the moment from which offsets mean something."""

from __future__ import annotations

from collections.abc import Iterable

from legation.clean.draft import Piece
from legation.records import Block, Span


def lay_out(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    r"""The text, one piece per line with an empty line between (none between list items), and a block for each piece.

    >>> text, blocks = lay_out([Piece("Talks", "title"), Piece("They met."), Piece("once", "bullet"), Piece("twice", "bullet")])
    >>> text
    'Talks\n\nThey met.\n\nonce\ntwice'
    >>> [block.span.slice(text) for block in blocks]
    ['Talks', 'They met.', 'once', 'twice']
    """
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for piece in pieces:
        if blocks:
            both = piece.kind == blocks[-1].kind == "bullet"
            parts.append("\n" if both else "\n\n")
            at += len(parts[-1])
        parts.append(piece.text)
        blocks.append(Block(span=Span(at, at + len(piece.text)), kind=piece.kind))
        at += len(piece.text)
    return "".join(parts), tuple(blocks)
