"""Snapshots become articles or rejections: the whole way of cleaning."""

import datetime as dt
import hashlib
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.clean import clean_snapshot
from legation.ingest import iter_snapshots
from legation.records import Article, Rejection, Snapshot
from legation.text.fingerprint import similarity

FIRST = "The foreign ministers of Norway and Iceland met in Oslo on Monday and agreed to restore the staff of both embassies."
SECOND = "They will meet again in April, the hosts said, although neither side would confirm a day for the talks."
STORY = f"Talks in Oslo: who pays?\n\n{FIRST}\n\n{SECOND}\n"


def snapshot(content: str | bytes, media_type: str = "text/plain", path: str = "a.txt", **hints: str) -> Snapshot:
    raw = content.encode() if isinstance(content, str) else content
    return Snapshot(
        content=raw,
        sha256=hashlib.sha256(raw).hexdigest(),
        path=path,
        media_type=media_type,
        hints=tuple(sorted(hints.items())),
    )


def clean(content: str | bytes, media_type: str = "text/plain", path: str = "a.txt", **hints: str) -> Article:
    article = clean_snapshot(snapshot(content, media_type, path, **hints))
    assert isinstance(article, Article), article
    return article


def refusal(content: str | bytes, media_type: str = "text/plain", **hints: str) -> Rejection:
    rejection = clean_snapshot(snapshot(content, media_type, **hints))
    assert isinstance(rejection, Rejection), rejection
    assert rejection.stage == "clean"
    assert rejection.remedy
    return rejection


def test_an_article_has_its_text_blocks_and_the_hash_of_its_bytes():
    article = clean(STORY)
    assert article.text == STORY.strip()
    assert [(block.kind, block.span.slice(article.text)) for block in article.blocks] == [
        ("title", "Talks in Oslo: who pays?"),
        ("paragraph", FIRST),
        ("paragraph", SECOND),
    ]
    assert article.document.sha256 == hashlib.sha256(STORY.encode()).hexdigest()
    assert article.document.title == "Talks in Oslo: who pays?"
    assert dict(article.document.methods)["title"] == "first line"


def test_the_same_article_under_another_name_is_the_same_document():
    assert clean(STORY, path="a.txt").document.id == clean(STORY, path="b/c.txt").document.id
    assert clean(STORY).document.id == clean(STORY.replace("\n", "\r\n").encode("utf-16")).document.id


def test_the_same_text_in_two_outlets_is_two_documents_and_near_copies():
    left, right = clean(STORY, outlet="Fjord Times").document, clean(STORY, outlet="Bergen Post").document
    assert left.id != right.id
    assert similarity(left.fingerprint, right.fingerprint) == 1
    assert left.id == clean(STORY, outlet="fjord  times").document.id


def test_the_country_of_a_known_outlet_is_told_and_that_of_another_is_not():
    document = clean(STORY, outlet="Reuters").document
    assert (document.outlet, document.outlet_country) == ("Reuters", "GBR")
    assert "outlet_country" in dict(document.methods)
    assert clean(STORY, outlet="Fjord Times (sample)").document.outlet_country is None


def test_another_day_is_another_document_for_its_dates_mean_something_else():
    assert clean(STORY, published="2025-03-04").document.id != clean(STORY, published="2025-03-05").document.id


def test_hints_go_before_the_page_and_a_contradiction_is_told():
    page = (
        '<html><head><meta property="article:published_time" content="2025-03-04"></head>'
        f"<body><article><h1>Talks</h1><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
    )
    document = clean(page, "text/html", published="2025-03-05", outlet="Fjord Times").document
    assert document.published == dt.date(2025, 3, 5)
    assert dict(document.methods)["published"] == "hint; but 2025-03-04 by meta tag article:published_time"
    assert (document.outlet, document.title) == ("Fjord Times", "Talks")


