"""Bytes → text, with the name of the encoding and how it was found; or a refusal, for bytes that are no text.

The order: a byte order mark; UTF-8 where it holds (text in another encoding practically never passes as UTF-8, so this
beats a wrong declaration); the declared charset; a guess. Words that were encoded twice on their way are put right.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from legation.clean.draft import Refusal

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "an archive or office file"),
    (b"\xd0\xcf\x11\xe0", "an old office file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a packed file"),
    (b"7z\xbc\xaf", "an archive"),
    (b"{\\rtf", "an RTF file"),
    (b"SQLite format 3\x00", "a database"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9._:-]+)""", re.IGNORECASE)
_MEDIA_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([A-Za-z0-9._:-]+)""", re.IGNORECASE)
_HEAD_BYTES = 4096
_GUESS_BYTES = 65_536
_FEW = 0.15  # a text in another script has a third of its bytes and more beyond ASCII
_MAX_CONTROL_SHARE = 0.01
_SAVE_AS_UTF8 = "Save it as UTF-8 text and read it again."

# What windows-1252 makes of UTF-8: a lead byte and its continuation bytes, as the characters that they become.
_HIGH = "\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019"
_HIGH += "\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
_TWICE = re.compile(f"[\u00c2-\u00df][{_HIGH}]|[\u00e0-\u00ef][{_HIGH}]{{2}}|[\u00f0-\u00f4][{_HIGH}]{{3}}")


@dataclass(frozen=True)
class Decoded:
    """A text with the encoding it was in and how that was known."""

    text: str
    method: str


def decode_bytes(content: bytes, media_type: str) -> Decoded | Refusal:
    """The text of the bytes, or why there is none.

    >>> decode_bytes("Çankaya".encode("utf-16"), "text/plain").method
    'utf-16-le, by its byte order mark'
    """
    if not content.strip():
        return Refusal("empty", "there is nothing in it", "Check that this is the file that was meant.")
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _decode_as(content[len(mark) :], encoding, "by its byte order mark")
    kind = next((kind for signature, kind in _SIGNATURES if content.startswith(signature)), None)
    if kind:
        return Refusal("binary", f"it is {kind}", "Save it as text or HTML and read that.")
    decoded = _decode_unmarked(content, media_type)
    return decoded if isinstance(decoded, Refusal) else _refuse_controls(decoded)


def repair_twice_encoded(text: str) -> tuple[str, int]:
    r"""The text with characters put right that were UTF-8 read as windows-1252 and encoded again; and how many.

    >>> repair_twice_encoded("Putin\u00e2\u20ac\u2122s decree")
    ('Putin’s decree', 1)
    """
    count = 0

    def repair(match: re.Match[str]) -> str:
        nonlocal count
        try:
            repaired = b"".join(map(_as_windows_byte, match.group())).decode("utf-8")
        except UnicodeError:
            return match.group()
        count += 1
        return repaired

    return _TWICE.sub(repair, text), count


def _as_windows_byte(char: str) -> bytes:
    """The byte of windows-1252 for a character; the five codes that it leaves empty stand for themselves."""
    return bytes([ord(char)]) if ord(char) < 256 else char.encode("cp1252")


def _decode_unmarked(content: bytes, media_type: str) -> Decoded | Refusal:
    if b"\0" in content[:_HEAD_BYTES]:
        return _decode_wide(content)
    try:
        return _repaired(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    declared = _declared(content, media_type)
    if declared:
        decoded = _decode_as(content, declared, "as declared")
        if isinstance(decoded, Decoded):
            return decoded
    return _guess(content)


def _decode_wide(content: bytes) -> Decoded | Refusal:
    """UTF-16 without a mark: every other byte of Latin text is zero. Other zeros are no text."""
    head = content[:_HEAD_BYTES]
    pairs = max(1, len(head) // 2)
    for at, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if head[at::2].count(0) > 0.7 * pairs and head[1 - at :: 2].count(0) < 0.05 * pairs:
            return _decode_as(content[: len(content) // 2 * 2], encoding, "by its pattern of zeros")
    return Refusal("binary", "it holds zero bytes, as no text does", "Save it as text or HTML and read that.")


def _declared(content: bytes, media_type: str) -> str | None:
    """The charset that the server names, else the page itself; None where it is none that can be decoded."""
    named = _MEDIA_CHARSET.search(media_type)
    name = named.group(1) if named else None
    if name is None and "html" in media_type:
        stated = _DECLARED.search(content[:_HEAD_BYTES])
        name = stated.group(1).decode("ascii") if stated else None
    if name is None:
        return None
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    # As browsers do: what calls itself Latin-1 is windows-1252.
    return "cp1252" if known in ("iso8859-1", "ascii") else known


def _decode_as(content: bytes, encoding: str, how: str) -> Decoded | Refusal:
    try:
        text = content.decode(encoding)
    except (UnicodeError, LookupError) as error:
        return Refusal("encoding", f"{encoding} {how}, but the bytes do not fit: {type(error).__name__}", _SAVE_AS_UTF8)
    if not isinstance(text, str):  # a codec that is none of text, such as `hex`
        return Refusal("encoding", f"{encoding} is no encoding of text", _SAVE_AS_UTF8)
    decoded = _repaired(text, f"{encoding}, {how}")
    return _refuse_controls(decoded)


def _guess(content: bytes) -> Decoded | Refusal:
    """Windows-1252 where few bytes are beyond ASCII (an English text with typographic quotes), else the likeliest."""
    beyond = sum(byte > 127 for byte in content)
    if beyond < _FEW * len(content):
        try:
            return Decoded(content.decode("cp1252"), "cp1252, guessed")
        except UnicodeDecodeError:
            pass
    best = from_bytes(content[:_GUESS_BYTES]).best()
    if best is None:
        return Refusal("encoding", "no encoding fits its bytes", _SAVE_AS_UTF8)
    return _decode_as(content, best.encoding, "guessed")


def _repaired(text: str, method: str) -> Decoded:
    repaired, count = repair_twice_encoded(text)
    return Decoded(repaired, f"{method}; {count} characters encoded twice put right" if count else method)


def _refuse_controls(decoded: Decoded) -> Decoded | Refusal:
    """A text is not made of control characters; a few stray ones are left for normalising."""
    head = decoded.text[:_GUESS_BYTES]
    controls = sum(char < " " and char not in "\t\n\r\f\v" for char in head)
    if controls > max(2, _MAX_CONTROL_SHARE * len(head)):
        return Refusal("binary", "it is full of control characters", "Save it as text or HTML and read that.")
    return decoded
