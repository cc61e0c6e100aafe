"""Which documents speak with one voice: copies of one text, articles of one outlet, and all who cite one source.

Independent support is counted in voices, so that forty copies of a wire story are one source.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from legation.link.actors import fold
from legation.records import Attribution, Document, Holder
from legation.text.fingerprint import BINS, read_values, similarity


@dataclass(frozen=True, kw_only=True)
class CopyPolicy:
    """When two texts are copies: `similarity` of their five-word runs; blocks are bands of `band` values of 64.

    With bands of two values a pair at the threshold is compared with probability above 0.9999, one at 0.3 with 0.95.
    `neighbours` bounds how many texts of a band a text is compared with.
    """

    version: str = "1"
    similarity: float = 0.5
    band: int = 2
    neighbours: int = 24


COPY_POLICY = CopyPolicy()

# Holders who say nothing about whose word it is.
_FACELESS = ("author", "anonymous", "public")


def cluster_copies(documents: Mapping[str, Document], policy: CopyPolicy = COPY_POLICY) -> dict[str, str]:
    """For each document id that of the copy published first (then of the least id): itself where it has none."""
    parent = {identity: identity for identity in documents}

    def root(identity: str) -> str:
        while parent[identity] != identity:
            parent[identity] = parent[parent[identity]]
            identity = parent[identity]
        return identity

    def unite(one: str, other: str) -> None:
        first, second = sorted((root(one), root(other)))
        parent[second] = first

    by_print: defaultdict[str, list[str]] = defaultdict(list)
    for identity in sorted(documents):
        copied = documents[identity].duplicate_of
        if copied is not None and copied in documents:
            unite(identity, copied)
        if documents[identity].fingerprint:
            by_print[documents[identity].fingerprint].append(identity)
    for same in by_print.values():
        for identity in same[1:]:
            unite(same[0], identity)
    for one, other in _near_pairs(sorted(by_print), policy):
        unite(by_print[one][0], by_print[other][0])
    original: dict[str, str] = {}
    for identity in sorted(documents, key=lambda one: (documents[one].published or dt.date.max, one)):
        original.setdefault(root(identity), identity)
    return {identity: original[root(identity)] for identity in documents}


def _near_pairs(prints: list[str], policy: CopyPolicy) -> Iterable[tuple[str, str]]:
    """Pairs of prints that are near copies, a band at a time, so that one band's buckets are in memory."""
    prints = [fingerprint for fingerprint in prints if read_values(fingerprint)]
    for at in range(0, BINS, policy.band):
        buckets: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
        for fingerprint in prints:
            bucket = buckets[read_values(fingerprint)[at : at + policy.band]]
            for other in bucket[-policy.neighbours :]:
                if similarity(fingerprint, other) >= policy.similarity:
                    yield other, fingerprint
            bucket.append(fingerprint)


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
