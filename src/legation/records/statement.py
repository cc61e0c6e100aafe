"""Which nouns can be stated by an article, by the name that commands and tables use."""

from __future__ import annotations

from typing import Literal

from legation.records.nouns import Claim, Contact, Deal, Event, Forecast, Position

Noun = Literal["event", "contact", "position", "deal", "claim", "forecast"]
Statement = Event | Contact | Position | Deal | Claim | Forecast

NOUNS: dict[Noun, type[Statement]] = {
    "event": Event,
    "contact": Contact,
    "position": Position,
    "deal": Deal,
    "claim": Claim,
    "forecast": Forecast,
}


def noun_of(statement: Statement) -> Noun:
    """The noun of a statement or row, by its class."""
    for noun, cls in NOUNS.items():
        if type(statement) is cls:
            return noun
    raise TypeError(f"not a statement: {type(statement).__name__}")
