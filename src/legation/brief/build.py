"""From a record to a brief: the order of the sections, and what is cut when there is too much."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from legation.analysis import build_tracks, measure_presence
from legation.analysis.forecasts import resolve_forecasts
from legation.analysis.open_contradictions import list_contradictions
from legation.brief.bargain import build_deals, build_ledger_section
from legation.brief.chronology import build_chronology, build_history
from legation.brief.commitments import build_commitments
from legation.brief.contradictions import build_contradictions
from legation.brief.happenings import build_events
from legation.brief.headlines import build_headlines
from legation.brief.lines import STANDARD, Brief, Group, Limits, Section, TableRow
from legation.brief.provenance import build_rejections, build_sources
from legation.brief.room import build_presence
from legation.brief.sayings import build_claims, build_forecasts
from legation.brief.together import build_dyad, build_together
from legation.brief.words import capital, counted, day_words, listed, span_words
from legation.records import Record, Statement

# Which command lists the whole of a section that was cut.
_COMMANDS = {
    "contacts": "contacts",
    "together": "index",
    "history": "events",
    "ledger": "positions",
    "deeds": "positions",
    "deals": "deals",
    "claims": "claims",
    "contradictions": "contradictions",
    "forecasts": "forecasts",
    "events": "events",
    "presence": "presence",
    "rejections": "rejections",
    "articles": "documents",
}


def build_brief(record: Record, *, title: str | None = None, as_of: dt.date | None = None, limits: Limits = STANDARD) -> Brief:
    """The brief of a record.

    Args: record: its rows; tracks and presence are worked out here when the record brings none. title: what
    stands on top; by default the parties that met most. as_of: the day from which "overdue" is judged and which
    the timeline marks; by default the last article's date. limits: how much is shown; the JSON form shows all
    whatever the limits.
    """
    record = complete(record, as_of)
    dyad = build_dyad(record)
    together = build_together(record, dyad)
    sections = (
        build_headlines(record, record.presence, as_of),
        build_chronology(record, record.tracks),
        *((together,) if together else ()),
        build_ledger_section(record),
        build_commitments(record, as_of),
        build_deals(record),
        build_claims(record),
        build_contradictions(record),
        build_forecasts(record),
        build_events(record),
        build_presence(record, record.presence),
        build_history(record),
        build_rejections(record),
        build_sources(record),
    )
    return Brief(
        title=title or _title(record),
        dateline=_dateline(record, as_of),
        record=record,
        sections=tuple(_cut(section, limits.lines_per_section) for section in sections),
        as_of=as_of,
        limits=limits,
        dyad=dyad,
    )


def complete(record: Record, as_of: dt.date | None = None) -> Record:
    """The record with tracks, presence and what became of forecasts, worked out from its rows where it brings none."""
    if record.contacts and not record.tracks:
        tracks, contacts = build_tracks(record.contacts)
        record = replace(record, tracks=tuple(tracks), contacts=tuple(contacts))
    if not record.presence:
        presence = measure_presence(record.contacts, record.positions, record.deals, record.events, record.documents)
        record = replace(record, presence=tuple(presence))
    if not record.contradictions:
        rows: list[Statement] = [*record.contacts, *record.events, *record.positions, *record.deals, *record.claims]
        found = list_contradictions([*rows, *record.forecasts], {document.id: document for document in record.documents})
        record = replace(record, contradictions=tuple(found))
    if record.forecasts and not any(forecast.criterion for forecast in record.forecasts):
        record = replace(
            record,
            forecasts=tuple(
                resolve_forecasts(
                    record.forecasts,
                    contacts=record.contacts,
                    events=record.events,
                    deals=record.deals,
                    documents=record.documents,
                    as_of=as_of,
                )
            ),
        )
    return record


def _title(record: Record) -> str:
    """The parties of the longest track, or the title of a single article, or a plain word."""
    if record.tracks and record.tracks[0].parties:
        return " – ".join(party.name for party in record.tracks[0].parties)
    if len(record.documents) == 1 and record.documents[0].title:
        return record.documents[0].title
    return "Brief"


def _dateline(record: Record, as_of: dt.date | None) -> str:
    days = sorted(document.published for document in record.documents if document.published)
    articles = counted(len(record.documents), "article")
    parts = [f"{capital(articles)} read" + (f", published {span_words(days[0], days[-1])}" if days else "")]
    if as_of:
        parts.append(f"as of {day_words(as_of)}")
    counts = [
        counted(len(rows), noun)
        for rows, noun in (
            ([c for c in record.contacts if not c.history], "contact"),
            (record.positions, "position"),
            (record.deals, "deal"),
            (record.claims, "claim"),
        )
        if rows
    ]
    return "; ".join([*parts, listed(counts)] if counts else parts)


def _cut(section: Section, limit: int) -> Section:
    """The section with at most `limit` lines, and a note on what was left out."""
    total = sum(1 for _ in section.iter_lines())
    if total <= limit:
        return section
    groups, left = _cut_groups(section.groups, limit)
    table = section.table
    if table is not None:
        rows, left = _cut_rows(table.rows, left)
        table = replace(table, rows=rows)
    shown = limit - left
    note = f"Shown: {shown:,} of {total:,} entries. The rest: legation {_COMMANDS.get(section.id, 'events')}."
    return replace(section, groups=groups, table=table, note=note)


def _cut_groups(groups: Sequence[Group], limit: int) -> tuple[tuple[Group, ...], int]:
    kept = []
    for group in groups:
        lines = group.lines[:limit]
        limit -= len(lines)
        if lines:
            kept.append(replace(group, lines=lines))
    return tuple(kept), limit


def _cut_rows(rows: Sequence[TableRow], limit: int) -> tuple[tuple[TableRow, ...], int]:
    """Whole rows of a table as long as they fit, at least one."""
    kept: list[TableRow] = []
    for row in rows:
        size = sum(len(cell) for cell in row.cells)
        if kept and size > limit:
            break
        kept.append(row)
        limit -= size
    return tuple(kept), limit
