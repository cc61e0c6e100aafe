"""A small library with known truth."""

from __future__ import annotations

import datetime as dt
from typing import Any

from legation.records import When
from legation.reference.precedents import Fact, Milestone, Outcome, Precedent, Sign, indicators

START = dt.date(1950, 1, 1)


def day(value: dt.date) -> When:
    return When(start=value, end=value, precision="day", as_written=value.isoformat())


def fact(words: str, known: dt.date = START) -> Fact:
    return Fact(words=words, known_from=known)


def milestone(value: dt.date, known: dt.date | None = None) -> Milestone:
    return Milestone(date=day(value), known_from=known or value)


def precedent(identity: str, kind: str = "routine", yes: str = "", no: str | None = None, **more: Any) -> Precedent:
    """An entry in which the indicators of `yes` were seen and those of `no` (else all others) were not."""
    seen = yes.split()
    absent = no.split() if no is not None else [name for name in indicators() if name not in seen]
    word = more.pop("outcome", "kept")
    signs = {
        name: Sign(
            answer="yes" if name in seen else "no" if name in absent else "unknown",
            reason="known truth",
            known_from=more.get("known_from", START),
        )
        for name in indicators()
    }
    fields: dict[str, Any] = {
        "name": identity,
        "prominence": "dull",
        "continents": ("europe",),
        "certainty": "high",
        "known_from": START,
        "kind_known_from": START,
        "principals": ("NOR", "SWE"),
        "outcomes": (Outcome(word=word, since=day(START), known_from=START),),
        "indicators": signs,
        "sources": ("a source",),
    }
    return Precedent(id=identity, kind=kind, **{**fields, **more})
