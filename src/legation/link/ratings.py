"""The letters that users gave to outlets, officials and organs: out of their decisions, by the voices that they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from legation.link.sources import name_voice
from legation.records import Decision, Holder
from legation.reference.reliability import Rating

NOUN = "outlet"
FIELD = "reliability"


def ratings_of(decisions: Iterable[Decision]) -> dict[str, Rating]:
    """The rating of each outlet by its voice; of several decisions on one the last holds.

    Args:
        decisions: those in force, in the order in which they were made; others than on outlets are passed over.
    """
    found: dict[str, Rating] = {}
    for decision in decisions:
        if decision.noun == NOUN and decision.field == FIELD and decision.value:
            for name, _, _ in decision.keys:
                found[outlet_voice(name)] = Rating(decision.value, decision.reason, decision.by, name)
    return found


def ratings_by_letter(letters: Mapping[str, str]) -> dict[str, Rating]:
    """Ratings out of bare letters by name."""
    return {outlet_voice(name): Rating(letter, "from the table", name=name) for name, letter in letters.items()}


def outlet_voice(name: str) -> str:
    """The key of an outlet as a source, the same for all its names in the tables.

    >>> outlet_voice("NBC") == outlet_voice("NBC News")
    True
    """
    return name_voice(Holder(name=name, kind="outlet"))
