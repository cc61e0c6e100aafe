"""When a page was published, with the place in the page that says so, most reliable first.

Meta tags and JSON-LD name the day of publication as such; `<time>` elements and the address do so less surely. What none
of them gives, htmldate may find in the words of the page.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from legation.clean.dates import parse_day
from legation.clean.draft import Found

_META = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "publishdate",
    "publish-date", "publish_date", "published-date", "publication_date", "pubdate", "dc.date.issued", "dcterms.issued",
    "dc.date", "dcterms.date", "dcterms.created", "parsely-pub-date", "sailthru.date", "citation_publication_date",
    "article.published", "date",
)  # fmt: skip
_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)")


def find_page_date(tree: HtmlElement, url: str | None, by_htmldate: str | None) -> Found | None:
    """The day of publication as an ISO date, and its method.

    Args:
        tree: the whole page.
        url: its address, if known.
        by_htmldate: the day that htmldate found, for want of anything better.
    """
    for day, method in _candidates(tree, url):
        return Found(day.isoformat(), method)
    found = parse_day(by_htmldate or "")
    return Found(found.isoformat(), "words of the page (htmldate)") if found else None


def _candidates(tree: HtmlElement, url: str | None) -> Iterator[tuple[dt.date, str]]:
    yield from _in_meta(tree)
    for value in _in_json_ld(tree):
        if stated := parse_day(value):
            yield stated, "JSON-LD datePublished"
    yield from _in_time_elements(tree)
    found = _URL_DAY.search(url or "")
    day = parse_day("-".join(found.groups())) if found else None
    if day:
        yield day, "address of the page"


def _in_meta(tree: HtmlElement) -> Iterator[tuple[dt.date, str]]:
    said: dict[str, str] = {}
    for meta in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            name = (meta.get(attribute) or "").casefold()
            if name and meta.get("content"):
                said.setdefault(name, meta.get("content"))
    for name in _META:
        if name in said and (day := parse_day(said[name])):
            yield day, f"meta tag {name}"


def _in_json_ld(tree: HtmlElement) -> Iterator[str]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                yield from _published_in(json.loads(script.text or ""), depth=0)
            except (ValueError, RecursionError):
                continue


def _published_in(value: Any, depth: int) -> Iterator[str]:
    """Every `datePublished` in a JSON value, outermost first; a page nests a few levels at most."""
    if depth > 8:
        return
    if isinstance(value, dict):
        if isinstance(value.get("datePublished"), str):
            yield value["datePublished"]
        for part in value.values():
            yield from _published_in(part, depth + 1)
    elif isinstance(value, list):
        for part in value:
            yield from _published_in(part, depth + 1)


def _in_time_elements(tree: HtmlElement) -> Iterator[tuple[dt.date, str]]:
    """`<time>` elements of the article: those marked as publication first; never those of lists of other stories."""
    times = [
        time for time in tree.iter("time") if not any(each.tag in ("aside", "nav", "footer") for each in time.iterancestors())
    ]
    marked = [time for time in times if "publi" in f"{time.get('class', '')} {time.get('itemprop', '')}".casefold()]
    others = [
        time for time in times if not re.search(r"updat|modif", f"{time.get('class', '')} {time.get('itemprop', '')}".casefold())
    ]
    for time in (*marked, *others):
        for value in (time.get("datetime"), time.text_content()):
            if value and (day := parse_day(value)):
                yield day, "time element"
