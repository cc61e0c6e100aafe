"""An HTML page → the pieces of its article (trafilatura), its metadata with methods, and everything else, kept and counted."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml.html import HtmlElement, HTMLParser, document_fromstring

from legation.clean.draft import Draft, Found, Piece, Refusal, Removed
from legation.clean.furniture import find_furniture
from legation.clean.head_lines import parse_head_line
from legation.clean.normalise import normalise_line
from legation.clean.page_chunks import Chunk, iter_chunks
from legation.clean.page_dates import find_page_date
from legation.records import BlockKind

# The library reports pages that it cannot read through logging; here that is a rejection, not a line on the screen.
for _name in ("trafilatura", "htmldate", "charset_normalizer", "courlan"):
    logging.getLogger(_name).addHandler(logging.NullHandler())

_KINDS: dict[str, BlockKind] = {"head": "heading", "item": "bullet"}
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)]*$")


def read_page(text: str, url: str | None = None) -> Draft | Refusal:
    """The draft of a page; a refusal where no tree can be made of it."""
    # Imported here, because it takes a quarter of a second that a run over plain texts need not wait.
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    try:
        tree = _parse(text)
        read = bare_extraction(_parse(text), url=url, with_metadata=True, include_comments=False)
    except Exception as error:  # the door of two libraries: whatever they cannot read is bad data, not a broken run
        return Refusal("page not readable", type(error).__name__, "Save the article as text and read that.")
    page = read if isinstance(read, Document) else None
    chunks = list(iter_chunks(tree))
    pieces = list(_iter_pieces(page.body)) if page is not None and page.body is not None else []
    if not pieces:
        pieces = [Piece(chunk.text, chunk.kind) for chunk in chunks if not chunk.container]
    found = _find_metadata(tree, page, url, pieces)
    title = found["title"].value if "title" in found else ""
    return Draft(pieces=tuple(pieces), removed=tuple(_left_out(chunks, pieces, title)), found=found)


def page_language(text: str) -> str | None:
    """The `lang` attribute of a page.

    >>> page_language('<html lang="en-GB"><p>Talks.</p></html>')
    'en-GB'
    """
    found = re.search(r"<html[^>]*?\slang\s*=\s*[\"']?([A-Za-z-]{2,12})", text[:4096], re.IGNORECASE)
    return found.group(1) if found else None


def _parse(text: str) -> HtmlElement:
    # As bytes, because lxml refuses text whose XML declaration names an encoding.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    return document_fromstring(text.encode("utf-8"), parser=parser)


def _iter_pieces(body: Any) -> Iterator[Piece]:
    """The pieces of the body that trafilatura gives: heads, paragraphs, quotes, list items, table rows."""
    for element in body.iter("head", "p", "quote", "item", "row", "code"):
        if any(parent.tag in ("p", "item", "row", "quote", "head") for parent in element.iterancestors()):
            continue
        if element.tag == "row":
            text = normalise_line(" ".join(" ".join(cell.itertext()) for cell in element.iter("cell")))
            lines = [text] if text else []
        else:
            lines = _lines_of(element)
        for line in lines:
            yield Piece(line, _KINDS.get(str(element.tag), "paragraph"))


def _lines_of(element: Any) -> list[str]:
    """The lines of an element: a break ends one after the end of a sentence, elsewhere it is a space."""
    for line_break in element.iter("lb"):
        line_break.tail = "\n" + (line_break.tail or "")
    lines: list[str] = []
    for line in map(normalise_line, "".join(element.itertext()).split("\n")):
        if line and lines and not _SENTENCE_END.search(lines[-1]):
            lines[-1] += f" {line}"
        elif line:
            lines.append(line)
    return lines


def _left_out(chunks: Sequence[Chunk], pieces: Sequence[Piece], title: str) -> Iterator[Removed]:
    """The words of the page that are not in the article, so that nothing is lost unseen."""
    kept = {_letters(piece.text) for piece in pieces} | {_letters(title)}
    whole = "".join(_letters(piece.text) for piece in pieces)
    for chunk in chunks:
        letters = _letters(chunk.text)
        # A short piece of navigation may be found inside any text; a long one only where it was kept.
        if letters and letters not in kept and not (len(letters) > 20 and letters in whole):
            yield Removed(chunk.container or _kind_of_rest(chunk.text), chunk.text)


def _kind_of_rest(text: str) -> str:
    """The kind of words that stand in the open page and are not of the article: who wrote it, when, or furniture."""
    line = parse_head_line(text)
    if line:
        return "byline" if line.byline else "date_line"
    rule = find_furniture(text, ("anywhere",))
    return rule.kind if rule else "page_rest"


def _find_metadata(tree: HtmlElement, page: Any, url: str | None, pieces: list[Piece]) -> dict[str, Found]:
    found: dict[str, Found] = {}
    meta = {
        (element.get("property") or element.get("name") or "").casefold(): element.get("content") or ""
        for element in tree.iter("meta")
    }
    if page is not None and page.sitename:
        site = normalise_line(page.sitename)
        found["outlet"] = Found(
            site, "meta tag og:site_name" if normalise_line(meta.get("og:site_name", "")) == site else "page metadata"
        )
    if page is not None and page.author:
        author = normalise_line(page.author)
        found["byline"] = Found(
            author, "meta tag author" if normalise_line(meta.get("author", "")) == author else "page metadata"
        )
    if title := _find_title(tree, page, meta, pieces, found["outlet"].value if "outlet" in found else ""):
        found["title"] = title
    if published := find_page_date(tree, url or _canonical(tree), page.date if page is not None else None):
        found["published"] = published
    if address := url or _canonical(tree):
        found["url"] = Found(address, "address read" if url else "canonical link")
    return found


def _find_title(tree: HtmlElement, page: Any, meta: dict[str, str], pieces: list[Piece], outlet: str) -> Found | None:
    """The headline: the page's only `h1` where there is one, else what its metadata say, without the outlet's name."""
    headlines = [normalise_line(element.text_content()) for element in tree.iter("h1")]
    headlines = [headline for headline in headlines if headline and headline != outlet]
    if len(headlines) == 1:
        return Found(headlines[0], "h1")
    stated = normalise_line(page.title) if page is not None and page.title else ""
    if not stated:
        return None
    if outlet:
        stated = re.sub(rf"\s*[|–—:-]\s*{re.escape(outlet)}\s*$", "", stated) or stated
    method = "meta tag og:title" if normalise_line(meta.get("og:title", "")).startswith(stated) else "page metadata"
    return Found(stated, method)


def _canonical(tree: HtmlElement) -> str | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").casefold() == "canonical" and (link.get("href") or "").startswith(("http://", "https://")):
            return str(link.get("href"))
    return None


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
