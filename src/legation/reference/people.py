"""Who a name means, and who held an office on a day.

A name is tried from the surest to the loosest reading: the full name as listed, its transliterations, given name or initial
with the surname, the surname alone. Initials must agree with the given name or one of its forms in another language
(`O. Darchiev` fits Alexander, whose Ukrainian form is Oleksandr). Several people may answer: the caller decides, not we.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Literal

import msgspec

from legation.errors import InputError
from legation.reference.fold import fold_words, romanise, spelling_key
from legation.reference.person import Person, Tenure, parse_people
from legation.reference.tables import read_table

HONORIFICS = frozenset("mr mrs ms miss dr prof professor sir lady lord dame sheikh shaikh".split())
PARTICLES = frozenset("al el as ash an ad at ar az bin ibn ben von van der de da di du la le dos".split())
_Tenure = tuple[str, str, str, dt.date | None, dt.date | None, Literal["checked", "unverified"]]
Index = dict[str, list[int]]
_Row = tuple[str, str, list[str], str, list[_Tenure], str, bool]


class _Table(msgspec.Struct):
    people: list[_Row]
    full: dict[str, list[int]]
    surname: dict[str, list[int]]
    given: list[list[str]]
    also: dict[str, list[str]]


@cache
def _table() -> _Table:
    return read_table("people", _Table)


@cache
def _given_groups() -> dict[str, int]:
    """Spelling key of a given name → number of its group of forms (Alexander, Oleksandr, Alyaksandr)."""
    return {spelling_key(name): number for number, group in enumerate(_table().given) for name in group}


class People:
    """A set of people that can be asked by name and by office; the built-in table is one, a user's file another."""

    def __init__(
        self, people: Iterable[Person], index: tuple[Index, Index] | None = None, preferred: frozenset[str] = frozenset()
    ) -> None:
        self._preferred = preferred
        by_id = {person.id: person for person in people}
        self._people = tuple(by_id.values())
        self._by_id = by_id
        self._full, self._surname = index or index_people(self._people)

    def __len__(self) -> int:
        return len(self._people)

    def __iter__(self) -> Iterator[Person]:
        return iter(self._people)

    def extended(self, others: Iterable[Person]) -> People:
        """These people and `others`, who replace those of the same id and come first where both hold an office."""
        added = tuple(others)
        return People((*self._people, *added), preferred=self._preferred | {person.id for person in added})

    def person(self, person_id: str) -> Person | None:
        """The person with this id, or None."""
        return self._by_id.get(person_id)

    def find(self, name: str) -> tuple[Person, ...]:
        """Everybody whom `name` may mean, in the order of the tables; empty where nobody is known by it."""
        words = [word for word in romanise(name).replace(".", ". ").split() if _bare(word) not in HONORIFICS]
        if not words:
            return ()
        keys = _keys(" ".join(words))
        found = self._at(self._full, keys) or self._at(self._full, keys[::-1])
        return found or self._by_parts(words, keys)

    def _at(self, index: Index, keys: tuple[str, ...]) -> tuple[Person, ...]:
        return tuple(self._people[number] for number in index.get(" ".join(keys), ()))

    def _by_parts(self, words: Sequence[str], keys: tuple[str, ...]) -> tuple[Person, ...]:
        """People whose surname ends (or, family first, starts) the name and whose given name agrees with the rest."""
        alone = dict.fromkeys((*self._at(self._surname, keys), *self._at(self._surname, _without_particles(keys))))
        if alone:
            return tuple(alone)
        for cut in range(1, len(words)):
            given, family = words[:cut], words[cut:]
            hits = [p for p in self._at(self._surname, _keys(" ".join(family))) if _given_agrees(given, p)]
            if hits:
                return tuple(hits)
        if len(words) < 2:
            return ()
        given, family = words[1:], words[:1]
        hits = [p for p in self._at(self._surname, _keys(family[0])) if p.family_first and _given_agrees(given, p)]
        return tuple(hits)

    def holders(self, office_id: str, country: str, on: dt.date) -> tuple[Person, ...]:
        """Who held the office in the country (or organisation) on the day, later appointees first."""
        for office in (office_id, *_table().also.get(office_id, ())):
            held = [
                (tenure.start or dt.date.min, person)
                for tenure, person in self._by_office.get((office, country), ())
                if tenure.covers(on)
            ]
            held = [one for one in held if one[1].id in self._preferred] or held
            if held:
                ordered = sorted(held, key=lambda pair: pair[0], reverse=True)
                return tuple({person.id: person for _, person in ordered}.values())
        return ()

    @cached_property
    def _by_office(self) -> dict[tuple[str, str], list[tuple[Tenure, Person]]]:
        """Who held each office of each country, in the order of the tables."""
        index: dict[tuple[str, str], list[tuple[Tenure, Person]]] = {}
        for person in self._people:
            for tenure in person.offices:
                index.setdefault((tenure.office, tenure.country), []).append((tenure, person))
        return index


