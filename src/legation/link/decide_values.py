"""What people decide about one row: accepted, rejected, or one field corrected, with the machine's value beside the new one.

A correction is words; here they become the value of a field, by the type that the field has. In words a value reads as the
lists show it: `held`, `2025-02-18`, `2025-02-17/2025-02-20`, `2025-03`, `Baku or Istanbul`, `United States; Russia`, `yes`.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
import types
import typing
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any

from legation.errors import UsageError
from legation.link.actors import party_of
from legation.link.merge_values import show_places
from legation.link.windows import window_of
from legation.records import NOUNS, Actor, ActorKind, Decision, Noun, Place, Rival, Row, Side, Statement, When, noun_of
from legation.reference.names import entry_of, find_entries
from legation.reference.places import find_spots

_KINDS: dict[str, ActorKind] = {
    "country": "country",
    "body": "government_body",
    "igo": "igo",
    "organisation": "organisation",
    "armed_group": "armed_group",
    "company": "company",
    "outlet": "media",
    "person": "person",
}
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_YES, _NO, _NONE = ("yes", "true"), ("no", "false"), ("", "none", "unknown")


def mark_row(row: Statement, decisions: Iterable[Decision]) -> Statement:
    """The row as people left it: the last acceptance or rejection, and the last correction of each field."""
    for decision in decisions:
        if decision.verb in ("accept", "reject"):
            row = replace(row, review="accepted" if decision.verb == "accept" else "rejected")
        elif decision.verb == "correct" and decision.field:
            row = _correct(row, decision, decision.field)
    return row


def _correct(row: Statement, decision: Decision, field: str) -> Statement:
    """The row with the field as the decision says, and the machine's value as a rival of it."""
    signed = f"by {decision.by} on {decision.at:%Y-%m-%d}: {decision.reason}"
    try:
        value = parse_value(noun_of(row), field, decision.value or "", getattr(row, field, None))
    except UsageError as error:  # made under a version in which the field had another type
        return replace(row, why=(*row.why, f"the correction {signed} could not be applied: {error}"))
    given = next((rival.values for rival in row.rivals if rival.field == field), ())
    # A value that a person gave rests on no document; a correction of a correction takes the place of the first.
    known = [pair for pair in given if pair[1]] or [(show_value(getattr(row, field)), row.documents)]
    if [pair[0] for pair in known] == [show_value(value)]:
        return replace(row, rivals=tuple(one for one in row.rivals if one.field != field), **{field: value})
    rival = Rival(field=field, values=((show_value(value), ()), *known), preferred_because=f"corrected {signed}")
    rivals = (*(one for one in row.rivals if one.field != field), rival)
    return replace(row, rivals=rivals, **{field: value})


@cache
def correctable(noun: Noun) -> dict[str, Any]:
    """The fields of a noun that a person may correct, with their types."""
    common = {field.name for field in dataclasses.fields(Row)}
    hints = typing.get_type_hints(NOUNS[noun])
    own = [field.name for field in dataclasses.fields(NOUNS[noun]) if field.name not in common]
    return {name: hints[name] for name in own if _parser_of(hints[name])}


def parse_value(noun: Noun, field: str, words: str, known: Any = None) -> Any:
    """The value that words mean for a field; `known` is the value there now, of which delegates of the sides are kept.

    >>> parse_value("contact", "status", "held")
    'held'
    >>> str(window_of(parse_value("contact", "date", "2025-03")))
    '2025-03-01/2025-03-31'

    Raises:
        UsageError: there is no such field, or it cannot have that value.
    """
    fields = correctable(noun)
    if field not in fields:
        raise UsageError(f"a {noun} has no field {field!r} to correct; there are {', '.join(fields)}")
    parser = _parser_of(fields[field])
    assert parser is not None
    try:
        value = parser(" ".join(words.split()))
    except ValueError as error:
        raise UsageError(f"{field} of a {noun} cannot be {words!r}: {error}") from error
    if field == "sides":
        sides = {party_of(side.party): side for side in known or ()}
        return tuple(sides.get(party_of(side.party), side) for side in value)
    return value


