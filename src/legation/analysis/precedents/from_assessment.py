"""An assessment → the process that it is about, so that what a record shows can be laid beside the precedents."""

from __future__ import annotations

import datetime as dt

from legation.analysis.assess import Assessment, Column
from legation.analysis.precedents.features import Process
from legation.analysis.precedents.policy import POLICY, PrecedentPolicy
from legation.reference.precedents import Answer, indicators


def process_of_assessment(made: Assessment, policy: PrecedentPolicy = POLICY) -> Process:
    """The features of the process that an assessment shows, for the indicators that the library knows as well.

    Observed is yes and its opposite no. That nothing was found is a no only where silence can be relied on (`policy.silence`),
    else unknown: a few articles that do not mention a thing do not say that it is not there. What a record cannot show, such as
    the terms of a text, stays unknown. The time is that of the documents cited.
    """
    known = indicators()
    days = sorted(document.published for document in made.record.documents if document.published)
    return Process(
        name=made.question,
        parties=tuple(dict.fromkeys(actor for _, actor in made.parties)),
        since=days[0] if days else None,
        until=_last(days, made.as_of),
        answers={column.indicator: _answer(column, policy) for column in made.columns if column.indicator in known},
    )


def _answer(column: Column, policy: PrecedentPolicy) -> Answer:
    if column.state == "observed":
        return "yes"
    if column.state == "contrary" or (column.state == "absent" and column.reliability >= policy.silence):
        return "no"
    return "unknown"


def _last(days: list[dt.date], as_of: dt.date | None) -> dt.date | None:
    return max(filter(None, (days[-1] if days else None, as_of)), default=None)
