"""Countries, outlets and issues: lists that are looked up."""

from __future__ import annotations

import pytest

from legation.reference import countries, issues, outlets


def test_every_member_of_the_united_nations_is_there() -> None:
    states = [c for c in countries.all_countries() if c.end is None and c.cow]
    assert len(states) >= 193


@pytest.mark.parametrize(
    ("code", "iso2", "cow", "gw", "capital"),
    [
        ("USA", "US", 2, 2, "Washington"),
        ("RUS", "RU", 365, 365, "Moscow"),
        ("DEU", "DE", 255, 260, "Berlin"),
        ("SRB", "RS", 345, 340, "Belgrade"),
        ("YEM", "YE", 679, 678, "Sana'a"),
        ("KOS", "XK", 347, 347, "Pristina"),
        ("PSE", "PS", None, None, "Ramallah"),
        ("SUN", None, 365, 365, "Moscow"),
        ("NLD", "NL", 210, 210, "The Hague"),
    ],
)
def test_a_country_has_its_codes(code: str, iso2: str | None, cow: int | None, gw: int | None, capital: str) -> None:
    country = countries.country(code.lower())
    assert (country.iso2, country.cow, country.gw, country.capital) == (iso2, cow, gw, capital)
    assert country.id == code.lower()


def test_a_state_that_is_gone_names_its_successor() -> None:
    for country in countries.all_countries():
        assert (country.end is None) == (country.successor is None)
        if country.successor:
            assert countries.find_country(country.successor) is not None


def test_an_unknown_code_is_none() -> None:
    assert countries.find_country("XQZ") is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("NBC", ("NBC News", "USA", "private")),
        ("NBC News", ("NBC News", "USA", "private")),
        ("https://www.nbcnews.com/politics/story", ("NBC News", "USA", "private")),
        ("New York Times", ("The New York Times", "USA", "private")),
        ("the guardian", ("The Guardian", "GBR", "private")),
        ("TASS", ("TASS", "RUS", "state")),
        ("AFP", ("Agence France-Presse", "FRA", "public")),
        ("en.belta.by", ("BelTA", "BLR", "state")),
        ("Nowiny Polskie", ("Nowiny Polskie", "POL", "private")),
        ("People's Daily", ("People's Daily", "CHN", "party")),
        ("The Daily Bugle", None),
        ("dailybugle.com", None),
    ],
)
def test_an_outlet_is_found_by_name_or_domain(name: str, expected: tuple[str, str, str] | None) -> None:
    outlet = outlets.find_outlet(name)
    assert ((outlet.name, outlet.country, outlet.ownership) if outlet else None) == expected


def test_outlets_are_many_and_their_ids_differ() -> None:
    ids = [outlet.id for outlet in outlets.all_outlets()]
    assert len(ids) >= 250
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("an unconditional 30-day ceasefire", ("security", "ceasefire")),
        ("they insist on security guarantees from the allies", ("security", "security_guarantees")),
        ("lifting sanctions on its banks", ("sanctions", "lifting")),
        ("joint extraction of rare earth elements", ("resources", "rare_earths")),
        ("a quick reset of the government", ("government", "change_of_government")),
        ("recognise Crimea as its own", ("territory", "recognition")),
        ("an exchange of prisoners of war", ("humanitarian", "prisoner_exchange")),
        ("uranium enrichment on its soil", ("arms_control", "nonproliferation")),
        ("lower tariffs on steel", ("trade", "tariffs")),
        ("sharing sensitive data with Moscow", ("security", "intelligence_sharing")),
        ("the purchase of 150 Boeing aircraft", ("trade", "aviation")),
        ("the staff had lunch by the lake", None),
        ("", None),
    ],
)
def test_words_point_to_their_issue(text: str, issue: tuple[str, str] | None) -> None:
    assert issues.find_issue(text) == issue


def test_issues_have_two_levels() -> None:
    areas = {issue.area for issue in issues.all_issues()}
    assert len(areas) >= 12
    assert len(issues.all_issues()) >= 80
    assert all(issue.keywords for issue in issues.all_issues())
