"""Holidays by name → the days on which they fall in a year; several where states keep them on different days.

In comes a name as text writes it and, where the text has one, the country whose day it is; out come the days of a year.
"Independence Day" without a country has no day here, and the caller leaves it unresolved.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from legation.resolve import feasts
from legation.resolve.calendar import Interval

_Rule = Callable[[int], list[Interval]]


@dataclass(frozen=True)
class Holiday:
    """A holiday with the rule for its days; `note` says how sure the rule is."""

    name: str
    rule: _Rule
    note: str = "fixed day"


def _fixed(month: int, day: int, through: int | None = None) -> _Rule:
    return lambda year: [(dt.date(year, month, day), dt.date(year, month, through or day))]


def _from(find: Callable[[int], dt.date], days: int = 0, length: int = 1) -> _Rule:
    """A holiday so many days from a computed one, lasting `length` days."""

    def rule(year: int) -> list[Interval]:
        start = find(year) + dt.timedelta(days=days)
        return [(start, start + dt.timedelta(days=length - 1))]

    return rule


def _nth(month: int, weekday: int, nth: int) -> _Rule:
    return _from(lambda year: feasts.nth_weekday(year, month, weekday, nth))


def _islamic(month: int, day: int, length: int, slack: int = 1) -> _Rule:
    """A feast of the Islamic calendar, a day wider on each side because the month begins with the sighted moon."""

    def rule(year: int) -> list[Interval]:
        return [
            (start - dt.timedelta(days=slack), start + dt.timedelta(days=length - 1 + slack))
            for start in feasts.islamic_days(year, month, day)
        ]

    return rule


_MOON = "computed; a day either way by the sighting of the moon"
_COMPUTED = "computed"
_HOLIDAYS: dict[str, Holiday] = {}


def _add(names: str, rule: _Rule, note: str = "fixed day") -> None:
    first = names.split(";")[0].strip()
    for name in names.split(";"):
        _HOLIDAYS[name.strip().lower()] = Holiday(first, rule, note)


for _names, _month, _day in (
    ("Valentine's Day; St Valentine's Day; St. Valentine's Day; St Valentine's", 2, 14), ("New Year's Eve", 12, 31), ("New Year's Day", 1, 1),
    ("Defender of the Fatherland Day", 2, 23), ("International Women's Day; Women's Day", 3, 8), ("May Day", 5, 1), ("Europe Day", 5, 9),
    ("VE Day; V-E Day", 5, 8), ("D-Day", 6, 6), ("Russia Day", 6, 12), ("Juneteenth", 6, 19), ("Fourth of July", 7, 4), ("Bastille Day", 7, 14),
    ("Armistice Day; Remembrance Day; Veterans Day", 11, 11), ("National Unity Day", 11, 4), ("Halloween", 10, 31), ("All Saints' Day", 11, 1),
    ("Christmas; Christmas Day", 12, 25), ("Christmas Eve", 12, 24), ("Boxing Day", 12, 26), ("Epiphany", 1, 6), ("Orthodox Christmas", 1, 7),
    ("Orthodox New Year", 1, 14), ("Anzac Day", 4, 25), ("Canada Day", 7, 1), ("Australia Day", 1, 26), ("Inauguration Day", 1, 20),
    ("Nakba Day", 5, 15), ("Holocaust Remembrance Day", 1, 27), ("Groundhog Day", 2, 2), ("April Fools' Day", 4, 1),
    ("St Patrick's Day; St. Patrick's Day", 3, 17),
):  # fmt: skip
    _add(_names, _fixed(_month, _day))
_add("Victory Day", _fixed(5, 9))
_add("Nowruz; Navruz; Newroz; Norouz", _fixed(3, 20, 21), "the equinox, 20 or 21 March")
_add("Easter; Easter Sunday", _from(feasts.easter), _COMPUTED)
_add("Orthodox Easter", _from(feasts.orthodox_easter), _COMPUTED)
for _names, _shift in (
    ("Ash Wednesday", -46), ("Palm Sunday", -7), ("Good Friday", -2), ("Easter Monday", 1), ("Ascension Day", 39), ("Pentecost", 49), ("Whit Monday", 50),
):  # fmt: skip
    _add(_names, _from(feasts.easter, _shift), _COMPUTED)
_add("Ramadan; Ramazan", _islamic(9, 1, 30), _MOON)
_add("Eid al-Fitr; Eid ul-Fitr", _islamic(10, 1, 1), _MOON)
_add("Eid al-Adha; Eid ul-Adha", _islamic(12, 10, 1), _MOON)
_add("Ashura", _islamic(1, 10, 1), _MOON)
_add("Arbaeen", _islamic(2, 20, 1), _MOON)
_add("Lunar New Year; Chinese New Year; Spring Festival; Tet", _from(feasts.lunar_new_year), _COMPUTED)
_add("Diwali; Deepavali", _from(feasts.diwali, -1, 3), "computed new moon, a day either way")
_add("Rosh Hashanah; Rosh Hashana", _from(feasts.hebrew_new_year, 0, 2), _COMPUTED)
_add("Yom Kippur", _from(feasts.hebrew_new_year, 9), _COMPUTED)
_add("Passover", _from(feasts.passover, 0, 8), _COMPUTED)
_add("Purim", _from(feasts.passover, -30), _COMPUTED)
_add("Hanukkah", _from(feasts.hanukkah, 0, 8), _COMPUTED)
_add("Thanksgiving", _nth(11, 3, 4), "United States")
_add("Labor Day", _nth(9, 0, 1), "United States")
_add("Labour Day", _fixed(5, 1))
_add("Memorial Day", _nth(5, 0, -1), "United States")
_add("Columbus Day", _nth(10, 0, 2), "United States")
_add("Presidents' Day", _nth(2, 0, 3), "United States")
_add("Martin Luther King Day; Martin Luther King Jr. Day; Martin Luther King Jr Day", _nth(1, 0, 3), "United States")
_add("Songkran", _fixed(4, 13, 15))

_OF_STATES: dict[str, dict[str, tuple[int, int]]] = {
    "independence day": {
        "usa": (7, 4), "ind": (8, 15), "pak": (8, 14), "ukr": (8, 24), "pol": (11, 11), "fin": (12, 6), "geo": (5, 26), "mda": (8, 27), "kaz": (12, 16),
        "uzb": (9, 1), "kgz": (8, 31), "tjk": (9, 9), "tkm": (9, 27), "ltu": (2, 16), "lva": (11, 18), "est": (2, 24), "idn": (8, 17), "kor": (8, 15),
        "mex": (9, 16), "bra": (9, 7), "arg": (7, 9), "ken": (12, 12), "gha": (3, 6), "nga": (10, 1), "bgd": (3, 26), "lka": (2, 4), "jam": (8, 6),
        "phl": (6, 12), "blr": (7, 3), "srb": (2, 15), "dza": (7, 5), "ssd": (7, 9), "arm": (9, 21), "aze": (10, 18), "alb": (11, 28), "per": (7, 28),
    },
    "national day": {
        "chn": (10, 1), "fra": (7, 14), "sau": (9, 23), "are": (12, 2), "omn": (11, 18), "kwt": (2, 25), "qat": (12, 18), "bhr": (12, 16), "swe": (6, 6),
        "sgp": (8, 9), "bel": (7, 21), "che": (8, 1), "twn": (10, 10), "esp": (10, 12), "hun": (8, 20), "aut": (10, 26),
    },
    "republic day": {"ind": (1, 26), "tur": (10, 29), "ita": (6, 2), "aze": (5, 28)},
    "constitution day": {"rus": (12, 12), "ukr": (6, 28), "jpn": (5, 3), "dnk": (6, 5), "nor": (5, 17), "pol": (5, 3)},
    "liberation day": {"ita": (4, 25), "nld": (5, 5), "kor": (8, 15), "prk": (8, 15), "vnm": (4, 30)},
    "victory day": {"rus": (5, 9), "tur": (8, 30), "ukr": (5, 8), "bgd": (12, 16), "prk": (7, 27)},
}  # fmt: skip


def find_holiday(name: str, country: str | None = None) -> Holiday | None:
    """The holiday of that name, the state's own day where the name is shared; None where it has no known day.

    >>> find_holiday("Independence Day") is None
    True
    """
    key = name.replace("’", "'").lower()
    own = _OF_STATES.get(key, {}).get(country or "")
    if own:
        return Holiday(f"{name} ({country})", _fixed(*own))
    return _HOLIDAYS.get(key)
