"""What the opening rests on: how many articles of how many sources, and how much of it a second source confirms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legation.brief.lines import Line
from legation.brief.names import document_words
from legation.brief.words import capital, counted, day_words, listed, number_name, shortened, span_words
from legation.records import Document, Record
from legation.records.row import Row


def iter_rests(record: Record) -> Iterator[Line]:
    """One or two sentences; their rows are the documents, and the rows that stand alone."""
    documents = [document for document in record.documents if not document.duplicate_of]
    if not documents:
        return
    rows: Sequence[Row] = (*record.contacts, *record.positions, *record.deals)
    alone = [row for row in rows if row.support < 2]
    ids = tuple(document.id for document in record.documents)
    if len(documents) == 1:
        rest = "; no second source confirms any of it" if rows else ""
        yield Line(text=f"All this rests on {_article(documents[0])}{rest}.", rows=ids)
        return
    yield Line(text=f"{_read(record, documents)}.", rows=ids)
    if rows and len(alone) == len(rows):
        yield Line(text="No contact, position or deal is confirmed by a second independent source.", rows=ids)
    elif alone:
        firm = len(rows) - len(alone)
        have = f"{number_name(firm)} {'has' if firm == 1 else 'have'} more than one source"
        text = f"Of {number_name(len(rows))} contacts, positions and deals, {have}; the others stand on one each."
        yield Line(text=text, rows=tuple(row.id for row in alone))


def _article(document: Document) -> str:
    """A single article by its outlet or title and its day: `one article alone (Nordic Post, 8 March 2025)`."""
    title = shortened((document.title or "").replace('"', "’"), 60)
    name = document.outlet or (f"“{title}”" if title else document_words(document))
    parts = [name, *([day_words(document.published)] if document.published else [])]
    return f"one article alone ({', '.join(parts)})"


def _read(record: Record, documents: Sequence[Document]) -> str:
    days = sorted(document.published for document in documents if document.published)
    names = sorted({document_words(document) for document in documents}, key=str.casefold)
    who = f"from {names[0]}" if len(names) == 1 else f"by {counted(len(names), 'source')}"
    shown = f" ({listed(names)})" if 1 < len(names) < 4 else ""
    when = f", published {span_words(days[0], days[-1])}" if days else ""
    copies = len(record.documents) - len(documents)
    copied = f", {counted(copies, 'copy', 'copies')} not counted" if copies else ""
    return f"{capital(counted(len(documents), 'article'))} {who}{shown}{when}{copied}"
