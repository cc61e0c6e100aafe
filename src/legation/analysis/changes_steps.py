"""Which change of a row is a step on its way, and which turns over what was there.

A contact goes from rumour over plan to held, a deal from floated to in force, a demand from open to met, or to refused: steps.
What was held and is denied, was planned and is cancelled, was signed and is negotiated again, was met and is withdrawn is turned
over.
"""

from __future__ import annotations

from typing import Literal

from legation.records import Claim, Contact, Deal, Event, Forecast, Position, Statement

Turn = Literal["step", "reversal"]

_ACTS = {
    "hypothetical": 0,
    "rumoured": 0,
    "conditional": 1,
    "proposed": 1,
    "expected": 2,
    "planned": 3,
    "ongoing": 4,
    "held": 5,
    "happened": 5,
}
_STAGES = {"floated": 0, "under_negotiation": 1, "agreed": 2, "signed": 3, "in_force": 4}
_STATES = {"unknown": 0, "open": 0, "partly_met": 1, "met": 2}
_CALLED_OFF = frozenset({"denied", "postponed", "cancelled"})
_CLOSED = frozenset({"refused", "lapsed", "withdrawn"})


def standing_of(row: Statement) -> tuple[str, str]:
    """The field that tells how far a row has come, and its value; of an event that did not happen, `not happened`.

    >>> from legation.records import Deal
    >>> standing_of(Deal(title="a pipeline", kind="investment"))
    ('stage', 'floated')
    """
    match row:
        case Contact():
            return "status", row.status
        case Event():
            return "status", f"not {row.status}" if row.negated else row.status
        case Deal():
            return "stage", row.stage
        case Position() | Forecast():
            return "state", row.state
        case Claim():
            return "verb_class", row.verb_class


def classify_step(row: Statement, before: str, after: str) -> Turn | None:
    """Whether a row that stood at `before` and stands at `after` made a step or was turned over; None if neither.

    >>> from legation.records import Contact
    >>> [classify_step(Contact(kind="call"), *pair) for pair in (("planned", "held"), ("held", "denied"), ("held", "held"))]
    ['step', 'reversal', None]
    """
    if before == after or isinstance(row, (Claim, Forecast)):
        return None
    forward, firm, end = _order(row)
    if before in end and after in end:
        return "step"  # put off, then called off
    if after in end:
        return _ending(row, before)
    if before in end or before.startswith("not ") or after.startswith("not "):
        return "reversal"
    first, last = forward.get(before, 0), forward.get(after, 0)
    if last > first:
        return "step"
    # Behind what had taken place or been agreed there is no going back but by taking it back; a plan may be told more cautiously.
    return "reversal" if last < first and first >= firm else None


def _order(row: Statement) -> tuple[dict[str, int], int, frozenset[str]]:
    """The stages of a noun in their order, the first that is firm, and those that end it."""
    if isinstance(row, Deal):
        return _STAGES, _STAGES["agreed"], frozenset({"cancelled"})
    if isinstance(row, Position):
        return _STATES, _STATES["partly_met"], _CLOSED
    return _ACTS, _ACTS["ongoing"], _CALLED_OFF


def _ending(row: Statement, before: str) -> Turn:
    """The refusal of what was open and the denial of a rumour take nothing back; the end of anything else does."""
    if isinstance(row, Position):
        return "reversal" if _STATES.get(before, 0) > 0 else "step"
    return "step" if before in ("rumoured", "hypothetical") else "reversal"
