"""What people decide about the record: the decision made, kept, listed, undone.

    ids of rows or statements ──> keys (document hash, span, noun) ──> a signed, dated decision on the desk

Nothing of the record is changed here: decisions are applied when the rows are linked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from legation.errors import InputError, UsageError
from legation.link.decide_keys import Anchor, anchor_statement, build_decision, split_sides
from legation.link.decide_values import parse_value
from legation.pipeline import ensure_linked
from legation.records import NOUNS, Decision, Statement, noun_of
from legation.store import Desk

VERBS = ("merge", "split", "accept", "reject", "correct")


@dataclass(frozen=True)
class _Side:
    """What one id stands for: its noun, and an anchor for each statement."""

    noun: str
    anchors: tuple[Anchor, ...]


def decide(
    desk: Desk,
    verb: str,
    ids: Sequence[str],
    *,
    by: str,
    reason: str,
    field: str | None = None,
    value: str | None = None,
    noun: str | None = None,
    at: dt.datetime | None = None,
) -> Decision:
    """The decision, kept on the desk; see `legation.Desk.decide` for what each verb does.

    Raises:
        UsageError: a verb that there is not, a missing name or reason, too few ids, rows of different nouns.
        InputError: an id that the desk does not know.
    """
    if verb not in VERBS:
        raise UsageError(f"nobody can {verb!r} a row; there are {', '.join(VERBS)}")
    if not by.strip() or not reason.strip():
        raise UsageError("a decision has a name and a reason: give both, they stand beside the row for good")
    if (field is None) != (verb != "correct") or (verb == "correct" and value is None):
        raise UsageError("a correction names the field and its value, and no other decision does")
    if noun is not None and noun not in NOUNS:
        sides = [_Side(noun, (Anchor((key, 0, 0), "", ""),)) for key in ids]
    else:
        ensure_linked(desk)
        sides = _sides(desk, ids, noun)
    _check_sides(verb, ids, sides)
    made_of = sides[0].noun
    if field is not None and made_of in NOUNS:
        parse_value(made_of, field, value or "")  # so that what cannot be applied is refused now
    anchors = [side.anchors for side in sides]
    signed = {"by": by.strip(), "reason": reason.strip(), "field": field, "value": value, "at": at or dt.datetime.now(dt.UTC)}
    return _keep(desk, build_decision(verb, made_of, anchors, **signed))  # type: ignore[arg-type]  # one of VERBS


def revoke(desk: Desk, identity: str, *, by: str, reason: str, at: dt.datetime | None = None) -> Decision:
    """The decision that undoes another, which stays where it is; undoing an undoing puts the first in force again.

    Raises:
        InputError: there is no such decision.
        UsageError: a missing name or reason.
    """
    found = next((one for one in desk.decisions() if one.id == identity), None)
    if found is None:
        raise InputError(f"there is no decision {identity!r}; `legation decisions` lists them")
    if not by.strip() or not reason.strip():
        raise UsageError("undoing a decision takes a name and a reason, too")
    signed = {"by": by.strip(), "reason": reason.strip(), "at": at or dt.datetime.now(dt.UTC), "revokes": found.id}
    return _keep(desk, build_decision("revoke", found.noun, split_sides(found), **signed))


def _keep(desk: Desk, decision: Decision) -> Decision:
    desk.write_decision(decision)
    return decision


def _sides(desk: Desk, ids: Sequence[str], noun: str | None) -> list[_Side]:
    """What each id stands for; statements named by themselves are not counted again in a row that holds them."""
    found = [_statements(desk, identity) for identity in ids]
    sources = desk.sources()
    single = {statements[0].id for row, statements in found if row is None}
    sides = []
    for row, statements in found:
        kept = [one for one in statements if row is None or one.id not in single]
        sides.append(_Side(noun_of(statements[0]), tuple(anchor_statement(one, sources) for one in kept)))
    nouns = sorted({side.noun for side in sides} | ({noun} if noun else set()))
    if len(nouns) > 1:
        raise UsageError(f"one decision is about rows of one noun, not of {' and '.join(nouns)}")
    return sides


def _statements(desk: Desk, identity: str) -> tuple[Statement | None, list[Statement]]:
    """The row of an id, if it is one, and its statements in the order of their ids."""
    row = desk.row(identity)
    if row is None:
        stated = desk.statement(identity)
        if stated is None:
            raise InputError(f"no row with the id {identity!r} on this desk; ids stand in the last column of every list")
        return None, [stated]
    return row, [one for key in sorted(row.reports) if (one := desk.statement(key))]


def _check_sides(verb: str, ids: Sequence[str], sides: Sequence[_Side]) -> None:
    if not sides:
        raise UsageError("name the row that the decision is about")
    if verb in ("merge", "split"):
        keys = [anchor for side in sides for anchor in side.anchors]
        if len(sides) < 2 or len(set(keys)) < len(keys) or not all(side.anchors for side in sides):
            what = "two rows, or a row and the statements in it that do not belong there" if verb == "split" else "two rows"
            raise UsageError(f"{verb} takes at least {what}; given were {', '.join(ids)}")
