"""What is coming and what became of it, who has a voice and on what: forecasts, their scores, presence, asked of a desk.

    rows of the desk (as of a day) ──analysis──> forecasts with their states · scores · presence by issue or month

Whatever a filter selects, a forecast is settled by the whole record, for the meeting that it foresaw may lie outside the filter.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from legation.analysis.forecasts import list_due, resolve_forecasts
from legation.analysis.presence_by import By, measure_presence_by
from legation.analysis.scores import Scores, score_forecasts
from legation.pipeline import make_record
from legation.records import Forecast, Presence, Record
from legation.store import Desk, Filter


def list_forecasts(desk: Desk, wanted: Filter = Filter(), *, due: dt.date | None = None) -> list[Forecast]:
    """The forecasts that the filter selects, each with its criterion and what became of it.

    Args:
        desk: the desk.
        wanted: which; `status` is the state that is proposed or decided, `as_of` leaves out what was published later.
        due: only those whose window ended by this day and that nothing has settled, by day.
    """
    over = replace(wanted, status=None, limit=None)
    whole = make_record(desk, Filter(as_of=wanted.as_of))
    shown = whole.forecasts
    if over != Filter(as_of=wanted.as_of):
        keys = {forecast.id for forecast in make_record(desk, over).forecasts}
        shown = tuple(forecast for forecast in shown if forecast.id in keys)
    found = _resolved(desk, whole, shown, wanted.as_of)
    if wanted.status:
        found = [forecast for forecast in found if forecast.state == wanted.status.casefold()]
    if due:
        found = list_due(found, due)
    return found if wanted.limit is None else found[: wanted.limit]


def tell_outcomes(desk: Desk, record: Record, wanted: Filter = Filter()) -> Record:
    """The record that the filter selects, its forecasts with what became of them as the whole record tells."""
    if not record.forecasts:
        return record
    narrow = wanted != Filter(as_of=wanted.as_of)
    whole = make_record(desk, Filter(as_of=wanted.as_of)) if narrow else record
    return replace(record, forecasts=tuple(_resolved(desk, whole, record.forecasts, wanted.as_of)))


def score_desk(desk: Desk, wanted: Filter = Filter()) -> Scores:
    """The scores of the forecasts that the filter selects, over all and by source."""
    whole = make_record(desk, Filter(as_of=wanted.as_of))
    return score_forecasts(list_forecasts(desk, wanted), whole.documents)


def last_day(desk: Desk, as_of: dt.date | None = None) -> dt.date:
    """The day of asking where none is given: that of the last article, for later the desk knows nothing."""
    days = [document.published for document in desk.documents(Filter(as_of=as_of)) if document.published]
    return as_of or max(days, default=dt.date.today())


def list_presence(desk: Desk, by: By, wanted: Filter = Filter()) -> list[Presence]:
    """The presence of each party by issue or by month, over the rows that the filter selects."""
    record = make_record(desk, replace(wanted, limit=None, type=None, status=None, actor=None))
    found = measure_presence_by(by, record.contacts, record.positions, record.deals)
    if wanted.actor:
        key = wanted.actor.casefold()
        found = [
            row for row in found if key in {str(name).casefold() for name in (row.actor.id, row.actor.country, row.actor.name)}
        ]
    return found if wanted.limit is None else found[: wanted.limit]


def _resolved(desk: Desk, whole: Record, shown: tuple[Forecast, ...], as_of: dt.date | None) -> list[Forecast]:
    return resolve_forecasts(
        shown,
        contacts=whole.contacts,
        events=whole.events,
        deals=whole.deals,
        documents=whole.documents,
        decisions=desk.standing_decisions("forecast", by=as_of),
        as_of=as_of,
    )
