"""The conductor: one entry per mention, nothing from other articles, the same result twice."""

from dataclasses import replace

from tests.resolve.reading import article_of, read, whens

from legation.resolve import resolve_tags

TEXT = "On February 12 Donald Trump called Moscow. He will fly to Riyadh. Both sides hope so."


def test_there_is_one_entry_for_each_mention() -> None:
    _, tags, resolution = read(TEXT, "2025-03-08")
    count = len(tags.mentions)
    assert [len(part) for part in (resolution.actors, resolution.whens, resolution.places, resolution.why)] == [count] * 4


def test_resolving_twice_gives_the_same() -> None:
    article, tags, resolution = read(TEXT, "2025-03-08")
    assert resolve_tags(article, tags) == resolution


def test_an_article_without_mentions_resolves_to_nothing() -> None:
    article, tags, _ = read(TEXT, "2025-03-08")
    empty = resolve_tags(article, replace(tags, mentions=()))
    assert (empty.actors, empty.whens, empty.places, empty.why) == ((), (), (), ())


def test_an_undated_text_takes_the_year_in_which_its_officials_served_together() -> None:
    text = (
        "On April 3 Secretary of State Marco Rubio met National Security Adviser Mike Waltz in Washington. "
        "Both had flown in from Riyadh."
    )
    _, _, resolution = read(text, None)
    (when,) = [each for each in resolution.whens if each is not None]
    assert str(when.start) == "2025-04-03"
    assert "offices held by" in when.anchor


def test_dates_alone_need_no_tagger() -> None:
    assert len(whens(TEXT, "2025-03-08")) == 1
    assert article_of(TEXT, None).document.published is None
