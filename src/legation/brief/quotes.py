"""Quotes by number: the same numbers in the page, the Markdown and the terminal, in the order of the articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from legation.brief.lines import Brief, Line
from legation.brief.provenance import document_order
from legation.records import Document, Evidence


@dataclass(frozen=True, kw_only=True)
class Quote:
    """A piece of evidence with its number and, where its article is in the record, that article."""

    number: int
    evidence: Evidence
    document: Document | None

    @property
    def anchor(self) -> str:
        """The id of the quote in the page."""
        return f"e-{self.number}"


@dataclass(frozen=True, kw_only=True)
class Quotes:
    """All quotes that the shown lines rest on, in order, and the numbers of each."""

    quotes: tuple[Quote, ...]
    numbers: Mapping[Evidence, int]

    def of_line(self, line: Line) -> list[Quote]:
        """The quotes of a line, by number."""
        return [self.quotes[number - 1] for number in sorted({self.numbers[e] for e in line.evidence})]

    def of_document(self, document: str) -> list[Quote]:
        """The quotes that slice out of an article's text, by number."""
        return [q for q in self.quotes if q.document and q.document.id == document]

    def loose(self) -> list[Quote]:
        """Quotes whose article is not in the record or does not hold their words any more."""
        return [quote for quote in self.quotes if quote.document is None]


def number_quotes(brief: Brief) -> Quotes:
    """The numbering of every quote in the brief: article by article, by place, the longer of two first."""
    order = {d.id: at for at, d in enumerate(sorted(brief.record.documents, key=document_order))}
    documents = {document.id: document for document in brief.record.documents}
    found = sorted(
        {evidence for line in brief.iter_lines() for evidence in line.evidence},
        key=lambda e: (order.get(e.document, len(order)), e.document, e.start, -e.end),
    )
    quotes = tuple(
        Quote(number=number, evidence=evidence, document=_holder(evidence, documents)) for number, evidence in enumerate(found, 1)
    )
    return Quotes(quotes=quotes, numbers={quote.evidence: quote.number for quote in quotes})


def _holder(evidence: Evidence, documents: Mapping[str, Document]) -> Document | None:
    document = documents.get(evidence.document)
    return document if document is not None and evidence.holds(document.text) else None


def by_document(quotes: Iterable[Quote]) -> dict[str, list[Quote]]:
    """Quotes by the id of their article; loose ones are left out."""
    found: dict[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        if quote.document:
            found[quote.document.id].append(quote)
    return found
