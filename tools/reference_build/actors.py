"""Metonyms, bodies, organisations, companies, outlets, offices and people → entries of the name index."""

from __future__ import annotations

from typing import Any

from legation.reference.fold import fold_words
from legation.reference.offices import plural_of
from legation.reference.person import Person, slug

from .index import INITIAL, LOOSE, PROPER, NameIndex
from .load import load

NAMES_IN_TITLES = frozenset(
    """kremlin white pentagon nato un us united indian russian eu european imf iaea world cia fbi fsb mossad mi6 shin kgb duma
    verkhovna gazprom rosatom rosneft rdif fed ustr department europe house""".split()
)
"""Words of titles that name an actor: such titles ("Kremlin spokesman") are left to `find_office`, so that the actor is seen."""
TWO_LETTER_INITIALS = ("Yu", "Ya", "Ye", "Zh", "Sh", "Ch", "Kh", "Ts", "Vl", "Al", "Iu", "Ju")


def index_metonyms(index: NameIndex) -> None:
    """The Kremlin, Foggy Bottom …: they stand for a country or an organisation; the body meant is the entry's id."""
    for code, rows in load("metonyms").items():
        for row in rows:
            of = row.get("of", code.lower())
            country = _country_of(of) if "of" in row else code
            entry_id = row.get("body", f"{of}.{slug(row['name'])}")
            index.add(row["name"], index.entry(entry_id, "metonym", row["name"], country, "GOV", of))


def _country_of(organisation: str) -> str:
    for row in _organisations():
        if row["id"] == organisation:
            return str(row["country"])
    raise KeyError(f"metonym of an unknown organisation: {organisation}")


def _organisations() -> list[dict[str, Any]]:
    rows = []
    for group, members in load("organisations").items():
        for key, row in members.items():
            rows.append({"id": f"org.{key}", "group": group, **row})
    return rows


def index_bodies(index: NameIndex) -> None:
    """Named bodies of states, and the generic ones that a nationality may be put before."""
    data = load("bodies")
    for key, row in data["generic"].items():
        number = index.entry(f"body.{key}", "body", row["names"][0], None, row["sector"])
        for name in row["names"]:
            index.add(name, number, PROPER if name[-1].isupper() else LOOSE)
    for code, rows in data["named"].items():
        for key, row in rows.items():
            number = index.entry(f"{code.lower()}.{key}", "body", row["name"], code, row["sector"])
            for name in (row["name"], *row["names"]):
                index.add(name, number)


def generic_bodies() -> dict[str, Any]:
    """The table `bodies`: which named body is the ministry, parliament … of its state; which kinds need an owner."""
    data = load("bodies")
    special = {
        f"{code.lower()}.{row['is']}": [f"{code.lower()}.{key}", row["name"], row["sector"]]
        for code, rows in data["named"].items()
        for key, row in rows.items()
        if "is" in row
    }
    owned_only = [f"body.{key}" for key, row in data["generic"].items() if not row.get("bare", True)]
    return {"special": special, "owned_only": owned_only}


def index_organisations(index: NameIndex) -> None:
    """Organisations, alliances, courts, banks, armed groups, companies."""
    kinds = {"igo": "igo", "organisation": "organisation", "armed_group": "armed_group", "company": "company"}
    for row in _organisations():
        kind = kinds[row["group"]]
        number = index.entry(row["id"], kind, row["name"], row.get("country"), row["sector"])
        for name in (row["name"], *row.get("names", [])):
            index.add(name, number)
        for word in row.get("adj", []):
            index.add(
                word, index.entry(f"{row['id']}.adjective", "adjective", word, row.get("country"), row["sector"], row["id"])
            )


def index_outlets(index: NameIndex, outlets: list[list[Any]]) -> None:
    """Outlets by their names; domains are looked up in `legation.reference.outlets` only."""
    for outlet_id, name, names, country, *_ in outlets:
        number = index.entry(outlet_id, "outlet", name, country, "JRN")
        for listed in (name, *names):
            index.add(listed, number)


def outlet_rows() -> list[list[Any]]:
    """Rows of the table `outlets`."""
    rows = []
    for code, listed in load("outlets").items():
        for name, row in listed.items():
            rows.append([f"outlet.{row.get('id', slug(name))}", name, row.get("names", []), code, row["own"],
                         row.get("domains", []), bool(row.get("agency", False))])  # fmt: skip
    return rows


def index_offices(index: NameIndex) -> None:
    """Titles, singular and plural; they are ordinary words, so in any case."""
    for key, row in load("offices")["offices"].items():
        number = index.entry(key, "office", row["titles"][0], None, row["sector"], rank=row["rank"])
        for title in row["titles"]:
            if NAMES_IN_TITLES & set(fold_words(title)) and title != "head of department":
                continue
            rule = PROPER if title.isupper() else LOOSE
            index.add(title, number, rule)
            index.add(" ".join(plural_of(fold_words(title))), number, rule)


def index_people(index: NameIndex, people: list[Person]) -> None:
    """People by full name, by initials and surname, and by surname alone."""
    sectors = {key: row["sector"] for key, row in load("offices")["offices"].items()}
    for person in people:
        sector = sectors.get(person.offices[-1].office, "GOV") if person.offices else "ELI"
        newest = max((t.start.year for t in person.offices if t.start), default=0)
        number = index.entry(person.id, "person", person.name, person.country, sector, weight=newest)
        for name in (person.name, *person.names):
            index.add(name, number)
            _initials(index, name, person, number)
        for surname in _surnames(person):
            if len(surname) > 2 or person.family_first:
                index.add(surname, number)


def _surnames(person: Person) -> list[str]:
    words = person.surname.split()
    bare = " ".join(word for word in words if word.lower() not in {"al", "el", "bin", "von", "de"})
    for prefix in ("al-", "el-", "Al-", "El-"):
        bare = bare.removeprefix(prefix)
    return [person.surname] + ([bare] if bare and bare != person.surname and len(words) < 3 else [])


def _initials(index: NameIndex, name: str, person: Person, number: int) -> None:
    words = name.split()
    if len(words) < 2 or person.family_first or words[-1] != person.surname.split()[-1]:
        return
    given = words[0]
    forms = {given[0]} | {two for two in TWO_LETTER_INITIALS if given.startswith(two)}
    forms |= {f"{given[0]}. {middle[0]}" for middle in words[1:-1] if middle[0].isupper()}
    for form in sorted(forms):
        index.add(f"{form}. {person.surname}", number, INITIAL)
