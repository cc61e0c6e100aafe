"""Which rows of the material a leaf of a query means. One test for each field of `fields`, in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from legation.analysis.assess.actor_keys import Keys, actor_keys, are_all, folded, is_any, keys_of
from legation.analysis.assess.fields import HAPPENED, HELD, QUADS
from legation.analysis.assess.material import Found, Material, day_of, quotes_of
from legation.analysis.assess.query import Find, Parties, Values
from legation.analysis.assess.wording import says, words_of
from legation.analysis.ledger import is_own_word, standing_of
from legation.analysis.parties import names_in, parties_of, party_key
from legation.records import Actor, Claim, Contact, Deal, Event, Place, Position, Track
from legation.reference.codes import quad


def find_rows(query: Find, material: Material, parties: Parties) -> tuple[Found, ...] | None:
    """The rows that pass every test of a leaf, in the order of their ids; None where a role that it names is not filled."""
    tests = [*query.tests, *_defaults(query)]
    meant: dict[str, tuple[Keys, ...]] = {}
    for name, values in tests:
        if any(parties.actor(value) is None for value in values):
            if all(parties.actor(value) is None for value in values):
                return None
            values = tuple(value for value in values if parties.actor(value) is not None)
        meant[name] = tuple(keys_of(parties.actor(value) or value) for value in values)
    checks: list[Callable[[Any], bool]] = []
    table = _TESTS[query.noun]
    # What is quick to tell comes first, words last.
    for name, values in sorted(tests, key=lambda test: (test[0] in _WORDY, test[0] not in _QUICK, test[0])):
        test = table[name]
        checks.append(lambda row, test=test, name=name, values=values: test(row, values, meant[name]))  # type: ignore[misc]
    return tuple(row for row in material.rows(query.noun) if _in_time(row, query) and all(check(row) for check in checks))


def _defaults(query: Find) -> list[tuple[str, Values]]:
    """What a leaf asks without saying so: what took place, what is not denied, what is not called off."""
    asked = {name for name, _ in query.tests}
    plain: dict[str, list[tuple[str, Values]]] = {
        "events": [("statuses", HAPPENED), ("negated", ("false",))],
        "contacts": [("statuses", HELD)],
        "absences": [("statuses", HELD)],
        "deals": [("stages", ("floated", "under_negotiation", "agreed", "signed", "in_force"))],
    }
    return [(name, values) for name, values in plain.get(query.noun, []) if name not in asked]


def _in_time(row: Found, query: Find) -> bool:
    if isinstance(row, (Event, Contact)) and row.history:
        return False
    if query.since is None and query.until is None:
        return True
    day = day_of(row)
    return day is not None and (query.since is None or day >= query.since) and (query.until is None or day <= query.until)


def _given(*actors: Actor | None) -> list[Actor]:
    return [actor for actor in actors if actor is not None]


def _present(contact: Contact) -> list[Actor]:
    """Who takes part in a contact, people and the parties that they stand for; whom a text names as kept out does not."""
    out = {party_key(one.actor) for one in contact.absent if one.actor.kind != "person"}
    seated = [d.actor for side in contact.sides for d in side.delegates if d.presence != "excluded"]
    return [actor for actor in (*parties_of(contact).values(), *seated) if party_key(actor) not in out]


def _concerns(contact: Contact, wanted: tuple[Keys, ...]) -> bool:
    """Whether a contact names somebody in what it is about, or as kept out of it."""
    if is_any((absence.actor for absence in contact.absent), wanted):
        return True
    told = " ".join((*contact.topics, *(session.topic for session in contact.sessions), quotes_of([contact])))
    named = {folded(name) for name in names_in(told)}
    return any(keys & named for keys in wanted)


def _own(row: Found) -> bool:
    """Whether a party to the row says so itself."""
    if isinstance(row, Position):
        return is_own_word(row)
    parties = {key for actor in _parties(row) for key in actor_keys(actor)}
    last = [one.holder_chain[-1] for one in row.attribution if one.holder_chain]
    return any(h.kind in ("official", "government", "document") and folded(h.country or "?") in parties for h in last)


def _parties(row: Found) -> list[Actor]:
    match row:
        case Event():
            return [*row.source, *row.target]
        case Contact():
            return _present(row)
        case Deal() | Track():
            return list(row.parties)
        case Position():
            return [*_given(row.holder, row.speaker), *row.addressee]
        case Claim():
            return []


def _lies_in(places: Iterable[Place], wanted: tuple[Keys, ...]) -> bool:
    """Whether one of the places lies in one of the countries, by its sovereign."""
    found = {folded(place.country) for place in places if place.country}
    return any(keys & found for keys in wanted)


def _sectors(contact: Contact) -> set[str]:
    seated = [d.actor for side in contact.sides for d in side.delegates if d.presence != "excluded"]
    return {"BUS" if actor.kind == "company" else actor.sector for actor in seated}


def _drafted_elsewhere(row: Position) -> bool:
    return bool(row.drafted_by and row.tabled_by and party_key(row.drafted_by) != party_key(row.tabled_by))


def names(row: Found, wanted: tuple[Keys, ...]) -> bool:
    """Whether a row names one of those wanted, as a party to it or at whose expense it is."""
    others = list(row.affects) if isinstance(row, Position) else []
    return is_any((*_parties(row), *others), wanted)


def _is_flag(value: bool, values: Values) -> bool:
    return value == (values == ("true",))


def _concerned(row: Position, wanted: tuple[Keys, ...]) -> bool:
    if is_any(_given(row.holder), wanted):
        return False
    named = {folded(name) for name in names_in(words_of(row))}
    return is_any(row.affects, wanted) or any(keys & named for keys in wanted)


def _spoken_by(row: Claim, wanted: tuple[Keys, ...]) -> bool:
    if not row.holder_chain:
        return False
    last = row.holder_chain[-1]
    found = {folded(name) for name in (last.name, last.actor, last.country) if name}
    return any(keys & found for keys in wanted)


_QUICK = frozenset("types modes contexts statuses quads negated kinds levels formats issues states stages conditional".split())
_WORDY = frozenset("words without_words topics concerns own_word standing of".split())
_Test = Callable[[Any, Values, tuple[Keys, ...]], bool]
_WORDS: dict[str, _Test] = {
    "words": lambda row, values, keys: says(words_of(row), values),
    "without_words": lambda row, values, keys: not says(words_of(row), values),
    "own_word": lambda row, values, keys: _is_flag(_own(row), values),
}
_TESTS: dict[str, dict[str, _Test]] = {
    "events": {
        **_WORDS,
        "types": lambda row, values, keys: row.type in values,
        "modes": lambda row, values, keys: (row.mode or "") in values,
        "quads": lambda row, values, keys: QUADS[quad(row.type) - 1] in values,
        "contexts": lambda row, values, keys: bool(set(row.contexts) & set(values)),
        "statuses": lambda row, values, keys: row.status in values,
        "source": lambda row, values, keys: is_any(row.source, keys),
        "target": lambda row, values, keys: is_any(row.target, keys),
        "between": lambda row, values, keys: are_all((*row.source, *row.target), keys),
        "actor": lambda row, values, keys: is_any((*row.source, *row.target), keys),
        "place": lambda row, values, keys: _lies_in(row.place, keys),
        "negated": lambda row, values, keys: _is_flag(row.negated, values),
    },
    "contacts": {
        **_WORDS,
        "kinds": lambda row, values, keys: row.kind in values,
        "statuses": lambda row, values, keys: row.status in values,
        "levels": lambda row, values, keys: row.level in values,
        "formats": lambda row, values, keys: row.format in values,
        "between": lambda row, values, keys: are_all(_present(row), keys),
        "actor": lambda row, values, keys: is_any(_present(row), keys),
        "without": lambda row, values, keys: not is_any(_present(row), keys),
        "absent": lambda row, values, keys: is_any((one.actor for one in row.absent), keys),
        "host": lambda row, values, keys: is_any(_given(row.host), keys),
        "mediator": lambda row, values, keys: is_any(_given(row.mediator), keys),
        "sectors": lambda row, values, keys: bool(_sectors(row) & {value.upper() for value in values}),
        "topics": lambda row, values, keys: says(words_of(row), values),
        "place": lambda row, values, keys: _lies_in(row.places, keys),
    },
    "absences": {
        "words": _WORDS["words"],
        "statuses": lambda row, values, keys: row.status in values,
        "levels": lambda row, values, keys: row.level in values,
        "from": lambda row, values, keys: are_all(_present(row), keys),
        "of": lambda row, values, keys: not is_any(_present(row), keys) and _concerns(row, keys),
        "named": lambda row, values, keys: values != ("true",) or bool(row.absent),
    },
    "positions": {
        **_WORDS,
        "kinds": lambda row, values, keys: row.kind in values,
        "holder": lambda row, values, keys: is_any(_given(row.holder), keys),
        "addressee": lambda row, values, keys: is_any(row.addressee, keys),
        "affects": lambda row, values, keys: is_any(row.affects, keys),
        "concerns": lambda row, values, keys: _concerned(row, keys),
        "issues": lambda row, values, keys: any(row.issue == one or row.issue.startswith(f"{one}/") for one in values),
        "states": lambda row, values, keys: row.state in values,
        "standing": lambda row, values, keys: standing_of(row) in values,
        "conditional": lambda row, values, keys: _is_flag(row.condition is not None, values),
        "drafted_by": lambda row, values, keys: is_any(_given(row.drafted_by), keys),
        "tabled_by": lambda row, values, keys: is_any(_given(row.tabled_by), keys),
        "drafted_elsewhere": lambda row, values, keys: _is_flag(_drafted_elsewhere(row), values),
    },
    "deals": {
        **_WORDS,
        "kinds": lambda row, values, keys: row.kind in values,
        "stages": lambda row, values, keys: row.stage in values,
        "between": lambda row, values, keys: are_all((*row.parties, *_given(row.proposed_by)), keys),
        "actor": lambda row, values, keys: is_any((*row.parties, *_given(row.proposed_by)), keys),
        "proposed_by": lambda row, values, keys: is_any(_given(row.proposed_by), keys),
        "without": lambda row, values, keys: not is_any((*row.parties, *_given(row.proposed_by)), keys),
        "ground": lambda row, values, keys: _lies_in(row.place, keys),
        "companies": lambda row, values, keys: _is_flag(any(a.kind == "company" for a in row.parties), values),
    },
    "claims": {
        **_WORDS,
        "by": lambda row, values, keys: _spoken_by(row, keys),
        "holders": lambda row, values, keys: bool(row.holder_chain) and row.holder_chain[-1].kind in values,
        "verbs": lambda row, values, keys: row.verb_class in values,
        "certainty": lambda row, values, keys: row.certainty in values,
        "basis": lambda row, values, keys: row.basis in values,
        "direct": lambda row, values, keys: _is_flag(row.direct, values),
    },
    "tracks": {
        "kinds": lambda row, values, keys: row.kind in values,
        "between": lambda row, values, keys: are_all(row.parties, keys),
        "contacts": lambda row, values, keys: len(row.contacts) >= int(values[0]),
    },
}
