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
    """All quotes that the shown lines cite, in order, and the numbers of each; a line cites at most `per_line`."""

    quotes: tuple[Quote, ...]
    numbers: Mapping[Evidence, int]
    per_line: int

    def of_line(self, line: Line) -> list[Quote]:
        """The quotes that a line cites, by number."""
        numbers = sorted({self.numbers[evidence] for evidence in line.evidence if evidence in self.numbers})
        return [self.quotes[number - 1] for number in numbers[: self.per_line]]

    def more(self, line: Line) -> int:
        """How many quotes a line rests on beyond those that it cites."""
        return max(len(set(line.evidence)) - self.per_line, 0)

    def loose(self) -> list[Quote]:
        """Quotes whose article is not in the record or does not hold their words any more."""
        return [quote for quote in self.quotes if quote.document is None]


def number_quotes(brief: Brief) -> Quotes:
    """The numbering of the quotes that the brief cites: article by article, by place, the longer of two first.

    A line that rests on more quotes than `Limits.quotes_per_line` cites the first of them; the others get a number only
    where another line cites them.
    """
    order = {d.id: at for at, d in enumerate(sorted(brief.record.documents, key=document_order))}
    documents = {document.id: document for document in brief.record.documents}
    limit = brief.limits.quotes_per_line

    def place(evidence: Evidence) -> tuple[int, str, int, int]:
        return (order.get(evidence.document, len(order)), evidence.document, evidence.start, -evidence.end)

    cited = {evidence for line in brief.iter_lines() for evidence in sorted(set(line.evidence), key=place)[:limit]}
    quotes = tuple(
        Quote(number=number, evidence=evidence, document=_holder(evidence, documents))
        for number, evidence in enumerate(sorted(cited, key=place), 1)
    )
    return Quotes(quotes=quotes, numbers={quote.evidence: quote.number for quote in quotes}, per_line=limit)


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
