"""Text for the terminal and Markdown: the same lines as the page."""

import re

import pytest

from legation.brief import render_html, render_markdown, render_text
from legation.brief.quotes import number_quotes


@pytest.fixture(scope="module")
def text(brief):
    return render_text(brief)


@pytest.fixture(scope="module")
def markdown(brief):
    return render_markdown(brief)


def flat(words):
    return " ".join(words.replace("\\", "").split())


def test_text_wraps_at_a_hundred_columns_and_has_no_colour_codes(text):
    assert max(map(len, text.splitlines())) <= 100
    assert "\x1b" not in text


def test_text_begins_with_the_chronology(text):
    headings = [line for line in text.splitlines() if line and line == line.upper() and line[0].isalpha()]
    assert headings[:2] == ["CHRONOLOGY OF CONTACTS", "IN SHORT"]


@pytest.mark.parametrize("render", [render_text, render_markdown, render_html])
def test_every_line_stands_in_every_form(brief, render):
    source = render(brief)
    told = flat(
        re.sub(
            r"&lt;|&gt;|&amp;|&#34;|&#39;",
            lambda m: {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&#34;": '"', "&#39;": "'"}[m[0]],
            source,
        )
    )
    for line in brief.iter_lines():
        assert flat(line.text) in told
        for detail in line.details:
            assert flat(detail.text) in told


def test_every_quote_is_a_footnote_of_the_markdown_and_of_the_text(brief, text, markdown):
    for quote in number_quotes(brief).quotes:
        assert f"[^{quote.number}]: “" in markdown
        assert f"\n[{quote.number}] “" in text


def test_markdown_has_no_footnote_mark_without_its_footnote(markdown):
    marks = set(re.findall(r"\[\^(\d+)\](?!:)", markdown))
    assert marks
    assert marks <= set(re.findall(r"^\[\^(\d+)\]:", markdown, flags=re.MULTILINE))


def test_markup_in_the_text_is_defused(markdown):
    assert r"\<nothing else\>" in markdown
    assert "<nothing else>" not in markdown


def test_the_table_of_presence_is_a_markdown_table(markdown):
    rows = [line for line in markdown.splitlines() if line.startswith("|")]
    assert len({line.count("|") for line in rows}) == 1
    assert rows[2].startswith("| Bolivia | 0 |")
