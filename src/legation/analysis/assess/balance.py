"""Words against deeds: what each of two parties has done for the other, and what it has only promised."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from legation.analysis.assess.actor_keys import Keys, is_any
from legation.records import Event, Position

DEEDS = ("CONCEDE", "COOPERATE", "AID", "RETREAT", "SUPPORT")
"""PLOVER types by which a party gives something; a verbal concession that took place is one, a planned one is a word."""
WORDS = ("promise", "offer", "proposal", "concession")
_DONE = ("happened", "ongoing")
_TALK = ("planned", "proposed", "conditional")


@dataclass(frozen=True)
class Given:
    """What one party gave the other: rows of deeds and of words."""

    deeds: tuple[Event | Position, ...] = ()
    words: tuple[Event | Position, ...] = ()

    def seen(self, shows: Callable[[Event | Position], bool]) -> Given:
        """What of it is shown."""
        return Given(tuple(row for row in self.deeds if shows(row)), tuple(row for row in self.words if shows(row)))


def find_given(rows: Iterable[Event | Position], giver: Keys, taker: Keys) -> Given:
    """What `giver` gave in deeds and in words, as far as they are for the taker.

    A deed names whom it is for; words that are addressed to nobody count. An act of both together is a gift of neither. A
    promise that is met counts as a deed.
    """
    deeds: list[Event | Position] = []
    words: list[Event | Position] = []
    for row in rows:
        if isinstance(row, Event):
            if row.type not in DEEDS or row.negated or row.history or not _is_gift(row, giver, taker):
                continue
            if row.status in _DONE:
                deeds.append(row)
            elif row.status in _TALK:
                words.append(row)
        elif row.kind in WORDS and row.holder and is_any([row.holder], (giver,)):
            if row.addressee and not is_any(row.addressee, (taker,)):
                continue
            (deeds if row.state in ("met", "partly_met") else words).append(row)
    return Given(tuple(deeds), tuple(words))


def _is_gift(event: Event, giver: Keys, taker: Keys) -> bool:
    if not is_any(event.source, (giver,)) or is_any(event.source, (taker,)):
        return False
    return is_any(event.target, (taker,))


def is_one_sided(giver: Given, other: Given, skew: float, at_least: int) -> bool:
    """Whether one party gives deeds where the other gives words: `skew` times as many deeds, and words only on the other side."""
    total = len(giver.deeds) + len(giver.words) + len(other.deeds) + len(other.words)
    if total < at_least or not giver.deeds or not other.words:
        return False
    return len(giver.deeds) >= skew * max(1, len(other.deeds)) and len(other.words) > len(other.deeds)


def is_balanced(one: Given, other: Given, skew: float, at_least: int) -> bool:
    """Whether both give deeds, neither `skew` times as many as the other."""
    fewer, more = sorted((len(one.deeds), len(other.deeds)))
    return fewer > 0 and fewer + more >= at_least and more < skew * fewer