def index_people(people: Sequence[Person]) -> tuple[Index, Index]:
    """Spelling keys of full names and of surnames → numbers of the people who bear them."""
    full: Index = {}
    surname: Index = {}
    for number, person in enumerate(people):
        for name in (person.name, *person.names):
            _put(full, name, number)
        for family in _surname_forms(person.surname):
            _put(surname, family, number)
    return full, surname


def _put(index: Index, name: str, number: int) -> None:
    numbers = index.setdefault(" ".join(_keys(name)), [])
    if number not in numbers:
        numbers.append(number)


@cache
def _keys(name: str) -> tuple[str, ...]:
    """One key per word: short names (Xi, Li, Lee) as they stand, longer ones by their spelling key."""
    return tuple(word if len(word) < 4 else spelling_key(word) or word for word in fold_words(name))


def _without_particles(keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key for key in keys if key not in PARTICLES)


def _bare(word: str) -> str:
    return word.rstrip(".").casefold()


def _surname_forms(surname: str) -> list[str]:
    """The surname, and without its particles: `al-Jubeir` and `Jubeir`."""
    words = fold_words(surname)
    bare = [word for word in words if word not in PARTICLES]
    return [surname, " ".join(bare)] if bare and len(bare) < len(words) else [surname]


def _given_names(person: Person) -> list[str]:
    """The first given name in each listed spelling of the person's name."""
    found = []
    for name in (person.name, *person.names):
        words = name.split()
        family = len(person.surname.split()) if person.family_first else 0
        if len(words) > 1:
            found.append(words[min(family, len(words) - 1)])
    return found


def _given_agrees(given: Sequence[str], person: Person) -> bool:
    """Whether the first of `given` (a name or an initial such as `Yu.`) fits one of the person's given names."""
    wanted = given[0]
    names = _given_names(person)
    groups = {_given_groups().get(spelling_key(name)) for name in names} - {None}
    if _is_initial(wanted):
        start = "".join(fold_words(wanted))
        forms = names + [form for group in groups if group is not None for form in _table().given[group]]
        return any("".join(fold_words(form)).startswith(start) for form in forms)
    key = spelling_key(wanted)
    return any(spelling_key(name) == key for name in names) or _given_groups().get(key, -1) in groups


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) <= 2 and (word.endswith(".") or len(word) == 1)


@cache
def known_people() -> People:
    """The people of the built-in table."""
    table = _table()
    rows = (
        Person(row[0], row[1], tuple(row[2]), row[3], tuple(Tenure(*t) for t in row[4]), row[5], row[6]) for row in table.people
    )
    return People(rows, (table.full, table.surname))


def find_people(name: str) -> tuple[Person, ...]:
    """Everybody in the built-in table whom `name` may mean; empty where nobody is known by it.

    >>> [p.id for p in find_people("M. Rubio")]
    ['person.marco-rubio']
    """
    return known_people().find(name)


def find_person(person_id: str) -> Person | None:
    """The person of the built-in table with this id, or None."""
    return known_people().person(person_id)


def holders(office_id: str, country: str, on: dt.date) -> tuple[Person, ...]:
    """Who held the office in the country on the day, by the built-in table; the later appointee first.

    >>> [p.name for p in holders("foreign_minister", "USA", dt.date(2025, 2, 18))]
    ['Marco Rubio']
    """
    return known_people().holders(office_id, country, on)


def read_people(path: Path) -> People:
    """The people of a user's file, to be asked before or joined with the built-in ones (`known_people().extended`).

    Raises:
        InputError: the file cannot be read or is not in the layout described in `docs/methods/reference.md`.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read people file {path}: {error}") from error
    return People(parse_people(text, str(path)))