def test_a_hint_tells_where_it_comes_from():
    document = clean(STORY, published="4 March 2025", **{"origin.published": "column day"}).document
    assert document.published == dt.date(2025, 3, 4)
    assert dict(document.methods)["published"] == "column day"


def test_an_unreadable_day_is_passed_over_with_a_note():
    document = clean(STORY, published="03/04/2025").document
    assert document.published is None
    assert dict(document.methods)["published"] == "unreadable '03/04/2025' (hint)"
    document = clean(f"Talks in Oslo\nMarch 4, 2025\n\n{FIRST}\n\n{SECOND}", published="soon").document
    assert document.published == dt.date(2025, 3, 4)
    assert dict(document.methods)["published"] == "head of the text: 'March 4, 2025'; unreadable 'soon' (hint)"


def test_front_matter_leaves_the_text_and_is_kept():
    article = clean(f"---\noutlet: Fjord Times\n---\n\n{STORY}", outlet="Fjord Times")
    assert article.text == STORY.strip()
    assert article.document.removed == (("front_matter", 1),)
    assert article.document.removed_text == ("outlet: Fjord Times",)


FRONT_MATTER = [
    "---\noutlet: Fjord Times\n---\nThey met in Oslo on Monday.",
    "\ufeff---\r\noutlet: Fjord Times\r\n---\r\nThey met in Oslo on Monday.",
    "---\ntitle: Talks: a start\n...\nThey met in Oslo on Monday.",
    "---\nThey met in Oslo on Monday.\n---\nThey left on Tuesday again.",
    "---\n- They met in Oslo\n---\nThey left on Tuesday again.",
]


@pytest.mark.parametrize("text", FRONT_MATTER)
def test_both_stages_agree_on_what_is_front_matter(tmp_path, text):
    path = tmp_path / "a.md"
    path.write_bytes(text.encode())
    (read,) = iter_snapshots([str(path)])
    assert isinstance(read, Snapshot)
    article = clean_snapshot(read)
    assert isinstance(article, Article)
    assert bool(read.hints) == ("front_matter" in dict(article.document.removed))


def test_markdown_keeps_its_headings_and_lists():
    article = clean(f"# Talks\n\n{FIRST}\n\n## Agreed\n\n- embassies\n- flights\n\n{SECOND}", "text/markdown")
    assert [block.kind for block in article.blocks] == ["title", "paragraph", "heading", "bullet", "bullet", "paragraph"]
    assert "embassies\nflights" in article.text


def test_invisible_characters_do_not_move_offsets():
    article = clean(STORY.replace("ministers", "mini\u00adsters").replace("Oslo", "Os\u200blo"))
    assert article.text == STORY.strip()


REFUSED = [
    ("", "empty"),
    (" \n \n", "empty"),
    ("\u200b\u00ad\n", "empty"),
    (b"%PDF-1.4\n%....", "binary"),
    (bytes(range(256)) * 8, "binary"),
    ("Advertisement\n\nShare this:\n\nLeave a Reply\n\nYour email address will not be published.", "nothing left"),
    ("12 34 56\n\n78 90", "no sentences"),
    ("Oslo\n\nRiyadh\n\nIstanbul", "no sentences"),
    ("I ministri degli esteri si sono incontrati a Oslo lunedì e hanno concordato di ripristinare il personale delle due "
     "ambasciate prima dell'estate, hanno detto gli ospiti.", "language"),
    ("Министры иностранных дел встретились в Осло в понедельник и договорились.", "language"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "reason"), REFUSED)
def test_what_is_no_article_is_refused_with_the_reason(content, reason):
    assert refusal(content).reason == reason


def test_the_language_found_is_named():
    rejection = refusal(REFUSED[-2][0])
    assert "Italian" in rejection.detail
    assert "Italian" in rejection.remedy
    assert "English" in rejection.remedy


def test_one_sentence_without_a_full_stop_is_an_article():
    article = clean("Rubio and Lavrov spoke by telephone on Saturday")
    assert [block.kind for block in article.blocks] == ["paragraph"]


