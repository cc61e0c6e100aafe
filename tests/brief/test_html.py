"""The page: one file, every link leads somewhere, everything that was read is escaped."""

import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from legation.brief import Limits, build_brief, render_html
from legation.brief.quotes import number_quotes

VOID = {"meta", "br", "hr", "img", "input", "link", "rect", "circle", "path"}


class Page(HTMLParser):
    """The ids, links, headings and text of a page, and whether its tags nest."""

    def __init__(self, source):
        super().__init__()
        self.ids, self.links, self.headings, self.tags, self.open, self.text = [], [], [], Counter(), [], []
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.tags[tag] += 1
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open, tag
            assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


@pytest.fixture(scope="module")
def source(brief):
    return render_html(brief)


@pytest.fixture(scope="module")
def page(source):
    return Page(source)


def test_the_tags_nest_and_no_id_occurs_twice(page):
    assert page.open == []
    assert [key for key, count in Counter(page.ids).items() if count > 1] == []


def test_every_link_inside_the_page_leads_to_an_id(page):
    inside = [link[1:] for link in page.links if link.startswith("#")]
    assert inside
    assert set(inside) <= set(page.ids)


def test_every_quote_has_an_anchor_in_the_article(brief, page):
    assert {quote.anchor for quote in number_quotes(brief).quotes} <= set(page.ids)


def test_nothing_is_loaded_and_nothing_runs(source, page):
    assert not page.tags["script"] + page.tags["img"] + page.tags["link"] + page.tags["iframe"]
    assert "default-src 'none'" in source
    assert not re.findall(r"url\(|@import|\ssrc=|\son\w+=", source)
    assert [link for link in page.links if not link.startswith("#")] == ["https://example.org/wire"]


def test_what_was_read_is_escaped(record):
    nasty = '<script>alert("x")</script> & <b>'
    documents = tuple(replace(d, title=nasty, outlet=nasty, byline=nasty, url="javascript:alert(1)") for d in record.documents)
    positions = tuple(replace(p, content=nasty, issue=nasty) for p in record.positions)
    source = render_html(build_brief(replace(record, documents=documents, positions=positions), title=nasty))
    assert "<script" not in source
    assert "&lt;script&gt;" in source
    assert "javascript:" not in " ".join(Page(source).links)


def test_headings_never_skip_a_level_and_there_is_one_title(page):
    assert page.headings[0] == 1
    assert page.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(page.headings, page.headings[1:], strict=False))


def test_landmarks_and_header_cells_are_there(source, page):
    assert (page.tags["main"], page.tags["aside"], page.tags["nav"], page.tags["header"]) == (1, 1, 1, 1)
    assert source.count('scope="row"') >= 6
    assert 'class="skip"' in source


def test_each_picture_has_a_title_and_a_description(source):
    for name in ("timeline", "meetings", "bars"):
        assert re.search(rf'<title id="{name}-title">\S', source)
        assert re.search(rf'<desc id="{name}-desc">\S', source)


def test_a_quote_cut_into_pieces_lights_up_as_a_whole(source):
    numbers = re.findall(r"body:has\(#e-(\d+):target\) \.q\1\{", source)
    assert numbers
    for number in numbers:
        assert re.search(rf'class="[^"]*\bq{number}\b', source)


def test_articles_beyond_the_limit_are_cut_to_their_quotes_and_the_page_says_so(record):
    source = render_html(build_brief(record, limits=Limits(articles_in_full=1)))
    assert "The first 1 articles stand in full, the others with the paragraphs that hold a quote." in source
    assert "1 more article holds no quote of this brief and is not shown." in source
    assert {link[1:] for link in Page(source).links if link.startswith("#")} <= set(Page(source).ids)


def test_a_line_with_many_quotes_says_how_many_more_there_are(record):
    source = render_html(build_brief(record, limits=Limits(quotes_per_line=1)))
    assert ">and 3 more<" in source


def test_the_same_record_gives_the_same_page(brief, source):
    assert render_html(brief) == source
