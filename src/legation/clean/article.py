"""Snapshot → article: decode, take apart, take out furniture, read the head, find the language, lay out.

In: a `Snapshot`. Out: an `Article` whose text every later offset counts in, or a `Rejection` that says what to do. Never
an exception. What was removed is kept in the document, and each piece of metadata says how it was found.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace

from legation.clean.credit import find_credit
from legation.clean.dates import parse_day
from legation.clean.decode import decode_bytes
from legation.clean.draft import Draft, Found, Refusal, Removed
from legation.clean.furniture import take_out_furniture
from legation.clean.head import read_head
from legation.clean.language import Language, find_language_of
from legation.clean.language_names import name_language
from legation.clean.layout import lay_out
from legation.clean.markdown import split_markdown
from legation.clean.normalise import normalise_line, normalise_text
from legation.clean.page import page_language, read_page
from legation.clean.plain import split_plain
from legation.records import Article, Document, Rejection, Snapshot, content_id
from legation.reference.outlets import find_outlet
from legation.text.fingerprint import make_fingerprint

# The same block that `ingest` reads hints from; here it is only taken out of the text.
_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(?=[^\n]*:)(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]{2,}")
_SENTENCE_WORDS = 4
_NOTE_CHARS = 60


def clean_snapshot(snapshot: Snapshot) -> Article | Rejection:
    """The article that a snapshot holds, or its rejection with the reason and what to do.

    Args:
        snapshot: the bytes and their hints. A hint goes before what the page says, and that before the head of the text.
    """
    decoded = decode_bytes(snapshot.content, snapshot.media_type)
    if isinstance(decoded, Refusal):
        return _reject(snapshot, decoded)
    hints = _hints(snapshot)
    draft = _take_apart(decoded.text, snapshot)
    if isinstance(draft, Refusal):
        return _reject(snapshot, draft)
    kept, furniture = take_out_furniture(draft.pieces)
    draft = replace(draft, pieces=kept, removed=(*draft.removed, *furniture))
    title = hints.get("title") or draft.found.get("title")
    draft = read_head(draft, title.value if title else None)
    text, blocks = lay_out(draft.pieces)
    refusal = _find_nothing_to_read(draft)
    if refusal:
        return _reject(snapshot, refusal)
    declared = hints.get("language")
    language = find_language_of(text, declared.value if declared else None, page_language(decoded.text))
    if language.code != "en":
        return _reject(snapshot, _refuse_language(language))
    document = _make_document(snapshot, text, draft, hints, language, decoded.method)
    return Article(document=document, blocks=blocks)


def _take_apart(text: str, snapshot: Snapshot) -> Draft | Refusal:
    """The pieces of a text by its kind, without front matter."""
    if snapshot.media_type.startswith(("text/html", "application/xhtml")):
        return read_page(text, snapshot.url)
    text = normalise_text(text)
    front = _FRONT_MATTER.match(text)
    body = text[front.end() :] if front else text
    draft = (split_markdown if snapshot.media_type.startswith("text/markdown") else split_plain)(body.strip("\n"))
    if front:
        draft = replace(draft, removed=(Removed("front_matter", front.group(1)), *draft.removed))
    return draft


def _hints(snapshot: Snapshot) -> dict[str, Found]:
    """What the source or the caller states, on one line each, with the origin as method."""
    said = dict(snapshot.hints)
    hints: dict[str, Found] = {}
    for field in ("title", "outlet", "url", "published", "language", "byline"):
        value = normalise_line(said.get(field, ""))
        if value:
            hints[field] = Found(value, said.get(f"origin.{field}", "hint"))
    return hints


def _find_nothing_to_read(draft: Draft) -> Refusal | None:
    """Why there is nothing to read in a draft; None where there is."""
    told = "Check that the article itself is in it, and not only the page around it."
    body = [piece.text for piece in draft.pieces if piece.kind != "title"]
    if not body:
        if draft.removed:
            return Refusal("nothing left", f"all {len(draft.removed)} pieces are page furniture", told)
        return Refusal("empty", "there are no words in it", told)
    for text in body:
        words = _WORD.findall(text)
        if len(words) >= _SENTENCE_WORDS and any(not word.istitle() and not word.isupper() for word in words):
            return None
    return Refusal("no sentences", "it holds words but no sentence", told)


def _refuse_language(language: Language) -> Refusal:
    name = name_language(language.code)
    return Refusal(
        "language",
        f"{name} ({language.code}; {language.method})",
        f"This version reads English, and this is in {name}: read an English translation, or name the language if it is not.",
    )


def _make_document(
    snapshot: Snapshot, text: str, draft: Draft, hints: dict[str, Found], language: Language, encoding: str
) -> Document:
    found, notes = _settle(hints, draft.found)
    published = parse_day(found["published"].value) if "published" in found else None
    outlet = found["outlet"].value if "outlet" in found else None
    known = find_outlet(outlet) if outlet else None
    removed: dict[str, int] = {}
    for piece in draft.removed:
        removed[piece.kind] = removed.get(piece.kind, 0) + 1
    methods = {field: each.method for field, each in found.items()} | notes
    if known:
        methods["outlet_country"] = f"table of outlets: {known.name}"
    return Document(
        id=_document_id(text, published, outlet),
        sha256=snapshot.sha256,
        text=text,
        path=snapshot.path,
        url=found["url"].value if "url" in found else snapshot.url,
        outlet=outlet,
        outlet_country=known.country if known else None,
        title=found["title"].value if "title" in found else None,
        byline=found["byline"].value if "byline" in found else None,
        credit=find_credit(text, found["byline"].value if "byline" in found else None),
        language=language.code,
        published=published,
        fetched_at=snapshot.fetched_at,
        fingerprint=make_fingerprint(text),
        methods=tuple(sorted({**methods, "language": language.method, "encoding": encoding}.items())),
        removed=tuple(sorted(removed.items())),
        removed_text=tuple(piece.text for piece in draft.removed),
    )


def _settle(hints: dict[str, Found], read: Mapping[str, Found]) -> tuple[dict[str, Found], dict[str, str]]:
    """What goes into the document by field, hints first; and a note where a date was unreadable or is contradicted."""
    hint = hints.get("published")
    found = {**read, **{field: each for field, each in hints.items() if field != "published"}}
    if hint is None:
        return found, {}
    day = parse_day(hint.value)
    stated = read.get("published")
    if day is None:
        note = f"unreadable {hint.value[:_NOTE_CHARS]!r} ({hint.method})"
        return found, {"published": f"{stated.method}; {note}" if stated else note}
    found["published"] = Found(day.isoformat(), hint.method)
    if stated and stated.value != day.isoformat():
        return found, {"published": f"{hint.method}; but {stated.value} by {stated.method}"}
    return found, {}


def _document_id(text: str, published: dt.date | None, outlet: str | None) -> str:
    """The id of a document: what was said, when, by whom.

    The name of the file has no part in it, so the same article read twice is one document. The outlet has: the same
    text in two outlets is two documents, near-copies of each other. So has the day: dates in the text are resolved
    against it, and one id must not stand for two readings.
    """
    words = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return content_id("document", words, published or "", " ".join((outlet or "").casefold().split()))


def _reject(snapshot: Snapshot, refusal: Refusal) -> Rejection:
    return Rejection(
        id=content_id("rejection", "clean", snapshot.sha256, snapshot.path, refusal.reason, refusal.detail),
        stage="clean",
        reason=refusal.reason,
        detail=refusal.detail,
        remedy=refusal.remedy,
        path=snapshot.path,
    )
