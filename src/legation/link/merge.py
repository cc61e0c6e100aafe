"""One row out of the reports of a group: what they agree on, the preferred value where they differ, and the rivals beside it.

Nothing here depends on the order of the reports. The row's id comes from its noun and from the report published first, so that it
stays when later articles report the same thing; should it change, the store keeps the old id as an alias.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar, cast

from legation.link.choice import Report
from legation.link.group import Group
from legation.link.judge import POLICY, LinkPolicy
from legation.link.merge_contact import merge_contact
from legation.link.merge_values import merge_event, merge_forecast, merge_others
from legation.link.sources import Sources
from legation.records import (
    Attribution,
    Contact,
    Event,
    Evidence,
    Extractor,
    Forecast,
    Statement,
    content_id,
    noun_of,
)

_MOST_REASONS = 12
_DENIES = ("denies", "partly_denies", "retracts")


def merge_group(group: Group, statements: Sequence[Statement], sources: Sources, policy: LinkPolicy = POLICY) -> Statement:
    """The row of a group of these statements, without its support, dispute and grade."""
    reports = sort_reports(statements, sources)
    first = reports[0].statement
    documents = tuple(sorted({document for report in reports for document in report.statement.documents}))
    days = [report.statement.first_reported_at or report.published for report in reports]
    row = replace(
        first,
        id=row_id(reports),
        reports=tuple(sorted(report.statement.id for report in reports)),
        documents=documents,
        evidence=_all_evidence(reports),
        attribution=_all_attribution(reports),
        first_reported_at=min((day for day in days if day), default=None),
        extractor=Extractor(name="link", version=policy.version),
        score=max(report.statement.score for report in reports),
        why=_all_reasons(group, reports),
    )
    return _merge_fields(row, reports)


def row_id(reports: Iterable[Report[Statement]]) -> str:
    """The id of the row of these reports, which are sorted."""
    first = next(iter(reports)).statement
    return content_id(noun_of(first), "row", first.id)


def sort_reports(statements: Iterable[Statement], sources: Sources) -> list[Report[Statement]]:
    """The reports of a group, the one published first at the head."""
    reports = [_report(statement, sources) for statement in statements]
    return sorted(reports, key=lambda report: (report.day, report.statement.id))


def _report(statement: Statement, sources: Sources) -> Report[Statement]:
    document = statement.documents[0] if statement.documents else ""
    known = sources.documents.get(document)
    published: dt.date | None = (known.published if known else None) or statement.first_reported_at
    attributions = statement.attribution or (Attribution(holder_chain=()),)
    said = [(sources.voice_of(one, one.document or document), one.verb_class) for one in attributions]
    return Report(
        statement=statement,
        document=document,
        published=published,
        voices=frozenset(voice for voice, verb in said if verb not in _DENIES),
        retracts=frozenset(voice for voice, verb in said if verb == "retracts"),
    )


def _merge_fields(row: Statement, reports: list[Report[Statement]]) -> Statement:
    match row:
        case Contact():
            return merge_contact(row, cast(list[Report[Contact]], reports))
        case Event():
            return merge_event(row, cast(list[Report[Event]], reports))
        case Forecast():
            return merge_forecast(row, cast(list[Report[Forecast]], reports))
        case _:
            return merge_others(row, reports)


def _all_evidence(reports: Iterable[Report[Statement]]) -> tuple[Evidence, ...]:
    """The quotes of all reports, each once: documents in order of publication, quotes in the order of their text."""
    quotes: dict[Evidence, None] = {}
    for report in reports:
        quotes |= dict.fromkeys(sorted(report.statement.evidence))
    return tuple(quotes)


def _all_attribution(reports: Iterable[Report[Statement]]) -> tuple[Attribution, ...]:
    found: dict[Attribution, None] = {}
    for report in reports:
        for attribution in report.statement.attribution:
            own = attribution if attribution.document else replace(attribution, document=report.document or None)
            found[own] = None
    return tuple(found)


def _all_reasons(group: Group, reports: list[Report[Statement]]) -> tuple[str, ...]:
    reasons = list(dict.fromkeys(reason for report in reports for reason in report.statement.why))[:_MOST_REASONS]
    if len(reports) > 1:
        texts = len({report.document for report in reports})
        reasons.append(f"{len(reports)} reports in {texts} document{'s' * (texts > 1)}: " + (", ".join(group.why) or "copies"))
    return tuple(reasons)


_R = TypeVar("_R", bound=Statement)


def remap_ids(row: _R, rows: Callable[[str], str]) -> _R:
    """The row with the ids of statements that it refers to turned into the ids of their rows."""
    changes: dict[str, Any] = {}
    for name in ("about", "follows", "prepares", "resolved_by", "disputed_by"):
        if value := getattr(row, name, ()):
            changes[name] = tuple(sorted({rows(key) for key in value} - {row.id}))
    for name in ("condition", "derived_from"):
        if value := getattr(row, name, None):
            changes[name] = rows(value)
    if any(attribution.claim for attribution in row.attribution):
        changes["attribution"] = tuple(replace(a, claim=rows(a.claim)) if a.claim else a for a in row.attribution)
    return replace(row, **changes) if changes else row
