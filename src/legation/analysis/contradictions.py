"""Where reports of one thing contradict each other, and where they only tell its history or tell it more vaguely.

A plan that was carried out, an offer that was signed, a demand that was refused later: reports written at different times, no
contradiction. That it took place and that it did not, two days, two places, a person at the table and kept out, a number and
another number are one, as long as different articles say so and nobody has settled it: a person by a correction, a source by
taking its word back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from legation.records import Rival, Statement

_PERIOD = re.compile(r"(\d{4}-\d{2}-\d{2})(?:/(\d{4}-\d{2}-\d{2}))?")
_TOOK_PLACE = frozenset({"held", "ongoing", "happened", "signed", "in_force", "agreed"})
_CALLED_OFF = frozenset({"denied", "cancelled", "postponed"})
_TO_COME = frozenset({"planned", "expected", "proposed"})
# Fields on which reports may differ without one of them being wrong.
_NO_MATTER = ("kind", "level", "topics", "stage", "state")


@dataclass(frozen=True, kw_only=True)
class Contradiction:
    """One thing on which the reports of a row contradict each other.

    `field` is that of the row, or `dispute` where sources stand for and against it as a whole; `values` are what they say, the
    preferred first, each with the documents that say so.
    """

    field: str
    values: tuple[tuple[str, tuple[str, ...]], ...]


def find_contradictions(row: Statement) -> tuple[Contradiction, ...]:
    """What is open between the reports of a row; nothing where they agree, or where it has been settled.

    >>> from legation.records import Contact, Rival
    >>> told = Rival(field="status", values=(("held", ("d1",)), ("denied", ("d2",))))
    >>> [one.field for one in find_contradictions(Contact(kind="call", rivals=(told,)))]
    ['status']
    >>> carried_out = Rival(field="status", values=(("held", ("d1",)), ("planned", ("d2",))))
    >>> find_contradictions(Contact(kind="call", rivals=(carried_out,)))
    ()
    """
    found = [one for rival in row.rivals if (one := _contradiction(rival))]
    # Whether it took place is told by these fields where they are contradicted, or decided.
    told = {rival.field for rival in row.rivals if _is_settled(rival)} | {one.field for one in found}
    if row.dispute and row.support and not told & {"status", "negated"}:
        sides = ((f"{row.support} for", row.documents), (f"{row.dispute} against", ()))
        found.append(Contradiction(field="dispute", values=sides))
    return tuple(found)


def _contradiction(rival: Rival) -> Contradiction | None:
    if not rival.values or _is_settled(rival):
        return None
    first, *others = rival.values
    # One article that gives two values tells of both; that is no contradiction between reports.
    values = (first, *(pair for pair in others if set(pair[1]) - set(first[1]) and not _overlap(first[0], pair[0])))
    if len(values) < 2 or rival.field in _NO_MATTER or rival.field.startswith("framing of "):
        return None
    if rival.field == "status" and not _clash({value for value, _ in values}):
        return None
    return Contradiction(field=rival.field, values=values)


def _is_settled(rival: Rival) -> bool:
    """Whether a person has decided which value is right: such a value rests on no document."""
    return bool(rival.values) and not rival.values[0][1]


def _overlap(one: str, other: str) -> bool:
    """Whether two values are periods with a day in common: the 18th, and the 17th to the 18th."""
    found = [_PERIOD.fullmatch(value) for value in (one, other)]
    if not (found[0] and found[1]):
        return False
    starts, ends = ([match[1] for match in found if match], [match[2] or match[1] for match in found if match])
    return max(starts) <= min(ends)


def _clash(stages: set[str]) -> bool:
    """Whether what took place according to one did not according to another; to be called off, a plan need not be wrong."""
    if "denied" in stages:
        return bool(stages & (_TOOK_PLACE | _TO_COME))
    return bool(stages & _TOOK_PLACE and stages & _CALLED_OFF)
