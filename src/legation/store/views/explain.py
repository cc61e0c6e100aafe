"""On what does this row rest? Back to its sentences in context, its statements, its documents and their hashes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Engine

from legation.records import Decision, Document, Evidence, Statement, noun_of
from legation.store.views.decisions import iter_decisions
from legation.store.views.documents import find_document
from legation.store.views.rows import find_row
from legation.store.views.statements import find_statement

CONTEXT_CHARS = 300


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A quote with the words of its paragraph before and after it, at most 300 characters on either side."""

    document: str
    start: int
    end: int
    before: str
    quote: str
    after: str


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """A row taken back to its sources; `asked` is the id that was asked for, which may be one the row had earlier."""

    asked: str
    row: Statement
    passages: tuple[Passage, ...]
    statements: tuple[Statement, ...]
    documents: tuple[Document, ...]
    decisions: tuple[Decision, ...]


def explain_row(engine: Engine, identity: str) -> Explanation | None:
    """The explanation of a row or statement by its id, or None if the desk has neither."""
    row = find_row(engine, identity) or find_statement(engine, identity)
    if row is None:
        return None
    reports = (find_statement(engine, key) for key in row.reports)
    sources = [find_document(engine, key) for key in sorted({e.document for e in row.evidence})]
    documents = tuple(document for document in sources if document)
    texts = {document.id: document.text for document in documents}
    return Explanation(
        asked=identity,
        row=row,
        passages=tuple(cut_passage(texts[e.document], e) for e in row.evidence if e.document in texts),
        statements=tuple(report for report in reports if report),
        documents=documents,
        decisions=tuple(_concerning(engine, row, documents, iter_decisions(engine, noun_of(row)))),
    )


def cut_passage(text: str, evidence: Evidence) -> Passage:
    r"""The evidence in its paragraph.

    >>> cut_passage("One.\nThey met in Oslo. It rained.", Evidence("d", 10, 22, "met in Oslo.")).before
    'They '
    """
    start, end = evidence.start, evidence.end
    first = max(text.rfind("\n", 0, start) + 1, start - CONTEXT_CHARS)
    newline = text.find("\n", end)
    last = min(len(text) if newline < 0 else newline, end + CONTEXT_CHARS)
    return Passage(
        document=evidence.document,
        start=start,
        end=end,
        before=text[first:start],
        quote=text[start:end],
        after=text[end:last],
    )


def _concerning(
    engine: Engine, row: Statement, documents: Iterable[Document], decisions: Iterable[Decision]
) -> Iterator[Decision]:
    """The decisions on statements of the row: by their ids, or, where such a statement is gone, by the words that it stood on."""
    hashes = {document.id: document.sha256 for document in documents}
    spans = [(hashes.get(e.document), e.start, e.end) for e in row.evidence]
    own = {row.id, *row.reports}

    def means(key: tuple[str, int, int], statement: str) -> bool:
        sha256, start, end = key
        if statement in own or not any(sha256 == doc and start < e and s < end for doc, s, e in spans):
            return statement in own
        return not statement or find_statement(engine, statement) is None

    for decision in decisions:
        named = decision.statements or ("",) * len(decision.keys)
        if any(means(key, statement) for key, statement in zip(decision.keys, named, strict=True)):
            yield decision
