"""Which documents speak with one voice: copies of one text, articles of one outlet, and all who cite one source.

Independent support is counted in voices, so that forty copies of a wire story are one source.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from legation.link.actors import fold
from legation.records import Attribution, Document, Holder
from legation.reference.outlets import find_outlet

# Holders who say nothing about whose word it is.
_FACELESS = ("author", "anonymous", "public")


@dataclass(frozen=True)
class Sources:
    """The documents of a record with what is known of their dependence."""

    documents: Mapping[str, Document]
    copies: Mapping[str, str]

    def copy_of(self, document: str) -> str:
        """The cluster of copies that a document belongs to."""
        return self.copies.get(document, document)

    def voice_of(self, attribution: Attribution, document: str) -> str:
        """Whose word it is in the end: the innermost holder with a name, or the outlet, or the text itself."""
        for holder in reversed(attribution.holder_chain):
            if holder.kind not in _FACELESS and (holder.actor or holder.name):
                return name_voice(holder)
        return self.own_voice(document)

    def teller_of(self, attribution: Attribution, document: str) -> str:
        """Who passes the word on: the innermost named holder but the last, or the outlet, or the text itself."""
        for holder in reversed(attribution.holder_chain[:-1]):
            if holder.kind not in _FACELESS and (holder.actor or holder.name):
                return name_voice(holder)
        return self.own_voice(document)

    def own_voice(self, document: str) -> str:
        """The agency that the text is credited to, or the outlet of the text that others copied, or that text."""
        cluster = self.copy_of(document)
        original = self.documents.get(cluster)
        name = (original.credit or original.outlet) if original else None
        return name_voice(Holder(name=name, kind="outlet")) if name else f"text {cluster}"


def name_voice(holder: Holder) -> str:
    """The key of a source by its name: `NBC`, `NBC News` and `the NBC` are one."""
    name = fold(holder.name).removeprefix("the ").removesuffix(" news")
    if holder.kind == "outlet":
        return f"outlet {_known_as(holder.name) or name}"
    return holder.actor or f"{name}|{(holder.country or '').casefold()}"


@lru_cache(maxsize=4096)
def _known_as(name: str) -> str | None:
    known = find_outlet(name)
    return fold(known.name).removeprefix("the ").removesuffix(" news") if known else None
