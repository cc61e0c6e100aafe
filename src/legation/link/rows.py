"""Statements of all articles into the rows of the record, the same in whatever order the articles came.

statements ──items──> block, score, judge ──groups──> merge ──rows──> support, dispute, grade
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from legation.link.cluster import Tally, group_items
from legation.link.item import build_items
from legation.link.judge import POLICY, LinkPolicy
from legation.link.merge import merge_group, remap_ids
from legation.link.sources import Sources, cluster_copies
from legation.link.support import grade_row, side_of, weigh
from legation.records import Claim, Document, Statement, noun_of

_DENIES = ("denies", "partly_denies", "retracts")
_ORDER = ("contact", "event", "position", "deal", "forecast", "claim")


def link_statements(
    statements: Iterable[Statement],
    documents: Mapping[str, Document],
    *,
    reliability: Mapping[str, str] | None = None,
    policy: LinkPolicy = POLICY,
    tally: Tally | None = None,
) -> list[Statement]:
    """The rows of the record: each statement is a report of exactly one of them.

    Args:
        statements: what single articles say, in any order.
        documents: the articles by id; their texts are not needed, their fingerprints are.
        reliability: Admiralty letters by outlet, actor id or name; without it every source is F, cannot be judged.
        policy: the thresholds.
        tally: counts what linking cost, if given.
    """
    sources = Sources(documents=documents, copies=cluster_copies(documents))
    by_id = {statement.id: statement for statement in statements}
    groups = group_items(build_items(by_id.values(), sources), policy, tally)
    rows = [merge_group(group, sources, policy) for group in groups]
    row_of = {report: row.id for row in rows for report in row.reports}
    rows = [remap_ids(row, lambda key: row_of.get(key, key)) for row in rows]
    return sorted(_weigh_all(rows, by_id, sources, reliability), key=_shown)


def _weigh_all(
    rows: Sequence[Statement],
    reports: Mapping[str, Statement],
    sources: Sources,
    reliability: Mapping[str, str] | None,
) -> list[Statement]:
    """The rows with support, dispute and grade; claims with the claims that dispute them."""
    claims_about: defaultdict[str, list[Claim]] = defaultdict(list)
    for row in rows:
        if isinstance(row, Claim):
            for key in row.about:
                claims_about[key].append(row)
    done = []
    for row in rows:
        said = [(claim, side_of(claim)) for about in claims_about[row.id] for claim in _told(about, reports)]
        if isinstance(row, Claim):
            against = _against(row, claims_about)
            row = replace(row, disputed_by=tuple(claim.id for claim in against))
            said += [(claim, -1) for about in against for claim in _told(about, reports)]
        standing = weigh(row, [reports[key] for key in row.reports], said, sources)
        grade = grade_row(standing, reliability)
        done.append(replace(row, support=len(standing.support), dispute=len(standing.dispute), grade=grade))
    return done


def _told(row: Claim, reports: Mapping[str, Statement]) -> list[Claim]:
    return [claim for key in row.reports if isinstance(claim := reports[key], Claim)]


def _against(row: Claim, claims_about: Mapping[str, list[Claim]]) -> list[Claim]:
    """The denials of what a claim is about; a denial is disputed by who confirms."""
    opposite = ("asserts", "confirms", "announces") if row.verb_class in _DENIES else _DENIES
    found = {claim.id: claim for key in row.about for claim in claims_about.get(key, ()) if claim.verb_class in opposite}
    return [found[key] for key in sorted(found)]


def _shown(row: Statement) -> tuple[int, str]:
    return _ORDER.index(noun_of(row)), row.id
