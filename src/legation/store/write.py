"""One article into the desk in one transaction: its bytes, its document, its statements, what was refused of it.

Killed at any moment, the desk has the whole article or nothing of it. The same article again changes nothing; the
same article read by another extractor has its statements replaced and its document kept. A statement whose quote does
not slice back to its words never gets in: it becomes a rejection.
"""

from __future__ import annotations

import datetime as dt
import json
import uuid
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Engine, delete, select, update

from legation.records import Article, Decision, Document, Rejection, Snapshot, Statement, content_id, noun_of
from legation.store.codec import encode
from legation.store.connect import writing
from legation.store.facets import build_facets
from legation.store.schema import (
    blobs,
    decisions,
    documents,
    evidence,
    meta,
    rejections,
    snapshots,
    statement_actors,
    statements,
)
from legation.store.sqlite import insert_new


@dataclass(frozen=True, kw_only=True)
class Written:
    """What became of one article: how many statements the desk holds of it, and what the store itself refused.

    `changed` is false where the desk held all of it already.
    """

    statements: int
    rejections: tuple[Rejection, ...]
    changed: bool


def snapshot_key(sha256: str, hints: Iterable[tuple[str, str]]) -> str:
    """The id of a snapshot: the same bytes with other metadata from outside are another snapshot."""
    return content_id("snapshot", sha256, json.dumps(sorted(hints), ensure_ascii=False))


def write_article(
    engine: Engine,
    article: Article,
    snapshot: Snapshot,
    stated: Sequence[Statement],
    refused: Sequence[Rejection],
    extractor: str,
) -> Written:
    """What became of the article; see the module for what is kept and what is replaced."""
    document = article.document
    kept, bad = check_statements(document, stated)
    refused = list({r.id: r for r in [*refused, *bad]}.values())
    with writing(engine) as connection:
        changed = _put_document(connection, document, extractor)
        _put_snapshot(connection, snapshot, document)
        changed = _put_statements(connection, document, kept) or changed
        _put_rejections(connection, document.id, refused)
        if changed:
            mark_linked(connection, False)
    return Written(statements=len(kept), rejections=tuple(bad), changed=changed)


def write_rejections(engine: Engine, refused: Iterable[Rejection]) -> None:
    """Keep rejections of inputs that never became a document; one that is already there stays as it is."""
    values = [_rejection_values(rejection) for rejection in refused]
    if values:
        with writing(engine) as connection:
            connection.execute(insert_new(rejections), values)


def write_decision(engine: Engine, decision: Decision) -> None:
    """Append a decision; none is ever changed or removed, a later one revokes it."""
    values = {
        "id": decision.id,
        "noun": decision.noun,
        "verb": decision.verb,
        "at": decision.at.astimezone(dt.UTC).isoformat(),
        "body": encode(decision),
    }
    with writing(engine) as connection:
        connection.execute(insert_new(decisions).values(values))
        mark_linked(connection, False)  # decisions are applied when the rows are linked


def mark_linked(connection: Connection, linked: bool) -> None:
    """Note whether the rows are made of the statements as they now stand; if not, the desk is in a new state."""
    if not linked:
        connection.execute(delete(meta).where(meta.c.key == "state"))
        connection.execute(meta.insert().values(key="state", value=uuid.uuid4().hex))
    connection.execute(delete(meta).where(meta.c.key == "linked"))
    connection.execute(meta.insert().values(key="linked", value=str(linked)))


def check_statements(document: Document, stated: Iterable[Statement]) -> tuple[dict[str, Statement], list[Rejection]]:
    """The statements that may be stored, by id, and a rejection for each of the others."""
    kept: dict[str, Statement] = {}
    bad = []
    for statement in stated:
        fault = _find_fault(document, statement)
        if fault is None and kept.get(statement.id, statement) != statement:
            fault = ("two statements with one id", "the same noun, code and quotes were stated twice, differently")
        if fault is None:
            kept[statement.id] = statement
        else:
            bad.append(_refuse(document, statement, *fault))
    return kept, bad


