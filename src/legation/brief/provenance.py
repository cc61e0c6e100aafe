"""What the brief rests on: the articles read, what cleaning took out, what was refused, what cannot be seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from legation.brief.lines import Group, Line, Section, details_of
from legation.brief.names import document_words
from legation.brief.words import capital, counted, day_words, listed, shortened
from legation.records import Document, Record, Rejection

_STAGES = {"ingest": "reading", "clean": "cleaning", "tag": "tagging"}


def document_order(document: Document) -> tuple[bool, str, str, str]:
    """By date of publication, those without one last; then by name and id."""
    day = document.published.isoformat() if document.published else ""
    return (document.published is None, day, document.path or document.title or "", document.id)


def build_sources(record: Record) -> Section:
    """The articles with where they came from and what was removed, after lines on what they cover."""
    documents = sorted(record.documents, key=document_order)
    groups = [Group(title="Coverage", lines=_coverage(documents))] if documents else []
    if documents:
        groups.append(Group(title="Articles", lines=tuple(_source(document) for document in documents)))
    return Section(id="articles", title="Sources", groups=tuple(groups), empty="No article was read.")


def _coverage(documents: list[Document]) -> tuple[Line, ...]:
    ids = tuple(document.id for document in documents)
    copies = [document for document in documents if document.duplicate_of]
    lines = [
        f"{capital(counted(len(documents), 'article'))} from {_tally(d.outlet for d in documents)}.",
        f"Countries of the outlets: {_tally(d.outlet_country for d in documents)}. "
        f"Languages: {_tally(d.language for d in documents)}.",
    ]
    found = [Line(text=text, rows=ids) for text in lines]
    if copies:
        one = len(copies) == 1
        words = f"{capital(counted(len(copies), 'article'))} {'is a copy of another' if one else 'are copies of others'}"
        words += f" and {'counts' if one else 'count'} as no source of {'its' if one else 'their'} own."
        found.append(Line(text=words, rows=_ids(copies)))
    undated = [document for document in documents if document.published is None]
    if undated:
        names = listed([document_words(document) for document in undated][:5])
        found.append(Line(text=f"No date of publication is known for {names}.", rows=_ids(undated)))
    return tuple(found)


def _ids(documents: Iterable[Document]) -> tuple[str, ...]:
    return tuple(document.id for document in documents)


def _tally(values: Iterable[str | None]) -> str:
    counts = Counter(value or "unknown" for value in values)
    ranked = sorted(counts.items(), key=lambda item: (item[0] == "unknown", -item[1], item[0]))
    return listed([name if count == 1 else f"{name} ({count})" for name, count in ranked])


def _source(document: Document) -> Line:
    methods = dict(document.methods)
    removed = [f"{kind.replace('_', ' ')} ({count})" for kind, count in document.removed]
    copy = f"of {document.duplicate_of}" if document.duplicate_of else ""
    alike = f", {document.similarity:.0%} alike" if copy and document.similarity is not None else ""
    details = [
        ("Outlet", ", ".join(part for part in (document.outlet, document.outlet_country) if part)),
        ("By", document.byline or ""),
        ("Address", document.url or ""),
        ("File", document.path),
        ("Date found by", methods.get("published", "")),
        ("Copy", f"{copy}{alike}"),
        ("Removed in cleaning", listed(removed)),
        ("Removed words", shortened(" · ".join(document.removed_text), 400)),
        ("SHA-256", document.sha256),
    ]
    return Line(
        label=day_words(document.published) if document.published else "no date",
        text=document.title or document.path or document.id,
        rows=(document.id,),
        details=details_of(details),
    )


def build_rejections(record: Record) -> Section:
    """What was refused, and what to do about it."""
    lines = tuple(_rejection(rejection) for rejection in record.rejections)
    return Section(
        id="rejections",
        title="Refused",
        intro="Inputs, or parts of them, that the record does not hold.",
        groups=(Group(lines=lines),) if lines else (),
        empty="Nothing was refused.",
    )


def _rejection(rejection: Rejection) -> Line:
    details = [("Why", rejection.detail), ("What to do", rejection.remedy), ("Where", rejection.path)]
    return Line(
        text=capital(rejection.reason),
        flag=_STAGES.get(rejection.stage, rejection.stage),
        rows=(rejection.id,),
        details=details_of(details),
    )