def show_value(value: Any) -> str:
    """A value in words, as rivals show it."""
    if isinstance(value, When):
        return str(window_of(value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple) and value:
        if isinstance(value[0], Place):
            return show_places(value)
        return "; ".join(show_value(one) for one in value)
    if isinstance(value, Side):
        return value.party.name
    if isinstance(value, Actor):
        return value.name
    return str(value) if value not in (None, (), "") else "none"


def _parser_of(hint: Any) -> Any:
    """What makes a value of a type out of words, or None where words are not enough."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        inner = _parser_of(next(argument for argument in arguments if argument is not type(None)))
        return inner and (lambda words: None if words.casefold() in _NONE else inner(words))
    if origin is typing.Literal:
        return lambda words: _one_of(words, arguments)
    if origin is tuple:
        return _LISTS.get(arguments[0])
    return _PARSERS.get(hint)


def _one_of(words: str, allowed: tuple[str, ...]) -> str:
    found = next((one for one in allowed if one.casefold() == words.casefold().replace(" ", "_")), None)
    if found is None:
        raise ValueError(f"it is one of {', '.join(allowed)}")
    return found


def _yes_or_no(words: str) -> bool:
    if words.casefold() not in (*_YES, *_NO):
        raise ValueError("it is yes or no")
    return words.casefold() in _YES


def _when(words: str) -> When:
    """A day, a month, a year, two days with / between them, or unknown."""
    if words.casefold() in _NONE:
        return When(as_written=words, anchor="a person")
    parts = words.split("/")
    if len(parts) > 2 or not all(_DAY.fullmatch(part) for part in parts):
        raise ValueError("write a day as 2025-03-08, a month as 2025-03, or a period as 2025-03-08/2025-03-10")
    start, precision = _first_day(parts[0])
    end = _last_day(parts[-1])
    return When(start=start, end=end, precision="range" if len(parts) == 2 else precision, as_written=words, anchor="a person")


def _first_day(words: str) -> tuple[dt.date, Any]:
    precision = {4: "year", 7: "month"}.get(len(words), "day")
    return dt.date.fromisoformat(f"{words}-01-01"[:10] if len(words) in (4, 7) else words), precision


def _last_day(words: str) -> dt.date:
    if len(words) == 4:
        return dt.date(int(words), 12, 31)
    if len(words) == 7:
        year, month = map(int, words.split("-"))
        return dt.date(year, month, monthrange(year, month)[1])
    return dt.date.fromisoformat(words)


def _actor(words: str) -> Actor:
    """The actor that the tables know by a name or code, or one of that name whom nobody knows."""
    for entry in find_entries(words):
        own = entry_of(entry.of or entry.id) or entry
        if own.kind in _KINDS:
            return Actor(
                name=own.name, as_written=(words,), id=own.id, kind=_KINDS[own.kind], country=own.country, sector=own.sector
            )
    if not words:
        raise ValueError("name an actor")
    return Actor(name=words, as_written=(words,))


def _actors(words: str) -> tuple[Actor, ...]:
    return tuple(_actor(name) for name in _listed(words))


def _sides(words: str) -> tuple[Side, ...]:
    return tuple(Side(party=actor) for actor in _actors(words))


def _places(words: str) -> tuple[Place, ...]:
    """Places with ; between them, or with `or` where the choice is open."""
    open_ = " or " in words
    return tuple(_place(name, open_) for name in _listed(words.replace(" or ", ";")))


def _place(name: str, alternative: bool) -> Place:
    spot = next(iter(find_spots(name)), None)
    if spot:
        return Place(name=spot.name, as_written=name, country=spot.country, lat=spot.lat, lon=spot.lon, alternative=alternative)
    country = next((entry.country for entry in find_entries(name) if entry.kind == "country"), None)
    return Place(name=name, as_written=name, country=country, alternative=alternative)


def _listed(words: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in words.split(";") if part.strip() and part.strip().casefold() not in _NONE)


_PARSERS: dict[Any, Any] = {str: str, bool: _yes_or_no, float: float, When: _when, Actor: _actor}
_LISTS: dict[Any, Any] = {str: _listed, Actor: _actors, Place: _places, Side: _sides}
