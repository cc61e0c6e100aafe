"""The two-level list of issues, a user's additions to it, and the published map from free phrases."""

import pytest
import yaml
from tests.conftest import ROOT

from legation.errors import InputError
from legation.reference import issues


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("an immediate ceasefire along the line of contact", "security/ceasefire"),
        ("security guarantees for the island", "security/security_guarantees"),
        ("the lifting of sanctions on banks", "sanctions/lifting"),
        ("the return of diplomatic property", "bilateral_relations/diplomatic_missions"),
        ("direct flights between the capitals", "bilateral_relations/air_links"),
        ("150 passenger jets", "trade/aviation"),
        ("rare earth metals of the north", "resources/rare_earths"),
        ("limits on warheads", "arms_control/strategic_arms"),
        ("uranium enrichment", "arms_control/nonproliferation"),
        ("an exchange of prisoners", "humanitarian/prisoner_exchange"),
        ("cooperation in space", "technology/space"),
        ("icebreakers for the Northern Sea Route", "resources/arctic"),
        ("tariffs on steel", "trade/tariffs"),
        ("the river's waters", "resources/water"),
        ("fishing rights around the rock", "trade/fisheries"),
        ("the border tariff", "trade/tariffs"),
        ("they ate lunch", None),
        ("", None),
    ],
)
def test_words_point_to_an_issue(text, issue):
    found = issues.find_issue(text)
    assert (found and "/".join(found)) == issue


def test_a_weak_word_gives_way_to_a_firm_one_of_the_next_text():
    assert issues.find_issue("the talks must go on") == ("negotiation", "talks")
    assert issues.find_issue("the talks must go on", "The talks on fishing rights were hard.") == ("trade", "fisheries")
    assert issues.find_issue("a ceasefire", "fishing rights") == ("security", "ceasefire")


def test_the_list_has_two_levels_and_no_issue_twice():
    listed = issues.all_issues()
    assert len({issue.area for issue in listed}) >= 15
    assert len(listed) >= 120
    assert len({(issue.area, issue.id) for issue in listed}) == len(listed)
    assert all(issue.keywords for issue in listed)


def write(folder, text):
    path = folder / "issues.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_users_issues_are_added_and_win_ties(tmp_path):
    own = issues.load_issues(
        write(tmp_path, "areas:\n  sea:\n    pearls: [pearl fishery, pearls]\n  trade:\n    tariffs: [octroi]\n")
    )
    assert own.find("the pearls of the gulf") == ("sea", "pearls")
    assert own.find("a new octroi") == ("trade", "tariffs")
    assert own.find("import duties") == ("trade", "tariffs")
    assert own.find("a ceasefire") == ("security", "ceasefire")
    assert issues.find_issue("the pearls of the gulf") is None
    assert own.digest


@pytest.mark.parametrize(
    "text",
    [
        "areas: [tariffs]",
        "issues: {a: {b: [c]}}",
        "areas: {a: {b: }}",
        "areas: {a: {b: []}}",
        "areas: {a: {b: [[1]]}}",
        "a: [",
        "",
    ],
)
def test_a_file_that_is_no_list_of_issues_is_refused_with_its_name(tmp_path, text):
    with pytest.raises(InputError, match=r"issues\.yml"):
        issues.load_issues(write(tmp_path, text))


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(InputError, match=r"none\.yml"):
        issues.load_issues(tmp_path / "none.yml")


PUBLISHED = yaml.safe_load((ROOT / "resources" / "issue_phrases.yml").read_text(encoding="utf-8"))


def test_the_published_map_says_what_the_list_says():
    by_words = {phrase: issue for issue, phrases in PUBLISHED["by_words"].items() for phrase in phrases}
    assert len(by_words) > 500
    assert {phrase: "/".join(issues.find_issue(phrase) or ()) for phrase in by_words} == by_words


def test_what_was_mapped_by_hand_names_issues_that_there_are():
    known = {f"{issue.area}/{issue.id}" for issue in issues.all_issues()}
    assert set(PUBLISHED["by_hand"]) <= known
    assert not set(PUBLISHED["none"]) & {phrase for phrases in PUBLISHED["by_hand"].values() for phrase in phrases}
