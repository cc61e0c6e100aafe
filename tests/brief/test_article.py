"""Quotes overlap, nest and repeat; the segments of an article carry each of them whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.brief.article import build_article
from legation.brief.quotes import Quote
from legation.records import Document, Evidence

TEXT = "Title here\n\nOne two three four five.\nSix seven eight.\n\n\nNine ten."


def view(*spans, text=TEXT, in_full=True, title="Title here"):
    document = Document(id="d", sha256="", text=text, title=title)
    quotes = [
        Quote(number=n, evidence=Evidence(document="d", start=a, end=b, quote=text[a:b]), document=document)
        for n, (a, b) in enumerate(spans, 1)
    ]
    return build_article(document, quotes, in_full=in_full)


def span(words):
    return (TEXT.index(words), TEXT.index(words) + len(words))


def over(article, number):
    return "".join(s.text for p in article.paragraphs for s in p.segments if number in s.over)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("One two three", "three four five"),
        ("One two three four", "two three"),
        ("One two three", "One two"),
        ("two three", "One two three"),
        ("Six seven", "Nine ten"),
    ],
)
def test_overlapping_and_nested_quotes_both_read_whole(first, second):
    article = view(span(first), span(second))
    assert over(article, 1) == first
    assert over(article, 2) == second


def test_a_quote_over_two_paragraphs_starts_once_and_ends_once():
    article = view(span("five.\nSix"))
    segments = [s for p in article.paragraphs for s in p.segments]
    assert [s.text for s in segments if 1 in s.starts] == ["five."]
    assert [s.text for s in segments if 1 in s.ends] == ["Six"]


def test_the_paragraph_that_is_the_title_is_marked_as_such():
    assert [paragraph.title for paragraph in view().paragraphs] == [True, False, False, False]
    assert not view(title=None).paragraphs[0].title


def test_an_excerpt_counts_the_paragraphs_that_it_leaves_out():
    article = view(span("Six"), in_full=False)
    assert [(p.segments[0].text, p.skipped) for p in article.paragraphs] == [("Six", 2)]
    assert article.skipped == 1


@given(st.text(alphabet="ab \n", max_size=60), st.data())
def test_no_text_is_lost_and_every_quote_of_words_starts_and_ends_exactly_once(text, data):
    count = data.draw(st.integers(0, 6))
    spans = []
    for _ in range(count):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        if text[start:end].strip():
            spans.append((start, end))
    article = view(*spans, text=text, title=None)
    shown = "\n".join("".join(s.text for s in p.segments) for p in article.paragraphs)
    assert shown.replace("\n", "") == "".join(part for part in text.split("\n") if part.strip())
    segments = [s for p in article.paragraphs for s in p.segments]
    for number, (start, end) in enumerate(spans, 1):
        assert sum(number in s.starts for s in segments) == 1
        assert sum(number in s.ends for s in segments) == 1
        marked = "".join(s.text for s in segments if number in s.over)
        assert "".join(marked.split()) == "".join(text[start:end].split())
