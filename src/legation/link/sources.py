"""Which documents speak with one voice: copies of one text, articles of one outlet, and all who cite one source.

Independent support is counted in voices, so that forty copies of a wire story are one source.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from legation.link.actors import fold
from legation.records import Attribution, Document, Holder

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
        """The outlet of the text that others copied, or that text."""
        cluster = self.copy_of(document)
        original = self.documents.get(cluster)
        if original is None or not original.outlet:
            return f"text {cluster}"
        return name_voice(Holder(name=original.outlet, kind="outlet"))


def name_voice(holder: Holder) -> str:
    """The key of a source by its name: `NBC`, `NBC News` and `the NBC` are one."""
    name = fold(holder.name).removeprefix("the ").removesuffix(" news")
    if holder.kind == "outlet":
        return f"outlet {name}"
    return holder.actor or f"{name}|{(holder.country or '').casefold()}"
