"""What is new in a record since it was last looked at: a pure comparison of two records.

In: the record before and after, the days between. Out: changes, each with its day, its quotes and what was there before. Rows are
matched by the reports that they share, never by their ids or words, so that a row that grew, moved or was joined with another is
the same row with a history and not one that went and one that came.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from legation.analysis.changes_steps import classify_step, standing_of
from legation.analysis.contradictions import Contradiction, find_contradictions
from legation.analysis.row_words import row_words
from legation.records import Claim, Contact, Document, Event, Evidence, Forecast, Record, Statement, noun_of

ChangeKind = Literal[
    "new", "step", "reversal", "contradiction_opened", "contradiction_closed", "forecast_due", "forecast_settled", "gone"
]
_MOST_QUOTES = 3
_TAKEN_BACK = ("retracts", "corrects")
_KINDS: tuple[ChangeKind, ...] = (
    "reversal", "contradiction_opened", "contradiction_closed", "step", "new", "forecast_settled", "forecast_due", "gone"
)  # fmt: skip
_NOUNS = ("contact", "deal", "position", "forecast", "event", "claim")


@dataclass(frozen=True, kw_only=True)
class Change:
    """One thing that is new: of which row, in which field, from what to what, and on whose words.

    `day` is the day of publication on which it became known, or the day on which a forecast came due. `evidence` are the
    quotes of the articles that brought it; a change that a person's decision brought has none.
    """

    kind: ChangeKind
    noun: str
    row: str
    words: str
    day: dt.date | None = None
    field: str = ""
    before: str = ""
    after: str = ""
    because: str = ""
    evidence: tuple[Evidence, ...] = ()
    documents: tuple[str, ...] = ()


def compare_records(before: Record, after: Record, *, since: dt.date, until: dt.date | None = None) -> list[Change]:
    """The changes from one record to a later one, by day, what turns things over first.

    Args:
        before: the record as it stood on the eve of `since`.
        after: the record as it stands, or stood on `until`.
        since: the first day of publication that counts as new.
        until: the last day; by default that of the last article of `after`.
    """
    news = News({document.id: document for document in after.documents}, since)
    last = until or max((day for one in after.documents if (day := one.published)), default=since)
    earlier = _predecessors(_rows(before), _rows(after))
    rows = {row.id: row for row in _rows(after)}
    changes: list[Change] = []
    for row in _rows(after):
        known = earlier.get(row.id, [])
        outcome = list(_outcome(row, known, rows, news, since, last)) if isinstance(row, Forecast) else []
        changes += outcome or _of_row(row, known, news)
    kept = {one.id for rows in earlier.values() for one in rows}
    changes += [_gone(row) for row in _rows(before) if row.id not in kept]
    known_claims = {report for claim in before.claims for report in claim.reports}
    changes += [change for claim in after.claims for change in _taken_back(claim, known_claims, news)]
    return sorted(changes, key=lambda one: (one.day or last, _KINDS.index(one.kind), _NOUNS.index(one.noun), one.row, one.field))


class News:
    """Which documents are new, and what they quote."""

    def __init__(self, documents: Mapping[str, Document], since: dt.date) -> None:
        self._days = {key: one.published for key, one in documents.items() if one.published and one.published >= since}

    def among(self, documents: Iterable[str]) -> tuple[str, ...]:
        """Those of the documents that are new, by day."""
        return tuple(sorted({key for key in documents if key in self._days}, key=lambda key: (self._days[key], key)))

    def day(self, documents: Sequence[str]) -> dt.date | None:
        """The day of the first of them."""
        return self._days[documents[0]] if documents else None

    def quotes(self, row: Statement, documents: Iterable[str]) -> tuple[Evidence, ...]:
        """What a row quotes from them, the first few."""
        wanted = set(documents)
        return tuple(quote for quote in row.evidence if quote.document in wanted)[:_MOST_QUOTES]


def _rows(record: Record) -> Iterator[Statement]:
    """The rows that are compared; acts of another era told in passing are no news."""
    listed: tuple[Statement, ...] = (
        *record.contacts, *record.events, *record.positions, *record.deals, *record.forecasts
    )  # fmt: skip
    for row in listed:
        if not (isinstance(row, (Contact, Event)) and row.history):
            yield row


def _predecessors(before: Iterable[Statement], after: Iterable[Statement]) -> dict[str, list[Statement]]:
    """For each row the rows that it was before, the one it shares most reports with first."""
    home = {report: row.id for row in after for report in row.reports}
    found: dict[str, list[tuple[int, str, Statement]]] = {}
    for row in before:
        votes = Counter(home[report] for report in row.reports if report in home)
        if votes:
            target = min(votes, key=lambda key: (-votes[key], key))
            found.setdefault(target, []).append((-votes[target], row.id, row))
    return {key: [row for _, _, row in sorted(rows, key=lambda one: one[:2])] for key, rows in found.items()}


def _of_row(row: Statement, known: Sequence[Statement], news: News) -> Iterator[Change]:
    fresh = news.among(row.documents)
    if not known and fresh and len(fresh) == len(row.documents):
        yield _change("new", row, news, fresh, after=standing_of(row)[1])
    if known:
        yield from _steps(row, known[0], news, fresh)
    if known or fresh:
        yield from _contradictions(row, known, news, fresh)


def _steps(row: Statement, known: Statement, news: News, fresh: tuple[str, ...]) -> Iterator[Change]:
    """What was planned and took place, was floated and signed, was open and refused, or was turned over."""
    field, now = standing_of(row)
    then = standing_of(known)[1]
    kind = None if isinstance(row, Forecast) else classify_step(row, then, now)
    if kind:
        told = next((value for rival in row.rivals if rival.field == field for value in rival.values if value[0] == now), None)
        who = "" if told is None or told[1] else _because(row, field)
        bringing = news.among(told[1]) if told and told[1] else () if told else fresh
        yield _change(kind, row, news, bringing or (() if who else fresh), field=field, before=then, after=now, because=who)


def _contradictions(row: Statement, known: Sequence[Statement], news: News, fresh: tuple[str, ...]) -> Iterator[Change]:
    """Fields on which reports contradict each other now and did not before, or did and do no longer."""
    now = {one.field: one for one in find_contradictions(row)}
    then = {one.field: one for earlier in known for one in find_contradictions(earlier)}
    for field in sorted(now.keys() - then.keys()):
        given = news.among(key for _, keys in now[field].values for key in keys)
        because = "" if given else "rows were joined"
        yield _change("contradiction_opened", row, news, given or fresh, field=field, after=_told(now[field]), because=because)
    for field in sorted(then.keys() - now.keys()):
        because = _because(row, field) or "the reports no longer contradict each other"
        told = {"field": field, "before": _told(then[field]), "because": because}
        yield _change("contradiction_closed", row, news, () if _because(row, field) else fresh, **told)


def _because(row: Statement, field: str) -> str:
    """Why a value is preferred, where a person decided it; such a value rests on no document."""
    found = (rival for rival in row.rivals if rival.field == field and rival.values and not rival.values[0][1])
    return next((rival.preferred_because for rival in found), "")


def _outcome(
    row: Forecast, known: Sequence[Statement], rows: Mapping[str, Statement], news: News, since: dt.date, last: dt.date
) -> Iterator[Change]:
    """A forecast of which it is known now whether it came true, or whose time is up and nobody knows."""
    then = next((one.state for one in known if isinstance(one, Forecast)), "open")
    due = row.window.end
    if row.state in ("open", "expired"):
        if due and since <= due <= last:
            told = f"was to come by {due}, and nothing tells whether it did"
            yield replace(_change("forecast_due", row, news, (), field="window", after=told), day=due, documents=row.documents)
    elif row.state != then:
        by = [key for one in row.resolved_by if one in rows for key in rows[one].documents]
        because = f"by {', '.join(row.resolved_by)}" if row.resolved_by else ""
        told_by = news.among(by) or news.among(row.documents)
        yield _change("forecast_settled", row, news, told_by, field="state", before=then, after=row.state, because=because)


def _taken_back(claim: Claim, known: set[str], news: News) -> Iterator[Change]:
    fresh = news.among(claim.documents)
    if claim.verb_class in _TAKEN_BACK and fresh and not known & set(claim.reports):
        yield _change("reversal", claim, news, fresh, field="verb_class", after=claim.verb_class)


def _gone(row: Statement) -> Change:
    because = "in no list now: a person rejected it, or its articles were read otherwise"
    return Change(kind="gone", noun=noun_of(row), row=row.id, words=row_words(row), documents=row.documents, because=because)


def _change(kind: ChangeKind, row: Statement, news: News, documents: Sequence[str], **told: str) -> Change:
    return Change(
        kind=kind,
        noun=noun_of(row),
        row=row.id,
        words=row_words(row),
        day=news.day(documents),
        evidence=news.quotes(row, documents),
        documents=tuple(documents),
        **told,
    )


def _told(one: Contradiction) -> str:
    return " or ".join(value for value, _ in one.values)
