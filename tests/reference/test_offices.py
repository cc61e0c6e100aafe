"""Offices: which office a title names, its rank, and what the words before it change."""

from __future__ import annotations

import pytest

from legation.reference.offices import all_offices, find_office

TITLES = [
    # title → office, rank, standing; None: no office
    ("foreign minister", "foreign_minister", "minister", "current"),
    ("US Secretary of State", "foreign_minister", "minister", "current"),
    ("Minister of Foreign Affairs of Ukraine", "foreign_minister", "minister", "current"),
    ("top diplomat", "foreign_minister", "minister", "current"),
    ("head of the Ministry of Foreign Affairs", "foreign_minister", "minister", "current"),
    ("foreign ministers", "foreign_minister", "minister", "current"),
    ("secretaries of state", "foreign_minister", "minister", "current"),
    ("deputy foreign minister", "deputy_foreign_minister", "senior", "current"),
    ("Deputy Assistant Secretary of State of the United States", "deputy_assistant_secretary", "technical", "current"),
    ("deputy prime minister", "deputy_prime_minister", "minister", "current"),
    ("deputy spokesperson", "deputy_spokesperson", "technical", "current"),
    ("president", "president", "leader", "current"),
    ("former US president", "president", "leader", "former"),
    ("ex-president", "president", "leader", "former"),
    ("president-elect", None, None, None),
    ("acting foreign minister", "foreign_minister", "minister", "acting"),
    ("future ambassador", "ambassador", "senior", "designate"),
    ("ambassador to the United States", "ambassador", "senior", "current"),
    ("special representative for the Middle East", "special_envoy", "senior", "current"),
    ("president's foreign policy assistant", "presidential_aide", "senior", "current"),
    ("assistant to the president", "presidential_aide", "senior", "current"),
    ("US president's national security adviser", "security_adviser", "minister", "current"),
    ("Kremlin spokesman", "spokesperson", "senior", "current"),
    ("spokeswomen", "spokesperson", "senior", "current"),
    ("director of the North Atlantic department", "department_director", "technical", "current"),
    ("crown prince", "crown_prince", "leader", "current"),
    ("supreme leader", "supreme_leader", "leader", "current"),
    ("Chancellor of the Exchequer", "finance_minister", "minister", "current"),
    ("German chancellor", "chancellor", "leader", "current"),
    ("President of the European Commission", "commission_president", "leader", "current"),
    ("UN secretary-general", "secretary_general", "leader", "current"),
    ("the president's residence", None, None, None),
    ("minister's house", None, None, None),
    ("lunch", None, None, None),
    ("", None, None, None),
]


@pytest.mark.parametrize(("title", "office_id", "rank", "standing"), TITLES)
def test_a_title_names_its_office(title: str, office_id: str | None, rank: str | None, standing: str | None) -> None:
    office = find_office(title)
    found = (office.id, office.rank, office.standing) if office else (None, None, None)
    assert found == (office_id, rank, standing)


@pytest.mark.parametrize(("title", "plural"), [("presidents", True), ("president", False), ("attachés", True)])
def test_a_plural_title_is_known_as_one(title: str, plural: bool) -> None:
    office = find_office(title)
    assert office is not None
    assert office.plural is plural


def test_every_listed_title_finds_its_own_office_or_an_earlier_one() -> None:
    order = list(all_offices())
    for office in all_offices().values():
        for title in office.titles:
            found = find_office(title)
            assert found is not None, title
            assert order.index(found.id) <= order.index(office.id), title
