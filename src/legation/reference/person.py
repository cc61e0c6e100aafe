"""People and the offices they held: the nouns, and how a people file is read.

In comes YAML in the layout of `resources/people/*.yml` (the same that a user hands in with `--people`); out come `Person`
rows. Refused, with the place named: an unknown office, a tenure that ends before it starts, a person without a name.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import yaml

from legation.errors import InputError
from legation.reference.fold import fold_words

_TENURE = re.compile(r"^\s*(?P<start>[\d-]*)\.\.(?P<end>[\d-]*)\s+(?P<office>[a-z_]+)\s*(?:\|(?P<rest>.*))?$")


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office held from `start` to `end`, both inclusive and as exact as is known; None = open.

    A month or year stands for its whole span: it starts on its first day and ends on its last. `certainty` is `checked` where
    a public list bears the tenure out.
    """

    office: str
    title: str
    country: str
    start: dt.date | None
    end: dt.date | None
    certainty: Literal["checked", "unverified"] = "unverified"

    def covers(self, on: dt.date) -> bool:
        """Whether the office was held on the day."""
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a name and offices. `surname` is the part used alone; `family_first` for Chinese or Korean order."""

    id: str
    name: str
    names: tuple[str, ...]
    country: str
    offices: tuple[Tenure, ...]
    surname: str
    family_first: bool = False

    def office_on(self, date: dt.date) -> Tenure | None:
        """The office held on `date`; of several the one taken up last (a minister who is also a deputy is the minister)."""
        held = [tenure for tenure in self.offices if tenure.covers(date)]
        return max(held, key=lambda tenure: tenure.start or dt.date.min, default=None)


def parse_date(text: str, *, last: bool) -> dt.date | None:
    """The first (or last) day that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` may mean; None for the empty string.

    >>> parse_date("2025-02", last=True)
    datetime.date(2025, 2, 28)
    """
    if not text:
        return None
    numbers = [int(part) for part in text.split("-")]
    year = numbers[0]
    month = numbers[1] if len(numbers) > 1 else (12 if last else 1)
    day = numbers[2] if len(numbers) > 2 else (calendar.monthrange(year, month)[1] if last else 1)
    return dt.date(year, month, day)


def parse_tenure(line: str, country: str) -> Tenure:
    """The tenure in a line such as `2025-01-21.. foreign_minister | Secretary of State`.

    Raises:
        InputError: the line has another form, an impossible date, or ends before it starts.
    """
    match = _TENURE.match(line)
    if match is None:
        raise InputError(f"not a tenure: {line!r}; write START..END office_id | Title | COUNTRY")
    rest = [part.strip() for part in (match["rest"] or "").split("|")]
    try:
        start, end = parse_date(match["start"], last=False), parse_date(match["end"], last=True)
    except ValueError as error:
        raise InputError(f"impossible date in {line!r}: {error}") from error
    if start and end and end < start:
        raise InputError(f"tenure ends before it starts: {line!r}")
    return Tenure(match["office"], rest[0], rest[1] if len(rest) > 1 else country, start, end)


def slug(name: str) -> str:
    """A name as it stands in an id: folded words joined by hyphens."""
    return "-".join(fold_words(name))


def _person(name: str, country: str, value: Mapping[str, Any] | list[str]) -> Person:
    fields: Mapping[str, Any] = {"offices": value} if isinstance(value, list) else value
    family_first = fields.get("family") == "first"
    words = name.split()
    surname = str(fields.get("surname") or (words[0] if family_first else words[-1]))
    return Person(
        id=str(fields.get("id") or f"person.{slug(name)}"),
        name=str(fields.get("name") or name),
        names=tuple(map(str, fields.get("names", ()))),
        country=country,
        offices=tuple(parse_tenure(line, country) for line in fields.get("offices", ())),
        surname=surname,
        family_first=family_first,
    )


def parse_people(text: str, origin: str = "people file") -> Iterator[Person]:
    """Each person of a people file, in the order of the file.

    Args:
        text: the YAML; a mapping from country code to a mapping from name to offices.
        origin: what to call the file in messages.

    Raises:
        InputError: the text is no YAML, or a person in it cannot be read.
    """
    try:
        data = yaml.safe_load(text) or {}
    except yaml.YAMLError as error:
        raise InputError(f"{origin}: not YAML: {error}") from error
    if not isinstance(data, dict):
        raise InputError(f"{origin}: expected a mapping from country code to people")
    for country, people in data.items():
        for name, value in (people or {}).items():
            try:
                yield _person(str(name), str(country), value)
            except (InputError, TypeError, AttributeError) as error:
                raise InputError(f"{origin}: {country}, {name}: {error}") from error
