"""Check the tenures of `resources/people/` against public lists, and write what they bear out.

    python tools/check_people.py FOLDER             print a summary and every disagreement
    python tools/check_people.py FOLDER --write     also write resources/people_checked.yml

FOLDER holds the lists named in `resources/SOURCES.md`, unpacked: `world_reference/` (cabinets of four states, leaders)
and `pocom/` (principal officers and chiefs of mission of the US Department of State). Only the fact of agreement is
written, no text of theirs. A tenure counts as borne out when name, state and office agree and the first day lies
within a month (or in the same year, where the list gives years only).
"""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent))

from build_reference import read_people

from legation.reference.fold import fold, spelling_key
from legation.reference.person import Person, Tenure, parse_date

RESULT = Path(__file__).resolve().parents[1] / "resources" / "people_checked.yml"
HEAD = (
    "# Tenures that a public list bears out: person, first day and office, lists (see SOURCES.md).\n"
    "# Made by tools/check_people.py; not edited by hand.\n"
)
SLACK_DAYS = 31
FAR_DAYS = 1000
"""Beyond this a list speaks of another term, not of another date for the same one."""
CABINETS = {"russia": "RUS", "us": "USA", "ukraine": "UKR", "united-kingdom": "GBR"}
OFFICES = (
    ("vice president", "vice_president"),
    ("deputy prime minister", "deputy_prime_minister"),
    ("prime minister", "prime_minister"),
    ("chancellor of the exchequer", "finance_minister"),
    ("foreign", "foreign_minister"),
    ("secretary of state", "foreign_minister"),
    ("defen", "defence_minister"),
    ("treasury", "finance_minister"),
    ("finance", "finance_minister"),
    ("energy", "energy_minister"),
    ("home", "interior_minister"),
    ("interior", "interior_minister"),
    ("internal affairs", "interior_minister"),
    ("chief of staff", "chief_of_staff"),
    ("united nations", "un_ambassador"),
    ("intelligence", "intelligence_chief"),
    ("president", "president"),
    ("premier", "prime_minister"),
    ("chancellor", "chancellor"),
)
SAME = {"head_of_state": "president", "monarch": "president", "emir": "president", "chancellor": "prime_minister"}


@dataclass(frozen=True)
class Fact:
    """One line of a public list; `year_only` where it gives no days."""

    source: str
    country: str
    name: str
    office: str
    start: dt.date
    year_only: bool = False


def office_of(title: str) -> str | None:
    """The office id that a list's title means, or None."""
    low = title.casefold()
    return next((office for word, office in OFFICES if word in low), None)


def cabinets(folder: Path) -> Iterator[Fact]:
    """Lines of the four cabinet lists."""
    for name, country in CABINETS.items():
        with (folder / f"{name}-cabinet_holders21.csv").open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                office, start = office_of(row["position"]), row["start"]
                if office and re.fullmatch(r"\d{4}-\d\d-\d\d", start or ""):
                    yield Fact("cabinets", country, row["person"], office, dt.date.fromisoformat(start))


def executive(folder: Path) -> Iterator[Fact]:
    """Presidents and vice presidents of the United States."""
    for row in yaml.safe_load((folder / "us_executive.yaml").read_text(encoding="utf-8")):
        for term in row["terms"]:
            office = "president" if term["type"] == "prez" else "vice_president"
            name = f"{row['name']['first']} {row['name']['last']}"
            yield Fact("us_executive", "USA", name, office, dt.date.fromisoformat(str(term["start"])))


def country_info(folder: Path) -> Iterator[Fact]:
    """Leaders of all states to about 2009."""
    text = gzip.decompress((folder / "CountryInfo.120116.txt.gz").read_bytes()).decode("utf-8", errors="replace")
    for block in text.split("<Country>")[1:]:
        code = re.search(r"<CountryCode>(\w+)", block)
        for title, body in re.findall(r"<([A-Z][\w ]+)>(.*?)</\1>", block.partition("<Leaders>")[2], re.DOTALL):
            office = office_of(title) or ("monarch" if "King" in title else None)
            for name, start in re.findall(r"^\s*([A-Z][\w.'-]+?)_\s+\[>?(\d{8})", body, re.MULTILINE):
                if code and office and start[4:] != "0000":
                    day = f"{start[:4]}-{start[4:6]}-{start[6:]}"
                    found = parse_date(day, last=False)
                    if found:
                        yield Fact("country_info", code[1], name.replace("_", " ").title(), office, found)


