"""The index of a dyad: its periods, its change points, which way it moves, and what holds on all three scales.

In: the acts between two parties, those of other dyads to lay beside, and the attention of the desk. Out: rows to list and to
draw, and a finding. Where there is too little to tell, the finding says so and names what is missing; no change is then looked
for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from legation.analysis.index.acts import Act, party_name
from legation.analysis.index.attention import DayCount, attention_by_period, within
from legation.analysis.index.changepoints import Change
from legation.analysis.index.changes import IndexChange, describe_changes, find_on_scales
from legation.analysis.index.finding import INDEX_POLICY, Finding, IndexPolicy, build_finding, find_missing
from legation.analysis.index.periods import Step, end_of
from legation.analysis.index.question import BY_WEEK, Attention, Question
from legation.analysis.index.rows import IndexPeriod, build_rows
from legation.analysis.index.scales import SCALES, Scale
from legation.analysis.index.series import lay_out, reach


@dataclass(frozen=True, kw_only=True)
class DyadIndex:
    """The whole answer. `periods` are those of the dyad, then those of the dyads beside it."""

    first: str
    second: str
    by: Step
    scale: Scale
    attention: Attention
    periods: tuple[IndexPeriod, ...]
    changes: tuple[IndexChange, ...]
    finding: Finding

    @property
    def dyad(self) -> str:
        """Both parties by name."""
        return dyad_name(self.first, self.second)


def build_index(
    first: str,
    second: str,
    acts: Mapping[tuple[str, str], Sequence[Act]],
    looked: Iterable[DayCount] = (),
    copies: Mapping[str, str] | None = None,
    question: Question = BY_WEEK,
    policy: IndexPolicy = INDEX_POLICY,
) -> DyadIndex:
    """The index of two parties.

    Args:
        first: the key of the party named first.
        second: that of the other.
        acts: the acts of each dyad by its keys; that of the two, and any to lay beside it.
        looked: what the desk holds by day, see `attention`; it also tells how far the desk reaches.
        copies: for each document the text that it is a copy of.
        question: what is asked.
        policy: when there is enough to answer.
    """
    by, scale = question.by, question.scale
    held = attention_by_period(within(looked, question.since, question.until), by)
    attention = None if question.attention == "none" else held
    series = lay_out(acts[first, second], by, attention, copies or {}, reach(acts[first, second], by, held, question))
    days = (series.starts[0], end_of(series.starts[-1], by)) if series.starts else None
    beside = {
        dyad_name(*pair): lay_out(found, by, attention, copies or {}, days)
        for pair, found in acts.items()
        if pair != (first, second) and series.starts
    }
    name = dyad_name(first, second)
    missing = find_missing(series, policy)
    found: dict[Scale, list[Change]] = {one: [] for one in SCALES} if missing else find_on_scales(series, policy.changes)
    rows = [row for label, one in ((name, series), *beside.items()) for row in build_rows(label, one, question)]
    return DyadIndex(
        first=first,
        second=second,
        by=by,
        scale=scale,
        attention=question.attention,
        periods=tuple(rows),
        changes=describe_changes(name, series, scale, found, beside),
        finding=build_finding(series, question, missing, found, policy, attention),
    )


def dyad_name(first: str, second: str) -> str:
    """Two parties by name.

    >>> dyad_name("USA", "RUS")
    'United States – Russia'
    """
    return f"{party_name(first)} – {party_name(second)}"
