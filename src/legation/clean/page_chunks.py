"""The words of a page in chunks, one for each element that stands on its own line, with the part of the page they are in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from legation.clean.normalise import normalise_line
from legation.records import BlockKind

_UNSEEN_TAGS = "script style noscript template head svg iframe object select option"
_OWN_LINE_TAGS = """
address article aside blockquote body br button caption dd details div dl dt fieldset figcaption figure footer form h1 h2
h3 h4 h5 h6 header hr html label legend li main nav ol p pre section summary table tr ul
"""
_UNSEEN = frozenset(_UNSEEN_TAGS.split())
_OWN_LINE = frozenset(_OWN_LINE_TAGS.split())
_CELLS = frozenset({"td", "th"})  # a row is one line, as in the article
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BY_TAG = {
    "nav": "navigation",
    "footer": "page_footer",
    "aside": "aside",
    "form": "form",
    "button": "form",
    "figcaption": "caption",
}
_BY_NAME = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("comments", r"(?:^|[\s_-])(?:comments?|respond|disqus)(?:$|[\s_-])"),
        ("related", r"related|recommend|read-?(?:more|also|next)|more-?stories|trending|most-?read"),
        ("share", r"(?:^|[\s_-])(?:share|sharing|social)(?:$|[\s_-])"),
        ("subscribe", r"newsletter|subscri|paywall"),
        ("cookie", r"cookie|consent|gdpr"),
        ("advertisement", r"(?:^|[\s_-])(?:ads?|advert\w*|sponsor\w*|promo)(?:$|[\s_-])"),
        ("navigation", r"(?:^|[\s_-])(?:menu|breadcrumbs?|navigation|navbar)(?:$|[\s_-])"),
    )
)


@dataclass(frozen=True)
class Chunk:
    """Words of a page; `container` is the kind of furniture that they are inside, empty in the open page."""

    text: str
    kind: BlockKind
    container: str


def iter_chunks(tree: HtmlElement) -> Iterator[Chunk]:
    """The chunks of a page in order; scripts and styles have no words."""
    words: list[str] = []
    path: list[HtmlElement] = []
    hidden = 0
    for event, element in iterwalk(tree, events=("start", "end")):
        name = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            hidden += name in _UNSEEN
            if name in _OWN_LINE:
                yield from _close(words, path)
            path.append(element)
            words.append("" if hidden else (" " if name in _CELLS else "") + (element.text or ""))
        else:
            if name in _OWN_LINE:
                yield from _close(words, path)
            hidden -= name in _UNSEEN
            path.pop()
            words.append("" if hidden else element.tail or "")
    yield from _close(words, path)


def _close(words: list[str], path: list[HtmlElement]) -> Iterator[Chunk]:
    text = normalise_line("".join(words))
    words.clear()
    if text:
        tags = {element.tag for element in path}
        kind: BlockKind = "heading" if tags & _HEADINGS else "bullet" if "li" in tags else "paragraph"
        yield Chunk(text, kind, _container(path))


def _container(path: list[HtmlElement]) -> str:
    """The kind of furniture that the innermost telling element makes its words."""
    for element in reversed(path):
        if element.tag in ("body", "html", "article", "main"):
            return ""
        if element.tag in _BY_TAG:
            return _BY_TAG[element.tag]
        if element.tag == "header" and not any(parent.tag in ("article", "main") for parent in element.iterancestors()):
            return "page_header"
        name = f"{element.get('class') or ''} {element.get('id') or ''}"
        for kind, pattern in _BY_NAME:
            if pattern.search(name):
                return kind
    return ""