def leaders_2021(folder: Path) -> Iterator[Fact]:
    """Heads of state and government with years of taking office."""
    codes = {row["name"]: row["code"] for row in _country_names()}
    with (folder / "world-leaders-2021_wikidata.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            office, code = office_of(row["positionLabel"]), codes.get(row["country"])
            if office and code and row["start_year"]:
                yield Fact("leaders_2021", code, row["officeholderLabel"], office, dt.date(int(row["start_year"]), 1, 1), True)


def _country_names() -> list[dict[str, str]]:
    from legation.reference.countries import all_countries

    return [{"name": name, "code": c.code} for c in all_countries() for name in (c.name, c.long_name, *c.names)]


def pocom(folder: Path) -> Iterator[Fact]:
    """Principal officers of the US Department of State, and its chiefs of mission."""
    names = {}
    for path in (folder / "people").rglob("*.xml"):
        root = ElementTree.parse(path).getroot()
        person = root.find("persName")
        if person is not None:
            names[root.findtext("id")] = f"{person.findtext('forename')} {person.findtext('surname')}"
    groups = (("missions-countries", "chief", "ambassador"), ("missions-orgs", "chief", "un_ambassador"))
    for group, tag, office in groups:
        for path in (folder / group).glob("*.xml"):
            yield from _appointments(path, tag, office, names)
    for position, office in (("secretary", "foreign_minister"), ("deputy-secretary", "deputy_foreign_minister")):
        path = folder / "positions-principals" / f"{position}.xml"
        if path.exists():
            yield from _appointments(path, "principal", office, names)


def _appointments(path: Path, tag: str, office: str, names: dict[str | None, str]) -> Iterator[Fact]:
    for row in ElementTree.parse(path).getroot().iter(tag):
        start = row.findtext("started/date") or row.findtext("appointed/date") or ""
        if re.fullmatch(r"\d{4}-\d\d-\d\d", start) and row.findtext("person-id") in names:
            yield Fact("pocom", "USA", names[row.findtext("person-id")], office, dt.date.fromisoformat(start))


def name_key(name: str) -> tuple[str, str]:
    """First letter and the spelling key of the last word."""
    words = [word for word in fold(name).split() if word not in {"jr", "iii", "sr"}]
    return words[0][:1], spelling_key(words[-1])


def agrees(tenure: Tenure, fact: Fact) -> bool:
    """Whether a fact is about the same office in the same state."""
    one, two = SAME.get(tenure.office, tenure.office), SAME.get(fact.office, fact.office)
    return one == two and tenure.country == fact.country


def close(start: dt.date, fact: Fact) -> bool:
    """Whether a tenure starts when the fact says."""
    return start.year == fact.start.year if fact.year_only else abs((start - fact.start).days) <= SLACK_DAYS


def compare(people: list[Person], facts: list[Fact]) -> tuple[dict[str, dict[str, list[str]]], list[str]]:
    """What is borne out (person → tenure → sources), and the disagreements in words."""
    by_name: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        by_name[name_key(fact.name)].append(fact)
    checked: dict[str, dict[str, list[str]]] = {}
    wrong = []
    for person in people:
        keys = {name_key(name) for name in (person.name, *person.names)}
        if person.family_first:
            keys |= {name_key(" ".join(reversed(person.name.split())))}
        known = [fact for key in sorted(keys) for fact in by_name[key]]
        for tenure in person.offices:
            same = [fact for fact in known if agrees(tenure, fact)]
            hits = sorted({fact.source for fact in same if tenure.start and close(tenure.start, fact)})
            if hits:
                checked.setdefault(person.id, {})[f"{tenure.start} {tenure.office}"] = hits
            elif same and tenure.start:
                near = min(same, key=lambda fact: abs((fact.start - tenure.start).days))  # type: ignore[operator]
                if abs((near.start - tenure.start).days) > FAR_DAYS:
                    continue
                wrong.append(f"{person.name}: {tenure.office} from {tenure.start}; {near.source} has {near.start}")
    return checked, wrong


def main(arguments: list[str]) -> int:
    """Compare, print, and write where asked to."""
    folder = Path(arguments[0])
    reference = folder / "world_reference"
    facts = [*cabinets(reference), *executive(reference), *country_info(reference), *leaders_2021(reference)]
    if (folder / "pocom").is_dir():
        facts += pocom(folder / "pocom")
    people = read_people()
    checked, wrong = compare(people, facts)
    print("\n".join(wrong))
    tenures = sum(len(person.offices) for person in people)
    done = Counter(source for rows in checked.values() for sources in rows.values() for source in sources)
    print(f"{len(people)} people, {tenures} tenures, {sum(map(len, checked.values()))} borne out; {dict(done)}")
    if "--write" in arguments:
        body: Any = yaml.safe_dump(checked, allow_unicode=True, sort_keys=True, width=200)
        RESULT.write_text(HEAD + body, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
