"""Near-misses of linking: rows that would be one if the thresholds were a little wider, for a person to look at.

Rows are compared as if each were a statement, by the same keys and the same judge under a wider policy, so that the cost is that
of linking the rows once more. That they are close means nothing by itself: most are two things, and some are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from legation.link.gather import Gathered
from legation.link.judge import POLICY, LinkPolicy
from legation.link.sources import Sources
from legation.records import Document, Statement

WIDER = replace(
    POLICY,
    slack_days=3,
    moved_days=10,
    near_days=90,
    recent_days=30,
    event_words=0.2,
    vague_event_words=0.35,
    position_words=0.25,
    deal_words=0.25,
    claim_words=0.38,
    forecast_words=0.3,
    other_issue_words=0.45,
)


@dataclass(frozen=True)
class Near:
    """Two rows or more that linking left apart, with what they have in common."""

    rows: tuple[Statement, ...]
    why: tuple[str, ...]


def find_near(rows: Iterable[Statement], documents: Mapping[str, Document], policy: LinkPolicy = WIDER) -> list[Near]:
    """Rows that nearly were one, in the order of their ids; every row is in at most one of them."""
    listed = sorted(rows, key=lambda row: row.id)
    # Copies are told apart in linking; here each row stands for all of its reports, and none is a copy of another.
    sources = Sources(documents=documents, copies={})
    found = []
    with Gathered(sources) as gathered:
        for number, row in enumerate(listed):
            gathered.add(row, number)
        for group in gathered.groups(policy):
            numbers = sorted({number for item in group.items for number in item.reports})
            if len(numbers) > 1:
                found.append(Near(tuple(listed[number] for number in numbers), tuple(group.why)))
    return sorted(found, key=lambda near: near.rows[0].id)
