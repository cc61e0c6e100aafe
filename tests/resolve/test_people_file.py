"""A user's own actors are asked before the built-in ones."""

from pathlib import Path

from tests.resolve.reading import article_of

from legation.resolve import load_people, resolve_tags
from legation.tag import tag_article

FILE = """
NRU:
  Ola Nordmannsen: ["2024-01-01.. foreign_minister | Foreign Minister"]
"""


def test_somebody_of_the_users_file_is_found_by_name_and_by_office(tmp_path: Path) -> None:
    file = tmp_path / "people.yml"
    file.write_text(FILE, encoding="utf-8")
    article = article_of("The Nauruan foreign minister met Minister Ola Nordmannsen.", "2025-03-08")
    tags = tag_article(article)
    resolution = resolve_tags(article, tags, load_people(file))
    found = [actors[0].id for m, actors in zip(tags.mentions, resolution.actors, strict=True) if m.kind == "person"]
    assert found == ["person.ola-nordmannsen"] * 2


def test_the_digest_changes_with_the_file(tmp_path: Path) -> None:
    one, two = tmp_path / "one.yml", tmp_path / "two.yml"
    one.write_text(FILE, encoding="utf-8")
    two.write_text(FILE.replace("2024", "2023"), encoding="utf-8")
    assert load_people(one).digest != load_people(two).digest
