"""What most needs a person's eye: near-misses of linking, open contradictions, thin rows, decisions that lost their ground.

In: the rows of a desk. Out: needs in the order of their weight, none that somebody has decided already.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from legation.analysis.contradictions import find_contradictions
from legation.analysis.row_words import row_words
from legation.link.decide_near import find_near
from legation.pipeline import ensure_linked
from legation.records import Document, Noun, Statement, noun_of
from legation.review.listing import Decided, list_decided
from legation.store import Desk, Filter

NeedKind = Literal["near_miss", "contradiction", "low_score", "more_reports", "dormant"]
LOW_SCORE = 0.6
_MOST_REPORTS = 8
# What a wrong row costs: a contact stands in the chronology, an event is one of many.
_WEIGHT: dict[Noun, float] = {"contact": 1.0, "deal": 0.8, "position": 0.7, "event": 0.6, "forecast": 0.4, "claim": 0.2}
_ORDER: tuple[Noun, ...] = ("contact", "deal", "position", "event", "forecast")


@dataclass(frozen=True, kw_only=True)
class Told:
    """One report of a row: the id of its statement, who published it and when, and its words."""

    row: str
    id: str
    told: str
    quote: str


@dataclass(frozen=True, kw_only=True)
class Need:
    """Something for a person to look at: which rows, why, and what their reports say.

    `verbs` are what can be decided here; `weight` orders the needs and means nothing else.
    """

    kind: NeedKind
    noun: str
    ids: tuple[str, ...]
    because: str
    words: tuple[str, ...]
    reports: tuple[Told, ...] = ()
    verbs: tuple[str, ...] = ()
    weight: float = 0.0


def find_queue(desk: Desk, *, noun: str | None = None, limit: int | None = 20) -> list[Need]:
    """What needs an eye, the weightiest first.

    Args:
        desk: the desk.
        noun: rows of this noun only.
        limit: at most so many.
    """
    ensure_linked(desk)
    decided = list_decided(desk)
    rows = [row for each in _ORDER if noun in (None, each) for row in desk.rows(each)]
    needs = [
        *_near_misses(desk, rows, decided),
        *(need for row in rows if row.review != "accepted" for need in _doubts(row, decided)),
        *_grown(desk, decided, noun),
        *(_dormant(one) for one in decided if one.state == "dormant" and noun in (None, one.noun)),
    ]
    needs.sort(key=lambda need: (-need.weight, need.kind, need.ids))
    sources = desk.sources()
    return [_with_reports(need, desk, sources) for need in (needs if limit is None else needs[:limit])]


def _near_misses(desk: Desk, rows: Sequence[Statement], decided: Iterable[Decided]) -> Iterator[Need]:
    """Rows that are nearly one, but for those that a person parted, or accepted each for itself."""
    parted = [set(one.rows) for one in decided if one.verb == "split" and one.state in ("in force", "in part")]
    for near in find_near(rows, desk.sources()):
        ids = {row.id for row in near.rows}
        if any(ids <= keys for keys in parted) or all(row.review == "accepted" for row in near.rows):
            continue
        because = f"linking left them apart, though nearly one: {', '.join(near.why)}"
        sources = sum(row.support for row in near.rows)
        yield _need("near_miss", near.rows, because, ("merge", "split"), 0.7 + 0.05 * min(sources, 4))


def _doubts(row: Statement, decided: Iterable[Decided]) -> Iterator[Need]:
    """A row whose reports contradict each other, or that the rules were not sure of."""
    found = find_contradictions(row)
    if found:
        told = "; ".join(f"{one.field}: {' or '.join(_counted(*pair) for pair in one.values)}" for one in found)
        yield _need("contradiction", (row,), f"reports differ on {told}", ("correct", "split", "accept", "reject"), 0.9)
    if row.score < LOW_SCORE and not any(row.id in one.rows for one in decided):
        because = f"the rules were not sure of it: score {row.score:.2f}"
        yield _need("low_score", (row,), because, ("accept", "reject", "correct"), 0.6 - row.score / 2)


def _counted(value: str, documents: Sequence[str]) -> str:
    return f"{value} ({len(documents)} document{'s' * (len(documents) > 1)})" if documents else value


def _grown(desk: Desk, decided: Iterable[Decided], noun: str | None) -> Iterator[Need]:
    """Rejected rows of which articles tell that came after the rejection."""
    for row in desk.rows(noun, Filter(review="rejected")) if noun is None or noun in _WEIGHT else ():
        known = {key for one in decided if row.id in one.rows and one.verb == "reject" for key in one.statements}
        fresh = [key for key in row.reports if key not in known]
        if fresh and len(fresh) < len(row.reports):
            because = f"it was rejected, and {len(fresh)} more report{'s' * (len(fresh) > 1)} joined it since"
            yield _need("more_reports", (row,), because, ("accept", "reject"), 0.95)


def _dormant(decision: Decided) -> Need:
    what = f"{decision.verb} of {decision.at:%Y-%m-%d} by {decision.by}: {decision.reason}"
    return Need(
        kind="dormant",
        noun=decision.noun,
        ids=(decision.id,),
        because=f"a decision does nothing now: {decision.because}",
        words=(what,),
        verbs=("revoke",),
        weight=0.3,
    )


def _need(kind: NeedKind, rows: Sequence[Statement], because: str, verbs: tuple[str, ...], weight: float) -> Need:
    return Need(
        kind=kind,
        noun=noun_of(rows[0]),
        ids=tuple(row.id for row in rows),
        because=because,
        words=tuple(row_words(row) for row in rows),
        verbs=verbs,
        weight=round(weight * _WEIGHT[noun_of(rows[0])], 3),
    )


def _with_reports(need: Need, desk: Desk, sources: Mapping[str, Document]) -> Need:
    """The need with the reports of its rows, a few of each; asked only for those that are shown."""
    told = []
    for identity in need.ids:
        row = desk.row(identity)
        for key in row.reports[:_MOST_REPORTS] if row else ():
            statement = desk.statement(key)
            if statement and statement.evidence:
                source = sources.get(statement.evidence[0].document)
                where = f"{source.outlet or source.path}, {source.published or 'undated'}" if source else ""
                told.append(Told(row=identity, id=key, told=where, quote=statement.evidence[0].quote))
    return replace(need, reports=tuple(told))
