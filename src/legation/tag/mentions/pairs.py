"""One token of two names → two mentions: `Rubio-Lavrov`, `US–Russia`."""

from __future__ import annotations

from legation.records import MentionKind, Span
from legation.reference import names
from legation.tag import words as w
from legation.tag.mentions.lookup import Found, Lookup

_PAIRED = frozenset({"person", "country", "adjective", "capital", "igo", "armed_group"})
# Behind a pair these name an act between the two; behind other words of treaties the pair is part of a name.
_NOT_PART_OF_NAME = frozenset({"summit", "agreement", "deal"})


def find_pair(lookup: Lookup, index: int) -> tuple[Found, ...]:
    """The two mentions that one hyphenated token holds; empty where it holds no two known names, or names a treaty with them."""
    token = lookup.tokens[index]
    parts = token.word.replace("–", "-").split("-")
    if len(parts) != 2 or not all(part[:1].isupper() and len(part) > 1 for part in parts) or lookup.matches[index][0]:
        return ()
    kinds = [{entry.kind for entry in names.longest_match([part], 0)[1]} for part in parts]
    if not all(kind & _PAIRED for kind in kinds):
        return ()
    following = lookup.lows[index + 1] if index + 1 < len(lookup) else ""
    if following in w.TREATY_HEADS - _NOT_PART_OF_NAME:
        return ()
    kind: MentionKind = "person" if all("person" in one for one in kinds) else "country"
    split = token.start + len(parts[0])
    return (
        Found(index, index, kind, index, index, Span(token.start, split)),
        Found(index, index + 1, kind, index, index + 1, Span(split + 1, token.end)),
    )
