"""Precedents in words: each field of an entry, a rate, and a likeness with what agrees and what differs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from legation.analysis.precedents import PACE, Neighbour, Rate, fate_of
from legation.cli.tables import date_words
from legation.reference.countries import find_country
from legation.reference.precedents import Fact, Outcome, Precedent, ThirdParty

FactWords = tuple[str, Callable[[Precedent], str]]
_DATES = {
    "first_contact": "first contact",
    "signed": "signed",
    "disclosed": "disclosed",
    "in_force": "in force",
    "breached": "breached",
    "ended": "ended",
}


@dataclass(frozen=True, kw_only=True)
class NearRow:
    """A neighbour as one line: the precedent, its likeness, and the features that agree, differ, or are unknown on a side."""

    id: str
    name: str
    kind: str
    became: str
    days_to_breach: int | None
    certainty: str
    prominence: str
    similarity: float | None
    low: float
    high: float
    signs: float | None
    compared: int
    enough: bool
    shared: tuple[str, ...]
    agree: tuple[str, ...]
    differ: tuple[str, ...]
    unknown: tuple[str, ...]


def near_row(one: Neighbour) -> NearRow:
    """A neighbour as one line."""
    precedent, likeness = one.precedent, one.likeness
    return NearRow(
        id=precedent.id,
        name=precedent.name,
        kind=precedent.kind,
        became=fate_words(precedent),
        days_to_breach=precedent.days_to_breach,
        certainty=precedent.certainty,
        prominence=precedent.prominence,
        similarity=likeness.similarity,
        low=likeness.low,
        high=likeness.high,
        signs=likeness.signs,
        compared=likeness.compared,
        enough=likeness.enough,
        shared=likeness.shared,
        agree=likeness.agree,
        differ=likeness.differ,
        unknown=likeness.unknown,
    )


def party_words(party: str) -> str:
    """A country's name for its code; other names as they are.

    >>> party_words("SUN"), party_words("Taliban")
    ('Soviet Union', 'Taliban')
    """
    country = find_country(party) if len(party) == 3 and party.isupper() else None
    return country.name if country else party


def parties_words(parties: Iterable[str]) -> str:
    """Parties by name, with commas."""
    return ", ".join(map(party_words, parties))


def date_range(one: Precedent) -> str:
    """When it was signed, else when it began or ended."""
    for name in ("signed", "first_contact", "ended"):
        if name in one.dates:
            return one.dates[name].date.as_written
    return one.known_from.isoformat()


def fate_words(one: Precedent) -> str:
    """What became of it, with the days to a breach."""
    if one.outcome is None:
        return "not known then"
    words = one.outcome.word.replace("_", " ")
    if one.days_to_breach is not None and one.outcome.word == "breached":
        words += f" after {one.days_to_breach:,} days"
    elif fate_of(one) == "nothing" and one.outcome.word != "fizzled":
        words += f" ({one.outcome.since.as_written})"
    return words


def outcome_words(outcome: Outcome) -> str:
    """An outcome with how it came."""
    words = outcome.word.replace("_", " ")
    return f"{words}: {outcome.how}" if outcome.how else words


def third_party_words(third: ThirdParty) -> str:
    """Whether a third party was there and consulted, and how it was informed."""
    there = {"yes": "present", "no": "absent", "unknown": "presence unknown"}[third.present]
    asked = {"yes": "consulted", "no": "not consulted", "unknown": "consulted or not is unknown"}[third.consulted]
    words = f"{party_words(third.party)}: {there}, {asked}" if third.party != party_words(third.party) else f"{there}, {asked}"
    return f"{words}; {third.informed}" if third.informed else words


def rate_words(rate: Rate) -> str:
    """A rate with its interval; nothing where no case is known."""
    return f"{rate.rate:.2f} ({rate.low:.2f}–{rate.high:.2f})" if rate.known else ""


def likeness_words(row: NearRow) -> str:
    """A likeness to two places."""
    return "" if row.similarity is None else f"{row.similarity:.2f}"


def split_words(row: NearRow) -> list[tuple[str, str]]:
    """What both have, what neither has, what differs and what cannot be told, in that order."""
    neither = [name for name in row.agree if name not in row.shared and name != PACE]
    parts = [
        ("both have", [*row.shared, *(["a like pace"] if PACE in row.agree else [])]),
        ("neither has", neither),
        ("differs", row.differ),
        ("unknown", row.unknown),
    ]
    return [(label, ", ".join(names)) for label, names in parts if names]


def _fact(name: str) -> Callable[[Precedent], str]:
    def words(one: Precedent) -> str:
        value: Fact | None = getattr(one, name)
        return party_words(value.words) if value else ""

    return words


def _date(name: str) -> Callable[[Precedent], str]:
    def words(one: Precedent) -> str:
        return date_words(one.dates[name].date) if name in one.dates else ""

    return words


def _term(name: str) -> Callable[[Precedent], str]:
    def words(one: Precedent) -> str:
        return one.terms[name].words if name in one.terms else ""

    return words


FACTS: tuple[FactWords, ...] = (
    ("id", lambda one: one.id),
    ("also called", lambda one: ", ".join(one.names)),
    ("kind", lambda one: ", ".join((one.kind, *one.also))),
    *((label, _date(name)) for name, label in _DATES.items()),
    ("days to breach", lambda one: "" if one.days_to_breach is None else f"{one.days_to_breach:,}"),
    ("place", lambda one: ", ".join(one.place)),
    ("principals", lambda one: parties_words(one.principals)),
    ("host", lambda one: party_words(one.host or "")),
    ("broker", _fact("broker")),
    ("public text", _fact("public_text")),
    ("secret part", _fact("secret_part")),
    *((f"{name} terms", _term(name)) for name in ("territorial", "military", "economic", "recognition")),
    ("against", lambda one: parties_words(fact.words for fact in one.against)),
    ("drafted by", _fact("drafted_by")),
    ("tabled by", _fact("tabled_by")),
    ("monitoring", _fact("monitoring")),
    ("ratification", _fact("ratification")),
    ("certainty", lambda one: one.certainty),
    ("in doubt", lambda one: one.doubts),
)
"""The fields of an entry in the order in which they are shown; those that are empty are not."""
