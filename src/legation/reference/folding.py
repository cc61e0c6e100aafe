"""The type that PLOVER's manual gives an act that has not happened: status and negation folded back into the type.

In the record what is planned, denied or cancelled is said by `status` and `negated` beside the type. PLOVER has no field for
that: an announced visit is AGREE there, an announced withdrawal CONCEDE, an announced strike THREATEN, and a cancelled meeting
is REJECT.

Source: PLOVER manual, 4 February 2024, edge rules of AGREE, CONCEDE, THREATEN and REJECT.
"""

from __future__ import annotations

_AHEAD = frozenset({"planned", "proposed", "conditional", "hypothetical"})
_CALLED_OFF = frozenset({"cancelled", "postponed"})
_NOT_TOLD_AS_DONE = frozenset({"denied", "rumoured"})
_FUTURE = {
    **dict.fromkeys(("CONSULT", "SUPPORT", "COOPERATE", "AID"), "AGREE"),
    "RETREAT": "CONCEDE",
    **dict.fromkeys(("ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST"), "THREATEN"),
}
_REFUSED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "AGREE", "CONCEDE", "RETREAT"})


def fold_type(kind: str, status: str = "happened", negated: bool = False) -> str | None:
    """The PLOVER type of an act with its status folded in; None for what PLOVER does not code: denied, rumoured, not done.

    >>> fold_type("CONSULT"), fold_type("CONSULT", "planned"), fold_type("ASSAULT", "conditional")
    ('CONSULT', 'AGREE', 'THREATEN')
    >>> fold_type("CONSULT", "cancelled"), fold_type("AID", "happened", negated=True) is None
    ('REJECT', True)

    Args:
        kind: the type in the record, one of the sixteen.
        status: the status in the record.
        negated: whether the text says that it was not done.
    """
    if status in _CALLED_OFF and kind in _REFUSED:
        return "REJECT"
    if negated or status in _NOT_TOLD_AS_DONE or status in _CALLED_OFF:
        return None
    return _FUTURE.get(kind, kind) if status in _AHEAD else kind
