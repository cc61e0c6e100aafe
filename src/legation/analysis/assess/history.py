"""The posterior day by day, as the news came in, and what moved it.

A day sees the rows first reported by then, on the sources that had spoken by then, and nothing as done before it was. The rows
themselves are linked with the knowledge of today; `legation assess --as-of DAY` links those of one day anew, and is exact.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import numpy as np

from legation.analysis.assess.assessment import Step
from legation.analysis.assess.chance import p_by_chance
from legation.analysis.assess.estimate import Asker, Estimate
from legation.analysis.assess.material import Material, View, known_on
from legation.analysis.assess.query import Query
from legation.analysis.assess.question import Question
from legation.analysis.assess.scores import Floats
from legation.analysis.assess.verdict import lacks

MOST_DAYS = 90
MOST_MOVERS = 4
_MOVES = 0.05


def trace_history(asker: Asker, material: Material, question: Question) -> tuple[Step, ...]:
    """A step for each day on which something that the question looks for became known; of more than 90 days some."""
    steps = []
    before: Estimate | None = None
    for day in _thinned(_days(asker, material, question)):
        view = View(material, day=day)
        now = asker.ask(view)
        tells = [(item.state, True) for item in now.items]
        steps.append(
            Step(
                day=day,
                posterior=tuple((one.id, round(float(p), 4)) for one, p in zip(now.table.hypotheses, now.posterior, strict=True)),
                leader=now.leader.id,
                enough=not lacks(question, view, tells, asker.policy)
                and p_by_chance(now.table, asker.policy) <= asker.policy.open_p,
                moved=_movers(before, now),
            )
        )
        before = now
    return tuple(steps)


def _days(asker: Asker, material: Material, question: Question) -> list[dt.date]:
    queries: list[Query] = []
    for indicator in question.indicators:
        queries += [query for query in (indicator.match, indicator.contrary) if query is not None]
    rows = {key: row for query in queries for key, row in asker.looker.matched(query).items()}
    return sorted({day for row in rows.values() if (day := known_on(row)) != dt.date.min})


def _thinned(days: Sequence[dt.date]) -> list[dt.date]:
    if len(days) <= MOST_DAYS:
        return list(days)
    picked = np.linspace(0, len(days) - 1, MOST_DAYS).round().astype(int)
    return [days[at] for at in dict.fromkeys(picked.tolist())]


def _movers(before: Estimate | None, now: Estimate) -> tuple[tuple[str, str], ...]:
    """The indicators whose say changed most, each with what became of it."""
    old, new = _says(before), _says(now)
    changes = []
    for indicator, (state, added) in new.items():
        was, then = old.get(indicator, ("not_assessable", np.zeros(added.shape)))
        by = float(np.abs(added - then).max())
        if by > _MOVES:
            words = f"{_plain(was)} → {_plain(state)}" if was != state else f"{_plain(state)}, reliance changed"
            changes.append((by, indicator, words))
    return tuple((indicator, words) for _, indicator, words in sorted(changes, key=lambda c: (-c[0], c[1]))[:MOST_MOVERS])


def _says(estimate: Estimate | None) -> dict[str, tuple[str, Floats]]:
    found: dict[str, tuple[str, Floats]] = {}
    if estimate is None:
        return found
    width = len(estimate.table.hypotheses)
    for item in estimate.items:
        found.setdefault(item.indicator.id, (item.state, np.zeros(width)))
    for item, added in zip(estimate.table.items, estimate.added, strict=True):
        state, so_far = found[item.indicator.id]
        found[item.indicator.id] = (state, so_far + added)
    return found


def _plain(state: str) -> str:
    return state.replace("_", " ")
