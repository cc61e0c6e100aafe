"""What is new on a desk since a day: the record as it stood on the eve, the record as it stands, and the changes between them.

    desk as of the eve ──> record ┐
    desk as of today   ──> record ┴─analysis──> changes

Both records are settled first: what became of forecasts, and in what state the positions of the ledger are.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import replace

from legation.analysis import settle_positions
from legation.analysis.changes import Change, compare_records
from legation.errors import UsageError
from legation.outlook import last_day, tell_outcomes
from legation.pipeline import make_record
from legation.records import Record, Statement
from legation.store import Desk, Filter


def list_changes(
    desk: Desk,
    since: dt.date,
    *,
    until: dt.date | None = None,
    kinds: Collection[str] = (),
    nouns: Collection[str] = (),
    wanted: Filter = Filter(),
) -> list[Change]:
    """What articles published since a day brought, by day; what they brought until another day, if one is given.

    Args:
        desk: the desk.
        since: the first day of publication that counts.
        until: the last; without it all that the desk holds counts, and nothing of which the day is unknown is called new.
        kinds: changes of these kinds only.
        nouns: changes of rows of these nouns only.
        wanted: changes of rows that have this actor, or lie between these two.

    Raises:
        UsageError: `until` lies before `since`.
    """
    if until and until < since:
        raise UsageError(f"--until {until} lies before --since {since}")
    eve = since - dt.timedelta(days=1)
    before, after = _settled(desk, eve), _settled(desk, until)
    found = compare_records(before, after, since=since, until=until)
    if wanted != Filter():
        shown = {row.id for day in (eve, until) for row in _rows(make_record(desk, replace(wanted, as_of=day)))}
        found = [change for change in found if change.row in shown]
    return [one for one in found if (not kinds or one.kind in kinds) and (not nouns or one.noun in nouns)]


def _settled(desk: Desk, day: dt.date | None) -> Record:
    """The record of a day, its forecasts and positions in the state in which they were on it."""
    wanted = Filter(as_of=day)
    record = tell_outcomes(desk, make_record(desk, wanted), wanted)
    asked = day or last_day(desk)
    states = {one.id: one for one in settle_positions(record.positions, record.events, record.contacts, as_of=asked)}
    return replace(record, positions=tuple(states.get(one.id, one) for one in record.positions))


def _rows(record: Record) -> list[Statement]:
    return [*record.contacts, *record.events, *record.positions, *record.deals, *record.claims, *record.forecasts]
