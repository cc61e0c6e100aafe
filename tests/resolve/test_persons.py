"""Who is one person under two names, and whom no table may put in for somebody else."""

import pytest
from tests.resolve.reading import mention_at

# published | text | the words | id of the person, None where it stays open
NAMES = [
    ("2024-11-08", "H.E. Mr. Kyriakos Mitsotakis spoke first.", "H.E. Mr. Kyriakos Mitsotakis", "person.kyriakos-mitsotakis"),
    ("2025-07-20", "Ahmed al-Sharaa, formerly known as Abu Mohammed al-Golani, spoke.", "Abu Mohammed al-Golani", "person.ahmed-al-sharaa"),
    ("2025-07-20", "Ahmed al-Sharaa met Abu Bakr al-Tamimi.", "Abu Bakr al-Tamimi", None),
    ("2024-04-12", "José Manuel is a friend. So is José Manuel Albares.", "José Manuel", "person.jose-manuel-albares"),
    ("2024-04-12", "José Manuel is a friend. José Manuel Albares met José Manuel Rojas.", "José Manuel", None),
]  # fmt: skip


@pytest.mark.parametrize(("published", "text", "words", "person"), NAMES)
def test_other_names_and_given_names_mean_somebody_of_the_text(published: str, text: str, words: str, person: str | None) -> None:
    _, index, resolution = mention_at(text, published, words)
    (actor,) = resolution.actors[index]
    assert actor.id == person


# published | text | the words | the state, None where it stays open
COUNTERPARTS = [
    ("2025-07-20", "Steve Witkoff met his Saudi counterpart in Jeddah.", "Saudi counterpart", "SAU"),
    ("2025-07-20", "Ilham Aliyev spoke. Then an official met an Israeli counterpart.", "Israeli counterpart", "ISR"),
]


@pytest.mark.parametrize(("published", "text", "words", "state"), COUNTERPARTS)
def test_the_counterpart_of_an_envoy_or_of_an_official_is_of_his_state_and_nobody_known(
    published: str, text: str, words: str, state: str
) -> None:
    _, index, resolution = mention_at(text, published, words)
    (actor,) = resolution.actors[index]
    assert (actor.id, actor.country, actor.candidates) == (None, state, ())


def test_an_office_behind_an_ambassador_s_name_is_his_own() -> None:
    text = "They named Ambassador Kofi Mensah, Deputy Minister; and others."
    _, index, resolution = mention_at(text, "2024-11-08", "Deputy Minister")
    assert [actor.name for actor in resolution.actors[index]] == ["Kofi Mensah"]


def test_a_counterpart_by_name_has_the_office_that_is_his_and_is_not_a_counterpart_by_office() -> None:
    text = "Robert Dussey met his Ghanaian counterpart Kofi Mensah."
    _, index, resolution = mention_at(text, "2024-11-08", "Ghanaian counterpart Kofi Mensah")
    (actor,) = resolution.actors[index]
    assert (actor.name, actor.country, actor.role) == ("Kofi Mensah", "GHA", None)


def test_people_of_a_number_hold_no_office_by_that_number_and_are_nobody_s_candidates() -> None:
    text = "Ghana and Togo agreed. Two diplomats said so."
    _, index, resolution = mention_at(text, "2024-11-08", "diplomats")
    assert all(actor.candidates == () and "Two" not in (actor.role or "") for actor in resolution.actors[index])
