"""Countries: the hand-written part joined with what the country libraries know."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pycountry
from babel import Locale

from .index import NameIndex
from .load import load

ENGLISH = Locale.parse("en").territories
FIELDS = tuple("code name long_name names adjectives demonyms capitals iso2 cow gw start end successor sovereign".split())
"""The fields of a row, in order, as in `legation.reference.countries.Country`."""


def plural(word: str) -> str:
    """The plural of a demonym."""
    if word.endswith(("ese", "ss", "ish", "ch", "sh")):
        return word
    return word + "s"


def demonyms(row: dict[str, Any]) -> tuple[list[str], list[str]]:
    """Adjectives, and demonyms in singular and plural."""
    adjectives = list(row.get("adj", []))
    single = row.get("dem")
    if single is None:
        single = [word for word in adjectives if word[-1:].islower() and "." not in word]
    forms: list[str] = []
    for word in single:
        one, _, many = word.partition("/")
        forms += [one, many or plural(one)]
    return adjectives, list(dict.fromkeys(forms))


def _day(value: Any) -> str | None:
    return None if value is None else (value.isoformat() if isinstance(value, dt.date) else str(value))


def build() -> list[list[Any]]:
    """Rows of the table `countries`, by code."""
    rows = []
    for code, row in load("countries").items():
        iso = pycountry.countries.get(alpha_3=code)
        iso2 = iso.alpha_2 if iso else ("XK" if code == "KOS" else None)
        names = list(row.get("names", []))
        babel_name = ENGLISH.get(iso2 or "", "")
        name = row.get("name") or _plain(names, iso, babel_name)
        long_name = getattr(iso, "official_name", name) if iso else name
        extra = [babel_name, long_name, getattr(iso, "common_name", ""), getattr(iso, "name", "")]
        listed = dict.fromkeys([*names, *(n for n in extra if n and "," not in n and "(" not in n)])
        adjectives, forms = demonyms(row)
        cow, gw = row.get("cow") or None, row.get("gw", row.get("cow")) or None
        rows.append([code, name, long_name, [n for n in listed if n != name], adjectives, forms, row.get("cap", []),
                     iso2, cow, gw, None, None, None, row.get("sovereign")])  # fmt: skip
    for code, row in load("historic_states").items():
        if code.isupper():
            adjectives, forms = demonyms(row)
            rows.append([code, row["name"], row["name"], row["names"], adjectives, forms, row.get("cap", []), None,
                         row["cow"], row.get("gw", row["cow"]), _day(row["start"]), _day(row["end"]),
                         row["successor"], None])  # fmt: skip
    return sorted(rows, key=lambda row: row[0])


SHORT = {
    "USA": "United States",
    "GBR": "United Kingdom",
    "TUR": "Turkey",
    "CIV": "Ivory Coast",
    "COD": "DR Congo",
    "COG": "Republic of the Congo",
    "HKG": "Hong Kong",
    "MMR": "Myanmar",
    "CZE": "Czech Republic",
    "PSE": "Palestine",
    "VAT": "Holy See",
    "MAC": "Macau",
    "BIH": "Bosnia and Herzegovina",
    "KOS": "Kosovo",
    "TTO": "Trinidad and Tobago",
}
"""Names that news uses where the libraries have another."""


def _plain(names: list[str], iso: Any, babel_name: str) -> str:
    if iso is not None and iso.alpha_3 in SHORT:
        return SHORT[iso.alpha_3]
    return babel_name or (names[0] if names else "")


def index_names(index: NameIndex, rows: list[list[Any]], capitals: dict[tuple[str, str], tuple[str, float, float]]) -> None:
    """Add every name, adjective, demonym and capital of the countries, of contested entities and of earlier names."""
    for row in rows:
        code, name, former = row[0], row[1], row[11] is not None
        weight = -1.0 if former else 0.0
        number = index.entry(code.lower(), "country", name, code, "GOV", weight=weight)
        for listed in (name, *row[3]):
            index.add(listed, number)
        _people_of(index, code.lower(), code, "GOV", row[4], row[5], weight)
        for city in row[6]:
            _capital(index, city, code, code.lower(), "GOV", capitals, weight)
    _aliases(index, {row[0]: row[1] for row in rows})
    for row in load("historic_states").get("contested", []):
        adjectives, forms = demonyms(row)
        number = index.entry(row["id"], "country", row["name"], row["parent"], "PRE", weight=-0.5)
        for listed in (row["name"], *row["names"]):
            index.add(listed, number)
        _people_of(index, row["id"], row["parent"], "PRE", adjectives, forms, -0.5)
        for city in row["cap"]:
            _capital(index, city, row["parent"], row["id"], "PRE", capitals, -0.5)


def _people_of(index: NameIndex, of: str, code: str, sector: str, adjectives: list[str], forms: list[str], weight: float) -> None:
    for word in adjectives:
        index.add(word, index.entry(f"{of}.adjective", "adjective", adjectives[0], code, sector, of, weight=weight))
    for word in forms:
        index.add(word, index.entry(f"{of}.people", "demonym", forms[0], code, "CVL", of, weight=weight))


def _capital(index: NameIndex, city: str, code: str, of: str, sector: str, where: Any, weight: float) -> None:
    place_id, lat, lon = where.get((city, code), (f"place.{'-'.join(city.lower().split())}", None, None))
    index.add(city, index.entry(place_id, "capital", city, code, sector, of, None, lat, lon, weight))


def _aliases(index: NameIndex, names: dict[str, str]) -> None:
    historic = load("historic_states")
    for code, listed in historic["aliases"].items():
        for name in listed:
            index.add(name, index.entry(code.lower(), "country", name, code, "GOV", weight=-1.0))
    for code, listed in historic["alias_adjectives"].items():
        for word in listed:
            index.add(word, index.entry(f"{code.lower()}.adjective", "adjective", word, code, "GOV", code.lower(), weight=-1.0))
