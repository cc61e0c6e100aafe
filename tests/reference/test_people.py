"""People: names in all their spellings, and offices on a day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from legation.errors import InputError
from legation.reference import people
from legation.reference.person import Person, parse_date, parse_people, parse_tenure

NAMES = [
    ("Marco Rubio", {"person.marco-rubio"}),
    ("M. Rubio", {"person.marco-rubio"}),
    ("Rubio", {"person.marco-rubio"}),
    ("Donald J. Trump", {"person.donald-trump"}),
    ("D. Trump", {"person.donald-trump"}),
    ("Mr. Trump", {"person.donald-trump"}),
    ("V. Putin", {"person.vladimir-putin"}),
    ("Yu. Ushakov", {"person.yuri-ushakov"}),
    ("Y. Ushakov", {"person.yuri-ushakov"}),
    ("Alexander Darchiyev", {"person.alexander-darchiev"}),
    ("A. Darchiev", {"person.alexander-darchiev"}),
    ("O. Darchiev", {"person.alexander-darchiev"}),  # Oleksandr, as a Ukrainian text has it
    ("Дарчиев", {"person.alexander-darchiev"}),
    ("Zelenskyy", {"person.volodymyr-zelensky"}),
    ("Vladimir Zelenskiy", {"person.volodymyr-zelensky"}),
    ("Зеленський", {"person.volodymyr-zelensky"}),
    ("Lukashenka", {"person.alexander-lukashenko"}),
    ("Sergei Lawrow", {"person.sergey-lavrov"}),
    ("Xi Jinping", {"person.xi-jinping"}),
    ("Jinping Xi", {"person.xi-jinping"}),
    ("Xi", {"person.xi-jinping"}),
    ("Yi Wang", {"person.wang-yi"}),
    ("al-Sisi", {"person.abdel-fattah-el-sisi"}),
    ("Jubeir", {"person.adel-al-jubeir"}),
    ("von Ribbentrop", {"person.joachim-von-ribbentrop"}),
    ("Bush", {"person.george-w-bush", "person.george-h-w-bush"}),
    ("George W. Bush", {"person.george-w-bush"}),
    ("Z. Trump", set()),
    ("Ivanka Trump", set()),
    ("Ebenezer Scrooge", set()),
    ("", set()),
    ("Mr.", set()),
]


@pytest.mark.parametrize(("name", "ids"), NAMES)
def test_a_name_finds_everybody_it_may_mean(name: str, ids: set[str]) -> None:
    assert {person.id for person in people.find_people(name)} == ids


HOLDERS = [
    ("foreign_minister", "USA", "2025-02-18", "Marco Rubio"),
    ("foreign_minister", "USA", "2021-06-16", "Antony Blinken"),
    ("foreign_minister", "RUS", "2009-03-06", "Sergey Lavrov"),
    ("foreign_minister", "SUN", "1939-08-23", "Vyacheslav Molotov"),
    ("foreign_minister", "DEU", "1939-08-23", "Joachim von Ribbentrop"),
    ("prime_minister", "GBR", "1938-09-30", "Neville Chamberlain"),
    ("president", "USA", "1972-02-21", "Richard Nixon"),
    ("party_leader", "SUN", "1986-10-11", "Mikhail Gorbachev"),
    ("president", "EGY", "1978-09-17", "Anwar Sadat"),
    ("prime_minister", "ISR", "1978-09-17", "Menachem Begin"),
    ("security_adviser", "USA", "2025-02-14", "Mike Waltz"),
    ("security_adviser", "USA", "1971-07-09", "Henry Kissinger"),
    ("president", "DEU", "2025-02-18", "Frank-Walter Steinmeier"),
    ("prime_minister", "DEU", "2025-02-18", "Olaf Scholz"),
    ("leader", "CHN", "2025-02-18", "Xi Jinping"),
    ("secretary_general", "org.nato", "2025-02-18", "Mark Rutte"),
    ("foreign_minister", "USA", "1700-01-01", None),
    ("foreign_minister", "ATA", "2025-01-01", None),
]


@pytest.mark.parametrize(("office", "country", "day", "name"), HOLDERS)
def test_an_office_on_a_day_has_its_holder(office: str, country: str, day: str, name: str | None) -> None:
    found = people.holders(office, country, dt.date.fromisoformat(day))
    assert (found[0].name if found else None) == name


@pytest.mark.parametrize(
    ("person", "day", "office"),
    [
        ("person.mark-rutte", "2020-01-01", "prime_minister"),
        ("person.mark-rutte", "2025-01-01", "secretary_general"),
        ("person.mark-rutte", "2000-01-01", None),
    ],
)
def test_a_person_has_the_office_of_that_day(person: str, day: str, office: str | None) -> None:
    found = people.find_person(person)
    assert found is not None
    tenure = found.office_on(dt.date.fromisoformat(day))
    assert (tenure.office if tenure else None) == office


def test_no_tenure_ends_before_it_starts_and_every_office_is_listed() -> None:
    from legation.reference.offices import all_offices

    for person in people.known_people():
        for tenure in person.offices:
            assert tenure.office in all_offices()
            assert tenure.start is None or tenure.end is None or tenure.start <= tenure.end


def test_what_public_lists_bear_out_is_marked() -> None:
    rubio = people.find_people("Marco Rubio")[0]
    assert {t.certainty for t in rubio.offices if t.office == "foreign_minister"} <= {"checked", "unverified"}
    nixon = people.find_people("Richard Nixon")[0]
    assert {t.certainty for t in nixon.offices} == {"checked"}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", dt.date(2025, 1, 1), dt.date(2025, 12, 31)),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2024-02-03", dt.date(2024, 2, 3), dt.date(2024, 2, 3)),
        ("", None, None),
    ],
)
def test_a_year_or_month_stands_for_its_whole_span(text: str, first: dt.date | None, last: dt.date | None) -> None:
    assert (parse_date(text, last=False), parse_date(text, last=True)) == (first, last)


@pytest.mark.parametrize("line", ["from 2020 minister", "2020..2019 minister", "2020-13.. minister", "2020.."])
def test_a_broken_tenure_is_refused_with_its_words(line: str) -> None:
    with pytest.raises(InputError, match=r"tenure|date"):
        parse_tenure(line, "USA")


@pytest.mark.parametrize("text", ["- a list", "USA: {Jane Roe: ['nonsense']}", "USA: [", "USA: {Jane Roe: 7}"])
def test_a_broken_people_file_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        list(parse_people(text))


def test_a_users_file_adds_people_and_replaces_those_of_the_same_id(tmp_path: Path) -> None:
    file = tmp_path / "mine.yml"
    file.write_text(
        "RUS:\n  A. N. Gusev: {surname: Gusev, offices: ['2024.. attache | Attaché']}\n"
        "USA:\n  Marco Rubio: ['2025-01-21.. foreign_minister | Chief Diplomat']\n",
        encoding="utf-8",
    )
    joined = people.known_people().extended(people.read_people(file))
    assert [person.id for person in joined.find("Gusev")] == ["person.a-n-gusev"]
    assert joined.find("Rubio")[0].offices[-1].title == "Chief Diplomat"
    assert not people.find_people("Gusev")


def test_a_missing_people_file_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot read"):
        people.read_people(tmp_path / "none.yml")


def test_people_that_a_user_adds_hold_their_offices_before_those_of_the_tables():
    on = dt.date(2025, 3, 8)
    own = Person("person.own-minister", "Ola Nilsen", (), "NOR", (parse_tenure("2025-01-01.. foreign_minister", "NOR"),), "Nilsen")
    assert people.known_people().holders("foreign_minister", "NOR", on)
    assert [p.id for p in people.known_people().extended([own]).holders("foreign_minister", "NOR", on)] == ["person.own-minister"]
