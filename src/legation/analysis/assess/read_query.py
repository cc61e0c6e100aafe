"""From the words of a question file to a query; whatever is not understood is refused with its line and field."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from legation.analysis.assess.fields import COMMON, FIELDS, FieldType
from legation.analysis.assess.located import Located
from legation.analysis.assess.query import All, AnyOf, Balance, Find, Not, Order, Query, Values, Voice

JOINS = ("all", "any", "not", "at_least", "order")
MEASURES = ("ledger", "presence")
MOST_DEPTH = 12


def read_query(at: Located, roles: tuple[str, ...], depth: int = 0) -> Query:
    """The query that stands at a place of the file; `roles` are those that it may name as `$role`.

    Raises:
        InputError: a noun, field, word or role that there is not, named with its line.
    """
    if depth > MOST_DEPTH:
        raise at.fail(f"nested more than {MOST_DEPTH} deep; write it flatter")
    if isinstance(at.value, list):
        return All(tuple(read_query(item, roles, depth + 1) for item in _some(at)))
    keys = at.keys((*FIELDS, *JOINS, *MEASURES), "a query")
    if not keys:
        raise at.fail("an empty query would match everything; say what to look for")
    parts = [_READERS.get(key, _read_find)(at.at(key), roles, depth) for key in keys]
    return parts[0] if len(parts) == 1 else All(tuple(parts))


def _some(at: Located) -> list[Located]:
    found = at.items()
    if not found:
        raise at.fail("an empty list; say what to look for")
    return found


def _read_all(at: Located, roles: tuple[str, ...], depth: int) -> Query:
    return All(tuple(read_query(item, roles, depth + 1) for item in _some(at)))


def _read_any(at: Located, roles: tuple[str, ...], depth: int) -> Query:
    return AnyOf(tuple(read_query(item, roles, depth + 1) for item in _some(at)))


def _read_not(at: Located, roles: tuple[str, ...], depth: int) -> Query:
    return Not(read_query(at, roles, depth + 1))


def _read_at_least(at: Located, roles: tuple[str, ...], depth: int) -> Query:
    at.keys(("n", "of"), "at_least")
    parts = tuple(read_query(item, roles, depth + 1) for item in _some(at.at("of")))
    wanted = at.at("n").count()
    if wanted > len(parts):
        raise at.at("n").fail(f"at least {wanted} of {len(parts)} can never be")
    return AnyOf(parts, at_least=wanted)


def _read_order(at: Located, roles: tuple[str, ...], depth: int) -> Query:
    keys = at.keys(("first", "then", "within_days", "at_least_days"), "order")
    for needed in ("first", "then", "within_days"):
        if needed not in keys:
            raise at.fail(f"order needs {needed}")
    most = at.at("within_days").count(0)
    least = at.at("at_least_days").count(0) if "at_least_days" in keys else 0
    if least > most:
        raise at.at("at_least_days").fail(f"more than within_days, {most}: it can never be")
    first, then = (read_query(at.at(key), roles, depth + 1) for key in ("first", "then"))
    return Order(first, then, within_days=most, at_least_days=least)


def _read_ledger(at: Located, roles: tuple[str, ...], depth: int) -> Query:
    keys = at.keys(("between", "shape", "skew", "at_least", "giver"), "ledger")
    between = _actors(at.at("between"), roles)
    if len(between) != 2:
        raise at.at("between").fail("a ledger is between two actors")
    return Balance(
        between=(between[0], between[1]),
        shape=at.at("shape").choice(("one_sided", "balanced"), "shape of a ledger"),
        skew=at.at("skew").number(1, 100) if "skew" in keys else 3.0,
        at_least=at.at("at_least").count() if "at_least" in keys else 4,
        giver=_actors(at.at("giver"), roles)[0] if "giver" in keys else None,
    )


def _read_presence(at: Located, roles: tuple[str, ...], depth: int) -> Query:
    keys = at.keys(("of", "voice_at_most", "voice_at_least", "concerning"), "presence")
    of = _actors(at.at("of"), roles)
    if len(of) != 1:
        raise at.at("of").fail("presence is measured of one actor")
    return Voice(
        of=of[0],
        at_most=at.at("voice_at_most").number(0, 1) if "voice_at_most" in keys else 1.0,
        at_least=at.at("voice_at_least").number(0, 1) if "voice_at_least" in keys else 0.0,
        concerning=at.at("concerning").count() if "concerning" in keys else 3,
    )


def _read_find(at: Located, roles: tuple[str, ...], depth: int) -> Query:
    noun = str(at.path[-1])
    fields = FIELDS[noun]
    keys = at.keys((*fields, *COMMON), noun)
    tests = [(key, _read_values(at.at(key), fields[key], roles)) for key in keys if key in fields]
    if not tests:
        raise at.fail(f"this would match all {noun}; ask for something in them")
    if noun == "absences" and not {"of", "from"} <= set(keys):
        raise at.fail("an absence is of somebody from a contact between others: give both `of` and `from`")
    return Find(
        noun=noun,
        tests=tuple(sorted(tests)),
        at_least=at.at("at_least").count() if "at_least" in keys else 1,
        within_days=at.at("within_days").count(0) if "within_days" in keys else None,
        since=read_day(at.at("since")) if "since" in keys else None,
        until=read_day(at.at("until")) if "until" in keys else None,
    )


def _read_values(at: Located, field: FieldType, roles: tuple[str, ...]) -> Values:
    if field.kind == "flag":
        return (str(at.flag()).lower(),)
    if field.kind == "count":
        return (str(at.count()),)
    if field.kind == "actors":
        return _actors(at, roles)
    listed = at.items() if isinstance(at.value, list) else [at]
    if not listed:
        raise at.fail("an empty list can match nothing")
    if field.kind == "vocabulary":
        return tuple(item.choice(field.vocabulary, "value") for item in listed)
    return tuple(item.word().casefold() for item in listed)


def _actors(at: Located, roles: tuple[str, ...]) -> Values:
    found = at.items() if isinstance(at.value, list) else [at]
    for item in found:
        word = item.word()
        if word.startswith("$") and word[1:] not in roles:
            named = ", ".join(f"${role}" for role in roles)
            raise item.fail(f"the question has no role {word}; it has {named or 'none'}")
    if not found:
        raise at.fail("an empty list of actors")
    return tuple(item.word() for item in found)


def read_day(at: Located) -> dt.date:
    """The day that stands at a place of the file.

    Raises:
        InputError: it is no day.
    """
    if isinstance(at.value, dt.date) and not isinstance(at.value, dt.datetime):
        return at.value
    try:
        return dt.date.fromisoformat(at.word())
    except ValueError as error:
        raise at.fail(f"{at.word()!r} is not a date; write it as 2025-03-08") from error


_READERS: dict[str, Callable[[Located, tuple[str, ...], int], Query]] = {
    "all": _read_all,
    "any": _read_any,
    "not": _read_not,
    "at_least": _read_at_least,
    "order": _read_order,
    "ledger": _read_ledger,
    "presence": _read_presence,
}
