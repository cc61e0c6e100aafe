import pytest

from legation.extract import extract_statements
from legation.records import Position
from legation.reference.issues import load_issues
from legation.resolve import resolve_tags
from legation.tag import tag_by_rules
from tests.reading_cases import article, read


def test_a_minister_speaks_for_the_state():
    (position,) = read("Foreign Minister Sergei Lavrov of Russia rejected a ceasefire.")["position"]
    assert (position.kind, position.holder.country, position.speaker.name) == ("rejection", "RUS", "Sergey Lavrov")


def test_a_position_without_a_subject_is_carried_over_and_says_so():
    text = "Norway was content. Therefore it was possible to demand the return of the ships."
    (position,) = read(text)["position"]
    assert position.holder.country == "NOR"
    assert any("carried over" in reason for reason in position.why)


def test_third_states_in_the_content_are_affected():
    (position,) = read("Russia offered the United States a share of the mines in the territories of Ukraine.")["position"]
    assert ([a.country for a in position.addressee], [a.country for a in position.affects]) == (["USA"], ["UKR"])


def test_a_promise_that_is_negated_keeps_its_not():
    (position,) = read("Norway promised not to raise the tariff.")["position"]
    assert position.content == "not to raise the tariff"


def test_no_position_is_read_where_none_is_taken():
    assert "position" not in read("Norway and Chile met in Geneva.")


def conditions(text):
    return [position.condition for position in read(text)["position"]]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Norway offered to lift the tariff in exchange for fishing rights.", "in exchange for fishing rights"),
        ("Norway promised to lift the tariff, provided that Chile opened its ports.", "provided that Chile opened its ports"),
        ("Norway promised to lift the tariff only after Chile had opened its ports.", "only after Chile had opened its ports"),
        ("Norway refused to lift the tariff until Chile withdrew its fleet.", "until Chile withdrew its fleet"),
        ("Norway threatened to close the port unless the crew was freed.", "unless the crew was freed"),
        ("If the crew was freed, Norway would offer to lift the tariff.", "If the crew was freed"),
        ("Norway warned that, should the crew be held, it would close the port.", "should the crew be held"),
        ("Norway promised to lift the tariff until 1 July.", None),
        ("Norway promised to lift the tariff as soon as possible.", None),
        ("Norway promised to lift the tariff, an official said on condition of anonymity.", None),
        ("Norway demanded that the crew should be freed.", None),
        ("Norway promised to lift the tariff.", None),
    ],
)
def test_what_a_position_hangs_on_is_its_condition(text, condition):
    assert conditions(text)[:1] == [condition]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Norway demanded that Chile withdraw its fleet by 20 March.", "2025-03-20"),
        ("Norway promised to lift the tariff before 20 March.", "2025-03-19"),
        ("Norway demanded on 3 March that Chile withdraw its fleet.", None),
        ("Norway promised to keep the port open until 20 March.", None),
        ("Norway refused to lift the tariff before 20 March.", None),
        ("Norway offered a share of the mine on Monday.", None),
    ],
)
def test_a_date_is_a_deadline_only_where_words_say_so(text, due):
    (position, *_) = read(text)["position"]
    assert (position.deadline.end.isoformat() if position.deadline else None) == due


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norway insisted that Chile must withdraw its fleet.", "insisted, must"),
        ("Norway accepted in principle the lifting of the tariff.", "accepted, in principle"),
        ("Norway flatly refused to lift the tariff.", "flatly, refused"),
    ],
)
def test_how_firmly_a_position_is_put_is_told_in_the_words_of_the_text(text, words):
    (position, *_) = read(text)["position"]
    assert position.firmness == words


@pytest.mark.parametrize(
    ("text", "affected"),
    [
        ("Russia demanded that the United States recognise the annexation of regions of Ukraine.", ["UKR"]),
        ("Norway refused to discuss the withdrawal of troops from Peru.", ["PER"]),
        ("Norway rejected a settlement without Peru.", ["PER"]),
        ("Norway demanded that Chile lift sanctions against Peru.", ["PER"]),
        ("Norway promised to lift the tariff, and Peru welcomed it.", []),
        ("Norway proposed talks in Geneva.", []),
        ("Norway demanded 20 US dollars from every boat.", []),
    ],
)
def test_a_third_party_is_affected_where_words_dispose_of_what_is_its_own(text, affected):
    (position, *_) = read(text)["position"]
    assert [actor.country for actor in position.affects] == affected


@pytest.mark.parametrize(
    ("text", "addressed"),
    [
        ("Norway demanded that Chile withdraw its fleet.", ["CHL"]),
        ("Norway insisted that Chile must withdraw its fleet.", ["CHL"]),
        ("Norway demanded that Chile be kept out of the talks.", []),
        ("Norway demanded that sanctions on Chile end.", []),
        ("Norway rejected Chile's proposal for a treaty.", ["CHL"]),
        ("Norway rejected a proposal by Chile for a treaty.", ["CHL"]),
        ("Norway rejected a treaty.", []),
    ],
)
def test_whoever_is_asked_to_act_or_answered_is_the_addressee(text, addressed):
    (position, *_) = read(text)["position"]
    assert [actor.country for actor in position.addressee] == addressed


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        ("President Vladimir Putin rejected a ceasefire.", "country", "Vladimir Putin"),
        ("An adviser close to President Vladimir Putin rejected a ceasefire.", "person", None),
        ("People around President Vladimir Putin reject a ceasefire.", "person", None),
        ("A former foreign minister of Norway rejected the treaty.", "person", None),
    ],
)
def test_who_holds_an_office_speaks_for_the_state_and_who_is_near_to_it_does_not(text, kind, speaker):
    (position, *_) = read(text)["position"]
    assert (position.holder.kind, position.speaker.name if position.speaker else None) == (kind, speaker)


def test_a_users_issues_are_what_positions_are_about(tmp_path):
    path = tmp_path / "issues.yml"
    path.write_text("areas:\n  sea:\n    pearls: [pearl fishery]\n", encoding="utf-8")
    source = article("Norway demanded a share of the pearl fishery.")
    tags = tag_by_rules(source)
    found = extract_statements(source, tags, resolve_tags(source, tags), load_issues(path))
    assert [row.issue for row in found if isinstance(row, Position)] == ["sea/pearls"]


def test_a_state_puts_no_position_to_itself():
    (position, *_) = read("Norway demanded that Norway withdraw its fleet.")["position"]
    assert position.addressee == ()
