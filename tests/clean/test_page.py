"""Web pages: the article, its metadata with methods, and everything else kept and counted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.clean.draft import Draft, Refusal
from legation.clean.page import page_language, read_page

FIRST = "The foreign ministers of Norway and Iceland met in Oslo on Monday and agreed to restore the staff of both embassies."
SECOND = "They will meet again in April, the hosts said, although neither side would confirm a day or a place for the talks."
THIRD = "Officials on both sides described the two hours as frank, and said that the question of fish had been left for later."
BODY = f"<h1>Talks in Oslo</h1><p>{FIRST}</p><p>{SECOND}</p><h2>Fish</h2><p>{THIRD}</p>"
BODY += "<ul><li>Cod and capelin</li><li>Herring</li></ul>"


def page(body: str = f"<article>{BODY}</article>", head: str = "", around: str = "") -> str:
    title = "<title>Talks in Oslo | Fjord Times</title>"
    return f"<!DOCTYPE html><html lang='en'><head>{title}{head}</head><body>{body}{around}</body></html>"


def read(text: str, url: str | None = None) -> Draft:
    draft = read_page(text, url)
    assert isinstance(draft, Draft), draft
    return draft


def test_the_article_comes_out_in_pieces_of_their_kinds():
    assert [(piece.kind, piece.text) for piece in read(page()).pieces] == [
        ("heading", "Talks in Oslo"),
        ("paragraph", FIRST),
        ("paragraph", SECOND),
        ("heading", "Fish"),
        ("paragraph", THIRD),
        ("bullet", "Cod and capelin"),
        ("bullet", "Herring"),
    ]


DATES = [
    ('<meta property="article:published_time" content="2025-03-04T23:30:00-05:00">', "",
     "2025-03-04", "meta tag article:published_time"),
    ('<meta name="DC.date.issued" content="4 March 2025">', "", "2025-03-04", "meta tag dc.date.issued"),
    ('<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2025-03-04"}]}</script>', "",
     "2025-03-04", "JSON-LD datePublished"),
    ('<script type="application/ld+json">{broken</script><meta itemprop="datePublished" content="2025-03-04">', "",
     "2025-03-04", "meta tag datepublished"),
    ("", '<time datetime="2025-03-04T10:00">yesterday</time>', "2025-03-04", "time element"),
    ("", '<time class="updated" datetime="2025-03-09">x</time><time class="published">4 March 2025</time>',
     "2025-03-04", "time element"),
    ('<meta property="article:published_time" content="soon">', '<time datetime="2025-03-04">x</time>',
     "2025-03-04", "time element"),
    ('<link rel="canonical" href="https://fjord.example/2025/03/04/talks">', "", "2025-03-04", "address of the page"),
    ("", "<p>Published: March 4, 2025</p>", "2025-03-04", "words of the page (htmldate)"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "line", "day", "method"), DATES)
def test_the_day_is_found_and_so_is_where_it_stood(head, line, day, method):
    found = read(page(f"<article>{line}{BODY}</article>", head)).found["published"]
    assert (found.value, found.method) == (day, method)


def test_a_page_without_a_day_has_none():
    assert "published" not in read(page()).found


def test_days_of_other_stories_are_not_the_day_of_this_one():
    around = '<aside><time datetime="2024-01-01">x</time></aside>'
    assert read(page(around=around, head='<meta name="date" content="2025-03-04">')).found["published"].value == "2025-03-04"
    assert (
        "published" not in read(page(around=around)).found
        or read(page(around=around)).found["published"].method != "time element"
    )


TITLES = [
    (page(), "Talks in Oslo", "h1"),
    (page(f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>", '<meta property="og:site_name" content="Fjord Times">'),
     "Talks in Oslo", "page metadata"),
    (page(f"<h1>Fjord Times</h1><h1>Talks</h1><p>{FIRST}</p><p>{SECOND}</p>",
          '<meta property="og:title" content="Oslo: the talks"><meta property="og:site_name" content="Fjord Times">'),
     "Talks", "h1"),
    (page(f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>", '<meta property="og:title" content="Oslo: the talks">'),
     "Oslo: the talks", "meta tag og:title"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "method"), TITLES)
def test_the_title_is_the_headline_without_the_outlet(text, title, method):
    found = read(text).found["title"]
    assert (found.value, found.method) == (title, method)


def test_author_and_outlet_are_found():
    found = read(page(head='<meta name="author" content="Jane Doe"><meta property="og:site_name" content="Fjord Times">')).found
    assert (found["byline"].value, found["byline"].method) == ("Jane Doe", "meta tag author")
    assert (found["outlet"].value, found["outlet"].method) == ("Fjord Times", "meta tag og:site_name")


def test_what_is_left_out_is_kept_by_the_part_of_the_page_it_was_in():
    around = (
        "<nav><a>Home</a> <a>World</a></nav><aside><p>Most read</p></aside><form><label>Your name</label></form>"
        "<div class='newsletter-box'><p>Get it by mail</p></div><footer><p>Fjord Times, Oslo</p></footer>"
        "<script>var x = 'never words';</script><style>p {}</style>"
    )
    draft = read(page(around=around))
    assert [(each.kind, each.text) for each in draft.removed] == [
        ("navigation", "Home World"),
        ("aside", "Most read"),
        ("form", "Your name"),
        ("subscribe", "Get it by mail"),
        ("page_footer", "Fjord Times, Oslo"),
    ]


def test_who_wrote_and_when_is_told_apart_from_the_rest_of_the_page():
    meta = "<p class='meta'>By Jane Doe</p><p>4 March 2025</p>"
    body = f"<article><h1>Talks in Oslo</h1>{meta}<p>{FIRST}</p><p>{SECOND}</p></article>"
    draft = read(page(body))
    lines = [piece.text for piece in draft.pieces] + [each.text for each in draft.removed]
    assert {"By Jane Doe", "4 March 2025"} <= set(lines)
    assert "page_rest" not in {each.kind for each in draft.removed}


def test_a_table_of_the_article_is_kept_row_by_row():
    table = "<table><tr><th>Party</th><th>Names</th></tr><tr><td>North</td><td>312</td></tr></table>"
    draft = read(page(f"<article>{BODY}{table}</article>"))
    assert [piece.text for piece in draft.pieces][-2:] == ["Party Names", "North 312"]
    assert draft.removed == ()


def test_nothing_of_the_article_is_counted_as_left_out():
    assert read(page()).removed == ()


def test_a_fragment_from_a_table_is_read_like_a_page():
    draft = read("<p>They met.</p><p>They <b>left</b> again.</p>")
    assert [piece.text for piece in draft.pieces] == ["They met.", "They left again."]


def test_breaks_end_a_line_only_after_a_sentence():
    text = f"{FIRST}<br>{SECOND}<br/>The list of<br>those present is long, and it was not made public by the hosts."
    draft = read(page(f"<article><p>{text}</p></article>"))
    assert [piece.text for piece in draft.pieces] == [
        FIRST,
        SECOND,
        "The list of those present is long, and it was not made public by the hosts.",
    ]


@pytest.mark.parametrize(
    "text", ["", "   ", "<html></html>", "<!-- only -->", "<p></p>", "\0<x", "<" * 5000, "<div>" * 3000 + "They met."]
)
def test_a_page_with_little_in_it_is_a_draft_or_a_refusal(text):
    assert isinstance(read_page(text), Draft | Refusal)


LANGUAGES = [('<html lang="it">', "it"), ("<HTML class=x LANG=en-GB>", "en-GB"), ("<html>", None), ("<p lang='it'>", None)]


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_the_language_of_the_template_is_told(text, language):
    assert page_language(text) == language


MARKUP = st.lists(
    st.sampled_from(["<p>", "</p>", "<div class='ad'>", "</div>", "<br>", "<nav>", "<table><tr><td>", "<!--", "-->",
                     "<script>", "</script>",
                     "They met in Oslo. ", "é", "&amp;", "\ud7ff", "<h1>",
                     "<time datetime='2025-03-04'>", "<svg>", "\x00", "<li>"]),
    max_size=30,
).map("".join)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(MARKUP)
def test_any_markup_is_a_draft_or_a_refusal_with_every_piece_on_one_line(text):
    draft = read_page(text)
    if isinstance(draft, Draft):
        assert all(piece.text == " ".join(piece.text.split()) != "" for piece in draft.pieces)