def _find_fault(document: Document, statement: Statement) -> tuple[str, str] | None:
    if not statement.id:
        return "statement without an id", f"a {noun_of(statement)}"
    if not statement.evidence:
        return "statement without evidence", f"a {noun_of(statement)} that quotes nothing"
    for quote in statement.evidence:
        if quote.document != document.id:
            return "evidence from another document", f"it quotes {quote.document}"
        if not quote.holds(document.text):
            return "quote does not slice back", f"[{quote.start}, {quote.end}) is not {quote.quote[:80]!r}"
    return None


def _refuse(document: Document, statement: Statement, reason: str, detail: str) -> Rejection:
    return Rejection(
        id=content_id("rejection", "store", document.id, statement.id, reason, detail),
        stage="store",
        reason=reason,
        detail=f"{statement.id or noun_of(statement)}: {detail}",
        remedy="report it: the extractor made a statement that does not rest on the text",
        path=document.path,
        document=document.id,
    )


def _put_document(connection: Connection, document: Document, extractor: str) -> bool:
    values = {
        "sha256": document.sha256,
        "published": document.published,
        "outlet": document.outlet,
        "language": document.language,
        "title": document.title,
        "text": document.text,
        "body": encode(replace(document, text="")),
        "extractor": extractor,
    }
    table = documents.c
    stored = connection.execute(select(table.body, table.text, table.extractor).where(table.id == document.id)).first()
    if stored is None:
        read_at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        connection.execute(documents.insert().values(id=document.id, read_at=read_at, **values))
        return True
    changed = (stored.body, stored.text) != (values["body"], values["text"])
    if changed or stored.extractor != extractor:
        connection.execute(update(documents).where(table.id == document.id).values(values))
    return changed


def _put_snapshot(connection: Connection, snapshot: Snapshot, document: Document) -> None:
    if connection.scalar(select(blobs.c.size).where(blobs.c.sha256 == snapshot.sha256)) is None:
        content = zlib.compress(snapshot.content, 6)
        connection.execute(blobs.insert().values(sha256=snapshot.sha256, size=len(snapshot.content), content=content))
    key = snapshot_key(snapshot.sha256, snapshot.hints)
    values = {
        "document": document.id,
        "sha256": snapshot.sha256,
        "path": snapshot.path,
        "url": snapshot.url,
        "media_type": snapshot.media_type,
        "fetched_at": snapshot.fetched_at.isoformat() if snapshot.fetched_at else None,
        "hints": json.dumps(snapshot.hints, ensure_ascii=False),
    }
    connection.execute(insert_new(snapshots).values(id=key, **values))
    connection.execute(update(snapshots).where(snapshots.c.id == key).values(document=document.id))


def _put_statements(connection: Connection, document: Document, kept: Mapping[str, Statement]) -> bool:
    bodies = {key: encode(statement) for key, statement in kept.items()}
    table = statements.c
    stored = connection.execute(select(table.id, table.body).where(table.document == document.id))
    if {row.id: row.body for row in stored} == bodies:
        return False
    connection.execute(delete(statements).where(table.document == document.id))
    rows, quotes, actors = [], [], []
    for key, statement in kept.items():
        facets = build_facets(statement, kept)
        rows.append(
            {
                "id": key,
                "noun": noun_of(statement),
                "document": document.id,
                "type": facets.type,
                "status": facets.status,
                "first_day": facets.first_day,
                "last_day": facets.last_day,
                "parties": facets.party_count,
                "extractor": statement.extractor.version,
                "body": bodies[key],
            }
        )
        quotes += [
            {"statement": key, "at": at, "document": q.document, "start_char": q.start, "end_char": q.end}
            for at, q in enumerate(statement.evidence)
        ]
        actors += [{"statement": key, "key": name, "party": party} for name, party in facets.actor_keys()]
    for into, values in ((statements, rows), (evidence, quotes), (statement_actors, actors)):
        if values:
            connection.execute(into.insert(), values)
    return True


def _put_rejections(connection: Connection, document: str, refused: Iterable[Rejection]) -> None:
    connection.execute(delete(rejections).where(rejections.c.document == document))
    values = [_rejection_values(rejection) for rejection in refused]
    if values:
        connection.execute(insert_new(rejections), values)


def _rejection_values(rejection: Rejection) -> dict[str, str | None]:
    return {
        "id": rejection.id,
        "stage": rejection.stage,
        "reason": rejection.reason,
        "detail": rejection.detail,
        "remedy": rejection.remedy,
        "path": rejection.path,
        "document": rejection.document,
    }
