"""What may be wrong with an entry of the library of precedents: gaps, contradictions, and words that a lock does not cover."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any, get_args

from legation.reference.precedents import DATES, TERMS, Certainty, OutcomeWord, Prominence

from . import countries

CONTINENTS = frozenset("africa antarctica asia europe north_america oceania south_america".split())
ORDER = ("first_contact", "signed", "in_force", "breached")
_YEAR = re.compile(r"(?<![\d,.])(1[89]\d\d|20\d\d)(?![\d,]|\.\d)")


def find_faults(row: Mapping[str, Any], kinds: Iterable[str], indicators: Iterable[str]) -> list[str]:
    """Everything wrong with an expanded entry, in words; empty when all is well."""
    return [*_gaps(row, set(kinds), set(indicators)), *_parties(row), *_dates(row), *_breach(row), *_outcomes(row), *_leaks(row)]


def _gaps(row: Mapping[str, Any], kinds: set[str], indicators: set[str]) -> Iterator[str]:
    for name in ("principals", "continents", "outcomes", "sources"):
        if not row.get(name):
            yield f"{name} is empty"
    for name, allowed in (("certainty", get_args(Certainty)), ("prominence", get_args(Prominence)), ("kind", kinds)):
        if row.get(name) not in allowed:
            yield f"{name} {row.get(name)!r} is none of {', '.join(sorted(allowed))}"
    for name, found, allowed in (
        ("also", row.get("also", ()), kinds - {row["kind"]}),
        ("continents", row["continents"], CONTINENTS),
        ("dates", row["dates"], DATES),
        ("terms", row["terms"], TERMS),
    ):
        if set(found) - set(allowed):
            yield f"{name} has {', '.join(sorted(set(found) - set(allowed)))}"
    if set(row["indicators"]) != indicators:
        yield f"indicators missing or unknown: {', '.join(sorted(set(row['indicators']) ^ indicators))}"
    if row["kind_known_from"] < row["known_from"]:
        yield "the kind was known before the entry"
    if row["certainty"] != "high" and not row.get("doubts") and "unknown" not in str(row["indicators"]):
        yield "not certain, and no doubt is named"
    yield from (f"{name} has no reason" for name, sign in row["indicators"].items() if len(sign["reason"]) < 2)


def _parties(row: Mapping[str, Any]) -> Iterator[str]:
    """A word of three capitals must be a country of the tables."""
    named = [*row["principals"], *(one["party"] for one in row["third_parties"]), *(one["words"] for one in row["against"])]
    named += [row["host"]] if row.get("host") else []
    for word in named:
        if re.fullmatch(r"[A-Z]{3}", str(word)) and word not in _codes():
            yield f"{word} is no country code"


def _codes() -> frozenset[str]:
    if not _CODES:
        _CODES.update(str(state[0]) for state in countries.build())
    return frozenset(_CODES)


_CODES: set[str] = set()


def _dates(row: Mapping[str, Any]) -> Iterator[str]:
    """First contact, signing, force and end follow each other, as far as their precision tells."""
    known = [(name, row["dates"][name]["date"]) for name in ORDER if name in row["dates"]]
    for (name, earlier), (after, later) in pairwise(known):
        if later["end"] < earlier["start"]:
            yield f"{after} lies before {name}"
    ended, first = row["dates"].get("ended"), row["dates"].get("first_contact") or row["dates"].get("signed")
    if ended and first and ended["date"]["end"] < first["date"]["start"]:
        yield "ended lies before it began"
    for name, one in row["dates"].items():
        if one["known_from"] < one["date"]["end"]:
            yield f"{name} was known before it was"
    began = row["dates"].get("first_contact")
    if began and row["known_from"] < began["date"]["start"]:
        yield "the entry was known before it began"


def _breach(row: Mapping[str, Any]) -> Iterator[str]:
    """`days_to_breach` is there exactly where both days are, and right."""
    signed, breached = (row["dates"].get(name, {}).get("date") for name in ("signed", "breached"))
    stated = row.get("days_to_breach")
    exact = signed and breached and signed["precision"] == breached["precision"] == "day"
    counted = (breached["start"] - signed["start"]).days if exact else None
    if stated != counted:
        yield f"days_to_breach is {stated}, the dates give {counted}"
    if any(one["word"] == "breached" for one in row["outcomes"]) != bool(breached):
        yield "a breach needs a date, and a date of a breach an outcome"


def _outcomes(row: Mapping[str, Any]) -> Iterator[str]:
    days: list[dt.date] = [one["since"]["end"] for one in row["outcomes"]]
    if days != sorted(days):
        yield "outcomes are not in the order of time"
    for one in row["outcomes"]:
        if one["word"] not in get_args(OutcomeWord):
            yield f"{one['word']} is no outcome"


def _leaks(row: Mapping[str, Any]) -> Iterator[str]:
    """Words that name a year after the one from which they are said to be known."""
    for where, words, known in _worded(row):
        late = [year for year in _YEAR.findall(words) if int(year) > known.year]
        if late:
            yield f"{where} names {late[0]}, but is known from {known}"


def _worded(row: Mapping[str, Any]) -> Iterator[tuple[str, str, dt.date]]:
    for name, value in row.items():
        if isinstance(value, dict) and "words" in value:
            yield name, value["words"], value["known_from"]
    for name, fact in row["terms"].items():
        yield name, fact["words"], fact["known_from"]
    for one in row["third_parties"]:
        yield one["party"], one["informed"], one["known_from"]
    for name, sign in row["indicators"].items():
        yield name, sign["reason"], sign["known_from"]
