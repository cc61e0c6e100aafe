"""Rows made anew from the statements take the place of the old ones, in one transaction; old ids keep resolving.

A row that is the same as before is not touched. An id that no longer stands for a row of its own becomes an alias of
the row that took over most of its reports, or, when the statements themselves were replaced by a re-reading, of the
row of the same noun whose quotes overlap its own most. When nothing is left of it, the alias says so, and is tried
again at each linking.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import Column, Connection, Engine, MetaData, Select, String, Table, delete, func, select, update

from legation.records import Statement, noun_of
from legation.store.codec import decode_statement, digest, encode
from legation.store.connect import writing
from legation.store.facets import build_facets
from legation.store.schema import evidence, row_actors, row_aliases, row_documents, row_reports, rows, statements
from legation.store.sqlite import insert_new
from legation.store.write import mark_linked

_BATCH = 500
# The ids of the rows being stored: in a table, since there may be more of them than memory should hold.
_made = Table("rows_made", MetaData(), Column("id", String, primary_key=True), prefixes=["TEMPORARY"])


@dataclass(frozen=True)
class Anchors:
    """What a row rested on when it was last seen: enough to find its successor without it."""

    noun: str
    reports: tuple[str, ...]
    spans: tuple[tuple[str, int, int], ...]

    def to_json(self) -> str:
        """The text that the alias table keeps."""
        return json.dumps([self.reports, self.spans])

    @staticmethod
    def from_json(noun: str, text: str) -> Anchors:
        """The anchors that the alias table kept."""
        reports, spans = json.loads(text)
        return Anchors(noun, tuple(reports), tuple((d, s, e) for d, s, e in spans))


def store_rows(engine: Engine, made: Iterable[Statement]) -> int:
    """How many rows the desk now holds: exactly those given."""
    left = iter(made)
    with writing(engine) as connection:
        _made.create(connection)
        while batch := {row.id: row for row in islice(left, _BATCH)}:
            connection.execute(insert_new(_made), [{"id": key} for key in batch])
            held = select(rows.c.id, rows.c.digest).where(rows.c.id.in_(batch))
            same = {row.id for row in connection.execute(held) if row.digest == _digest(batch[row.id])}
            _replace(connection, [row for key, row in batch.items() if key not in same])
        gone = list(connection.scalars(select(rows.c.id).where(rows.c.id.not_in(select(_made.c.id))).order_by(rows.c.id)))
        anchors = {key: found for key in gone if (found := _anchors(connection, key))}
        _remove(connection, gone)
        _settle_aliases(connection, anchors)
        mark_linked(connection, True)
        count = connection.scalar(select(func.count()).select_from(_made)) or 0
        _made.drop(connection)
    return count


def _digest(row: Statement) -> str:
    return digest(encode(row))


def _replace(connection: Connection, batch: Sequence[Statement]) -> None:
    _remove(connection, [row.id for row in batch])
    tables: dict[Table, list[dict[str, object]]] = {rows: [], row_actors: [], row_reports: [], row_documents: []}
    about = _meant(connection, batch)
    for row in batch:
        facets = build_facets(row, about)
        tables[rows].append(
            {
                "id": row.id,
                "noun": noun_of(row),
                "type": facets.type,
                "status": facets.status,
                "first_day": facets.first_day,
                "last_day": facets.last_day,
                "parties": facets.party_count,
                "review": row.review,
                "words": _words(row),
                "digest": _digest(row),
                "body": encode(row),
            }
        )
        tables[row_actors] += [{"row": row.id, "key": key, "party": party} for key, party in facets.actor_keys()]
        tables[row_reports] += [{"row": row.id, "statement": key} for key in sorted(set(row.reports))]
        tables[row_documents] += [{"row": row.id, "document": key} for key in sorted(set(row.documents))]
    for table, values in tables.items():
        if values:
            connection.execute(table.insert(), values)


def _meant(connection: Connection, batch: Sequence[Statement]) -> dict[str, Statement]:
    """The rows that the claims of this batch are about, from the batch or from what was written before it."""
    found = {row.id: row for row in batch}
    wanted = sorted({key for row in batch for key in getattr(row, "about", ())} - found.keys())
    for some in _in_batches(wanted):
        query = select(rows.c.id, rows.c.noun, rows.c.body).where(rows.c.id.in_(some))
        found |= {row.id: decode_statement(row.noun, row.body) for row in connection.execute(query)}
    return found


def _words(row: Statement) -> str:
    """What a search looks through: the row's quotes, each once, and what its fields say in words."""
    said = [getattr(row, name, "") or "" for name in ("content", "title", "object", "resource", "what", "issue")]
    names = [actor for attribution in row.attribution for holder in attribution.holder_chain if (actor := holder.name)]
    return "\n".join(dict.fromkeys([*said, *(quote.quote for quote in row.evidence), *names]))


def _remove(connection: Connection, keys: Iterable[str]) -> None:
    for some in _in_batches(keys):
        connection.execute(delete(rows).where(rows.c.id.in_(some)))


def _anchors(connection: Connection, key: str) -> Anchors | None:
    found = connection.execute(select(rows.c.noun, rows.c.body).where(rows.c.id == key)).first()
    if found is None:
        return None
    row = decode_statement(*found)
    return Anchors(found.noun, row.reports, tuple((e.document, e.start, e.end) for e in row.evidence))


def _settle_aliases(connection: Connection, gone: dict[str, Anchors]) -> None:
    """Give each vanished id its successor, and each older alias one again whose row vanished or was never found."""
    aliases = row_aliases.c
    connection.execute(delete(row_aliases).where(aliases.alias.in_(select(rows.c.id))))
    for alias, found in gone.items():
        row = _successor(connection, found)
        values = {"alias": alias, "noun": found.noun, "row": row, "anchors": found.to_json()}
        connection.execute(row_aliases.insert().values(values))
    loose = connection.execute(select(row_aliases).where(aliases.row.is_(None) | aliases.row.not_in(select(rows.c.id)))).all()
    for old in loose:
        row = _successor(connection, Anchors.from_json(old.noun, old.anchors))
        connection.execute(update(row_aliases).where(aliases.alias == old.alias).values(row=row))


def _successor(connection: Connection, lost: Anchors) -> str | None:
    votes: Counter[str] = Counter()
    for some in _in_batches(lost.reports):
        votes.update(
            connection.scalars(
                select(row_reports.c.row)
                .join(rows, rows.c.id == row_reports.c.row)
                .where(row_reports.c.statement.in_(some), rows.c.noun == lost.noun)
            )
        )
    if not votes:
        for document, start, end in lost.spans:
            votes.update(connection.scalars(_overlapping(lost.noun, document, start, end)))
    return min(votes, key=lambda row: (-votes[row], row)) if votes else None


def _overlapping(noun: str, document: str, start: int, end: int) -> Select[tuple[str]]:
    spans = evidence.c
    return (
        select(row_reports.c.row)
        .join(evidence, spans.statement == row_reports.c.statement)
        .join(statements, statements.c.id == spans.statement)
        .where(statements.c.noun == noun, spans.document == document, spans.start_char < end, spans.end_char > start)
    )


def _in_batches(keys: Iterable[str]) -> Iterable[list[str]]:
    left = iter(keys)
    while some := list(islice(left, _BATCH)):
        yield some
