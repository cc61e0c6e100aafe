"""The registry of forecasts: each with its criterion or why it has none, and its state as far as the record can tell.

    forecast ──criterion──> rows heard afterwards ──proofs──> a state that is proposed ──a person──> a state that is decided

A proposal is `came_true` (held or done, by those foreseen, there, in time), `partly` (elsewhere than foreseen), `did_not`
(reported as called off, or as done after the window), `unclear` (reports too vague or in dispute), `expired` (the window passed,
the record goes on for some days, and nothing of the kind is in it), else `open`. Silence is weaker than a report, so `expired` is
no `did_not`. The first of `came_true`, `partly`, `did_not`, `unclear` that any row proves is proposed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from legation.analysis.forecasts_criterion import Criterion, build_criterion
from legation.analysis.forecasts_evidence import Hearing, Proof, Shelf, Verdict, find_proofs
from legation.analysis.scores import brier_of
from legation.records import Contact, Deal, Decision, Document, Event, Forecast

_ORDER: tuple[Verdict, ...] = ("came_true", "partly", "did_not", "unclear")
SETTLED = ("came_true", "did_not", "partly")
_OPEN = ("open", "expired", "unclear")


@dataclass(frozen=True, kw_only=True)
class ForecastPolicy:
    """`grace_days`: how long after the window the record must go on before silence is taken for a miss."""

    version: str = "1"
    grace_days: int = 3


POLICY = ForecastPolicy()


def resolve_forecasts(
    forecasts: Iterable[Forecast],
    *,
    contacts: Iterable[Contact] = (),
    events: Iterable[Event] = (),
    deals: Iterable[Deal] = (),
    documents: Iterable[Document] = (),
    decisions: Iterable[Decision] = (),
    as_of: dt.date | None = None,
    policy: ForecastPolicy = POLICY,
) -> list[Forecast]:
    """The forecasts in the order given, each with criterion, proposed or decided state, the rows behind it, and Brier score.

    Args:
        forecasts: rows as they were linked.
        contacts: the contacts that may tell what became of a foreseen one.
        events: the events that may.
        deals: the deals that may, where an agreement was foreseen.
        documents: the articles, whose days of publication say what was known when.
        decisions: what people decided on forecasts; an `accept` confirms the proposal, a `correct` of `state` replaces it.
        as_of: the day of asking; by default the day of the last article, for later the record knows nothing.
        policy: the thresholds.
    """
    known = {document.id: document for document in documents}
    published = {key: document.published for key, document in known.items() if document.published}
    today = as_of or max(published.values(), default=None)
    shelf = Shelf(contacts, events, deals)
    verdicts = _Verdicts(decisions, known)
    resolved = (_resolve(forecast, shelf, published, today, policy) for forecast in forecasts)
    return [_scored(verdicts.apply(forecast)) for forecast in resolved]


def list_due(forecasts: Iterable[Forecast], day: dt.date) -> list[Forecast]:
    """The forecasts whose window ended by a day and that nothing has settled, by the last day of the window."""
    due = [f for f in forecasts if f.criterion and f.window.end and f.window.end <= day and f.state in _OPEN and not f.decided_by]
    return sorted(due, key=lambda forecast: (forecast.window.end or dt.date.max, forecast.id))


def _resolve(
    forecast: Forecast,
    shelf: Shelf,
    published: Mapping[str, dt.date],
    today: dt.date | None,
    policy: ForecastPolicy,
) -> Forecast:
    test = build_criterion(forecast)
    if not isinstance(test, Criterion):
        return replace(forecast, resolvable=False, unresolvable_because=test)
    made = min((published[d] for d in forecast.documents if d in published), default=forecast.first_reported_at)
    registered = replace(forecast, criterion=test.words)
    if forecast.state != "open":  # a person's correction, applied when the rows were linked
        return registered
    proofs = find_proofs(test, Hearing(made, today, published), shelf)
    state, best = _choose(proofs)
    if state:
        rows = tuple(proof.row for proof in best)
        return replace(registered, state=state, resolved_by=rows, because=best[0].because)
    if today and today > test.last + dt.timedelta(days=policy.grace_days):
        because = f"the window ended on {test.last} and the record goes on to {today} without it"
        return replace(registered, state="expired", because=because)
    return registered


def _choose(proofs: Sequence[Proof]) -> tuple[Verdict | None, list[Proof]]:
    """The first verdict that any row proves, with all rows that prove it."""
    for verdict in _ORDER:
        found = [proof for proof in proofs if proof.verdict == verdict]
        if found:
            return verdict, found
    return None, []


class _Verdicts:
    """What people decided on forecasts that is not undone, by document hash."""

    def __init__(self, decisions: Iterable[Decision], documents: Mapping[str, Document]) -> None:
        listed = [decision for decision in decisions if decision.noun == "forecast"]
        undone = _undone(listed)
        self._hashes = {key: document.sha256 for key, document in documents.items()}
        self._by_key: dict[tuple[str, int, int], list[Decision]] = {}
        for decision in sorted(listed, key=lambda one: (one.at, one.id)):
            if decision.id not in undone and decision.verb in ("accept", "correct"):
                for key in decision.keys:
                    self._by_key.setdefault(key, []).append(decision)

    def apply(self, forecast: Forecast) -> Forecast:
        """The forecast as the last person who decided on it left it."""
        keys = [(self._hashes.get(e.document, ""), e.start, e.end) for e in forecast.evidence]
        found = [decision for key in keys for decision in self._by_key.get(key, ())]
        for decision in sorted(found, key=lambda one: (one.at, one.id)):
            if decision.verb == "correct" and decision.field == "state" and decision.value:
                forecast = replace(forecast, state=decision.value, because=decision.reason, decided_by=decision.by)  # type: ignore[arg-type]
            elif decision.verb == "accept" and forecast.state != "open":
                forecast = replace(forecast, decided_by=decision.by)
        return forecast


def _undone(decisions: Iterable[Decision]) -> set[str]:
    """The ids of decisions that a later one undid, and that undoing was not itself undone."""
    undone: set[str] = set()
    for decision in sorted(decisions, key=lambda one: (one.at, one.id), reverse=True):
        if decision.revokes and decision.id not in undone:
            undone.add(decision.revokes)
    return undone


def _scored(forecast: Forecast) -> Forecast:
    return replace(forecast, brier=brier_of(forecast))