def test_a_copied_page_loses_its_furniture_and_keeps_it_counted():
    tail = "Leave a comment\n\nName *\n\nPrevious Story\n\nThe long way home.\n\nLatest from World\n\nFish and flags"
    document = clean(f"{STORY}\n\n{tail}").document
    assert document.text == STORY.strip()
    assert document.removed == (("comment_form", 2), ("latest", 2), ("story_links", 2))
    assert document.removed_text == tuple(tail.split("\n\n"))


def test_the_seed_article_loses_its_comment_form_and_links_and_nothing_else(seed_article):
    (read,) = iter_snapshots([str(seed_article)])
    assert isinstance(read, Snapshot)
    article = clean_snapshot(read)
    assert isinstance(article, Article)
    assert article.document.removed == (("comment_form", 2), ("latest", 1), ("story_links", 4))
    lines = [line for line in read.content.decode().split("\n") if line]
    assert [block.span.slice(article.text) for block in article.blocks] == lines[:-7]
    assert list(article.document.removed_text) == lines[-7:]
    assert article.blocks[0].kind == "title"
    assert article.document.published is None


LINES = st.lists(
    st.one_of(
        st.text(max_size=80),
        st.sampled_from(
            [FIRST, SECOND, "", "", "Advertisement", "By Jane Doe", "March 4, 2025", "- item", "Next Story", "# Head", "---"]
        ),
    ),
    max_size=12,
).map("\n".join)


def hold(article: Article, read: Snapshot) -> None:
    """What is true of every article."""
    text, document = article.text, article.document
    at = 0
    for block in article.blocks:
        assert block.span.slice(text).strip() == block.span.slice(text) != ""
        assert text[at : block.span.start].strip() == ""
        assert block.span.start >= at
        at = block.span.end
    assert at == len(text)
    assert sum(count for _, count in document.removed) == len(document.removed_text)
    assert document.sha256 == read.sha256
    assert document.fingerprint or not any(char.isalnum() for char in text)
    if document.title:
        assert text.startswith(document.title)
    assert set(dict(document.methods)) >= {"language", "encoding"}


@settings(max_examples=200, deadline=None)
@given(LINES, st.sampled_from(["text/plain", "text/markdown"]), st.sampled_from([{}, {"title": "Talks"}, {"published": "x"}]))
def test_any_text_is_an_article_that_holds_or_a_rejection(text, media_type, hints):
    read = snapshot(text.encode("utf-8", "replace"), media_type, **hints)
    outcome = clean_snapshot(read)
    if isinstance(outcome, Article):
        hold(outcome, read)
        assert clean_snapshot(read) == outcome
    else:
        assert outcome.stage == "clean"


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=400),
    st.sampled_from(["text/plain", "text/markdown", "text/html", "text/html; charset=utf-16", "image/png"]),
)
def test_any_bytes_are_an_article_or_a_rejection(content, media_type):
    outcome = clean_snapshot(snapshot(content, media_type))
    if isinstance(outcome, Article):
        hold(outcome, snapshot(content))


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.sampled_from([FIRST, SECOND, "Advertisement", "Share this:", "By Jane Doe", "Next Story"]), min_size=1, max_size=8
    )
)
def test_every_line_of_a_plain_text_is_in_the_article_or_among_what_was_removed(lines):
    outcome = clean_snapshot(snapshot("\n\n".join(lines)))
    if isinstance(outcome, Article):
        kept = [block.span.slice(outcome.text) for block in outcome.blocks]
        assert Counter(kept) + Counter(outcome.document.removed_text) == Counter(lines)


def test_every_snapshot_of_the_sample_has_one_outcome(root):
    read = list(iter_snapshots([str(root / "samples")]))
    assert read
    for each in read:
        assert isinstance(each, Snapshot)
        outcome = clean_snapshot(each)
        assert isinstance(outcome, Article), outcome
        hold(outcome, each)
