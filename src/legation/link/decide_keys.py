"""Which statements a decision speaks of: by its keys when it is made, and found again by them ever after.

A statement is keyed by the hash of its document's bytes, its first quote and its noun. It is found again, in this order,
by its id; by the same words at the same place; by the same words elsewhere in the document (the text was cleaned
otherwise); by the quote that overlaps its own most (the rules now cut it otherwise). Where two fit equally, neither is taken:
the decision is dormant there, and says so.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from legation.records import Decision, Document, Statement, Verb, content_id, noun_of

Key = tuple[str, int, int]


@dataclass(frozen=True)
class Anchor:
    """What a decision remembers of one statement."""

    key: Key
    statement: str
    words: str


def build_decision(verb: Verb, noun: str, sides: Sequence[Sequence[Anchor]], **signed: Any) -> Decision:
    """A decision on these anchors, side by side, with its id; `signed` are the other fields of a decision."""
    anchors = [anchor for side in sides for anchor in side]
    keys = tuple(anchor.key for anchor in anchors)
    said = [signed.get(name) for name in ("by", "field", "value", "revokes")]
    return Decision(
        id=content_id("decision", verb, noun, keys, *said, signed["at"].isoformat()),
        verb=verb,
        noun=noun,
        keys=keys,
        sides=tuple(len(side) for side in sides),
        statements=tuple(anchor.statement for anchor in anchors),
        words=tuple(anchor.words for anchor in anchors),
        **signed,
    )


def anchor_statement(statement: Statement, documents: Mapping[str, Document]) -> Anchor:
    """The anchor of a statement in one of the documents."""
    first = statement.evidence[0]
    return Anchor((documents[first.document].sha256, first.start, first.end), statement.id, digest_words(first.quote))


def digest_words(words: str) -> str:
    """A short digest of a quote; the words themselves would outlive a document that is taken down."""
    return hashlib.blake2b(" ".join(words.split()).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def anchors_of(decision: Decision) -> list[Anchor]:
    """The anchors of a decision, in order."""
    statements = decision.statements or ("",) * len(decision.keys)
    words = decision.words or ("",) * len(decision.keys)
    return [Anchor(*one) for one in zip(decision.keys, statements, words, strict=True)]


def split_sides(decision: Decision) -> list[list[Anchor]]:
    """The anchors of a decision, side by side as it named them."""
    left = iter(anchors_of(decision))
    return [list(islice(left, count)) for count in decision.sides or (len(decision.keys),)]


@dataclass(frozen=True)
class Trace:
    """A statement as far as it takes to find it by a key; `number` is its place on a shelf, or in a list."""

    number: int
    statement: str
    document: str
    spans: tuple[tuple[int, int, str], ...]


class Finder:
    """Statements by document and noun, of the documents that decisions speak of and no others."""

    def __init__(self, decisions: Iterable[Decision], documents: Mapping[str, Document]) -> None:
        wanted = {(key[0], decision.noun) for decision in decisions for key in decision.keys}
        hashes = {sha256 for sha256, _ in wanted}
        self._hash_of = {identity: one.sha256 for identity, one in documents.items() if one.sha256 in hashes}
        self._wanted = wanted
        self._traces: defaultdict[tuple[str, str], list[Trace]] = defaultdict(list)

    def see(self, statement: Statement, number: int) -> None:
        """Take note of a statement if a decision may speak of it."""
        if not statement.evidence:
            return
        home = (self._hash_of.get(statement.evidence[0].document, ""), noun_of(statement))
        if home in self._wanted:
            spans = tuple((one.start, one.end, digest_words(one.quote)) for one in statement.evidence)
            self._traces[home].append(Trace(number, statement.id, statement.evidence[0].document, spans))

    def find(self, anchor: Anchor, noun: str) -> int | None:
        """The number of the statement that an anchor means, or None where none or more than one would do."""
        return self.trace(anchor, noun)[0]

    def trace(self, anchor: Anchor, noun: str) -> tuple[int | None, str]:
        """The number of the statement, and if there is none, why."""
        sha256, start, end = anchor.key
        known = self._traces.get((sha256, noun), [])
        if not known:
            return None, f"the document has no {noun} now" if sha256 in self._hash_of.values() else "the document is not there"
        ranks = {trace.statement: _likeness(trace, anchor, start, end) for trace in known}
        best = max(ranks.values())
        if best <= _NOTHING:
            return None, f"no {noun} stands on those words now"
        same = sorted((trace for trace in known if ranks[trace.statement] == best), key=lambda trace: trace.statement)
        # The same bytes under two names are two documents with one statement each, which linking takes for one.
        if len(same) > len({trace.document for trace in same}):
            return None, f"{len(same)} statements of that noun ({noun}) stand on those words now"
        return same[0].number, ""


_NOTHING = (0, 0.0)


def _likeness(trace: Trace, anchor: Anchor, start: int, end: int) -> tuple[int, float]:
    """How surely a statement is the one meant: the sort of likeness, and how much of the words two quotes share."""
    if trace.statement == anchor.statement:
        return (4, 1.0)
    ranks = []
    for first, last, words in trace.spans:
        shared = min(end, last) - max(start, first)
        if words == anchor.words:
            ranks.append((3, 1.0) if (first, last) == (start, end) else (2, -abs(first - start) / 1e6))
        elif shared > 0:
            ranks.append((1, shared / (max(end, last) - min(start, first))))
    return max(ranks, default=_NOTHING)
