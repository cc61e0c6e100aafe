"""The numbering of quotes, and quotes whose article is not at hand."""

from dataclasses import replace

from legation.brief import Limits, build_brief, render_html, render_markdown, render_text
from legation.brief.quotes import number_quotes


def test_quotes_are_numbered_article_by_article_in_the_order_of_the_text(brief):
    quotes = number_quotes(brief).quotes
    assert [quote.number for quote in quotes] == list(range(1, len(quotes) + 1))
    places = [(q.evidence.document != "document-wire", q.evidence.start, -q.evidence.end) for q in quotes]
    assert places == sorted(places)


def test_a_line_cites_its_quotes_up_to_the_limit_and_counts_the_others(record):
    for limit in (2, 50):
        brief = build_brief(record, limits=Limits(quotes_per_line=limit))
        quotes = number_quotes(brief)
        for line in brief.iter_lines():
            cited = {quote.evidence for quote in quotes.of_line(line)}
            assert cited <= set(line.evidence)
            assert len(cited) == min(limit, len(set(line.evidence)))
            assert quotes.more(line) == len(set(line.evidence)) - len(cited)


def test_a_quote_whose_article_was_taken_down_is_kept_apart_and_its_link_still_leads_somewhere(record):
    gone = tuple(replace(d, text="") if d.id == "document-wire" else d for d in record.documents)
    brief = build_brief(replace(record, documents=gone))
    loose = number_quotes(brief).loose()
    assert {quote.evidence.document for quote in loose} == {"document-wire"}
    page = render_html(brief)
    assert "Quotes whose article is not at hand" in page
    assert all(f'id="{quote.anchor}"' in page for quote in loose)
    assert "article not at hand" in render_text(brief)
    assert "article not at hand" in render_markdown(brief)
