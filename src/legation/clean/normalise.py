r"""Characters put in order before anything is counted: the clean text is what every offset counts in.

Composed forms (NFC), one kind of space, one kind of line end; soft hyphens, zero-width and direction marks and control
characters go. Quotation marks, dashes and guillemets stay as the author set them.
"""

from __future__ import annotations

import html
import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028]")
_PARAGRAPH_ENDS = re.compile("[\x0b\x0c\u2029]")
# Soft hyphen; Mongolian separator; zero-width and direction marks; word joiner and invisible operators; byte order
# mark; variation selectors.
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufe00-\ufe0f]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SPACES = re.compile(r"[^\S\n]+")
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,5});", re.IGNORECASE)


def normalise_text(text: str) -> str:
    r"""The text with its characters in order; its lines stay lines.

    >>> normalise_text("Rus\u00adsia\u00a0 and\r\nthe\u2009US\u200b")
    'Russia and\nthe US'
    """
    text = _PARAGRAPH_ENDS.sub("\n\n", _LINE_ENDS.sub("\n", text))
    text = _CONTROL.sub("", _INVISIBLE.sub("", text))
    text = _SPACES.sub(" ", unicodedata.normalize("NFC", text))
    return "\n".join(line.strip() for line in text.split("\n")).strip("\n")


def normalise_line(text: str) -> str:
    r"""The text on one line.

    >>> normalise_line("  Talks\n  resumed. ")
    'Talks resumed.'
    """
    return " ".join(normalise_text(text).split())


def unescape_entities(text: str) -> str:
    """A plain text with the character references of HTML resolved, which tables are full of.

    >>> unescape_entities("AT&T, R&amp;D, Q&A")
    'AT&T, R&D, Q&A'
    """
    return _ENTITY.sub(lambda match: html.unescape(match.group()), text)
