"""The features by which a process is compared: the indicators, the terms, the shape of the thing, and its pace."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from legation.reference.precedents import TERMS, Answer, Fact, Precedent, indicators

SHAPE = {
    "territorial-terms": "terms on territory or borders",
    "military-terms": "terms on forces or arms",
    "economic-terms": "economic terms",
    "recognition-terms": "terms on recognition or status",
    "public-text": "a text made public by the parties",
    "secret-part": "a secret part",
    "monitoring": "monitoring or a joint body that watches over it",
    "broker": "a broker or mediator",
    "two-principals": "two principals, no more",
}
PACE = "pace"
"""Days from the first contact to the signing, compared on a logarithmic scale."""
MAKING = dt.timedelta(days=730)


@dataclass(frozen=True, kw_only=True)
class Process:
    """A process to be compared: what is known of it, feature by feature; what is not in `answers` is unknown.

    `parties` (codes or names), `since` and `until` tell whether an entry of the library is this very process.
    """

    name: str
    parties: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)
    pace_days: int | None = None

    def answer(self, feature: str) -> Answer:
        """The answer to a feature."""
        return self.answers.get(feature, "unknown")


def feature_names() -> dict[str, str]:
    """Every feature that is answered by yes or no, with its statement: the indicators, then the shape."""
    return {**indicators(), **SHAPE}


def process_of(precedent: Precedent) -> Process:
    """The features of a precedent, as far as they are known, and the time in which it was being made."""
    since, until = _time(precedent)
    return Process(
        name=precedent.name,
        parties=precedent.principals,
        since=since,
        until=until,
        answers={**{name: sign.answer for name, sign in precedent.indicators.items()}, **_shape(precedent)},
        pace_days=_pace(precedent),
    )


def _time(precedent: Precedent) -> tuple[dt.date, dt.date]:
    """From the first contact to the end, or to two years after the signing: what lives on is not made all that time."""
    days = {name: one.date for name, one in precedent.dates.items()}
    starts = [days[name].start for name in ("first_contact", "signed", "ended") if name in days]
    since = next((day for day in starts if day), precedent.known_from)
    ends = [days[name].end for name in ("ended", "breached") if name in days]
    signed = days["signed"].end if "signed" in days else None
    ends += [signed + MAKING if signed else None]
    return since, max(since, min((day for day in ends if day), default=precedent.known_from))


def _shape(precedent: Precedent) -> dict[str, Answer]:
    answers = {f"{term}-terms": _answer(precedent.terms.get(term)) for term in TERMS}
    return {
        **answers,
        "public-text": _answer(precedent.public_text),
        "secret-part": _answer(precedent.secret_part),
        "monitoring": _answer(precedent.monitoring),
        "broker": _answer(precedent.broker),
        "two-principals": "yes" if len(precedent.principals) == 2 else "no",
    }


def _answer(fact: Fact | None) -> Answer:
    return fact.answer if fact else "unknown"


def _pace(precedent: Precedent) -> int | None:
    """Days from first contact to signing, where both are known to the month at least."""
    signed, first = precedent.dates.get("signed"), precedent.dates.get("first_contact")
    if not signed or not first or "year" in (signed.date.precision, first.date.precision):
        return None
    if signed.date.end is None or first.date.end is None:
        return None
    return max((signed.date.end - first.date.end).days, 0)
