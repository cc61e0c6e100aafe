"""The Admiralty letters, what they mean, and the few that the project gives by itself (`resources/reliability.yml`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

import msgspec

from legation.reference.tables import read_table

Rule = Literal["own readout"]
UNJUDGED = "F"


@dataclass(frozen=True, slots=True)
class Rating:
    """A letter A–F with the reason for it; `by` is who gave it, empty where the project did, and `name` to whom."""

    letter: str
    reason: str
    by: str = ""
    name: str = ""


class _Entry(msgspec.Struct):
    letter: str
    reason: str


class _Table(msgspec.Struct):
    letters: dict[str, str]
    rules: dict[str, _Entry]


@cache
def _table() -> _Table:
    return read_table("reliability", _Table)


def letters() -> dict[str, str]:
    """Each letter with its meaning.

    >>> letters()["F"]
    'cannot be judged'
    """
    return dict(_table().letters)


def rating_by_rule(rule: Rule) -> Rating:
    """The rating that a rule gives to a source for what it speaks of.

    >>> rating_by_rule("own readout").letter
    'B'
    """
    found = _table().rules[rule]
    return Rating(found.letter, found.reason)
